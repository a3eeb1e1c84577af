/** A movie in a row or grid: poster, title and why. Stars and bookmark show on hover and focus; the sheet has all of it. */

import { h } from '../dom.js';
import { shortTitle } from '../format.js';
import { t } from '../language.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { bookmarkButton } from './bookmark.js';
import { icon } from './icon.js';
import { openMovieMenu } from './movieMenu.js';
import { probabilities } from './probabilities.js';
import { reason } from './reasons.js';
import { ratingOfKey, starRating } from './stars.js';

/** Keys on a focused poster, without modifiers. */
const MARK_KEYS = { w: 'listed', s: 'seen', n: 'unwanted' };

/**
 * @param {object} context of the page
 * @param {import('../api.js').Recommended | import('../api.js').Movie} movie
 * @param {AbortSignal} signal aborts when the view is left
 * @param {{extra?: (movie: object) => import('../dom.js').Child, chance?: boolean}} [options] `extra` is shown below the title;
 *   `chance` shows the probability of liking
 * @returns {HTMLElement & {update: (movie: object, chance?: boolean) => void}}
 */
export function card(context, movie, signal, { extra = () => false, chance = false } = {}) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const about = h('div', { class: 'card-about' });
  const rating = starRating({ title, scale, value: library.ratingOf(movie.movie), rate: value => library.rate(movie, value) });
  const link = h('a', { class: 'card-link', href: movieAddress(movie), draggable: 'false' },
    posterOf(movie),
    h('span', { class: 'card-title', dir: 'auto', title }, title, movie.year && h('span', { class: 'card-year' }, ` ${movie.year}`)));
  const more = h('button', { class: 'card-more', type: 'button', 'aria-label': t('more.label', { title }), 'aria-haspopup': 'dialog', onclick: () => openMovieMenu(context, movie) }, icon('more'));
  const element = h('li', { class: 'card', 'data-movie': movie.movie, onkeydown: key }, link, more, h('div', { class: 'card-controls' }, rating, bookmarkButton(context, movie, signal)), about);

  /** While the poster has the focus, keys work like the controls. */
  function key(event) {
    if (event.target !== link || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = ratingOfKey(event, scale);
    if (typed !== undefined) library.rate(movie, typed === library.ratingOf(movie.movie) ? undefined : typed);
    else if (event.key in MARK_KEYS) library.toggle(MARK_KEYS[event.key], movie);
    else if (event.key === 'm') openMovieMenu(context, movie);
    else return;
    event.preventDefault();
  }

  const showMarks = () => {
    element.classList.toggle('listed', library.isMarked('listed', movie.movie));
    element.classList.toggle('is-rated', library.ratingOf(movie.movie) !== undefined);
  };
  library.addEventListener('rated', ({ detail }) => {
    if (detail.movie.movie !== movie.movie) return;
    rating.show(detail.rating);
    showMarks();
  }, { signal });
  library.addEventListener('marked', showMarks, { signal });

  element.update = (updated, showChance = chance) => about.replaceChildren(...[showChance && probabilities(updated, scale), extra(updated), reasonLine(updated)].filter(Boolean));
  element.update(movie);
  showMarks();
  return element;
}

function reasonLine(movie) {
  const text = reason(movie.because ?? []);
  return text && h('p', { class: 'card-reason', title: text }, text);
}
