/** The toggle button that adds a movie to the watchlist or removes it; hidden if the user has seen the movie. */

import { h } from '../dom.js';
import { shortTitle } from '../format.js';
import { t } from '../language.js';
import { icon } from './icon.js';

export function bookmarkButton({ library }, movie, signal, { labelled = false } = {}) {
  const button = h('button', {
    class: labelled ? 'button bookmark-labelled' : 'bookmark', type: 'button', 'aria-label': t('mark.label', { mark: t('mark.listed'), title: shortTitle(movie) }), title: t('mark.listed'),
    onclick: () => library.toggle('listed', movie),
  }, icon('bookmark'), labelled && h('span', {}, t('mark.listed')));
  showMark(button, library, 'listed', movie, signal);
  return button;
}

/** Keeps a toggle button as its mark is: pressed or not, and that of the watchlist hidden if the user has seen the movie. */
export function showMark(button, library, kind, movie, signal) {
  const show = () => {
    button.hidden = kind === 'listed' && library.hasSeen(movie.movie);
    button.setAttribute('aria-pressed', library.isMarked(kind, movie.movie));
  };
  ['marked', 'rated'].forEach(type => library.addEventListener(type, ({ detail }) => detail.movie.movie === movie.movie && show(), { signal }));
  show();
}
