/** The user's id, ratings and data: view, import, export, delete. */

import { h } from '../dom.js';
import { count, titleAndYear, titleOf } from '../format.js';
import { deleteDialog } from '../parts/deleteDialog.js';
import { dropZone } from '../parts/dropZone.js';
import { heading } from '../parts/heading.js';
import { household } from '../parts/household.js';
import { importDialog } from '../parts/importDialog.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { loadMarked, markedPanels } from '../parts/markedPanels.js';
import { starRating } from '../parts/stars.js';
import { twinsPanel } from '../parts/twins.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';

const MAX_SHOWN = 50;

/** @returns {import('../router.js').View} */
export function you(context, { signal }) {
  const { api, session, library } = context;
  const host = h('div', {});
  const element = h('div', { class: 'you' }, heading('You'), host);
  const ready = load(host, {
    load: async () => {
      if (!session.userId()) return [{ ratings: [] }];
      await library.load();
      await library.settled();
      return Promise.all([api.ratings(session.userId(), signal), api.twins(session.userId(), signal).catch(unlessAway), loadMarked(context, signal).catch(unlessAway)]);
    },
    show: ([{ ratings }, twins, marked]) => [
      household(context),
      session.userId() && identity(context),
      h('section', { class: 'panel' }, h('h2', {}, 'Import'), dropZone(element, file => importDialog(context, file, context.reload))),
      rated(context, ratings, signal),
      marked && markedPanels(context, marked, signal),
      twins && twinsPanel(context, twins),
      session.userId() && data(context),
    ],
    skeleton: rowsSkeleton(1), signal,
  });
  return { title: 'You', element, ready };
}

/** Twins are not kept in this browser, since they tell of others, nor marks that were never shown; all else is shown while the server is away. */
function unlessAway(error) {
  if (error.kind !== 'offline') throw error;
}

function identity({ session, toast }) {
  const link = new URL(`#/together/${encodeURIComponent(session.userId())}`, location.href).href;
  const copy = (text, name) => navigator.clipboard.writeText(text).then(() => toast(`${name} copied.`), () => toast('Copying is not allowed here; select the text instead.'));
  return h('section', { class: 'panel' }, h('h2', {}, 'Your id'),
    h('p', {}, 'There is no password: anyone with this id can use your account, on any device. Share it, or the link to watch together, only with people you trust.'),
    h('p', { class: 'user-id' }, h('code', {}, session.userId())),
    h('div', { class: 'actions' },
      h('button', { class: 'button', type: 'button', onclick: () => copy(session.userId(), 'Id') }, 'Copy id'),
      h('button', { class: 'button', type: 'button', onclick: () => copy(link, 'Link') }, 'Copy link to watch together')));
}

function rated(context, ratings, signal) {
  const { library, scale } = context;
  const own = (movie, rating) => {
    const control = starRating({ title: titleOf(movie), scale, value: rating, rate: value => library.rate(movie, value) });
    const remove = h('button', { class: 'button', type: 'button', 'aria-label': `Remove the rating of ${titleOf(movie)}`, onclick: () => library.rate(movie, undefined) }, 'Remove');
    library.addEventListener('rated', ({ detail }) => {
      if (detail.movie.movie !== movie.movie) return;
      control.show(detail.rating);
      remove.disabled = detail.rating === undefined;
    }, { signal });
    return h('div', { class: 'own-rating' }, control, remove);
  };
  const line = ({ movie, rating }) => h('li', {}, h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', {}, titleAndYear(movie))),
    own(movie, rating));
  const list = h('ul', { class: 'rated-list', role: 'list' }, ratings.slice(0, MAX_SHOWN).map(line));
  const more = h('button', { class: 'button more', type: 'button', hidden: ratings.length <= MAX_SHOWN, onclick: () => { list.append(...ratings.slice(MAX_SHOWN).map(line)); more.remove(); } }, `Show all ${ratings.length}`);
  library.addEventListener('rated', ({ detail }) => {
    if (detail.undone || detail.remote) context.reload();
  }, { signal });
  return h('section', { class: 'panel' }, h('h2', {}, count(ratings.length, 'rating', 'ratings')),
    ratings.length ? list : h('p', {}, 'No ratings yet. ', h('a', { href: '#/interview' }, 'Rate your first movie')), more);
}

function data(context) {
  return h('section', { class: 'panel' }, h('h2', {}, 'Your data'),
    h('p', {}, 'Download or delete all your data: ratings, marks, their history and the watchlist.'),
    h('div', { class: 'actions' },
      h('button', { class: 'button', type: 'button', onclick: () => download(context) }, 'Download my data'),
      h('button', { class: 'button danger', type: 'button', onclick: () => deleteDialog(context) }, 'Delete my data')));
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
