/** What the page says when something does not work, and the way on from there. */

import { h } from '../dom.js';
import { Trouble } from '../trouble.js';
import { forgetPerson } from '../state/person.js';
import { settings } from '../state/settings.js';

const HEADS = {
  offline: 'You seem to be offline',
  busy: 'The projector needs a moment',
  limit: 'That was a little fast',
  key: 'This Marquee asks for a key',
  missing: 'There is nothing here',
  stranger: 'We do not know this id',
  refused: 'That did not work',
  broken: 'Something broke on our side',
};

/**
 * @param {unknown} error
 * @param {() => void} again
 * @param {AbortSignal} signal
 * @param {boolean} [alone] whether nothing else of the view is shown, so that the view's heading is here
 */
export function troublePanel(error, again, signal, alone = false) {
  const trouble = error instanceof Trouble ? error : new Trouble('broken', 'The page did not understand the answer; reloading it may help.');
  if (!(error instanceof Trouble)) console.error(error);
  return h('div', { class: 'trouble', role: 'alert' },
    h('div', { class: 'trouble-lights', 'aria-hidden': 'true' }),
    h(alone ? 'h1' : 'h2', { tabindex: -1 }, HEADS[trouble.kind]),
    h('p', {}, trouble.message),
    wayOn(trouble, again, signal));
}

/** @param {Trouble} trouble as one sentence, for toasts */
export function troubleText(trouble) {
  return `${HEADS[trouble.kind] ?? HEADS.broken}: ${trouble.message}`;
}

function wayOn(trouble, again, signal) {
  switch (trouble.kind) {
    case 'offline':
      addEventListener('online', again, { once: true, signal });
      return h('button', { class: 'button', type: 'button', onclick: again }, 'Try again');
    case 'busy': case 'limit':
      return countdown(Math.max(1, trouble.wait || 5), again, signal);
    case 'key':
      return keyForm(again);
    case 'stranger':
      return h('button', { class: 'button primary', type: 'button', onclick: beginAnew }, 'Begin anew');
    case 'missing':
      return h('a', { class: 'button', href: '#/' }, 'Go to the start');
    default:
      return h('button', { class: 'button', type: 'button', onclick: again }, 'Try again');
  }
}

function beginAnew() {
  forgetPerson();
  location.hash = '#/';
  location.reload();
}

/** Asks again by itself once the server is ready for it. Said once, not every second. */
function countdown(seconds, again, signal) {
  const shown = h('span', { 'aria-hidden': 'true' }, ` in ${seconds} s`);
  let left = seconds;
  const clock = setInterval(() => {
    left -= 1;
    shown.textContent = ` in ${left} s`;
    if (left <= 0) now();
  }, 1000);
  const stop = () => clearInterval(clock);
  const now = () => { stop(); again(); };
  signal.addEventListener('abort', stop);
  return h('button', { class: 'button', type: 'button', onclick: now }, 'Trying again', shown);
}

function keyForm(again) {
  const input = h('input', { id: 'key', type: 'password', autocomplete: 'current-password', required: true });
  return h('form', { class: 'line-form', onsubmit: event => { event.preventDefault(); settings.set('key', input.value.trim()); again(); } },
    h('label', { for: 'key' }, 'Key from whoever runs it'), input, h('button', { class: 'button primary', type: 'submit' }, 'Go on'));
}
