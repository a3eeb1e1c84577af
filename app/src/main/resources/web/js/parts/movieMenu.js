/** The sheet of a movie: stars that a finger can hit, and what else can be said about the movie. */

import { h } from '../dom.js';
import { shortTitle, starred, yearAndGenres } from '../format.js';
import { t } from '../language.js';
import { movieAddress } from '../router.js';
import { showMark } from './bookmark.js';
import { openDialog } from './dialog.js';
import { icon } from './icon.js';
import { starRating } from './stars.js';

const CHOICES = [
  { kind: 'listed', symbol: 'bookmark' },
  { kind: 'seen', symbol: 'seen' },
  { kind: 'unwanted', symbol: 'unwanted' },
];

/** @param {object} context of the page @param {import('../api.js').Movie} movie */
export function openMovieMenu(context, movie) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const rating = starRating({ title, scale, value: library.ratingOf(movie.movie), rate: value => { library.rate(movie, value); dialog.close(); } });
  const current = library.ratingOf(movie.movie);
  const dialog = openDialog(title, close => [
    h('p', { class: 'meta' }, yearAndGenres(movie)),
    h('div', { class: 'sheet-rating' }, rating,
      current !== undefined && h('button', { class: 'button', type: 'button', onclick: () => { library.rate(movie, undefined); close(); } }, t('more.unrate', { stars: starred(current) }))),
    h('div', { class: 'sheet-actions' }, markButtons(context, movie, close),
      h('a', { class: 'button', href: movieAddress(movie) }, icon('about'), h('span', {}, t('more.about')))),
  ]);
  dialog.classList.add('sheet');
  rating.focus();
}

/**
 * A toggle button for each mark; that of the watchlist is hidden if the user has seen the movie.
 *
 * @param {object} context @param {import('../api.js').Movie} movie @param {() => void} [done] called after a choice
 */
export function markButtons({ library }, movie, done = () => {}, signal = undefined) {
  return CHOICES.map(({ kind, symbol }) => {
    const text = t(`mark.${kind}`);
    const button = h('button', { class: 'button mark', type: 'button', 'data-mark': kind, 'aria-label': t('mark.label', { mark: text, title: shortTitle(movie) }), onclick: () => { library.toggle(kind, movie); done(); } }, icon(symbol), h('span', {}, text));
    showMark(button, library, kind, movie, signal);
    return button;
  });
}
