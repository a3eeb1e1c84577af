/** Three movies for tonight with the reason for each, another three on request, and filters in words. */

import { h } from '../dom.js';
import { shortTitle, yearAndGenres } from '../format.js';
import { t } from '../language.js';
import { posterOf, vary } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { bookmarkButton } from './bookmark.js';
import { tinted } from './tint.js';
import { icon } from './icon.js';
import { openMovieMenu } from './movieMenu.js';
import { probabilities } from './probabilities.js';
import { reason } from './reasons.js';
import { isFiltered, queryOf, tonightFilters } from './tonightFilters.js';

const SHOWN = 3;

/** Movies per request: six times three. */
const MOVIES = 18;

/** Three that are too similar are hardly a choice. */
const DIVERSITY = 0.3;

/** @param {Record<string, any>} [chosen] filters @returns {Promise<import('../api.js').Recommended[]>} */
export async function requestTonight({ api, session }, chosen = {}, until = undefined) {
  const request = isFiltered(chosen) ? api.recommendations : api.tonight;
  return (await request(session.userId(), { n: MOVIES, explain: true, diversity: DIVERSITY, ...queryOf(chosen) }, until)).recommendations;
}

/**
 * @param {object} context of the page
 * @param {AbortSignal} signal aborts when the view is left
 * @param {Record<string, any>} memory of the view: the filters, and the first of the three
 * @param {() => void} changed called after other movies are shown
 * @returns {HTMLElement & {fetch: (until: AbortSignal) => Promise<object[]>, show: (movies: object[]) => void, shown: () => string[]}}
 */
export function tonight(context, signal, memory, changed) {
  const chosen = memory.tonight ??= {};
  const cards = h('ul', { class: 'tonight-cards', role: 'list', 'aria-label': t('tonight.list') });
  const next = h('button', { class: 'button', type: 'button', onclick: another }, icon('another'), h('span', {}, t('tonight.next')));
  const element = h('section', { class: 'tonight', 'aria-labelledby': 'tonight' },
    h('header', { class: 'shelf-head' }, h('h2', { id: 'tonight' }, t('tonight.title')), next),
    tonightFilters(context, chosen, reload), cards);
  let movies = [];
  let { first, from = 0 } = memory.three ?? {};
  let request = new AbortController();
  signal.addEventListener('abort', () => request.abort());

  function another() {
    from = from + SHOWN < movies.length ? from + SHOWN : 0;
    fill();
    context.announce(element.shown().join(', '));
    changed();
  }

  function fill() {
    const three = movies.slice(from, from + SHOWN);
    first = three[0]?.movie;
    memory.three = { first, from };
    cards.replaceChildren(...three.map(movie => tonightCard(context, movie, signal)));
    vary(cards);
    if (!three.length) cards.append(h('li', { class: 'empty' }, t('tonight.none')));
    next.hidden = movies.length <= SHOWN;
  }

  /** The filters changed: other movies, but the same filters with the focus. */
  async function reload() {
    request.abort();
    request = new AbortController();
    try {
      element.show(await element.fetch(request.signal));
      context.announce(movies.length ? element.shown().join(', ') : t('tonight.none'));
      changed();
    } catch (error) {
      if (error.name !== 'AbortError' && !signal.aborted) context.showError(error);
    }
  }

  element.fetch = until => requestTonight(context, chosen, until);
  element.show = list => {
    // After another three, other ratings or going back, those that are shown stay if they are still recommended.
    from = from && Math.max(0, list.findIndex(({ movie }) => movie === first));
    movies = list;
    fill();
  };
  element.shown = () => movies.slice(from, from + SHOWN).map(shortTitle);
  element.ids = () => movies.slice(from, from + SHOWN).map(({ movie }) => movie);
  /** A movie that was rated or is not wanted makes room for the next one. */
  element.remove = movie => {
    const index = movies.findIndex(other => other.movie === movie);
    if (index < 0) return;
    const focused = cards.contains(document.activeElement);
    movies = movies.filter(other => other.movie !== movie);
    if (index < from) from -= 1;
    if (from >= movies.length) from = 0;
    fill();
    if (focused) (cards.querySelector('h3 a') ?? next).focus({ preventScroll: true });
  };
  return element;
}

function tonightCard(context, movie, signal) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const why = reason(movie.because, 2);
  return tinted(h('li', { class: 'tonight-card', 'data-movie': movie.movie },
    h('a', { class: 'tonight-poster', href: movieAddress(movie), tabindex: -1, 'aria-hidden': 'true' }, posterOf(movie)),
    h('div', { class: 'tonight-text' },
      h('h3', { dir: 'auto' }, h('a', { href: movieAddress(movie) }, title)),
      h('p', { class: 'meta' }, yearAndGenres({ ...movie, genres: movie.genres.slice(0, 2) })),
      why && h('p', { class: 'why' }, `${why}.`),
      library.size > 0 && probabilities(movie, scale, t('likely.full')),
      h('div', { class: 'actions' }, bookmarkButton(context, movie, signal, { labelled: true }),
        h('button', { class: 'card-more', type: 'button', 'aria-label': t('more.label', { title }), 'aria-haspopup': 'dialog', onclick: () => openMovieMenu(context, movie) }, icon('more'))))), movie);
}
