/** Charts as SVG. Each has its summary as a label; the page shows the same numbers as a table below it. */

import { s } from '../dom.js';

/** On a phone, charts are drawn for its width, so that their labels keep their size. */
export const narrow = () => matchMedia('(max-width: 36rem)').matches;

/**
 * A column chart, each column with an optional mark to compare it with.
 *
 * @param {{label: string, value: number, mark?: number}[]} bars
 * @param {{label: string, small?: boolean}} options
 */
export function columns(bars, { label, small = false }) {
  const [width, height, foot] = small ? [300, 64, 16] : [narrow() ? 270 : 420, 180, 22];
  const max = Math.max(...bars.map(bar => Math.max(bar.value, bar.mark ?? 0)), 1e-9);
  const step = width / bars.length;
  const heightOf = value => (value / max) * (height - 6);
  return s('svg', { class: 'chart columns', viewBox: `0 0 ${width} ${height + foot}`, role: 'img', 'aria-label': label },
    s('line', { class: 'axis', x1: 0, x2: width, y1: height, y2: height }),
    bars.map((bar, index) => [
      bar.value > 0 && s('rect', { class: 'you', x: index * step + step * 0.14, width: step * 0.72, y: height - Math.max(1, heightOf(bar.value)), height: Math.max(1, heightOf(bar.value)), rx: 2 }),
      bar.mark > 0 && s('line', { class: 'everyone', x1: index * step + step * 0.06, x2: index * step + step * 0.94, y1: height - heightOf(bar.mark), y2: height - heightOf(bar.mark) }),
      s('text', { x: index * step + step / 2, y: height + foot - 4, 'text-anchor': 'middle' }, bar.label),
    ]));
}

/**
 * A bar chart of pairs of shares: a bar for the user, a dot for all users.
 *
 * @param {{label: string, you: number, everyone: number}[]} rows
 * @param {{label: string}} options
 */
export function pairs(rows, { label }) {
  const [width, labelWidth, step] = [narrow() ? 270 : 420, narrow() ? 88 : 104, 26];
  const max = Math.max(...rows.flatMap(row => [row.you, row.everyone]), 1e-9);
  const widthOf = share => (share / max) * (width - labelWidth - 12);
  return s('svg', { class: 'chart pairs', viewBox: `0 0 ${width} ${rows.length * step + 4}`, role: 'img', 'aria-label': label },
    s('line', { class: 'axis', x1: labelWidth, x2: labelWidth, y1: 0, y2: rows.length * step }),
    rows.map((row, index) => {
      const y = index * step + step / 2;
      return [
        s('text', { x: labelWidth - 10, y: y + 4.5, 'text-anchor': 'end' }, row.label),
        row.you > 0 && s('rect', { class: 'you', x: labelWidth, y: y - 7, width: widthOf(row.you), height: 14, rx: 2 }),
        s('circle', { class: 'everyone', cx: labelWidth + widthOf(row.everyone), cy: y, r: 5 }),
      ];
    }));
}
