/** What another user likes, by a read-only link. */

import { h } from '../dom.js';
import { starred, titleAndYear } from '../format.js';
import { t } from '../language.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { tasteCharts } from './taste.js';

/** @returns {import('../router.js').View} */
export function shared({ api, session }, { params: [share], signal }) {
  const host = h('div', {});
  const element = h('div', { class: 'shared' }, heading(t('shared.title')), host);
  const ready = load(host, {
    load: () => api.shared(share, signal).catch(unlessRevoked),
    show: profile => {
      if (!profile) return revoked();
      element.querySelector('h1').textContent = t('shared.of', { name: profile.name });
      return content(profile, Boolean(session.userId()));
    },
    skeleton: rowsSkeleton(2), signal,
  });
  return { title: t('shared.title'), element, ready };
}

function unlessRevoked(error) {
  if (error.kind !== 'not-found') throw error;
}

const revoked = () => h('div', { class: 'empty' }, h('p', {}, t('shared.revoked')), h('p', {}, h('a', { class: 'button', href: '#/' }, t('link.home'))));

function content({ name, loved, watchlist, recommendations, taste }, isUser) {
  return [
    h('p', { class: 'lead' }, t('shared.lead', { name })),
    list(t('shared.loved', { name }), loved),
    list(t('shared.watchlist', { name }), watchlist),
    list(t('shared.recommendations', { name }), recommendations),
    taste.ratings > 0 && h('section', { class: 'taste' }, h('h2', {}, t('shared.taste', { name })), h('div', { class: 'figures' }, tasteCharts(taste, name))),
    !isUser && h('p', { class: 'home-links' }, h('a', { class: 'button primary', href: '#/interview' }, t('shared.own'))),
  ];
}

function list(title, movies) {
  return movies.length > 0 && h('section', {}, h('h2', {}, title), h('ul', { class: 'posters', role: 'list' }, movies.map(movie => h('li', {},
    h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', { class: 'poster-title', dir: 'auto' }, titleAndYear(movie))),
    movie.rating !== undefined && h('b', {}, starred(movie.rating))))));
}
