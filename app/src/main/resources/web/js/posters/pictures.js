/**
 * Pictures from TMDb, laid over drawn posters. The browser requests them when a poster comes into view, a few at a time, and once
 * per movie and visit. If there is none, or the request fails, the drawn poster stays.
 */

import { s } from '../dom.js';

const MAX_REQUESTS = 4;
const SIZE = 'w342';
const PATH = /^\/[\w.-]+$/;

/** @param {import('../tmdb/tmdb.js').Tmdb} tmdb @returns {(poster: SVGElement, id: string) => void} */
export function pictures(tmdb) {
  const movies = new WeakMap();
  const addresses = new Map();
  const waiting = [];
  let running = 0;

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
  function addressOf(id) {
    if (!addresses.has(id)) addresses.set(id, requestAddress(id).catch(() => { addresses.delete(id); }));
    return addresses.get(id);
  }

  async function requestAddress(id) {
    const { poster_path: path = '' } = await tmdb.movie(id) ?? {};
    return PATH.test(path) ? `${tmdb.images}/t/p/${SIZE}${path}` : undefined;
  }

  return (poster, id) => {
    movies.set(poster, id);
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
