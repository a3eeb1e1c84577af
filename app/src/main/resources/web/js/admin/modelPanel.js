/** What is served. */

import { h } from '../dom.js';
import * as format from './format.js';
import { facts, panel, slot, table } from './parts.js';
import { text } from './text.js';

const texts = text.model;

export function modelPanel() {
  const about = slot(({ model, fingerprint, since, retraining, next }) => facts([
    [texts.algorithm, model.algorithm],
    [texts.data, `${model.data.name}: ${texts.dataOf(model.data)}`],
    [texts.trained, `${format.at(model.origin.created)} (Marquee ${model.origin.marquee})`],
    [texts.served, format.at(since)],
    [texts.next, retraining?.next ? texts.every(next, retraining.everyHours) : texts.never],
    [texts.fingerprint, h('code', {}, fingerprint)],
  ]));
  const options = slot(({ options: all }) => table(texts.options, [texts.option, texts.value], Object.entries(all), 2));
  return {
    element: panel(texts.heading, about.element, h('details', {}, h('summary', {}, texts.options), options.element)),
    show({ overview }) {
      if (!overview) return;
      const { model, fingerprint, since, retraining } = overview;
      about.show({ model, fingerprint, since, retraining: { next: retraining?.next, everyHours: retraining?.everyHours }, next: retraining?.next && format.when(retraining.next) });
      options.show(model);
    },
  };
}
