/** What several panels are made of. */

import { h } from '../dom.js';

let number = 0;

/** @param {string} title @param {...import('../dom.js').Child} children */
export function panel(title, ...children) {
  const id = `panel-${++number}`;
  return h('section', { class: 'panel', 'aria-labelledby': id }, h('h2', { id }, title), ...children);
}

/** @param {[string, import('../dom.js').Child][]} entries */
export function facts(entries) {
  return h('dl', { class: 'facts' }, entries.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

/**
 * A table that scrolls by itself where it is wider than the screen.
 *
 * @param {string} label @param {import('../dom.js').Child[]} columns @param {import('../dom.js').Child[][]} rows the first cell names
 *   the row @param {number} [texts] the number of first columns with texts; all others have numbers
 */
export function table(label, columns, rows, texts = 1) {
  const kind = index => (index < texts ? 'text' : 'number');
  return h('div', { class: 'table-frame', role: 'region', 'aria-label': label, tabindex: 0 }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map((column, index) => h('th', { scope: 'col', class: kind(index) }, column)))),
    h('tbody', {}, rows.map(([first, ...rest]) => h('tr', {}, h('th', { scope: 'row' }, first), rest.map((cell, index) => h('td', { class: kind(index + 1) }, cell)))))));
}

/** Replaces the content of an element when a value differs from the last one, so that focus and selection stay otherwise. */
export function slot(draw, element = h('div', { class: 'slot' })) {
  let last;
  return {
    element,
    show(value) {
      const next = JSON.stringify(value);
      if (next === last) return;
      last = next;
      element.replaceChildren(...[draw(value)].flat().filter(Boolean));
    },
  };
}
