/** The user's genres, decades and ratings compared with those of all users. */

import { h } from '../dom.js';
import { count, joined, percent, stars } from '../format.js';
import { columns, narrow, pairs } from '../parts/charts.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';

/** Below this number of ratings, shares are not meaningful. */
const MIN_RATINGS = 5;

/** Shares of all users up to this one are left out, unless the user has ratings there. */
const RARE = 0.004;

/** @returns {import('../router.js').View} */
export function taste(context, { signal }) {
  const { api, session } = context;
  const host = h('div', {});
  const element = h('div', { class: 'taste' }, heading('Your taste'), host);
  const ready = load(host, {
    load: async () => (session.userId() ? api.taste(session.userId(), signal) : { ratings: 0 }),
    show: profile => (profile.ratings ? charts(profile) : empty()), skeleton: rowsSkeleton(1), signal,
  });
  return { title: 'Your taste', element, ready };
}

function empty() {
  return h('div', { class: 'empty' }, h('p', {}, 'Rate a few movies to see what they have in common.'), h('p', {}, h('a', { class: 'button primary', href: '#/interview' }, 'Rate movies')));
}

function charts({ ratings, genres: allGenres, values, decades: allDecades }) {
  const isShown = row => row.you > 0 || row.everyone > RARE;
  const decades = allDecades.filter(isShown);
  const genres = allGenres.filter(isShown).sort((a, b) => b.you - a.you || b.everyone - a.everyone);
  return [
    h('p', { class: 'lead' }, lead(ratings, allGenres)),
    h('div', { class: 'figures' },
      figure('Genres', 'Share of ratings by genre', pairs(genres.map(({ genre, you, everyone }) => ({ label: genre, you, everyone })), { label: 'Genres, you and all users' }), genres, row => row.genre),
      figure('Decades', 'Share of ratings by decade of release', columns(decades.map(row => ({ label: narrow() ? `’${String(row.decade).slice(2)}` : row.decade, value: row.you, mark: row.everyone })), { label: 'Decades, you and all users' }), decades, row => `${row.decade}s`),
      figure('Stars', 'Share of each rating', columns(values.map(row => ({ label: stars(row.rating), value: row.you, mark: row.everyone })), { label: 'Ratings, you and all users' }), values, row => `${stars(row.rating)} stars`)),
  ];
}

function lead(ratings, genres) {
  const more = genres.filter(row => row.you > row.everyone * 1.25 && row.you > 0.05).sort((a, b) => b.you - b.everyone - (a.you - a.everyone)).slice(0, 3);
  const total = `${count(ratings, 'rating', 'ratings')} so far.`;
  if (ratings < MIN_RATINGS) return `${total} Rate at least ${MIN_RATINGS} movies for a meaningful profile.`;
  return more.length ? `${total} You rate ${joined(more.map(({ genre }) => genre.toLowerCase()))} more often than the average user.` : `${total} Your mix of genres is close to the average.`;
}

/** A chart with its legend, and the same numbers as a table. */
function figure(title, about, chart, rows, name) {
  return h('figure', {}, h('figcaption', {}, h('h2', {}, title), h('p', {}, `${about}: `, h('span', { class: 'legend-you' }, 'you'), ' and ', h('span', { class: 'legend-everyone' }, 'all users'), '.')),
    chart,
    h('details', {}, h('summary', {}, `${title} as a table`), h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, title), h('th', { scope: 'col' }, 'You'), h('th', { scope: 'col' }, 'All users'))),
      h('tbody', {}, rows.map(row => h('tr', {}, h('th', { scope: 'row' }, name(row)), h('td', {}, percent(row.you)), h('td', {}, percent(row.everyone))))))));
}
