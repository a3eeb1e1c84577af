/**
 * The trailer of a movie, and where it can be watched in the visitor's country: TMDb knows the one, and the other from JustWatch.
 *
 * @typedef {{trailer?: string, address?: string, services: [kind: string, names: string[]][]}} Watching addresses, and names by kind
 */

import { Answers } from '../state/answers.js';
import { currentUser } from '../state/session.js';

/** What TMDb said is asked for again after this time. */
const KEPT_MILLIS = 24 * 60 * 60 * 1000;
const MAX_SERVICES = 6;

/** TMDb's names of what a service offers, by those of the page. */
const KINDS = { stream: ['flatrate'], free: ['free', 'ads'], rent: ['rent'], buy: ['buy'] };
const COUNTRY = /^[A-Z]{2}$/;
const VIDEO = /^[\w-]{1,40}$/;
const PAGE = 'https://www.themoviedb.org/';

const answers = new Answers(currentUser);

/** @returns {string} the country of the browser's language: `AT` for `de-AT`, `DE` for `de`; that of `es-419` is the next language's */
export function countryHere() {
  const locales = navigator.languages.map(tag => {
    try {
      return new Intl.Locale(tag);
    } catch {
      return undefined;
    }
  }).filter(Boolean);
  return (locales.find(({ region }) => COUNTRY.test(region)) ?? locales[0]?.maximize())?.region ?? 'US';
}

/**
 * @param {import('./tmdb.js').Tmdb} tmdb @param {string} id of TMDb @param {string} country @param {string} language
 * @returns {Promise<Watching | undefined>} @throws if TMDb cannot be reached
 */
export async function watchingOf(tmdb, id, country, language) {
  const path = ['tmdb', id, country, language];
  const last = await answers.last(path);
  if (last && Date.now() - last.at < KEPT_MILLIS) return last.value;
  const movie = await tmdb.movie(id, { append_to_response: 'videos,watch/providers', include_video_language: [...new Set([language, 'en'])].join() });
  if (!movie) return undefined;
  const watching = read(movie, country, language);
  answers.keep(path, watching);
  return watching;
}

/** @returns {Watching} of an answer that may lack anything */
function read(movie, country, language) {
  const offers = movie['watch/providers']?.results?.[country] ?? {};
  const services = Object.entries(KINDS)
    .map(([kind, names]) => [kind, namesOf(names.flatMap(name => offers[name] ?? []))])
    .filter(([, names]) => names.length > 0);
  return { trailer: trailerOf(movie.videos?.results ?? [], language), address: offers.link?.startsWith(PAGE) ? offers.link : undefined, services };
}

const namesOf = services => [...new Set(services.sort((one, other) => one.display_priority - other.display_priority).map(service => service.provider_name))].slice(0, MAX_SERVICES);

/** The distributor's own in the visitor's language before others. */
function trailerOf(videos, language) {
  const rank = video => 2 * Number(video.iso_639_1 === language) + Number(video.official === true);
  const [best] = videos.filter(({ site, type, key }) => site === 'YouTube' && type === 'Trailer' && VIDEO.test(key)).sort((one, other) => rank(other) - rank(one));
  return best && `https://www.youtube.com/watch?v=${best.key}`;
}
