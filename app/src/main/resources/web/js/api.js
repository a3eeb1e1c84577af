/**
 * HTTP client of the server, the only module that sends requests to it. `/openapi.yaml` describes the responses.
 *
 * @typedef {{movie: string, title: string, year?: number, genres: string[], tmdb?: string}} Movie
 * @typedef {{rating: number, probability: number}} Probability
 * @typedef {Movie & {score: number, predictedRating?: number, predictedRatings?: {user: string, predictedRating?: number, because?: object[]}[],
 *   probabilities?: Probability[], probabilityLiked?: number, because: object[]}} Recommended
 * @typedef {{key: string, api: string, images: string}} PosterSource
 * @typedef {{min: number, max: number, step: number}} Scale
 */

import { ApiError } from './apiError.js';

const BASE = new URL('api/v1/', document.baseURI);

/** A segment of a path. The ids `.` and `..` are encoded twice, since browsers remove such segments. */
const segment = text => (/^\.{1,2}$/.test(text) ? text.replaceAll('.', '%252E') : encodeURIComponent(text));

/** @param {{key: () => string}} access the API key, or an empty string */
export function connect(access) {
  /** @returns {Promise<any>} the JSON of the response, or undefined if it has no content */
  async function request(method, path, { query = {}, json, file, signal } = {}) {
    const url = new URL(path.map(segment).join('/'), BASE);
    for (const [name, values] of Object.entries(query)) {
      for (const value of [values].flat()) {
        if (value !== undefined && value !== '') url.searchParams.append(name, value);
      }
    }
    const headers = { Accept: 'application/json' };
    if (json) headers['Content-Type'] = 'application/json';
    if (file) headers['Content-Type'] = 'application/octet-stream';
    if (access.key()) headers['X-API-Key'] = access.key();
    // A rating must arrive even if the page is closed right after it. Files may exceed the size limit of keepalive.
    const keepalive = method !== 'GET' && !file;
    const response = await send(url, { method, headers, body: file ?? (json && JSON.stringify(json)), signal, keepalive });
    if (!response.ok) {
      const error = await ApiError.of(response);
      // Resources below /users/{user} are missing only if the user is.
      if (error.kind === 'not-found' && method === 'GET' && path[0] === 'users') error.kind = 'unknown-user';
      throw error;
    }
    return response.status === 204 ? undefined : response.json();
  }

  const get = (path, query, signal) => request('GET', path, { query, signal });
  return {
    movies: (query, signal) => get(['movies'], query, signal),
    movie: (movie, signal) => get(['movies', movie], {}, signal),
    similar: (movie, query, signal) => get(['movies', movie, 'similar'], query, signal),
    genres: signal => get(['genres'], {}, signal),
    posters: () => get(['posters']),
    model: signal => get(['model'], {}, signal),
    together: (users, query, signal) => get(['together'], { users: users.join(','), ...query }, signal),
    createUser: () => request('POST', ['users']),
    user: (user, signal) => get(['users', user], {}, signal),
    deleteUser: user => request('DELETE', ['users', user]),
    ratings: (user, signal) => get(['users', user, 'ratings'], {}, signal),
    rate: (user, movie, rating) => request('PUT', ['users', user, 'ratings', movie], { json: { rating } }),
    deleteRating: (user, movie) => request('DELETE', ['users', user, 'ratings', movie]),
    /** @param {'watchlist' | 'seen' | 'not-interested' | 'not-seen'} mark */
    marked: (user, mark, signal) => get(['users', user, mark], {}, signal),
    mark: (user, mark, movie) => request('PUT', ['users', user, mark, movie]),
    unmark: (user, mark, movie) => request('DELETE', ['users', user, mark, movie]),
    userMovie: (user, movie, signal) => get(['users', user, 'movies', movie], {}, signal),
    recommendations: (user, query, signal) => get(['users', user, 'recommendations'], query, signal),
    shelves: (user, query, signal) => get(['users', user, 'shelves'], query, signal),
    twins: (user, signal) => get(['users', user, 'twins'], {}, signal),
    showToTwins: (user, name) => request('PUT', ['users', user, 'twins'], { json: { name } }),
    hideFromTwins: user => request('DELETE', ['users', user, 'twins']),
    interview: (user, query, signal) => get(['users', user, 'interview'], query, signal),
    taste: (user, signal) => get(['users', user, 'taste'], {}, signal),
    exportUser: user => get(['users', user, 'export']),
    importFile: (user, file, dryRun) => request('POST', ['users', user, 'imports'], { query: { file: file.name, dryRun }, file }),
  };
}

async function send(url, options) {
  try {
    return await fetch(url, options);
  } catch (error) {
    throw error.name === 'AbortError' ? error : ApiError.offline();
  }
}
