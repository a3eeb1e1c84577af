/** The rating distribution of a movie as a small histogram, with the probability that the user likes it. */

import { h, s } from '../dom.js';
import { decimal, percent, stars } from '../format.js';
import { t } from '../language.js';

/** Liked from this share of the scale on; the server uses the same threshold. */
const LIKED = 0.75;
const [WIDTH, HEIGHT] = [60, 20];

/**
 * @param {import('../api.js').Recommended} movie
 * @param {import('../api.js').Scale} scale
 * @param {string} [label] shown after the probability
 * @returns {HTMLElement | false} the predicted rating alone where the model has no distribution; false without either
 */
export function probabilities(movie, scale, label = t('likely.short')) {
  if (movie.probabilities && movie.probabilityLiked !== undefined) {
    return h('span', { class: 'probability', role: 'img', 'aria-label': description(movie, scale) }, histogram(movie.probabilities, scale), h('b', {}, percent(movie.probabilityLiked)), h('span', {}, label));
  }
  return movie.predictedRating !== undefined && h('span', { class: 'probability' }, h('b', {}, decimal(movie.predictedRating)), h('span', {}, ` ${t('likely.of', scale)}`));
}

function description(movie, scale) {
  const mode = movie.probabilities.reduce((best, candidate) => (candidate.probability > best.probability ? candidate : best));
  return t('likely.description', { percent: percent(movie.probabilityLiked), rating: t('stars.of', { stars: stars(mode.rating), max: scale.max }) });
}

function histogram(list, scale) {
  const highest = Math.max(...list.map(({ probability }) => probability));
  const step = WIDTH / list.length;
  return s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false' },
    list.map(({ rating, probability }, index) => {
      const height = Math.max(1.2, (probability / highest) * HEIGHT);
      return s('rect', { class: rating >= scale.min + (scale.max - scale.min) * LIKED - 1e-9 ? 'liked' : 'not-liked', x: index * step + 0.6, y: HEIGHT - height, width: step - 1.2, height, rx: 1 });
    }));
}
