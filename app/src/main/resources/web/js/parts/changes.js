/** Tells what was changed, with a button that undoes just that, and what was undone. */

import { shortTitle, starred } from '../format.js';
import { t } from '../language.js';

/** @param {import('../state/library.js').Library} library @param {ReturnType<import('./messages.js').toaster>} toast */
export function reportChanges(library, toast) {
  const tell = (text, { change, remote }) => {
    if (!remote) toast(text, change && { label: t('undo'), run: () => library.undo(change) }, 'change');
  };
  library.addEventListener('rated', ({ detail }) => tell(ratingText(detail), detail));
  library.addEventListener('marked', ({ detail }) => tell(markText(detail), detail));
}

function ratingText({ movie, rating, undone }) {
  const title = shortTitle(movie);
  if (rating === undefined) return t('changed.unrated', { title });
  return t(undone ? 'changed.restored' : 'changed.rated', { title, stars: starred(rating) });
}

const markText = ({ movie, kind, on }) => t(on ? `marked.${kind}` : `unmarked.${kind}`, { title: shortTitle(movie) });
