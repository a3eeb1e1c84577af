/** The interview: one movie at a time, the one whose rating would tell most. */

import { h } from '../dom.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load } from '../parts/load.js';
import { row } from '../parts/row.js';
import { starRating } from '../parts/stars.js';
import { posterOf } from '../posters/posters.js';
import { leave } from '../motion.js';
import { shortTitle } from '../words.js';

/** From so many ratings on, lists are the person's own. */
const ENOUGH = 3;
const PREVIEW = 6;

/** @returns {import('../router.js').View} */
export function begin(context, { signal }) {
  const { api, person, library, scale } = context;
  const stage = h('div', { class: 'stage' });
  const progress = h('p', { class: 'progress', role: 'status' });
  const preview = h('section', { class: 'preview', hidden: true });
  const element = h('div', { class: 'begin' }, heading('Have you seen this?', ['Give it stars, or pass. ', h('span', { class: 'keys-hint' }, 'Keys 1 to 5 work too; with Shift, half a star less.')]), progress, stage, preview);
  const passed = [];

  function count() {
    const left = ENOUGH - library.size;
    progress.replaceChildren(
      ...Array.from({ length: ENOUGH }, (_, place) => h('span', { class: place < library.size ? 'dot lit' : 'dot', 'aria-hidden': 'true' })),
      h('span', {}, left > 0 ? `${left} more, and it is about you` : 'It is about you now; every further rating sharpens it'));
    if (left <= 0) progress.append(h('a', { class: 'button primary', href: '#/' }, 'Show my movies'));
  }

  function next(focus = true) {
    return load(stage, {
      load: async () => {
        const user = await person.ensure();
        await library.load();
        await library.settled();
        return api.interview(user, { n: 1, notSeen: passed.slice(-200).join(',') }, signal);
      },
      show: ({ questions: [movie] }) => {
        count();
        return movie ? question(movie) : h('p', { class: 'empty' }, 'That was all there is to ask.');
      },
      sketch: h('div', { class: 'question sketch', role: 'status', 'aria-label': 'Loading' }, h('div', { class: 'sketch-card' })),
      signal,
    }).then(() => { if (focus && !signal.aborted) stage.querySelector('.stars')?.focus(); });
  }

  function question(movie) {
    const title = shortTitle(movie);
    const go = async act => {
      act();
      await leave(box, () => box.remove());
      if (signal.aborted) return;
      next();
      hint();
    };
    const box = h('article', { class: 'question' }, posterOf(movie), h('div', { class: 'question-side' },
      h('h2', {}, title), h('p', { class: 'meta' }, [movie.year, ...movie.genres].filter(Boolean).join(' · ')),
      starRating({ title, scale, rate: value => value !== undefined && go(() => library.rate(movie, value)) }),
      h('button', { class: 'button', type: 'button', onclick: () => go(() => passed.push(movie.movie)) }, 'Not seen')));
    return box;
  }

  /** What the ratings so far lead to, so that one sees each of them work. */
  async function hint() {
    await library.settled();
    if (library.size < ENOUGH || signal.aborted) return;
    try {
      const { recommendations } = await api.recommendations(person.id(), { n: PREVIEW, minRatings: 10, explain: true }, signal);
      const cards = recommendations.map(movie => card(context, movie, signal));
      preview.replaceChildren(h('h2', {}, 'So far, this looks like you'), row('row', cards, 'What suits you so far'));
      preview.hidden = false;
    } catch {
      preview.hidden = true;
    }
  }

  library.addEventListener('rated', count, { signal });
  next(false).then(hint);
  count();
  return { title: 'A few questions', element };
}
