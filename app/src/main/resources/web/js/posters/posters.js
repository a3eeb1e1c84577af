/**
 * Where posters come from; all else of the page knows only this. A drawn one stands at once, and a picture is laid over it where
 * the operator has set up where to get it.
 */

import { pictures } from './pictures.js';
import { poster } from './poster.js';

const { promise: laying, resolve: layBy } = Promise.withResolvers();

/** @param {import('../api.js').PosterSource} [source] none where posters are drawn alone; said once */
export function showPictures(source) {
  layBy(source ? pictures(source) : () => {});
}

/** @param {import('../api.js').Movie} movie @returns {Element} 2 by 3, hidden from screen readers */
export function posterOf(movie) {
  const drawn = poster(movie);
  if (movie.tmdb) laying.then(lay => lay(drawn, movie.tmdb));
  return drawn;
}
