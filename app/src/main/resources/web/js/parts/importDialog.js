/**
 * Imports a file in steps: a report on what it has, where titles that could mean several movies are settled; the import; and what
 * that changed, with a button that undoes it.
 */

import { ApiError } from '../apiError.js';
import { h } from '../dom.js';
import { t } from '../language.js';
import { openDialog } from './dialog.js';
import { errorPanel } from './errors.js';
import { importReport } from './importReport.js';
import { listChoice } from './listChoice.js';
import { unclearTitles } from './unclearTitles.js';
import { ofUpload, refused, tooLarge, unknownOutcome } from './uploadErrors.js';

/** @param {object} context @param {File} file @param {() => void} done called after an import, when the dialog is closed */
export function importDialog({ api, session, library, toast, showError, scale }, file, done) {
  const closing = new AbortController();
  const body = h('div', { class: 'import' });
  const dialog = openDialog(t('import.title', { file: file.name }), () => [body]);
  let imported = false;
  let limit;
  dialog.addEventListener('close', () => {
    closing.abort();
    if (imported) done();
  });

  /** Replaces the content, with the progress of a request until its response or its error can be shown. */
  async function step(waiting, options, show) {
    const progress = progressBar(waiting);
    fill(progress.element);
    body.setAttribute('aria-busy', 'true');
    let content;
    try {
      limit ??= (await api.importLimits(closing.signal)).maxBytes;
      if (file.size > limit) throw new ApiError('too-large', '');
      const user = await session.ensureUser();
      content = show(await api.importFile(user, file, { ...options, sent: progress.sent, signal: closing.signal }));
    } catch (error) {
      if (closing.signal.aborted) return;
      content = failure(error, () => step(waiting, options, show), options.dryRun);
    }
    if (closing.signal.aborted) return;
    body.removeAttribute('aria-busy');
    fill(content);
  }

  /** What had the focus is gone, so the first line gets it, which is then read aloud. */
  function fill(content) {
    body.replaceChildren(...[content].flat(Infinity).filter(Boolean));
    body.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  const button = (text, run, kind = '') => h('button', { class: `button ${kind}`, type: 'button', onclick: run }, text);

  function failure(cause, retry, isDryRun) {
    const error = ofUpload(cause, file, limit, isDryRun);
    if (['late', 'unanswered'].includes(error.kind) && !isDryRun) return unknown(error, retry);
    if (!['rejected', 'too-large'].includes(error.kind)) return errorPanel(error, retry, closing.signal);
    const again = () => {
      dialog.close();
      document.querySelector('.file-input')?.click();
    };
    return [
      ...(error.kind === 'too-large' ? tooLarge(file, limit) : refused(error)),
      h('div', { class: 'dialog-actions' }, button(t('import.another'), again, 'primary'), button(t('dialog.close'), () => dialog.close())),
    ];
  }

  /** What this browser knows of the user may be outdated. */
  function unknown(error, retry) {
    imported = true;
    library.reset();
    return [...unknownOutcome(error), h('div', { class: 'dialog-actions' }, button(t('upload.look'), () => dialog.close(), 'primary'), button(t('error.retry'), retry))];
  }

  function preview(report) {
    const found = report.movies.length + report.watchlist.length + report.notSeen.length;
    const watchlist = new Set(report.watchlist.map(({ movie }) => movie));
    const run = button('', () => step('import.running', { settled: unclear.settled(), lists: lists.chosen() }, stored), 'primary');
    const count = () => {
      const all = found + unclear.settled().length + [...lists.movies()].filter(movie => !watchlist.has(movie)).length;
      run.textContent = t('import.run', { count: all });
      run.hidden = all === 0;
    };
    const unclear = unclearTitles(report.ambiguous, count);
    const lists = listChoice(report.lists, count);
    count();
    const isChoice = found || report.ambiguous.length || report.lists.length;
    return [
      ...importReport(report, scale, [unclear.element, lists.element]),
      h('div', { class: 'dialog-actions' }, run, button(t(isChoice ? 'dialog.cancel' : 'dialog.close'), () => dialog.close())),
    ];
  }

  function stored({ stored: changes }) {
    imported = true;
    library.reset();
    const lines = ['newRatings', 'changedRatings', 'seen', 'watchlist', 'notSeen'].filter(name => changes[name]).map(name => h('li', {}, t(`import.changed.${name}`, { count: changes[name] })));
    return [
      h('h3', { tabindex: -1 }, t(lines.length ? 'import.changed' : 'import.unchanged')),
      lines.length > 0 && h('ul', { class: 'import-changes', role: 'list' }, lines),
      h('div', { class: 'dialog-actions' }, button(t('continue'), () => dialog.close(), 'primary'), lines.length > 0 && button(t('import.undo'), () => undo(changes.version))),
    ];
  }

  async function undo(version) {
    try {
      await api.undoImport(session.userId(), version);
      library.reset();
      toast(t('import.undone'));
      dialog.close();
    } catch (error) {
      showError(error);
    }
  }

  step('import.looking', { dryRun: true }, preview);
}

/** How much of the file is sent; after that, that the server reads it. */
function progressBar(waiting) {
  const bar = h('progress', { max: 1, 'aria-label': t('import.sending') });
  const status = h('p', { class: 'status', role: 'status' }, t(waiting));
  return {
    element: h('div', { class: 'import-progress', tabindex: -1 }, status, bar),
    sent(share) {
      status.textContent = t(share < 1 ? 'import.sending' : waiting);
      if (share < 1) bar.value = share;
      else bar.removeAttribute('value');
    },
  };
}
