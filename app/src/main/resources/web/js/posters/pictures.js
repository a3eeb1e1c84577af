/**
 * Pictures from TMDb, laid over drawn posters. The browser requests them when a poster comes into view, a few at a time, and once
 * per movie and visit. If there is none, or the request fails, the drawn poster stays.
 */

import { s } from '../dom.js';

const MAX_REQUESTS = 4;
const TIMEOUT_MILLIS = 10_000;
const SIZE = 'w342';
const PATH = /^\/[\w.-]+$/;

/** @param {import('../api.js').PosterSource} source @returns {(poster: SVGElement, tmdb: string) => void} */
export function pictures({ key, api, images }) {
  const movies = new WeakMap();
  const addresses = new Map();
  const waiting = [];
  let running = 0;
  let keyRejected = false;

  const views = new IntersectionObserver(entries => {
    for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
      views.unobserve(target);
      waiting.push(target);
      next();
    }
  });

  /** Latest first, since it is the one in view. */
  async function next() {
    if (running === MAX_REQUESTS || !waiting.length) return;
    running += 1;
    await cover(waiting.pop());
    running -= 1;
    next();
  }

  async function cover(poster) {
    if (!poster.isConnected) {
      views.observe(poster);
      return;
    }
    try {
      const address = await addressOf(movies.get(poster));
      if (address) await overlay(poster, address);
    } catch {
      // The drawn poster stays.
    }
  }

  /** @returns {Promise<string | undefined>} of the movie's picture; a failed request is repeated the next time */
  function addressOf(tmdb) {
    if (!addresses.has(tmdb)) addresses.set(tmdb, requestAddress(tmdb).catch(() => { addresses.delete(tmdb); }));
    return addresses.get(tmdb);
  }

  async function requestAddress(tmdb) {
    if (keyRejected) return undefined;
    const url = `${api}/3/movie/${encodeURIComponent(tmdb)}?api_key=${encodeURIComponent(key)}`;
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MILLIS) });
    // An invalid key is invalid for all movies.
    keyRejected ||= response.status === 401;
    const path = response.ok ? (await response.json()).poster_path : '';
    return PATH.test(path) ? `${images}/t/p/${SIZE}${path}` : undefined;
  }

  return (poster, tmdb) => {
    movies.set(poster, tmdb);
    views.observe(poster);
  };
}

/** @throws if the picture cannot be loaded */
async function overlay(poster, address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  // Slightly larger than the poster, so that its edge does not show.
  poster.append(s('image', { class: 'picture', href: address, x: -1, y: -1.5, width: 202, height: 303, preserveAspectRatio: 'xMidYMid slice' }));
}
