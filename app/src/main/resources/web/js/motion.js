/** Animations, skipped if the browser asks for reduced motion. */

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Applies a change and animates elements from their old to their new positions (FLIP: first, last, invert, play).
 *
 * @param {() => Iterable<HTMLElement>} elements called before and after the change
 * @param {() => void} change
 */
export function animateMove(elements, change) {
  if (reduced.matches) {
    change();
    return;
  }
  const before = new Map([...elements()].map(element => [element, element.getBoundingClientRect()]));
  change();
  for (const element of elements()) {
    const box = element.getBoundingClientRect();
    if (isNearScreen(box)) play(element, before.get(element), box);
  }
}

/** Elements far off the screen are not animated, to save work. */
function isNearScreen(box) {
  return box.bottom > -200 && box.top < innerHeight + 200 && box.left < innerWidth + 200 && box.right > -200;
}

function play(element, from, to) {
  const timing = { duration: 420, easing: 'cubic-bezier(.2, .8, .2, 1)' };
  if (!from) {
    element.animate([{ opacity: 0, transform: 'scale(.92)' }, { opacity: 1, transform: 'none' }], timing);
  } else if (from.left !== to.left || from.top !== to.top) {
    element.animate([{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)` }, { transform: 'none' }], timing);
  }
}

/** Fades an element out, then calls `remove`; the element may be shown again later. */
export async function fadeOut(element, remove) {
  if (reduced.matches) {
    remove();
    return;
  }
  const fading = element.animate([{ opacity: 1 }, { opacity: 0, transform: 'scale(.9) translateY(-.5rem)' }], { duration: 180, easing: 'ease-in', fill: 'forwards' });
  await fading.finished.catch(() => {});
  remove();
  fading.cancel();
}

/** @returns {ScrollBehavior} */
export function scrollBehavior() {
  return reduced.matches ? 'instant' : 'smooth';
}
