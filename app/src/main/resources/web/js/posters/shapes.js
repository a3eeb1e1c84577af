/** The few shapes that posters are made of. */

import { s } from '../dom.js';

const soft = opacity => (opacity === 1 ? undefined : opacity);
const number = value => Number(value.toFixed(1));

export function circle(cx, cy, r, fill, opacity = 1) {
  return s('circle', { cx: number(cx), cy: number(cy), r: number(r), fill, opacity: soft(opacity) });
}

export function ring(cx, cy, r, stroke, width, opacity = 1) {
  return s('circle', { cx: number(cx), cy: number(cy), r: number(r), fill: 'none', stroke, 'stroke-width': width, opacity: soft(opacity) });
}

export function rect(x, y, width, height, fill, opacity = 1) {
  return s('rect', { x: number(x), y: number(y), width: number(width), height: number(height), fill, opacity: soft(opacity) });
}

/** @param {string} d its numbers are shortened, for a page holds a hundred posters */
export function path(d, fill, opacity = 1) {
  return s('path', { d: shorten(d), fill, opacity: soft(opacity) });
}

export function line(d, stroke, width, opacity = 1) {
  return s('path', { d: shorten(d), fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', opacity: soft(opacity) });
}

function shorten(d) {
  return d.replace(/-?\d+\.\d{2,}(e-?\d+)?/g, digits => String(number(Number(digits))));
}
