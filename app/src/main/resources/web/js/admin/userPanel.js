/** The lists of a user as that user sees them. */

import { h } from '../dom.js';
import { shortTitle } from '../format.js';
import { reason } from '../parts/reasons.js';
import { headingOf } from '../parts/shelf.js';
import { posterOf } from '../posters/posters.js';
import { panel } from './parts.js';
import { text } from './text.js';

const texts = text.user;

export function userPanel({ api, announce }) {
  const input = h('input', { id: 'user-id', required: true, autocomplete: 'off', spellcheck: 'false' });
  const host = h('div', { class: 'slot' });

  async function show(event) {
    event.preventDefault();
    const user = input.value.trim();
    if (!user) return;
    host.replaceChildren(h('p', { class: 'status' }, texts.loading));
    try {
      const { shelves } = await api.shelves(user);
      host.replaceChildren(...(shelves.length ? shelves.map(drawShelf) : [h('p', { class: 'meta' }, texts.none)]));
      announce(shelves.length ? texts.of(user) : texts.none);
    } catch (error) {
      host.replaceChildren(h('p', { class: 'refusal', role: 'alert' }, text.error(error)));
    }
  }

  return {
    element: panel(texts.heading, h('p', {}, texts.lead),
      h('form', { class: 'line-form', onsubmit: show }, h('label', { for: 'user-id' }, texts.id), input, h('button', { class: 'button', type: 'submit' }, texts.show)), host),
  };
}

function drawShelf(shelf) {
  const title = headingOf(shelf);
  return h('section', { class: 'seen-shelf' }, h('h3', {}, title),
    h('ul', { class: 'seen-row', role: 'list', tabindex: 0, 'aria-label': title }, shelf.movies.map(movie => h('li', {}, posterOf(movie),
      h('p', {}, shortTitle(movie), movie.year && h('span', { class: 'meta' }, ` ${movie.year}`)),
      h('p', { class: 'meta' }, reason(movie.because ?? []))))));
}
