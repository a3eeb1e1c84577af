/** What this browser remembers of how the page should be; nothing of it is known to the server. */

const PLACE = 'marquee.settings';
const STANDARD = { diversity: 0, novelty: 0, key: '', names: {}, friends: [] };

function read() {
  try {
    return { ...STANDARD, ...JSON.parse(localStorage.getItem(PLACE) ?? '{}') };
  } catch {
    return STANDARD;
  }
}

export const settings = {
  /** @param {keyof typeof STANDARD} name */
  get: name => read()[name],
  set: (name, value) => localStorage.setItem(PLACE, JSON.stringify({ ...read(), [name]: value })),
  forget: () => localStorage.removeItem(PLACE),
};
