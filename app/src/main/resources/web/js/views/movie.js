/** A movie: details, what it is for the user, rating statistics, genre affinity and similar movies. */

import { h } from '../dom.js';
import { decimal, genreLiked, genreName, inStars, integer, joined, stars, titleOf } from '../format.js';
import { t } from '../language.js';
import { card } from '../parts/card.js';
import { columns } from '../parts/charts.js';
import { choice } from '../parts/choice.js';
import { newTab } from '../parts/newTab.js';
import { tinted } from '../parts/tint.js';
import { forYou } from '../parts/forYou.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { markButtons } from '../parts/movieMenu.js';
import { row } from '../parts/row.js';
import { starRating } from '../parts/stars.js';
import { whereToWatch } from '../parts/whereToWatch.js';
import { posterOf } from '../posters/posters.js';
import { TMDB_NOTICE } from '../tmdb/notice.js';

const SIMILAR = 18;
const MEASURES = [['', 'similar.by.best'], ['model', 'similar.by.model'], ['genres', 'similar.by.genres']];

/** @returns {import('../router.js').View} */
export function movie(context, { params: [id], signal, memory }) {
  const { api, session, library } = context;
  const host = h('div', { class: 'movie' }, h('h1', { tabindex: -1, class: 'visually-hidden' }, t('movie.title')));
  let more;
  const ready = load(host, {
    load: () => Promise.all([session.userId() ? api.userMovie(session.userId(), id, signal) : api.movie(id, signal), library.load().catch(() => {})]).then(([details]) => details),
    show: details => {
      document.title = `${titleOf(details)} · Marquee`;
      const { element, loaded } = similar(context, details, signal, memory);
      more = loaded;
      return [head(context, details, signal), details.own && forYou(context, details), element];
    },
    skeleton: h('div', {}, h('h1', { tabindex: -1, class: 'visually-hidden' }, t('movie.title')), rowsSkeleton(2)),
    signal, alone: true,
  });
  return { title: t('movie.title'), element: host, ready: ready.then(() => more) };
}

function head(context, details, signal) {
  const { library, scale } = context;
  const title = titleOf(details);
  const rating = starRating({ title, scale, value: library.ratingOf(details.movie), rate: value => library.rate(details, value) });
  const remove = h('button', { class: 'plain', type: 'button', onclick: () => { library.rate(details, undefined); rating.focus(); } }, t('movie.unrate'));
  const showOwn = own => {
    remove.hidden = own === undefined;
    rating.show(own);
  };
  showOwn(library.ratingOf(details.movie));
  library.addEventListener('rated', ({ detail }) => detail.movie.movie === details.movie && showOwn(detail.rating), { signal });
  return tinted(h('section', { class: 'movie-head' },
    h('div', { class: 'movie-poster' }, posterOf(details)),
    h('div', { class: 'movie-text' },
      h('h1', { tabindex: -1, dir: 'auto' }, title),
      h('p', { class: 'meta' }, details.year && h('span', {}, details.year), details.genres.map(genre => h('a', { href: `#/browse?genre=${encodeURIComponent(genre)}` }, genreName(genre)))),
      about(details),
      h('div', { class: 'actions' }, rating, remove, markButtons(context, details, undefined, signal))),
    h('div', { class: 'movie-facts' }, statistics(details, scale), affinity(details), externalLinks(details), whereToWatch(context, details, signal))), details);
}

function about({ about: known }) {
  if (!known) return false;
  const parts = [
    known.directors && t('movie.directors', { names: joined(known.directors) }),
    known.cast && t('movie.cast', { names: joined(known.cast.slice(0, 4)) }),
    known.runtime && t('count.minutes', { count: known.runtime }),
    known.certificate,
  ].filter(Boolean);
  return [parts.length > 0 && h('p', { class: 'note' }, parts.join(' · ')), known.plot && plot(known.plot)];
}

/** The notice is required by TMDb, the only source of plots. */
function plot(text) {
  return h('div', { class: 'plot' }, h('p', {}, text),
    h('p', { class: 'note' }, h('small', {}, t('movie.source'), ' ', h('span', { lang: 'en' }, TMDB_NOTICE))));
}

function statistics(details, scale) {
  if (!details.ratings) return h('p', { class: 'note' }, t('movie.unrated'));
  const mode = details.histogram.reduce((best, bar) => (bar.count > best.count ? bar : best));
  return h('div', { class: 'movie-ratings' },
    h('p', { class: 'mean' }, h('b', {}, decimal(details.mean)), h('span', {}, ` ${t('movie.mean', { max: scale.max, count: details.ratings })}`)),
    columns(details.histogram.map(bar => ({ label: stars(bar.rating), value: bar.count })), {
      label: t('movie.distribution', { stars: inStars(mode.rating), some: integer(mode.count), all: integer(details.ratings) }), small: true,
    }));
}

function affinity(details) {
  if (!details.suits.length) return false;
  const [strongest] = details.suits;
  return h('p', { class: 'affinity' }, t('movie.affinity', { genres: joined(details.suits.map(({ genre }) => genreLiked(genre))) }), ' ',
    h('small', {}, t('movie.affinity.strongest', { genre: genreLiked(strongest.genre), times: decimal(strongest.times) })));
}

function externalLinks(details) {
  const links = [
    [details.imdb, 'IMDb', `https://www.imdb.com/title/${details.imdb}/`],
    [details.tmdb, 'TMDb', `https://www.themoviedb.org/movie/${details.tmdb}`],
    [details.tmdb, 'Letterboxd', `https://letterboxd.com/tmdb/${details.tmdb}`],
  ].filter(([id]) => id);
  return links.length > 0 && h('p', { class: 'external-links' }, links.map(([, name, href]) => h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, name, newTab())));
}

/** @returns {{element: HTMLElement, loaded: Promise<void>}} */
function similar(context, details, signal, memory) {
  const host = h('div', { class: 'similar-host' });
  const show = measure => load(host, {
    load: () => context.api.similar(details.movie, { n: SIMILAR, like: measure }, signal),
    show: ({ similar: movies }) => (movies.length ? row('grid', movies.map(movie => card(context, movie, signal)), t('similar.title')) : h('p', { class: 'empty' }, t('similar.none'))),
    skeleton: rowsSkeleton(1), signal,
  });
  const change = async measure => {
    memory.measure = measure;
    await show(measure);
    if (!signal.aborted) context.announce(t('count.movies', { count: host.querySelectorAll('.card').length }));
  };
  const chosen = memory.measure ?? '';
  return {
    element: h('section', { class: 'similar' }, h('header', { class: 'shelf-head' }, h('h2', {}, t('similar.title')), choice('measure', t('similar.by'), MEASURES.map(([measure, key]) => [measure, t(key)]), chosen, change)), host),
    loaded: show(chosen),
  };
}
