/** What a user can say of a movie apart from a rating, by the names of the page. */

/** The resource of each mark. */
export const MARKS = { listed: 'watchlist', seen: 'seen', unwanted: 'not-interested', unseen: 'not-seen' };

/** The list of each mark in the response with all of them. */
export const FIELDS = { listed: 'watchlist', seen: 'seen', unwanted: 'notInterested', unseen: 'notSeen' };

/** The mark that a new one replaces, as on the server. */
export const REPLACED = { listed: 'unwanted', seen: 'unseen', unseen: 'seen' };

/** The marks whose movies lists leave out, the watchlist as well. */
export const LEFT_OUT = ['seen', 'unwanted'];
