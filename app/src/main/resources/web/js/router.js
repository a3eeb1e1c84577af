/**
 * Shows the view that the part of the address behind `#` names.
 *
 * @typedef {{title: string, element: HTMLElement, ready?: Promise<void>}} View
 * @typedef {{params: string[], query: URLSearchParams, signal: AbortSignal}} Visit `signal` ends with the visit
 */

/**
 * @param {HTMLElement} host
 * @param {[RegExp, (visit: Visit) => View][]} routes the first that matches is shown; the last matches anything
 */
export function startRouter(host, routes) {
  const places = new Map();
  let leaving = new AbortController();
  let shown = '';

  async function show(first = false) {
    places.set(shown, scrollY);
    leaving.abort();
    leaving = new AbortController();
    const from = shown;
    shown = location.hash || '#/';
    const back = history.state?.shown === true;
    history.replaceState({ shown: true }, '');
    const { signal } = leaving;
    const [path, query] = shown.slice(1).split('?');
    const [pattern, view] = routes.find(([one]) => one.test(path));
    const { title, element, ready } = view({ params: pattern.exec(path).slice(1).map(decode), query: new URLSearchParams(query), signal });
    document.title = title ? `${title} · Marquee` : 'Marquee';
    const focused = document.activeElement?.id;
    host.replaceChildren(element);
    if (first) return;
    scrollTo(0, 0);
    // Who turns a filter stays at the filter.
    const kept = focused && element.querySelector(`#${CSS.escape(focused)}`);
    (kept || element.querySelector('h1'))?.focus({ preventScroll: true });
    await ready?.catch(() => {});
    if (back && !signal.aborted) comeBack(from, places.get(shown));
  }

  /** Who goes back finds the page as they left it, and the focus on the link that they had followed. */
  function comeBack(from, top = 0) {
    scrollTo(0, top);
    [...host.querySelectorAll('a')].find(link => link.hash === from)?.focus({ preventScroll: true });
  }

  addEventListener('hashchange', () => show());
  show(true);
  return { again: () => show() };
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
