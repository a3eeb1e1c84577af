/** Imports a file in two steps: a dry run that lists what would be imported, then the import itself if the user confirms. */

import { h } from '../dom.js';
import { integer, starred, stars, titleAndYear } from '../format.js';
import { t } from '../language.js';
import { movieAddress } from '../router.js';
import { openDialog } from './dialog.js';
import { load } from './load.js';

const MAX_SHOWN = 60;
const SITES = { letterboxd: 'Letterboxd', imdb: 'IMDb', trakt: 'Trakt', movielens: 'MovieLens' };

/** @param {object} context @param {File} file @param {() => void} done called after the import */
export function importDialog({ api, session, library, toast, scale }, file, done) {
  const closing = new AbortController();
  const body = h('div', { class: 'import' });
  const dialog = openDialog(t('import.title', { file: file.name }), () => [body]);
  dialog.addEventListener('close', () => closing.abort());
  const fill = (dryRun, show) => load(body, {
    load: async () => api.importFile(await session.ensureUser(), file, dryRun), show, signal: closing.signal,
    skeleton: h('p', { class: 'status', role: 'status' }, t(dryRun ? 'import.looking' : 'import.running')),
  });

  fill(true, report => [
    ...reportOf(report, scale),
    h('div', { class: 'dialog-actions' },
      report.movies.length > 0 && h('button', { class: 'button primary', type: 'button', onclick: runImport }, t('import.run', { count: report.movies.length })),
      h('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, t(report.movies.length ? 'dialog.cancel' : 'dialog.close'))),
  ]);

  function runImport() {
    fill(false, report => {
      dialog.close();
      library.reset();
      toast(t('import.done', { count: report.movies.length }));
      done();
      return false;
    });
  }
}

function reportOf(report, scale) {
  const { movies, unmatched, ambiguous, matched } = report;
  return [
    h('p', { class: 'import-source' }, [sourceOf(report), scaleOf(report.scale, scale)].filter(Boolean).join(' ')),
    h('dl', { class: 'counts' }, countOf(movies.length, t('import.recognised')), countOf(unmatched.length, t('import.unmatched')), countOf(ambiguous.length, t('import.ambiguous'))),
    matched.newer > 0 && h('p', {}, t('import.newer', { year: matched.catalogueEnd, count: matched.newer })),
    section('import.list.recognised', movies, movie => [h('span', {}, titleAndYear(movie)), movie.rating !== undefined && h('b', {}, starred(movie.rating))]),
    section('import.list.unmatched', unmatched, name => name),
    section('import.list.ambiguous', ambiguous, ({ name, candidates }) => [h('span', {}, `${name}: `), candidates.map((movie, index) => [index > 0 && ` ${t('import.or')} `, h('a', { href: movieAddress(movie) }, titleAndYear(movie))])]),
  ];
}

function sourceOf({ source, matched }) {
  const values = { source: source === 'csv' ? t('import.csv') : SITES[source] ?? source, ratings: t('count.ratings', { count: matched.rated }) };
  return matched.seen ? t('import.fromWithSeen', { ...values, movies: t('count.movies', { count: matched.seen }) }) : t('import.from', values);
}

/** @returns {string} empty if ratings stay as they are */
function scaleOf({ max, example, becomes }, scale) {
  return example === becomes && max === scale.max ? '' : t('import.scale', { example: stars(example), max, becomes: stars(becomes), to: scale.max });
}

function countOf(number, label) {
  return h('div', {}, h('dt', {}, label), h('dd', {}, integer(number)));
}

function section(key, list, line) {
  return list.length > 0 && h('details', {}, h('summary', {}, t(key, { number: integer(list.length) })),
    h('ul', { class: 'plain-list' }, list.slice(0, MAX_SHOWN).map(entry => h('li', {}, line(entry))), list.length > MAX_SHOWN && h('li', {}, t('import.more', { count: list.length - MAX_SHOWN }))));
}
