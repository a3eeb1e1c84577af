/** One movie for several people. */

import { h, vary } from '../dom.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load, rowsSketch } from '../parts/load.js';
import { row } from '../parts/row.js';
import { icon } from '../parts/icon.js';
import { choice } from './movie.js';

const MOVIES = 24;
const MOST_PEOPLE = 10;
const WAYS = [['average', 'Best on average'], ['least-misery', 'Nobody suffers'], ['most-pleasure', 'Most joy']];

/** @returns {import('../router.js').View} */
export function together(context, { params: [ids], signal }) {
  const { api, person, library, settings, scale } = context;
  const people = [...new Set([person.id(), ...settings.get('friends'), ...(ids ?? '').split(',')].filter(Boolean))].slice(0, MOST_PEOPLE);
  const host = h('div', { class: 'together-list' });
  const company = h('ul', { class: 'company', role: 'list', 'aria-label': 'Who watches' });
  const element = h('div', { class: 'together' },
    heading('Watch together', 'Add who is on the sofa, and see what each of you will think of it.'),
    company, adding(add), choice('way', 'What is best for all', WAYS, 'average', value => { way = value; list(); }), host);
  let way = 'average';

  const known = user => new Map(Object.entries(settings.get('names'))).get(user);
  const nameOf = user => (user === person.id() ? 'You' : known(user) ?? `Guest ${people.filter(one => one !== person.id()).indexOf(user) + 1}`);

  function add(text, name) {
    const user = idIn(text);
    if (!user || people.includes(user) || people.length >= MOST_PEOPLE) return;
    people.push(user);
    if (name) settings.set('names', { ...settings.get('names'), [user]: name });
    changed();
  }

  function remove(user) {
    people.splice(people.indexOf(user), 1);
    changed();
    (company.querySelector('button') ?? element.querySelector('h1')).focus();
  }

  function changed() {
    settings.set('friends', people.filter(user => user !== person.id()));
    seat();
    list();
  }

  function seat() {
    company.replaceChildren(...people.map(user => h('li', { class: 'guest' }, h('span', { class: 'face', 'aria-hidden': 'true' }, nameOf(user)[0].toUpperCase()), h('span', {}, nameOf(user)),
      user !== person.id() && h('button', { type: 'button', 'aria-label': `Without ${nameOf(user)}`, onclick: () => remove(user) }, icon('close')))));
  }

  const each = movie => h('dl', { class: 'each' }, (movie.predictedRatings ?? []).map(({ user, predictedRating }) => h('div', {},
    h('dt', {}, nameOf(user)),
    h('dd', {}, predictedRating === undefined ? '–' : vary(h('span', { class: 'gives' }, predictedRating.toFixed(1)), { share: predictedRating / scale.max })))));

  function list() {
    if (people.length < 2) {
      host.replaceChildren(h('p', { class: 'empty' }, 'Add somebody by their id, or by the link that their page “You” shows.'));
      return Promise.resolve();
    }
    return load(host, {
      load: () => Promise.all([api.together(people, { aggregation: way, n: MOVIES, minRatings: 5, diversity: settings.get('diversity') }, signal), library.load().catch(() => {})]).then(([answer]) => answer.recommendations),
      show: movies => (movies.length ? row('grid', movies.map(movie => card(context, movie, signal, { extra: each })), 'For all of you') : h('p', { class: 'empty' }, 'You have seen everything between you.')),
      sketch: rowsSketch(1), signal,
    });
  }

  seat();
  return { title: 'Watch together', element, ready: list() };
}

function adding(add) {
  const id = h('input', { id: 'guest-id', autocomplete: 'off', spellcheck: 'false', required: true, maxlength: 300 });
  const name = h('input', { id: 'guest-name', autocomplete: 'off', maxlength: 30 });
  return h('form', { class: 'line-form', onsubmit: event => { event.preventDefault(); add(id.value, name.value.trim()); event.target.reset(); id.focus(); } },
    h('div', { class: 'field' }, h('label', { for: 'guest-id' }, 'Their id or link'), id),
    h('div', { class: 'field' }, h('label', { for: 'guest-name' }, 'Name, for your eyes only'), name),
    h('button', { class: 'button', type: 'submit' }, 'Add'));
}

/** The id in what somebody sent: the id itself, or a link that ends in it. */
function idIn(text) {
  const id = text.trim().replace(/^.*#\/together\//, '');
  return decodeURIComponent(id.split(/[,\s]/)[0] ?? '');
}
