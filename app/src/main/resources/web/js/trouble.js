/** Why the server did not do what it was asked, in one of few kinds, each of which the page has words for. */
export class Trouble extends Error {
  /**
   * @param {'offline' | 'busy' | 'limit' | 'key' | 'missing' | 'stranger' | 'refused' | 'broken'} kind
   * @param {string} detail a sentence
   * @param {number} wait seconds after which to ask again; 0 where that is not known
   */
  constructor(kind, detail, wait = 0) {
    super(detail);
    this.kind = kind;
    this.wait = wait;
  }

  static offline() {
    return new Trouble('offline', 'The server cannot be reached.');
  }

  /** @param {Response} response that is not a success */
  static async of(response) {
    const problem = await response.json().catch(() => ({}));
    const detail = problem.detail ?? `The server answered ${response.status}.`;
    const wait = Number(response.headers.get('Retry-After')) || 0;
    return new Trouble(kind(response.status), detail, wait);
  }
}

function kind(status) {
  switch (status) {
    case 401: case 403: return 'key';
    case 404: return 'missing';
    case 429: return 'limit';
    case 502: case 503: case 504: return 'busy';
    default: return status < 500 ? 'refused' : 'broken';
  }
}
