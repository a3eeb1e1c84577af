import { setProperties } from '../dom.js';
import { looks } from '../posters/poster.js';

/** Tints an element with the main colour of the movie's poster. */
export function tinted(element, movie) {
  return setProperties(element, { tint: looks(movie).colours.tone });
}
