/** The lists of a file other than the watchlist, each to be put on it by a choice. */

import { h } from '../dom.js';
import { integer } from '../format.js';
import { t } from '../language.js';

/**
 * @param {{name: string, entries: number, movies: string[]}[]} lists of the report of the API
 * @param {() => void} changed
 * @returns {{element: HTMLElement | false, chosen: () => number[], movies: () => Set<string>}} the positions of the chosen lists, and
 *   the ids of their movies
 */
export function listChoice(lists, changed) {
  const chosen = new Set();
  const toggle = (position, isChosen) => {
    if (isChosen) chosen.add(position);
    else chosen.delete(position);
    changed();
  };
  const left = movies => (movies.length ? t('import.lists.found', { number: integer(movies.length) }) : t('import.lists.none'));
  const option = ({ name, entries, movies }, position) => h('label', {},
    h('input', { type: 'checkbox', disabled: movies.length === 0, onchange: event => toggle(position, event.target.checked) }),
    h('span', {}, name, h('small', {}, `${t('count.movies', { count: entries })} · ${left(movies)}`)));
  return {
    element: lists.length > 0 && h('fieldset', { class: 'lists' }, h('legend', {}, t('import.lists')), h('p', { class: 'note' }, t('import.lists.note')),
      h('div', { class: 'lists-all' }, lists.map(option))),
    chosen: () => [...chosen].sort((one, other) => one - other),
    movies: () => new Set([...chosen].flatMap(position => lists[position].movies)),
  };
}
