/** A row of movies with a heading, which scrolls sideways. */

import { h } from '../dom.js';
import { shortTitle } from '../format.js';
import { scrollBehavior } from '../motion.js';
import { icon } from './icon.js';
import { row } from './row.js';

/** @param {{id: string, title: string, because?: import('../api.js').Movie}} shelf @param {HTMLElement[]} cards */
export function shelf({ id, title, because }, cards) {
  // The title of the server ends in the catalogue's title of the movie.
  const heading = because ? `${title.startsWith('Because you loved') ? 'Because you loved' : 'Because you liked'} ${shortTitle(because)}` : title;
  const list = row('row', cards, heading);
  const scrollButton = (name, label, direction) => h('button', {
    class: 'scroll-button', type: 'button', tabindex: -1, 'aria-label': label,
    onclick: () => list.scrollBy({ left: direction * list.clientWidth * 0.85, behavior: scrollBehavior() }),
  }, icon(name));
  const element = h('section', { class: 'shelf', 'data-shelf': id },
    h('header', { class: 'shelf-head' }, h('h2', {}, heading), h('div', { class: 'scroll-buttons' }, scrollButton('left', `Scroll back: ${heading}`, -1), scrollButton('right', `Scroll forward: ${heading}`, 1))),
    list);
  element.list = list;
  return element;
}
