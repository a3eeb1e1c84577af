/** The list of keyboard shortcuts, opened by `?`. */

import { h } from '../dom.js';
import { hasText, t } from '../language.js';
import { openDialog } from './dialog.js';

const SHORTCUTS = [
  [['/'], 'shortcut.search'],
  [['←', '→'], 'shortcut.move'],
  [['1', '…', '5'], 'shortcut.rate'],
  [['key.shift', '1', '…', '5'], 'shortcut.half'],
  [['key.delete'], 'shortcut.unrate'],
  [['W'], 'shortcut.listed'],
  [['S'], 'shortcut.seen'],
  [['N'], 'shortcut.unwanted'],
  [['M'], 'shortcut.sheet'],
  [['key.control', 'Z'], 'shortcut.undo'],
  [['?'], 'shortcut.help'],
];

export function showShortcuts() {
  openDialog(t('foot.shortcuts'), () => [h('dl', { class: 'shortcuts' }, SHORTCUTS.map(([keys, action]) => h('div', {}, h('dt', {}, keys.map(key => (key === '…' ? key : h('kbd', {}, hasText(key) ? t(key) : key)))), h('dd', {}, t(action)))))]);
}
