import { h } from '../dom.js';

/** The first heading of a view, which gets the focus when the view is shown. */
export function heading(text, lead) {
  return h('header', { class: 'view-head' }, h('h1', { tabindex: -1 }, text), lead && h('p', { class: 'lead' }, lead));
}
