/**
 * Layouts with a horizon. A layout draws on 200 by 300 units and returns its shapes, and the box and colour of the title.
 *
 * @typedef {{art: SVGElement[], box: object, ink?: string}} Layout
 * @typedef {(colours: import('./palettes.js').Palette, random: ReturnType<typeof import('../random.js').seededRandom>) => Layout} Draw
 */

import { circle, path, rect } from './shapes.js';

const SKY = { x: 16, y: 18, width: 168, height: 96 };

/** A low sun behind hills. @type {Draw} */
export function sunset({ ground, shade, tone, light }, random) {
  const x = random.between(50, 150);
  const hill = (y, colour) => {
    const [a, b, c] = [0, 0, 0].map(() => y + random.between(-18, 18));
    return path(`M0 ${a} C60 ${a - 26} 80 ${b + 22} 120 ${b} S170 ${c - 20} 200 ${c} V300 H0 Z`, colour);
  };
  return { art: [rect(0, 150, 200, 150, shade), circle(x, 176, random.between(34, 50), tone), hill(206, light, 0.9), hill(232, tone), hill(262, ground)], box: SKY };
}

/** Mountains lit from one side. @type {Draw} */
export function peaks({ shade, tone, light }, random) {
  const peak = (x, y, half, dark, bright) => [
    path(`M${x} ${y} L${x + half} 300 H${x - half} Z`, dark),
    path(`M${x} ${y} L${x - half} 300 H${x - half * 0.12} L${x + half * 0.1} ${y + (300 - y) * 0.56} L${x - half * 0.16} ${y + (300 - y) * 0.36} Z`, bright),
  ];
  const left = random.between(30, 70);
  const right = random.between(130, 172);
  return {
    art: [circle(random.between(60, 140), 152, 25, light), ...peak(right, 166, 98, shade, tone), ...peak(left, 190, 92, shade, light), ...peak((left + right) / 2, 226, 80, shade, tone)],
    box: SKY,
  };
}

/** A city at night, some windows lit. @type {Draw} */
export function skyline({ shade, tone, light }, random) {
  const art = [circle(random.between(45, 155), 148, random.between(18, 28), light)];
  for (let x = -4; x < 200;) {
    const width = random.integer(20, 38);
    const top = random.between(158, 232);
    art.push(rect(x, top, width, 300 - top, shade));
    for (let wx = x + 5; wx < x + width - 6; wx += 8) {
      for (let wy = top + 8; wy < 290; wy += 12) {
        if (random.boolean(0.3)) art.push(rect(wx, wy, 4, 6, random.boolean(0.75) ? tone : light));
      }
    }
    x += width + random.integer(1, 4);
  }
  return { art, box: SKY };
}

/** A lone figure with a long shadow. @type {Draw} */
export function figure({ shade, tone, ink }, random) {
  const x = random.between(70, 130);
  const lean = random.between(-70, 70);
  return {
    art: [
      circle(x + random.between(-18, 18), 170, random.between(56, 72), tone),
      rect(0, 232, 200, 68, shade),
      path(`M${x - 4} 250 L${x + lean - 16} 300 H${x + lean + 16} L${x + 4} 250 Z`, ink, 0.35),
      circle(x, 205, 5.5, ink),
      path(`M${x - 6.5} 214 Q${x} 209 ${x + 6.5} 214 L${x + 5} 252 H${x + 0.7} L${x} 234 L${x - 0.7} 252 H${x - 5} Z`, ink),
    ],
    box: { ...SKY, height: 78 },
  };
}

/** Rows of waves below a moon. @type {Draw} */
export function sea({ shade, tone, light }, random) {
  const art = [circle(random.between(60, 140), 150, random.between(26, 40), light)];
  for (let row = 0; row < 6; row++) {
    const y = 172 + row * 22;
    const shift = random.between(-30, 0);
    let line = `M${shift} ${y}`;
    for (let x = shift; x < 230; x += 40) line += ` q10 -14 20 0 t20 0`;
    art.push(path(`${line} V300 H${shift} Z`, row % 2 ? shade : tone, row % 2 ? 1 : 1 - row * 0.1));
  }
  return { art, box: SKY };
}

/** A road to the vanishing point. @type {Draw} */
export function road({ ground, shade, tone, light }, random) {
  const x = random.between(80, 120);
  const dashes = [0, 1, 2, 3].map(step => {
    const far = 0.16 + step * 0.24;
    const near = far + 0.12;
    const at = share => 186 + 114 * share;
    return path(`M${x - far * 2} ${at(far)} h${far * 4} L${x + near * 2.4} ${at(near)} h${-near * 4.8} Z`, light);
  });
  return {
    art: [circle(x, 186, random.between(40, 62), tone), rect(0, 186, 200, 114, shade), path(`M${x - 2} 186 h4 L${x + 84} 300 H${x - 84} Z`, ground), ...dashes],
    box: SKY,
  };
}
