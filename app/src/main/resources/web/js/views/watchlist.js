/** What the person wants to see, what suits them most first. */

import { h } from '../dom.js';
import { glide } from '../motion.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load, rowsSketch } from '../parts/load.js';
import { refresh, row } from '../parts/row.js';

/** @returns {import('../router.js').View} */
export function watchlist(context, { signal }) {
  const { api, person, library } = context;
  const host = h('div', {});
  const element = h('div', { class: 'watchlist' }, heading('Watch-list', 'What suits you most stands first.'), host);

  function show(movies) {
    if (!movies.length) {
      return h('div', { class: 'empty' }, h('p', {}, 'Nothing waits for you yet. The bookmark on a poster puts a movie here.'), h('p', {}, h('a', { class: 'button', href: '#/' }, 'Find something')));
    }
    const list = row('grid', movies.map(movie => card(context, movie, signal)), 'Watch-list');
    library.addEventListener('listed', ({ detail }) => {
      if (!detail.on) takeOff(list, detail.movie);
    }, { signal });
    return list;
  }

  function takeOff(list, movie) {
    const gone = [...list.children].find(one => one.dataset.movie === movie.movie);
    if (!gone) return;
    const focused = gone.contains(document.activeElement);
    glide(() => list.children, () => gone.remove());
    refresh(list);
    context.toast(`Taken off your watch-list.`, { label: 'Undo', act: () => { library.list(movie, true); library.settled().then(context.again); } });
    if (!list.children.length) host.replaceChildren(show([]));
    if (focused) (list.querySelector('.current .card-link') ?? element.querySelector('h1')).focus({ preventScroll: true });
  }

  const ready = load(host, {
    load: async () => {
      if (!person.id()) return [];
      await library.load();
      await library.settled();
      return (await api.watchlist(person.id(), signal)).movies;
    },
    show, sketch: rowsSketch(1), signal,
  });
  return { title: 'Watch-list', element, ready };
}
