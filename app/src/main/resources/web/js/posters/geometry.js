/** Layouts of circles, squares and petals. @typedef {import('./landscapes.js').Draw} Draw */

import { s } from '../dom.js';
import { circle, path, rect, ring } from './shapes.js';

const BELOW = { x: 16, y: 206, width: 168, height: 66, from: 'bottom' };

/** Rings around a point near the edge. @type {Draw} */
export function rings({ ground, shade, tone, light }, random) {
  const [x, y] = [random.between(40, 160), random.between(60, 120)];
  const art = [];
  for (let r = 168; r > 14; r -= 14) {
    art.push(ring(x, y, r, r % 28 ? shade : tone, r % 28 ? 7 : 3, r > 120 ? 0.55 : 1));
  }
  return { art: [...art, circle(x, y, 16, light), rect(0, 198, 200, 102, ground, 0.86)], box: BELOW };
}

/** Quarters of circles on a grid, in the style of the Bauhaus. @type {Draw} */
export function tiles({ shade, tone, light }, random) {
  const side = 50;
  const art = [];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 4; column++) {
      const [x, y] = [column * side, row * side];
      const [back, front] = random.pick([[shade, tone], [shade, light], [tone, light], [tone, shade], [undefined, tone], [undefined, shade]]);
      if (back) art.push(rect(x, y, side, side, back));
      art.push(tile(x, y, side, front, random));
    }
  }
  return { art, box: { x: 14, y: 212, width: 172, height: 62, from: 'bottom' } };
}

function tile(x, y, side, colour, random) {
  const turn = `rotate(${random.integer(0, 3) * 90} ${x + side / 2} ${y + side / 2})`;
  const shape = random.pick([
    () => path(`M${x} ${y} h${side} a${side} ${side} 0 0 1 ${-side} ${side} Z`, colour),
    () => path(`M${x} ${y} a${side / 2} ${side / 2} 0 0 0 ${side} 0 Z`, colour),
    () => circle(x + side / 2, y + side / 2, side / 4, colour),
    () => path(`M${x} ${y} h${side} l${-side} ${side} Z`, colour),
  ])();
  shape.setAttribute('transform', turn);
  return shape;
}

/** Seeds arranged as in a sunflower. @type {Draw} */
export function seeds({ tone, light }, random) {
  const golden = Math.PI * (3 - Math.sqrt(5));
  const [cx, cy] = [random.between(70, 130), random.between(88, 108)];
  const turn = random.between(0, 6);
  const total = random.integer(110, 150);
  const art = [];
  for (let seed = 1; seed < total; seed++) {
    const r = 7.4 * Math.sqrt(seed);
    const angle = seed * golden + turn;
    art.push(circle(cx + r * Math.cos(angle), cy + r * Math.sin(angle), 0.9 + r / 32, seed % 5 ? tone : light));
  }
  return { art, box: BELOW };
}

/** Petals that overlap. @type {Draw} */
export function petals({ tone, light, shade }, random) {
  const [cx, cy] = [100, random.between(98, 110)];
  const count = random.integer(5, 9);
  const long = random.between(66, 80);
  const art = [circle(cx, cy, long + 12, shade)];
  for (let petal = 0; petal < count; petal++) {
    art.push(s('ellipse', { cx, cy: cy - long / 2, rx: (long * 1.35) / count + 4, ry: long / 2, fill: petal % 2 ? tone : light, opacity: 0.72, transform: `rotate(${(360 / count) * petal} ${cx} ${cy})` }));
  }
  return { art: [...art, circle(cx, cy, 9, shade)], box: BELOW };
}

/** A disc cut by blinds. @type {Draw} */
export function blinds({ shade, tone, light }, random) {
  const id = `blinds-${random.integer(0, 1e9)}`;
  const [cx, cy, r] = [random.between(80, 120), 106, random.between(66, 78)];
  const bars = [];
  for (let bar = 0; bar < 9; bar++) bars.push(rect(0, cy - r + bar * 18 + bar, 200, 14 - bar * 1.1, bar === 4 ? light : tone));
  return {
    art: [rect(0, 0, 200, 196, shade, 0.55), s('clipPath', { id }, circle(cx, cy, r, '#000')), s('g', { 'clip-path': `url(#${id})` }, bars)],
    box: BELOW,
  };
}
