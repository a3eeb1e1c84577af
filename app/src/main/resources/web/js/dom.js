/**
 * Builds elements. Text is inserted as text nodes only, so that a title with tags in it shows as text.
 *
 * @typedef {Node | string | number | false | undefined} Child
 * @typedef {Record<string, string | number | boolean | EventListener | undefined>} Props names that start with `on` are event listeners
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} tag of HTML
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  return fill(document.createElement(tag), props, children);
}

/**
 * @param {string} tag of SVG
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {SVGElement}
 */
export function s(tag, props = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

/** Sets custom properties, which a strict content security policy allows although it forbids style attributes. */
export function setProperties(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    element.style.setProperty(`--${name}`, String(value));
  }
  return element;
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== false));
  return element;
}
