/**
 * What the person rated and put on the watch-list, as the page believes it: a change shows at once and is taken back if the
 * server refuses it. Changes reach the server one after the other, in the order they were made, if need be at the next visit.
 *
 * Tells of `rated` and `listed` at once, of `stored` when the server has it, of `failed` when it was taken back, of `waiting`
 * when the server cannot have it now, and of `sent` when it then has all of it.
 */

import { Outbox, thingOf } from './outbox.js';

export class Library extends EventTarget {
  #api;
  #person;
  #ratings = new Map();
  #listed = new Set();
  #done = [];
  #outbox;
  /** What changed since the server was asked, by thing, and so may not be in its answer. */
  #since = new Map();
  #loading;

  constructor(api, person) {
    super();
    this.#api = api;
    this.#person = person;
    this.#outbox = new Outbox(change => this.#send(change), {
      stored: ({ kind, movie, value }) => this.#tell('stored', kind === 'rated' ? { movie, rating: value } : { movie }),
      refused: (change, trouble) => {
        this.#takeBack(change);
        this.#tell('failed', { movie: change.movie, trouble });
      },
      stuck: trouble => this.#tell('waiting', { trouble }),
      free: () => this.#tell('sent', {}),
    });
  }

  /** Asks the server what it knows, once; again after {@link reset}. */
  load() {
    this.#loading ??= this.#read().catch(trouble => {
      this.#loading = undefined;
      throw trouble;
    });
    return this.#loading;
  }

  async #read() {
    this.#since = new Map(this.#outbox.waiting.map(change => [thingOf(change), change]));
    const user = this.#person.id();
    if (user) {
      const [{ ratings }, { movies }] = await Promise.all([this.#api.ratings(user), this.#api.watchlist(user)]);
      ratings.forEach(({ movie, rating }) => this.#ratings.set(movie.movie, rating));
      movies.forEach(({ movie }) => this.#listed.add(movie));
    }
    this.#since.forEach(change => this.#believe(change));
  }

  #believe(change) {
    const { kind, movie: { movie }, value } = change;
    this.#since.set(thingOf(change), change);
    if (kind === 'rated' && value !== undefined) this.#ratings.set(movie, value);
    else if (kind === 'rated') this.#ratings.delete(movie);
    else if (value) this.#listed.add(movie);
    else this.#listed.delete(movie);
  }

  /** Forgets all, as when another person sits down or much was imported. */
  reset() {
    this.#ratings.clear();
    this.#listed.clear();
    this.#done = [];
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

  /** @param {import('../api.js').Movie} movie @param {number | undefined} rating undefined to take it back */
  rate(movie, rating) {
    const before = this.#ratings.get(movie.movie);
    if (before === rating) return;
    this.#done.push({ movie, before });
    this.#setRating(movie, rating, before, false);
  }

  /** Takes the latest rating back, if there is one. */
  undo() {
    const last = this.#done.pop();
    if (last) this.#setRating(last.movie, last.before, this.#ratings.get(last.movie.movie), true);
    return last !== undefined;
  }

  /** @param {import('../api.js').Movie} movie */
  list(movie, on) {
    const change = { kind: 'listed', movie, value: on, before: !on };
    this.#believe(change);
    this.#tell('listed', { movie, on });
    this.#outbox.add(change);
  }

  #setRating(movie, rating, before, undone) {
    const change = { kind: 'rated', movie, value: rating, before };
    this.#believe(change);
    this.#tell('rated', { movie, rating, before, undone });
    this.#outbox.add(change);
  }

  async #send({ kind, movie: { movie }, value }) {
    const user = await this.#person.ensure();
    if (kind === 'listed') await (value ? this.#api.list(user, movie) : this.#api.unlist(user, movie));
    else await (value === undefined ? this.#api.unrate(user, movie) : this.#api.rate(user, movie, value));
  }

  #takeBack({ kind, movie, value, before }) {
    this.#believe({ kind, movie, value: before });
    if (kind === 'listed') {
      this.#tell('listed', { movie, on: before });
      return;
    }
    this.#done = this.#done.filter(one => one.movie.movie !== movie.movie);
    this.#tell('rated', { movie, rating: before, before: value, undone: true });
  }

  /** @returns {Promise<void>} when everything so far is stored, taken back, or has to wait for the server */
  settled() {
    return this.#outbox.settled();
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
