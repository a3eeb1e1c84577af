/** A movie: what it is, how it is rated, whom it suits, and what is like it. */

import { h } from '../dom.js';
import { card } from '../parts/card.js';
import { columns } from '../parts/charts.js';
import { tinted } from '../parts/feature.js';
import { load, rowsSketch } from '../parts/load.js';
import { markButton } from '../parts/mark.js';
import { row } from '../parts/row.js';
import { starRating } from '../parts/stars.js';
import { posterOf } from '../posters/posters.js';
import { count, sentence, stars, titleOf } from '../words.js';

const SIMILAR = 18;
const ALIKE = [['', 'Best match'], ['model', 'Liked by the same people'], ['genres', 'Same genres and time']];

/** @returns {import('../router.js').View} */
export function movie(context, { params: [id], signal }) {
  const { api, library } = context;
  const host = h('div', { class: 'movie' }, h('h1', { tabindex: -1, class: 'unseen' }, 'Movie'));
  const ready = load(host, {
    load: () => Promise.all([api.movie(id, signal), library.load().catch(() => {})]).then(([one]) => one),
    show: one => {
      document.title = `${titleOf(one)} · Marquee`;
      return [head(context, one, signal), similar(context, one, signal)];
    },
    sketch: h('div', {}, h('h1', { tabindex: -1, class: 'unseen' }, 'Movie'), rowsSketch(2)),
    signal, alone: true,
  });
  return { title: 'Movie', element: host, ready };
}

function head(context, one, signal) {
  const { library, scale } = context;
  const title = titleOf(one);
  const rating = starRating({ title, scale, value: library.ratingOf(one.movie), rate: value => library.rate(one, value) });
  library.addEventListener('rated', ({ detail }) => detail.movie.movie === one.movie && rating.show(detail.rating), { signal });
  return tinted(h('section', { class: 'movie-head' },
    h('div', { class: 'movie-poster' }, posterOf(one)),
    h('div', { class: 'movie-text' },
      h('h1', { tabindex: -1 }, title),
      h('p', { class: 'meta' }, one.year && h('span', {}, one.year), one.genres.map(genre => h('a', { href: `#/browse?genre=${encodeURIComponent(genre)}` }, genre))),
      h('div', { class: 'acts' }, rating, markButton(context, one, signal, { word: true })),
      ratings(one, scale),
      suits(one),
      elsewhere(one))), one);
}

function ratings(one, scale) {
  if (!one.ratings) return h('p', { class: 'note' }, 'Nobody in the data has rated it yet.');
  const most = one.histogram.reduce((best, bar) => (bar.count > best.count ? bar : best));
  return h('div', { class: 'movie-ratings' },
    h('p', { class: 'mean' }, h('b', {}, one.mean.toFixed(1)), h('span', {}, ` of ${scale.max} by ${count(one.ratings, 'rating', 'ratings')}`)),
    columns(one.histogram.map(bar => ({ label: stars(bar.rating), value: bar.count })), {
      label: `How it is rated: most often ${stars(most.rating)} stars, by ${most.count} of ${one.ratings}`, small: true,
    }));
}

function suits(one) {
  if (!one.suits.length) return false;
  return h('p', { class: 'suits' }, 'Suits you if you like ', sentence(one.suits.map(({ genre }) => genre.toLowerCase())), '. ',
    h('small', {}, `Those who liked it like ${one.suits[0].genre.toLowerCase()} ${one.suits[0].times.toFixed(1)} times as often as everyone does.`));
}

function elsewhere(one) {
  const links = [[one.imdb, 'IMDb', `https://www.imdb.com/title/${one.imdb}/`], [one.tmdb, 'TMDb', `https://www.themoviedb.org/movie/${one.tmdb}`]].filter(([id]) => id);
  return links.length > 0 && h('p', { class: 'elsewhere' }, links.map(([, name, href]) => h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, name, h('span', { class: 'unseen' }, ' (opens a new tab)'))));
}

function similar(context, one, signal) {
  const host = h('div', { class: 'similar-host' });
  const show = like => load(host, {
    load: () => context.api.similar(one.movie, { n: SIMILAR, like }, signal),
    show: ({ similar: movies }) => (movies.length ? row('grid', movies.map(movie => card(context, movie, signal)), 'Similar movies') : h('p', { class: 'empty' }, 'Nothing is like it.')),
    sketch: rowsSketch(1), signal,
  });
  show('');
  return h('section', { class: 'similar' }, h('header', { class: 'shelf-head' }, h('h2', {}, 'More like this'), choice('like', 'Alike by', ALIKE, '', show)), host);
}

/** One of few. @param {[string, string][]} options value and word */
export function choice(name, label, options, chosen, choose) {
  return h('fieldset', { class: 'choice' }, h('legend', { class: 'unseen' }, label), options.map(([value, word]) => h('label', {},
    h('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }), h('span', {}, word))));
}
