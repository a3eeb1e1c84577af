/** Why a movie is recommended, in few words. */

import { sentence, shortTitle, stars } from '../words.js';

/**
 * @param {object[]} because as the server orders it, the strongest first
 * @param {number} most how many reasons
 * @returns {string} empty where nothing is known
 */
export function reason(because, most = 1) {
  const movies = because.filter(one => one.movie).slice(0, most);
  if (movies.length) return `You gave ${sentence(movies.map(movie => `${shortTitle(movie)} ${stars(movie.rating)} ★`))}`;
  const genres = because.filter(one => one.genre).slice(0, most);
  if (genres.length) return `For its ${sentence(genres.map(one => one.genre.toLowerCase()))}`;
  const trait = because.find(one => one.trait);
  return trait ? `Liked by others with ${trait.trait} ${trait.value}` : '';
}
