/**
 * Whether the server can be reached, as far as the page knows. While it is away, the page asks for it again by itself, at growing
 * intervals and as soon as the browser is online or the page is looked at.
 *
 * Events: `away` when a request found no server, `back` when there is one again.
 */

const FIRST_MILLIS = 3_000;
const LONGEST_MILLIS = 60_000;

/** What a proxy responds while there is no server behind it. */
const AWAY = [502, 503, 504];

/** The requests of one view are sent within this time. */
const TOGETHER_MILLIS = 1_000;

class Connection extends EventTarget {
  #away = false;
  #lostAt = 0;
  #delay = FIRST_MILLIS;
  #timer;

  constructor() {
    super();
    // A server on this machine is there without a network, too.
    addEventListener('offline', () => this.#ask());
    addEventListener('online', () => this.#ask());
    document.addEventListener('visibilitychange', () => { if (!document.hidden && this.#away) this.#ask(); });
  }

  get away() {
    return this.#away;
  }

  /**
   * The server responded to a request. That says nothing of a server that was lost by another request of the same view: one may
   * fail whenever the others succeed, and to try again at once would go on for ever.
   *
   * @param {number} sentAt when the request was sent, in milliseconds of `performance.now()`
   */
  reached(sentAt) {
    if (this.#away && sentAt < this.#lostAt + TOGETHER_MILLIS) return;
    this.#delay = FIRST_MILLIS;
    this.#isBack();
  }

  /** A request found no server. */
  lost() {
    if (this.#away) return;
    this.#away = true;
    this.#lostAt = performance.now();
    this.#askLater();
    this.dispatchEvent(new Event('away'));
  }

  #isBack() {
    clearTimeout(this.#timer);
    if (!this.#away) return;
    this.#away = false;
    this.dispatchEvent(new Event('back'));
  }

  #askLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), this.#delay);
    // A server may respond to this and fail at all else, so only another request's success shortens the time again.
    this.#delay = Math.min(2 * this.#delay, LONGEST_MILLIS);
  }

  /** @returns {Promise<boolean>} whether the server responds now */
  async responds() {
    try {
      const { status } = await fetch(new URL('health/live', document.baseURI), { cache: 'no-store' });
      return !AWAY.includes(status);
    } catch {
      return false;
    }
  }

  async #ask() {
    if (await this.responds()) {
      this.#isBack();
      return;
    }
    if (this.#away) this.#askLater();
    else this.lost();
  }
}

export const connection = new Connection();
