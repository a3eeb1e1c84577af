/** Messages: announcements for screen readers only, and toasts for all, which close by themselves unless hovered or focused. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { icon } from './icon.js';

const TOAST_MILLIS = 8000;

/** @param {HTMLElement} region polite and live, for changes that are visible anyway */
export function announcer(region) {
  return text => {
    region.textContent = '';
    // A live region reports changes only, so the same text twice needs an empty state in between.
    requestAnimationFrame(() => { region.textContent = text; });
  };
}

/** @param {HTMLElement} region polite and live, at the edge of the screen */
export function toaster(region) {
  /** @param {string} text @param {{label: string, run: () => void}} [action] */
  return function toast(text, action, kind = 'info') {
    let timer;
    const before = document.activeElement;
    const close = () => {
      const hadFocus = element.contains(document.activeElement);
      clearTimeout(timer);
      element.remove();
      if (hadFocus) (before?.isConnected ? before : document.querySelector('main h1'))?.focus({ preventScroll: true });
    };
    const start = () => { timer = setTimeout(close, TOAST_MILLIS); };
    const stop = () => clearTimeout(timer);
    const element = h('div', { class: `toast ${kind}`, 'data-kind': kind, onpointerenter: stop, onpointerleave: start, onfocusin: stop, onfocusout: start },
      h('p', {}, text),
      action && h('button', { class: 'toast-action', type: 'button', onclick: () => { close(); action.run(); } }, action.label),
      h('button', { class: 'toast-close', type: 'button', 'aria-label': t('toasts.close'), onclick: close }, icon('close')));
    // A new message replaces the previous one of its kind, which may be undone.
    region.querySelector(`[data-kind="${kind}"]`)?.remove();
    region.append(element);
    start();
    return close;
  };
}
