/** A modal dialog; the browser handles focus and Escape. It belongs to its view, so going back closes it. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { icon } from './icon.js';

let number = 0;

/** @type {EventListener} a click on the backdrop or on a link closes the dialog */
function closeOnClick({ target, currentTarget }) {
  if (target === currentTarget || target.closest('a')) currentTarget.close();
}

/**
 * @param {string} title
 * @param {(close: () => void) => import('../dom.js').Child[]} content
 * @returns {HTMLDialogElement} open
 */
export function openDialog(title, content) {
  const id = `dialog-${++number}`;
  const closed = new AbortController();
  const dialog = h('dialog', { 'aria-labelledby': id, onclose: () => { closed.abort(); dialog.remove(); }, onclick: closeOnClick });
  addEventListener('hashchange', () => dialog.close(), { signal: closed.signal });
  dialog.append(h('div', { class: 'dialog-body' },
    h('header', {}, h('h2', { id, dir: 'auto' }, title), h('button', { class: 'dialog-close', type: 'button', 'aria-label': t('dialog.close'), onclick: () => dialog.close() }, icon('close'))),
    ...content(() => dialog.close()).filter(Boolean)));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
