/** The user's id for friends, and the sign-in code for the user's other devices. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { storage } from '../state/storage.js';
import { signInCode, tokens } from '../state/tokens.js';

/** @param {object} context of the page */
export function identity(context) {
  const user = context.session.userId();
  const link = new URL(`#/together/${encodeURIComponent(user)}`, location.href).href;
  const isProtected = tokens.of(user) !== undefined;
  return h('section', { class: 'panel identity' }, h('h2', {}, t('you.id')),
    h('p', {}, t(isProtected ? 'you.id.public' : 'you.id.about')),
    storage.isRefused && h('p', { class: 'note' }, t('storage.refused')),
    h('p', { class: 'user-id' }, h('code', {}, user)),
    h('div', { class: 'actions' },
      copyButton(context, t('you.id.copy'), user, t('you.id.copied')),
      copyButton(context, t('you.link.copy'), link, t('you.link.copied'))),
    isProtected ? otherDevices(context, user) : protection(context, user));
}

function copyButton({ toast }, label, text, copied) {
  const copy = () => navigator.clipboard.writeText(text).then(() => toast(copied), () => toast(t('you.copyRefused')));
  return h('button', { class: 'button', type: 'button', onclick: copy }, label);
}

function otherDevices(context, user) {
  return [
    h('h3', {}, t('you.code')),
    h('p', {}, t('you.code.about')),
    h('details', {}, h('summary', {}, t('you.code.show')), h('p', { class: 'user-id' }, h('code', {}, signInCode(user)))),
    h('div', { class: 'actions' },
      copyButton(context, t('you.code.copy'), signInCode(user), t('you.code.copied')),
      h('button', { class: 'button', type: 'button', onclick: () => renew(context, user, t('you.code.renewed')) }, t('you.code.renew'))),
  ];
}

/** For users from before there were tokens. */
function protection(context, user) {
  return [
    h('p', {}, t('you.protect.about')),
    h('div', { class: 'actions' }, h('button', { class: 'button', type: 'button', onclick: () => renew(context, user, t('you.protected')) }, t('you.protect'))),
  ];
}

async function renew({ api, reload, toast, showError }, user, done) {
  try {
    await api.renewToken(user);
    reload();
    toast(done);
  } catch (error) {
    showError(error);
  }
}
