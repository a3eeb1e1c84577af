/** Recommendations for a group. */

import { h, setProperties } from '../dom.js';
import { decimal, joined } from '../format.js';
import { locale, t } from '../language.js';
import { avatar } from '../parts/avatar.js';
import { card } from '../parts/card.js';
import { choice } from '../parts/choice.js';
import { memberError } from '../parts/errors.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { load, rowsSkeleton } from '../parts/load.js';
import { reasonFor } from '../parts/reasons.js';
import { requiredText } from '../parts/requiredText.js';
import { row } from '../parts/row.js';
import { isFiltered, queryOf, tonightFilters } from '../parts/tonightFilters.js';
import { decode } from '../router.js';
import { profiles } from '../state/profiles.js';

const MOVIES = 24;
const MAX_MEMBERS = 10;
const AGGREGATIONS = ['average', 'least-misery', 'most-pleasure', 'veto'];

/** @returns {import('../router.js').View} */
export function together(context, { params: [ids], signal, memory }) {
  const { api, session, library, settings, scale } = context;
  const members = [...new Set([session.userId(), ...settings.get('friends'), ...(ids ?? '').split(',').map(id => id.trim())].filter(Boolean))].slice(0, MAX_MEMBERS);
  let { aggregation = 'average' } = memory;
  const chosen = memory.filters ??= {};
  const filters = tonightFilters(context, chosen, () => showList(true), true);
  const host = h('div', { class: 'together-list' });
  const group = h('ul', { class: 'group', role: 'list', 'aria-label': t('together.members') });
  const atHome = h('div', { class: 'actions at-home' });
  const form = memberForm(add);
  const element = h('div', { class: 'together' },
    heading(t('together.title'), t('together.lead')),
    group, atHome, form, choice('aggregation', t('together.by'), AGGREGATIONS.map(name => [name, t(`together.by.${name}`)]), aggregation, value => { aggregation = value; memory.aggregation = value; showList(true); }), filters, host);

  const storedName = user => profiles.nameOf(user) ?? new Map(Object.entries(settings.get('names'))).get(user);
  const nameOf = user => (user === session.userId() ? t('together.you') : storedName(user) ?? t('together.guest', { number: members.filter(other => other !== session.userId()).indexOf(user) + 1 }));

  /** Adds a member whom the server knows. @returns {Promise<string>} why not; empty if added */
  async function add(text, name) {
    const user = idIn(text);
    if (members.includes(user)) return t('together.already');
    if (members.length >= MAX_MEMBERS) return t('together.full', { count: MAX_MEMBERS });
    const error = await memberError(api, session.userId(), user, signal);
    if (error) return error;
    members.push(user);
    if (name) settings.set('names', { ...settings.get('names'), [user]: name });
    update();
    return '';
  }

  async function addFromHome(user) {
    form.refuse(await add(user));
    group.lastElementChild.querySelector('button')?.focus();
  }

  /** Leaves out members whose account was deleted, or whose id in a link is mistyped. @returns {Promise<boolean>} whether there are any */
  async function leaveOutUnknown() {
    const guests = members.filter(user => user !== session.userId());
    const areUnknown = await Promise.all(guests.map(user => api.together([user], { n: 1 }, signal).then(() => false, isUnknown)));
    const unknown = guests.filter((user, index) => areUnknown[index]);
    if (!unknown.length) return false;
    form.refuse(t('together.gone', { names: joined(unknown.map(nameOf)), count: unknown.length }));
    unknown.forEach(user => members.splice(members.indexOf(user), 1));
    settings.set('friends', settings.get('friends').filter(user => !unknown.includes(user)));
    showGroup();
    return true;
  }

  function remove(user) {
    members.splice(members.indexOf(user), 1);
    update();
    (group.querySelector('button') ?? element.querySelector('h1')).focus();
  }

  function update() {
    settings.set('friends', members.filter(user => user !== session.userId()));
    showGroup();
    showList(true);
  }

  function showGroup() {
    filters.hidden = members.length < 2;
    atHome.replaceChildren(...profiles.all().filter(({ user }) => !members.includes(user)).map(({ user, name }) => h('button', { class: 'button', type: 'button', onclick: () => addFromHome(user) }, avatar(user), t('together.addNamed', { name }))));
    group.replaceChildren(...members.map(user => h('li', { class: 'member' }, h('span', { class: 'avatar', 'aria-hidden': 'true' }, initialOf(nameOf(user))), h('span', {}, nameOf(user)),
      user !== session.userId() && h('button', { type: 'button', 'aria-label': t('together.remove', { name: nameOf(user) }), onclick: () => remove(user) }, icon('close')))));
  }

  const whyFor = (user, because) => reasonFor(user === session.userId() ? undefined : nameOf(user), because);

  const predictions = movie => h('dl', { class: 'predictions' }, (movie.predictedRatings ?? []).map(({ user, predictedRating, because = [] }) => h('div', {},
    h('dt', {}, nameOf(user)),
    h('dd', {}, predictedRating === undefined ? '–' : setProperties(h('span', { class: 'predicted' }, decimal(predictedRating)), { share: predictedRating / scale.max })),
    whyFor(user, because) && h('dd', { class: 'why' }, whyFor(user, because)))));

  /** @returns {Promise<object[] | undefined>} movies for all members; undefined without a second user */
  async function recommended() {
    if (members.length < 2) return undefined;
    try {
      const [{ recommendations }] = await Promise.all([api.together(members, { aggregation, explain: true, n: MOVIES, diversity: settings.get('diversity'), ...queryOf(chosen) }, signal), library.load().catch(() => {})]);
      return recommendations;
    } catch (error) {
      if (!isUnknown(error)) throw error;
      if (await leaveOutUnknown()) return recommended();
      // It is the user of this page who is unknown.
      await api.user(session.userId(), signal);
      throw error;
    }
  }

  async function showList(changed = false) {
    await load(host, {
      load: recommended,
      show: movies => {
        if (!movies) return invitation(session);
        return movies.length ? row('grid', movies.map(movie => card(context, movie, signal, { extra: predictions })), t('together.list')) : h('p', { class: 'empty' }, t(isFiltered(chosen) ? 'tonight.none' : 'together.none'));
      },
      skeleton: rowsSkeleton(1), signal,
    });
    if (changed && !signal.aborted) context.announce(t('count.movies', { count: host.querySelectorAll('.card').length }));
  }

  profiles.onChange(showGroup, signal);
  showGroup();
  return { title: t('together.title'), element, ready: showList() };
}

/** Whether an id is of no user, or not even like one. */
const isUnknown = ({ kind }) => ['not-found', 'rejected'].includes(kind);

function invitation(session) {
  return h('div', { class: 'empty' }, h('p', {}, t(session.userId() ? 'together.invite' : 'together.first')),
    !session.userId() && h('p', {}, h('a', { class: 'button primary', href: '#/interview' }, t('link.rate'))));
}

function memberForm(add) {
  const id = h('input', { id: 'member-id', autocomplete: 'off', spellcheck: 'false', required: true, maxlength: 300 });
  const name = h('input', { id: 'member-name', autocomplete: 'off', maxlength: 30 });
  const refused = h('p', { class: 'refused', role: 'alert' });
  const submit = async event => {
    event.preventDefault();
    const form = event.target;
    const text = requiredText(id);
    if (!text) return;
    element.refuse(await add(text, name.value.trim()));
    if (!refused.textContent) form.reset();
    id.focus();
  };
  const element = h('form', { class: 'line-form', onsubmit: submit },
    h('div', { class: 'field' }, h('label', { for: 'member-id' }, t('together.id')), id),
    h('div', { class: 'field' }, h('label', { for: 'member-name' }, t('together.name')), name),
    h('button', { class: 'button', type: 'submit' }, t('together.add')), refused);
  element.refuse = why => { refused.textContent = why; };
  return element;
}

/** Its first letter, which may be of two or more code units. */
const initialOf = name => [...new Intl.Segmenter(locale()).segment(name)][0].segment.toUpperCase();

/** The id in a text that is either an id or a link that ends in one. */
function idIn(text) {
  const id = text.trim().replace(/^.*#\/together\//, '');
  return decode(id.split(/[,\s]/)[0]);
}
