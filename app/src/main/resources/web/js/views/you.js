/** Everything that is known of the person: to see, to add to, to take along, to have forgotten. */

import { h } from '../dom.js';
import { bringIn } from '../parts/bringIn.js';
import { dropZone } from '../parts/drop.js';
import { farewell } from '../parts/farewell.js';
import { heading } from '../parts/heading.js';
import { load, rowsSketch } from '../parts/load.js';
import { starRating } from '../parts/stars.js';
import { posterOf } from '../posters/posters.js';
import { movieAddress } from '../router.js';
import { count, titleAndYear, titleOf } from '../words.js';

const SHOWN = 50;

/** @returns {import('../router.js').View} */
export function you(context, { signal }) {
  const { api, person, library } = context;
  const host = h('div', {});
  const element = h('div', { class: 'you' }, heading('You'), host);
  const ready = load(host, {
    load: async () => {
      if (!person.id()) return { ratings: [] };
      await library.load();
      await library.settled();
      return api.ratings(person.id(), signal);
    },
    show: ({ ratings }) => [
      person.id() && identity(context),
      h('section', { class: 'panel' }, h('h2', {}, 'From elsewhere'), dropZone(element, file => bringIn(context, file, context.again))),
      rated(context, ratings, signal),
      person.id() && data(context),
    ],
    sketch: rowsSketch(1), signal,
  });
  return { title: 'You', element, ready };
}

function identity({ person, toast }) {
  const link = new URL(`#/together/${encodeURIComponent(person.id())}`, location.href).href;
  const copy = (text, what) => navigator.clipboard.writeText(text).then(() => toast(`${what} copied.`), () => toast(`Copying is not allowed here; mark the text instead.`));
  return h('section', { class: 'panel' }, h('h2', {}, 'Your id'),
    h('p', {}, 'There is no password: who has this id is you, on any device. Share it, or the link to watch together, only with people you trust.'),
    h('p', { class: 'id' }, h('code', {}, person.id())),
    h('div', { class: 'acts' },
      h('button', { class: 'button', type: 'button', onclick: () => copy(person.id(), 'Id') }, 'Copy id'),
      h('button', { class: 'button', type: 'button', onclick: () => copy(link, 'Link') }, 'Copy link to watch together')));
}

function rated(context, ratings, signal) {
  const { library, scale } = context;
  const line = ({ movie, rating }) => h('li', {}, h('a', { href: movieAddress(movie) }, posterOf(movie), h('span', {}, titleAndYear(movie))),
    starRating({ title: titleOf(movie), scale, value: rating, rate: value => library.rate(movie, value) }));
  const list = h('ul', { class: 'rated-list', role: 'list' }, ratings.slice(0, SHOWN).map(line));
  const more = h('button', { class: 'button more', type: 'button', hidden: ratings.length <= SHOWN, onclick: () => { list.append(...ratings.slice(SHOWN).map(line)); more.remove(); } }, `Show all ${ratings.length}`);
  library.addEventListener('rated', ({ detail }) => {
    if (detail.undone) context.again();
  }, { signal });
  return h('section', { class: 'panel' }, h('h2', {}, count(ratings.length, 'rating', 'ratings')),
    ratings.length ? list : h('p', {}, 'None yet. ', h('a', { href: '#/begin' }, 'Rate a first movie')), more);
}

function data(context) {
  return h('section', { class: 'panel' }, h('h2', {}, 'Your data'),
    h('p', {}, 'Take everything along as a file, or have it forgotten: ratings, their history, the watch-list, all of it.'),
    h('div', { class: 'acts' },
      h('button', { class: 'button', type: 'button', onclick: () => save(context) }, 'Download my data'),
      h('button', { class: 'button danger', type: 'button', onclick: () => farewell(context) }, 'Delete my data')));
}

async function save({ api, person, complain }) {
  try {
    const everything = await api.everything(person.id());
    const address = URL.createObjectURL(new Blob([JSON.stringify(everything, undefined, 2)], { type: 'application/json' }));
    h('a', { href: address, download: 'marquee.json' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  } catch (trouble) {
    complain(trouble);
  }
}
