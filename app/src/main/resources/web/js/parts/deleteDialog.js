/** Deletes the user, after two confirmations: a dialog, and a word to type in it. */

import { h } from '../dom.js';
import { rich, t } from '../language.js';
import { profiles } from '../state/profiles.js';
import { openDialog } from './dialog.js';

export function deleteDialog({ api, session, library, settings, toast, showError, goHome }) {
  const word = t('delete.word');
  const input = h('input', { id: 'confirmation', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', oninput: () => { button.disabled = input.value.trim().toLowerCase() !== word; } });
  const button = h('button', { class: 'button danger', type: 'submit', disabled: true }, t('delete.run'));
  const dialog = openDialog(t('delete.title'), close => [
    h('p', {}, t('delete.about')),
    h('form', { class: 'line-form', onsubmit: event => { event.preventDefault(); deleteUser(); } },
      h('label', { for: 'confirmation' }, rich('delete.confirm', { word: h('b', {}, word) })), input,
      h('div', { class: 'dialog-actions' }, button, h('button', { class: 'button', type: 'button', onclick: close }, t('dialog.cancel')))),
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
      toast(t('delete.done'));
    } catch (error) {
      button.disabled = false;
      showError(error);
    }
  }
}
