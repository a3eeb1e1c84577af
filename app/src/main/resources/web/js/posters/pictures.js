/**
 * Pictures of the studios, laid over drawn posters. This browser asks TMDb for them, for posters that come into view, a few at
 * once, and for each movie once a visit. Where there is none, or it does not come, the drawn poster stays.
 */

import { s } from '../dom.js';

const AT_ONCE = 4;
const PATIENCE = 10_000;
const SIZE = 'w342';
const PATH = /^\/[\w.-]+$/;

/** @param {import('../api.js').PosterSource} source @returns {(poster: SVGElement, tmdb: string) => void} */
export function pictures({ key, api, images }) {
  const movies = new WeakMap();
  const addresses = new Map();
  const waiting = [];
  let busy = 0;
  let refused = false;

  const views = new IntersectionObserver(entries => {
    for (const { target } of entries.filter(({ isIntersecting }) => isIntersecting)) {
      views.unobserve(target);
      waiting.push(target);
      next();
    }
  });

  /** The latest first: it is what is being looked at. */
  async function next() {
    if (busy === AT_ONCE || !waiting.length) return;
    busy += 1;
    await cover(waiting.pop());
    busy -= 1;
    next();
  }

  async function cover(poster) {
    if (!poster.isConnected) {
      views.observe(poster);
      return;
    }
    try {
      const address = await addressOf(movies.get(poster));
      if (address) await lay(poster, address);
    } catch {
      // No picture then.
    }
  }

  /** @returns {Promise<string | undefined>} of the movie's picture; what failed on its way is asked for again */
  function addressOf(tmdb) {
    if (!addresses.has(tmdb)) addresses.set(tmdb, ask(tmdb).catch(() => { addresses.delete(tmdb); }));
    return addresses.get(tmdb);
  }

  async function ask(tmdb) {
    if (refused) return undefined;
    const url = `${api}/3/movie/${encodeURIComponent(tmdb)}?api_key=${encodeURIComponent(key)}`;
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
    // A key that is none is none for all movies.
    refused ||= response.status === 401;
    const path = response.ok ? (await response.json()).poster_path : '';
    return PATH.test(path) ? `${images}/t/p/${SIZE}${path}` : undefined;
  }

  return (poster, tmdb) => {
    movies.set(poster, tmdb);
    views.observe(poster);
  };
}

/** @throws if there is no such picture */
async function lay(poster, address) {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  // A little larger than the poster, whose edge would shine through.
  poster.append(s('image', { class: 'picture', href: address, x: -1, y: -1.5, width: 202, height: 303, preserveAspectRatio: 'xMidYMid slice' }));
}
