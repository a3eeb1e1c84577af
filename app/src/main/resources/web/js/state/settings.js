/** Preferences stored in this browser; the server does not know them. */

const KEY = 'marquee.settings';
const DEFAULTS = { diversity: 0, novelty: 0, key: '', names: {}, friends: [] };

const isText = value => typeof value === 'string';
const isShare = value => typeof value === 'number' && value >= 0 && value <= 1;

/** Validates each value, since anything may have written to the browser's storage. */
const IS_VALID = {
  diversity: isShare,
  novelty: isShare,
  key: isText,
  names: value => value instanceof Object && Object.values(value).every(name => isText(name) && name),
  friends: value => Array.isArray(value) && value.every(isText),
};

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function read() {
  const values = stored();
  return Object.fromEntries(Object.entries(DEFAULTS).map(([name, standard]) => [name, IS_VALID[name](values[name]) ? values[name] : standard]));
}

export const settings = {
  /** @param {keyof typeof DEFAULTS} name */
  get: name => read()[name],
  set: (name, value) => localStorage.setItem(KEY, JSON.stringify({ ...read(), [name]: value })),
  clear: () => localStorage.removeItem(KEY),
};
