/**
 * What this browser keeps of the page. Where it keeps nothing, since that is forbidden or there is no room left, values last as
 * long as the page is open.
 */

class Storage extends EventTarget {
  #area;
  /** What the browser did not keep. */
  #open = new Map();

  /** @param {() => globalThis.Storage} area throws where storing is forbidden */
  constructor(area) {
    super();
    this.#area = area;
  }

  /** @param {string} key @returns {string | null} null if there is no such value */
  get(key) {
    if (this.#open.has(key)) return this.#open.get(key);
    try {
      return this.#area().getItem(key);
    } catch {
      return null;
    }
  }

  /** @param {string} key @returns {any} the value as JSON; undefined if it is not JSON, since anything may have written it */
  read(key) {
    try {
      return JSON.parse(this.get(key)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Event `refused` tells that the browser does not keep a value. @param {string} key @param {string} value */
  set(key, value) {
    try {
      this.#area().setItem(key, value);
      this.#open.delete(key);
    } catch {
      this.#open.set(key, value);
      this.dispatchEvent(new CustomEvent('refused', { detail: { key } }));
    }
  }

  /** Keeps a value as JSON. @param {string} key @param {any} value */
  write(key, value) {
    this.set(key, JSON.stringify(value));
  }

  /** @param {string} key */
  remove(key) {
    this.#open.delete(key);
    try {
      this.#area().removeItem(key);
    } catch {
      // There is nothing to remove.
    }
  }

  /** Whether the browser refused to keep a value that is still in use. */
  get isRefused() {
    return this.#open.size > 0;
  }
}

/** For all tabs and later visits. */
export const storage = new Storage(() => localStorage);

/** For this tab. */
export const tabStorage = new Storage(() => sessionStorage);
