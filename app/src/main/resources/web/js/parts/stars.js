/**
 * Five stars as a slider. A click rates, as do the digits 1 to 5 (with Shift half a star less), or the arrow keys followed by
 * Enter. The same rating again, by click or digit, and Delete remove it.
 */

import { h, s, setProperties } from '../dom.js';
import { stars } from '../format.js';
import { t } from '../language.js';

const STAR = 'M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.2L12 17.9l-6.4 3.6L7 14.300l-5.3-5 7.2-.9z';

/** Stars per scale, whatever its maximum. */
const STARS = 5;

/**
 * @param {object} control
 * @param {string} control.title of the movie
 * @param {import('../api.js').Scale} control.scale
 * @param {number} [control.value]
 * @param {(rating: number | undefined) => void} control.rate
 * @returns {HTMLElement & {show: (value: number | undefined) => void}}
 */
export function starRating({ title, scale, value, rate }) {
  let rated = value;
  let pending = value;
  const element = h('span', {
    class: 'stars', role: 'slider', tabindex: 0, 'aria-label': t('stars.label', { title }), 'aria-valuemin': 0, 'aria-valuemax': scale.max,
    onpointermove: event => event.pointerType === 'mouse' && preview(ratingOfPointer(event)),
    onpointerleave: () => preview(pending),
    onclick: event => { event.preventDefault(); settleOrRemove(ratingOfPointer(event)); },
    onkeydown: event => key(event),
    onblur: () => pending !== rated && settle(pending),
  }, starRow('stars-empty'), h('span', { class: 'stars-full' }, starRow('')));

  const ratingAt = share => Math.min(scale.max, Math.max(scale.min, Math.ceil((share * scale.max) / scale.step - 0.15) * scale.step));

  function ratingOfPointer(event) {
    const box = element.getBoundingClientRect();
    return ratingAt((event.clientX - box.left) / box.width);
  }

  function key(event) {
    const typed = ratingOfKey(event, scale);
    if (typed !== undefined) settleOrRemove(typed);
    else if (event.key in STEPS) adjust(STEPS[event.key](pending ?? 0, scale));
    else if (event.key === 'Enter' || event.key === ' ') settle(pending);
    else if (event.key === 'Escape') adjust(rated);
    else if (event.key === 'Delete' || event.key === 'Backspace') settle(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function adjust(rating) {
    pending = rating === undefined || rating < scale.min ? undefined : Math.min(scale.max, rating);
    describe();
    preview(pending);
  }

  function settle(rating) {
    adjust(rating);
    if (pending === rated) return;
    rated = pending;
    rate(rated);
  }

  const settleOrRemove = rating => settle(rating === rated ? undefined : rating);

  const preview = rating => setProperties(element, { share: (rating ?? 0) / scale.max });

  function describe() {
    element.setAttribute('aria-valuenow', pending ?? 0);
    element.setAttribute('aria-valuetext', pending === undefined ? t('stars.none') : t('stars.of', { stars: stars(pending), max: scale.max }));
    element.classList.toggle('rated', pending !== undefined);
  }

  element.show = rating => {
    rated = rating;
    adjust(rating);
  };
  element.show(value);
  return element;
}

const STEPS = {
  ArrowRight: (value, scale) => value + scale.step,
  ArrowUp: (value, scale) => value + scale.step,
  ArrowLeft: (value, scale) => value - scale.step,
  ArrowDown: (value, scale) => value - scale.step,
  Home: (value, scale) => scale.min,
  End: (value, scale) => scale.max,
};

/**
 * @param {KeyboardEvent} event
 * @param {import('../api.js').Scale} scale
 * @returns {number | undefined} the rating of a digit; by `code`, since Shift turns the digit into another character
 */
export function ratingOfKey(event, scale) {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const digit = Number(/^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1]);
  if (!digit) return undefined;
  const rating = ((digit - (event.shiftKey ? 0.5 : 0)) * scale.max) / STARS;
  return Math.max(scale.min, Math.round(rating / scale.step) * scale.step);
}

function starRow(name) {
  return s('svg', { class: name, viewBox: '0 0 120 24', 'aria-hidden': 'true', focusable: 'false' },
    Array.from({ length: STARS }, (_, index) => s('path', { d: STAR, transform: `translate(${index * 24} 0)` })));
}
