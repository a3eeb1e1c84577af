/** Formats titles, numbers and ratings. */

import { hasText, isolated, locale, t } from './language.js';

const ARTICLE = /^(.*), (The|A|An|Le|La|Les|L'|Il|El|Los|Las|Der|Die|Das|Den|Det|Un|Une)((?: \(.*)?)$/i;

/** The title with its article in front: catalogues sort by `Matrix, The`. */
export function titleOf(movie) {
  const [, name, article, rest] = ARTICLE.exec(movie.title) ?? [];
  return name ? `${article}${article.endsWith("'") ? '' : ' '}${name}${rest}` : movie.title;
}

/** The title without trailing parentheses, for places with little room. */
export function shortTitle(movie) {
  return titleOf(movie).replace(/\s*\(.*\)\s*$/, '') || titleOf(movie);
}

export function titleAndYear(movie) {
  return movie.year ? `${isolated(titleOf(movie))} (${movie.year})` : titleOf(movie);
}

/** @param {number} rating such as 3.5, as `3½`; finer steps with one decimal */
export function stars(rating) {
  const whole = Math.floor(rating);
  if (rating === whole) return String(whole);
  return rating - whole === 0.5 ? `${whole || ''}½` : decimal(rating);
}

/** @param {number} rating as `3½ ★`, never on two lines */
export const starred = rating => `${stars(rating)}\u00a0★`;

/** @param {number} rating as `3½ stars` */
export const inStars = rating => t('stars', { count: rating, stars: stars(rating) });

/** @param {number} number with one decimal, as `4.2` */
export const decimal = number => new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(number);

/** @param {number} share 0..1, as `83%`; 100 only if it is exactly 1 */
export function percent(share) {
  const rounded = Math.round(share * 100) / 100;
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(share < 1 ? Math.min(rounded, 0.99) : rounded);
}

/** @param {number} number as `1,682` */
export const integer = number => new Intl.NumberFormat(locale()).format(number);

/**
 * @param {number} bytes as `2.4 MB` or `812 kB`
 * @param {number} [other] a size from which the text must differ, in bytes if need be
 */
export function fileSize(bytes, other = bytes) {
  const text = sizeText(bytes);
  return bytes !== other && text === sizeText(other) ? `${integer(bytes)} B` : text;
}

function sizeText(bytes) {
  const isLarge = bytes >= 1e6;
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: isLarge ? 'megabyte' : 'kilobyte', maximumFractionDigits: 1 }).format(bytes / (isLarge ? 1e6 : 1e3));
}

/** @param {string[]} parts as `a, b and c` */
export const joined = parts => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts.map(isolated));

/** @param {string} time in UTC and ISO 8601, as its year */
export const yearOf = time => new Intl.DateTimeFormat(locale(), { year: 'numeric', timeZone: 'UTC' }).format(new Date(time));

/** @param {string} time in UTC and ISO 8601, as its date in full */
export const day = time => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(time));

/** @param {Date} date as the time of day, with the date unless it is today */
export function moment(date) {
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(locale(), { dateStyle: today ? undefined : 'long', timeStyle: 'short' }).format(date);
}

/** The name of a language by its code of ISO 639; the code if the browser does not know it. */
export function languageName(code) {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(code);
  } catch {
    return code;
  }
}

/** MovieLens has two names for some genres. */
const SAME_GENRES = { "Children's": 'Children', '(no genres listed)': 'unknown' };

const sameGenre = genre => SAME_GENRES[genre] ?? genre;

/** The name of a genre; that of the data if it is not one of MovieLens. */
export const genreName = genre => textOf(`genre.${sameGenre(genre)}`) ?? genre;

/** A genre as what one likes: `dramas`. */
export const genreLiked = genre => textOf(`likes.${sameGenre(genre)}`) ?? genre.toLowerCase();

const textOf = key => (hasText(key) ? t(key) : undefined);

/** Year and genres of a movie in a line. @param {import('./api.js').Movie} movie */
export const yearAndGenres = ({ year, genres }) => [year, ...genres.map(genreName)].filter(Boolean).join(' · ');
