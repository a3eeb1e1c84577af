/** The user's genres, decades and ratings compared with those of all users. */

import { h } from '../dom.js';
import { genreLiked, genreName, inStars, joined, percent, stars } from '../format.js';
import { rich, t } from '../language.js';
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
  const element = h('div', { class: 'taste' }, heading(t('taste.title')), host);
  const ready = load(host, {
    load: async () => (session.userId() ? api.taste(session.userId(), signal) : { ratings: 0 }),
    show: profile => (profile.ratings ? charts(profile) : empty()), skeleton: rowsSkeleton(1), signal,
  });
  return { title: t('taste.title'), element, ready };
}

function empty() {
  return h('div', { class: 'empty' }, h('p', {}, t('taste.empty')), h('p', {}, h('a', { class: 'button primary', href: '#/interview' }, t('link.rate'))));
}

function charts(profile) {
  return [
    h('p', { class: 'lead' }, lead(profile.ratings, profile.genres)),
    h('div', { class: 'figures' }, tasteCharts(profile)),
  ];
}

/** @param {object} profile of the API @param {string} [name] of another user whose profile it is @returns {HTMLElement[]} */
export function tasteCharts({ genres: allGenres, values, decades: allDecades }, name) {
  const isShown = row => row.you > 0 || row.everyone > RARE;
  const decades = allDecades.filter(isShown);
  const genres = allGenres.filter(isShown).sort((a, b) => b.you - a.you || b.everyone - a.everyone);
  const label = figureName => (name ? t('taste.chart.of', { title: t(`taste.${figureName}`), name }) : t(`taste.${figureName}.chart`));
  return [
    figure('genres', pairs(genres.map(({ genre, you, everyone }) => ({ label: genreName(genre), you, everyone })), { label: label('genres') }), genres, row => genreName(row.genre), name),
    figure('decades', columns(decades.map(row => ({ label: narrow() ? t('decade.short', { decade: String(row.decade).slice(2) }) : row.decade, value: row.you, mark: row.everyone })), { label: label('decades') }), decades, row => t('decade', row), name),
    figure('stars', columns(values.map(row => ({ label: stars(row.rating), value: row.you, mark: row.everyone })), { label: label('stars') }), values, row => inStars(row.rating), name),
  ];
}

function lead(ratings, genres) {
  const more = genres.filter(row => row.you > row.everyone * 1.25 && row.you > 0.05).sort((a, b) => b.you - b.everyone - (a.you - a.everyone)).slice(0, 3);
  const total = t('taste.total', { count: ratings });
  if (ratings < MIN_RATINGS) return `${total} ${t('taste.few', { count: MIN_RATINGS })}`;
  return `${total} ${more.length ? t('taste.more', { genres: joined(more.map(({ genre }) => genreLiked(genre))) }) : t('taste.average')}`;
}

/** A chart with its legend, and the same numbers as a table. */
function figure(name, chart, rows, rowName, user) {
  const title = t(`taste.${name}`);
  const legend = { you: h('span', { class: 'legend-you' }, user ?? t('taste.you')), everyone: h('span', { class: 'legend-everyone' }, t('taste.everyone')) };
  return h('figure', {}, h('figcaption', {}, h('h2', {}, title), h('p', {}, rich(`taste.${name}.about`, legend))),
    chart,
    h('details', {}, h('summary', {}, t('taste.table', { title })), h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, title), h('th', { scope: 'col' }, user ?? t('taste.table.you')), h('th', { scope: 'col' }, t('taste.table.everyone')))),
      h('tbody', {}, rows.map(row => h('tr', {}, h('th', { scope: 'row' }, rowName(row)), h('td', {}, percent(row.you)), h('td', {}, percent(row.everyone))))))));
}
