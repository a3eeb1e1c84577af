/** Numbers, times and durations of the administration, by Intl. */

import { LOCALE } from './text.js';

const whole = new Intl.NumberFormat(LOCALE);
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'medium' });
const shortDay = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** By how many milliseconds the server's clock is ahead of the browser's, whose clock may be wrong. */
let ahead = 0;

/** @param {string | null} date the header of a response; without it the browser's clock counts */
export const setClock = date => { ahead = Date.parse(date) - Date.now() || 0; };

/** The time on the server. */
export const now = () => new Date(Date.now() + ahead);

const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

/** The largest unit of which there are at least two, so that 90 minutes are not one hour. */
const unitOf = seconds => UNITS.find(([, size]) => Math.abs(seconds) >= 2 * size) ?? UNITS.at(-1);
const inUnit = (amount, unit) => new Intl.NumberFormat(LOCALE, { 'style': 'unit', unit, unitDisplay: 'long' }).format(amount);

export const count = value => whole.format(value);
export const at = time => moment.format(new Date(time));
export const time = date => clock.format(date);
export const day = text => shortDay.format(new Date(`${text}T00:00:00Z`));

/** @param {number} seconds as `3 days` */
export function duration(seconds) {
  const [unit, size] = unitOf(seconds);
  return inUnit(Math.floor(seconds / size), unit);
}

/** How long something took: with a decimal below a minute. */
export const took = seconds => (seconds < 60 ? inUnit(Math.round(seconds * 10) / 10, 'second') : duration(seconds));

/** @param {string} moment in ISO 8601, as `2 hours ago` or `in 3 days` */
export function when(moment) {
  const seconds = secondsBetween(now(), moment);
  const [unit, size] = unitOf(seconds);
  return relative.format(Math.round(seconds / size), unit);
}

export const secondsBetween = (from, to) => (new Date(to) - new Date(from)) / 1000;

/** @param {number | undefined} seconds as `12 ms` */
export const latency = seconds => (seconds < 1 ? `${new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 }).format(seconds * 1000)} ms` : `${new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 }).format(seconds)} s`);

export const metric = value => new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 4, maximumFractionDigits: 4 }).format(value);

export const megabytes = bytes => new Intl.NumberFormat(LOCALE, { 'style': 'unit', unit: 'megabyte', maximumFractionDigits: 0 }).format(bytes / 2 ** 20);

export const rate = value => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(value);
