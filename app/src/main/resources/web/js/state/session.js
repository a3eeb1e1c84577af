/**
 * The current user: an id that the server created and this browser stores. `tokens.js` has what gives access to the account; of a
 * user without a token the id does, so it is sent to this server only.
 */

import { forgetAnswers } from './answers.js';
import { clearOutbox } from './outbox.js';
import { tokens } from './tokens.js';

const KEY = 'marquee.user';

/** @returns {string} the id, or an empty string if there is no user yet */
export const currentUser = () => localStorage.getItem(KEY) ?? '';

/** Removes the id, the token, all unsent changes and what the server answered to this user from this browser. */
export function clearSession() {
  clearOutbox();
  forgetAnswers();
  tokens.remove(currentUser());
  localStorage.removeItem(KEY);
}

/** @param {ReturnType<import('../api.js').connect>} api */
export function sessionOf(api) {
  let creating;
  return {
    userId: currentUser,
    signIn(id) {
      if (id !== currentUser()) forgetAnswers();
      localStorage.setItem(KEY, id);
    },
    clear: clearSession,
    /** The id; creates the user on first use, once even for concurrent calls. */
    async ensureUser() {
      const existing = localStorage.getItem(KEY);
      if (existing) return existing;
      creating ??= api.createUser().finally(() => { creating = undefined; });
      const { user } = await creating;
      localStorage.setItem(KEY, user);
      return user;
    },
  };
}
