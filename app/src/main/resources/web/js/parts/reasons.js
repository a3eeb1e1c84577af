/** Why a movie is recommended, in few words. */

import { genreLiked, inStars, joined, shortTitle, yearOf } from '../format.js';
import { t } from '../language.js';

/** More movies that a reason has in common with the movie are not named. */
const MAX_LIKED = 2;

/**
 * The first reason for one user of a group.
 * @param {string | undefined} user the name; undefined for the user of this page
 * @param {object[]} because in the order of the server, strongest first
 * @returns {string} empty if there is no reason
 */
export function reasonFor(user, because) {
  const [first] = because;
  const who = user === undefined ? 'you' : 'other';
  if (first?.movie) return t(`reason.${who}.${first.relative ? 'relative' : 'movie'}`, { user, ...named([first]) });
  if (first?.liked) return t(`reason.${who}.${first.credit}`, { user, name: first.name, ...named(first.liked) });
  if (first?.genre) return t(`reason.${who}.${first.relative ? 'relativeGenre' : 'genre'}`, { user, genre: genreLiked(first.genre) });
  return '';
}

/**
 * @param {object[]} because in the order of the server, strongest first
 * @param {number} max number of reasons
 * @returns {string} empty if there is no reason
 */
export function reason(because, max = 1) {
  const movies = because.filter(({ movie }) => movie).slice(0, max);
  if (movies.length) return t(movies.some(({ relative }) => relative) ? 'reason.relative' : 'reason.movies', named(movies));
  const contributor = because.find(({ liked }) => liked);
  if (contributor) return t(`reason.${contributor.credit}`, { name: contributor.name, ...named(contributor.liked) });
  const past = because.find(({ time }) => time);
  if (past) return t('reason.past', { stars: inStars(past.rating), year: yearOf(past.time) });
  const genres = because.filter(({ genre }) => genre).slice(0, max);
  if (genres.length) {
    const names = joined(genres.map(({ genre }) => genreLiked(genre)));
    return t(genres.some(({ relative }) => relative) ? 'reason.relativeGenres' : 'reason.genres', { genres: names });
  }
  const demographic = because.find(({ trait }) => trait);
  return demographic ? t(`reason.${demographic.trait}`, demographic) : '';
}

/** Languages may say it in another way of several movies. */
function named(movies) {
  const shown = movies.slice(0, MAX_LIKED);
  return { movies: joined(shown.map(shortTitle)), count: shown.length };
}
