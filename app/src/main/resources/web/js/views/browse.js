/** All movies, filtered by title, genre and decade. */

import { h } from '../dom.js';
import { genreName } from '../format.js';
import { t } from '../language.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { row } from '../parts/row.js';

const PAGE_SIZE = 36;

/** @returns {import('../router.js').View} */
export function browse(context, { query, signal, memory }) {
  const { api, library, genres } = context;
  const title = query.get('query') ? t('browse.query', { query: query.get('query') }) : t('browse.title');
  const host = h('div', {});
  const filter = { query: query.get('query') ?? '', genre: query.get('genre') ?? '', from: query.get('from') ?? '', to: query.get('from') ? Number(query.get('from')) + 9 : '', limit: PAGE_SIZE };
  const element = h('div', { class: 'browse' }, heading(title), filters(query, genres), host);
  const ready = load(host, {
    load: () => Promise.all([firstPages(api, filter, memory.count, signal), library.load().catch(() => {})]).then(([page]) => page),
    show: page => (page.movies.length ? pages(context, filter, page, memory, signal) : h('p', { class: 'empty' }, t('browse.none'))),
    skeleton: rowsSkeleton(2), signal,
  });
  return { title, element, ready };
}

/** The first page, or as many as were shown before the view was left. */
async function firstPages(api, filter, count = PAGE_SIZE, signal = undefined) {
  let page = await api.movies(filter, signal);
  while (page.next && page.movies.length < count) {
    const { movies, next } = await api.movies({ ...filter, cursor: page.next }, signal);
    page = { movies: [...page.movies, ...movies], next };
  }
  return page;
}

function pages(context, filter, page, memory, signal) {
  const list = row('grid', page.movies.map(movie => card(context, movie, signal)), t('browse.list'));
  const more = h('button', { class: 'button more', type: 'button', hidden: !page.next, onclick: showMore }, t('browse.more'));
  let cursor = page.next;

  async function showMore() {
    more.disabled = true;
    try {
      const { movies, next } = await context.api.movies({ ...filter, cursor }, signal);
      const cards = movies.map(movie => card(context, movie, signal));
      list.append(...cards);
      cursor = next;
      memory.count = list.children.length;
      cards[0]?.querySelector('.card-link').focus({ preventScroll: true });
    } catch (error) {
      if (!signal.aborted) context.showError(error);
    }
    more.disabled = false;
    more.hidden = !cursor;
  }

  return [list, more];
}

function filters(query, { genres, years }) {
  const select = (name, label, options) => {
    const element = h('select', { id: `by-${name}`, onchange: () => apply(name, element.value) }, options.map(([value, text]) => h('option', { value, selected: value === (query.get(name) ?? '') }, text)));
    return h('div', { class: 'field' }, h('label', { for: `by-${name}` }, label), element);
  };
  const apply = (name, value) => {
    const changed = new URLSearchParams(query);
    if (value) changed.set(name, value);
    else changed.delete(name);
    location.hash = `#/browse?${changed}`;
  };
  return h('div', { class: 'filters' },
    select('genre', t('filter.genre'), [['', t('filter.genre.any')], ...genres.map(({ genre }) => [genre, genreName(genre)])]),
    years && select('from', t('filter.decade'), [['', t('filter.decade.any')], ...decades(years).map(decade => [String(decade), t('decade', { decade })])]));
}

/** Decades in a range of years, latest first. */
function decades({ from, to }) {
  const last = Math.floor(to / 10) * 10;
  return Array.from({ length: (last - Math.floor(from / 10) * 10) / 10 + 1 }, (_, index) => last - index * 10);
}
