/** The picture of a user of this browser, drawn from the id: the same every time. */

import { s } from '../dom.js';
import { petals, rings, seeds, tiles } from '../posters/geometry.js';
import { palettesOf } from '../posters/palettes.js';
import { hash, seededRandom } from '../random.js';

const LOOKS = ['Animation', 'Children', 'Musical', 'Sci-Fi', 'Fantasy', 'Adventure'];

/** @param {string} user @returns {SVGElement} a square, hidden from screen readers; the name must be shown next to it */
export function avatar(user) {
  const random = seededRandom(hash(`avatar ${user}`));
  const colours = random.pick(palettesOf(random.pick(LOOKS)));
  const { art } = random.pick([petals, rings, seeds, tiles])(colours, random);
  return s('svg', { class: 'avatar-picture', viewBox: '20 20 160 160', 'aria-hidden': 'true', focusable: 'false' }, s('rect', { width: 200, height: 200, fill: colours.ground }), art);
}
