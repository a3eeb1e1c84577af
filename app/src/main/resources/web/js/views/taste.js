/** The person's genres, decades and ratings beside everyone's. */

import { h } from '../dom.js';
import { columns, narrow, pairs } from '../parts/charts.js';
import { heading } from '../parts/heading.js';
import { load, rowsSketch } from '../parts/load.js';
import { count, percent, sentence, stars } from '../words.js';

/** Below, shares say little. */
const FEW = 5;

/** What hardly anybody rates is in the way. */
const RARE = 0.004;

/** @returns {import('../router.js').View} */
export function taste(context, { signal }) {
  const { api, person } = context;
  const host = h('div', {});
  const element = h('div', { class: 'taste' }, heading('Your taste'), host);
  const ready = load(host, {
    load: async () => (person.id() ? api.taste(person.id(), signal) : { ratings: 0 }),
    show: answer => (answer.ratings ? charts(answer) : nothing()), sketch: rowsSketch(1), signal,
  });
  return { title: 'Your taste', element, ready };
}

function nothing() {
  return h('div', { class: 'empty' }, h('p', {}, 'Rate a few movies, and this page says what they have in common.'), h('p', {}, h('a', { class: 'button primary', href: '#/begin' }, 'Rate movies')));
}

function charts({ ratings, genres, values, decades: all }) {
  const decades = all.filter(one => one.you > 0 || one.everyone > RARE);
  const told = genres.filter(one => one.you > 0 || one.everyone > RARE).sort((a, b) => b.you - a.you || b.everyone - a.everyone);
  return [
    h('p', { class: 'lead' }, lead(ratings, genres)),
    h('div', { class: 'figures' },
      figure('Genres', 'How much of what is rated has each genre', pairs(told.map(one => ({ label: one.genre, you: one.you, everyone: one.everyone })), { label: 'Genres, you and everyone' }), told, one => one.genre),
      figure('Decades', 'When what is rated was made', columns(decades.map(one => ({ label: narrow() ? `’${String(one.decade).slice(2)}` : one.decade, value: one.you, mark: one.everyone })), { label: 'Decades, you and everyone' }), decades, one => `${one.decade}s`),
      figure('Stars', 'How often each rating is given', columns(values.map(one => ({ label: stars(one.rating), value: one.you, mark: one.everyone })), { label: 'Ratings, you and everyone' }), values, one => `${stars(one.rating)} stars`)),
  ];
}

function lead(ratings, genres) {
  const more = genres.filter(one => one.you > one.everyone * 1.25 && one.you > 0.05).sort((a, b) => b.you - b.everyone - (a.you - a.everyone)).slice(0, 3);
  const told = `${count(ratings, 'rating', 'ratings')} so far.`;
  if (ratings < FEW) return `${told} From ${FEW} on, this page begins to mean something.`;
  return more.length ? `${told} You turn to ${sentence(more.map(one => one.genre.toLowerCase()))} more often than everyone does.` : `${told} Your mix of genres is much like everyone’s.`;
}

/** A chart, its key, and the same numbers as a table for those who would rather read them. */
function figure(title, about, chart, rows, name) {
  return h('figure', {}, h('figcaption', {}, h('h2', {}, title), h('p', {}, `${about}: `, h('span', { class: 'key-you' }, 'you'), ' and ', h('span', { class: 'key-everyone' }, 'everyone'), '.')),
    chart,
    h('details', {}, h('summary', {}, `${title} as a table`), h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, title), h('th', { scope: 'col' }, 'You'), h('th', { scope: 'col' }, 'Everyone'))),
      h('tbody', {}, rows.map(one => h('tr', {}, h('th', { scope: 'row' }, name(one)), h('td', {}, percent(one.you)), h('td', {}, percent(one.everyone))))))));
}
