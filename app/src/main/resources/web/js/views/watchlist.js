/** The user's watchlist, highest predicted rating first. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { animateMove } from '../motion.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { refresh, row } from '../parts/row.js';
import { LEFT_OUT } from '../state/marks.js';

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
    library.addEventListener('rated', ({ detail: { rating, ...change } }) => follow(list, { ...change, kind: 'rated', value: rating }), { signal });
    library.addEventListener('marked', ({ detail: { on, ...change } }) => follow(list, { ...change, value: on }), { signal });
    return list;
  }

  function follow(list, change) {
    if (takesOff(change)) remove(list, change.movie);
    else if (change.undone) library.settled().then(context.reload);
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

  // Another tab put a movie on the list, or deleted what kept it off.
  library.addEventListener('stored', ({ detail }) => detail.remote && detail.kind !== 'unseen' && !takesOff(detail) && context.reload(), { signal });
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

/** Whether a change takes its movie off the list, which has neither rated movies nor those that all lists leave out. */
function takesOff({ kind, value }) {
  if (kind === 'rated') return value !== undefined;
  return kind === 'listed' ? !value : value && LEFT_OUT.includes(kind);
}
