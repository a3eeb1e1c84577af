/** Layouts in the style of paper cutouts. @typedef {import('./landscapes.js').Draw} Draw */

import { circle, line, path, rect } from './shapes.js';

const BELOW = { x: 16, y: 206, width: 168, height: 66, from: 'bottom' };

/** Overlapping crooked pieces. @type {Draw} */
export function cutout({ shade, tone, light }, random) {
  const piece = (x, y, w, h, colour) => {
    const j = () => random.between(-13, 13);
    return path(`M${x + j()} ${y + j()} L${x + w + j()} ${y + j()} L${x + w + j()} ${y + h + j()} L${x + j()} ${y + h + j()} Z`, colour);
  };
  const bars = random.integer(2, 4);
  const art = [piece(22, 24, 156, 158, shade)];
  for (let bar = 0; bar < bars; bar++) {
    art.push(piece(38 + bar * (120 / bars), 30 + random.between(0, 30), 84 / bars, random.between(90, 138), bar % 2 ? light : tone));
  }
  return { art, box: BELOW };
}

/** Rays from below. @type {Draw} */
export function rays({ shade, tone, light }, random) {
  const [x, y] = [random.between(70, 130), random.between(216, 240)];
  const count = random.integer(10, 16);
  const art = [];
  for (let ray = 0; ray < count; ray++) {
    const point = at => `${x + 340 * Math.cos(at)} ${y + 340 * Math.sin(at)}`;
    const from = ((ray * 2) / (count * 2)) * 2 * Math.PI;
    art.push(path(`M${x} ${y} L${point(from)} L${point(from + Math.PI / count)} Z`, shade));
  }
  return { art: [...art, circle(x, y, 58, tone), circle(x, y, 38, light), circle(x, y, 20, tone)], box: { x: 16, y: 18, width: 168, height: 104 } };
}

/** The light of a projector in the dark. @type {Draw} */
export function beam({ shade, tone, light }, random) {
  const flip = random.boolean(0.5);
  const x = at => (flip ? 200 - at : at);
  const [far, near] = [random.between(20, 50), random.between(150, 178)];
  return {
    art: [
      path(`M${x(-10)} ${far} L${x(210)} ${near - 130} V${near + 40} Z`, shade),
      path(`M${x(-10)} ${far} L${x(210)} ${near - 96} V${near + 8} Z`, tone, 0.85),
      path(`M${x(-10)} ${far} L${x(210)} ${near - 66} V${near - 24} Z`, light),
    ],
    box: { ...BELOW, align: flip ? 'end' : 'start' },
  };
}

/** An eye. @type {Draw} */
export function eye({ ground, shade, tone, light }, random) {
  const [y, r] = [random.between(98, 112), random.between(30, 38)];
  const look = random.between(-16, 16);
  const lashes = [-3, -2, -1, 0, 1, 2, 3].map(at => line(`M${100 + at * 22} ${y - 58 + at * at * 2.4} l${at * 5} -18`, tone, 3));
  return {
    art: [...lashes, path(`M10 ${y} Q100 ${y - 96} 190 ${y} Q100 ${y + 96} 10 ${y} Z`, light), circle(100 + look, y, r, tone), circle(100 + look, y, r * 0.55, ground === light ? shade : ground), circle(100 + look + r * 0.24, y - r * 0.26, r * 0.16, light)],
    box: BELOW,
  };
}

/** Stacked ridges of a signal. @type {Draw} */
export function signal({ ground, tone, light }, random) {
  const art = [];
  for (let row = 0; row < 15; row++) {
    const y = 44 + row * 10;
    let d = `M18 ${y}`;
    for (let x = 24; x <= 182; x += 6) {
      const hill = Math.exp(-(((x - 100) / 34) ** 2));
      d += ` L${x} ${y - hill * random.between(4, 34) - random.between(0, 2)}`;
    }
    d += ` L182 ${y}`;
    art.push(path(`${d} V${y + 12} H18 Z`, ground), line(d, row % 5 ? tone : light, 1.4));
  }
  return { art, box: BELOW };
}

/** A half-open door with light behind it. @type {Draw} */
export function door({ shade, tone, light }, random) {
  const x = random.between(76, 104);
  return {
    art: [rect(0, 0, 200, 172, shade), path(`M${x} 172 h34 L${x + 34 + random.between(10, 60)} 300 H${x - random.between(20, 70)} Z`, tone, 0.9), rect(x, 52, 34, 120, light), path(`M${x} 52 l-16 8 V180 l16 -8 Z`, tone)],
    box: { x: 16, y: 16, width: 168, height: 30 },
  };
}

/** A flight of stairs. @type {Draw} */
export function stairs({ shade, tone, light }, random) {
  const count = random.integer(6, 9);
  const flip = random.boolean(0.5);
  const art = [];
  for (let step = 0; step < count; step++) {
    const [w, h] = [200 / count, 190 / count];
    const x = flip ? 200 - (step + 1) * w : step * w;
    art.push(rect(x, step * h, w + 0.5, 200 - step * h, step % 2 ? tone : shade), rect(x, step * h, w + 0.5, 4, light));
  }
  return { art: [...art, circle(flip ? 40 : 160, 40, 18, light)], box: BELOW };
}
