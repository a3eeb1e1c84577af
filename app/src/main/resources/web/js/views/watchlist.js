/** The user's watchlist, highest predicted rating first. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { animateMove } from '../motion.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { refresh, row } from '../parts/row.js';

/** @returns {import('../router.js').View} */
export function watchlist(context, { signal }) {
  const { api, session, library } = context;
  const host = h('div', {});
  const element = h('div', { class: 'watchlist' }, heading(t('watchlist.title'), t('watchlist.lead')), host);

  function show(movies) {
    if (!movies.length) {
      return h('div', { class: 'empty' }, h('p', {}, t('watchlist.empty')), h('p', {}, h('a', { class: 'button', href: '#/' }, t('watchlist.find'))));
    }
    const list = row('grid', movies.map(movie => card(context, movie, signal)), t('watchlist.title'));
    library.addEventListener('marked', ({ detail: { kind, on, movie, undone } }) => {
      if (kind === 'listed' ? !on : on && kind !== 'unseen') remove(list, movie);
      else if (undone) library.settled().then(context.reload);
    }, { signal });
    return list;
  }

  function remove(list, movie) {
    const removed = [...list.children].find(element => element.dataset.movie === movie.movie);
    if (!removed) return;
    const focused = removed.contains(document.activeElement);
    animateMove(() => list.children, () => removed.remove());
    refresh(list);
    if (!list.children.length) host.replaceChildren(show([]));
    if (focused) (list.querySelector('.current .card-link') ?? element.querySelector('h1')).focus({ preventScroll: true });
  }

  // Another tab put a movie on the list.
  library.addEventListener('stored', ({ detail: { kind, value, remote } }) => remote && kind === 'listed' && value && context.reload(), { signal });
  const ready = load(host, {
    load: async () => {
      if (!session.userId()) return [];
      await library.load();
      await library.settled();
      return (await api.marked(session.userId(), 'watchlist', signal)).movies;
    },
    show, skeleton: rowsSkeleton(1), signal,
  });
  return { title: t('watchlist.title'), element, ready };
}
