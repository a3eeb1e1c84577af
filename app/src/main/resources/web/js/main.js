/** Puts the page together. */

import { connect } from './api.js';
import { h } from './dom.js';
import { icon } from './parts/icon.js';
import { showKeys } from './parts/keys.js';
import { announcer, toaster } from './parts/say.js';
import { startSearch } from './parts/search.js';
import { themePicker } from './parts/themes.js';
import { troublePanel, troubleText } from './parts/troubles.js';
import { showPictures } from './posters/posters.js';
import { startRouter } from './router.js';
import { Library } from './state/library.js';
import { personOf } from './state/person.js';
import { settings } from './state/settings.js';
import { Trouble } from './trouble.js';
import { stars, shortTitle } from './words.js';
import { begin } from './views/begin.js';
import { browse } from './views/browse.js';
import { home } from './views/home.js';
import { movie } from './views/movie.js';
import { taste } from './views/taste.js';
import { together } from './views/together.js';
import { watchlist } from './views/watchlist.js';
import { welcome } from './views/welcome.js';
import { you } from './views/you.js';

const element = id => document.getElementById(id);
const api = connect({ key: () => settings.get('key') });
const person = personOf(api);
const library = new Library(api, person);
const toast = toaster(element('toasts'));
const announce = announcer(element('said'));
const complain = trouble => toast(trouble instanceof Trouble ? troubleText(trouble) : 'The page did not understand the answer; reloading it may help.', undefined, 'bad');

const ROUTES = [
  [/^\/begin$/, begin],
  [/^\/movie\/([^/]+)$/, movie],
  [/^\/browse$/, browse],
  [/^\/watchlist$/, watchlist],
  [/^\/together(?:\/([^/]+))?$/, together],
  [/^\/taste$/, taste],
  [/^\/you$/, you],
  [/^/, (context, visit) => (person.id() ? home : welcome)(context, visit)],
];

/** All movies' scale, genres and years are asked for once; without them nothing can be shown. */
async function start() {
  const host = element('view');
  try {
    const { genres, years, scale } = await api.genres();
    nameSources();
    let router;
    const context = {
      api, person, library, settings, toast, announce, complain, scale, genres: { genres, years },
      again: () => router.again(),
      goHome: () => {
        if (location.hash === '#/' || !location.hash) router.again();
        else location.hash = '#/';
      },
    };
    startSearch(context, element('search'));
    router = startRouter(host, ROUTES.map(([pattern, view]) => [pattern, visit => {
      mark();
      return view(context, visit);
    }]));
  } catch (trouble) {
    host.replaceChildren(troublePanel(trouble, start, new AbortController().signal, true));
  }
}

/** Posters are drawn meanwhile, and stay so where there is nobody to have pictures from. */
async function nameSources() {
  const { tmdb } = await api.posters().catch(() => ({}));
  showPictures(tmdb);
  if (tmdb) element('sources').append('Pictures are those of ', h('a', { href: 'https://www.themoviedb.org', target: '_blank', rel: 'noopener noreferrer' }, 'TMDB', h('span', { class: 'unseen' }, ' (opens a new tab)')), '. This product uses the TMDB API but is not endorsed or certified by TMDB. ');
}

/** Shows in the navigation where one is; who is not known yet has nowhere to go. */
function mark() {
  document.body.classList.toggle('stranger', !person.id());
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === (/^#\/[a-z]*/.exec(location.hash)?.[0] ?? '#/')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function undo() {
  if (!library.undo()) announce('There is nothing to undo');
}

library.addEventListener('rated', ({ detail: { movie: { title, ...rest }, rating, undone } }) => {
  mark();
  const name = shortTitle({ title, ...rest });
  if (undone) announce(rating === undefined ? `${name} is unrated again` : `${name} has ${stars(rating)} stars again`);
  else toast(rating === undefined ? `${name} is unrated.` : `${name}: ${stars(rating)} ★`, { label: 'Undo', act: undo }, 'rating');
});
library.addEventListener('listed', ({ detail: { movie: one, on } }) => announce(`${shortTitle(one)} is ${on ? 'on' : 'off'} your watch-list`));
library.addEventListener('waiting', ({ detail: { trouble } }) => toast(`${troubleText(trouble)} What you do is kept here, and stored once that is possible or at your next visit.`, undefined, 'waiting'));
library.addEventListener('sent', () => toast('All that waited is stored.', undefined, 'waiting'));
library.addEventListener('failed', ({ detail: { trouble } }) => complain(trouble));
addEventListener('keydown', event => {
  if (event.target.matches('input:not([type=range]), textarea, select')) return;
  if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    event.preventDefault();
    undo();
  } else if (event.key === '?') showKeys();
});

document.querySelector('.skip').addEventListener('click', event => {
  // The part behind # belongs to the router.
  event.preventDefault();
  element('view').focus();
});
for (const place of document.querySelectorAll('[data-icon]')) place.prepend(icon(place.dataset.icon));
element('foot').append(themePicker(), h('button', { class: 'plain', type: 'button', onclick: showKeys }, 'Keys'));
start();
