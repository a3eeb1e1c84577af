/**
 * The user's ratings and marks, updated optimistically: a change shows at once and is reverted if the server rejects it.
 * Changes are sent one at a time in the order they were made, at the latest on the next visit. Other tabs apply them at once.
 *
 * A mark is a kind of {@link MARKS}: `listed` (on the watchlist), `seen`, `unwanted` (not interested) or `unseen` (not seen).
 *
 * Events: `rated` and `marked` at once, `stored` once the server has the change, `failed` when it was reverted, `waiting` when
 * the server cannot accept changes now, and `sent` when it then has all of them. The first two have the `change` for
 * {@link Library#undo}, or `undone` with the change that was undone; `remote` tells that another tab made, or stored, a change.
 */

import { FIELDS, MARKS, REPLACED } from './marks.js';
import { Outbox, keyOf } from './outbox.js';

export class Library extends EventTarget {
  #api;
  #session;
  #ratings = new Map();
  #marked = Object.fromEntries(Object.keys(MARKS).map(kind => [kind, new Set()]));
  #undoStack = [];
  #outbox;
  /** Changes since the last load by key, which the response to that load may not contain. */
  #recent = new Map();
  #loading;
  /** Of the user's data on the server, as far as this browser knows. */
  #version = 0;
  #tabs = new BroadcastChannel('marquee.library');

  constructor(api, session) {
    super();
    this.#api = api;
    this.#session = session;
    this.#outbox = new Outbox(change => this.#send(change), {
      stored: change => {
        this.#api.noteStored(change);
        this.#stored(change, {});
        this.#tabs.postMessage({ stored: change });
      },
      rejected: (change, error) => {
        this.#revert(change);
        this.#emit('failed', { error });
      },
      waiting: error => this.#emit('waiting', { error }),
      drained: () => this.#emit('sent', {}),
    });
    this.#tabs.addEventListener('message', ({ data }) => this.#hear(data));
  }

  /** Loads ratings and marks from the server once; again after {@link reset}. */
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
      const { version, ratings, ...lists } = await this.#api.marks(user);
      this.#version = version;
      ratings.forEach(({ movie, rating }) => this.#ratings.set(movie.movie, rating));
      Object.entries(FIELDS).forEach(([kind, field]) => lists[field].forEach(({ movie }) => this.#marked[kind].add(movie)));
    }
    this.#recent.forEach(change => this.#apply(change));
  }

  #apply(change) {
    const { kind, movie: { movie }, value } = change;
    this.#recent.set(keyOf(change), change);
    if (kind === 'rated' && value !== undefined) this.#ratings.set(movie, value);
    else if (kind === 'rated') this.#ratings.delete(movie);
    else if (value) {
      this.#marked[kind].add(movie);
      this.#marked[REPLACED[kind]]?.delete(movie);
    } else this.#marked[kind].delete(movie);
  }

  /** Whether another device changed the user's data since they were loaded. */
  async isStale() {
    const user = this.#session.userId();
    if (!user || !this.#loading || this.isWaiting) return false;
    const { version } = await this.#api.user(user);
    return version > this.#version;
  }

  /** Clears all, for another user or after an import. */
  reset() {
    this.#ratings.clear();
    Object.values(this.#marked).forEach(movies => movies.clear());
    this.#undoStack = [];
    this.#loading = undefined;
  }

  /** Whether changes wait for the server. */
  get isWaiting() {
    return this.#outbox.pending.length > 0;
  }

  get size() {
    return this.#ratings.size;
  }

  /** @returns {number | undefined} */
  ratingOf(movie) {
    return this.#ratings.get(movie);
  }

  /** Whether the user has seen a movie: those are not on the watchlist, until that is undone. @param {string} movie */
  hasSeen(movie) {
    return this.#ratings.has(movie) || this.#marked.seen.has(movie);
  }

  /** A movie that is not wanted is not on the watchlist either. @param {keyof typeof MARKS} kind @param {string} movie */
  isMarked(kind, movie) {
    return this.#marked[kind].has(movie) && !(kind === 'listed' && (this.#marked.unwanted.has(movie) || this.hasSeen(movie)));
  }

  /** @param {import('../api.js').Movie} movie @param {number | undefined} rating undefined to delete it */
  rate(movie, rating) {
    const before = this.#ratings.get(movie.movie);
    if (before !== rating) this.#make({ kind: 'rated', movie, value: rating, before });
  }

  /** @param {keyof typeof MARKS} kind @param {import('../api.js').Movie} movie @param {boolean} on */
  mark(kind, movie, on) {
    if (this.isMarked(kind, movie.movie) !== on) this.#make({ kind, movie, value: on, before: !on });
  }

  /** @param {keyof typeof MARKS} kind @param {import('../api.js').Movie} movie */
  toggle(kind, movie) {
    if (kind === 'listed' && this.hasSeen(movie.movie)) return;
    this.mark(kind, movie, !this.isMarked(kind, movie.movie));
  }

  #make(change) {
    this.#undoStack.push(change);
    this.#perform(change, { change });
  }

  /** Undoes a change, by default the latest. @returns {boolean} false if there is none, or it was undone before */
  undo(change = this.#undoStack.at(-1)) {
    if (!this.#undoStack.includes(change)) return false;
    this.#undoStack = this.#undoStack.filter(other => other !== change);
    const { kind, movie, before } = change;
    const now = kind === 'rated' ? this.#ratings.get(movie.movie) : this.isMarked(kind, movie.movie);
    this.#perform({ kind, movie, value: before, before: now }, { undone: change });
    return true;
  }

  #perform(change, how) {
    this.#apply(change);
    this.#announce(change, how);
    this.#tabs.postMessage({ made: change });
    this.#outbox.add(change);
  }

  /** Another tab made a change, reverted one to what the server has, or the server has stored it. */
  #hear({ made, reverted, stored }) {
    if (stored) this.#stored(stored, { remote: true });
    else {
      this.#apply(made ?? reverted);
      this.#announce(made ?? reverted, { remote: true });
    }
    if (reverted) this.#emit('stored', { ...reverted, remote: true });
  }

  #stored({ kind, movie, value }, how) {
    this.#version += 1;
    this.#emit('stored', { kind, movie, value, ...how });
  }

  #announce({ kind, movie, value, before }, how) {
    if (kind === 'rated') this.#emit('rated', { movie, rating: value, before, ...how });
    else this.#emit('marked', { kind, movie, on: value, ...how });
  }

  async #send(change) {
    const user = await this.#session.ensureUser();
    try {
      await this.#sendFor(user, change);
    } catch (error) {
      // Either id may be unknown; a user's is if they were deleted on another device.
      if (error.kind === 'not-found') await this.#api.user(user);
      throw error;
    }
  }

  #sendFor(user, { kind, movie: { movie }, value }) {
    if (kind !== 'rated') return value ? this.#api.mark(user, MARKS[kind], movie) : this.#api.unmark(user, MARKS[kind], movie);
    return value === undefined ? this.#api.deleteRating(user, movie) : this.#api.rate(user, movie, value);
  }

  #revert(change) {
    const { kind, movie, value, before } = change;
    const reverted = { kind, movie, value: before, before: value };
    this.#undoStack = this.#undoStack.filter(entry => keyOf(entry) !== keyOf(change));
    this.#apply(reverted);
    this.#announce(reverted, { undone: change });
    this.#tabs.postMessage({ reverted });
  }

  /** @returns {Promise<void>} when every change so far is stored, reverted, or waiting for the server */
  settled() {
    return this.#outbox.settled();
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
