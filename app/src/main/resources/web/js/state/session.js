/**
 * The current user: an id that the server created and this browser stores. `tokens.js` has what gives access to the account; of a
 * user without a token the id does, so it is sent to this server only.
 */

import { forgetAnswers } from './answers.js';
import { clearOutbox } from './outbox.js';
import { storage } from './storage.js';
import { tokens } from './tokens.js';

const KEY = 'marquee.user';

/** @returns {string} the id, or an empty string if there is no user yet */
export const currentUser = () => storage.get(KEY) ?? '';

/** Removes the id, the token, all unsent changes and what the server answered to this user from this browser. */
export function clearSession() {
  clearOutbox();
  forgetAnswers();
  tokens.remove(currentUser());
  storage.remove(KEY);
}

/** @param {ReturnType<import('../api.js').connect>} api */
export function sessionOf(api) {
  let creating;
  return {
    userId: currentUser,
    signIn(id) {
      if (id !== currentUser()) forgetAnswers();
      storage.set(KEY, id);
    },
    clear: clearSession,
    /** The id; creates the user on first use, once even for concurrent calls. */
    async ensureUser() {
      const existing = currentUser();
      if (existing) return existing;
      creating ??= api.createUser().finally(() => { creating = undefined; });
      const { user } = await creating;
      storage.set(KEY, user);
      return user;
    },
  };
}
