/** Why a file was not imported, with its size, the limit and what helps. */

import { ApiError } from '../apiError.js';
import { h } from '../dom.js';
import { fileSize } from '../format.js';
import { t } from '../language.js';

/** @param {ApiError} error of a file that the server read and cannot use */
export function refused(error) {
  return [alert(t('import.failed'), h('p', { lang: error.isServers && 'en' }, error.message)), h('p', { class: 'note' }, t('import.failed.what'))];
}

/** @param {File} file @param {number} limit of the server, in bytes; the file may be smaller, and too large for a proxy */
export function tooLarge({ name, size }, limit) {
  const values = { file: name, size: fileSize(size, limit), limit: fileSize(limit, size) };
  return [alert(t('import.tooLarge'), h('p', {}, t(size > limit ? 'import.tooLarge.server' : 'import.tooLarge.proxy', values))), h('p', { class: 'note' }, t('import.tooLarge.what'))];
}

/** @param {ApiError} error of an import after which nothing is known of the file */
export function unknownOutcome(error) {
  return [alert(t(`error.heading.${error.kind}`), h('p', {}, `${error.message} ${t('upload.unknown')}`)), h('p', { class: 'note' }, t('upload.unknown.what'))];
}

const alert = (heading, text) => h('div', { role: 'alert' }, h('h3', { tabindex: -1 }, heading), text);

/**
 * The error of an upload in words of its own, for those that a retry may help.
 *
 * @param {unknown} error @param {File} file @param {number | undefined} limit in bytes, if the server has said it
 * @param {boolean} isDryRun whether the server was not to store anything
 */
export function ofUpload(error, { name, size }, limit, isDryRun) {
  if (!(error instanceof ApiError)) return error;
  const key = {
    busy: 'upload.busy', 'rate-limit': 'upload.rateLimit', 'too-slow': 'upload.slow', cut: 'upload.cut', offline: 'upload.away', late: 'upload.late', unanswered: 'upload.unanswered',
  }[error.kind];
  if (!key || !limit) return error;
  const text = t(key, { file: name, size: fileSize(size, limit), limit: fileSize(limit, size) });
  const isSafe = isDryRun && ['late', 'unanswered'].includes(error.kind);
  return new ApiError(error.kind, isSafe ? `${text} ${t('upload.nothing')}` : text, error.retryAfter);
}
