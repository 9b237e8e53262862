/**
 * What the page keeps on this computer, and only while the reader wants it to.
 *
 * @typedef {object} Kept
 * @property {string} text
 * @property {string} address
 * @property {string} published
 * @property {unknown} corrections
 */

const NAME = 'whosaid';

/** @returns {Kept | null} */
export function kept() {
  try {
    const { text, address, published, corrections } = JSON.parse(localStorage.getItem(NAME) ?? 'null') ?? {};
    return typeof text === 'string' ? { text, address: String(address ?? ''), published: String(published ?? ''), corrections } : null;
  } catch {
    return null;
  }
}

/** @param {Kept | null} value null forgets @returns {boolean} whether the browser let it */
export function keep(value) {
  try {
    if (value) localStorage.setItem(NAME, JSON.stringify(value));
    else localStorage.removeItem(NAME);
    return true;
  } catch {
    return false;
  }
}
