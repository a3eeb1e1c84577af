/** The users of this browser: who is watching, another name, a new user. */

import { h } from '../dom.js';
import { t } from '../language.js';
import { profiles } from '../state/profiles.js';
import { tokens } from '../state/tokens.js';
import { avatar } from './avatar.js';
import { requiredText } from './requiredText.js';

/** @param {object} context of the page */
export function household(context) {
  const { session } = context;
  const current = session.userId();
  const others = profiles.all().filter(({ user }) => user !== current);
  const members = [...(current ? [{ user: current, name: profiles.nameOf(current) ?? t('household.you') }] : []), ...others];
  return h('section', { class: 'panel household' }, h('h2', {}, t('household.title')),
    h('p', { class: 'note' }, t('household.note')),
    h('ul', { class: 'profiles', role: 'list' }, members.map(member => profile(context, member))),
    current && nameForm(context, current),
    (!current || profiles.nameOf(current)) && addForm(context));
}

function profile(context, { user, name }) {
  const isCurrent = user === context.session.userId();
  return h('li', {},
    h('button', { class: 'profile', type: 'button', 'aria-pressed': String(isCurrent), onclick: () => !isCurrent && change(context, user) }, avatar(user), h('span', {}, name)),
    !isCurrent && h('button', { class: 'plain', type: 'button', 'aria-label': t('household.remove.label', { name }), onclick: () => remove(context, user, name) }, t('household.remove')));
}

/** What gives access to the account may be on this device only, so this can be undone. */
function remove({ reload, toast }, user, name) {
  const token = tokens.of(user);
  const undo = () => {
    profiles.name(user, name);
    if (token) tokens.keep(user, token);
    reload();
  };
  profiles.remove(user);
  reload();
  toast(t('household.removed', { name }), { label: t('undo'), run: undo }, 'change');
}

function nameForm(context, user) {
  const input = h('input', { id: 'profile-name', autocomplete: 'off', required: true, maxlength: profiles.MAX_NAME, value: profiles.nameOf(user) ?? '' });
  const submit = event => {
    event.preventDefault();
    const name = requiredText(input);
    if (!name) return;
    profiles.name(user, name);
    context.reload();
  };
  return h('form', { class: 'line-form', onsubmit: submit }, h('div', { class: 'field' }, h('label', { for: 'profile-name' }, t('household.name')), input), h('button', { class: 'button', type: 'submit' }, t('household.save')));
}

function addForm(context) {
  const { api, showError } = context;
  const input = h('input', { id: 'profile-new', autocomplete: 'off', required: true, maxlength: profiles.MAX_NAME });
  const submit = async event => {
    event.preventDefault();
    const name = requiredText(input);
    if (!name) return;
    try {
      const { user } = await api.createUser();
      profiles.name(user, name);
      await change(context, user);
    } catch (error) {
      showError(error);
    }
  };
  return h('form', { class: 'line-form', onsubmit: submit }, h('div', { class: 'field' }, h('label', { for: 'profile-new' }, t('household.new')), input), h('button', { class: 'button', type: 'submit' }, t('household.add')));
}

/** Shows the home page of another user; not while changes of the current one wait for the server. */
async function change({ session, library, toast, goHome }, user) {
  await library.settled();
  if (library.isWaiting) {
    toast(t('household.waiting'));
    return;
  }
  session.signIn(user);
  library.reset();
  goHome();
}
