/** Chooses the language of the page, or leaves the choice to the browser. */

import { h } from '../dom.js';
import { chooseLanguage, chosenLanguage, languages, t } from '../language.js';

export function languagePicker() {
  const chosen = chosenLanguage();
  const select = h('select', { id: 'language', onchange: () => chooseLanguage(select.value) },
    h('option', { value: '' }, t('language.auto')),
    languages().map(([code, name]) => h('option', { value: code, lang: code, selected: code === chosen }, name)));
  return h('span', { class: 'picker' }, h('label', { for: 'language' }, t('language.label')), select);
}
