/** The panels of the administration, which follow the server while the page is looked at. */

import { h } from '../dom.js';
import { activityPanel } from './activityPanel.js';
import { figures } from './figures.js';
import * as format from './format.js';
import { keysPanel } from './keysPanel.js';
import { modelPanel } from './modelPanel.js';
import { retrainingPanel } from './retrainingPanel.js';
import { serverPanel } from './serverPanel.js';
import { text } from './text.js';
import { trafficPanel } from './trafficPanel.js';
import { userPanel } from './userPanel.js';

const POLL_MILLIS = 5_000;
/** While a model is retrained. */
const FAST_POLL_MILLIS = 1_000;
const ACTIVITY_MILLIS = 60_000;

/**
 * @param {{api: object, toast: Function, announce: Function, onRefused: (why: string) => void}} context
 * @param {object} first the overview that the key was tried with
 * @returns {{element: HTMLElement, stop: () => void}}
 */
export function dashboard(context, first) {
  const { api } = context;
  const actions = { ...context, refresh, showError };
  const top = figures();
  const columns = [[retrainingPanel(actions), activityPanel(), keysPanel(actions)], [modelPanel(), trafficPanel(), userPanel(actions), serverPanel()]];
  const panels = [top, ...columns.flat()];
  const updated = h('p', { class: 'meta' });
  const element = h('div', {},
    h('header', { class: 'view-head admin-head' }, h('h1', { tabindex: -1 }, text.title),
      h('div', { class: 'actions' }, updated, h('button', { class: 'button', type: 'button', onclick: () => Promise.all([refresh(), loadActivity()]) }, text.state.refresh))),
    top.element,
    h('div', { class: 'admin-grid' }, columns.map(column => h('div', {}, column.map(panel => panel.element)))));

  let timer;
  let stopped = false;
  let activityAt = 0;

  function show(parts) {
    panels.forEach(panel => panel.show?.(parts));
  }

  function shown(overview) {
    show({ overview });
    updated.textContent = text.state.updated(format.time(format.now()));
    schedule(overview.retraining?.latest.state === 'running' ? FAST_POLL_MILLIS : POLL_MILLIS);
  }

  function schedule(millis) {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(poll, millis);
  }

  function poll() {
    if (document.hidden) return;
    refresh();
    if (Date.now() - activityAt > ACTIVITY_MILLIS) loadActivity();
  }

  async function refresh() {
    try {
      shown(await api.overview());
    } catch (error) {
      if (error.kind === 'key') {
        context.onRefused(text.session.refused(error.message));
        return;
      }
      updated.textContent = text.state.away;
      schedule(POLL_MILLIS);
    }
  }

  async function loadActivity() {
    activityAt = Date.now();
    await api.activity().then(activity => show({ activity }), showError);
  }

  function showError(error) {
    context.toast(text.error(error), undefined, 'bad');
  }

  const onVisible = () => !document.hidden && poll();
  document.addEventListener('visibilitychange', onVisible);
  shown(first);
  if (first.retraining) loadActivity();
  return {
    element,
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
