/** A movie in a row or grid: poster, reason, bookmark and stars. */

import { h } from '../dom.js';
import { shortTitle } from '../format.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { bookmarkButton } from './bookmark.js';
import { probabilities } from './probabilities.js';
import { reason } from './reasons.js';
import { ratingOfKey, starRating } from './stars.js';

/**
 * @param {object} context of the page
 * @param {import('../api.js').Recommended | import('../api.js').Movie} movie
 * @param {AbortSignal} signal aborts when the view is left
 * @param {{extra?: (movie: object) => import('../dom.js').Child}} [options] `extra` is shown below the title
 * @returns {HTMLElement & {update: (movie: object) => void}}
 */
export function card(context, movie, signal, { extra = () => false } = {}) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const about = h('div', { class: 'card-about' });
  const rating = starRating({ title, scale, value: library.ratingOf(movie.movie), rate: value => library.rate(movie, value) });
  const link = h('a', { class: 'card-link', href: movieAddress(movie), draggable: 'false' },
    posterOf(movie),
    h('span', { class: 'card-title' }, title),
    h('span', { class: 'card-year' }, [movie.year, movie.genres.slice(0, 2).join(', ')].filter(Boolean).join(' · ')));
  const element = h('li', { class: 'card', 'data-movie': movie.movie, onkeydown: key }, link, bookmarkButton(context, movie, signal), about, rating);

  /** While the poster has the focus, keys work like the controls below it. */
  function key(event) {
    if (event.target !== link) return;
    const typed = ratingOfKey(event, scale);
    if (typed !== undefined) library.rate(movie, typed);
    else if (event.key === 'w' && !event.ctrlKey && !event.metaKey) library.setListed(movie, !library.isListed(movie.movie));
    else return;
    event.preventDefault();
  }

  library.addEventListener('rated', ({ detail }) => {
    if (detail.movie.movie === movie.movie) rating.show(detail.rating);
  }, { signal });

  element.update = updated => about.replaceChildren(...[probabilities(updated, scale), extra(updated), reasonLine(updated)].filter(Boolean));
  element.update(movie);
  return element;
}

function reasonLine(movie) {
  const text = reason(movie.because ?? []);
  return text && h('p', { class: 'card-reason' }, text);
}
