/**
 * What the person rated and put on the watch-list, as the page believes it: a change shows at once and is taken back if the
 * server refuses it. Changes reach the server one after the other, in the order they were made.
 *
 * Tells of `rated` and `listed` at once, of `stored` when the server has it, of `failed` when it was taken back.
 */
export class Library extends EventTarget {
  #api;
  #person;
  #ratings = new Map();
  #listed = new Set();
  #done = [];
  #writes = Promise.resolve();
  #loading;

  constructor(api, person) {
    super();
    this.#api = api;
    this.#person = person;
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
    const user = this.#person.id();
    if (!user) return;
    const [{ ratings }, { movies }] = await Promise.all([this.#api.ratings(user), this.#api.watchlist(user)]);
    ratings.forEach(({ movie, rating }) => this.#ratings.set(movie.movie, rating));
    movies.forEach(({ movie }) => this.#listed.add(movie));
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
    const set = keep => (keep ? this.#listed.add(movie.movie) : this.#listed.delete(movie.movie));
    set(on);
    this.#tell('listed', { movie, on });
    this.#write(
      user => (on ? this.#api.list(user, movie.movie) : this.#api.unlist(user, movie.movie)),
      { movie },
      () => {
        set(!on);
        this.#tell('listed', { movie, on: !on });
      });
  }

  #setRating(movie, rating, before, undone) {
    this.#put(movie.movie, rating);
    this.#tell('rated', { movie, rating, before, undone });
    this.#write(
      user => (rating === undefined ? this.#api.unrate(user, movie.movie) : this.#api.rate(user, movie.movie, rating)),
      { movie, rating },
      () => {
        this.#put(movie.movie, before);
        this.#done = this.#done.filter(one => one.movie.movie !== movie.movie);
        this.#tell('rated', { movie, rating: before, before: rating, undone: true });
      });
  }

  #put(movie, rating) {
    if (rating === undefined) this.#ratings.delete(movie);
    else this.#ratings.set(movie, rating);
  }

  #write(work, detail, takeBack) {
    this.#writes = this.#writes
      .then(() => this.#person.ensure())
      .then(work)
      .then(() => this.#tell('stored', detail))
      .catch(trouble => {
        takeBack();
        this.#tell('failed', { ...detail, trouble });
      });
  }

  /** @returns {Promise<void>} when everything so far is stored or taken back */
  settled() {
    return this.#writes;
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
