/**
 * Shows the view named by the fragment of the address.
 *
 * @typedef {{title: string, element: HTMLElement, ready?: Promise<void>}} View
 * @typedef {{params: string[], query: URLSearchParams, signal: AbortSignal}} Visit `signal` aborts when the view is left
 */

/**
 * @param {HTMLElement} host
 * @param {[RegExp, (visit: Visit) => View][]} routes the first match is shown; the last matches any path
 */
export function startRouter(host, routes) {
  const scrollPositions = new Map();
  let visit = new AbortController();
  let shown = '';

  async function show(first = false) {
    scrollPositions.set(shown, scrollY);
    visit.abort();
    visit = new AbortController();
    const from = shown;
    shown = location.hash || '#/';
    const back = history.state?.shown === true;
    history.replaceState({ shown: true }, '');
    const { signal } = visit;
    const [path, query] = shown.slice(1).split('?');
    const [pattern, view] = routes.find(([candidate]) => candidate.test(path));
    const { title, element, ready } = view({ params: pattern.exec(path).slice(1).map(decode), query: new URLSearchParams(query), signal });
    document.title = title ? `${title} · Marquee` : 'Marquee';
    const focused = document.activeElement?.id;
    host.replaceChildren(element);
    if (first) return;
    scrollTo(0, 0);
    // A filter keeps the focus when it is changed.
    const kept = focused && element.querySelector(`#${CSS.escape(focused)}`);
    (kept || element.querySelector('h1'))?.focus({ preventScroll: true });
    await ready?.catch(() => {});
    if (back && !signal.aborted) restore(from, scrollPositions.get(shown));
  }

  /** After going back: restores the scroll position, and the focus to the link that was followed. */
  function restore(from, top = 0) {
    scrollTo(0, top);
    [...host.querySelectorAll('a')].find(link => link.hash === from)?.focus({ preventScroll: true });
  }

  addEventListener('hashchange', () => show());
  show(true);
  return { reload: () => show() };
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
