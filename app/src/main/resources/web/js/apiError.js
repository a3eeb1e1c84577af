import { t } from './language.js';

/** Browsers fire timers of more than 24 days at once. */
const MAX_RETRY_SECONDS = 3600;

/** A failed request. Its kind selects the text and the action that the page shows. */
export class ApiError extends Error {
  /**
   * @param {'offline' | 'busy' | 'rate-limit' | 'key' | 'not-found' | 'unknown-user' | 'rejected' | 'too-large' | 'too-slow' | 'cut' |
   *   'late' | 'unanswered' | 'internal'} kind `late` and `unanswered` are of files that were sent, of whose fate nothing is known
   * @param {string} detail a sentence
   * @param {number} retryAfter seconds to wait before the next attempt; 0 if unknown
   * @param {boolean} isServers whether the sentence is the server's, which is English
   */
  constructor(kind, detail, retryAfter = 0, isServers = false) {
    super(detail);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.isServers = isServers;
  }

  static offline() {
    return new ApiError('offline', t('away.retries'));
  }

  /** The connection broke while a file was sent, to a server that responds otherwise. */
  static cut() {
    return new ApiError('cut', '');
  }

  /** A file was sent, and the connection broke before an answer. */
  static unanswered() {
    return new ApiError('unanswered', '');
  }

  /** @param {Response} response with an error status @param {boolean} isOfFile whether it answers to a file */
  static async of(response, isOfFile) {
    const problem = await response.json().catch(() => ({}));
    const retryAfter = response.headers.get('Retry-After') ?? '';
    const kind = (isOfFile && OF_FILES[response.status]) || kindOf(response.status, Boolean(problem.detail || retryAfter));
    const detail = kind === 'offline' ? t('away.retries') : problem.detail ?? t('error.status', response);
    return new ApiError(kind, detail, secondsUntil(retryAfter), kind !== 'offline' && Boolean(problem.detail));
  }
}

/** What a proxy responds that passed a file on. */
const OF_FILES = { 502: 'unanswered', 504: 'late' };

/** @param {string} retryAfter seconds, or a date as proxies may write it @returns {number} at most an hour; 0 if it is neither */
function secondsUntil(retryAfter) {
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Math.min(Math.max(0, Math.ceil(seconds)) || 0, MAX_RETRY_SECONDS);
}

/** @param {number} status @param {boolean} isServers whether the response is one of the server, as far as one can see */
function kindOf(status, isServers) {
  switch (status) {
    case 401: case 403: return 'key';
    case 404: return 'not-found';
    case 408: return 'too-slow';
    case 413: return 'too-large';
    case 429: return 'rate-limit';
    // A proxy responds, and no server behind it.
    case 502: case 504: return 'offline';
    case 503: return isServers ? 'busy' : 'offline';
    default: return status < 500 ? 'rejected' : 'internal';
  }
}
