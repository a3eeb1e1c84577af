/** TMDb, which the browser asks itself with the operator's key. Once the key is refused, it is asked nothing more. */

const TIMEOUT_MILLIS = 10_000;

export class Tmdb {
  #source;
  #isRefused = false;

  /** @param {import('../api.js').PosterSource} source */
  constructor(source) {
    this.#source = source;
  }

  /** Where its pictures are. @returns {string} the origin */
  get images() {
    return this.#source.images;
  }

  /**
   * @param {string} id of TMDb @param {Record<string, string>} [query]
   * @returns {Promise<object | undefined>} what TMDb knows about a movie, if it does and accepts the key
   * @throws if TMDb cannot be reached
   */
  async movie(id, query = {}) {
    if (this.#isRefused) return undefined;
    const { api, key } = this.#source;
    const parameters = new URLSearchParams({ ...query, api_key: key });
    const response = await fetch(`${api}/3/movie/${encodeURIComponent(id)}?${parameters}`, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT_MILLIS) });
    this.#isRefused ||= response.status === 401;
    return response.ok ? response.json() : undefined;
  }
}
