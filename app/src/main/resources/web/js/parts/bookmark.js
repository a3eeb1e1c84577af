/** The toggle button that adds a movie to the watchlist or removes it. */

import { h } from '../dom.js';
import { shortTitle } from '../format.js';
import { icon } from './icon.js';

export function bookmarkButton({ library }, movie, signal, { labelled = false } = {}) {
  const button = h('button', {
    class: labelled ? 'button bookmark-labelled' : 'bookmark', type: 'button', 'aria-label': `Watchlist: ${shortTitle(movie)}`, title: 'Watchlist',
    onclick: () => library.toggle('listed', movie),
  }, icon('bookmark'), labelled && h('span', {}, 'Watchlist'));
  const show = () => button.setAttribute('aria-pressed', library.isMarked('listed', movie.movie));
  library.addEventListener('marked', ({ detail }) => detail.movie.movie === movie.movie && show(), { signal });
  show();
  return button;
}
