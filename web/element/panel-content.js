import { make } from './dom.js';
import { noteBody, noteText, noteWithSource } from './notes.js';
import { indexOf } from './segments.js';
import * as wording from './wording.js';

/**
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./notes.js').Reading} Reading
 *
 * @typedef {object} PanelActions
 * @property {boolean} isFromCard the way back leads to the card
 * @property {(id: string) => void} onChoose
 * @property {() => void} onClose
 */

/**
 * @param {Reading} reading
 * @param {string[]} ids the first in full, the others as ways to them
 * @param {PanelActions} actions
 * @returns {DocumentFragment}
 */
export function panelContent(reading, [id, ...others], actions) {
  const content = document.createDocumentFragment();
  const close = make('button', { type: 'button', class: 'close', 'aria-label': actions.isFromCard ? 'Back to the card' : 'Close', onclick: actions.onClose }, '×');
  content.append(noteBody(reading, id));
  if (id[0] === 's') content.append(statements(reading, indexOf(id), actions));
  content.append(actionRow(reading, id, others, actions), close);
  return content;
}

/** Everything attributed to a source. @param {Reading} reading @param {number} index @param {PanelActions} actions */
function statements(reading, index, { onChoose }) {
  const { attributions } = reading.report.sources[index];
  const items = attributions.map((each) => {
    const id = `a${each}`;
    const text = make('span', { dir: 'auto', lang: 'en' }, noteText(reading, id, 90));
    return make('li', {}, make('button', { type: 'button', onclick: () => onChoose(id) }, make('span', { class: 'number' }, String(reading.numbers.get(id))), text));
  });
  return make('ul', { class: 'statements', role: 'list', 'aria-label': 'What is attributed to this source' }, ...items);
}

/** @param {Reading} reading @param {string} id @param {string[]} others @param {PanelActions} actions */
function actionRow(reading, id, others, actions) {
  const row = make('div', { class: 'actions' });
  const add = /** @param {string} label @param {() => void} act */ (label, act) => row.append(make('button', { type: 'button', onclick: act }, label));
  const speaker = speakerOf(reading.report, id);
  if (speaker !== null) add(`All from ${shortName(reading.report, speaker)}`, () => actions.onChoose(`s${speaker}`));
  if (id[0] === 'a' || id[0] === 'c') row.append(copyButton(noteWithSource(reading, id)));
  for (const other of others) add(otherName(reading, other), () => actions.onChoose(other));
  if (actions.isFromCard) add('Back to the card', actions.onClose);
  return row;
}

/** @param {Report} report @param {string} id */
function speakerOf(report, id) {
  const index = indexOf(id);
  if (id[0] === 'a') return report.attributions[index].speaker;
  return id[0] === 'c' ? report.claims[index].source : null;
}

/** @param {Report} report @param {number} speaker */
function shortName(report, speaker) {
  return wording.shorten(report.sources[speaker].name, 34);
}

/** @param {Reading} reading @param {string} id */
function otherName({ report, numbers }, id) {
  if (id[0] === 's') return shortName(report, indexOf(id));
  if (id[0] === 'f') return 'Worth a look';
  return `${id[0] === 'c' ? 'Claim' : 'Statement'} ${numbers.get(id)}`;
}

/** @param {string} text */
function copyButton(text) {
  if (!navigator.clipboard) return '';
  const button = make('button', { type: 'button' }, 'Copy with source');
  button.addEventListener('click', async () => {
    const isCopied = await navigator.clipboard.writeText(text).then(() => true, () => false);
    button.textContent = isCopied ? 'Copied' : 'The browser did not allow copying';
  });
  return button;
}
