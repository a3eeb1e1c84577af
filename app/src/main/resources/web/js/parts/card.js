/** A movie on a shelf: its poster, why it is there, and what can be done with it. */

import { h } from '../dom.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { shortTitle } from '../words.js';
import { probabilities } from './probabilities.js';
import { markButton } from './mark.js';
import { reason } from './reasons.js';
import { ratingOfKey, starRating } from './stars.js';

/**
 * @param {object} context of the page
 * @param {import('../api.js').Recommended | import('../api.js').Movie} movie
 * @param {AbortSignal} signal ends with the view
 * @param {{extra?: (movie: object) => import('../dom.js').Child}} [options] `extra` stands below the title
 * @returns {HTMLElement & {update: (movie: object) => void}}
 */
export function card(context, movie, signal, { extra = () => false } = {}) {
  const { library, scale } = context;
  const title = shortTitle(movie);
  const about = h('div', { class: 'card-about' });
  const rating = starRating({ title, scale, value: library.ratingOf(movie.movie), rate: value => library.rate(movie, value) });
  const link = h('a', { class: 'card-link', href: movieAddress(movie), draggable: 'false' },
    posterOf(movie),
    h('span', { class: 'card-title' }, title),
    h('span', { class: 'card-year' }, [movie.year, movie.genres.slice(0, 2).join(', ')].filter(Boolean).join(' · ')));
  const element = h('li', { class: 'card', 'data-movie': movie.movie, onkeydown: key }, link, markButton(context, movie, signal), about, rating);

  /** On the poster, keys do what the controls below it do. */
  function key(event) {
    if (event.target !== link) return;
    const typed = ratingOfKey(event, scale);
    if (typed !== undefined) library.rate(movie, typed);
    else if (event.key === 'w' && !event.ctrlKey && !event.metaKey) library.list(movie, !library.isListed(movie.movie));
    else return;
    event.preventDefault();
  }

  library.addEventListener('rated', ({ detail }) => {
    if (detail.movie.movie === movie.movie) rating.show(detail.rating);
  }, { signal });

  element.update = now => about.replaceChildren(...[probabilities(now, scale), extra(now), line(now)].filter(Boolean));
  element.update(movie);
  return element;
}

function line(movie) {
  const text = reason(movie.because ?? []);
  return text && h('p', { class: 'card-reason' }, text);
}
