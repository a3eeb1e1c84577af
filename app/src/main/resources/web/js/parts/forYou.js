/** What Marquee expects of one movie for the user: stars, the probability of each rating, why, what counts against, similar rated movies. */

import { h } from '../dom.js';
import { joined, percent, shortTitle, stars } from '../format.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { columns } from './charts.js';

/** @param {object} context of the page @param {object} movie of `api.userMovie` @returns {HTMLElement | false} */
export function forYou(context, movie) {
  const parts = [expected(context, movie), reasons('Why you may like it', movie.because, forText), reasons('What counts against it', movie.against, againstText), neighbours(movie)].filter(Boolean);
  return parts.length > 0 && h('section', { class: 'for-you', 'aria-label': 'About this movie and you' }, parts);
}

function expected({ scale, library }, movie) {
  if (movie.predictedRating === undefined) return false;
  const all = movie.histogram.reduce((sum, bar) => sum + bar.count, 0);
  const share = rating => (all ? (movie.histogram.find(bar => bar.rating === rating)?.count ?? 0) / all : 0);
  return h('div', { class: 'panel expected' }, h('h2', {}, 'For you'),
    h('p', { class: 'mean' }, h('b', {}, movie.predictedRating.toFixed(1)), h('span', {}, ` of ${scale.max} expected${library.ratingOf(movie.movie) === undefined ? '' : ', without your own rating'}`)),
    movie.interval && h('p', {}, h('b', {}, percent(movie.probabilityLiked)), ` likely that you like it; most likely ${between(movie.interval)}`),
    movie.probabilities && [
      columns(movie.probabilities.map(({ rating, probability }) => ({ label: stars(rating), value: probability, mark: share(rating) })), { label: distribution(movie), small: true }),
      h('p', { class: 'note legend' }, h('span', { class: 'legend-you' }, 'chance of each rating of yours'), all > 0 && h('span', { class: 'legend-everyone' }, 'what everyone gave')),
    ]);
}

const between = ({ from, to }) => (from === to ? `${stars(from)}\u00a0★` : `${stars(from)} to ${stars(to)}\u00a0★`);

function distribution({ probabilities }) {
  return `Chance of each rating: ${probabilities.map(({ rating, probability }) => `${stars(rating)} stars ${percent(probability)}`).join(', ')}`;
}

function reasons(title, list, text) {
  return list.length > 0 && h('div', { class: 'panel' }, h('h2', {}, title), h('ul', { class: 'reason-list' }, list.map(reason => h('li', {}, text(reason)))));
}

const rated = movie => [h('a', { href: movieAddress(movie) }, shortTitle(movie)), `, which you gave ${stars(movie.rating)}\u00a0★`];

function forText(reason) {
  if (reason.movie) return ['It is like ', rated(reason)];
  if (reason.liked) return `${reason.credit === 'director' ? 'By' : 'With'} ${reason.name}, as are ${joined(reason.liked.slice(0, 3).map(shortTitle))}, which you liked`;
  if (reason.genre) return `You like ${reason.genre.toLowerCase()}`;
  return `Popular with users of ${reason.trait} ${reason.value}`;
}

function againstText(reason) {
  return reason.movie ? ['It is also like ', rated(reason)] : `You seldom like ${reason.genre.toLowerCase()}`;
}

function neighbours({ neighbours: list }) {
  return list.length > 0 && h('div', { class: 'panel neighbours' }, h('h2', {}, 'Its neighbours among your ratings'),
    h('ul', { role: 'list' }, list.map(movie => h('li', {}, h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', {}, shortTitle(movie)), h('b', {}, `${stars(movie.rating)}\u00a0★`))))));
}
