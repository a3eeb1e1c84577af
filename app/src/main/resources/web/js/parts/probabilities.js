/** How likely each rating is, as a small histogram: what is likely to be liked stands out. */

import { h, s } from '../dom.js';
import { percent, stars } from '../words.js';

/** Three quarters of the scale is liking, as the server counts it. */
const LIKED = 0.75;
const [WIDTH, HEIGHT] = [60, 20];

/** @param {import('../api.js').Recommended} movie @param {import('../api.js').Scale} scale @param {string} [word] behind the chance @returns {HTMLElement | false} */
export function probabilities(movie, scale, word = 'likely') {
  if (movie.probabilities && movie.probabilityLiked !== undefined) {
    return h('span', { class: 'chances', role: 'img', 'aria-label': words(movie, scale) }, bars(movie.probabilities, scale), h('b', {}, percent(movie.probabilityLiked)), h('span', { class: 'chances-word' }, word));
  }
  return movie.predictedRating !== undefined && h('span', { class: 'chances' }, h('b', {}, movie.predictedRating.toFixed(1)), h('span', { class: 'chances-word' }, ` of ${scale.max}`));
}

function words(movie, scale) {
  const likeliest = movie.probabilities.reduce((best, one) => (one.probability > best.probability ? one : best));
  return `${percent(movie.probabilityLiked)} likely that you like it, most likely ${stars(likeliest.rating)} of ${scale.max} stars`;
}

function bars(list, scale) {
  const highest = Math.max(...list.map(one => one.probability));
  const wide = WIDTH / list.length;
  return s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false' },
    list.map(({ rating, probability }, index) => {
      const height = Math.max(1.2, (probability / highest) * HEIGHT);
      return s('rect', { class: rating >= scale.min + (scale.max - scale.min) * LIKED - 1e-9 ? 'liked' : 'not', x: index * wide + 0.6, y: HEIGHT - height, width: wide - 1.2, height, rx: 1 });
    }));
}
