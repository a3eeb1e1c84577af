/** An address that names no view. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { heading } from '../parts/heading.js';

/** @returns {import('../router.js').View} */
export function nowhere() {
  const title = t('nowhere.title');
  return {
    title,
    element: h('div', {}, heading(title, t('nowhere.lead')),
      h('p', { class: 'home-links' }, h('a', { class: 'button primary', href: '#/' }, t('link.home')), h('a', { class: 'button', href: '#/browse' }, t('link.browse')))),
  };
}
