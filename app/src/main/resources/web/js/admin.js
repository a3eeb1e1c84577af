/** Entry point of the administration, which only operators load. The API key stays in this tab: it is in its session storage only. */

import { adminApi } from './admin/adminApi.js';
import { dashboard } from './admin/dashboard.js';
import { signIn } from './admin/signIn.js';
import { text } from './admin/text.js';
import { h } from './dom.js';
import { announcer, toaster } from './parts/messages.js';
import { themePicker } from './parts/themePicker.js';
import { tabStorage } from './state/storage.js';

const KEY = 'marquee.admin.key';

const element = id => document.getElementById(id);
const view = element('view');
const toast = toaster(element('toasts'));
const announce = announcer(element('announcements'));
const api = adminApi(() => tabStorage.get(KEY) ?? '');
let stop = () => {};

function show(content) {
  view.replaceChildren(content);
  view.querySelector('h1').focus({ preventScroll: true });
}

/** @param {string} [why] the last key was refused */
function askForKey(why) {
  stop();
  tabStorage.remove(KEY);
  element('session').replaceChildren();
  show(signIn(why, async key => {
    tabStorage.set(KEY, key);
    await open();
  }));
}

async function open() {
  try {
    const first = await api.overview();
    const page = dashboard({ api, toast, announce, onRefused: askForKey }, first);
    stop = page.stop;
    element('session').replaceChildren(h('button', { class: 'button', type: 'button', onclick: () => askForKey() }, text.session.leave));
    show(page.element);
  } catch (error) {
    askForKey(error.kind === 'key' ? text.session.refused(error.message) : text.error(error));
  }
}

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  view.focus();
});
element('foot').append(themePicker());
if (tabStorage.get(KEY)) open();
else askForKey();
