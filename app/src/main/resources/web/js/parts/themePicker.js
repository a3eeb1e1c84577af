/** Chooses light, dark, or the setting of the system. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { storage } from '../state/storage.js';

const KEY = 'marquee.theme';
const THEMES = ['auto', 'light', 'dark'];

export function themePicker() {
  const root = document.documentElement;
  const select = h('select', { id: 'theme', onchange: () => { root.dataset.theme = select.value; storage.set(KEY, select.value); } },
    THEMES.map(value => h('option', { value, selected: value === root.dataset.theme }, t(`theme.${value}`))));
  return h('span', { class: 'picker' }, h('label', { for: 'theme' }, t('theme.label')), select);
}
