/** Plots as SVG. Each has its summary as a label; a table near it has the same numbers. */

import { s } from '../dom.js';
import { narrow } from '../parts/charts.js';
import { count, rate } from './format.js';

const size = () => [narrow() ? 300 : 520, 150];

/**
 * A column per value, some of them named.
 *
 * @param {{label: string, value: number}[]} bars @param {string} label
 */
export function days(bars, label) {
  const [width, height] = size();
  const foot = 20;
  const max = Math.max(...bars.map(bar => bar.value), 1);
  const step = width / bars.length;
  const every = Math.ceil(bars.length / (narrow() ? 4 : 6));
  return s('svg', { class: 'chart', viewBox: `0 0 ${width} ${height + foot}`, role: 'img', 'aria-label': label },
    s('text', { x: 0, y: 10 }, count(max)),
    s('line', { class: 'axis', x1: 0, x2: width, y1: height, y2: height }),
    bars.map((bar, index) => {
      const tall = (bar.value / max) * (height - 18);
      const named = (bars.length - 1 - index) % every === 0 && index > 0;
      return [
        bar.value > 0 && s('rect', { class: 'you', x: index * step + step * 0.12, width: step * 0.76, y: height - Math.max(1, tall), height: Math.max(1, tall), rx: 1.5 }),
        named && s('text', { x: Math.min((index + 1) * step, width), y: height + foot - 4, 'text-anchor': 'end' }, bar.label),
      ];
    }));
}

/**
 * A line over time.
 *
 * @param {number[]} values @param {number} most the number of values that fill the width @param {string} label
 */
export function line(values, most, label) {
  const [width, height] = size();
  const max = Math.max(...values, 1);
  const x = index => width - ((values.length - 1 - index) / (most - 1)) * width;
  const y = value => height - 4 - (value / max) * (height - 22);
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`);
  return s('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    s('text', { x: 0, y: 10 }, rate(max)),
    s('line', { class: 'axis', x1: 0, x2: width, y1: height - 3, y2: height - 3 }),
    points.length > 1 && s('polygon', { class: 'area', points: `${x(0)},${height - 4} ${points.join(' ')} ${width},${height - 4}` }),
    points.length > 1 && s('polyline', { class: 'line', points: points.join(' ') }));
}

/**
 * A stroke per pair, from a ring to a dot.
 *
 * @param {{before: number, after: number, name: string}[]} pairs @param {string} label @param {(value: number) => string} format
 */
export function changes(pairs, label, format) {
  const [width, height] = size();
  const [foot, left] = [20, 52];
  const all = pairs.flatMap(pair => [pair.before, pair.after]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const spread = Math.max(high - low, 1e-6);
  const y = value => height - 10 - ((value - low) / spread) * (height - 24);
  const step = (width - left) / pairs.length;
  const every = Math.ceil(pairs.length / (narrow() ? 3 : 5));
  return s('svg', { class: 'chart', viewBox: `0 0 ${width} ${height + foot}`, role: 'img', 'aria-label': label },
    [...new Set([high, low])].map(value => [s('line', { class: 'axis', x1: left, x2: width, y1: y(value), y2: y(value) }), s('text', { x: left - 8, y: y(value) + 4, 'text-anchor': 'end' }, format(value))]),
    pairs.map(({ before, after, name }, index) => {
      const x = left + (index + 0.5) * step;
      return [
        s('line', { class: 'stroke', x1: x, x2: x, y1: y(before), y2: y(after) }),
        s('circle', { class: 'everyone', cx: x, cy: y(before), r: 4 }),
        s('circle', { class: 'dot', cx: x, cy: y(after), r: 4.5 }),
        (pairs.length - 1 - index) % every === 0 && s('text', { x: Math.min(x, width - 22), y: height + foot - 4, 'text-anchor': 'middle' }, name),
      ];
    }));
}
