/** The sheet of a movie: stars that a finger can hit, and what else can be said about the movie. */

import { h } from '../dom.js';
import { shortTitle, stars } from '../format.js';
import { movieAddress } from '../router.js';
import { openDialog } from './dialog.js';
import { icon } from './icon.js';
import { starRating } from './stars.js';

const CHOICES = [
  { kind: 'listed', symbol: 'bookmark', text: 'Watchlist' },
  { kind: 'seen', symbol: 'seen', text: 'Seen' },
  { kind: 'unwanted', symbol: 'unwanted', text: 'Not interested' },
];

/** @param {object} context of the page @param {import('../api.js').Movie} movie */
export function openMovieMenu(context, movie) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const rating = starRating({ title, scale, value: library.ratingOf(movie.movie), rate: value => { library.rate(movie, value); dialog.close(); } });
  const current = library.ratingOf(movie.movie);
  const dialog = openDialog(title, close => [
    h('p', { class: 'meta' }, [movie.year, ...movie.genres].filter(Boolean).join(' · ')),
    h('div', { class: 'sheet-rating' }, rating,
      current !== undefined && h('button', { class: 'button', type: 'button', onclick: () => { library.rate(movie, undefined); close(); } }, `Remove ${stars(current)} ★`)),
    h('div', { class: 'sheet-actions' }, markButtons(context, movie, close),
      h('a', { class: 'button', href: movieAddress(movie) }, icon('about'), h('span', {}, 'More about it'))),
  ]);
  dialog.classList.add('sheet');
  rating.focus();
}

/**
 * A toggle button for each mark.
 *
 * @param {object} context @param {import('../api.js').Movie} movie @param {() => void} [done] called after a choice
 */
export function markButtons({ library }, movie, done = () => {}, signal = undefined) {
  return CHOICES.map(({ kind, symbol, text }) => {
    const button = h('button', { class: 'button mark', type: 'button', 'data-mark': kind, 'aria-label': `${text}: ${shortTitle(movie)}`, onclick: () => { library.toggle(kind, movie); done(); } }, icon(symbol), h('span', {}, text));
    const show = () => button.setAttribute('aria-pressed', library.isMarked(kind, movie.movie));
    library.addEventListener('marked', ({ detail }) => detail.movie.movie === movie.movie && show(), { signal });
    show();
    return button;
  });
}
