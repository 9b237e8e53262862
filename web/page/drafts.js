import { make } from '../element/dom.js';
import { compare } from '../element/engine.js';
import { pageWords } from '../element/words.js';

/**
 * Two drafts of an article side by side: the engine says what differs, and this draws it.
 *
 * @typedef {import('../element/difference.d.ts').Difference} Difference
 * @typedef {import('../element/difference.d.ts').Change} Change
 */

const LETTERS = { quotations: 'q', claims: 'c', sources: 's' };

/**
 * @param {string} before
 * @param {string} after
 * @param {(id: string) => void} onChoose something of the later draft was chosen
 * @returns {Promise<HTMLElement>}
 */
export async function compareDrafts(before, after, onChoose) {
  /** @type {Difference} */
  const difference = JSON.parse(await compare(before, after));
  const names = pageWords().difference;
  const changed = difference.quotations.filter(({ kind }) => kind === 'changed');
  const parts = [list(names.changed, changed, 'quotations', onChoose)];
  for (const kind of /** @type {const} */ (['quotations', 'claims', 'sources'])) {
    const others = difference[kind].filter((each) => kind !== 'quotations' || each.kind !== 'changed');
    parts.push(list(names[kind], others, kind, onChoose));
  }
  const isSame = parts.every((part) => part === null);
  return make('div', { class: 'difference' }, ...(isSame ? [make('p', {}, names.none)] : parts));
}

/** @param {string} title @param {Change[]} changes @param {keyof typeof LETTERS} of @param {(id: string) => void} onChoose */
function list(title, changes, of, onChoose) {
  if (changes.length === 0) return null;
  return make('section', {}, make('h3', {}, title), make('ul', {}, ...changes.map((change) => item(change, LETTERS[of], onChoose))));
}

/** @param {Change} change @param {string} letter @param {(id: string) => void} onChoose */
function item(change, letter, onChoose) {
  const { appeared, vanished } = pageWords().difference;
  const tag = { changed: '', appeared, vanished }[change.kind];
  const words = make('span', { lang: 'en', dir: 'auto' }, ...change.words.map(drawWords));
  const content = [tag && make('b', { class: `tag ${change.kind}` }, tag), words];
  if (change.after === null) return make('li', { class: change.kind }, ...content);
  return make('li', { class: change.kind }, make('button', { type: 'button', onclick: () => onChoose(letter + change.after) }, ...content));
}

/** @param {import('../element/difference.d.ts').Words} words */
function drawWords({ kind, text }) {
  if (kind === 'same') return document.createTextNode(`${text} `);
  return make('span', {}, make(kind === 'gone' ? 'del' : 'ins', {}, text), ' ');
}
