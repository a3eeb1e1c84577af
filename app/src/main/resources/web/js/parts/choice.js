import { h } from '../dom.js';

/**
 * A radio group.
 *
 * @param {string} name
 * @param {string} label for screen readers
 * @param {[string, string][]} options value and label
 * @param {string} selected value
 * @param {(value: string) => void} changed
 */
export function choice(name, label, options, selected, changed) {
  return h('fieldset', { class: 'choice' }, h('legend', { class: 'visually-hidden' }, label), options.map(([value, text]) => h('label', {},
    h('input', { type: 'radio', name, value, checked: value === selected, onchange: () => changed(value) }), h('span', {}, text))));
}
