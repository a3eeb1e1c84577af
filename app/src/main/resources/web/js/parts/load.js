/** Fills an element with data of the server: a skeleton while loading, then the content, or an error with a way to retry. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { errorPanel } from './errors.js';

/** What was asked for last, by the element that it fills. */
const latest = new WeakMap();

/**
 * @template T
 * @param {HTMLElement} host
 * @param {object} options
 * @param {() => Promise<T>} options.load
 * @param {(response: T) => import('../dom.js').Child | import('../dom.js').Child[]} options.show
 * @param {import('../dom.js').Child} [options.skeleton] shown while loading
 * @param {AbortSignal} options.signal
 * @param {boolean} [options.alone] whether the host is the whole view
 * @returns {Promise<void>} when the content or the error is shown
 */
export function load(host, { load: request, show, skeleton = rowsSkeleton(1), signal, alone = false }) {
  const own = Symbol('load');
  latest.set(host, own);
  // Of two choices in a row, the answer to the first may arrive last.
  const isOutdated = () => signal.aborted || latest.get(host) !== own;
  const hasFocus = () => host.contains(document.activeElement);
  const fill = content => host.replaceChildren(...[content].flat(Infinity).filter(Boolean));
  let hadFocus = hasFocus();
  let panel;
  let isAsking = false;

  /** An error stays until it changes, so that its button can be reached whenever the page tries again by itself. */
  async function ask() {
    if (isAsking || isOutdated()) return;
    isAsking = true;
    host.setAttribute('aria-busy', 'true');
    let content;
    try {
      content = show(await request());
    } catch (error) {
      if (isOutdated()) return;
      if (!panel?.again(error)) content = panel = errorPanel(error, ask, signal, alone);
    }
    if (isOutdated()) return;
    isAsking = false;
    hadFocus ||= hasFocus();
    host.removeAttribute('aria-busy');
    if (content === undefined) return;
    fill(content);
    // The focused element was replaced; the focus must not be lost.
    if (hadFocus && !hasFocus()) document.querySelector('main h1')?.focus({ preventScroll: true });
  }

  fill(skeleton);
  return ask();
}

/** Placeholder shelves with the size of real ones. */
export function rowsSkeleton(rows) {
  return h('div', { class: 'skeleton', role: 'status', 'aria-label': t('loading') },
    Array.from({ length: rows }, () => h('div', { class: 'skeleton-row' }, h('div', { class: 'skeleton-head' }),
      h('div', { class: 'skeleton-cards' }, Array.from({ length: 10 }, () => h('div', { class: 'skeleton-card' }))))));
}
