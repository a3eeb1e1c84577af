/** For somebody of whom nothing is known: lets them in at once, or takes what they rated elsewhere. */

import { h } from '../dom.js';
import { bringIn } from '../parts/bringIn.js';
import { dropZone } from '../parts/drop.js';
import { posterOf } from '../posters/posters.js';

const WALL = 36;

/** @returns {import('../router.js').View} */
export function welcome(context, { signal }) {
  const wall = h('div', { class: 'wall', 'aria-hidden': 'true' });
  const element = h('div', { class: 'welcome' }, wall);
  element.append(h('div', { class: 'welcome-box' },
    h('p', { class: 'lights', 'aria-hidden': 'true' }),
    h('h1', { tabindex: -1 }, 'What will you love next?'),
    h('p', { class: 'lead' }, 'Rate a few movies you have seen. From the third on, what you find here is yours.'),
    h('p', { class: 'welcome-acts' }, h('a', { class: 'button primary big', href: '#/begin' }, 'Rate a first movie')),
    dropZone(element, file => bringIn(context, file, context.goHome)),
    returning(context)));
  hang(wall, context, signal);
  return { title: '', element };
}

/** The posters behind; a welcome without them is a welcome still. */
async function hang(wall, { api }, signal) {
  try {
    const { movies } = await api.movies({ limit: WALL }, signal);
    wall.replaceChildren(...movies.map(posterOf));
  } catch {
    wall.replaceChildren();
  }
}

function returning({ person, library, goHome }) {
  const input = h('input', { id: 'my-id', autocomplete: 'off', spellcheck: 'false', required: true, maxlength: 64 });
  return h('details', { class: 'returning' },
    h('summary', {}, 'I have been here before'),
    h('form', {
      class: 'line-form',
      onsubmit: event => {
        event.preventDefault();
        person.become(input.value.trim());
        library.reset();
        goHome();
      },
    }, h('label', { for: 'my-id' }, 'Your id, which the page “You” shows'), input, h('button', { class: 'button', type: 'submit' }, 'Come in')));
}
