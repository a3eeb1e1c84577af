/** The interview: one movie at a time, the one whose rating is most informative. */

import { h } from '../dom.js';
import { shortTitle, yearAndGenres } from '../format.js';
import { t } from '../language.js';
import { fadeOut } from '../motion.js';
import { card } from '../parts/card.js';
import { heading } from '../parts/heading.js';
import { load } from '../parts/load.js';
import { row } from '../parts/row.js';
import { starRating } from '../parts/stars.js';
import { posterOf } from '../posters/posters.js';

/** Recommendations are personal from this number of ratings on. */
const MIN_RATINGS = 3;
const PREVIEW = 6;

/** @returns {import('../router.js').View} */
export function interview(context, { signal }) {
  const { api, session, library, scale } = context;
  const host = h('div', { class: 'question-host' });
  const progress = h('p', { class: 'progress', role: 'status' });
  const preview = h('section', { class: 'preview', hidden: true });
  let asked = Promise.resolve();
  const element = h('div', { class: 'interview' }, heading(t('interview.heading'), [t('interview.lead'), ' ', h('span', { class: 'keyboard-hint' }, t('interview.keys'))]), progress, host, preview);
  function updateProgress() {
    const left = MIN_RATINGS - library.size;
    progress.replaceChildren(
      ...Array.from({ length: MIN_RATINGS }, (_, index) => h('span', { class: index < library.size ? 'dot filled' : 'dot', 'aria-hidden': 'true' })),
      h('span', {}, left > 0 ? t('interview.left', { count: left }) : t('interview.done')));
    if (left <= 0) progress.append(h('a', { class: 'button primary', href: '#/' }, t('interview.show')));
  }

  /** Asks the next question, or again about a movie whose answer was undone. */
  function next({ focus = true, again } = {}) {
    return load(host, {
      load: async () => {
        if (again) return { questions: [again] };
        const user = await session.ensureUser();
        await library.load();
        await library.settled();
        return api.interview(user, { n: 1 }, signal);
      },
      show: ({ questions: [movie] }) => {
        updateProgress();
        return movie ? question(movie) : h('p', { class: 'empty' }, t('interview.none'));
      },
      skeleton: h('div', { class: 'question skeleton', role: 'status', 'aria-label': t('loading') }, h('div', { class: 'skeleton-card' })),
      signal,
    }).then(() => { if (focus && !signal.aborted) host.querySelector('.stars')?.focus(); });
  }

  function question(movie) {
    const title = shortTitle(movie);
    const respond = async action => {
      action();
      await fadeOut(box, () => box.remove());
      if (signal.aborted) return;
      asked = next();
      showPreview();
    };
    const box = h('article', { class: 'question' }, posterOf(movie), h('div', { class: 'question-side' },
      h('h2', { dir: 'auto' }, title), h('p', { class: 'meta' }, yearAndGenres(movie)),
      starRating({ title, scale, rate: value => value !== undefined && respond(() => library.rate(movie, value)) }),
      h('button', { class: 'button', type: 'button', onclick: () => respond(() => library.mark('unseen', movie, true)) }, t('mark.unseen'))));
    return box;
  }

  /** Recommendations from the ratings so far, so that the effect of each rating shows. */
  async function showPreview() {
    await library.settled();
    if (library.size < MIN_RATINGS || signal.aborted) return;
    try {
      const { recommendations } = await api.recommendations(session.userId(), { n: PREVIEW, explain: true }, signal);
      const cards = recommendations.map(movie => card(context, movie, signal));
      preview.replaceChildren(h('h2', {}, t('interview.preview')), row('row', cards, t('interview.previewList')));
      preview.hidden = false;
    } catch {
      preview.hidden = true;
    }
  }

  library.addEventListener('rated', ({ detail }) => {
    updateProgress();
    if (detail.undone && detail.rating === undefined) askAgain(detail.movie);
  }, { signal });
  library.addEventListener('marked', ({ detail }) => detail.undone && detail.kind === 'unseen' && askAgain(detail.movie), { signal });

  const askAgain = movie => asked.finally(() => { asked = next({ again: movie }); });
  asked = next({ focus: false });
  asked.then(showPreview);
  updateProgress();
  return { title: t('interview.title'), element };
}
