/**
 * Shows the view named by the fragment of the address. Each entry of the history has a memory, in which a view keeps what going
 * back restores; it lasts as long as the tab.
 *
 * @typedef {{title: string, element: HTMLElement, ready?: Promise<void>}} View
 * @typedef {{params: string[], query: URLSearchParams, signal: AbortSignal, memory: Record<string, any>}} Visit `signal` aborts
 *   when the view is left
 */

import { tabStorage } from './state/storage.js';

const KEY = 'marquee.places';

/** More entries of the history are not remembered. */
const MAX_ENTRIES = 40;

/**
 * @param {HTMLElement} host
 * @param {[RegExp, (visit: Visit) => View][]} routes the first match is shown; the last matches any path
 */
export function startRouter(host, routes) {
  const memories = new Map(stored());
  let visit = new AbortController();
  let shown = '';
  let memory = {};

  async function show(first = false) {
    visit.abort();
    visit = new AbortController();
    if (shown) remember(location.hash);
    shown = location.hash || '#/';
    const entry = history.state?.entry;
    const back = memories.has(entry);
    memory = memoryOf(entry);
    const { signal } = visit;
    const [path, query] = shown.slice(1).split('?');
    const [pattern, view] = routes.find(([candidate]) => candidate.test(path));
    const { title, element, ready } = view({ params: pattern.exec(path).slice(1).map(decode), query: new URLSearchParams(query), signal, memory });
    document.title = title ? `${title} · Marquee` : 'Marquee';
    const focused = document.activeElement?.id;
    host.replaceChildren(element);
    if (!first) {
      scrollTo(0, 0);
      // A filter keeps the focus when it is changed.
      const kept = focused && element.querySelector(`#${CSS.escape(focused)}`);
      (kept || element.querySelector('h1'))?.focus({ preventScroll: true });
    }
    await ready?.catch(() => {});
    if (back && !signal.aborted) restore(memory);
  }

  function memoryOf(entry) {
    if (!memories.has(entry)) {
      const added = entry ?? `${Date.now()} ${Math.random()}`;
      history.replaceState({ entry: added }, '');
      memories.set(added, {});
      return memories.get(added);
    }
    return memories.get(entry);
  }

  /** Notes the place in the view, the link that leads out of it, and what is unfolded. */
  function remember(to) {
    const links = linksTo(to);
    const active = links.indexOf(document.activeElement);
    const link = links[Math.max(0, active)];
    memory.top = scrollY;
    memory.link = link && { to, index: Math.max(0, active), top: link.getBoundingClientRect().top };
    memory.unfolded = folds().flatMap((fold, index) => (fold.open ? [index] : []));
  }

  const linksTo = address => [...host.querySelectorAll('a')].filter(({ hash }) => hash && hash === address);

  const folds = () => [...host.querySelectorAll('details')];

  /** After going back: unfolds what was unfolded, and restores the place, and the focus to the link that was followed. */
  function restore({ top = 0, link, unfolded = [] }) {
    folds().forEach((fold, index) => { fold.open ||= unfolded.includes(index); });
    scrollTo(0, top);
    const followed = link && linksTo(link.to)[link.index];
    if (!followed) return;
    align(followed, link.top);
    if (isOnScreen(followed)) followed.focus({ preventScroll: true });
  }

  /** Scrolls an element to its place on the screen, again once parts above it that come into view have got their height. */
  function align(element, top, frames = 3) {
    const moved = element.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollBy(0, moved);
    if (frames > 0) requestAnimationFrame(() => element.isConnected && align(element, top, frames - 1));
  }

  history.scrollRestoration = 'manual';
  addEventListener('hashchange', () => show());
  addEventListener('pagehide', () => {
    remember('');
    tabStorage.write(KEY, [...memories].slice(-MAX_ENTRIES));
  });
  show(true);
  return { reload: () => show() };
}

function isOnScreen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function stored() {
  const entries = tabStorage.read(KEY);
  return Array.isArray(entries) ? entries.filter(entry => entry?.[1] instanceof Object) : [];
}

/** A part of an address as text; as it is if it is not properly encoded. */
export function decode(part = '') {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function movieAddress(movie) {
  return `#/movie/${encodeURIComponent(movie.movie)}`;
}
