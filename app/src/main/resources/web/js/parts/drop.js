/** Takes a file from Letterboxd, IMDb or Trakt: dropped anywhere on the view, or picked. */

import { h } from '../dom.js';
import { icon } from './icon.js';

/** @param {HTMLElement} view on which files may be dropped @param {(file: File) => void} take */
export function dropZone(view, take) {
  const input = h('input', { class: 'file-input', id: 'file', type: 'file', accept: '.zip,.csv,.json', onchange: () => { if (input.files[0]) take(input.files[0]); input.value = ''; } });
  const zone = h('div', { class: 'drop' }, input,
    h('label', { for: 'file' }, icon('file'), h('span', {}, h('b', {}, 'Bring your ratings'), ' from Letterboxd, IMDb or Trakt'), h('small', {}, 'Drop the export file here, or choose it')));
  const carries = event => event.dataTransfer?.types.includes('Files');
  view.addEventListener('dragover', event => {
    if (!carries(event)) return;
    event.preventDefault();
    zone.classList.add('over');
  });
  view.addEventListener('dragleave', event => view.contains(event.relatedTarget) || zone.classList.remove('over'));
  view.addEventListener('drop', event => {
    zone.classList.remove('over');
    if (!carries(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files[0]) take(event.dataTransfer.files[0]);
  });
  return zone;
}
