/** The filters of tonight as a sentence. A filter that the catalogue has no data for is left out. */

import { h } from '../dom.js';

const LENGTHS = [['', 'any length'], ['90', '90 minutes or less'], ['120', 'two hours or less']];
const MOODS = [
  ['funny', 'something funny', { genre: ['Comedy'], excludeGenre: ['Horror'] }],
  ['moving', 'something moving', { genre: ['Drama', 'Romance'], excludeGenre: ['Comedy', 'Action'] }],
  ['tense', 'something tense', { genre: ['Thriller', 'Mystery'] }],
  ['dark', 'something dark', { genre: ['Film-Noir', 'Horror', 'Crime'], excludeGenre: ['Comedy'] }],
  ['far', 'something far away', { genre: ['Sci-Fi', 'Fantasy', 'Adventure'] }],
  ['true', 'something true', { genre: ['Documentary'] }],
];

/** Moods by tag, where enough movies have it. */
const TAG_MOODS = ['atmospheric', 'thought-provoking', 'quirky', 'surreal', 'feel-good', 'twist ending', 'visually appealing', 'dark comedy', 'heartwarming'];

/** @returns {object} the query of the chosen filters */
export function queryOf({ mood, from, length, language, children, few }) {
  const [, , byGenre] = MOODS.find(([name]) => name === mood) ?? [];
  return {
    ...byGenre,
    tag: mood && !byGenre ? mood : undefined,
    ...(children && { genre: ['Children'], excludeGenre: ['Horror'] }),
    from, to: from && Number(from) + 9, maxRuntime: length, language, novelty: few ? 1 : undefined,
  };
}

/** @param {object} context @param {Record<string, string>} chosen is changed @param {() => void} changed */
export function tonightFilters({ genres: { genres, years, runtimes, languages = [], tags = [] } }, chosen, changed) {
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
  const moods = [['', 'anything'], ...MOODS.filter(([, , { genre }]) => genre.some(has)).map(([value, text]) => [value, text]), ...TAG_MOODS.filter(tag => tags.includes(tag)).map(tag => [tag, `something ${tag}`])];
  return h('div', { class: 'tonight-filters', role: 'group', 'aria-label': 'What it should be' },
    h('span', {}, 'I feel like'), select('mood', 'Mood', moods),
    years && [h('span', {}, 'from'), select('from', 'Decade', [['', 'any time'], ...decades(years)])],
    runtimes && [h('span', {}, 'of'), select('length', 'Length', LENGTHS)],
    languages.length > 1 && [h('span', {}, 'in'), select('language', 'Language', [['', 'any language'], ...languages.map(code => [code, nameOf(code)])])],
    has('Children') && check('children', 'with children'),
    check('few', 'known to few'));
}

function decades({ from, to }) {
  const last = Math.floor(to / 10) * 10;
  const first = Math.max(1920, Math.floor(from / 10) * 10);
  return Array.from({ length: Math.max(0, (last - first) / 10 + 1) }, (_, index) => [String(last - index * 10), `the ${last - index * 10}s`]);
}

function nameOf(code) {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code);
  } catch {
    return code;
  }
}
