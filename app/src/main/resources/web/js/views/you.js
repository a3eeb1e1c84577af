/** The user's id, ratings and data: view, import, export, delete. */

import { h } from '../dom.js';
import { titleAndYear, titleOf } from '../format.js';
import { t } from '../language.js';
import { deleteDialog } from '../parts/deleteDialog.js';
import { dropZone } from '../parts/dropZone.js';
import { heading } from '../parts/heading.js';
import { household } from '../parts/household.js';
import { identity } from '../parts/identity.js';
import { importDialog } from '../parts/importDialog.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { markedPanels } from '../parts/markedPanels.js';
import { sharesPanel } from '../parts/shares.js';
import { starRating } from '../parts/stars.js';
import { twinsPanel } from '../parts/twins.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { profiles } from '../state/profiles.js';

const MAX_SHOWN = 50;

/** @returns {import('../router.js').View} */
export function you(context, { signal, memory }) {
  const { api, session, library } = context;
  const host = h('div', {});
  const element = h('div', { class: 'you' }, heading(t('you.title')), host);
  profiles.onChange(context.reload, signal);
  const ready = load(host, {
    load: async () => {
      if (!session.userId()) return [];
      await library.load();
      await library.settled();
      return Promise.all([api.marks(session.userId(), signal), api.twins(session.userId(), signal).catch(unlessAway), api.shares(session.userId(), signal).catch(unlessAway)]);
    },
    show: ([marks, twins, shared]) => [
      h('div', { class: 'panels' },
        household(context),
        session.userId() && identity(context),
        h('section', { class: 'panel' }, h('h2', {}, t('you.import')), dropZone(element, file => importDialog(context, file, context.reload)))),
      h('div', { class: 'panels' },
        rated(context, marks?.ratings ?? [], signal, memory),
        marks && markedPanels(context, marks, signal),
        shared && sharesPanel(context, shared.shares),
        twins && twinsPanel(context, twins),
        session.userId() && data(context)),
    ],
    skeleton: rowsSkeleton(1), signal,
  });
  return { title: t('you.title'), element, ready };
}

/** Twins are not kept in this browser, since they tell of others, nor links, which are of use with a server only; all else is shown while it is away. */
function unlessAway(error) {
  if (error.kind !== 'offline') throw error;
}

function rated(context, ratings, signal, memory) {
  const { library, scale } = context;
  const own = (movie, rating) => {
    const control = starRating({ title: titleOf(movie), scale, value: rating, rate: value => library.rate(movie, value) });
    const remove = h('button', { class: 'button', type: 'button', 'aria-label': t('you.remove.label', { title: titleOf(movie) }), onclick: () => library.rate(movie, undefined) }, t('you.remove'));
    library.addEventListener('rated', ({ detail }) => {
      if (detail.movie.movie !== movie.movie) return;
      control.show(detail.rating);
      remove.disabled = detail.rating === undefined;
    }, { signal });
    return h('div', { class: 'own-rating' }, control, remove);
  };
  const line = ({ movie, rating }) => h('li', {}, h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', {}, titleAndYear(movie))),
    own(movie, rating));
  const shown = memory.all ? ratings.length : MAX_SHOWN;
  const list = h('ul', { class: 'rated-list', role: 'list' }, ratings.slice(0, shown).map(line));
  const more = h('button', { class: 'button more', type: 'button', hidden: ratings.length <= shown, onclick: showAll }, t('you.showAll', { count: ratings.length }));

  function showAll() {
    memory.all = true;
    const rest = ratings.slice(shown).map(line);
    list.append(...rest);
    more.remove();
    rest[0].querySelector('a').focus({ preventScroll: true });
  }

  library.addEventListener('rated', ({ detail }) => detail.undone && context.reload(), { signal });
  library.addEventListener('stored', ({ detail }) => detail.remote && context.reload(), { signal });
  return h('section', { class: 'panel' }, h('h2', {}, t('count.ratings', { count: ratings.length })),
    ratings.length ? list : h('p', {}, t('you.unrated'), ' ', h('a', { href: '#/interview' }, t('link.rateFirst'))), more);
}

function data(context) {
  return h('section', { class: 'panel' }, h('h2', {}, t('you.data')),
    h('p', {}, t('you.data.about')),
    h('div', { class: 'actions' },
      h('button', { class: 'button', type: 'button', onclick: () => download(context) }, t('you.download')),
      h('button', { class: 'button danger', type: 'button', onclick: () => deleteDialog(context) }, t('you.delete'))));
}

async function download({ api, session, showError }) {
  try {
    const everything = await api.exportUser(session.userId());
    const address = URL.createObjectURL(new Blob([JSON.stringify(everything, undefined, 2)], { type: 'application/json' }));
    h('a', { href: address, download: 'marquee.json' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  } catch (error) {
    showError(error);
  }
}
