/** Asks for an API key. */

import { h } from '../dom.js';
import { text } from './text.js';

/** @param {string} [why] the last key was refused @param {(key: string) => Promise<void>} enter */
export function signIn(why, enter) {
  const input = h('input', { id: 'key', type: 'password', autocomplete: 'off', required: true, pattern: '[!-~]+', spellcheck: 'false', 'aria-describedby': why ? 'refusal' : undefined });
  const submit = event => {
    event.preventDefault();
    const key = input.value.trim();
    if (key) enter(key);
  };
  return h('section', { class: 'panel sign-in' },
    h('h1', { tabindex: -1 }, text.session.heading),
    h('p', {}, text.session.lead),
    why && h('p', { id: 'refusal', class: 'refusal', role: 'alert' }, why),
    h('form', { class: 'line-form', onsubmit: submit },
      h('label', { for: 'key' }, text.session.key), input, h('button', { class: 'button primary', type: 'submit' }, text.session.enter)),
    h('p', { class: 'note' }, text.session.howTo, h('code', {}, text.session.command)));
}
