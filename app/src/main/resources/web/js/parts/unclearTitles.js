/** Titles of a file that could mean several movies, each to be settled by a choice. */

import { h } from '../dom.js';
import { genreName, titleAndYear } from '../format.js';
import { t } from '../language.js';

/**
 * @param {{name: string, candidates: (import('../api.js').Movie & {ratings: number})[]}[]} ambiguous of the report of the API
 * @param {() => void} changed called when a title is settled or no longer
 * @returns {{element: HTMLElement | false, settled: () => [number, string][]}} the position of each settled title and its movie
 */
export function unclearTitles(ambiguous, changed) {
  const chosen = new Map();
  const choose = (position, movie) => {
    if (movie) chosen.set(position, movie);
    else chosen.delete(position);
    changed();
  };
  const option = (position, movie, text, note) => h('label', {},
    h('input', { type: 'radio', name: `unclear-${position}`, value: movie, checked: !movie, onchange: () => choose(position, movie) }),
    h('span', {}, text, note && h('small', {}, note)));
  const noteOf = ({ genres, ratings }) => [genres.map(genreName).join(', '), t('count.ratings', { count: ratings })].filter(Boolean).join(' · ');
  const title = ({ name, candidates }, position) => h('fieldset', {}, h('legend', {}, name),
    candidates.map(movie => option(position, movie.movie, titleAndYear(movie), noteOf(movie))),
    option(position, '', t('import.unclear.none')));
  return {
    element: ambiguous.length > 0 && h('section', { class: 'unclear' }, h('h3', {}, t('import.unclear')), ambiguous.map(title)),
    settled: () => [...chosen],
  };
}
