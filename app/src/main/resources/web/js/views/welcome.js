/** The start page for new users: begin rating, import ratings from elsewhere, or enter an existing id. */

import { h } from '../dom.js';
import { dropZone } from '../parts/dropZone.js';
import { importDialog } from '../parts/importDialog.js';
import { posterOf } from '../posters/posters.js';

const WALL_SIZE = 36;

/** @returns {import('../router.js').View} */
export function welcome(context, { signal }) {
  const wall = h('div', { class: 'wall', 'aria-hidden': 'true' });
  const element = h('div', { class: 'welcome' }, wall);
  element.append(h('div', { class: 'welcome-box' },
    h('p', { class: 'lights', 'aria-hidden': 'true' }),
    h('h1', { tabindex: -1 }, 'What will you love next?'),
    h('p', { class: 'lead' }, 'Rate three movies you have seen to get personal recommendations.'),
    h('p', {}, h('a', { class: 'button primary big', href: '#/interview' }, 'Rate your first movie')),
    dropZone(element, file => importDialog(context, file, context.goHome)),
    returning(context)));
  fillWall(wall, context, signal);
  return { title: '', element };
}

/** Posters in the background; errors are ignored, since they are decoration. */
async function fillWall(wall, { api }, signal) {
  try {
    const { movies } = await api.movies({ limit: WALL_SIZE }, signal);
    wall.replaceChildren(...movies.map(posterOf));
  } catch {
    wall.replaceChildren();
  }
}

function returning({ session, library, goHome }) {
  const input = h('input', { id: 'my-id', autocomplete: 'off', spellcheck: 'false', required: true, maxlength: 64 });
  return h('details', { class: 'returning' },
    h('summary', {}, 'I already have an id'),
    h('form', {
      class: 'line-form',
      onsubmit: event => {
        event.preventDefault();
        session.signIn(input.value.trim());
        library.reset();
        goHome();
      },
    }, h('label', { for: 'my-id' }, 'Your id, shown on the page “You”'), input, h('button', { class: 'button', type: 'submit' }, 'Continue')));
}
