/** The list of keyboard shortcuts, opened by `?`. */

import { h } from '../dom.js';
import { openDialog } from './dialog.js';

const SHORTCUTS = [
  [['/'], 'search'],
  [['←', '→'], 'from movie to movie'],
  [['1', '…', '5'], 'rate the focused movie'],
  [['Shift', '1', '…', '5'], 'half a star less'],
  [['Delete'], 'delete the rating, on its stars; so does the same digit again'],
  [['W'], 'add to or remove from the watchlist'],
  [['S'], 'seen'],
  [['N'], 'not interested'],
  [['M'], 'all of these, in a sheet'],
  [['Ctrl', 'Z'], 'undo the last change'],
  [['?'], 'this list'],
];

export function showShortcuts() {
  openDialog('Keyboard shortcuts', () => [h('dl', { class: 'shortcuts' }, SHORTCUTS.map(([keys, action]) => h('div', {}, h('dt', {}, keys.map(key => (key === '…' ? '…' : h('kbd', {}, key)))), h('dd', {}, action))))]);
}
