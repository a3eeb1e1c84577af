/** Users of similar taste, and the agreement to be seen by them, which is off until the user agrees. */

import { h } from '../dom.js';
import { count, joined, percent, shortTitle, stars } from '../format.js';
import { movieAddress } from '../router.js';

const MAX_NAMED = 3;

/** @param {object} context of the page @param {{visibleAs?: string, twins: object[]}} response */
export function twinsPanel(context, { visibleAs, twins }) {
  return h('section', { class: 'panel twins' }, h('h2', {}, 'Twins'),
    visibleAs ? [seen(context, visibleAs), list(twins)] : agreement(context));
}

function agreement(context) {
  const name = h('input', { id: 'twin-name', autocomplete: 'off', required: true, maxlength: 40 });
  const agree = event => {
    event.preventDefault();
    change(context, api => api.showToTwins(context.session.userId(), name.value));
  };
  return [
    h('p', {}, 'Find users with a taste like yours. They see the name that you choose, how similar you are, and a few of the movies that you rated, with your ratings where you disagree; never your id. Only users who agree to be seen see others, and you can change your mind at any time.'),
    h('form', { class: 'line-form', onsubmit: agree },
      h('div', { class: 'field' }, h('label', { for: 'twin-name' }, 'Name that others see'), name),
      h('button', { class: 'button', type: 'submit' }, 'Agree to be seen')),
  ];
}

function seen(context, name) {
  const stop = () => change(context, api => api.hideFromTwins(context.session.userId()));
  return h('div', { class: 'actions' }, h('p', {}, 'Others see you as ', h('b', {}, name), '.'),
    h('button', { class: 'button', type: 'button', onclick: stop }, 'Stop being seen'));
}

function list(twins) {
  if (!twins.length) return h('p', {}, 'No user with a taste like yours yet. Two users need at least five movies in common.');
  return h('ul', { class: 'twin-list', role: 'list' }, twins.map(twin => h('li', {},
    h('p', {}, h('b', {}, twin.name), ` · ${percent(twin.similarity)} similar · ${count(twin.common, 'movie', 'movies')} in common`),
    twin.loved.length > 0 && h('p', {}, `You both liked ${joined(twin.loved.slice(0, MAX_NAMED).map(shortTitle))}.`),
    twin.disagreed.length > 0 && h('p', {}, `You disagree on ${joined(twin.disagreed.slice(0, MAX_NAMED).map(rated))}.`),
    twin.recommended.length > 0 && h('p', {}, `${twin.name} liked, and you have not seen: `, links(twin.recommended)))));
}

function rated(movie) {
  return `${shortTitle(movie)} (you ${stars(movie.you)}, they ${stars(movie.twin)})`;
}

function links(movies) {
  return movies.slice(0, MAX_NAMED).flatMap((movie, index) => [index > 0 && ', ', h('a', { href: movieAddress(movie) }, shortTitle(movie))]);
}

async function change(context, request) {
  try {
    await request(context.api);
    context.reload();
  } catch (error) {
    context.showError(error);
  }
}
