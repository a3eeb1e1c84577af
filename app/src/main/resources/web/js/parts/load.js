/** Fills a place with what the server has: first a sketch, then the thing or, if that fails, why and what to do. */

import { h } from '../dom.js';
import { troublePanel } from './troubles.js';

/**
 * @template T
 * @param {HTMLElement} host
 * @param {object} fill
 * @param {() => Promise<T>} fill.load
 * @param {(answer: T) => import('../dom.js').Child | import('../dom.js').Child[]} fill.show
 * @param {import('../dom.js').Child} [fill.sketch] shown meanwhile
 * @param {AbortSignal} fill.signal
 * @param {boolean} [fill.alone] whether the host is all of the view
 * @returns {Promise<void>} when something stands there
 */
export async function load(host, { load: ask, show, sketch = rowsSketch(1), signal, alone = false }) {
  const mine = () => host.contains(document.activeElement);
  let had = mine();
  host.setAttribute('aria-busy', 'true');
  host.replaceChildren(sketch);
  let content;
  try {
    content = show(await ask());
  } catch (trouble) {
    if (signal.aborted) return;
    content = troublePanel(trouble, () => load(host, { load: ask, show, sketch, signal, alone }), signal, alone);
  }
  if (signal.aborted) return;
  had ||= mine();
  host.removeAttribute('aria-busy');
  host.replaceChildren(...[content].flat().filter(Boolean));
  // What had the focus is gone, and the focus must not be.
  if (had && !mine()) document.querySelector('main h1')?.focus({ preventScroll: true });
}

/** Shelves as they will be, without movies. */
export function rowsSketch(rows) {
  return h('div', { class: 'sketch', role: 'status', 'aria-label': 'Loading' },
    Array.from({ length: rows }, () => h('div', { class: 'sketch-row' }, h('div', { class: 'sketch-head' }),
      h('div', { class: 'sketch-cards' }, Array.from({ length: 10 }, () => h('div', { class: 'sketch-card' }))))));
}
