/** All movies, by title, genre and decade. */

import { h } from '../dom.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load, rowsSketch } from '../parts/load.js';
import { row } from '../parts/row.js';

const PAGE = 36;

/** @returns {import('../router.js').View} */
export function browse(context, { query, signal }) {
  const { api, library, genres } = context;
  const title = query.get('query') ? `“${query.get('query')}”` : 'All movies';
  const host = h('div', { class: 'found' });
  const asked = { query: query.get('query') ?? '', genre: query.get('genre') ?? '', from: query.get('from') ?? '', to: query.get('from') ? Number(query.get('from')) + 9 : '', limit: PAGE };
  const element = h('div', { class: 'browse' }, heading(title), filters(query, genres), host);
  const ready = load(host, {
    load: () => Promise.all([api.movies(asked, signal), library.load().catch(() => {})]).then(([page]) => page),
    show: page => (page.movies.length ? pages(context, asked, page, signal) : h('p', { class: 'empty' }, 'No movie is called that. Try fewer letters, or another spelling.')),
    sketch: rowsSketch(2), signal,
  });
  return { title, element, ready };
}

function pages(context, asked, page, signal) {
  const list = row('grid', page.movies.map(movie => card(context, movie, signal)), 'Movies');
  const more = h('button', { class: 'button more', type: 'button', hidden: !page.next, onclick: further }, 'Show more');
  let next = page.next;

  async function further() {
    more.disabled = true;
    try {
      const answer = await context.api.movies({ ...asked, cursor: next }, signal);
      const cards = answer.movies.map(movie => card(context, movie, signal));
      list.append(...cards);
      next = answer.next;
      cards[0]?.querySelector('.card-link').focus({ preventScroll: true });
    } catch (trouble) {
      if (!signal.aborted) context.complain(trouble);
    }
    more.disabled = false;
    more.hidden = !next;
  }

  return [list, more];
}

function filters(query, { genres, years }) {
  const select = (name, label, options) => {
    const element = h('select', { id: `by-${name}`, onchange: () => go(name, element.value) }, options.map(([value, word]) => h('option', { value, selected: value === (query.get(name) ?? '') }, word)));
    return h('div', { class: 'field' }, h('label', { for: `by-${name}` }, label), element);
  };
  const go = (name, value) => {
    const changed = new URLSearchParams(query);
    if (value) changed.set(name, value);
    else changed.delete(name);
    location.hash = `#/browse?${changed}`;
  };
  return h('div', { class: 'filters' },
    select('genre', 'Genre', [['', 'Any'], ...genres.map(({ genre }) => [genre, genre])]),
    years && select('from', 'Decade', [['', 'Any'], ...decades(years).map(decade => [String(decade), `${decade}s`])]));
}

function decades({ from, to }) {
  const last = Math.floor(to / 10) * 10;
  return Array.from({ length: (last - Math.floor(from / 10) * 10) / 10 + 1 }, (_, place) => last - place * 10);
}
