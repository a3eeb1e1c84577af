/** Light, dark, or as the computer has it. */

import { h } from '../dom.js';

const PLACE = 'marquee.theme';
const THEMES = [['auto', 'As the device'], ['light', 'Light'], ['dark', 'Dark']];

export function themePicker() {
  const root = document.documentElement;
  const select = h('select', { id: 'theme', onchange: () => { root.dataset.theme = select.value; localStorage.setItem(PLACE, select.value); } },
    THEMES.map(([value, word]) => h('option', { value, selected: value === root.dataset.theme }, word)));
  return h('span', { class: 'theme' }, h('label', { for: 'theme' }, 'Look'), select);
}
