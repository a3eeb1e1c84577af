/** The start page for new users: begin rating, import ratings from elsewhere, or enter an existing id. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { dropZone } from '../parts/dropZone.js';
import { userError } from '../parts/errors.js';
import { importDialog } from '../parts/importDialog.js';
import { posterOf } from '../posters/posters.js';
import { parseSignIn, tokens } from '../state/tokens.js';

const WALL_SIZE = 36;

/** @returns {import('../router.js').View} */
export function welcome(context, { signal }) {
  const wall = h('div', { class: 'wall', 'aria-hidden': 'true' });
  const element = h('div', { class: 'welcome' }, wall);
  element.append(h('div', { class: 'welcome-box' },
    h('p', { class: 'lights', 'aria-hidden': 'true' }),
    h('h1', { tabindex: -1 }, t('welcome.title')),
    h('p', { class: 'lead' }, t('welcome.lead')),
    h('p', {}, h('a', { class: 'button primary big', href: '#/interview' }, t('link.rateFirst'))),
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

/** The form of the ids that a server creates. Others, as those of the data that the model was trained on, have no user of this server. */
const ID = /^[A-Za-z0-9_-]{22}$/;

function returning({ api, session, library, goHome }) {
  const refused = h('p', { class: 'refused', role: 'alert' });
  const input = h('input', { id: 'my-id', autocomplete: 'off', spellcheck: 'false', required: true, maxlength: 128 });
  return h('details', { class: 'returning' },
    h('summary', {}, t('welcome.known')),
    h('form', {
      class: 'line-form',
      onsubmit: async event => {
        event.preventDefault();
        const { user: id, token } = parseSignIn(input.value);
        const reason = await refusal(api, id, token);
        refused.textContent = reason;
        if (reason) {
          input.focus();
          return;
        }
        session.signIn(id);
        library.reset();
        goHome();
      },
    }, h('label', { for: 'my-id' }, t('welcome.id')), input, h('button', { class: 'button', type: 'submit' }, t('continue')), refused));
}

/** @returns {Promise<string>} why an id, with its token if it has one, is refused; empty if it is not, and then the token is kept */
async function refusal(api, id, token) {
  if (!ID.test(id)) return t('welcome.refused');
  const before = tokens.of(id);
  if (token) tokens.keep(id, token);
  const reason = await userError(api, id, undefined, t('welcome.unknown'));
  if (reason && token) {
    if (before) tokens.keep(id, before);
    else tokens.remove(id);
  }
  return reason;
}
