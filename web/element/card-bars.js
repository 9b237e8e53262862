import { make } from './dom.js';
import * as wording from './wording.js';
import { words } from './words.js';

/**
 * The card's bars: whose words, and on whose word the claims stand. Each is a picture with the same figures as text beside it.
 *
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./card.js').CardActions} CardActions
 *
 * @typedef {object} Part
 * @property {string} kind
 * @property {string} label
 * @property {number} share
 */

const SVG = 'http://www.w3.org/2000/svg';

/** How wide the picture is counted, in units of its own. */
const WIDTH = 1000;
const HEIGHT = 40;

/** @param {string} name @param {Record<string, string | number>} attributes @param {...Element} children */
function draw(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** @param {Part[]} parts @param {string} name */
function bar(parts, name) {
  let at = 0;
  const strips = parts.flatMap(({ share, kind }) => {
    const x = at;
    at += share * WIDTH;
    const width = Math.max(2, share * WIDTH - 4);
    const strip = draw('rect', { class: `share ${kind}`, x, width, y: 0, height: HEIGHT });
    // An unnamed source is hatched as well as coloured.
    return kind.startsWith('unnamed') ? [strip, ...hatching(x, width)] : [strip];
  });
  const label = `${name}: ${parts.map((part) => `${part.label} ${wording.percent(part.share)}`).join(', ')}`;
  return draw('svg', { class: 'bar', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': label }, ...strips);
}

/** @param {number} x @param {number} width */
function hatching(x, width) {
  const lines = [];
  for (let at = x + 4; at < x + width - 6; at += 18) lines.push(draw('rect', { class: 'hatch', x: at, width: 6, y: 0, height: HEIGHT }));
  return lines;
}

/** @param {Report} report @param {CardActions} actions */
export function voices({ sources, summary }, actions) {
  if (summary.voices.length === 0) return null;
  const parts = summary.voices.map(({ source, share }) => ({ share, kind: sources[source].type, label: sources[source].name }));
  const first = summary.voices.slice(0, 3).map(({ source, share }) => row(sources[source].type, sources[source].name, wording.percent(share), `s${source}`, actions));
  return make('div', {}, bar(parts, words().card.voicesBar), make('ul', { class: 'legend', role: 'list' }, ...first), table(sources, summary.voices));
}

/** @param {Report['sources']} sources @param {Report['summary']['voices']} voices */
function table(sources, voices) {
  const { voicesTable, columns } = words().card;
  const head = make('tr', {}, ...columns.map((column) => make('th', { scope: 'col' }, column)));
  const rows = voices.map(({ source, words: amount, share }) =>
    make('tr', {}, make('th', { scope: 'row', dir: 'auto' }, sources[source].name), make('td', {}, String(amount)), make('td', {}, wording.percent(share))),
  );
  return make('details', { class: 'figures' }, make('summary', {}, voicesTable), make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows)));
}

/** A line of a legend, which leads to what it is about. @param {string} kind @param {string} label @param {string} amount @param {string | null} id @param {CardActions} actions */
function row(kind, label, amount, id, { onChoose, onPoint }) {
  const content = [make('span', { class: `shape ${kind}`, 'aria-hidden': 'true' }), make('span', { dir: 'auto' }, label), make('span', { class: 'tag' }, amount)];
  if (id === null) return make('li', {}, ...content);
  const button = make('button', { type: 'button', 'data-note': id }, ...content);
  button.addEventListener('click', () => onChoose(id, button));
  for (const type of ['pointerenter', 'focus']) button.addEventListener(type, () => onPoint([id]));
  for (const type of ['pointerleave', 'blur']) button.addEventListener(type, () => onPoint([]));
  return make('li', {}, button);
}

/** @param {Report} report @param {CardActions} actions */
export function claimVoices(report, actions) {
  const { claims } = report.summary;
  if (claims.total === 0) return null;
  const names = words().voices;
  const all = [
    { kind: 'outlet', label: names.outlet, amount: claims.outlet, types: ['outlet'] },
    { kind: 'named-person', label: names.named, amount: claims.named, types: ['named-person', 'named-organisation'] },
    { kind: 'unnamed-person', label: names.unnamed, amount: claims.unnamed, types: ['unnamed-person', 'unnamed-group'] },
    { kind: 'document', label: names.document, amount: claims.document, types: ['document'] },
  ];
  const parts = all.filter(({ amount }) => amount > 0);
  const shares = parts.map((part) => ({ ...part, share: part.amount / claims.total }));
  const lines = parts.map(({ kind, label, amount, types }) => row(kind, label, String(amount), firstClaim(report, types), actions));
  return make('div', {}, bar(shares, words().card.claimsBar), make('ul', { class: 'legend', role: 'list' }, ...lines));
}

/** The first claim on the word of such a source. @param {Report} report @param {string[]} types */
function firstClaim({ claims, sources }, types) {
  const index = claims.findIndex(({ voice, source }) => types.includes(source === null ? voice : sources[source].type));
  return index < 0 ? null : `c${index}`;
}
