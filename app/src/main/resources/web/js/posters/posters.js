/**
 * Posters, for all other modules. A drawn poster shows at once; a picture is laid over it if the operator has configured a
 * source of pictures.
 */

import { pictures } from './pictures.js';
import { poster } from './poster.js';

const { promise: overlay, resolve: setOverlay } = Promise.withResolvers();

/** @param {import('../api.js').PosterSource} [source] absent if posters are only drawn; to be called once */
export function showPictures(source) {
  setOverlay(source ? pictures(source) : () => {});
}

/** @param {import('../api.js').Movie} movie @returns {Element} 2 by 3, hidden from screen readers */
export function posterOf(movie) {
  const drawn = poster(movie);
  if (movie.tmdb) overlay.then(show => show(drawn, movie.tmdb));
  return drawn;
}
