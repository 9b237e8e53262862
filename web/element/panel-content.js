import { correctedSpeaker } from './corrections.js';
import { make } from './dom.js';
import { copyButton } from './exports.js';
import { claimReview, claimWithContext, textLink } from './kit.js';
import { noteBody, noteText, noteWithSource } from './notes.js';
import { indexOf, isLeftOut, speakerOf } from './segments.js';
import * as wording from './wording.js';
import { words } from './words.js';

/**
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./notes.js').Reading} Reading
 *
 * @typedef {object} PanelActions
 * @property {boolean} isFromCard the way back leads to the card
 * @property {(id: string) => void} onChoose
 * @property {() => void} onClose
 * @property {(id: string, speaker: string | null) => void} onCorrect null takes the mark away
 * @property {(id: string) => Promise<string>} annotate the W3C annotation of a mark
 */

/**
 * @param {Reading} reading
 * @param {string[]} ids the first in full, the others as ways to them
 * @param {PanelActions} actions
 * @returns {DocumentFragment}
 */
export function panelContent(reading, [id, ...others], actions) {
  const content = document.createDocumentFragment();
  const label = actions.isFromCard ? words().panel.back : words().panel.close;
  const close = make('button', { type: 'button', class: 'close', 'aria-label': label, onclick: actions.onClose }, '×');
  content.append(noteBody(reading, id));
  const corrected = correctedSpeaker(reading, id);
  if (corrected !== undefined) content.append(make('p', { class: 'corrected' }, words().panel.corrected(corrected || words().panel.nobody)));
  if (id[0] === 's') content.append(statements(reading, indexOf(id), actions));
  content.append(actionRow(reading, id, others, actions));
  if (id[0] === 'c') content.append(kit(reading, id, actions));
  if (id[0] !== 'f') content.append(correcting(reading, id, actions));
  content.append(close);
  return content;
}

/** Everything attributed to a source. @param {Reading} reading @param {number} index @param {PanelActions} actions */
function statements(reading, index, { onChoose }) {
  const { report, view } = reading;
  const shown = report.sources[index].attributions.map((each) => `a${each}`).filter((id) => !isLeftOut(report, view, id));
  const items = shown.map((id) => {
    const text = make('span', { dir: 'auto', lang: 'en' }, noteText(reading, id, 90));
    return make('li', {}, make('button', { type: 'button', onclick: () => onChoose(id) }, make('span', { class: 'number' }, String(reading.numbers.get(id))), text));
  });
  return make('ul', { class: 'statements', role: 'list', 'aria-label': words().panel.attributed }, ...items);
}

/** @param {Reading} reading @param {string} id @param {string[]} others @param {PanelActions} actions */
function actionRow(reading, id, others, actions) {
  const row = make('div', { class: 'actions' });
  const add = /** @param {string} label @param {() => void} act */ (label, act) => row.append(make('button', { type: 'button', onclick: act }, label));
  const speaker = id[0] === 's' ? null : speakerOf(reading.report, id);
  if (speaker !== null) add(words().panel.allFrom(shortName(reading.report, speaker)), () => actions.onChoose(`s${speaker}`));
  if (id[0] === 'a') row.append(copyButton(words().panel.copy, () => noteWithSource(reading, id)) ?? '');
  for (const other of others) add(otherName(reading, other), () => actions.onChoose(other));
  if (actions.isFromCard) add(words().panel.back, actions.onClose);
  return row;
}

/** @param {Report} report @param {number} speaker */
function shortName(report, speaker) {
  return wording.shorten(report.sources[speaker].name, 34);
}

/** @param {Reading} reading @param {string} id */
function otherName({ report, numbers }, id) {
  const { finding, claimNumber, statement } = words().panel;
  if (id[0] === 's') return shortName(report, indexOf(id));
  if (id[0] === 'f') return finding;
  return `${id[0] === 'c' ? claimNumber : statement} ${numbers.get(id)}`;
}

/** One claim for somebody who checks it, in every form that they may want. @param {Reading} reading @param {string} id @param {PanelActions} actions */
function kit(reading, id, { annotate }) {
  const names = words().panel;
  const buttons = [
    copyButton(names.kitClaim, () => noteWithSource(reading, id)),
    copyButton(names.kitContext, () => claimWithContext(reading, id)),
    copyButton(names.kitAnnotation, () => annotate(id)),
    copyButton(names.kitLink, () => textLink(reading, id)),
    copyButton(names.kitReview, () => claimReview(reading, id)),
  ];
  return make('details', { class: 'kit' }, make('summary', {}, names.kit), make('div', { class: 'actions' }, ...buttons));
}

/** @param {Reading} reading @param {string} id @param {PanelActions} actions */
function correcting(reading, id, { onCorrect }) {
  const { wrong, dismiss } = words().panel;
  return make(
    'details',
    { class: 'wrong' },
    make('summary', {}, wrong),
    make('div', { class: 'actions' }, make('button', { type: 'button', class: 'dismiss', onclick: () => onCorrect(id, null) }, dismiss), id[0] === 'a' && speakers(reading, id, onCorrect)),
  );
}

/** Who else it could be: the sources of the article, or nobody. @param {Reading} reading @param {string} id @param {PanelActions['onCorrect']} onCorrect */
function speakers(reading, id, onCorrect) {
  const { speaker, nobody } = words().panel;
  const { sources } = reading.report;
  const index = speakerOf(reading.report, id);
  const now = index === null ? '' : sources[index].name;
  const names = [...new Set(['', ...reading.found.sources.map(({ name }) => name)])];
  const options = names.map((name) => make('option', { value: name, selected: name === now }, wording.shorten(name || nobody, 60)));
  const choice = make('select', {}, ...options);
  choice.addEventListener('change', () => onCorrect(id, choice.value));
  return make('label', { class: 'speaker' }, `${speaker} `, choice);
}
