/** A line below the header that says that the server is away, from when the lists are, and that the server is back. */

import { h } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../language.js';
import { storage } from '../state/storage.js';

const BACK_MILLIS = 6_000;

/**
 * @param {EventTarget & {away: boolean}} connection
 * @param {() => void} refresh shows the view again, with what the server has now
 * @returns {{element: HTMLElement, showsKept: (at: Date) => void}} `showsKept` tells that the view shows an answer kept since then
 */
export function connectionBar(connection, refresh) {
  const text = h('p', {});
  const button = h('button', { class: 'button', type: 'button', hidden: true, onclick: () => { hide(); refresh(); } }, t('away.refresh'));
  const content = h('div', { class: 'connection', hidden: true }, text, button);
  let oldest;
  let timer;

  function show(sentence, mayRefresh) {
    clearTimeout(timer);
    text.textContent = sentence;
    button.hidden = !mayRefresh;
    content.hidden = false;
  }

  function hide() {
    const hadFocus = content.contains(document.activeElement);
    oldest = undefined;
    content.hidden = true;
    if (hadFocus) document.querySelector('main h1')?.focus({ preventScroll: true });
  }

  const showAway = () => show([`${away()}.`, isPast(oldest) && t('away.since', { moment: moment(oldest) }), t(storage.isRefused ? 'away.open' : 'away.later')].filter(Boolean).join(' '), false);
  connection.addEventListener('away', showAway);
  connection.addEventListener('back', () => {
    show(t('away.back'), oldest !== undefined);
    if (!oldest) timer = setTimeout(hide, BACK_MILLIS);
  });
  return {
    // The region is there before its text, so that screen readers hear it.
    element: h('div', { role: 'status' }, content),
    showsKept: at => {
      oldest = oldest && oldest < at ? oldest : at;
      if (connection.away) showAway();
    },
  };
}

/** A clock that was wrong, or is, has no time to tell. */
const isPast = date => date <= new Date();

/** @returns {string} who is unreachable, as far as the browser knows */
export function away() {
  return t(navigator.onLine ? 'away.server' : 'away.device');
}
