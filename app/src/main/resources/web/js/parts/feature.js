/** The one movie for tonight, in large. */

import { h, vary } from '../dom.js';
import { looks } from '../posters/poster.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { shortTitle } from '../words.js';
import { probabilities } from './probabilities.js';
import { markButton } from './mark.js';
import { reason } from './reasons.js';
import { starRating } from './stars.js';

/** @param {object} context @param {import('../api.js').Recommended} movie @param {AbortSignal} signal */
export function feature(context, movie, signal) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const why = reason(movie.because, 2);
  const stars = starRating({ title, scale, value: library.ratingOf(movie.movie), rate: value => library.rate(movie, value) });
  stars.dataset.keep = 'tonight';
  return tinted(h('section', { class: 'feature', 'aria-label': 'Tonight' },
    h('a', { class: 'feature-poster', href: movieAddress(movie), tabindex: -1, 'aria-hidden': 'true' }, posterOf(movie)),
    h('div', { class: 'feature-text' },
      h('p', { class: 'kicker' }, 'Tonight'),
      h('h2', {}, h('a', { href: movieAddress(movie) }, title)),
      h('p', { class: 'meta' }, [movie.year, ...movie.genres.slice(0, 3)].filter(Boolean).join(' · ')),
      why && h('p', { class: 'why' }, why),
      probabilities(movie, scale, 'likely to please you'),
      h('div', { class: 'acts' }, h('span', { class: 'rate-word', 'aria-hidden': 'true' }, 'Seen it?'), stars, markButton(context, movie, signal, { word: true })))), movie);
}

/** Gives the light of a movie's poster to what stands around it. */
export function tinted(element, movie) {
  return vary(element, { tint: looks(movie).colours.tone });
}
