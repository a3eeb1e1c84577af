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
export async function load(host, { load: request, show, skeleton = rowsSkeleton(1), signal, alone = false }) {
  const own = Symbol('load');
  latest.set(host, own);
  // Of two choices in a row, the answer to the first may arrive last.
  const isOutdated = () => signal.aborted || latest.get(host) !== own;
  const hasFocus = () => host.contains(document.activeElement);
  let hadFocus = hasFocus();
  host.setAttribute('aria-busy', 'true');
  host.replaceChildren(skeleton);
  let content;
  try {
    content = show(await request());
  } catch (error) {
    if (isOutdated()) return;
    content = errorPanel(error, () => load(host, { load: request, show, skeleton, signal, alone }), signal, alone);
  }
  if (isOutdated()) return;
  hadFocus ||= hasFocus();
  host.removeAttribute('aria-busy');
  host.replaceChildren(...[content].flat(Infinity).filter(Boolean));
  // The focused element was replaced; the focus must not be lost.
  if (hadFocus && !hasFocus()) document.querySelector('main h1')?.focus({ preventScroll: true });
}

/** Placeholder shelves with the size of real ones. */
export function rowsSkeleton(rows) {
  return h('div', { class: 'skeleton', role: 'status', 'aria-label': t('loading') },
    Array.from({ length: rows }, () => h('div', { class: 'skeleton-row' }, h('div', { class: 'skeleton-head' }),
      h('div', { class: 'skeleton-cards' }, Array.from({ length: 10 }, () => h('div', { class: 'skeleton-card' }))))));
}
