/**
 * The server's last answers about the user, kept in this browser to be shown while the server is away. They are of the current
 * user only: they go with the session. Browsers have the storage for them only where the page came by HTTPS or from `localhost`;
 * it may also be full or forbidden, and then nothing is kept.
 */

const CACHE = 'marquee-answers';

/** An address in the cache; an answer replaces an earlier one to other parameters. @param {string[]} path */
const addressOf = path => new URL(`answers/${path.map(encodeURIComponent).join('/')}`, document.baseURI);

async function attempt(work) {
  try {
    return globalThis.caches && await work(caches);
  } catch {
    return undefined;
  }
}

/** Removes all, for another user or none. */
export const forgetAnswers = () => attempt(storage => storage.delete(CACHE));

export class Answers {
  #userId;

  /** @param {() => string} userId the current user, or an empty string */
  constructor(userId) {
    this.#userId = userId;
  }

  /** @param {string[]} path of the API @returns {Promise<{value: any, at: Date, tag: string | null} | undefined>} `tag` of the server, if it is its answer as it was */
  last(path) {
    return attempt(async storage => {
      const response = this.#isOwn(path) && await storage.match(addressOf(path), { cacheName: CACHE });
      return response ? { value: await response.json(), at: new Date(response.headers.get('Date')), tag: response.headers.get('ETag') } : undefined;
    });
  }

  /** @param {string[]} path of the API @param {any} value what the server answered, as JSON @param {string} [tag] of its answer */
  keep(path, value, tag) {
    return attempt(async storage => {
      if (!this.#isOwn(path)) return;
      const cache = await storage.open(CACHE);
      await cache.put(addressOf(path), new Response(JSON.stringify(value), { headers: { Date: new Date().toUTCString(), ...(tag && { ETag: tag }) } }));
      // The user may have left meanwhile, also in another tab.
      if (!this.#isOwn(path)) await cache.delete(addressOf(path));
    });
  }

  /** Edits a kept answer, if there is one. @param {string[]} path of the API @param {(value: any) => any} change */
  async change(path, change) {
    const last = await this.last(path);
    if (last) await this.keep(path, change(last.value));
  }

  #isOwn(path) {
    return path[0] !== 'users' || path[1] === this.#userId();
  }
}
