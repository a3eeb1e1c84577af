/** The bookmark that puts a movie on the watch-list or takes it off. */

import { h } from '../dom.js';
import { shortTitle } from '../words.js';
import { icon } from './icon.js';

export function markButton({ library }, movie, signal, { word = false } = {}) {
  const button = h('button', {
    class: word ? 'button mark-word' : 'mark', type: 'button', 'aria-label': `On the watch-list: ${shortTitle(movie)}`, title: 'Watch-list',
    onclick: () => library.list(movie, !library.isListed(movie.movie)),
  }, icon('bookmark'), word && h('span', {}, 'Watch-list'));
  const show = () => button.setAttribute('aria-pressed', library.isListed(movie.movie));
  library.addEventListener('listed', ({ detail }) => detail.movie.movie === movie.movie && show(), { signal });
  show();
  return button;
}
