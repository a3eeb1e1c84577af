/** Accepts an export file of Letterboxd, IMDb or Trakt: dropped anywhere on the view, or chosen. */

import { h } from '../dom.js';
import { rich, t } from '../language.js';
import { icon } from './icon.js';

/** @param {HTMLElement} view on which files may be dropped @param {(file: File) => void} accept */
export function dropZone(view, accept) {
  const input = h('input', { class: 'file-input', id: 'file', type: 'file', accept: '.zip,.csv,.tsv,.txt,.json,.xlsx,.gz', onchange: () => { if (input.files[0]) accept(input.files[0]); input.value = ''; } });
  const zone = h('div', { class: 'drop' }, input,
    h('label', { for: 'file' }, icon('file'), h('span', {}, rich('import.zone.from', { action: h('b', {}, t('import.zone')) })), h('small', {}, t('import.zone.how'))));
  const hasFiles = event => event.dataTransfer?.types.includes('Files');
  view.addEventListener('dragover', event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    zone.classList.add('over');
  });
  view.addEventListener('dragleave', event => view.contains(event.relatedTarget) || zone.classList.remove('over'));
  view.addEventListener('drop', event => {
    zone.classList.remove('over');
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files[0]) accept(event.dataTransfer.files[0]);
  });
  return zone;
}
