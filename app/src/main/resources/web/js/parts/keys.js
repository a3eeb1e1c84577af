/** What the keyboard does, on the key `?`. */

import { h } from '../dom.js';
import { openDialog } from './dialog.js';

const KEYS = [
  [['/'], 'search'],
  [['←', '→'], 'from movie to movie'],
  [['1', '…', '5'], 'rate the movie one is at'],
  [['Shift', '1', '…', '5'], 'half a star less'],
  [['Delete'], 'take a rating back, on its stars'],
  [['W'], 'watch-list'],
  [['Ctrl', 'Z'], 'undo the last rating'],
  [['?'], 'this list'],
];

export function showKeys() {
  openDialog('Keys', () => [h('dl', { class: 'keys' }, KEYS.map(([keys, does]) => h('div', {}, h('dt', {}, keys.map(key => (key === '…' ? '…' : h('kbd', {}, key)))), h('dd', {}, does))))]);
}
