/** The top recommendation, shown large. */

import { h, setProperties } from '../dom.js';
import { shortTitle } from '../format.js';
import { looks } from '../posters/poster.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { bookmarkButton } from './bookmark.js';
import { probabilities } from './probabilities.js';
import { reason } from './reasons.js';
import { starRating } from './stars.js';

/** @param {object} context @param {import('../api.js').Recommended} movie @param {AbortSignal} signal */
export function feature(context, movie, signal) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const why = reason(movie.because, 2);
  const stars = starRating({ title, scale, value: library.ratingOf(movie.movie), rate: value => library.rate(movie, value) });
  stars.dataset.focus = 'tonight';
  return tinted(h('section', { class: 'feature', 'aria-label': 'Tonight' },
    h('a', { class: 'feature-poster', href: movieAddress(movie), tabindex: -1, 'aria-hidden': 'true' }, posterOf(movie)),
    h('div', { class: 'feature-text' },
      h('p', { class: 'kicker' }, 'Tonight'),
      h('h2', {}, h('a', { href: movieAddress(movie) }, title)),
      h('p', { class: 'meta' }, [movie.year, ...movie.genres.slice(0, 3)].filter(Boolean).join(' · ')),
      why && h('p', { class: 'why' }, why),
      probabilities(movie, scale, 'likely to be liked by you'),
      h('div', { class: 'actions' }, h('span', { class: 'rate-label', 'aria-hidden': 'true' }, 'Seen it?'), stars, bookmarkButton(context, movie, signal, { labelled: true })))), movie);
}

/** Tints an element with the main colour of the movie's poster. */
export function tinted(element, movie) {
  return setProperties(element, { tint: looks(movie).colours.tone });
}
