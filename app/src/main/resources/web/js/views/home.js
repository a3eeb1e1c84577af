/** The person's shelves, led by the one movie for tonight, put in order anew after each rating. */

import { h } from '../dom.js';
import { glide, leave } from '../motion.js';
import { card } from '../parts/card.js';
import { feature } from '../parts/feature.js';
import { heading } from '../parts/heading.js';
import { load, rowsSketch } from '../parts/load.js';
import { focusAt, refresh } from '../parts/row.js';
import { shelf } from '../parts/shelf.js';
import { tuning } from '../parts/tuning.js';

const ON_A_SHELF = 16;

/** With fewer ratings, shelves are much like everyone's. */
const FEW = 3;

/** @returns {import('../router.js').View} */
export function home(context, { signal }) {
  const { api, person, library, settings } = context;
  const stand = h('div', { class: 'stand' });
  const element = h('div', { class: 'home' }, heading('For you'), stand);
  const cards = new Map();
  let asking = new AbortController();
  signal.addEventListener('abort', () => asking.abort());

  const ask = by => api.shelves(person.id(), { n: ON_A_SHELF, diversity: settings.get('diversity'), novelty: settings.get('novelty') }, by);
  const body = h('div', { class: 'shelves' });
  const tonight = h('div', { class: 'tonight' });
  // Made once: a slider that is being drawn along must not be taken away.
  const top = h('div', { class: 'top' }, tonight, tuning(settings, again));

  function show({ shelves }) {
    const [first, ...rest] = shelves;
    const [best, ...others] = first?.movies ?? [];
    if (!best) return h('p', { class: 'empty' }, 'Nothing is left to recommend. ', h('a', { href: '#/browse' }, 'Browse all movies'));
    tonight.replaceChildren(...[library.size < FEW && beginning(), feature(context, best, signal)].filter(Boolean));
    body.replaceChildren(...[{ ...first, movies: others }, ...rest].filter(one => one.movies.length).map(stock));
    return [top, body, h('p', { class: 'all' }, h('a', { class: 'button', href: '#/browse' }, 'Browse all movies'), h('a', { class: 'button', href: '#/begin' }, 'Rate more movies'))];
  }

  const stock = one => shelf(one, one.movies.map(movie => {
    const kept = cards.get(movie.movie) ?? card(context, movie, signal);
    cards.set(movie.movie, kept);
    kept.update(movie);
    return kept;
  }));

  /** The shelves as they are now; an answer that a newer question has overtaken is not shown. */
  async function again() {
    asking.abort();
    asking = new AbortController();
    try {
      const answer = await ask(asking.signal);
      const focused = focusOf();
      const scrolled = new Map([...body.children].map(one => [one.dataset.shelf, one.list.scrollLeft]));
      glide(() => element.querySelectorAll('.row .card, .feature-poster'), () => {
        show(answer);
        [...body.children].forEach(one => { one.list.scrollLeft = scrolled.get(one.dataset.shelf) ?? 0; });
      });
      focusBack(focused);
    } catch (trouble) {
      if (trouble.name !== 'AbortError' && !signal.aborted) context.complain(trouble);
    }
  }

  /** Where the focus is: on which card's which part, or which control. */
  function focusOf() {
    const at = document.activeElement;
    const movie = at?.closest('.card');
    if (movie && element.contains(movie)) {
      const list = movie.parentElement;
      return { part: at, shelf: list.closest('.shelf').dataset.shelf, place: [...list.children].indexOf(movie) };
    }
    return { part: element.contains(at) ? at : undefined, name: at?.dataset.keep };
  }

  function focusBack({ part, shelf: id, place, name }) {
    if (!part || document.activeElement === part) return;
    if (part.isConnected) part.focus({ preventScroll: true });
    else if (name) element.querySelector(`[data-keep=${name}]`)?.focus({ preventScroll: true });
    else if (id) focusPlace([...body.children].find(one => one.dataset.shelf === id) ?? body.firstElementChild, place);
  }

  function focusPlace(one, place) {
    if (!one || !focusAt(one.list, place)) element.querySelector('h1').focus({ preventScroll: true });
  }

  /** A rated movie goes at once, and the focus to the one that takes its place. */
  library.addEventListener('rated', ({ detail }) => {
    const gone = cards.get(detail.movie.movie);
    if (!gone?.isConnected || detail.rating === undefined) return;
    const list = gone.parentElement;
    const place = [...list.children].indexOf(gone);
    const focused = gone.contains(document.activeElement);
    leave(gone, () => glide(() => list.children, () => gone.remove())).then(() => {
      refresh(list);
      if (focused) focusPlace(list.closest('.shelf'), place);
    });
  }, { signal });
  library.addEventListener('stored', ({ detail }) => 'rating' in detail && library.settled().then(() => {
    if (!signal.aborted) again();
  }), { signal });

  const ready = load(stand, { load: () => Promise.all([ask(signal), library.load()]).then(([answer]) => answer), show, sketch: rowsSketch(3), signal });
  return { title: 'For you', element, ready };
}

function beginning() {
  return h('p', { class: 'beginning' }, 'These are loved by many. Rate a few movies, and the shelves are yours. ', h('a', { class: 'button primary', href: '#/begin' }, 'Rate movies'));
}
