/** Movement, for those who did not ask to be spared it. */

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * Changes what is shown and lets elements glide from where they were to where they are: first, last, invert, play.
 *
 * @param {() => Iterable<HTMLElement>} elements asked before and after the change
 * @param {() => void} change
 */
export function glide(elements, change) {
  if (still.matches) {
    change();
    return;
  }
  const before = new Map([...elements()].map(element => [element, element.getBoundingClientRect()]));
  change();
  for (const element of elements()) {
    const now = element.getBoundingClientRect();
    if (isNear(now)) play(element, before.get(element), now);
  }
}

/** What is far off the screen is not worth the work. */
function isNear(box) {
  return box.bottom > -200 && box.top < innerHeight + 200 && box.left < innerWidth + 200 && box.right > -200;
}

function play(element, old, now) {
  const timing = { duration: 420, easing: 'cubic-bezier(.2, .8, .2, 1)' };
  if (!old) {
    element.animate([{ opacity: 0, transform: 'scale(.92)' }, { opacity: 1, transform: 'none' }], timing);
  } else if (old.left !== now.left || old.top !== now.top) {
    element.animate([{ transform: `translate(${old.left - now.left}px, ${old.top - now.top}px)` }, { transform: 'none' }], timing);
  }
}

/** Lets an element go before `remove` takes it away; it may be shown again later. */
export async function leave(element, remove) {
  if (still.matches) {
    remove();
    return;
  }
  const fading = element.animate([{ opacity: 1 }, { opacity: 0, transform: 'scale(.9) translateY(-.5rem)' }], { duration: 180, easing: 'ease-in', fill: 'forwards' });
  await fading.finished.catch(() => {});
  remove();
  fading.cancel();
}

/** @returns {ScrollBehavior} */
export function scrolling() {
  return still.matches ? 'instant' : 'smooth';
}
