import { pageWords } from '../element/words.js';

/** The page's language: its HTML is English, and every other language replaces it, element by element. */

/** Where an element's words stand: its text, or an attribute. */
const PLACES = { word: '', wordLabel: 'aria-label', wordPlaceholder: 'placeholder' };

/** What the HTML says by itself. @type {Map<string, string>} */
const original = new Map();

/** @param {string} language */
export function speak(language) {
  document.documentElement.lang = language;
  for (const [data, attribute] of Object.entries(PLACES)) {
    const selector = `[data-${data.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}]`;
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))) say(element, element.dataset[data] ?? '', attribute);
  }
}

/** @param {HTMLElement} element @param {string} key @param {string} attribute */
function say(element, key, attribute) {
  const now = attribute ? element.getAttribute(attribute) : element.textContent;
  if (!original.has(key)) original.set(key, now ?? '');
  const words = pageWords().html[key] ?? original.get(key) ?? '';
  if (attribute) element.setAttribute(attribute, words);
  else element.textContent = words;
}
