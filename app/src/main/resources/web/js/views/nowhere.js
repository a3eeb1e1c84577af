/** An address that names no view. */

import { h } from '../dom.js';
import { heading } from '../parts/heading.js';

/** @returns {import('../router.js').View} */
export function nowhere() {
  const title = 'There is no such page';
  return {
    title,
    element: h('div', {}, heading(title, 'The address may be mistyped or out of date.'),
      h('p', { class: 'home-links' }, h('a', { class: 'button primary', href: '#/' }, 'Go to the home page'), h('a', { class: 'button', href: '#/browse' }, 'Browse all movies'))),
  };
}
