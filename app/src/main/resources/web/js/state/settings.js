/** Preferences stored in this browser; the server does not know them. */

import { storage } from './storage.js';

const KEY = 'marquee.settings';
const DEFAULTS = { diversity: 0, novelty: 0, key: '', names: {}, friends: [] };

const isText = value => typeof value === 'string';

/** What may be in a header of a request. */
const isPrintable = value => isText(value) && /^[ -~]*$/.test(value);
const isShare = value => typeof value === 'number' && value >= 0 && value <= 1;

/** Validates each value, since anything may have written to the browser's storage. */
const IS_VALID = {
  diversity: isShare,
  novelty: isShare,
  key: isPrintable,
  names: value => value instanceof Object && Object.values(value).every(name => isText(name) && name),
  friends: value => Array.isArray(value) && value.every(isText),
};

function read() {
  const values = storage.read(KEY) ?? {};
  return Object.fromEntries(Object.entries(DEFAULTS).map(([name, standard]) => [name, IS_VALID[name](values[name]) ? values[name] : standard]));
}

export const settings = {
  /** @param {keyof typeof DEFAULTS} name */
  get: name => read()[name],
  set: (name, value) => storage.write(KEY, { ...read(), [name]: value }),
  clear: () => storage.remove(KEY),
};
