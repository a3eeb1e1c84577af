/** Requests: their rate while the page is open, and all since the server started. */

import { h } from '../dom.js';
import * as format from './format.js';
import { panel, slot, table } from './parts.js';
import { line } from './plots.js';
import { text } from './text.js';

const texts = text.traffic;
const MOST = 60;

export function trafficPanel() {
  const rates = [];
  let last;
  const chart = slot(values => (values.length ? [h('p', { class: 'meta' }, texts.rate(format.rate(values.at(-1)))), line(values, MOST, texts.chart)] : []));
  const routes = slot(drawRoutes);
  return {
    element: panel(texts.heading, h('p', { class: 'meta' }, texts.lead), chart.element, h('details', {}, h('summary', {}, texts.table), routes.element)),
    show({ overview }) {
      if (!overview) return;
      const now = { requests: overview.traffic.requests, at: performance.now() };
      // A restart of the server begins to count again.
      if (last && now.requests >= last.requests && now.at > last.at) rates.push(((now.requests - last.requests) * 1000) / (now.at - last.at));
      last = now;
      rates.splice(0, rates.length - MOST);
      chart.show(rates);
      routes.show(overview.traffic.routes);
    },
  };
}

function drawRoutes(all) {
  if (all.length === 0) return h('p', { class: 'meta' }, texts.none);
  return table(texts.table, Object.values(texts.columns), all.map(({ method, route, requests, medianSeconds, p99Seconds, clientErrors, serverErrors }) => [
    `${method} ${route}`, format.count(requests), format.latency(medianSeconds), format.latency(p99Seconds), format.count(clientErrors), format.count(serverErrors)]));
}
