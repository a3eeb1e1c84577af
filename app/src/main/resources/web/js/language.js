/**
 * The texts of the page in the language of the visitor, and how that language writes plurals, numbers and lists. `theme.js` has
 * chosen the language before the first paint. English is part of the script, and is used if the file of another cannot be loaded.
 */

import english from './messages/en.js';
import { storage } from './state/storage.js';

const root = document.documentElement;
const KEY = 'marquee.language';

let messages = english;
let plurals;
let numbers;
let region;

/** Formats by the region of the browser where that is of the language, such as 3,5 in `de` and 31/12 in `en-GB`. */
function use(language) {
  region = navigator.languages.find(tag => tag.split('-')[0].toLowerCase() === language) ?? language;
  plurals = new Intl.PluralRules(region);
  numbers = new Intl.NumberFormat(region);
}
use('en');

const fileOf = language => document.querySelector(`link[rel=messages][hreflang="${language}"]`);

/** To be called once, before any text is needed. */
export async function loadLanguage() {
  const file = fileOf(root.lang);
  try {
    if (file) messages = (await import(file.href)).default;
  } catch (error) {
    console.warn(error);
    root.lang = 'en';
  }
  use(root.lang);
  wordFrame();
}

/** The texts of `index.html`, which are English there. */
function wordFrame() {
  const each = (name, change) => document.querySelectorAll(`[data-${name}]`).forEach(element => change(element, t(element.dataset[name])));
  each('text', (element, text) => { element.textContent = text; });
  each('label', (element, text) => element.setAttribute('aria-label', text));
  each('placeholder', (element, text) => element.setAttribute('placeholder', text));
  each('content', (element, text) => element.setAttribute('content', text));
  if (root.lang !== 'en') document.querySelector('link[rel=manifest]').href = `manifest.${root.lang}.webmanifest`;
  delete root.dataset.wording;
}

/** @returns {string} of BCP 47, for the formats of `Intl` */
export const locale = () => region;

/** @returns {[string, string][]} code and own name of each language */
export const languages = () => [['en', 'English'], ...[...document.querySelectorAll('link[rel=messages]')].map(({ hreflang, title }) => [hreflang, title])];

/** @returns {string} the visitor's choice; empty if the browser chooses */
export const chosenLanguage = () => storage.get(KEY) ?? '';

/** @param {string} language a code, or empty to leave the choice to the browser */
export function chooseLanguage(language) {
  if (language) storage.set(KEY, language);
  else storage.remove(KEY);
  location.reload();
}

/** @returns {boolean} whether there is a text for a key that is made of data */
export const hasText = key => Object.hasOwn(english, key);

/**
 * @param {string} key of the messages
 * @param {Record<string, string | number>} [values] by placeholder; `count` chooses among plural forms and is formatted, all
 *   others are inserted as they are
 * @returns {string}
 */
export function t(key, values = {}) {
  return rich(key, values).join('');
}

/** A text with elements among its values. @returns {import('./dom.js').Child[]} */
export function rich(key, values) {
  const message = messages[key] ?? english[key];
  const text = message instanceof Object ? message[plurals.select(values.count)] ?? message.other : message;
  return text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? shown(part, values) : part)).filter(part => part !== '');
}

const shown = (name, values) => (name === 'count' ? numbers.format(values.count) : isolated(values[name]));

/** A script that is written from right to left, or a character that changes the direction. */
const OTHER_DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Nko}|\p{Script=Syriac}|\p{Script=Thaana}/u;

/**
 * A value for a text of another script: between the characters FSI and PDI, it does not change the order of what is around it.
 *
 * @template T
 * @param {T} value @returns {T | string}
 */
export const isolated = value => (typeof value === 'string' && OTHER_DIRECTION.test(value) ? `\u2068${value}\u2069` : value);
