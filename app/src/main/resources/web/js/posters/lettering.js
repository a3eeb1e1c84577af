/** Fits a title into a box: in the largest size that fits, with lines of similar length. */

import { s } from '../dom.js';

/** Font families of common systems; the browser uses the first one installed. */
const FACES = {
  serif: { family: '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, "Liberation Serif", serif', weight: 600, leading: 1.06, spacing: -0.01, upper: false },
  narrow: { family: '"Avenir Next Condensed", "Roboto Condensed", "Arial Narrow", "Liberation Sans Narrow", "Helvetica Neue", sans-serif', weight: 700, leading: 0.98, spacing: 0, upper: true },
  grotesk: { family: '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif', weight: 700, leading: 1.02, spacing: -0.025, upper: false },
  wide: { family: '"Avenir Next", Futura, "Century Gothic", "Helvetica Neue", Arial, "Liberation Sans", sans-serif', weight: 500, leading: 1.25, spacing: 0.14, upper: true },
};

const LARGEST = { serif: 38, narrow: 50, grotesk: 36, wide: 21 };
const SMALLEST = 9;
const PROBE = 100;

const pen = document.createElement('canvas').getContext('2d');

/**
 * @param {string} title
 * @param {{x: number, y: number, width: number, height: number, from?: 'top' | 'bottom', align?: 'start' | 'middle' | 'end'}} box
 * @param {keyof FACES} name of the face
 * @param {string} ink
 * @returns {{letters: SVGElement, bottom: number}}
 */
export function lettering(title, box, name, ink) {
  const face = FACES[name];
  const text = face.upper ? title.toUpperCase() : title;
  const { size, lines } = fit(text.split(/\s+/), box, face, LARGEST[name]);
  const step = size * face.leading;
  const top = box.from === 'bottom' ? box.y + box.height - step * lines.length : box.y;
  const align = box.align ?? 'start';
  const x = { start: box.x, middle: box.x + box.width / 2, end: box.x + box.width }[align];
  const letters = s('text', { fill: ink, 'font-family': face.family, 'font-weight': face.weight, 'font-size': size.toFixed(1), 'letter-spacing': (face.spacing * size).toFixed(2), 'text-anchor': align },
    lines.map((line, row) => s('tspan', { x, y: (top + step * row + size * 0.84).toFixed(1) }, line)));
  return { letters, bottom: top + step * lines.length };
}

function fit(words, box, face, largest) {
  pen.font = `${face.weight} ${PROBE}px ${face.family}`;
  const width = line => pen.measureText(line).width / PROBE + face.spacing * line.length;
  for (let size = largest; size > SMALLEST; size *= 0.94) {
    const lines = wrap(words, box.width / size, width);
    if (lines && lines.length * size * face.leading <= box.height) return { size, lines };
  }
  return { size: SMALLEST, lines: cut(words, box, width, face) };
}

/** Lines of similar length: the fewest that hold the words, then the narrowest with that number of lines. */
function wrap(words, limit, width) {
  if (words.some(word => width(word) > limit)) return undefined;
  const fewest = greedy(words, limit, width);
  let best = fewest;
  for (let narrower = limit * 0.96; narrower > limit * 0.5; narrower *= 0.96) {
    if (words.some(word => width(word) > narrower)) break;
    const lines = greedy(words, narrower, width);
    if (lines.length > fewest.length) break;
    best = lines;
  }
  return best;
}

function greedy(words, limit, width) {
  const lines = [words[0] ?? ''];
  for (const word of words.slice(1)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (width(longer) <= limit) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A title too long for the smallest size ends in an ellipsis. */
function cut(words, box, width, face) {
  const limit = box.width / SMALLEST;
  const short = words.map(word => {
    let part = word;
    while (part.length > 1 && width(`${part}…`) > limit) part = part.slice(0, -1);
    return part === word ? word : `${part}…`;
  });
  const lines = greedy(short, limit, width);
  const room = Math.max(1, Math.floor(box.height / (SMALLEST * face.leading)));
  return lines.length <= room ? lines : [...lines.slice(0, room - 1), `${lines[room - 1]} …`];
}
