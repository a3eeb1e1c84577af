/** Says things: to screen readers alone, or to everyone in a toast that goes by itself unless it is being read. */

import { h } from '../dom.js';
import { icon } from './icon.js';

const STAY = 8000;

/** @param {HTMLElement} region polite and live, for what is seen anyway */
export function announcer(region) {
  return text => {
    region.textContent = '';
    // A region says what changes; the same text twice is a change only if it was empty between.
    requestAnimationFrame(() => { region.textContent = text; });
  };
}

/** @param {HTMLElement} region polite and live, at the edge of the screen */
export function toaster(region) {
  /** @param {string} text @param {{label: string, act: () => void}} [action] */
  return function toast(text, action, kind = 'plain') {
    let timer;
    const before = document.activeElement;
    const close = () => {
      const had = element.contains(document.activeElement);
      clearTimeout(timer);
      element.remove();
      if (had) (before?.isConnected ? before : document.querySelector('main h1'))?.focus({ preventScroll: true });
    };
    const wait = () => { timer = setTimeout(close, STAY); };
    const stay = () => clearTimeout(timer);
    const element = h('div', { class: `toast ${kind}`, 'data-kind': kind, onpointerenter: stay, onpointerleave: wait, onfocusin: stay, onfocusout: wait },
      h('p', {}, text),
      action && h('button', { class: 'toast-act', type: 'button', onclick: () => { close(); action.act(); } }, action.label),
      h('button', { class: 'toast-close', type: 'button', 'aria-label': 'Close this message', onclick: close }, icon('close')));
    // A second message of a kind takes the place of the first: undo is for the latest.
    region.querySelector(`[data-kind="${kind}"]`)?.remove();
    region.append(element);
    wait();
    return close;
  };
}
