/** Entry point: creates the services, the router and the frame of the page. */

import { ApiError } from './apiError.js';
import { connect } from './api.js';
import { h } from './dom.js';
import { loadLanguage, rich, t } from './language.js';
import { reportChanges } from './parts/changes.js';
import { connectionBar } from './parts/connectionBar.js';
import { errorPanel, errorText, unexpected } from './parts/errors.js';
import { icon } from './parts/icon.js';
import { isTyping } from './parts/keys.js';
import { languagePicker } from './parts/languagePicker.js';
import { announcer, toaster } from './parts/messages.js';
import { newTab } from './parts/newTab.js';
import { startSearch } from './parts/search.js';
import { showShortcuts } from './parts/shortcuts.js';
import { themePicker } from './parts/themePicker.js';
import { showPictures } from './posters/posters.js';
import { startRouter } from './router.js';
import { connection } from './state/connection.js';
import { Library } from './state/library.js';
import { sessionOf } from './state/session.js';
import { settings } from './state/settings.js';
import { storage } from './state/storage.js';
import { TMDB_NOTICE } from './tmdb/notice.js';
import { Tmdb } from './tmdb/tmdb.js';
import { browse } from './views/browse.js';
import { home, requestLists } from './views/home.js';
import { interview } from './views/interview.js';
import { movie } from './views/movie.js';
import { nowhere } from './views/nowhere.js';
import { shared } from './views/shared.js';
import { taste } from './views/taste.js';
import { together } from './views/together.js';
import { watchlist } from './views/watchlist.js';
import { welcome } from './views/welcome.js';
import { you } from './views/you.js';

await loadLanguage();

const element = id => document.getElementById(id);
let router;
const bar = connectionBar(connection, () => router?.reload());
const api = connect({ key: () => settings.get('key'), onKept: bar.showsKept });
const session = sessionOf(api);
const library = new Library(api, session);
const toast = toaster(element('toasts'));
const announce = announcer(element('announcements'));
const showError = error => toast(error instanceof ApiError ? errorText(error) : unexpected(), undefined, 'bad');

const ROUTES = [
  [/^\/interview$/, interview],
  [/^\/movie\/([^/]+)$/, movie],
  [/^\/browse$/, browse],
  [/^\/watchlist$/, watchlist],
  [/^\/together(?:\/([^/]+))?$/, together],
  [/^\/taste$/, taste],
  [/^\/shared\/([^/]+)$/, shared],
  [/^\/you$/, you],
  [/^\/?$/, (context, visit) => (session.userId() ? home : welcome)(context, visit)],
  [/^/, nowhere],
];

/** What this browser keeps to let users return to their data. */
const ACCESS = ['marquee.user', 'marquee.tokens', 'marquee.profiles'];

let failure;
let isStarting = false;

/** Loads scale, genres and years once; every view needs them. Called again after an error, also by itself once the server is back. */
async function start() {
  if (isStarting || router) return;
  isStarting = true;
  const host = element('view');
  try {
    const isHome = session.userId() && /^(#\/?)?$/.test(location.hash);
    // Not if ratings wait, which change them.
    const lists = isHome && !library.isWaiting && requestLists({ api, session, library, settings });
    const filters = await api.genres();
    const tmdb = loadTmdb();
    const context = {
      tmdb, lists, api, session, library, settings, toast, announce, showError, scale: filters.scale, genres: filters,
      reload: () => router.reload(),
      goHome: () => {
        if (location.hash === '#/' || !location.hash) router.reload();
        else location.hash = '#/';
      },
    };
    startSearch(context, element('search'));
    document.addEventListener('visibilitychange', () => showOtherDevices(context));
    router = startRouter(host, ROUTES.map(([pattern, view]) => [pattern, visit => {
      updateNavigation();
      return view(context, visit);
    }]));
    // Later visits request them again.
    delete context.lists;
  } catch (error) {
    if (!failure?.again(error)) {
      failure = errorPanel(error, start, new AbortController().signal, true);
      host.replaceChildren(failure);
    }
  }
  isStarting = false;
}

/** A user who returns to the page sees what was done on another device meanwhile. */
async function showOtherDevices({ reload }) {
  if (document.visibilityState !== 'visible' || !await library.isStale().catch(() => false)) return;
  library.reset();
  reload();
}

/** Posters are drawn until the source is known, and remain drawn if there is none. @returns {Promise<Tmdb | undefined>} */
async function loadTmdb() {
  const { tmdb: access } = await api.posters().catch(() => ({}));
  const tmdb = access && new Tmdb(access);
  showPictures(tmdb);
  const source = () => h('a', { href: 'https://www.themoviedb.org', target: '_blank', rel: 'noopener noreferrer' }, 'TMDB', newTab());
  if (tmdb) element('sources').append(...rich('foot.pictures', { source: source() }), ' ', h('span', { lang: 'en' }, TMDB_NOTICE), ' ');
  return tmdb;
}

/** Marks the current link of the navigation; without a user the navigation is hidden. */
function updateNavigation() {
  document.body.classList.toggle('signed-out', !session.userId());
  for (const link of document.querySelectorAll('nav a')) {
    if (link.hash === (/^#\/[a-z]*/.exec(location.hash)?.[0] ?? '#/')) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function undo() {
  if (!library.undo()) announce(t('undo.none'));
}

reportChanges(library, toast);
library.addEventListener('rated', updateNavigation);
library.addEventListener('waiting', ({ detail: { error } }) => toast(`${errorText(error)} ${t(storage.isRefused ? 'away.open' : 'away.waiting')}`, undefined, 'waiting'));
library.addEventListener('sent', () => toast(t('away.sent'), undefined, 'waiting'));
library.addEventListener('failed', ({ detail: { error } }) => {
  showError(error);
  // The user was deleted on another device, which every view says.
  if (error.kind === 'unknown-user') router?.reload();
});
storage.addEventListener('refused', ({ detail: { key } }) => ACCESS.includes(key) && session.userId() && toast(t('storage.refused'), { label: t('nav.you'), run: () => { location.hash = '#/you'; } }, 'storage'));
// Another tab signed in or out, cleared everything, or chose a language: this one shows the same.
addEventListener('storage', ({ key }) => [null, 'marquee.user', 'marquee.language'].includes(key) && location.reload());
addEventListener('keydown', event => {
  if (isTyping(event)) return;
  if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    event.preventDefault();
    undo();
  } else if (event.key === '?') showShortcuts();
});

document.querySelector('.skip').addEventListener('click', event => {
  // The fragment belongs to the router.
  event.preventDefault();
  element('view').focus();
});
for (const host of document.querySelectorAll('[data-icon]')) host.prepend(icon(host.dataset.icon));
element('foot').append(languagePicker(), themePicker(), h('button', { class: 'plain', type: 'button', onclick: showShortcuts }, t('foot.shortcuts')));
document.querySelector('.bar').after(bar.element);
start();
// The bundle only: sources may change at any time. Browsers have no workers where the page came by plain HTTP from another machine.
if (import.meta.url.includes('/assets/')) navigator.serviceWorker?.register(`sw.js?language=${document.documentElement.lang}`).catch(error => console.warn(error));
