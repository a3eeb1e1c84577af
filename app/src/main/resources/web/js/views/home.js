/** The user's shelves below the top recommendation, updated after each rating. */

import { h } from '../dom.js';
import { animateMove, fadeOut } from '../motion.js';
import { card } from '../parts/card.js';
import { feature } from '../parts/feature.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { focusAt, refresh } from '../parts/row.js';
import { shelf } from '../parts/shelf.js';
import { tuning } from '../parts/tuning.js';

const SHELF_SIZE = 16;

/** Below this number of ratings, shelves are hardly personal. */
const MIN_RATINGS = 3;

/** @returns {import('../router.js').View} */
export function home(context, { signal }) {
  const { api, session, library, settings } = context;
  const host = h('div', {});
  const element = h('div', { class: 'home' }, heading('For you'), host);
  const cards = new Map();
  let request = new AbortController();
  signal.addEventListener('abort', () => request.abort());

  const fetchShelves = until => api.shelves(session.userId(), { n: SHELF_SIZE, diversity: settings.get('diversity'), novelty: settings.get('novelty') }, until);
  const body = h('div', { class: 'shelves' });
  const tonight = h('div', { class: 'tonight' });
  // Created once: a slider must not be replaced while it is dragged.
  const top = h('div', { class: 'top' }, tonight, tuning(settings, update));

  function show({ shelves }) {
    const [first, ...rest] = shelves;
    const [best, ...others] = first?.movies ?? [];
    if (!best) return h('p', { class: 'empty' }, 'No more movies to recommend. ', h('a', { href: '#/browse' }, 'Browse all movies'));
    tonight.replaceChildren(...[library.size < MIN_RATINGS && invitation(), feature(context, best, signal)].filter(Boolean));
    body.replaceChildren(...[{ ...first, movies: others }, ...rest].filter(({ movies }) => movies.length).map(shelfOf));
    return [top, body, h('p', { class: 'home-links' }, h('a', { class: 'button', href: '#/browse' }, 'Browse all movies'), h('a', { class: 'button', href: '#/interview' }, 'Rate more movies'))];
  }

  // The heading of a "Because you liked" shelf is the reason of its movies.
  const shelfOf = content => shelf(content, content.movies.map(listed => {
    const movie = content.because ? { ...listed, because: [] } : listed;
    const reused = cards.get(movie.movie) ?? card(context, movie, signal);
    cards.set(movie.movie, reused);
    reused.update(movie);
    return reused;
  }));

  /** Reloads the shelves; aborts an earlier request, whose response would be outdated. */
  async function update() {
    request.abort();
    request = new AbortController();
    try {
      const response = await fetchShelves(request.signal);
      const focused = saveFocus();
      const scrolled = new Map([...body.children].map(section => [section.dataset.shelf, section.list.scrollLeft]));
      animateMove(() => element.querySelectorAll('.row .card, .feature-poster'), () => {
        show(response);
        [...body.children].forEach(section => { section.list.scrollLeft = scrolled.get(section.dataset.shelf) ?? 0; });
      });
      restoreFocus(focused);
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

  /** Removes a rated movie at once, and moves the focus to the next one. */
  library.addEventListener('rated', ({ detail }) => {
    const rated = cards.get(detail.movie.movie);
    if (!rated?.isConnected || detail.rating === undefined) return;
    const list = rated.parentElement;
    const index = [...list.children].indexOf(rated);
    const focused = rated.contains(document.activeElement);
    fadeOut(rated, () => animateMove(() => list.children, () => rated.remove())).then(() => {
      refresh(list);
      if (focused) focusCard(list.closest('.shelf'), index);
    });
  }, { signal });
  library.addEventListener('stored', ({ detail }) => 'rating' in detail && library.settled().then(() => {
    if (!signal.aborted) update();
  }), { signal });

  const ready = load(host, { load: () => Promise.all([fetchShelves(signal), library.load()]).then(([response]) => response), show, skeleton: rowsSkeleton(3), signal });
  return { title: 'For you', element, ready };
}

function invitation() {
  return h('p', { class: 'invitation' }, 'Popular movies. Rate a few to get personal recommendations. ', h('a', { class: 'button primary', href: '#/interview' }, 'Rate movies'));
}
