/** What a file has, in words: what will be imported, what will not, and why. */

import { h } from '../dom.js';
import { integer, joined, starred, stars, titleAndYear } from '../format.js';
import { t } from '../language.js';

const MAX_SHOWN = 60;
const SITES = { letterboxd: 'Letterboxd', imdb: 'IMDb', trakt: 'Trakt', tmdb: 'TMDb', simkl: 'Simkl', movielens: 'MovieLens', netflix: 'Netflix', watcharr: 'Watcharr', ryot: 'Ryot', yamtrack: 'Yamtrack' };

/** @param {object} report of the API @param {import('../api.js').Scale} scale @param {(HTMLElement | false)[]} choices that the visitor has */
export function importReport(report, scale, choices) {
  const { movies, watchlist, notSeen, ambiguous, matched } = report;
  const newer = report.unmatched.filter(name => yearIn(name) > matched.catalogueEnd);
  const unmatched = report.unmatched.filter(name => !newer.includes(name));
  return [
    h('p', { class: 'import-source', tabindex: -1 }, [sourceOf(report), scaleOf(report.scale, scale)].filter(Boolean).join(' ')),
    h('dl', { class: 'counts' }, countOf(movies.length + watchlist.length + notSeen.length, t('import.recognised')), countOf(report.unmatched.length, t('import.unmatched')), countOf(ambiguous.length, t('import.ambiguous'))),
    ...choices,
    section('import.list.recognised', movies, movie => [h('span', {}, titleAndYear(movie)), movie.rating === undefined ? h('span', { class: 'meta' }, t('import.seen')) : h('b', {}, starred(movie.rating))]),
    section('import.list.watchlist', watchlist, titleAndYear),
    section('import.list.notSeen', notSeen, titleAndYear),
    section('import.list.newer', newer, name => name, { year: matched.catalogueEnd }),
    section('import.list.unmatched', unmatched, name => name),
    leftOut(report),
  ];
}

const yearIn = name => Number(/\((\d{4})\)$/.exec(name)?.[1]);

function sourceOf({ source, read }) {
  const parts = [
    read.ratings > 0 && t('count.ratings', { count: read.ratings }),
    read.seen > 0 && t('import.from.seen', { count: read.seen }),
    read.listed > 0 && t('import.from.listed', { count: read.listed }),
  ].filter(Boolean);
  return t('import.from', { source: source === 'csv' ? t('import.csv') : SITES[source] ?? source, parts: parts.length ? joined(parts) : t('import.from.nothing') });
}

/** @returns {string} empty if ratings stay as they are */
function scaleOf({ max, example, becomes }, scale) {
  return example === becomes && max === scale.max ? '' : t('import.scale', { example: stars(example), max, becomes: stars(becomes), to: scale.max });
}

/** Entries of the file that are no movies to import, with the reason. */
function leftOut({ read, matched, notMovies, unreadLists }) {
  const names = { series: notMovies, lists: unreadLists };
  const lines = Object.entries({ series: read.series, unnamed: read.unnamed, dropped: read.dropped, repeated: matched.repeated, lists: unreadLists.length })
    .filter(([, count]) => count > 0)
    .map(([name, count]) => h('li', {}, folded(t(`import.left.${name}`, { count }), names[name] ?? [], entry => entry)));
  return lines.length > 0 && h('div', { class: 'import-left' }, h('h3', {}, t('import.left')), h('ul', {}, lines));
}

function countOf(number, label) {
  return h('div', {}, h('dt', {}, label), h('dd', {}, integer(number)));
}

function section(key, list, line, values = {}) {
  return list.length > 0 && folded(t(key, { ...values, number: integer(list.length) }), list, line);
}

/** A line that opens a list, of which the first entries are shown; the line alone if the list is empty. */
function folded(summary, list, line) {
  return list.length === 0 ? summary : h('details', {}, h('summary', {}, summary),
    h('ul', { class: 'plain-list', tabindex: 0 }, list.slice(0, MAX_SHOWN).map(entry => h('li', {}, line(entry))), list.length > MAX_SHOWN && h('li', {}, t('import.more', { count: list.length - MAX_SHOWN }))));
}
