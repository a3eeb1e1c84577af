/** Where posters come from. Pictures of the studios would be asked for here; all else of the page knows only this. */

import { poster } from './poster.js';

/** @param {import('../api.js').Movie} movie @returns {Element} 2 by 3, hidden from screen readers */
export function posterOf(movie) {
  return poster(movie);
}
