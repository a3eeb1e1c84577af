/**
 * Shows the view named by the fragment of the address. Each entry of the history has a memory, in which a view keeps what going
 * back restores; it lasts as long as the tab.
 *
 * @typedef {{title: string, element: HTMLElement, ready?: Promise<void>}} View
 * @typedef {{params: string[], query: URLSearchParams, signal: AbortSignal, memory: Record<string, any>}} Visit `signal` aborts
 *   when the view is left
 */

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
    if (shown) memory.top = scrollY;
    const from = shown;
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
    if (back && !signal.aborted) restore(from, memory.top);
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

  /** After going back: restores the scroll position, and the focus to the link that was followed. */
  function restore(from, top = 0) {
    scrollTo(0, top);
    const link = [...host.querySelectorAll('a')].find(candidate => from && candidate.hash === from);
    link?.focus({ preventScroll: true });
    // Parts that were off the screen may have got another height.
    if (link && !isOnScreen(link)) link.scrollIntoView({ block: 'center' });
  }

  history.scrollRestoration = 'manual';
  addEventListener('hashchange', () => show());
  addEventListener('pagehide', () => {
    memory.top = scrollY;
    store([...memories].slice(-MAX_ENTRIES));
  });
  show(true);
  return { reload: () => show() };
}

function isOnScreen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function stored() {
  try {
    const entries = JSON.parse(sessionStorage.getItem(KEY));
    return Array.isArray(entries) ? entries.filter(entry => entry?.[1] instanceof Object) : [];
  } catch {
    return [];
  }
}

/** A full or forbidden storage costs only the places. */
function store(entries) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Nothing else depends on it.
  }
}

function decode(part = '') {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function movieAddress(movie) {
  return `#/movie/${encodeURIComponent(movie.movie)}`;
}
