/** The movies that the user marked, each with a button that deletes the mark. */

import { h } from '../dom.js';
import { count, shortTitle, titleAndYear } from '../format.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';

const PANELS = [
  { kind: 'seen', mark: 'seen', title: 'Seen, not rated', note: 'Left out of your lists. The interview may ask what you think of them.' },
  { kind: 'unwanted', mark: 'not-interested', title: 'Not interested', note: 'Left out of your lists, and so are later parts of their series.' },
  { kind: 'unseen', mark: 'not-seen', title: 'Not seen', note: 'The interview does not ask about them; your lists may have them.' },
];

/** @returns {Promise<object[][]>} the movies of each panel */
export function loadMarked({ api, session }, signal) {
  return Promise.all(PANELS.map(async ({ mark }) => (await api.marked(session.userId(), mark, signal)).movies));
}

/** @param {object} context @param {object[][]} lists of {@link loadMarked} @param {AbortSignal} signal */
export function markedPanels(context, lists, signal) {
  return PANELS.map((panel, index) => markedPanel(context, panel, lists[index], signal));
}

function markedPanel({ library }, { kind, title, note }, movies, signal) {
  const summary = h('summary', {}, h('h2', {}, title), h('span', { class: 'meta' }));
  const list = h('ul', { class: 'rated-list', role: 'list' });
  const panel = h('details', { class: 'panel marked', 'data-mark': kind }, summary, h('p', { class: 'note' }, note), list);
  const line = movie => h('li', { 'data-movie': movie.movie }, h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', {}, titleAndYear(movie))),
    h('button', { class: 'button', type: 'button', 'aria-label': `Remove ${shortTitle(movie)} from “${title}”`, onclick: () => library.mark(kind, movie, false) }, 'Remove'));
  const show = () => {
    summary.lastElementChild.textContent = count(list.children.length, 'movie', 'movies');
    panel.hidden = !list.children.length;
  };
  library.addEventListener('marked', ({ detail: { kind: changed, movie, on } }) => {
    if (changed !== kind) return;
    const [shown] = [...list.children].filter(item => item.dataset.movie === movie.movie);
    const next = shown?.contains(document.activeElement) && (shown.nextElementSibling ?? shown.previousElementSibling);
    if (on && !shown) list.prepend(line(movie));
    if (!on) shown?.remove();
    show();
    if (next !== undefined && next !== false) (next?.querySelector('button') ?? document.querySelector('main h1')).focus({ preventScroll: true });
  }, { signal });
  list.append(...movies.map(line));
  show();
  return panel;
}
