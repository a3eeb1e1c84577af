/** Deletion, asked twice: by a dialog, and in it by a word that must be typed. */

import { h } from '../dom.js';
import { openDialog } from './dialog.js';

const WORD = 'delete';

export function farewell({ api, person, library, settings, toast, complain, goHome }) {
  const input = h('input', { id: 'farewell', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', oninput: () => { button.disabled = input.value.trim().toLowerCase() !== WORD; } });
  const button = h('button', { class: 'button danger', type: 'submit', disabled: true }, 'Delete everything');
  const dialog = openDialog('Delete all your data?', close => [
    h('p', {}, 'Your ratings, their history and your watch-list are gone from the server for good. There is no way back, not even by your id.'),
    h('form', { class: 'line-form', onsubmit: event => { event.preventDefault(); forget(); } },
      h('label', { for: 'farewell' }, 'To do so, type ', h('b', {}, WORD)), input,
      h('div', { class: 'dialog-acts' }, button, h('button', { class: 'button', type: 'button', onclick: close }, 'Keep it'))),
  ]);

  async function forget() {
    button.disabled = true;
    try {
      await api.forget(person.id());
      person.leave();
      settings.forget();
      library.reset();
      dialog.close();
      goHome();
      toast('All your data is deleted. Goodbye, or welcome anew.');
    } catch (trouble) {
      button.disabled = false;
      complain(trouble);
    }
  }
}
