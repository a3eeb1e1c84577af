/** Movies of the catalogue with the stars that the user should give them; for visitors without an id the movies alone. */

import { h } from '../dom.js';
import { decimal, percent } from '../format.js';
import { t } from '../language.js';

/** @returns {Promise<{movies: object[], next?: string}>} a page of movies */
export const catalogue = ({ api, session }, query, signal) => (session.userId() ? api.userMovies(session.userId(), query, signal) : api.movies(query, signal));

/** @param {object} movie of {@link catalogue} @param {boolean} [chance] whether to show the probability of liking, too */
export function expected({ predictedRating, probabilityLiked }, chance = false) {
  const values = [
    chance && probabilityLiked !== undefined && `${percent(probabilityLiked)} ${t('likely.short')}`,
    predictedRating !== undefined && t('browse.expected', { stars: `${decimal(predictedRating)}\u00a0★` }),
  ].filter(Boolean);
  return values.length > 0 && h('span', { class: 'expected' }, values.map(value => h('span', {}, value)));
}
