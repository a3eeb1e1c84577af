/** The filters of tonight as a sentence. A filter that the catalogue has no data for is left out. */

import { h } from '../dom.js';
import { genreName, languageName } from '../format.js';
import { t } from '../language.js';

const LENGTHS = ['90', '120'];
const MOODS = [
  ['funny', { genre: ['Comedy'], excludeGenre: ['Horror'] }],
  ['moving', { genre: ['Drama', 'Romance'], excludeGenre: ['Comedy', 'Action'] }],
  ['tense', { genre: ['Thriller', 'Mystery'] }],
  ['dark', { genre: ['Film-Noir', 'Horror', 'Crime'], excludeGenre: ['Comedy'] }],
  ['far', { genre: ['Sci-Fi', 'Fantasy', 'Adventure'] }],
  ['true', { genre: ['Documentary'] }],
];

/** Moods by tag, where enough movies have it. */
const TAG_MOODS = ['atmospheric', 'thought-provoking', 'quirky', 'surreal', 'feel-good', 'twist ending', 'visually appealing', 'dark comedy', 'heartwarming'];

/** @returns {object} the query of the chosen filters */
export function queryOf({ mood, from, length, language, without, children, few }) {
  const [, byGenre] = MOODS.find(([name]) => name === mood) ?? [];
  const excluded = [byGenre?.excludeGenre, children && 'Horror', without].flat().filter(Boolean);
  return {
    genre: children ? ['Children'] : byGenre?.genre,
    more: children && byGenre?.genre,
    excludeGenre: excluded.length ? [...new Set(excluded)] : undefined,
    tag: mood && !byGenre ? mood : undefined,
    from, to: from && Number(from) + 9, maxRuntime: length, language, novelty: few ? 1 : undefined,
  };
}

/** Whether any filter is chosen. */
export const isFiltered = chosen => Object.values(queryOf(chosen)).some(Boolean);

/**
 * @param {object} context of the page @param {Record<string, string>} chosen is changed @param {() => void} changed
 * @param {boolean} [forGroup] whether a genre can be left out, for one of several people
 */
export function tonightFilters({ genres: { genres, years, runtimes, languages = [], tags = [] } }, chosen, changed, forGroup = false) {
  const apply = (name, value) => {
    if (value) chosen[name] = value;
    else delete chosen[name];
    changed();
  };
  const select = (name, label, options) => {
    const element = h('select', { id: `tonight-${name}`, 'aria-label': label, onchange: () => apply(name, element.value) }, options.map(([value, text]) => h('option', { value, selected: value === (chosen[name] ?? '') }, text)));
    return element;
  };
  const check = (name, text) => {
    const input = h('input', { type: 'checkbox', id: `tonight-${name}`, checked: Boolean(chosen[name]), onchange: () => apply(name, input.checked ? 'yes' : '') });
    return h('label', { class: 'check' }, input, h('span', {}, text));
  };
  const has = name => genres.some(({ genre }) => genre === name);
  const moods = [...MOODS.filter(([, { genre }]) => genre.some(has)).map(([name]) => name), ...TAG_MOODS.filter(tag => tags.includes(tag))];
  return h('div', { class: 'tonight-filters', role: 'group', 'aria-label': t('tonight.filters') },
    h('span', {}, t(forGroup ? 'together.mood' : 'tonight.mood')), select('mood', t('tonight.mood.label'), [['', t('mood.any')], ...moods.map(mood => [mood, t(`mood.${mood}`)])]),
    years && [h('span', {}, t('tonight.from')), select('from', t('tonight.from.label'), [['', t('from.any')], ...decades(years)])],
    runtimes && [h('span', {}, t('tonight.length')), select('length', t('tonight.length.label'), [['', t('length.any')], ...LENGTHS.map(minutes => [minutes, t(`length.${minutes}`)])])],
    languages.length > 1 && [h('span', {}, t('tonight.language')), select('language', t('tonight.language.label'), [['', t('spoken.any')], ...languages.map(code => [code, languageName(code)])])],
    forGroup && [h('span', {}, t('tonight.without')), select('without', t('tonight.without.label'), [['', t('without.none')], ...genres.map(({ genre }) => [genre, genreName(genre)])])],
    has('Children') && check('children', t('tonight.children')),
    check('few', t('tonight.few')));
}

function decades({ from, to }) {
  const last = Math.floor(to / 10) * 10;
  const first = Math.max(1920, Math.floor(from / 10) * 10);
  return Array.from({ length: Math.max(0, (last - first) / 10 + 1) }, (_, index) => [String(last - index * 10), t('from.decade', { decade: last - index * 10 })]);
}
