/** Two sliders in a panel that is closed at first: diversity and novelty of the shelves. */

import { h } from '../dom.js';

const DEBOUNCE_MILLIS = 220;
const SLIDERS = [
  { name: 'diversity', label: 'Variety', low: 'Closest match', high: 'Most varied' },
  { name: 'novelty', label: 'How well known', low: 'Well known', high: 'Hidden gems' },
];

/** @param {typeof import('../state/settings.js').settings} settings @param {() => void} changed once the user has paused */
export function tuning(settings, changed) {
  let timer;
  return h('details', { class: 'tuning-panel' }, h('summary', {}, 'Adjust your shelves'), h('div', { class: 'tuning', role: 'group', 'aria-label': 'Adjust your shelves' }, SLIDERS.map(({ name, label, low, high }) => h('div', { class: 'slider' },
    h('label', { for: name }, label),
    h('input', {
      id: name, type: 'range', min: 0, max: 1, step: 0.1, value: settings.get(name),
      oninput: event => {
        settings.set(name, Number(event.target.value));
        event.target.setAttribute('aria-valuetext', valueText(event.target.value, low, high));
        clearTimeout(timer);
        timer = setTimeout(changed, DEBOUNCE_MILLIS);
      },
      'aria-valuetext': valueText(settings.get(name), low, high),
    }),
    h('span', { class: 'slider-ends', 'aria-hidden': 'true' }, h('span', {}, low), h('span', {}, high))))));
}

function valueText(value, low, high) {
  if (Number(value) === 0) return low;
  return Number(value) === 1 ? high : `${Math.round(value * 100)} % towards ${high.toLowerCase()}`;
}
