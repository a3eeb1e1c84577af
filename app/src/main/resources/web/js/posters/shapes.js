/** Basic shapes of posters. */

import { s } from '../dom.js';

const optional = opacity => (opacity === 1 ? undefined : opacity);
const rounded = value => Number(value.toFixed(1));

export function circle(cx, cy, r, fill, opacity = 1) {
  return s('circle', { cx: rounded(cx), cy: rounded(cy), r: rounded(r), fill, opacity: optional(opacity) });
}

export function ring(cx, cy, r, stroke, width, opacity = 1) {
  return s('circle', { cx: rounded(cx), cy: rounded(cy), r: rounded(r), fill: 'none', stroke, 'stroke-width': width, opacity: optional(opacity) });
}

export function rect(x, y, width, height, fill, opacity = 1) {
  return s('rect', { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), fill, opacity: optional(opacity) });
}

/** @param {string} d its numbers are rounded, since a page holds about 100 posters */
export function path(d, fill, opacity = 1) {
  return s('path', { d: shorten(d), fill, opacity: optional(opacity) });
}

export function line(d, stroke, width, opacity = 1) {
  return s('path', { d: shorten(d), fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', opacity: optional(opacity) });
}

function shorten(d) {
  return d.replace(/-?\d+\.\d{2,}(e-?\d+)?/g, digits => String(rounded(Number(digits))));
}
