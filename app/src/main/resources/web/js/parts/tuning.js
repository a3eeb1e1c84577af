/** Two sliders in a panel that is closed at first: diversity and novelty of the shelves. */

import { h } from '../dom.js';
import { percent } from '../format.js';
import { t } from '../language.js';

const DEBOUNCE_MILLIS = 220;
const SLIDERS = ['diversity', 'novelty'];

/** @param {typeof import('../state/settings.js').settings} settings @param {() => void} changed once the user has paused */
export function tuning(settings, changed) {
  let timer;
  return h('details', { class: 'tuning-panel' }, h('summary', {}, t('tuning.title')), h('div', { class: 'tuning', role: 'group', 'aria-label': t('tuning.title') }, SLIDERS.map(name => h('div', { class: 'slider' },
    h('label', { for: name }, t(`tuning.${name}`)),
    h('input', {
      id: name, type: 'range', min: 0, max: 1, step: 0.1, value: settings.get(name),
      oninput: event => {
        settings.set(name, Number(event.target.value));
        event.target.setAttribute('aria-valuetext', valueText(name, event.target.value));
        clearTimeout(timer);
        timer = setTimeout(changed, DEBOUNCE_MILLIS);
      },
      'aria-valuetext': valueText(name, settings.get(name)),
    }),
    h('span', { class: 'slider-ends', 'aria-hidden': 'true' }, h('span', {}, t(`tuning.${name}.low`)), h('span', {}, t(`tuning.${name}.high`)))))));
}

function valueText(name, value) {
  if (Number(value) === 0) return t(`tuning.${name}.low`);
  return Number(value) === 1 ? t(`tuning.${name}.high`) : t(`tuning.${name}.between`, { percent: percent(value) });
}
