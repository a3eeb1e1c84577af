/** The users of this browser by name: a household on one device. Each has an id of their own, which only this browser stores. */

import { storage } from './storage.js';
import { tokens } from './tokens.js';

const KEY = 'marquee.profiles';
const MAX_NAME = 30;

const isProfile = entry => typeof entry?.user === 'string' && typeof entry?.name === 'string' && entry.user && entry.name;

function stored() {
  const entries = storage.read(KEY);
  return Array.isArray(entries) ? entries.filter(isProfile) : [];
}

const save = entries => storage.write(KEY, entries);

export const profiles = {
  MAX_NAME,
  /** Calls back after another tab changed them. @param {() => void} changed @param {AbortSignal} signal */
  onChange: (changed, signal) => addEventListener('storage', ({ key }) => key === KEY && changed(), { signal }),
  /** @returns {{user: string, name: string}[]} in the order they were added */
  all: stored,
  /** @param {string} user @returns {string | undefined} */
  nameOf: user => stored().find(entry => entry.user === user)?.name,
  /** Names a user; a new one is added. */
  name(user, name) {
    const entries = stored();
    const known = entries.find(entry => entry.user === user);
    if (known) known.name = name;
    save(known ? entries : [...entries, { user, name }]);
  },
  /** Removes a user and their token from this browser, not from the server. */
  remove(user) {
    save(stored().filter(entry => entry.user !== user));
    tokens.remove(user);
  },
};
