/**
 * HTTP client of the server, the only module that sends requests to it. `/openapi.yaml` describes the responses.
 *
 * @typedef {{movie: string, title: string, year?: number, genres: string[], tmdb?: string}} Movie
 * @typedef {{rating: number, probability: number}} Probability
 * @typedef {Movie & {score: number, predictedRating?: number, predictedRatings?: {user: string, predictedRating?: number, because?: object[]}[],
 *   probabilities?: Probability[], probabilityLiked?: number, because: object[]}} Recommended
 * @typedef {{id: string, kind: string, value?: string, title: string, because?: Movie, movies: Recommended[]}} Shelf
 * @typedef {{key: string, api: string, images: string}} PosterSource
 * @typedef {{min: number, max: number, step: number}} Scale
 */

import { apiAddress } from './address.js';
import { ApiError } from './apiError.js';
import { Answers } from './state/answers.js';
import { connection } from './state/connection.js';
import { FIELDS, LEFT_OUT, MARKS, REPLACED } from './state/marks.js';
import { currentUser } from './state/session.js';
import { tokens } from './state/tokens.js';
import { upload } from './upload.js';

/** For so long a response may be awaited if there is an earlier one to show. */
const PATIENCE_MILLIS = 10_000;

/** The users whose data a request needs. @param {string[]} path @returns {string[]} */
function usersOf(path, query) {
  if (path[0] === 'together') return query.users.split(',');
  return path[0] === 'users' && path.length > 1 ? [path[1]] : [];
}

/**
 * @param {object} access
 * @param {() => string} access.key the API key, or an empty string
 * @param {(at: Date) => void} access.onKept called when an answer kept since then stands in for the server, which is away
 */
export function connect(access) {
  const answers = new Answers(currentUser);

  /** @returns {Promise<Response>} a successful one, or one with status 304 if the server's answer has that tag */
  async function send(method, path, { query = {}, json, file, sent, signal, tag } = {}) {
    const url = apiAddress(path);
    for (const [name, values] of Object.entries(query)) {
      for (const value of [values].flat()) {
        if (value !== undefined && value !== '') url.searchParams.append(name, value);
      }
    }
    const headers = { Accept: 'application/json' };
    if (json) headers['Content-Type'] = 'application/json';
    if (file) headers['Content-Type'] = 'application/octet-stream';
    if (tag) headers['If-None-Match'] = tag;
    if (access.key()) headers['X-API-Key'] = access.key();
    const userTokens = usersOf(path, query).map(tokens.of).filter(Boolean);
    if (userTokens.length) headers['X-User-Token'] = userTokens.join(', ');
    // A rating must arrive even if the page is closed right after it. Files may exceed the size limit of keepalive.
    const keepalive = method !== 'GET' && !file;
    const body = file ?? (json && JSON.stringify(json));
    const sentAt = performance.now();
    const response = await (file ? uploaded(url, { method, headers, body, signal }, sent) : arrived(fetch(url, { method, headers, body, signal, keepalive })));
    if (!response.ok && response.status !== 304) {
      const error = await ApiError.of(response, Boolean(file));
      // Resources below /users/{user} are missing only if the user is, except for a movie.
      if (error.kind === 'not-found' && method === 'GET' && path[0] === 'users' && path[2] !== 'movies') error.kind = 'unknown-user';
      if (error.kind === 'offline') connection.lost();
      throw error;
    }
    connection.reached(sentAt);
    return response;
  }

  /** @returns {Promise<any>} the JSON of the response, or undefined if it has no content */
  async function request(method, path, options) {
    const response = await send(method, path, options);
    return response.status === 204 ? undefined : arrived(response.json());
  }

  const get = (path, query, signal) => request('GET', path, { query, signal });

  /** How a response is kept: whole, by its path. */
  const whole = path => ({ last: () => answers.last(path), keep: (value, tag) => answers.keep(path, value, tag) });

  /** The response, which is kept; the last one while the server is away, or if the server says that nothing has changed. */
  async function getOrLast(path, query, signal, kept = whole(path)) {
    const last = await kept.last();
    try {
      const limit = last && AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLIS)].filter(Boolean));
      const response = await send('GET', path, { query, signal: limit ?? signal, tag: last?.tag });
      const isLast = response.status === 304;
      const value = isLast ? last.value : await arrived(response.json());
      kept.keep(value, isLast ? last.tag : response.headers.get('ETag'));
      return value;
    } catch (error) {
      if (error.kind !== 'offline' || !last) throw error;
      if (path[0] === 'users') access.onKept(last.at);
      return last.value;
    }
  }

  /** What may be missing although the user is there. */
  async function ofUser(user, path, query, signal) {
    try {
      return await get(['users', user, ...path], query, signal);
    } catch (error) {
      if (error.kind === 'not-found') await get(['users', user], {}, signal);
      throw error;
    }
  }

  /** A user with a token, which is kept. @param {Promise<{user: string, token: string}>} response */
  async function withToken(response) {
    const { user, token } = await response;
    tokens.keep(user, token);
    return { user };
  }

  /** All ratings and marks, kept as the responses of their own resources, which views and {@link noteStored} look for. */
  function marks(user, signal) {
    const part = resource => ['users', user, resource];
    return getOrLast(part('marks'), {}, signal, {
      last: async () => {
        const ratings = await answers.last(part('ratings'));
        const lists = await Promise.all(Object.values(MARKS).map(resource => answers.last(part(resource))));
        if (![ratings, ...lists].every(Boolean)) return undefined;
        const movies = Object.keys(MARKS).map((kind, index) => [FIELDS[kind], lists[index].value.movies]);
        return { at: ratings.at, tag: lists.every(({ tag }) => tag === ratings.tag) && ratings.tag, value: { ...ratings.value, ...Object.fromEntries(movies) } };
      },
      keep: ({ version, ratings, ...lists }, tag) => {
        answers.keep(part('ratings'), { user, version, ratings }, tag);
        for (const [kind, resource] of Object.entries(MARKS)) answers.keep(part(resource), { user, version, movies: lists[FIELDS[kind]] }, tag);
      },
    });
  }

  /** Adds a change that the server has stored to the kept answers, so that they need not be requested again. */
  function noteStored({ kind, movie, value }) {
    const user = currentUser();
    const isOther = entry => (entry.movie.movie ?? entry.movie) !== movie.movie;
    const changed = (entries, added) => [...(added ? [added] : []), ...entries.filter(isOther)];
    const rating = kind === 'rated' && value !== undefined && { movie, rating: value };
    if (kind === 'rated') answers.change(['users', user, 'ratings'], last => ({ ...last, ratings: changed(last.ratings, rating) }));
    // Rated movies are left out of marks, some marks replace each other, and others keep a movie off the watchlist.
    for (const [mark, resource] of Object.entries(MARKS)) {
      const isAdded = mark === kind && value;
      const isOff = value && (REPLACED[kind] === mark || (mark === 'listed' && LEFT_OUT.includes(kind)));
      if (mark === kind || rating || isOff) answers.change(['users', user, resource], last => ({ ...last, movies: changed(last.movies, isAdded && movie) }));
    }
  }

  /** The last response at once if there is one, and its successor at the next visit: for what hardly ever changes. */
  async function getLast(path, signal) {
    const last = await answers.last(path);
    const next = getOrLast(path, {}, last ? undefined : signal);
    if (!last) return next;
    next.catch(() => {});
    return last.value;
  }

  return {
    movies: (query, signal) => get(['movies'], query, signal),
    movie: (movie, signal) => get(['movies', movie], {}, signal),
    similar: (movie, query, signal) => get(['movies', movie, 'similar'], query, signal),
    genres: signal => getLast(['genres'], signal),
    posters: () => getLast(['posters']),
    model: signal => get(['model'], {}, signal),
    together: (users, query, signal) => get(['together'], { users: users.join(','), ...query }, signal),
    createUser: () => withToken(request('POST', ['users'], { query: { token: true } })),
    renewToken: user => withToken(request('POST', ['users', user, 'token'])),
    user: (user, signal) => get(['users', user], {}, signal),
    deleteUser: user => request('DELETE', ['users', user]),
    marks,
    rate: (user, movie, rating) => request('PUT', ['users', user, 'ratings', movie], { json: { rating } }),
    deleteRating: (user, movie) => request('DELETE', ['users', user, 'ratings', movie]),
    /** @param {'watchlist' | 'seen' | 'not-interested' | 'not-seen'} mark */
    marked: (user, mark, signal) => getOrLast(['users', user, mark], {}, signal),
    mark: (user, mark, movie) => request('PUT', ['users', user, mark, movie]),
    unmark: (user, mark, movie) => request('DELETE', ['users', user, mark, movie]),
    userMovies: (user, query, signal) => ofUser(user, ['movies'], query, signal),
    userMovie: (user, movie, signal) => ofUser(user, ['movies', movie], {}, signal),
    /** Without filters, so that the last ones can be shown while the server is away. */
    tonight: (user, query, signal) => getOrLast(['users', user, 'recommendations'], query, signal),
    recommendations: (user, query, signal) => get(['users', user, 'recommendations'], query, signal),
    /** Recommendations without filters, which are kept. */
    shelves: (user, query, signal) => getOrLast(['users', user, 'shelves'], query, signal),
    twins: (user, signal) => get(['users', user, 'twins'], {}, signal),
    showToTwins: (user, name) => request('PUT', ['users', user, 'twins'], { json: { name } }),
    hideFromTwins: user => request('DELETE', ['users', user, 'twins']),
    shares: (user, signal) => get(['users', user, 'shares'], {}, signal),
    share: (user, name) => request('POST', ['users', user, 'shares'], { json: { name } }),
    revokeShare: (user, share) => request('DELETE', ['users', user, 'shares', share]),
    /** What a read-only link shows. */
    shared: (share, signal) => get(['shares', share], {}, signal),
    interview: (user, query, signal) => get(['users', user, 'interview'], query, signal),
    taste: (user, signal) => getOrLast(['users', user, 'taste'], {}, signal),
    noteStored,
    exportUser: user => get(['users', user, 'export']),
    /** @param {{dryRun?: boolean, settled?: [number, string][], lists?: number[], sent: (share: number) => void, signal: AbortSignal}} options */
    importFile: (user, file, { dryRun, settled = [], lists = [], sent, signal }) => request('POST', ['users', user, 'imports'], {
      query: { file: file.name, dryRun, settled: settled.map(pair => pair.join(':')).join(','), lists: lists.join(',') }, file, sent, signal,
    }),
    importLimits: signal => get(['imports'], {}, signal),
    undoImport: (user, version) => request('DELETE', ['users', user, 'imports', String(version)]),
  };
}

/** A server may refuse a file, and close the connection before the browser has sent it; or read it, and not answer. */
async function uploaded(url, request, sent) {
  let isSent = false;
  const tell = share => {
    isSent = share === 1;
    sent(share);
  };
  try {
    return await upload(url, request, tell);
  } catch (error) {
    if (!(error instanceof TypeError)) return arrived(Promise.reject(error));
    if (isSent) throw ApiError.unanswered();
    if (await connection.responds()) throw ApiError.cut();
    return arrived(Promise.reject(error));
  }
}

/** @param {Promise<any>} response or its content */
async function arrived(response) {
  try {
    return await response;
  } catch (error) {
    if (error.name === 'AbortError' || error instanceof SyntaxError) throw error;
    connection.lost();
    throw ApiError.offline();
  }
}
