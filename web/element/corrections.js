import { selectors } from './kit.js';
import { notesOf, spansOf } from './segments.js';

/**
 * What the reader says of marks: that one is wrong, or that somebody else speaks. A correction names its mark by the words it
 * covers, so that it still holds when the text around them changes.
 *
 * @typedef {import('./report.d.ts').Report} Report
 *
 * @typedef {object} Correction
 * @property {string} kind the first letter of the mark's id
 * @property {string} exact the words that the mark covers
 * @property {number} turn which of the marks with these words, from 0
 * @property {string | null} speaker who says it instead; null takes the mark away
 */

/** @param {Report} report @param {string} text @param {string} id */
function wordsOf(report, text, id) {
  return spansOf(report, id).map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** The ids that bear a correction's words. @param {Report} report @param {string} text @param {string} kind @param {string} exact */
function idsWith(report, text, kind, exact) {
  return notesOf(report).map(({ id }) => id).filter((id) => id[0] === kind && wordsOf(report, text, id) === exact);
}

/**
 * @param {Report} report
 * @param {string} text
 * @param {string} id
 * @param {string | null} speaker
 * @returns {Correction}
 */
export function correctionOf(report, text, id, speaker) {
  const exact = wordsOf(report, text, id);
  return { kind: id[0], exact, turn: idsWith(report, text, id[0], exact).indexOf(id), speaker };
}

/** The mark that a correction is about, or null where the text no longer has it. @param {Report} report @param {string} text @param {Correction} correction */
export function correctedId(report, text, { kind, exact, turn }) {
  return idsWith(report, text, kind, exact)[turn] ?? null;
}

/** @param {Report} report @param {string} text @param {Correction[]} corrections */
export function dismissedIds(report, text, corrections) {
  const away = corrections.filter(({ speaker }) => speaker === null);
  return new Set(away.map((each) => correctedId(report, text, each)).filter((id) => id !== null));
}

/** Whoever the reader says it is, or undefined. @param {import('./notes.js').Reading} reading @param {string} id */
export function correctedSpeaker({ report, text, corrections }, id) {
  return corrections.find(({ kind, speaker, ...rest }) => kind === id[0] && speaker !== null && correctedId(report, text, { kind, speaker, ...rest }) === id)?.speaker;
}

/** The list without a correction of the same mark, and with the new one behind. @param {Correction[]} corrections @param {Correction} added */
export function withCorrection(corrections, added) {
  const isSame = /** @param {Correction} each */ (each) => each.kind === added.kind && each.exact === added.exact && each.turn === added.turn;
  return [...corrections.filter((each) => !isSame(each)), added];
}

/** As W3C annotations: each says of one place what the reader says of it. @param {import('./notes.js').Reading} reading */
export function correctionsAsAnnotations(reading) {
  const { report, text, corrections } = reading;
  const items = corrections.flatMap((each) => {
    const id = correctedId(report, text, each);
    if (id === null) return [];
    const number = reading.numbers.get(id);
    const value = each.speaker === null ? `mark ${number} is wrong` : `said by ${each.speaker}`;
    const body = { type: 'TextualBody', value, purpose: each.speaker === null ? 'moderating' : 'editing' };
    return [{ type: 'Annotation', motivation: body.purpose, body, target: { source: reading.address || report.id || 'article', selector: selectors(reading, id) } }];
  });
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: `${report.id || 'article'}#corrections`, type: 'AnnotationPage', items };
  return JSON.stringify(page, null, 2);
}

/** @param {unknown} value @returns {Correction[]} only what has the right form */
export function soundCorrections(value) {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (each) => typeof each?.kind === 'string' && typeof each.exact === 'string' && Number.isInteger(each.turn) && (each.speaker === null || typeof each.speaker === 'string'),
  );
}

