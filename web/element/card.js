import { claimVoices, voices } from './card-bars.js';
import { correctedMark } from './corrections.js';
import { make } from './dom.js';
import { copyButton, exportButtons } from './exports.js';
import { noteList, noteText } from './notes.js';
import { indexOf, isLeftOut, isUnsure } from './segments.js';
import * as wording from './wording.js';
import { words } from './words.js';

/**
 * The card: how the article is sourced. Every figure and every list is the report's own; no grade is given.
 *
 * @typedef {import('./notes.js').Reading} Reading
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./report.d.ts').SourceType} SourceType
 *
 * @typedef {object} CardActions
 * @property {(id: string, opener: HTMLElement) => void} onChoose a note, a source or a finding was chosen
 * @property {(ids: string[]) => void} onPoint the pointer or the focus is on something; empty when it has left
 * @property {(format: import('./exports.js').Format) => void} onExport
 * @property {() => void} onEverything statements that were left out as unsure are wanted after all
 * @property {(finding: string, isDone: boolean) => void} onTick
 * @property {(index: number) => void} onUndo a correction is taken back
 * @property {(format: 'annotations' | 'lines') => void} onSaveCorrections
 */

const TYPES = /** @type {SourceType[]} */ (['named-person', 'named-organisation', 'document', 'unnamed-person', 'unnamed-group']);

/** Entries of a list; of a longer one the browser lays out only what is seen. */
const MANY = 40;

/**
 * @param {Reading} reading
 * @param {Set<string>} ticked findings that the reader has looked at
 * @param {CardActions} actions
 * @returns {HTMLElement}
 */
export function card(reading, ticked, actions) {
  const names = words().card;
  return make(
    'aside',
    { class: 'card', part: 'card', 'aria-labelledby': 'card-title' },
    make('h2', { id: 'card-title' }, names.title),
    make('p', { class: 'soft' }, `${names.subtitle} `, readingTime(reading.report)),
    facts(reading.report, actions),
    more(),
    make(
      'div',
      { class: 'details' },
      section(names.voices, voices(reading.report, actions)),
      section(names.claimVoices, claimVoices(reading.report, actions)),
      section(names.sources, sources(reading, actions)),
      section(names.keyClaims, keyClaims(reading, actions)),
      section(names.findings, findings(reading, ticked, actions)),
      section(names.corrections, corrections(reading, actions)),
      section(names.save, exportButtons(actions.onExport)),
      notesSection(reading, actions),
    ),
  );
}

/** @param {string} title @param {Node | null} content */
function section(title, content) {
  return content && make('section', {}, make('h3', {}, title), content);
}

/** "376 words, 2 minutes to read" @param {Report} report */
export function readingTime({ summary: { words: amount, readingSeconds } }) {
  const minutes = Math.max(1, Math.round(readingSeconds / 60));
  return `${wording.count(amount, 'word')}, ${wording.count(minutes, 'minute')} ${words().toRead}`;
}

/** In a narrow place the card shows its figures first and the rest on demand. */
function more() {
  const button = make('button', { type: 'button', class: 'more', 'aria-expanded': 'false' }, words().card.more);
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
  });
  return button;
}

/** @param {Report} report @param {CardActions} actions */
function facts({ sources, summary }, actions) {
  const counts = summary.sources;
  const first = /** @param {(source: import('./report.d.ts').Source) => boolean} isMeant */ (isMeant) => sources.findIndex(isMeant);
  const ofType = /** @param {...string} types */ (...types) => first(({ type }) => types.includes(type));
  /** @type {[string, number, number][]} */
  const tiles = [
    ['named-person', counts['named-person'], ofType('named-person')],
    ['named-organisation', counts['named-organisation'], ofType('named-organisation')],
    ['document', counts.document, ofType('document')],
    ['unnamed', counts['unnamed-person'] + counts['unnamed-group'], ofType('unnamed-person', 'unnamed-group')],
    ['declined', counts.declined, first(({ response }) => response === 'declined')],
    ['no-response', counts['no-response'], first(({ response }) => response === 'no-response')],
  ];
  return make('ul', { class: 'facts', role: 'list' }, ...tiles.map(([name, amount, index]) => tile(name, amount, index, actions)));
}

/** @param {string} name @param {number} amount @param {number} first the first such source, or -1 @param {CardActions} actions */
function tile(name, amount, first, { onChoose }) {
  const content = [make('b', {}, String(amount)), ` ${words().card.facts[name][amount === 1 ? 0 : 1]}`];
  if (first < 0) return make('li', {}, ...content);
  const button = make('button', { type: 'button', 'data-fact': name }, ...content);
  button.addEventListener('click', () => onChoose(`s${first}`, button));
  return make('li', {}, button);
}

/**
 * @param {string} id
 * @param {(Node | string)[]} content
 * @param {CardActions} actions
 */
function entry(id, content, { onChoose, onPoint }) {
  const button = make('button', { type: 'button', 'data-note': id }, ...content);
  button.addEventListener('click', () => onChoose(id, button));
  for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => onPoint([id]));
  for (const type of ['pointerleave', 'blur']) button.addEventListener(type, () => onPoint([]));
  return make('li', {}, button);
}

/** Sources by type. @param {Reading} reading @param {CardActions} actions */
function sources(reading, actions) {
  const { report, view } = reading;
  if (report.sources.length === 0) return make('p', { class: 'soft' }, words().card.noSources);
  const indexes = report.sources.map((_, index) => index).filter((index) => !isLeftOut(report, view, `s${index}`));
  const groups = TYPES.flatMap((type) => {
    const members = indexes.filter((index) => report.sources[index].type === type);
    if (members.length === 0) return [];
    const title = make('h4', {}, words().sourceGroups[type]);
    return [title, make('ul', { class: members.length > MANY ? 'list long' : 'list', role: 'list' }, ...members.map((index) => sourceEntry(reading, index, actions)))];
  });
  return make('div', {}, ...groups, leftOut(reading, actions));
}

/** @param {Reading} reading @param {number} index @param {CardActions} actions */
function sourceEntry({ report, text }, index, actions) {
  const source = report.sources[index];
  const isSilent = source.response === 'declined' || source.response === 'no-response';
  const about = [wording.sourceRole(source), wording.anonymity(source, text)].filter(Boolean).join('. ');
  const tag = make('span', { class: isSilent ? 'tag no' : 'tag' }, words().responses[source.response]);
  const shape = make('span', { class: `shape ${source.type}`, role: 'img', 'aria-label': words().sourceTypes[source.type] });
  return entry(`s${index}`, [shape, make('span', {}, make('span', { dir: 'auto' }, source.name), make('small', {}, about)), tag], actions);
}

/** Says what the marks leave out, so that nobody takes the lists for the whole. @param {Reading} reading @param {CardActions} actions */
function leftOut({ report, view }, { onEverything }) {
  const unsure = report.attributions.filter((each) => isUnsure(each, view));
  return unsure.length > 0 && make('button', { type: 'button', class: 'unsure', onclick: onEverything }, words().card.unsure(unsure.length));
}

/** @param {Reading} reading @param {CardActions} actions */
function keyClaims(reading, actions) {
  const { report, view } = reading;
  const ids = report.summary.keyClaims.map((index) => `c${index}`).filter((id) => !isLeftOut(report, view, id));
  if (ids.length === 0) return null;
  const items = ids.map((id) => {
    const quote = make('span', { dir: 'auto', lang: 'en' }, noteText(reading, id, 110));
    const number = make('span', { class: 'number' }, String(reading.numbers.get(id)));
    return entry(id, [number, make('span', {}, quote, make('small', {}, wording.claimVoice(report, report.claims[indexOf(id)])))], actions);
  });
  return make('ul', { class: 'list', role: 'list' }, ...items);
}

/** What to look at before publishing, to be ticked off. @param {Reading} reading @param {Set<string>} ticked @param {CardActions} actions */
function findings(reading, ticked, actions) {
  const all = reading.report.summary.findings;
  if (all.length === 0) return make('p', { class: 'soft' }, words().card.noFindings);
  const items = all.map((finding, index) => {
    const about = make('small', { dir: 'auto' }, noteText(reading, `f${index}`, 80));
    const item = entry(`f${index}`, [make('span', {}, wording.findingText(finding), about)], actions);
    item.prepend(tick(findingName(reading, index), finding, ticked, actions));
    return item;
  });
  const copy = copyButton(words().card.copyChecklist, () => checklist(reading, ticked));
  return make('div', {}, make('ul', { class: all.length > MANY ? 'list findings long' : 'list findings', role: 'list' }, ...items), make('div', { class: 'exports' }, copy));
}

/** What a finding is known by when the report is made anew. @param {Reading} reading @param {number} index */
function findingName(reading, index) {
  return `${reading.report.summary.findings[index].kind} ${noteText(reading, `f${index}`)}`;
}

/** @param {string} known @param {import('./report.d.ts').Finding} finding @param {Set<string>} ticked @param {CardActions} actions */
function tick(known, finding, ticked, { onTick }) {
  const name = `${words().card.done}: ${wording.findingText(finding)}`;
  const box = make('input', { type: 'checkbox', 'aria-label': name, checked: ticked.has(known) });
  box.addEventListener('change', () => onTick(known, box.checked));
  return box;
}

/** The findings as a Markdown task list. @param {Reading} reading @param {Set<string>} ticked */
export function checklist(reading, ticked) {
  const lines = reading.report.summary.findings.map((finding, index) => {
    const about = noteText(reading, `f${index}`, 120);
    return `- [${ticked.has(findingName(reading, index)) ? 'x' : ' '}] ${wording.findingText(finding)}${about && ` “${inMarkdown(about)}”`}`;
  });
  return lines.join('\n');
}

/** The article's own characters mean themselves: "3 * 4" is no emphasis, "https://example.org" no link. @param {string} words */
function inMarkdown(words) {
  return words.replace(/[\\`*_{}[\]<>#|&~@$]|[:/](?=\/)|(?<=w)\.(?=\w)/gi, '\\$&');
}

/** @param {Reading} reading @param {CardActions} actions */
function corrections(reading, { onUndo, onSaveCorrections }) {
  if (reading.corrections.length === 0) return null;
  const names = words();
  const items = reading.corrections.map((each, index) => {
    const what = each.speaker === null ? names.corrections.dismissed : names.corrections.saidBy(each.speaker || names.panel.nobody);
    const undo = make('button', { type: 'button', class: 'undo', onclick: () => onUndo(index) }, names.card.undo);
    const number = make('span', { class: 'number' }, String(correctedMark(reading.found, reading.text, each)?.number ?? ''));
    return make('li', {}, number, make('span', {}, make('span', { dir: 'auto', lang: 'en' }, wording.shorten(each.words, 80)), make('small', {}, what)), undo);
  });
  const save = /** @type {const} */ (['annotations', 'lines']).map((format) => make('button', { type: 'button', onclick: () => onSaveCorrections(format) }, names.card.saveCorrections[format]));
  return make('div', {}, make('ul', { class: 'list corrections', role: 'list' }, ...items), make('div', { class: 'exports' }, ...save));
}

/** @param {Reading} reading @param {CardActions} actions */
function notesSection(reading, actions) {
  const { report, view } = reading;
  const ids = [...reading.numbers.keys()].filter((id) => !isLeftOut(report, view, id));
  if (ids.length === 0) return null;
  const all = make('details', { class: 'all' }, make('summary', {}, words().card.allNotes(ids.length)));
  // A long article has thousands: the list is made when somebody asks for it.
  all.addEventListener('toggle', () => all.append(noteList(reading, ids, actions.onChoose)), { once: true });
  return all;
}

