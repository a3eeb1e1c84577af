/** Pseudo-random numbers that are equal for equal strings, so that a movie's poster never changes. */

/** @param {string} text @returns {number} 32 bits, by FNV-1a with a final mix */
export function hash(text) {
  let bits = 0x811c9dc5;
  for (const char of text) {
    bits = Math.imul(bits ^ char.codePointAt(0), 0x01000193);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b);
  return (bits ^ (bits >>> 13)) >>> 0;
}

/** Seeded generator, mulberry32. */
export function seededRandom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  return {
    /** A number in low..high, high excluded. */
    between: (low, high) => low + next() * (high - low),
    /** An integer in low..high, both included. */
    integer: (low, high) => Math.floor(low + next() * (high - low + 1)),
    pick: list => list[Math.floor(next() * list.length)],
    /** True with the given probability. */
    boolean: probability => next() < probability,
  };
}
