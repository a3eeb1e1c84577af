/** A headed row of movies that scrolls sideways. */

import { h } from '../dom.js';
import { scrolling } from '../motion.js';
import { shortTitle } from '../words.js';
import { icon } from './icon.js';
import { row } from './row.js';

/** @param {{id: string, title: string, because?: import('../api.js').Movie}} shelf @param {HTMLElement[]} cards */
export function shelf({ id, title, because }, cards) {
  const heading = because ? `Because you loved ${shortTitle(because)}` : title;
  const list = row('row', cards, heading);
  const turn = (name, label, step) => h('button', {
    class: 'turn', type: 'button', tabindex: -1, 'aria-label': label,
    onclick: () => list.scrollBy({ left: step * list.clientWidth * 0.85, behavior: scrolling() }),
  }, icon(name));
  const element = h('section', { class: 'shelf', 'data-shelf': id },
    h('header', { class: 'shelf-head' }, h('h2', {}, heading), h('div', { class: 'turns' }, turn('left', `Back on ${heading}`, -1), turn('right', `Further on ${heading}`, 1))),
    list);
  element.list = list;
  return element;
}
