/** Imports a file in two steps: first what would be taken in, then, if the person says so, all of it. */

import { h } from '../dom.js';
import { movieAddress } from '../router.js';
import { count, stars, titleAndYear } from '../words.js';
import { openDialog } from './dialog.js';
import { load } from './load.js';

const SHOWN = 60;
const SOURCES = { letterboxd: 'Letterboxd', imdb: 'IMDb', trakt: 'Trakt', csv: 'a table', movielens: 'MovieLens' };

/** @param {object} context @param {File} file @param {() => void} done after all was taken in */
export function bringIn({ api, person, library, toast }, file, done) {
  const closing = new AbortController();
  const body = h('div', { class: 'import' });
  const dialog = openDialog(`Your ratings in ${file.name}`, () => [body]);
  dialog.addEventListener('close', () => closing.abort());
  const fill = (dryRun, show) => load(body, {
    load: async () => api.bringIn(await person.ensure(), file, dryRun), show, signal: closing.signal,
    sketch: h('p', { class: 'reading', role: 'status' }, dryRun ? 'Looking up every title …' : 'Taking them in …'),
  });

  fill(true, report => [
    ...reportOf(report),
    h('div', { class: 'dialog-acts' },
      report.movies.length > 0 && h('button', { class: 'button primary', type: 'button', onclick: takeIn }, `Take in ${count(report.movies.length, 'movie', 'movies')}`),
      h('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, report.movies.length ? 'Not now' : 'Close')),
  ]);

  function takeIn() {
    fill(false, report => {
      dialog.close();
      library.reset();
      toast(`${count(report.movies.length, 'movie', 'movies')} taken in.`);
      done();
      return false;
    });
  }
}

function reportOf(report) {
  const { movies, unmatched, ambiguous, matched, source } = report;
  return [
    h('p', { class: 'import-from' }, `From ${SOURCES[source] ?? source}: ${count(matched.rated, 'rating', 'ratings')}${matched.seen ? ` and ${count(matched.seen, 'movie', 'movies')} seen` : ''}; ${report.scale}.`),
    h('dl', { class: 'tallies' }, tally(movies.length, 'recognised'), tally(unmatched.length, 'not in the catalogue'), tally(ambiguous.length, 'could be several')),
    part('Recognised', movies, movie => [h('span', {}, titleAndYear(movie)), movie.rating !== undefined && h('b', {}, `${stars(movie.rating)} ★`)]),
    part('Not in the catalogue', unmatched, name => name),
    part('Could be several, so none was taken', ambiguous, one => [h('span', {}, `${one.name}: `), one.candidates.map((movie, place) => [place > 0 && ' or ', h('a', { href: movieAddress(movie) }, titleAndYear(movie))])]),
  ];
}

function tally(number, word) {
  return h('div', {}, h('dt', {}, word), h('dd', {}, number.toLocaleString('en')));
}

function part(title, list, line) {
  return list.length > 0 && h('details', {}, h('summary', {}, `${title} (${list.length.toLocaleString('en')})`),
    h('ul', { class: 'plain-list' }, list.slice(0, SHOWN).map(one => h('li', {}, line(one))), list.length > SHOWN && h('li', {}, `and ${count(list.length - SHOWN, 'more', 'more')}`)));
}
