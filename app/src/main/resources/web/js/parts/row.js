/**
 * A row or grid of movies as one stop of the Tab key (roving tabindex): arrow keys move from movie to movie, and only the current
 * movie has its controls in the Tab order.
 */

import { h } from '../dom.js';
import { scrollBehavior } from '../motion.js';
import { vary } from '../posters/posters.js';

/** Posters that follow each other have different motifs. @param {'row' | 'grid'} kind @param {HTMLElement[]} cards @param {string} label */
export function row(kind, cards, label) {
  const list = h('ul', { class: kind, 'aria-label': label, role: 'list', onkeydown: event => onKey(event, list), onfocusin: event => onFocus(event, list) }, cards);
  refresh(list);
  vary(list);
  return list;
}

/** Adds cards at the end. */
export function extend(list, cards) {
  list.append(...cards);
  refresh(list);
  vary(list);
}

/** To be called after cards were removed: keeps exactly one of them in the Tab order. */
export function refresh(list) {
  const cards = [...list.children];
  const current = cards.find(card => card.classList.contains('current')) ?? cards[0];
  cards.forEach(card => setCurrent(card, card === current));
}

/** Focuses the card at an index, or the last one. @returns {boolean} false if the list is empty */
export function focusAt(list, index) {
  const card = list.children[Math.min(index, list.children.length - 1)];
  if (card) focusCard(list, card);
  return card !== undefined;
}

function onKey(event, list) {
  if (!event.target.classList.contains('card-link') || event.ctrlKey || event.metaKey || event.altKey) return;
  const cards = [...list.children];
  const from = cards.indexOf(event.target.closest('.card'));
  const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: cards.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  if (cards[to]) focusCard(list, cards[to]);
}

function focusCard(list, card) {
  [...list.children].forEach(other => setCurrent(other, other === card));
  const link = card.querySelector('.card-link');
  link.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: scrollBehavior() });
}

function onFocus(event, list) {
  const card = event.target.closest('.card');
  if (card && !card.classList.contains('current')) [...list.children].forEach(other => setCurrent(other, other === card));
}

function setCurrent(card, current) {
  card.classList.toggle('current', current);
  for (const control of card.querySelectorAll('.card-link, .card-more, .stars, .bookmark')) {
    control.tabIndex = current ? 0 : -1;
  }
}
