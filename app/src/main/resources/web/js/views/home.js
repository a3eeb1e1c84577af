/** Three movies for tonight and the user's shelves below them, updated after each rating. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { animateMove, fadeOut } from '../motion.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { focusAt, refresh } from '../parts/row.js';
import { shelf } from '../parts/shelf.js';
import { requestTonight, tonight } from '../parts/tonight.js';
import { tuning } from '../parts/tuning.js';
import { LEFT_OUT } from '../state/marks.js';

const SHELF_SIZE = 16;

/** The shelves that promise a chance. */
const PROBABLE = ['sure-things', 'surprises'];

/** Below this number of ratings, shelves are hardly personal. */
const MIN_RATINGS = 3;

/** Requests all that the view shows, before the rest of the page is ready. @param {object} context may be a part of that of the page */
export function requestLists(context) {
  context.library.load().catch(() => {});
  const lists = Promise.all([requestShelves(context), requestTonight(context)]);
  lists.catch(() => {});
  return lists;
}

function requestShelves({ api, session, settings }, until) {
  return api.shelves(session.userId(), { n: SHELF_SIZE, diversity: settings.get('diversity'), novelty: settings.get('novelty') }, until);
}

/** @returns {import('../router.js').View} */
export function home(context, { signal, memory }) {
  const { library, settings } = context;
  const isFirst = !memory.tonight;
  const host = h('div', {});
  const element = h('div', { class: 'home' }, heading(t('nav.home')), host);
  const cards = new Map();
  let request = new AbortController();
  signal.addEventListener('abort', () => request.abort());

  const three = tonight(context, signal, memory, () => showShelves());
  const fetchAll = until => Promise.all([requestShelves(context, until), three.fetch(until)]);
  const body = h('div', { class: 'shelves' });
  const invited = h('div', {});
  const tuned = tuning(settings, update);
  let latest = [];

  function show([{ shelves }, movies]) {
    if (!shelves.length && !movies.length) return h('p', { class: 'empty' }, t('home.none'), ' ', h('a', { href: '#/browse' }, t('link.browse')));
    invited.replaceChildren(...[library.size < MIN_RATINGS && invitation()].filter(Boolean));
    three.show(movies);
    latest = shelves;
    showShelves();
    // Created once: a slider or a filter must not be replaced while it is used.
    return [invited, three, body, tuned, h('p', { class: 'home-links' }, h('a', { class: 'button', href: '#/browse' }, t('link.browse')), h('a', { class: 'button', href: '#/interview' }, t('home.rate')))];
  }

  /** No movie is shown twice. */
  function showShelves() {
    const above = new Set(three.ids());
    body.replaceChildren(...latest.map(content => ({ ...content, movies: content.movies.filter(({ movie }) => !above.has(movie)) })).filter(({ movies }) => movies.length).map(shelfOf));
  }

  const shelfOf = content => shelf(content, content.movies.map(movie => {
    const reused = cards.get(movie.movie) ?? card(context, movie, signal);
    cards.set(movie.movie, reused);
    reused.update(movie, PROBABLE.includes(content.id));
    return reused;
  }));

  /** How far each shelf is scrolled. */
  const places = () => Object.fromEntries([...body.children].map(section => [section.dataset.shelf, section.list.scrollLeft]));

  const restorePlaces = (scrolled = {}) => [...body.children].forEach(section => { section.list.scrollLeft = scrolled[section.dataset.shelf] ?? 0; });

  /** Reloads the shelves; aborts an earlier request, whose response would be outdated. */
  async function update() {
    request.abort();
    request = new AbortController();
    try {
      const response = await fetchAll(request.signal);
      const focused = saveFocus();
      const scrolled = places();
      animateMove(() => element.querySelectorAll('.row .card, .tonight-poster'), () => {
        show(response);
        restorePlaces(scrolled);
      });
      restoreFocus(focused);
      context.announce(t('home.updated'));
    } catch (error) {
      if (error.name !== 'AbortError' && !signal.aborted) context.showError(error);
    }
  }

  /** The focused control, and on a shelf also the position of its card. */
  function saveFocus() {
    const control = document.activeElement;
    const movie = control?.closest('.card');
    if (movie && element.contains(movie)) {
      const list = movie.parentElement;
      return { control, shelf: list.closest('.shelf').dataset.shelf, index: [...list.children].indexOf(movie) };
    }
    return { control: element.contains(control) ? control : undefined, name: control?.dataset.focus };
  }

  function restoreFocus({ control, shelf: id, index, name }) {
    if (!control || document.activeElement === control) return;
    if (control.isConnected) control.focus({ preventScroll: true });
    else if (name) element.querySelector(`[data-focus=${name}]`)?.focus({ preventScroll: true });
    else if (id) focusCard([...body.children].find(section => section.dataset.shelf === id) ?? body.firstElementChild, index);
  }

  function focusCard(section, index) {
    if (!section || !focusAt(section.list, index)) element.querySelector('h1').focus({ preventScroll: true });
  }

  /** Removes a movie that was rated, seen or is not wanted at once, and moves the focus to the next one. */
  function remove(movie) {
    three.remove(movie);
    const rated = cards.get(movie);
    if (!rated?.isConnected) return;
    const list = rated.parentElement;
    const index = [...list.children].indexOf(rated);
    const focused = rated.contains(document.activeElement);
    fadeOut(rated, () => animateMove(() => list.children, () => rated.remove())).then(() => {
      refresh(list);
      if (focused) focusCard(list.closest('.shelf'), index);
    });
  }
  library.addEventListener('rated', ({ detail }) => detail.rating !== undefined && remove(detail.movie.movie), { signal });
  library.addEventListener('marked', ({ detail }) => detail.on && LEFT_OUT.includes(detail.kind) && remove(detail.movie.movie), { signal });
  library.addEventListener('stored', ({ detail }) => ['rated', ...LEFT_OUT].includes(detail.kind) && library.settled().then(() => {
    if (!signal.aborted) update();
  }), { signal });

  const ready = load(host, { load: () => Promise.all([(isFirst && context.lists) || fetchAll(signal), library.load()]).then(([response]) => response), show, skeleton: rowsSkeleton(3), signal });
  // Scrolling does not bubble.
  body.addEventListener('scroll', () => { memory.shelves = places(); }, { capture: true, passive: true });
  return { title: t('nav.home'), element, ready: ready.then(() => restorePlaces(memory.shelves)) };
}

function invitation() {
  return h('p', { class: 'invitation' }, t('home.invitation'), ' ', h('a', { class: 'button primary', href: '#/interview' }, t('link.rate')));
}
