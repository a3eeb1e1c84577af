/** Deletes the user, after two confirmations: a dialog, and a word to type in it. */

import { h } from '../dom.js';
import { profiles } from '../state/profiles.js';
import { openDialog } from './dialog.js';

const WORD = 'delete';

export function deleteDialog({ api, session, library, settings, toast, showError, goHome }) {
  const input = h('input', { id: 'confirmation', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', oninput: () => { button.disabled = input.value.trim().toLowerCase() !== WORD; } });
  const button = h('button', { class: 'button danger', type: 'submit', disabled: true }, 'Delete everything');
  const dialog = openDialog('Delete all your data?', close => [
    h('p', {}, 'Your ratings, their history and your watchlist will be deleted from the server. This cannot be undone.'),
    h('form', { class: 'line-form', onsubmit: event => { event.preventDefault(); deleteUser(); } },
      h('label', { for: 'confirmation' }, 'To confirm, type ', h('b', {}, WORD)), input,
      h('div', { class: 'dialog-actions' }, button, h('button', { class: 'button', type: 'button', onclick: close }, 'Cancel'))),
  ]);

  async function deleteUser() {
    button.disabled = true;
    try {
      await api.deleteUser(session.userId());
      profiles.remove(session.userId());
      session.clear();
      settings.clear();
      library.reset();
      dialog.close();
      goHome();
      toast('All your data has been deleted.');
    } catch (error) {
      button.disabled = false;
      showError(error);
    }
  }
}
