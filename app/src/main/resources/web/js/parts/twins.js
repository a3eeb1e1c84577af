/** Users of similar taste, and the agreement to be seen by them, which is off until the user agrees. */

import { h } from '../dom.js';
import { joined, percent, shortTitle, stars } from '../format.js';
import { rich, t } from '../language.js';
import { movieAddress } from '../router.js';
import { requiredText } from './requiredText.js';

const MAX_NAMED = 3;

/** @param {object} context of the page @param {{visibleAs?: string, twins: object[]}} response */
export function twinsPanel(context, { visibleAs, twins }) {
  return h('section', { class: 'panel twins' }, h('h2', {}, t('twins.title')),
    visibleAs ? [seen(context, visibleAs), list(twins)] : agreement(context));
}

function agreement(context) {
  const name = h('input', { id: 'twin-name', autocomplete: 'off', required: true, maxlength: 40 });
  const agree = event => {
    event.preventDefault();
    const shown = requiredText(name);
    if (shown) change(context, api => api.showToTwins(context.session.userId(), shown));
  };
  return [
    h('p', {}, t('twins.about')),
    h('form', { class: 'line-form', onsubmit: agree },
      h('div', { class: 'field' }, h('label', { for: 'twin-name' }, t('twins.name')), name),
      h('button', { class: 'button', type: 'submit' }, t('twins.agree'))),
  ];
}

function seen(context, name) {
  const stop = () => change(context, api => api.hideFromTwins(context.session.userId()));
  return h('div', { class: 'actions' }, h('p', {}, rich('twins.seenAs', { name: h('b', {}, name) })),
    h('button', { class: 'button', type: 'button', onclick: stop }, t('twins.stop')));
}

function list(twins) {
  if (!twins.length) return h('p', {}, t('twins.none'));
  return h('ul', { class: 'twin-list', role: 'list' }, twins.map(twin => h('li', {},
    h('p', {}, rich('twins.similar', { name: h('b', {}, twin.name), percent: percent(twin.similarity), count: twin.common })),
    twin.loved.length > 0 && h('p', {}, t('twins.loved', { movies: joined(twin.loved.slice(0, MAX_NAMED).map(shortTitle)) })),
    twin.disagreed.length > 0 && h('p', {}, t('twins.disagreed', { movies: joined(twin.disagreed.slice(0, MAX_NAMED).map(rated)) })),
    twin.recommended.length > 0 && h('p', {}, rich('twins.recommended', { name: twin.name, movies: links(twin.recommended) })))));
}

function rated(movie) {
  return t('twins.ratings', { movie: shortTitle(movie), you: stars(movie.you), twin: stars(movie.twin) });
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
