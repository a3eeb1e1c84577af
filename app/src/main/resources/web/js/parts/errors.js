/** Error messages, each with an action that helps. */

import { ApiError } from '../apiError.js';
import { h } from '../dom.js';
import { connection } from '../state/connection.js';
import { clearSession } from '../state/session.js';
import { settings } from '../state/settings.js';
import { away } from './connectionBar.js';

export const UNEXPECTED = 'The page could not read the response; reloading may help.';

/** Headings by kind; that of `offline` depends on what the browser knows. */
const HEADINGS = {
  busy: 'The server is busy',
  'rate-limit': 'Too many requests',
  key: 'An API key is required',
  'not-found': 'Not found',
  'unknown-user': 'Unknown id',
  rejected: 'That did not work',
  internal: 'Something went wrong on our side',
};

/**
 * @param {unknown} cause
 * @param {() => void} retry
 * @param {AbortSignal} signal
 * @param {boolean} [alone] whether the panel is the whole view, so that it has the view's heading
 */
export function errorPanel(cause, retry, signal, alone = false) {
  const error = cause instanceof ApiError ? cause : new ApiError('internal', UNEXPECTED);
  if (!(cause instanceof ApiError)) console.error(cause);
  return h('div', { class: 'error', role: 'alert' },
    h('div', { class: 'error-lights', 'aria-hidden': 'true' }),
    h(alone ? 'h1' : 'h2', { tabindex: -1 }, headingOf(error.kind)),
    h('p', {}, error.message),
    action(error, retry, signal));
}

/** @param {ApiError} error as one sentence, for toasts */
export function errorText(error) {
  return error.kind === 'offline' ? `${away()}.` : `${headingOf(error.kind)}: ${error.message}`;
}

function headingOf(kind) {
  return kind === 'offline' ? away() : HEADINGS[kind] ?? HEADINGS.internal;
}

function action(error, retry, signal) {
  switch (error.kind) {
    case 'offline':
      connection.addEventListener('back', retry, { once: true, signal });
      return h('button', { class: 'button', type: 'button', onclick: retry }, 'Try again');
    case 'busy': case 'rate-limit':
      return countdown(Math.max(1, error.retryAfter || 5), retry, signal);
    case 'key':
      return keyForm(retry);
    case 'unknown-user':
      return h('button', { class: 'button primary', type: 'button', onclick: startOver }, 'Start over');
    case 'not-found':
      return h('a', { class: 'button', href: '#/' }, 'Go to the home page');
    default:
      return h('button', { class: 'button', type: 'button', onclick: retry }, 'Try again');
  }
}

function startOver() {
  clearSession();
  location.hash = '#/';
  location.reload();
}

/** Retries by itself after the delay that the server asked for. Screen readers hear it once, not every second. */
function countdown(seconds, retry, signal) {
  const remaining = h('span', { 'aria-hidden': 'true' }, ` in ${seconds} s`);
  let left = seconds;
  const timer = setInterval(() => {
    left -= 1;
    remaining.textContent = ` in ${left} s`;
    if (left <= 0) retryNow();
  }, 1000);
  const stop = () => clearInterval(timer);
  const retryNow = () => { stop(); retry(); };
  signal.addEventListener('abort', stop);
  return h('button', { class: 'button', type: 'button', onclick: retryNow }, 'Trying again', remaining);
}

function keyForm(retry) {
  const input = h('input', { id: 'key', type: 'password', autocomplete: 'current-password', required: true });
  return h('form', { class: 'line-form', onsubmit: event => { event.preventDefault(); settings.set('key', input.value.trim()); retry(); } },
    h('label', { for: 'key' }, 'API key from the operator'), input, h('button', { class: 'button primary', type: 'submit' }, 'Continue'));
}

/** @returns {Promise<string>} why the server cannot tell of a user; empty if it can */
export async function userError(api, user, signal) {
  try {
    await api.user(user, signal);
    return '';
  } catch (error) {
    return error.kind === 'unknown-user' ? 'No one has this id here. Please check it.' : errorText(error);
  }
}
