/** Search while typing: a combobox with a list of movies. `/` focuses it. */

import { h } from '../dom.js';
import { titleOf } from '../format.js';
import { t } from '../language.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { errorText } from './errors.js';
import { catalogue, expected } from './expected.js';
import { isTyping } from './keys.js';

const DEBOUNCE_MILLIS = 90;
const MAX_RESULTS = 7;
const RETRY_MILLIS = 3000;

/** @param {{api: object, session: object, announce: (text: string) => void}} context @param {HTMLFormElement} form with an input and a list */
export function startSearch(context, form) {
  const { announce } = context;
  const input = form.querySelector('input');
  const list = form.querySelector('[role=listbox]');
  let request = new AbortController();
  let timer;
  let active = -1;

  function close() {
    clearTimeout(timer);
    request.abort();
    list.replaceChildren();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function activate(index) {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', i === index));
    const option = list.children[index];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  async function search() {
    request.abort();
    request = new AbortController();
    const query = input.value.trim();
    if (!query) return close();
    try {
      const { movies } = await catalogue(context, { query, limit: MAX_RESULTS }, request.signal);
      show(movies);
    } catch (error) {
      if (error.name !== 'AbortError') showError(error);
    }
  }

  function show(movies) {
    list.replaceChildren(...movies.map((movie, index) => option(movie, index, go)));
    if (!movies.length) list.append(h('li', { class: 'no-results', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t('search.none')));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
    announce(movies.length ? t('count.movies', { count: movies.length }) : t('search.none'));
  }

  /** While the server is away, tries again by itself. */
  function showError(error) {
    list.replaceChildren(h('li', { class: 'no-results', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, errorText(error)));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    announce(errorText(error));
    timer = setTimeout(search, RETRY_MILLIS);
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
    timer = setTimeout(search, DEBOUNCE_MILLIS);
  });
  input.addEventListener('focus', () => input.value.trim() && search());
  form.addEventListener('focusout', event => form.contains(event.relatedTarget) || close());
  input.addEventListener('keydown', event => {
    const options = list.querySelectorAll('[data-address]').length;
    if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      close();
    } else if (event.key === 'ArrowDown' && options) activate((active + 1) % options);
    else if (event.key === 'ArrowUp' && options) activate((active - 1 + options) % options);
    else return;
    event.preventDefault();
  });
  addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event)) return;
    event.preventDefault();
    input.focus();
  });
}

function option(movie, index, go) {
  const address = movieAddress(movie);
  return h('li', {
    id: `result-${index}`, role: 'option', 'aria-selected': 'false', 'data-address': address,
    // Keeps the focus in the input, whose loss would close the list before the click.
    onpointerdown: event => event.preventDefault(),
    onclick: () => go(address),
  }, posterOf(movie), h('span', { class: 'result-title' }, h('span', { dir: 'auto' }, titleOf(movie)), expected(movie)), h('span', { class: 'result-year' }, movie.year ?? ''));
}
