/**
 * Queue of changes for the server. It is stored in this browser until the server has accepted or rejected each change, so that
 * changes survive a closed page, a lost connection and a busy server. Changes are sent one at a time in the order they were made;
 * of several changes to the same value only the latest is sent. Sending is idempotent, because a response may be lost.
 *
 * @typedef {{kind: 'rated' | 'listed' | 'seen' | 'unwanted' | 'unseen', movie: import('../api.js').Movie, value?: number | boolean, before?: number | boolean}} Change
 */

import { connection } from './connection.js';
import { storage } from './storage.js';

const KEY = 'marquee.outbox';

/** Kinds of errors that do not depend on the change, so that a later attempt may succeed. */
const TEMPORARY = ['offline', 'busy', 'rate-limit'];

/** Seconds until the next attempt if the server names none. */
const RETRY_AFTER = 15;

/** Discards all unsent changes. */
export function clearOutbox() {
  storage.remove(KEY);
}

/** @param {Change} change @returns {string} equal for changes to the same value */
export const keyOf = ({ kind, movie }) => `${kind} ${movie.movie}`;

/** Validates an entry, since anything may have written to the browser's storage. */
const isChange = entry => ['rated', 'listed', 'seen', 'unwanted', 'unseen'].includes(entry?.kind) && typeof entry.movie?.movie === 'string' && typeof entry.movie.title === 'string';

const sameKeyAs = change => other => keyOf(other) === keyOf(change);

/** Tabs share the queue, and only one sends at a time; where a browser has or allows no locks, two tabs may send the same change. */
async function exclusively(work) {
  let done;
  const run = () => { done = work(); return done; };
  await navigator.locks?.request(KEY, run).catch(() => {});
  return done ?? work();
}

export class Outbox {
  #send;
  #listeners;
  #sending = Promise.resolve();
  #timer;
  #waiting = false;

  /**
   * Starts with the changes that an earlier visit left unsent.
   *
   * @param {(change: Change) => Promise<void>} send to the server
   * @param {object} listeners
   * @param {(change: Change) => void} listeners.stored
   * @param {(change: Change, error: unknown) => void} listeners.rejected
   * @param {(error: import('../apiError.js').ApiError) => void} listeners.waiting a temporary error; will be retried
   * @param {() => void} listeners.drained the queue is empty after a temporary error
   */
  constructor(send, listeners) {
    this.#send = send;
    this.#listeners = listeners;
    connection.addEventListener('back', () => this.flush());
    this.flush();
  }

  /** @returns {Change[]} oldest first */
  get pending() {
    const stored = storage.read(KEY);
    return Array.isArray(stored) ? stored.filter(isChange) : [];
  }

  /** @param {Change} change replaces a pending change to the same value */
  add(change) {
    const pending = this.pending;
    const replaced = pending.find(sameKeyAs(change));
    this.#save([...pending.filter(other => other !== replaced), { ...change, before: (replaced ?? change).before }]);
    this.flush();
  }

  /** @returns {Promise<void>} when the queue is empty or waits for a retry; runs even if an earlier flush failed */
  flush() {
    clearTimeout(this.#timer);
    this.#sending = this.#sending.catch(() => {}).then(() => exclusively(() => this.#sendAll()));
    return this.#sending;
  }

  /** @returns {Promise<void>} when the current flush has ended */
  settled() {
    return this.#sending;
  }

  async #sendAll() {
    for (let [change] = this.pending; change; [change] = this.pending) {
      try {
        await this.#send(change);
      } catch (error) {
        if (TEMPORARY.includes(error.kind)) {
          this.#retryLater(error);
          return;
        }
        if (this.#remove(change)) this.#listeners.rejected(change, error);
        continue;
      }
      this.#remove(change);
      this.#listeners.stored(change);
    }
    if (this.#waiting) this.#listeners.drained();
    this.#waiting = false;
  }

  #retryLater(error) {
    this.#timer = setTimeout(() => this.flush(), (error.retryAfter || RETRY_AFTER) * 1000);
    if (!this.#waiting) this.#listeners.waiting(error);
    this.#waiting = true;
  }

  /** @returns {boolean} false if the value was changed again meanwhile, so that the newer change is still to be sent */
  #remove(change) {
    const current = this.pending.find(sameKeyAs(change));
    const same = current?.value === change.value;
    this.#save(this.pending.flatMap(other => {
      if (!sameKeyAs(change)(other)) return [other];
      return same ? [] : [{ ...other, before: change.value }];
    }));
    return same;
  }

  #save(pending) {
    if (pending.length) storage.write(KEY, pending);
    else clearOutbox();
  }
}
