/**
 * The user's ratings, watchlist and movies not seen, updated optimistically: a change shows at once and is reverted if the server rejects it.
 * Changes are sent one at a time in the order they were made, at the latest on the next visit.
 *
 * Events: `rated` and `listed` at once, `stored` once the server has the change, `failed` when it was reverted, `waiting` when
 * the server cannot accept changes now, and `sent` when it then has all of them.
 */

import { Outbox, keyOf } from './outbox.js';

export class Library extends EventTarget {
  #api;
  #session;
  #ratings = new Map();
  #listed = new Set();
  #undoStack = [];
  #outbox;
  /** Changes since the last load by key, which the response to that load may not contain. */
  #recent = new Map();
  #loading;

  constructor(api, session) {
    super();
    this.#api = api;
    this.#session = session;
    this.#outbox = new Outbox(change => this.#send(change), {
      stored: ({ kind, movie, value }) => this.#emit('stored', kind === 'rated' ? { movie, rating: value } : { movie }),
      rejected: (change, error) => {
        this.#revert(change);
        this.#emit('failed', { movie: change.movie, error });
      },
      waiting: error => this.#emit('waiting', { error }),
      drained: () => this.#emit('sent', {}),
    });
  }

  /** Loads ratings and watchlist from the server once; again after {@link reset}. */
  load() {
    this.#loading ??= this.#read().catch(error => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #read() {
    this.#recent = new Map(this.#outbox.pending.map(change => [keyOf(change), change]));
    const user = this.#session.userId();
    if (user) {
      const [{ ratings }, { movies }] = await Promise.all([this.#api.ratings(user), this.#api.watchlist(user)]);
      ratings.forEach(({ movie, rating }) => this.#ratings.set(movie.movie, rating));
      movies.forEach(({ movie }) => this.#listed.add(movie));
    }
    this.#recent.forEach(change => this.#apply(change));
  }

  #apply(change) {
    const { kind, movie: { movie }, value } = change;
    this.#recent.set(keyOf(change), change);
    if (kind === 'rated' && value !== undefined) this.#ratings.set(movie, value);
    else if (kind === 'rated') this.#ratings.delete(movie);
    else if (kind === 'listed' && value) this.#listed.add(movie);
    else if (kind === 'listed') this.#listed.delete(movie);
  }

  /** Clears all, for another user or after an import. */
  reset() {
    this.#ratings.clear();
    this.#listed.clear();
    this.#undoStack = [];
    this.#loading = undefined;
  }

  get size() {
    return this.#ratings.size;
  }

  /** @returns {number | undefined} */
  ratingOf(movie) {
    return this.#ratings.get(movie);
  }

  isListed(movie) {
    return this.#listed.has(movie);
  }

  /** @param {import('../api.js').Movie} movie @param {number | undefined} rating undefined to delete it */
  rate(movie, rating) {
    const before = this.#ratings.get(movie.movie);
    if (before === rating) return;
    this.#undoStack.push({ movie, before });
    this.#setRating(movie, rating, before, false);
  }

  /** Undoes the latest rating. @returns {boolean} false if there is none */
  undo() {
    const last = this.#undoStack.pop();
    if (last) this.#setRating(last.movie, last.before, this.#ratings.get(last.movie.movie), true);
    return last !== undefined;
  }

  /** @param {import('../api.js').Movie} movie @param {boolean} on whether it is on the watchlist */
  setListed(movie, on) {
    const change = { kind: 'listed', movie, value: on, before: !on };
    this.#apply(change);
    this.#emit('listed', { movie, on });
    this.#outbox.add(change);
  }

  /** Answers that a movie was not seen, so that no interview asks about it again. @param {import('../api.js').Movie} movie */
  setNotSeen(movie) {
    const change = { kind: 'notSeen', movie, value: true, before: false };
    this.#apply(change);
    this.#outbox.add(change);
  }

  #setRating(movie, rating, before, undone) {
    const change = { kind: 'rated', movie, value: rating, before };
    this.#apply(change);
    this.#emit('rated', { movie, rating, before, undone });
    this.#outbox.add(change);
  }

  async #send({ kind, movie: { movie }, value }) {
    const user = await this.#session.ensureUser();
    if (kind === 'listed') await (value ? this.#api.addToWatchlist(user, movie) : this.#api.removeFromWatchlist(user, movie));
    else if (kind === 'notSeen') await this.#api.setNotSeen(user, movie);
    else await (value === undefined ? this.#api.deleteRating(user, movie) : this.#api.rate(user, movie, value));
  }

  #revert({ kind, movie, value, before }) {
    this.#apply({ kind, movie, value: before });
    if (kind === 'notSeen') return;
    if (kind === 'listed') {
      this.#emit('listed', { movie, on: before });
      return;
    }
    this.#undoStack = this.#undoStack.filter(entry => entry.movie.movie !== movie.movie);
    this.#emit('rated', { movie, rating: before, before: value, undone: true });
  }

  /** @returns {Promise<void>} when every change so far is stored, reverted, or waiting for the server */
  settled() {
    return this.#outbox.settled();
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
