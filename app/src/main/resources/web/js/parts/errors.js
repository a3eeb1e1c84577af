/** Error messages, each with an action that helps. */

import { ApiError } from '../apiError.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { connection } from '../state/connection.js';
import { profiles } from '../state/profiles.js';
import { clearSession, currentUser } from '../state/session.js';
import { settings } from '../state/settings.js';
import { away } from './connectionBar.js';

export const unexpected = () => t('error.unexpected');

/** Errors that the same request may be free of later. */
const PASSING = ['offline', 'busy', 'rate-limit', 'internal'];

/**
 * @param {unknown} cause
 * @param {() => void} retry
 * @param {AbortSignal} signal
 * @param {boolean} [alone] whether the panel is the whole view, so that it has the view's heading
 * @returns {HTMLElement & {again: (cause: unknown) => boolean}} `again` tells of the error of another attempt: whether the panel
 *   says that already, and stays
 */
export function errorPanel(cause, retry, signal, alone = false) {
  const error = errorOf(cause);
  const heading = h(alone ? 'h1' : 'h2', { tabindex: -1 }, headingOf(error.kind));
  const text = h('p', { lang: error.isServers && 'en' }, error.message);
  let isAsked = false;
  const { element, restart } = action(error, retry, signal, () => { isAsked = true; retry(); });
  const panel = h('div', { class: 'error', role: 'alert' },
    h('div', { class: 'error-lights', 'aria-hidden': 'true' }),
    heading, text, element);
  panel.again = next => {
    const other = errorOf(next);
    if (other.kind !== error.kind || other.message !== error.message || !PASSING.includes(error.kind)) return false;
    restart(other);
    if (heading.textContent !== headingOf(error.kind)) heading.textContent = headingOf(error.kind);
    // Who asked hears the answer, even if it is the same; by itself, the page says it once.
    if (isAsked) text.textContent = error.message;
    isAsked = false;
    return true;
  };
  return panel;
}

function errorOf(cause) {
  if (cause instanceof ApiError) return cause;
  console.error(cause);
  return new ApiError('internal', unexpected());
}

/** @param {ApiError} error as one sentence, for toasts */
export function errorText(error) {
  return error.kind === 'offline' ? `${away()}.` : t('error.sentence', { heading: headingOf(error.kind), detail: error.message });
}

/** The heading of `offline` depends on what the browser knows. */
const headingOf = kind => (kind === 'offline' ? away() : t(`error.heading.${kind}`));

/**
 * @param {ApiError} error @param {() => void} retry by itself @param {AbortSignal} signal @param {() => void} ask to retry on request
 * @returns {{element: HTMLElement, restart: (error: ApiError) => void}} `restart` is called when a retry failed as well
 */
function action(error, retry, signal, ask) {
  const only = element => ({ element, restart: () => {} });
  const button = (run = ask) => h('button', { class: 'button', type: 'button', onclick: run }, t('error.retry'));
  switch (error.kind) {
    case 'offline': {
      let waiting;
      const wait = () => {
        waiting = new AbortController();
        connection.addEventListener('back', retry, { once: true, signal: AbortSignal.any([signal, waiting.signal]) });
      };
      wait();
      // Who asks has the answer before the page knows that the server is back, and needs no second one.
      return { element: button(() => { waiting.abort(); ask(); }), restart: wait };
    }
    case 'busy': case 'rate-limit':
      return countdown(error, retry, signal, ask);
    case 'key':
      return only(keyForm(retry));
    case 'unknown-user':
      return only(h('button', { class: 'button primary', type: 'button', onclick: startOver }, t('error.startOver')));
    // The same request would be refused again.
    case 'not-found': case 'rejected':
      return only(h('a', { class: 'button', href: '#/' }, t('link.home')));
    default:
      return only(button());
  }
}

/** Of no use to the household either. */
function startOver() {
  profiles.remove(currentUser());
  clearSession();
  location.hash = '#/';
  location.reload();
}

/** Retries by itself after the delay that the server asked for. Screen readers hear it once, not every second. */
function countdown(error, retry, signal, ask) {
  const remaining = h('span', { 'aria-hidden': 'true' });
  let timer;
  const stop = () => clearInterval(timer);
  const restart = ({ retryAfter }) => {
    let left = Math.max(1, retryAfter || 5);
    const tell = () => { remaining.textContent = ` ${t('error.countdown', { seconds: left })}`; };
    stop();
    tell();
    timer = setInterval(() => {
      left -= 1;
      tell();
      if (left <= 0) {
        stop();
        retry();
      }
    }, 1000);
  };
  signal.addEventListener('abort', stop);
  restart(error);
  return { element: h('button', { class: 'button', type: 'button', onclick: () => { stop(); ask(); } }, t('error.retrying'), remaining), restart };
}

function keyForm(retry) {
  const input = h('input', { id: 'key', type: 'password', autocomplete: 'current-password', required: true, pattern: '[!-~]+' });
  return h('form', { class: 'line-form', onsubmit: event => { event.preventDefault(); settings.set('key', input.value.trim()); retry(); } },
    h('label', { for: 'key' }, t('error.key')), input, h('button', { class: 'button primary', type: 'submit' }, t('continue')));
}

/** @returns {Promise<string>} why the server cannot tell of a user, `unknown` if there is none; empty if it can */
export async function userError(api, user, signal, unknown) {
  try {
    await api.user(user, signal);
    return '';
  } catch (error) {
    return error.kind === 'unknown-user' ? unknown : errorText(error);
  }
}

/** @returns {Promise<string>} why a user cannot be a member of a group with another one; empty if they can. Needs no token of theirs. */
export async function memberError(api, own, user, signal) {
  try {
    await api.together([own, user].filter(Boolean), { n: 1 }, signal);
    return '';
  } catch (error) {
    return error.kind === 'not-found' ? t('error.noSuchUser') : errorText(error);
  }
}
