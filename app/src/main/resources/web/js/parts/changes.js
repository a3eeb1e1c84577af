/** Tells what was changed, with a button that undoes just that, and what was undone. */

import { shortTitle, stars } from '../format.js';

const MARKED = {
  listed: title => `${title} is on your watchlist.`,
  seen: title => `${title}: seen.`,
  unwanted: title => `${title} will not be recommended.`,
  unseen: title => `${title}: not seen.`,
};

const UNMARKED = {
  listed: title => `${title} is off your watchlist.`,
  seen: title => `${title} is no longer marked as seen.`,
  unwanted: title => `${title} can be recommended again.`,
  unseen: title => `You may be asked about ${title} again.`,
};

/** @param {import('../state/library.js').Library} library @param {ReturnType<import('./messages.js').toaster>} toast */
export function reportChanges(library, toast) {
  const tell = (text, { change, remote }) => {
    if (!remote) toast(text, change && { label: 'Undo', run: () => library.undo(change) }, 'change');
  };
  library.addEventListener('rated', ({ detail }) => tell(ratingText(detail), detail));
  library.addEventListener('marked', ({ detail }) => tell((detail.on ? MARKED : UNMARKED)[detail.kind](shortTitle(detail.movie)), detail));
}

function ratingText({ movie, rating, undone }) {
  const title = shortTitle(movie);
  if (rating === undefined) return `Rating of ${title} removed.`;
  return undone ? `Rating of ${title} restored: ${stars(rating)} ★` : `${title}: ${stars(rating)} ★`;
}
