/** Links to a movie's trailer and to what shows it in the visitor's country, if the server has a source for them. */

import { h } from '../dom.js';
import { joined } from '../format.js';
import { locale, t } from '../language.js';
import { countryHere, watchingOf } from '../tmdb/watching.js';
import { newTab } from './newTab.js';

/** @param {object} context of the page @param {import('../api.js').Movie} movie @param {AbortSignal} signal @returns {HTMLElement} filled later, or empty */
export function whereToWatch({ tmdb }, movie, signal) {
  const host = h('div', { class: 'where-to-watch', hidden: true });
  tmdb.then(async source => {
    if (!source || !movie.tmdb) return;
    // Its room is kept, so that nothing moves when the answer comes.
    host.hidden = false;
    const country = countryHere();
    const known = await watchingOf(source, movie.tmdb, country, document.documentElement.lang).catch(() => undefined);
    if (signal.aborted) return;
    host.hidden = !known;
    if (known) host.replaceChildren(...[trailer(known), services(known, country)].filter(Boolean));
  });
  return host;
}

const outside = (href, text) => h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text, newTab());

function trailer(known) {
  return known.trailer && h('p', { class: 'external-links' }, outside(known.trailer, t('watch.trailer')));
}

function services({ services: kinds, address }, country) {
  const place = new Intl.DisplayNames([locale()], { type: 'region' }).of(country);
  if (!kinds.length) return h('p', { class: 'note' }, t('watch.none', { country: place }));
  return h('section', { 'aria-label': t('watch.title') },
    h('h2', {}, t('watch.title'), ' ', h('small', {}, place)),
    h('dl', {}, kinds.flatMap(([kind, names]) => [h('dt', {}, t(`watch.${kind}`)), h('dd', {}, joined(names))])),
    h('p', { class: 'note' }, h('small', {}, t('watch.source'), address && [' ', outside(address, t('watch.more'))])));
}
