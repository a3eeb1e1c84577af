/**
 * Changes on their way to the server. They wait in this browser until the server has them, or refused them, so that they outlive
 * a page that is closed, a line that is down and a server that is busy. They go out one after the other, in the order they were
 * made, and of each thing only its latest value is sent. A change that is sent twice is the same change: the server's answer may
 * have been lost.
 *
 * @typedef {{kind: 'rated' | 'listed', movie: import('../api.js').Movie, value?: number | boolean, before?: number | boolean}} Change
 */

const PLACE = 'marquee.outbox';

/** Of troubles that say nothing of the change itself. */
const PASSING = ['offline', 'busy', 'limit'];

/** Seconds until it is tried again, where the server does not say. */
const AGAIN = 15;

/** Leaves nothing to be sent. */
export function emptyOutbox() {
  localStorage.removeItem(PLACE);
}

/** @param {Change} change @returns {string} the same for changes of the same thing */
export const thingOf = ({ kind, movie }) => `${kind} ${movie.movie}`;

/** Of what stands in a browser's memory nobody knows who wrote it. */
const isChange = one => ['rated', 'listed'].includes(one?.kind) && typeof one.movie?.movie === 'string';

const isOf = change => other => thingOf(other) === thingOf(change);

/** Pages of one browser share what waits, and one at a time sends; where a browser has no locks, both may send the same. */
const alone = work => (navigator.locks ? navigator.locks.request(PLACE, work) : work());

export class Outbox {
  #send;
  #told;
  #sending = Promise.resolve();
  #clock;
  #stuck = false;

  /**
   * Begins with what an earlier visit left.
   *
   * @param {(change: Change) => Promise<void>} send to the server
   * @param {object} told
   * @param {(change: Change) => void} told.stored
   * @param {(change: Change, trouble: unknown) => void} told.refused
   * @param {(trouble: import('../trouble.js').Trouble) => void} told.stuck what waits will be tried again
   * @param {() => void} told.free nothing waits any more
   */
  constructor(send, told) {
    this.#send = send;
    this.#told = told;
    addEventListener('online', () => this.flush());
    this.flush();
  }

  /** @returns {Change[]} the first first */
  get waiting() {
    try {
      const kept = JSON.parse(localStorage.getItem(PLACE));
      return Array.isArray(kept) ? kept.filter(isChange) : [];
    } catch {
      return [];
    }
  }

  /** @param {Change} change takes the place of one of the same thing that waits */
  add(change) {
    const waiting = this.waiting;
    const old = waiting.find(isOf(change));
    this.#keep([...waiting.filter(one => one !== old), { ...change, before: (old ?? change).before }]);
    this.flush();
  }

  /** @returns {Promise<void>} when nothing waits but what has to be tried again; a fault of one sending does not stop the next */
  flush() {
    clearTimeout(this.#clock);
    this.#sending = this.#sending.catch(() => {}).then(() => alone(() => this.#sendAll()));
    return this.#sending;
  }

  /** @returns {Promise<void>} the same of what is being sent */
  settled() {
    return this.#sending;
  }

  async #sendAll() {
    for (let [change] = this.waiting; change; [change] = this.waiting) {
      try {
        await this.#send(change);
      } catch (trouble) {
        if (PASSING.includes(trouble.kind)) {
          this.#wait(trouble);
          return;
        }
        if (this.#take(change)) this.#told.refused(change, trouble);
        continue;
      }
      this.#take(change);
      this.#told.stored(change);
    }
    if (this.#stuck) this.#told.free();
    this.#stuck = false;
  }

  #wait(trouble) {
    this.#clock = setTimeout(() => this.flush(), (trouble.wait || AGAIN) * 1000);
    if (!this.#stuck) this.#told.stuck(trouble);
    this.#stuck = true;
  }

  /** @returns {boolean} false if it was changed again meanwhile, and so is still to be sent */
  #take(change) {
    const now = this.waiting.find(isOf(change));
    const same = now?.value === change.value;
    this.#keep(this.waiting.flatMap(one => {
      if (!isOf(change)(one)) return [one];
      return same ? [] : [{ ...one, before: change.value }];
    }));
    return same;
  }

  #keep(waiting) {
    if (waiting.length) localStorage.setItem(PLACE, JSON.stringify(waiting));
    else emptyOutbox();
  }
}
