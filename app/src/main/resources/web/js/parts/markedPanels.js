/** The movies that the user marked, each with a button that deletes the mark. */

import { h } from '../dom.js';
import { shortTitle, titleAndYear } from '../format.js';
import { t } from '../language.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { FIELDS } from '../state/marks.js';

const PANELS = ['seen', 'unwanted', 'unseen'];

/** @param {object} context @param {object} marks of `api.marks` @param {AbortSignal} signal */
export function markedPanels(context, marks, signal) {
  return PANELS.map(kind => markedPanel(context, kind, marks[FIELDS[kind]], signal));
}

function markedPanel({ library }, kind, movies, signal) {
  const title = t(`panel.${kind}`);
  const summary = h('summary', {}, h('h2', {}, title), h('span', { class: 'meta' }));
  const list = h('ul', { class: 'rated-list', role: 'list' });
  const panel = h('details', { class: 'panel marked', 'data-mark': kind }, summary, h('p', { class: 'note' }, t(`panel.${kind}.note`)), list);
  const line = movie => h('li', { 'data-movie': movie.movie }, h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', {}, titleAndYear(movie))),
    h('button', { class: 'button', type: 'button', 'aria-label': t('panel.remove.label', { title: shortTitle(movie), panel: title }), onclick: () => library.mark(kind, movie, false) }, t('panel.remove')));
  const show = () => {
    summary.lastElementChild.textContent = t('count.movies', { count: list.children.length });
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
