/** A row of movies with a heading, which scrolls sideways. */

import { h } from '../dom.js';
import { genreName, shortTitle } from '../format.js';
import { hasText, t } from '../language.js';
import { scrollBehavior } from '../motion.js';
import { icon } from './icon.js';
import { row } from './row.js';

/** @param {import('../api.js').Shelf} content @param {HTMLElement[]} cards */
export function shelf(content, cards) {
  const heading = headingOf(content);
  const list = row('row', cards, heading);
  const scrollButton = (name, label, direction) => h('button', {
    class: 'scroll-button', type: 'button', tabindex: -1, 'aria-label': label,
    onclick: () => list.scrollBy({ left: direction * list.clientWidth * 0.85, behavior: scrollBehavior() }),
  }, icon(name));
  const element = h('section', { class: 'shelf', 'data-shelf': content.id },
    h('header', { class: 'shelf-head' }, h('h2', {}, heading), h('div', { class: 'scroll-buttons' }, scrollButton('left', t('scroll.left', { shelf: heading }), -1), scrollButton('right', t('scroll.right', { shelf: heading }), 1))),
    list);
  element.list = list;
  return element;
}

/** The title of a shelf; the server's is for clients without words of their own. */
export function headingOf({ kind, value, because, title }) {
  if (!hasText(`shelf.${kind}`)) return title;
  return t(`shelf.${kind}`, { movie: because && shortTitle(because), genre: value && genreName(value), decade: value, count: Number(value) });
}
