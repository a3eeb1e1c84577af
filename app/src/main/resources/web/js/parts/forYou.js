/** What Marquee expects of one movie for the user: stars, the probability of each rating, why, what counts against, similar rated movies. */

import { h } from '../dom.js';
import { decimal, genreLiked, inStars, joined, percent, shortTitle, starred, stars } from '../format.js';
import { rich, t } from '../language.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { columns } from './charts.js';
import { reasonFor } from './reasons.js';

/** @param {object} context of the page @param {object} movie of `api.userMovie` @returns {HTMLElement | false} */
export function forYou(context, movie) {
  const parts = [expected(context, movie), reasons(t('forYou.why'), movie.because, forText), reasons(t('forYou.against'), movie.against, againstText), neighbours(movie)].filter(Boolean);
  return parts.length > 0 && h('section', { class: 'for-you', 'aria-label': t('forYou.label') }, parts);
}

function expected({ scale, library }, movie) {
  // Without ratings it would be what everyone is expected to think of it.
  if (movie.predictedRating === undefined || library.size === 0) return false;
  const all = movie.histogram.reduce((sum, bar) => sum + bar.count, 0);
  const share = rating => (all ? (movie.histogram.find(bar => bar.rating === rating)?.count ?? 0) / all : 0);
  const isRated = library.ratingOf(movie.movie) !== undefined;
  return h('div', { class: 'panel expected' }, h('h2', {}, t('forYou.title')),
    h('p', { class: 'mean' }, h('b', {}, decimal(movie.predictedRating)), h('span', {}, ` ${t(isRated ? 'forYou.expected.without' : 'forYou.expected', scale)}`)),
    movie.interval && h('p', {}, rich('forYou.likely', { percent: h('b', {}, percent(movie.probabilityLiked)), stars: between(movie.interval) })),
    movie.probabilities && [
      columns(movie.probabilities.map(({ rating, probability }) => ({ label: stars(rating), value: probability, mark: share(rating) })), { label: distribution(movie), small: true }),
      h('p', { class: 'note legend' }, h('span', { class: 'legend-you' }, t('forYou.legend')), all > 0 && h('span', { class: 'legend-everyone' }, t('forYou.everyone'))),
    ]);
}

const between = ({ from, to }) => (from === to ? starred(from) : t('stars.range', { from: stars(from), to: starred(to) }));

function distribution({ probabilities }) {
  return t('forYou.distribution', { list: probabilities.map(({ rating, probability }) => `${inStars(rating)} ${percent(probability)}`).join(', ') });
}

function reasons(title, list, text) {
  return list.length > 0 && h('div', { class: 'panel' }, h('h2', {}, title), h('ul', { class: 'reason-list' }, list.map(reason => h('li', {}, text(reason)))));
}

const rated = (key, movie) => rich(key, { movie: h('a', { href: movieAddress(movie) }, shortTitle(movie)), stars: starred(movie.rating) });

function forText(reason) {
  if (reason.movie) return rated('forYou.why.movie', reason);
  if (reason.liked) return t(`forYou.why.${reason.credit}`, { name: reason.name, movies: joined(reason.liked.slice(0, 3).map(shortTitle)) });
  if (reason.genre) return reasonFor(undefined, [reason]);
  return t(`reason.${reason.trait}`, reason);
}

function againstText(reason) {
  return reason.movie ? rated('forYou.against.movie', reason) : t('forYou.against.genre', { genre: genreLiked(reason.genre) });
}

function neighbours({ neighbours: list }) {
  return list.length > 0 && h('div', { class: 'panel neighbours' }, h('h2', {}, t('forYou.neighbours')),
    h('ul', { role: 'list' }, list.map(movie => h('li', {}, h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', {}, shortTitle(movie)), h('b', {}, starred(movie.rating)))))));
}
