/** Why a movie is recommended, in few words. */

import { joined, shortTitle, stars } from '../format.js';

/**
 * The first reason for one user of a group.
 * @param {string} name 'You' for the user of this page
 * @param {object[]} because in the order of the server, strongest first
 * @returns {string} empty if there is no reason
 */
export function reasonFor(name, because) {
  const [first] = because;
  if (first?.movie) return `${name} liked ${shortTitle(first)}`;
  if (first?.liked) return `${name} liked ${contribution(first)}`;
  if (first?.genre) return `${name} ${name === 'You' ? 'like' : 'likes'} ${first.genre.toLowerCase()}`;
  return '';
}

/**
 * @param {object[]} because in the order of the server, strongest first
 * @param {number} max number of reasons
 * @returns {string} empty if there is no reason
 */
export function reason(because, max = 1) {
  const movies = because.filter(({ movie }) => movie).slice(0, max);
  if (movies.length) return `Because you liked ${joined(movies.map(shortTitle))}`;
  const contributor = because.find(({ liked }) => liked);
  if (contributor) return `Because you liked ${contribution(contributor)}`;
  const past = because.find(({ time }) => time);
  if (past) return `You gave it ${stars(past.rating)} in ${past.time.slice(0, 4)}`;
  const genres = because.filter(({ genre }) => genre).slice(0, max);
  if (genres.length) return `Because you like ${joined(genres.map(({ genre }) => genre.toLowerCase()))}`;
  const trait = because.find(candidate => candidate.trait);
  return trait ? `Popular with users of ${trait.trait} ${trait.value}` : '';
}

/** `Alien and Gladiator, also by Ridley Scott`. */
function contribution({ name, credit, liked }) {
  return `${joined(liked.slice(0, 2).map(shortTitle))}, also ${credit === 'director' ? 'by' : 'with'} ${name}`;
}
