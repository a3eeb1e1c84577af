/** Chooses light, dark, or the setting of the system. */

import { h } from '../dom.js';

const KEY = 'marquee.theme';
const THEMES = [['auto', 'System'], ['light', 'Light'], ['dark', 'Dark']];

export function themePicker() {
  const root = document.documentElement;
  const select = h('select', { id: 'theme', onchange: () => { root.dataset.theme = select.value; localStorage.setItem(KEY, select.value); } },
    THEMES.map(([value, label]) => h('option', { value, selected: value === root.dataset.theme }, label)));
  return h('span', { class: 'theme' }, h('label', { for: 'theme' }, 'Theme'), select);
}
