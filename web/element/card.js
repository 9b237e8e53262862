import { make } from './dom.js';
import { exportButtons } from './exports.js';
import { noteList, noteText } from './notes.js';
import * as wording from './wording.js';

/**
 * The card: how the article is sourced. Every figure and every list is the report's own; no grade is given.
 *
 * @typedef {import('./notes.js').Reading} Reading
 * @typedef {import('./report.d.ts').Report} Report
 *
 * @typedef {object} CardActions
 * @property {(id: string, opener: HTMLElement) => void} onChoose a note, a source or a finding was chosen
 * @property {(ids: string[]) => void} onPoint the pointer or the focus is on something; empty when it has left
 * @property {(format: import('./exports.js').Format) => void} onExport
 */

/**
 * @param {Reading} reading
 * @param {CardActions} actions
 * @returns {HTMLElement}
 */
export function card(reading, actions) {
  const { report } = reading;
  return make(
    'aside',
    { class: 'card', part: 'card', 'aria-labelledby': 'card-title' },
    make('h2', { id: 'card-title' }, 'How this article is sourced'),
    make('p', { class: 'soft' }, 'No grade: what is there, counted.'),
    facts(report),
    more(),
    make(
      'div',
      { class: 'details' },
      section('Whose words', voices(report)),
      section('On whose word the claims stand', claimVoices(report)),
      section('Sources', sources(reading, actions)),
      section('Key claims', keyClaims(reading, actions)),
      section('Worth a look', findings(reading, actions)),
      section('Save as', exportButtons(actions.onExport)),
      notesSection(reading, actions),
    ),
  );
}

/** @param {string} title @param {Node | null} content */
function section(title, content) {
  return content && make('section', {}, make('h3', {}, title), content);
}

/** In a narrow place the card shows its figures first and the rest on demand. */
function more() {
  const button = make('button', { type: 'button', class: 'more', 'aria-expanded': 'false' }, 'Sources, claims, findings');
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
  });
  return button;
}

/** @param {Report} report */
function facts({ summary: { sources } }) {
  const unnamed = sources['unnamed-person'] + sources['unnamed-group'];
  const tiles = [
    [sources['named-person'], sources['named-person'] === 1 ? 'named person' : 'named people'],
    [sources['named-organisation'], sources['named-organisation'] === 1 ? 'body' : 'bodies'],
    [sources.document, sources.document === 1 ? 'document' : 'documents'],
    [unnamed, 'unnamed'],
    [sources.declined, 'declined'],
    [sources['no-response'], 'no reply'],
  ];
  return make('ul', { class: 'facts', role: 'list' }, ...tiles.map(([amount, name]) => make('li', {}, make('b', {}, String(amount)), ` ${name}`)));
}

/**
 * @param {{ share: number, kind: string, label: string }[]} parts
 * @param {string} name
 */
function bar(parts, name) {
  const label = `${name}: ${parts.map((part) => `${part.label} ${wording.percent(part.share)}`).join(', ')}`;
  const strips = parts.map(({ share, kind }) => {
    const strip = make('span', { class: `share ${kind}` });
    strip.style.flexGrow = String(share);
    return strip;
  });
  return make('div', { class: 'bar', role: 'img', 'aria-label': label }, ...strips);
}

/** @param {Report} report */
function voices({ sources, summary }) {
  if (summary.voices.length === 0) return null;
  const parts = summary.voices.map(({ source, share }) => ({ share, kind: sources[source].type, label: sources[source].name }));
  const first = parts.slice(0, 3).map(({ share, label, kind }) => legend(kind, label, wording.percent(share)));
  return make('div', {}, bar(parts, 'Share of attributed words'), make('ul', { class: 'legend', role: 'list' }, ...first));
}

/** @param {string} kind @param {string} label @param {string} amount */
function legend(kind, label, amount) {
  return make('li', {}, make('span', { class: `shape ${kind}`, 'aria-hidden': 'true' }), make('span', { dir: 'auto' }, label), make('span', { class: 'tag' }, amount));
}

/** @param {Report} report */
function claimVoices({ summary: { claims } }) {
  if (claims.total === 0) return null;
  const parts = [
    { kind: 'outlet', label: 'the article’s own word', amount: claims.outlet },
    { kind: 'named-person', label: 'named sources', amount: claims.named },
    { kind: 'unnamed-person', label: 'unnamed sources', amount: claims.unnamed },
    { kind: 'document', label: 'documents', amount: claims.document },
  ].filter(({ amount }) => amount > 0);
  const shares = parts.map((part) => ({ ...part, share: part.amount / claims.total }));
  const lines = parts.map(({ kind, label, amount }) => legend(kind, label, String(amount)));
  return make('div', {}, bar(shares, 'Claims'), make('ul', { class: 'legend', role: 'list' }, ...lines));
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

/** @param {Reading} reading @param {CardActions} actions */
function sources({ report, text }, actions) {
  if (report.sources.length === 0) return make('p', { class: 'soft' }, 'The article names no source.');
  const items = report.sources.map((source, index) => {
    const isSilent = source.response === 'declined' || source.response === 'no-response';
    const about = [wording.sourceRole(source), wording.anonymity(source, text)].filter(Boolean).join('. ');
    const tag = make('span', { class: isSilent ? 'tag no' : 'tag' }, wording.RESPONSES[source.response]);
    const shape = make('span', { class: `shape ${source.type}`, role: 'img', 'aria-label': wording.SOURCE_TYPES[source.type] });
    return entry(`s${index}`, [shape, make('span', {}, make('span', { dir: 'auto' }, source.name), make('small', {}, about)), tag], actions);
  });
  return make('ul', { class: 'list', role: 'list' }, ...items);
}

/** @param {Reading} reading @param {CardActions} actions */
function keyClaims(reading, actions) {
  const { report } = reading;
  if (report.summary.keyClaims.length === 0) return null;
  const items = report.summary.keyClaims.map((index) => {
    const id = `c${index}`;
    const quote = make('span', { dir: 'auto', lang: 'en' }, noteText(reading, id, 110));
    const number = make('span', { class: 'number' }, String(reading.numbers.get(id)));
    return entry(id, [number, make('span', {}, quote, make('small', {}, wording.claimVoice(report, report.claims[index])))], actions);
  });
  return make('ul', { class: 'list', role: 'list' }, ...items);
}

/** @param {Reading} reading @param {CardActions} actions */
function findings(reading, actions) {
  const items = reading.report.summary.findings.map((finding, index) =>
    entry(
      `f${index}`,
      [make('span', {}, finding.text, make('small', { dir: 'auto' }, noteText(reading, `f${index}`, 80)))],
      actions,
    ),
  );
  if (items.length === 0) return make('p', { class: 'soft' }, 'Nothing stands out.');
  return make('ul', { class: 'list findings', role: 'list' }, ...items);
}

/** @param {Reading} reading @param {CardActions} actions */
function notesSection(reading, actions) {
  const ids = [...reading.numbers.keys()];
  if (ids.length === 0) return null;
  const all = make('details', { class: 'all' }, make('summary', {}, `All notes (${ids.length})`));
  // A long article has thousands: the list is made when somebody asks for it.
  all.addEventListener('toggle', () => all.append(noteList(reading, ids, actions.onChoose)), { once: true });
  return all;
}
