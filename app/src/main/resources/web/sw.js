/**
 * Service worker: keeps the page itself for visits while the server is away, that is `index.html` and the files that it names,
 * of the messages only those of the language in its own address. Those of other languages are kept if they were there before.
 * Responses of the API are kept by the page (`js/state/answers.js`), which knows whose they are; they do not pass through here.
 */

const CACHE = 'marquee-page';
const ROOT = new URL('./', self.location).href;
const LANGUAGE = new URL(self.location).searchParams.get('language') ?? 'en';

/** Files of these names have a hash of their content in them, so they never change. */
const HASHED = `${ROOT}assets/`;

/** After this time without a response the kept page is shown, and a new one at the next visit. */
const PATIENCE_MILLIS = 300;

/** Headers that tell one page from another; the policy depends on the server's settings. */
const TELLING = ['ETag', 'Content-Security-Policy'];

/** What a proxy responds while there is no server behind it. */
const AWAY = [502, 503, 504];

addEventListener('install', event => {
  skipWaiting();
  // The browser has just loaded all this, so nothing is requested again.
  event.waitUntil(fetch(ROOT, { cache: 'force-cache' }).then(response => response.ok && keep(response)));
});
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(ROOT)) return;
  if (request.mode === 'navigate') {
    if (url.origin + url.pathname === ROOT) event.respondWith(index(event));
  } else if (url.href.startsWith(HASHED)) event.respondWith(kept(request).then(found => found ?? fetch(request)));
  else if (request.destination) event.respondWith(fetch(request).catch(async error => (await kept(request)) ?? Promise.reject(error)));
});

const kept = request => caches.match(request, { cacheName: CACHE });

/** The page of the server, or the kept one if the server is slow or away. */
async function index(event) {
  const last = await kept(ROOT);
  const fresh = fetch(event.request).then(response => {
    if (response.ok && TELLING.some(name => response.headers.get(name) !== last?.headers.get(name))) event.waitUntil(keep(response.clone()));
    return response;
  });
  if (!last) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  const patience = new Promise(resolve => { setTimeout(() => resolve(last), PATIENCE_MILLIS); });
  return Promise.race([fresh.then(response => (AWAY.includes(response.status) ? last : response)), patience]).catch(() => last);
}

/** Keeps a page once all its files are kept, and drops those that neither it nor the page before it names. */
async function keep(response) {
  const cache = await caches.open(CACHE);
  const before = await cache.match(ROOT);
  const html = await response.clone().text();
  const named = namesIn(html, LANGUAGE);
  const used = new Set([ROOT, ...namesIn(html), ...(before ? namesIn(await before.text()) : [])]);
  const there = new Set((await cache.keys()).map(request => request.url));
  const missing = named.filter(name => !(name.startsWith(HASHED) && there.has(name)));
  await cache.addAll(missing.map(name => new Request(name, { cache: before ? 'default' : 'force-cache' })));
  await cache.put(ROOT, response);
  await Promise.all([...there].filter(name => !used.has(name)).map(name => cache.delete(name)));
}

/**
 * @param {string} html
 * @param {string} [language] leaves out the messages of others
 * @returns {string[]} the addresses of the scripts, stylesheets, icon and manifest that a page names
 */
function namesIn(html, language) {
  return [...html.matchAll(/<(?:link|script)\b[^>]*? (?:href|src)="([^"#:]+\.(?:css|js|svg|webmanifest))"/g)]
    .filter(([tag]) => !language || !tag.includes('rel="messages"') || tag.includes(`hreflang="${language}"`))
    .map(([, name]) => new URL(name, ROOT).href);
}
