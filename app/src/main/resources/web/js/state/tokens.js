/**
 * The tokens of this browser's users. Each gives access to one user's data, whose id alone does not, and is sent to this server only.
 * Users from before there were tokens have none.
 */

import { storage } from './storage.js';

const KEY = 'marquee.tokens';
const SEPARATOR = '.';

/** What may be in a header of a request, so what no server makes is not mistaken for a server that is away. */
const SENDABLE = /^[!-~]+$/;

function stored() {
  const entries = Object.entries(storage.read(KEY) ?? {});
  return Object.fromEntries(entries.filter(([, token]) => typeof token === 'string' && SENDABLE.test(token)));
}

const save = entries => storage.write(KEY, entries);

export const tokens = {
  /** @param {string} user @returns {string | undefined} */
  of: user => stored()[user],
  keep: (user, token) => save({ ...stored(), [user]: token }),
  remove: user => save(Object.fromEntries(Object.entries(stored()).filter(([other]) => other !== user))),
};

/** What another device needs to sign in: the id with the token. @param {string} user */
export const signInCode = user => [user, tokens.of(user)].filter(Boolean).join(SEPARATOR);

/** @param {string} text a sign-in code, or an id @returns {{user: string, token?: string}} */
export function parseSignIn(text) {
  const [user, ...token] = text.trim().split(SEPARATOR);
  return { user, token: token.join(SEPARATOR) || undefined };
}
