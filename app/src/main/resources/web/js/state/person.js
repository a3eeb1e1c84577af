/**
 * Who sits here: an id that the server made and this browser keeps. Whoever has the id is that person, so it goes to no
 * address but the server's own.
 */

import { emptyOutbox } from './outbox.js';

const PLACE = 'marquee.person';

/** Leaves no trace of who sat here, nor of what they had still to say. */
export function forgetPerson() {
  emptyOutbox();
  localStorage.removeItem(PLACE);
}

/** @param {ReturnType<import('../api.js').connect>} api */
export function personOf(api) {
  let making;
  return {
    /** @returns {string} the id, or an empty text where nobody is known yet */
    id: () => localStorage.getItem(PLACE) ?? '',
    become: id => localStorage.setItem(PLACE, id),
    leave: forgetPerson,
    /** The id of the one who sits here, made when first needed, and once even if needed twice at the same time. */
    async ensure() {
      const known = localStorage.getItem(PLACE);
      if (known) return known;
      making ??= api.createUser().finally(() => { making = undefined; });
      const { user } = await making;
      localStorage.setItem(PLACE, user);
      return user;
    },
  };
}
