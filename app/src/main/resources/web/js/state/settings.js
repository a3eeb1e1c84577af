/** What this browser remembers of how the page should be; nothing of it is known to the server. */

const PLACE = 'marquee.settings';
const STANDARD = { diversity: 0, novelty: 0, key: '', names: {}, friends: [] };

const isText = value => typeof value === 'string';
const isShare = value => typeof value === 'number' && value >= 0 && value <= 1;

/** What each may be: of what stands in a browser's memory nobody knows who wrote it. */
const FITS = {
  diversity: isShare,
  novelty: isShare,
  key: isText,
  names: value => value instanceof Object && Object.values(value).every(name => isText(name) && name),
  friends: value => Array.isArray(value) && value.every(isText),
};

function kept() {
  try {
    return JSON.parse(localStorage.getItem(PLACE)) ?? {};
  } catch {
    return {};
  }
}

function read() {
  const all = kept();
  return Object.fromEntries(Object.entries(STANDARD).map(([name, standard]) => [name, FITS[name](all[name]) ? all[name] : standard]));
}

export const settings = {
  /** @param {keyof typeof STANDARD} name */
  get: name => read()[name],
  set: (name, value) => localStorage.setItem(PLACE, JSON.stringify({ ...read(), [name]: value })),
  forget: () => localStorage.removeItem(PLACE),
};
