/** Ratings per day, and imports. */

import { h } from '../dom.js';
import * as format from './format.js';
import { panel, slot, table } from './parts.js';
import { days } from './plots.js';
import { text } from './text.js';

export function activityPanel() {
  const perDay = slot(drawDays);
  const imports = slot(drawImports);
  const none = h('p', { hidden: true }, text.activity.noStore);
  return {
    element: panel(text.activity.heading, none, perDay.element, h('h3', {}, text.imports.heading), imports.element),
    show({ activity, overview }) {
      if (overview) none.hidden = Boolean(overview.retraining);
      if (!activity) return;
      perDay.show(activity.days);
      imports.show(activity.imports);
    },
  };
}

function drawDays(all) {
  const texts = text.activity;
  return [
    h('p', { class: 'meta' }, texts.lead),
    days(all.map(({ day, ratings }) => ({ label: format.day(day), value: ratings })), texts.chart),
    h('details', {}, h('summary', {}, texts.table), table(texts.table, Object.values(texts.columns),
      all.toReversed().map(({ day, ratings, raters, newUsers }) => [format.day(day), format.count(ratings), format.count(raters), format.count(newUsers)]))),
  ];
}

function drawImports(all) {
  const texts = text.imports;
  if (all.length === 0) return h('p', { class: 'meta' }, texts.none);
  return table(texts.heading, Object.values(texts.columns), all.map(({ time, source, ratings, watched, watchlist, unmatched }) => [format.at(time), source, ...[ratings, watched, watchlist, unmatched].map(format.count)]), 2);
}
