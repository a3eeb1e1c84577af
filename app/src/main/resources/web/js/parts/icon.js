/** Icons next to a text, hidden from screen readers, which read the text. */

import { s } from '../dom.js';

const PATHS = {
  bookmark: 'M6 3.5h12a.5.5 0 0 1 .5.5v16.5l-6.5-4.6-6.5 4.6V4a.5.5 0 0 1 .5-.5Z',
  seen: 'M4.5 12.5 9.5 17.5 19.5 7',
  unwanted: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM6.5 6.500 17.5 17.5',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  about: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM12 11v5M12 8h.01',
  another: 'M19.500 12a7.500 7.500 0 1 1-2.300-5.400M19.500 4v4h-4',
  close: 'M6 6l12 12M18 6 6 18',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 20 20',
  home: 'M4 11 12 4l8 7M6 9.5V20h12V9.5',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M16 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.2c2.3.7 3.7 2.7 4 5.8',
  taste: 'M5 20V10M12 20V4M19 20v-7',
  you: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4.5 3.5-6.5 7.5-6.5s6.9 2 7.5 6.5',
  left: 'M14.5 5 8 12l6.5 7',
  right: 'M9.5 5 16 12l-6.5 7',
  file: 'M12 15V4M7.5 8.5 12 4l4.5 4.5M4 15v5h16v-5',
  grid: 'M4 4h6.5v6.5H4ZM13.5 4H20v6.5h-6.5ZM4 13.5h6.5V20H4ZM13.5 13.5H20V20h-6.5Z',
};

/** @param {keyof PATHS} name */
export function icon(name) {
  return s('svg', { class: `icon icon-${name}`, viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, s('path', { d: PATHS[name] }));
}
