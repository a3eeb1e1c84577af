/** API keys: those of the settings, and those of the store, which can be added and removed. */

import { h } from '../dom.js';
import { openDialog } from '../parts/dialog.js';
import * as format from './format.js';
import { panel, slot, table } from './parts.js';
import { text } from './text.js';

const texts = text.keys;
const SCOPES = ['read', 'rate', 'admin'];

export function keysPanel({ api, toast, announce, showError }) {
  const list = slot(draw);
  const name = h('input', { id: 'key-name', required: true, pattern: '[A-Za-z0-9_\\-]{1,32}', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'key-hint' });
  const scopes = SCOPES.map(scope => h('input', { type: 'checkbox', id: `scope-${scope}`, checked: scope === 'read' }));
  const made = h('div', { class: 'slot', hidden: true });
  const form = h('form', { class: 'key-form', onsubmit: add },
    h('h3', {}, texts.add),
    h('div', { class: 'field' }, h('label', { for: 'key-name' }, texts.name), name, h('p', { class: 'meta', id: 'key-hint' }, texts.nameHint)),
    h('fieldset', { class: 'scopes' }, h('legend', {}, texts.scopes), SCOPES.map((scope, index) => h('label', {}, scopes[index], h('span', {}, texts.scope[scope])))),
    h('button', { class: 'button', type: 'submit' }, texts.addButton));
  form.hidden = true;

  function draw(keys) {
    if (keys.length === 0) return h('p', { class: 'meta' }, texts.none);
    return table(texts.table, [texts.name, texts.scopes, texts.created, h('span', { class: 'visually-hidden' }, texts.remove)], keys.map(key => [
      key.name, key.scopes.join(', '), key.created ? format.at(key.created) : texts.ofSettings,
      key.isStored && h('button', { class: 'button small', type: 'button', 'aria-label': texts.removeKey(key.name), 'aria-haspopup': 'dialog', onclick: () => confirm(key.name) }, texts.remove)]), 3);
  }

  async function load() {
    try {
      list.show((await api.keys()).keys);
    } catch (error) {
      showError(error);
    }
  }

  async function add(event) {
    event.preventDefault();
    const chosen = SCOPES.filter((scope, index) => scopes[index].checked);
    if (chosen.length === 0) {
      toast(texts.needsScope, undefined, 'bad');
      return;
    }
    try {
      const { key } = await api.addKey(name.value, chosen);
      showMade(name.value, key);
      name.value = '';
      await load();
    } catch (error) {
      showError(error);
    }
  }

  function showMade(owner, key) {
    const copy = () => navigator.clipboard.writeText(key).then(() => toast(texts.copied), () => toast(texts.noCopy));
    made.replaceChildren(h('p', {}, texts.added(owner)), h('p', { class: 'user-id' }, h('code', {}, key)), h('div', { class: 'actions' }, h('button', { class: 'button', type: 'button', onclick: copy }, texts.copy)));
    made.hidden = false;
    announce(texts.added(owner));
  }

  function confirm(owner) {
    openDialog(texts.removeTitle(owner), close => [
      h('p', {}, texts.removeText),
      h('div', { class: 'actions' },
        h('button', { class: 'button danger', type: 'button', onclick: () => { close(); remove(owner); } }, texts.remove),
        h('button', { class: 'button', type: 'button', onclick: close }, texts.keep)),
    ]);
  }

  async function remove(owner) {
    try {
      await api.removeKey(owner);
      toast(texts.removed(owner));
      made.hidden = true;
    } catch (error) {
      showError(error);
    }
    await load();
  }

  load();
  return {
    element: panel(texts.heading, list.element, made, form),
    show({ overview }) {
      // Keys of the settings change with them only.
      if (overview) form.hidden = !overview.retraining;
    },
  };
}
