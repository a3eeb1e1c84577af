/** All movies, filtered and sorted by what is in the address, so that going back restores it. */

import { h } from '../dom.js';
import { genreName } from '../format.js';
import { t } from '../language.js';
import { card } from '../parts/card.js';
import { catalogue, expected } from '../parts/expected.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { extend, row } from '../parts/row.js';

const PAGE_SIZE = 36;
const LENGTHS = [90, 120];

/** Browsers take letters that follow each other more slowly for the first of another choice. */
const PAUSE_MILLIS = 700;

/** @returns {import('../router.js').View} */
export function browse(context, { query, signal, memory }) {
  const { library } = context;
  const title = query.get('query') ? t('browse.query', { query: query.get('query') }) : t('browse.title');
  const host = h('div', {});
  const filter = filterOf(query, context.session.userId());
  const element = h('div', { class: 'browse' }, heading(title), filters(query, context, signal), host);
  const ready = load(host, {
    load: async () => {
      // What the user has just rated counts.
      await library.settled();
      const [page] = await Promise.all([firstPages(context, filter, memory.count, signal), library.load().catch(() => {})]);
      return page;
    },
    show: page => {
      context.announce(found(page));
      return page.movies.length ? pages(context, filter, page, memory, signal) : h('p', { class: 'empty' }, t('browse.none'));
    },
    skeleton: rowsSkeleton(2), signal,
  });
  return { title, element, ready };
}

/** What screen readers say, since the focus stays on the filter that was changed. */
function found({ movies, next }) {
  if (!movies.length) return t('browse.none');
  return t(next ? 'browse.first' : 'count.movies', { count: movies.length });
}

/** The parameters of the request; what needs a user is left out without one. */
function filterOf(query, user) {
  const from = query.get('from') ?? '';
  const ofAll = { query: query.get('query') ?? '', genre: query.get('genre') ?? '', from, to: /^\d+$/.test(from) ? Number(from) + 9 : '', limit: PAGE_SIZE };
  const ofUser = { maxRuntime: query.get('length') ?? '', known: query.get('known') ?? '', unseen: query.get('unseen') ?? '', sort: query.get('sort') ?? '' };
  return user ? { ...ofAll, ...ofUser } : ofAll;
}

/** The first page, or as many as were shown before the view was left. */
async function firstPages(context, filter, count = PAGE_SIZE, signal = undefined) {
  let page = await catalogue(context, filter, signal);
  while (page.next && page.movies.length < count) {
    const { movies, next } = await catalogue(context, { ...filter, cursor: page.next }, signal);
    page = { movies: [...page.movies, ...movies], next };
  }
  return page;
}

function pages(context, filter, page, memory, signal) {
  const ofMovie = movie => card(context, movie, signal, { extra: browsed => expected(browsed, filter.sort === 'liked') });
  const list = row('grid', page.movies.map(ofMovie), t('browse.list'));
  const more = h('button', { class: 'button more', type: 'button', hidden: !page.next, onclick: showMore }, t('browse.more'));
  let cursor = page.next;

  async function showMore() {
    more.disabled = true;
    try {
      const { movies, next } = await catalogue(context, { ...filter, cursor }, signal);
      // A rating given meanwhile moves movies from page to page.
      const shown = new Set([...list.children].map(other => other.dataset.movie));
      const cards = movies.filter(({ movie }) => !shown.has(movie)).map(ofMovie);
      extend(list, cards);
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

function filters(query, { session, genres: { genres, years, runtimes } }, signal) {
  const apply = (name, value) => {
    const changed = new URLSearchParams(query);
    if (value) changed.set(name, value);
    else changed.delete(name);
    location.hash = `#/browse?${changed}`;
  };
  const select = (name, label, options) => {
    const element = h('select', { id: `by-${name}` }, options.map(([value, text]) => h('option', { value, selected: value === (query.get(name) ?? '') }, text)));
    whenChosen(element, () => apply(name, element.value), signal);
    return h('div', { class: 'field' }, h('label', { for: `by-${name}` }, label), element);
  };
  const unseen = h('input', { type: 'checkbox', id: 'by-unseen', checked: query.get('unseen') === 'true', onchange: () => apply('unseen', unseen.checked && 'true') });
  const sorts = [['', t(query.get('query') ? 'sort.match' : 'filter.known')], ['liked', t('sort.liked')], ['newest', t('sort.newest')], ['oldest', t('sort.oldest')]];
  if (query.get('query')) sorts.push(['known', t('filter.known')]);
  if (runtimes) sorts.push(['shortest', t('sort.shortest')]);
  const isUser = session.userId();
  return h('div', { class: 'filters' },
    isUser && select('sort', t('filter.sort'), sorts),
    select('genre', t('filter.genre'), [['', t('filter.genre.any')], ...genres.map(({ genre }) => [genre, genreName(genre)])]),
    years && select('from', t('filter.decade'), [['', t('filter.decade.any')], ...decades(years).map(decade => [String(decade), t('decade', { decade })])]),
    isUser && runtimes && select('length', t('filter.length'), [['', t('filter.length.any')], ...LENGTHS.map(count => [String(count), t('shelf.short', { count })])]),
    isUser && select('known', t('filter.known'), [['', t('filter.known.any')], ['many', t('filter.known.many')], ['few', t('filter.known.few')]]),
    isUser && h('label', { class: 'check' }, unseen, h('span', {}, t('filter.unseen'))));
}

/**
 * Calls back after a choice: at once by pointer, after a pause by key, since the letters of a name or several arrows lead to it, and
 * a new list of choices would forget them.
 */
function whenChosen(select, done, signal) {
  const { value: before } = select;
  let byKey = false;
  let timer;
  const settle = () => {
    clearTimeout(timer);
    if (select.value !== before && !signal.aborted) done();
  };
  select.addEventListener('pointerdown', () => { byKey = false; });
  select.addEventListener('keydown', ({ key }) => { byKey = key !== 'Enter'; });
  select.addEventListener('change', () => {
    clearTimeout(timer);
    if (byKey) timer = setTimeout(settle, PAUSE_MILLIS);
    else settle();
  });
  select.addEventListener('blur', settle);
}

/** Decades in a range of years, latest first. */
function decades({ from, to }) {
  const last = Math.floor(to / 10) * 10;
  return Array.from({ length: (last - Math.floor(from / 10) * 10) / 10 + 1 }, (_, index) => last - index * 10);
}
