/** Imports a file in two steps: a dry run that lists what would be imported, then the import itself if the user confirms. */

import { h } from '../dom.js';
import { count, stars, titleAndYear } from '../format.js';
import { movieAddress } from '../router.js';
import { openDialog } from './dialog.js';
import { load } from './load.js';

const MAX_SHOWN = 60;
const SOURCES = { letterboxd: 'Letterboxd', imdb: 'IMDb', trakt: 'Trakt', csv: 'a CSV file', movielens: 'MovieLens' };

/** @param {object} context @param {File} file @param {() => void} done called after the import */
export function importDialog({ api, session, library, toast }, file, done) {
  const closing = new AbortController();
  const body = h('div', { class: 'import' });
  const dialog = openDialog(`Your ratings in ${file.name}`, () => [body]);
  dialog.addEventListener('close', () => closing.abort());
  const fill = (dryRun, show) => load(body, {
    load: async () => api.importFile(await session.ensureUser(), file, dryRun), show, signal: closing.signal,
    skeleton: h('p', { class: 'status', role: 'status' }, dryRun ? 'Looking up every title …' : 'Importing …'),
  });

  fill(true, report => [
    ...reportOf(report),
    h('div', { class: 'dialog-actions' },
      report.movies.length > 0 && h('button', { class: 'button primary', type: 'button', onclick: runImport }, `Import ${count(report.movies.length, 'movie', 'movies')}`),
      h('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, report.movies.length ? 'Cancel' : 'Close')),
  ]);

  function runImport() {
    fill(false, report => {
      dialog.close();
      library.reset();
      toast(`${count(report.movies.length, 'movie', 'movies')} imported.`);
      done();
      return false;
    });
  }
}

function reportOf(report) {
  const { movies, unmatched, ambiguous, matched, source } = report;
  return [
    h('p', { class: 'import-source' }, `From ${SOURCES[source] ?? source}: ${count(matched.rated, 'rating', 'ratings')}${matched.seen ? ` and ${count(matched.seen, 'movie', 'movies')} seen` : ''}; ${report.scale}.`),
    h('dl', { class: 'counts' }, countOf(movies.length, 'recognised'), countOf(unmatched.length, 'not in the catalogue'), countOf(ambiguous.length, 'ambiguous')),
    matched.newer > 0 && h('p', {}, `The catalogue ends in ${matched.catalogueEnd}; ${matched.newer.toLocaleString('en')} of your movies ${matched.newer === 1 ? 'is' : 'are'} newer.`),
    section('Recognised', movies, movie => [h('span', {}, titleAndYear(movie)), movie.rating !== undefined && h('b', {}, `${stars(movie.rating)} ★`)]),
    section('Not in the catalogue', unmatched, name => name),
    section('Ambiguous, not imported', ambiguous, ({ name, candidates }) => [h('span', {}, `${name}: `), candidates.map((movie, index) => [index > 0 && ' or ', h('a', { href: movieAddress(movie) }, titleAndYear(movie))])]),
  ];
}

function countOf(number, label) {
  return h('div', {}, h('dt', {}, label), h('dd', {}, number.toLocaleString('en')));
}

function section(title, list, line) {
  return list.length > 0 && h('details', {}, h('summary', {}, `${title} (${list.length.toLocaleString('en')})`),
    h('ul', { class: 'plain-list' }, list.slice(0, MAX_SHOWN).map(entry => h('li', {}, line(entry))), list.length > MAX_SHOWN && h('li', {}, `and ${count(list.length - MAX_SHOWN, 'more', 'more')}`)));
}
