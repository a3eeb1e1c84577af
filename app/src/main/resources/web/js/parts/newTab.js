import { h } from '../dom.js';
import { t } from '../language.js';

/** What screen readers say of a link that opens a new tab. */
export const newTab = () => h('span', { class: 'visually-hidden' }, ` ${t('link.newTab')}`);
