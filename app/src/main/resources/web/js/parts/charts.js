/** Charts as SVG. Each has its gist as a label; the page shows the numbers as a table beside it. */

import { s } from '../dom.js';

/** On a phone, charts are drawn for its width, so that their letters stay as large. */
export const narrow = () => matchMedia('(max-width: 36rem)').matches;

/**
 * Columns, each with a mark to compare it by, where there is one.
 *
 * @param {{label: string, value: number, mark?: number}[]} bars
 * @param {{label: string, small?: boolean}} about
 */
export function columns(bars, { label, small = false }) {
  const [width, height, foot] = small ? [300, 64, 16] : [narrow() ? 270 : 420, 180, 22];
  const most = Math.max(...bars.map(bar => Math.max(bar.value, bar.mark ?? 0)), 1e-9);
  const wide = width / bars.length;
  const high = value => (value / most) * (height - 6);
  return s('svg', { class: 'chart columns', viewBox: `0 0 ${width} ${height + foot}`, role: 'img', 'aria-label': label },
    s('line', { class: 'axis', x1: 0, x2: width, y1: height, y2: height }),
    bars.map((bar, place) => [
      bar.value > 0 && s('rect', { class: 'you', x: place * wide + wide * 0.14, width: wide * 0.72, y: height - Math.max(1, high(bar.value)), height: Math.max(1, high(bar.value)), rx: 2 }),
      bar.mark > 0 && s('line', { class: 'everyone', x1: place * wide + wide * 0.06, x2: place * wide + wide * 0.94, y1: height - high(bar.mark), y2: height - high(bar.mark) }),
      s('text', { x: place * wide + wide / 2, y: height + foot - 4, 'text-anchor': 'middle' }, bar.label),
    ]));
}

/**
 * Rows that compare two shares: a bar for the person, a dot for everyone.
 *
 * @param {{label: string, you: number, everyone: number}[]} rows
 * @param {{label: string}} about
 */
export function pairs(rows, { label }) {
  const [width, names, step] = [narrow() ? 270 : 420, narrow() ? 88 : 104, 26];
  const most = Math.max(...rows.flatMap(one => [one.you, one.everyone]), 1e-9);
  const at = share => (share / most) * (width - names - 12);
  return s('svg', { class: 'chart pairs', viewBox: `0 0 ${width} ${rows.length * step + 4}`, role: 'img', 'aria-label': label },
    s('line', { class: 'axis', x1: names, x2: names, y1: 0, y2: rows.length * step }),
    rows.map((one, place) => {
      const y = place * step + step / 2;
      return [
        s('text', { x: names - 10, y: y + 4.5, 'text-anchor': 'end' }, one.label),
        one.you > 0 && s('rect', { class: 'you', x: names, y: y - 7, width: at(one.you), height: 14, rx: 2 }),
        s('circle', { class: 'everyone', cx: names + at(one.everyone), cy: y, r: 5 }),
      ];
    }));
}
