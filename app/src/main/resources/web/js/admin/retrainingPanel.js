/** Start, progress, cancel and rollback of the retraining, and what became of the latest. */

import { h } from '../dom.js';
import { openDialog } from '../parts/dialog.js';
import * as format from './format.js';
import { panel, slot, table } from './parts.js';
import { changes } from './plots.js';
import { text } from './text.js';

const texts = text.retraining;

export function retrainingPanel({ api, toast, announce, refresh, showError }) {
  const start = h('button', { class: 'button primary', type: 'button', onclick: () => act(api.retrain, texts.started) }, texts.start);
  const cancel = h('button', { class: 'button', type: 'button', hidden: true, onclick: () => act(api.cancel, texts.cancelled) }, texts.cancel);
  const rollBack = h('button', { class: 'button', type: 'button', 'aria-haspopup': 'dialog', onclick: confirm }, texts.rollBack);
  const progress = h('progress', { 'aria-label': texts.progress });
  const step = h('p', { class: 'meta' });
  const running = h('div', { class: 'running', hidden: true }, progress, step);
  const state = h('p', {});
  const past = slot(history);
  const controls = h('div', { class: 'slot' }, state, running, h('div', { class: 'actions' }, start, cancel, rollBack));
  const none = h('p', {}, texts.noStore);
  let wasRunning = false;

  async function act(call, done) {
    try {
      await call();
      toast(done);
    } catch (error) {
      showError(error);
    }
    await refresh();
  }

  function confirm() {
    openDialog(texts.rollBackTitle, close => [
      h('p', {}, texts.rollBackText),
      h('div', { class: 'actions' },
        h('button', { class: 'button danger', type: 'button', onclick: () => { close(); act(api.rollBack, texts.rolledBack); } }, texts.confirm),
        h('button', { class: 'button', type: 'button', onclick: close }, texts.keep)),
    ]);
  }

  function showRunning(isRunning, latest) {
    const hadFocus = [start, cancel].includes(document.activeElement);
    start.hidden = isRunning;
    cancel.hidden = !isRunning;
    running.hidden = !isRunning;
    // The button that was pressed is gone; its opposite stands in its place.
    if (hadFocus) (isRunning ? cancel : start).focus();
    if (wasRunning && !isRunning) announce(texts.ended(texts.results[latest.state]));
    wasRunning = isRunning;
  }

  function showStep({ task, done, of, note }) {
    if (of > 0) {
      progress.max = of;
      progress.value = done;
    } else {
      progress.removeAttribute('value');
    }
    step.textContent = [texts.running(task), of > 0 && texts.steps(done, of), note].filter(Boolean).join(' · ');
  }

  return {
    element: panel(texts.heading, none, controls, past.element),
    show({ overview }) {
      if (!overview) return;
      const { retraining } = overview;
      none.hidden = Boolean(retraining);
      controls.hidden = !retraining;
      if (!retraining) return;
      const { latest, canRollBack } = retraining;
      const isRunning = latest.state === 'running';
      showRunning(isRunning, latest);
      if (isRunning) showStep(latest.step);
      rollBack.disabled = isRunning || !canRollBack;
      state.hidden = isRunning;
      state.textContent = latest.ended ? `${texts.last(texts.results[latest.state], format.when(latest.ended))} ${sentence(latest.message)}` : texts.none;
      past.show(retraining.history);
    },
  };
}

const sentence = message => (message ? `${message[0].toUpperCase()}${message.slice(1)}.` : '');

function history(entries) {
  if (entries.length === 0) return [];
  const measured = entries.filter(entry => entry.check);
  const metric = measured.at(-1)?.check.metric;
  const pairs = measured.filter(entry => entry.check.metric === metric).slice(-20)
    .map(({ ended, check }) => ({ before: check.served, after: check.retrained, name: format.day(ended.slice(0, 10)) }));
  const columns = Object.values(texts.columns);
  const rows = entries.toReversed().map(({ started, ended, state, check, message }) => [
    format.at(ended),
    h('span', { class: `result ${state}`, title: message }, texts.results[state]),
    state === 'rolled-back' ? '' : format.took(format.secondsBetween(started, ended)),
    check ? format.metric(check.served) : '',
    check ? format.metric(check.retrained) : '',
    check ? texts.measured(check.ratings) : '',
  ]);
  return [
    metric && h('figure', {}, h('figcaption', {}, h('h3', {}, texts.accuracy), h('p', { class: 'meta' }, `${metric === 'rmse' ? texts.lower : texts.higher}: `, h('span', { class: 'legend-before' }, texts.before), ' ', h('span', { class: 'legend-after' }, texts.after))),
      changes(pairs, texts.chart(metric), format.metric)),
    h('details', { open: true }, h('summary', {}, texts.history), table(texts.history, columns, rows, 2)),
  ];
}
