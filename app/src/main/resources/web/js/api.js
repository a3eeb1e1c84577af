/**
 * The only place that talks to the server; its answers are described by `/openapi.yaml`.
 *
 * @typedef {{movie: string, title: string, year?: number, genres: string[], tmdb?: string}} Movie
 * @typedef {{rating: number, probability: number}} Probability
 * @typedef {Movie & {score: number, predictedRating?: number, predictedRatings?: {user: string, predictedRating?: number}[],
 *   probabilities?: Probability[], probabilityLiked?: number, because: object[]}} Recommended
 * @typedef {{key: string, api: string, images: string}} PosterSource
 * @typedef {{min: number, max: number, step: number}} Scale
 */

import { Trouble } from './trouble.js';

const BASE = new URL('api/v1/', document.baseURI);

/** @param {{key: () => string}} access the API key, or an empty text */
export function connect(access) {
  /** @returns {Promise<any>} the answer's JSON, or undefined where it has no content */
  async function ask(method, path, { query = {}, json, file, signal } = {}) {
    const url = new URL(path.map(encodeURIComponent).join('/'), BASE);
    for (const [name, value] of Object.entries(query)) {
      for (const one of [value].flat()) {
        if (one !== undefined && one !== '') url.searchParams.append(name, one);
      }
    }
    const headers = { Accept: 'application/json' };
    if (json) headers['Content-Type'] = 'application/json';
    if (file) headers['Content-Type'] = 'application/octet-stream';
    if (access.key()) headers['X-API-Key'] = access.key();
    // Who rates and closes the page at once has rated. (A file may be too large to be kept alive.)
    const keepalive = method !== 'GET' && !file;
    const response = await send(url, { method, headers, body: file ?? (json && JSON.stringify(json)), signal, keepalive });
    if (!response.ok) {
      const trouble = await Trouble.of(response);
      // What is asked of a person is missing only if the person is.
      if (trouble.kind === 'missing' && method === 'GET' && path[0] === 'users') trouble.kind = 'stranger';
      throw trouble;
    }
    return response.status === 204 ? undefined : response.json();
  }

  const get = (path, query, signal) => ask('GET', path, { query, signal });
  return {
    movies: (query, signal) => get(['movies'], query, signal),
    movie: (movie, signal) => get(['movies', movie], {}, signal),
    similar: (movie, query, signal) => get(['movies', movie, 'similar'], query, signal),
    genres: signal => get(['genres'], {}, signal),
    posters: () => get(['posters']),
    model: signal => get(['model'], {}, signal),
    together: (users, query, signal) => get(['together'], { users: users.join(','), ...query }, signal),
    createUser: () => ask('POST', ['users']),
    user: (user, signal) => get(['users', user], {}, signal),
    forget: user => ask('DELETE', ['users', user]),
    ratings: (user, signal) => get(['users', user, 'ratings'], {}, signal),
    rate: (user, movie, rating) => ask('PUT', ['users', user, 'ratings', movie], { json: { rating } }),
    unrate: (user, movie) => ask('DELETE', ['users', user, 'ratings', movie]),
    watchlist: (user, signal) => get(['users', user, 'watchlist'], {}, signal),
    list: (user, movie) => ask('PUT', ['users', user, 'watchlist', movie]),
    unlist: (user, movie) => ask('DELETE', ['users', user, 'watchlist', movie]),
    recommendations: (user, query, signal) => get(['users', user, 'recommendations'], query, signal),
    shelves: (user, query, signal) => get(['users', user, 'shelves'], query, signal),
    interview: (user, query, signal) => get(['users', user, 'interview'], query, signal),
    taste: (user, signal) => get(['users', user, 'taste'], {}, signal),
    everything: user => get(['users', user, 'export']),
    bringIn: (user, file, dryRun) => ask('POST', ['users', user, 'imports'], { query: { file: file.name, dryRun }, file }),
  };
}

async function send(url, request) {
  try {
    return await fetch(url, request);
  } catch (error) {
    throw error.name === 'AbortError' ? error : Trouble.offline();
  }
}
