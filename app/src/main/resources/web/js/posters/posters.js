/**
 * Posters, for all other modules. A drawn poster shows at once; a picture is laid over it if the operator has configured a
 * source of pictures.
 */

import { pictures } from './pictures.js';
import { poster } from './poster.js';

const { promise: overlay, resolve: setOverlay } = Promise.withResolvers();

/** The movie of each drawn poster. */
const movies = new WeakMap();

/** @param {import('../tmdb/tmdb.js').Tmdb} [tmdb] absent if posters are only drawn; to be called once */
export function showPictures(tmdb) {
  setOverlay(tmdb ? pictures(tmdb) : () => {});
}

/** @param {import('../api.js').Movie} movie @param {string} [other] a motif not to draw @returns {Element} 2 by 3, hidden from screen readers */
export function posterOf(movie, other) {
  const drawn = poster(movie, other);
  movies.set(drawn, movie);
  if (movie.tmdb) overlay.then(show => show(drawn, movie.tmdb));
  return drawn;
}

/** Draws each poster again whose motif is that of the one before it. @param {Element} row the element that contains the posters */
export function vary(row) {
  let before;
  for (const shown of row.querySelectorAll('.poster')) {
    const isAlike = shown.dataset.motif === before && !shown.querySelector('.picture');
    const kept = isAlike ? posterOf(movies.get(shown), before) : shown;
    if (isAlike) shown.replaceWith(kept);
    before = kept.dataset.motif;
  }
}
