/**
 * Movies in a row or a grid. The row is one stop of the Tab key: the arrows go from movie to movie, and only the movie one is
 * at has its stars and its bookmark in the order of Tab.
 */

import { h } from '../dom.js';
import { scrolling } from '../motion.js';

/** @param {'row' | 'grid'} kind @param {HTMLElement[]} cards @param {string} label */
export function row(kind, cards, label) {
  const list = h('ul', { class: kind, 'aria-label': label, role: 'list', onkeydown: event => walk(event, list), onfocusin: event => visit(event, list) }, cards);
  refresh(list);
  return list;
}

/** To be called when cards came or went: sees that one of them can be tabbed to. */
export function refresh(list) {
  const cards = [...list.children];
  const current = cards.find(card => card.classList.contains('current')) ?? cards[0];
  cards.forEach(card => setCurrent(card, card === current));
}

/** Puts the focus on the card that now stands where one left, on the heading where none does. */
export function focusAt(list, place) {
  const card = list.children[Math.min(place, list.children.length - 1)];
  if (card) go(list, card);
  return card !== undefined;
}

function walk(event, list) {
  if (!event.target.classList.contains('card-link') || event.ctrlKey || event.metaKey || event.altKey) return;
  const cards = [...list.children];
  const at = cards.indexOf(event.target.closest('.card'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: cards.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (cards[to]) go(list, cards[to]);
}

function go(list, card) {
  [...list.children].forEach(one => setCurrent(one, one === card));
  const link = card.querySelector('.card-link');
  link.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: scrolling() });
}

function visit(event, list) {
  const card = event.target.closest('.card');
  if (card && !card.classList.contains('current')) [...list.children].forEach(one => setCurrent(one, one === card));
}

function setCurrent(card, current) {
  card.classList.toggle('current', current);
  for (const control of card.querySelectorAll('.card-link, .stars, .mark')) {
    control.tabIndex = current ? 0 : -1;
  }
}
