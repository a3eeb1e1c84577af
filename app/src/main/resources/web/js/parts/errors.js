/** Error messages, each with an action that helps. */

import { ApiError } from '../apiError.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { connection } from '../state/connection.js';
import { clearSession } from '../state/session.js';
import { settings } from '../state/settings.js';
import { away } from './connectionBar.js';

export const unexpected = () => t('error.unexpected');

/**
 * @param {unknown} cause
 * @param {() => void} retry
 * @param {AbortSignal} signal
 * @param {boolean} [alone] whether the panel is the whole view, so that it has the view's heading
 */
export function errorPanel(cause, retry, signal, alone = false) {
  const error = cause instanceof ApiError ? cause : new ApiError('internal', unexpected());
  if (!(cause instanceof ApiError)) console.error(cause);
  return h('div', { class: 'error', role: 'alert' },
    h('div', { class: 'error-lights', 'aria-hidden': 'true' }),
    h(alone ? 'h1' : 'h2', { tabindex: -1 }, headingOf(error.kind)),
    h('p', { lang: error.isServers && 'en' }, error.message),
    action(error, retry, signal));
}

/** @param {ApiError} error as one sentence, for toasts */
export function errorText(error) {
  return error.kind === 'offline' ? `${away()}.` : t('error.sentence', { heading: headingOf(error.kind), detail: error.message });
}

/** The heading of `offline` depends on what the browser knows. */
const headingOf = kind => (kind === 'offline' ? away() : t(`error.heading.${kind}`));

function action(error, retry, signal) {
  switch (error.kind) {
    case 'offline':
      connection.addEventListener('back', retry, { once: true, signal });
      return h('button', { class: 'button', type: 'button', onclick: retry }, t('error.retry'));
    case 'busy': case 'rate-limit':
      return countdown(Math.max(1, error.retryAfter || 5), retry, signal);
    case 'key':
      return keyForm(retry);
    case 'unknown-user':
      return h('button', { class: 'button primary', type: 'button', onclick: startOver }, t('error.startOver'));
    // The same request would be refused again.
    case 'not-found': case 'rejected':
      return h('a', { class: 'button', href: '#/' }, t('link.home'));
    default:
      return h('button', { class: 'button', type: 'button', onclick: retry }, t('error.retry'));
  }
}

function startOver() {
  clearSession();
  location.hash = '#/';
  location.reload();
}

/** Retries by itself after the delay that the server asked for. Screen readers hear it once, not every second. */
function countdown(seconds, retry, signal) {
  const remaining = h('span', { 'aria-hidden': 'true' });
  const tell = () => { remaining.textContent = ` ${t('error.countdown', { seconds: left })}`; };
  let left = seconds;
  tell();
  const timer = setInterval(() => {
    left -= 1;
    tell();
    if (left <= 0) retryNow();
  }, 1000);
  const stop = () => clearInterval(timer);
  const retryNow = () => { stop(); retry(); };
  signal.addEventListener('abort', stop);
  return h('button', { class: 'button', type: 'button', onclick: retryNow }, t('error.retrying'), remaining);
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
