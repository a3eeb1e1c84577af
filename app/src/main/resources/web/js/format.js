/** Formats titles, numbers and ratings. */

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
  return movie.year ? `${titleOf(movie)} (${movie.year})` : titleOf(movie);
}

/** @param {number} rating such as 3.5, as `3½`; finer steps with one decimal */
export function stars(rating) {
  const whole = Math.floor(rating);
  if (rating === whole) return String(whole);
  return rating - whole === 0.5 ? `${whole || ''}½` : rating.toFixed(1);
}

/** @param {number} share 0..1, as `83 %`; 100 only if it is exactly 1 */
export function percent(share) {
  const rounded = Math.round(share * 100);
  return `${share < 1 ? Math.min(rounded, 99) : rounded} %`;
}

export function count(number, singular, plural) {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`;
}

/** @param {string[]} parts as `a, b and c` */
export function joined(parts) {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
