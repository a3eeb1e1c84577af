/** Read-only links to what the user likes: make, copy and revoke them. */

import { h } from '../dom.js';
import { day } from '../format.js';
import { t } from '../language.js';
import { profiles } from '../state/profiles.js';
import { requiredText } from './requiredText.js';

const MAX_NAME = 40;

/** @param {string} share a token */
const linkTo = share => new URL(`#/shared/${encodeURIComponent(share)}`, location.href).href;

/** @param {object} context of the page @param {{share: string, name: string, created: string}[]} shares */
export function sharesPanel(context, shares) {
  return h('section', { class: 'panel shares' }, h('h2', {}, t('shares.title')), h('p', {}, t('shares.about')),
    shares.length > 0 && h('ul', { class: 'share-list', role: 'list' }, shares.map(share => line(context, share))),
    form(context));
}

function line(context, { share, name, created }) {
  const revoke = async () => {
    try {
      await context.api.revokeShare(context.session.userId(), share);
      context.toast(t('shares.revoked'));
      context.reload();
    } catch (error) {
      context.showError(error);
    }
  };
  return h('li', {}, h('span', {}, h('b', {}, name), ' ', h('span', { class: 'meta' }, t('shares.since', { date: day(created) }))),
    h('span', { class: 'actions' },
      h('button', { class: 'button', type: 'button', 'aria-label': t('shares.copy.label', { name }), onclick: () => copy(context, share) }, t('shares.copy')),
      h('a', { class: 'button', href: linkTo(share), 'aria-label': t('shares.show.label', { name }) }, t('shares.show')),
      h('button', { class: 'button', type: 'button', 'aria-label': t('shares.revoke.label', { name }), onclick: revoke }, t('shares.revoke'))));
}

function form(context) {
  const { api, session, showError, reload } = context;
  const name = h('input', { id: 'share-name', autocomplete: 'off', required: true, maxlength: MAX_NAME, value: profiles.nameOf(session.userId()) ?? '' });
  const make = async event => {
    event.preventDefault();
    const shown = requiredText(name);
    if (!shown) return;
    try {
      const { share } = await api.share(session.userId(), shown);
      await copy(context, share);
      reload();
    } catch (error) {
      showError(error);
    }
  };
  return h('form', { class: 'line-form', onsubmit: make }, h('div', { class: 'field' }, h('label', { for: 'share-name' }, t('shares.name')), name),
    h('button', { class: 'button', type: 'submit' }, t('shares.make')));
}

/** Browsers allow copying only on secure pages; elsewhere the link can be opened and its address copied. */
async function copy({ toast }, share) {
  try {
    await navigator.clipboard.writeText(linkTo(share));
    toast(t('shares.copied'));
  } catch {
    toast(t('shares.copyRefused'));
  }
}
