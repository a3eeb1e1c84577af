/** The key figures at the top. */

import { h } from '../dom.js';
import * as format from './format.js';
import { slot } from './parts.js';
import { text } from './text.js';

const texts = text.figures;

export function figures() {
  let overview;
  let activity;
  const tiles = slot(entries => entries.map(([name, value, note]) => h('div', { class: 'tile' }, h('dt', {}, name), h('dd', {}, h('strong', {}, value), note && h('span', { class: 'meta' }, note)))), h('dl', { class: 'tiles', 'aria-label': texts.label }));
  return {
    element: tiles.element,
    show(parts) {
      overview = parts.overview ?? overview;
      activity = parts.activity ?? activity;
      tiles.show(entriesOf(overview, activity));
    },
  };
}

function entriesOf({ traffic, model, retraining }, activity) {
  const today = activity?.days.at(-1);
  return [
    [texts.users, activity ? format.count(activity.users) : texts.unknown, today && texts.newUsers(today.newUsers)],
    [texts.ratings, activity ? format.count(activity.ratings) : texts.unknown, today && texts.ratingsToday(today.ratings)],
    [texts.lists, format.count(traffic.lists), texts.requests(traffic.requests)],
    [texts.latency, traffic.p99Seconds === undefined ? texts.unknown : format.latency(traffic.p99Seconds), traffic.medianSeconds !== undefined && texts.median(format.latency(traffic.medianSeconds))],
    [texts.errors, format.count(traffic.serverErrors), texts.refused(traffic.clientErrors)],
    [texts.modelAge, format.duration(Math.max(0, format.secondsBetween(model.origin.created, format.now()))), retraining?.next ? texts.due(format.when(retraining.next)) : texts.notScheduled],
  ];
}
