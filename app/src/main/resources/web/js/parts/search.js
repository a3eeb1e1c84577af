/** Search as one types: a combobox whose list is movies. `/` goes there from anywhere. */

import { h } from '../dom.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { count, titleOf } from '../words.js';

const PAUSE = 90;
const MOST = 7;

/** @param {{api: object, announce: (text: string) => void}} context @param {HTMLFormElement} form that holds an input and a list */
export function startSearch({ api, announce }, form) {
  const input = form.querySelector('input');
  const list = form.querySelector('[role=listbox]');
  let asking = new AbortController();
  let timer;
  let active = -1;

  function close() {
    clearTimeout(timer);
    asking.abort();
    list.replaceChildren();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    point(-1);
  }

  function point(at) {
    active = at;
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', place === at));
    const option = list.children[at];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  async function ask() {
    asking.abort();
    asking = new AbortController();
    const query = input.value.trim();
    if (!query) return close();
    try {
      const { movies } = await api.movies({ query, limit: MOST }, asking.signal);
      show(movies);
    } catch (trouble) {
      if (trouble.name !== 'AbortError') close();
    }
  }

  function show(movies) {
    list.replaceChildren(...movies.map((movie, place) => option(movie, place, go)));
    if (!movies.length) list.append(h('li', { class: 'found-none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'No movie is called that'));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    point(-1);
    announce(movies.length ? count(movies.length, 'movie', 'movies') : 'No movie found');
  }

  function go(address) {
    close();
    input.value = '';
    input.blur();
    location.hash = address;
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const chosen = list.children[active]?.dataset.address;
    const query = input.value.trim();
    if (chosen ?? query) go(chosen ?? `#/browse?query=${encodeURIComponent(query)}`);
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('focus', () => input.value.trim() && ask());
  form.addEventListener('focusout', event => form.contains(event.relatedTarget) || close());
  input.addEventListener('keydown', event => {
    const many = list.querySelectorAll('[data-address]').length;
    if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      close();
    } else if (event.key === 'ArrowDown' && many) point((active + 1) % many);
    else if (event.key === 'ArrowUp' && many) point((active - 1 + many) % many);
    else return;
    event.preventDefault();
  });
  addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target.matches('input, textarea, select')) return;
    event.preventDefault();
    input.focus();
  });
}

function option(movie, place, go) {
  const address = movieAddress(movie);
  return h('li', {
    id: `found-${place}`, role: 'option', 'aria-selected': 'false', 'data-address': address,
    // Before the input loses the focus, which would close the list.
    onpointerdown: event => event.preventDefault(),
    onclick: () => go(address),
  }, posterOf(movie), h('span', { class: 'found-title' }, titleOf(movie)), h('span', { class: 'found-year' }, movie.year ?? ''));
}
