import { indexOf, spansOf } from './segments.js';
import * as wording from './wording.js';

/**
 * The claim kit: one claim, ready for somebody who checks it. No part of it rates the claim.
 *
 * @typedef {import('./notes.js').Reading} Reading
 */

/** UTF-16 units before and after a quoted stretch, enough to find it again. */
const AROUND = 32;

/** @type {Record<string, string | undefined>} */
const SCHEMA_TYPES = { 'named-person': 'Person', 'named-organisation': 'Organization' };

/** The claim's sentence between its neighbours. @param {Reading} reading @param {string} id */
export function claimContext({ report, text }, id) {
  const { sentence } = report.claims[indexOf(id)];
  const first = report.sentences[Math.max(0, sentence - 1)];
  const last = report.sentences[Math.min(report.sentences.length - 1, sentence + 1)];
  return wording.shorten(text.slice(first.start, last.end), Infinity);
}

/** For pasting into notes: the claim, on whose word, its kind, what stands around it. @param {Reading} reading @param {string} id */
export function claimWithContext(reading, id) {
  const { report, text, address } = reading;
  const claim = report.claims[indexOf(id)];
  const lines = [
    `“${wording.shorten(text.slice(claim.span.start, claim.span.end), Infinity)}”`,
    [wording.claimVoice(report, claim), wording.claimKind(claim)].filter(Boolean).join(' · '),
    `> ${claimContext(reading, id)}`,
    address && textLink(reading, id),
  ];
  return lines.filter(Boolean).join('\n\n');
}

/** The first stretch of a mark with what stands around it. @param {Reading} reading @param {string} id */
function quoteOf({ report, text }, id) {
  const spans = spansOf(report, id);
  const { start } = spans[0];
  const { end } = spans[spans.length - 1];
  const whole = /** @param {string} words */ (words) => words.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
    suffix: whole(text.slice(end, end + AROUND)),
  };
}

/** How a W3C Web Annotation names a mark's place: by its words, and by code points. @param {Reading} reading @param {string} id */
export function selectors(reading, id) {
  const { start, end, exact, prefix, suffix } = quoteOf(reading, id);
  const points = /** @param {number} at */ (at) => [...reading.text.slice(0, at)].length;
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: points(start), end: points(end) },
  ];
}

/** A link that scrolls to the words in the original, or only its fragment where the original's address is unknown. @param {Reading} reading @param {string} id */
export function textLink(reading, id) {
  const { exact, prefix, suffix } = quoteOf(reading, id);
  const encode = /** @param {string} words */ (words) => encodeURIComponent(words.replace(/\s+/g, ' ').trim().replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D');
  const lead = prefix.slice(prefix.lastIndexOf('\n') + 1).replace(/^\S*\s+/, '');
  const [next] = suffix.split('\n');
  const tail = next.length < suffix.length ? next : next.replace(/\s+\S*$/, '');
  const parts = [encode(lead) && `${encode(lead)}-,`, stretch(exact).map(encode).join(','), encode(tail) && `,-${encode(tail)}`];
  return `${reading.address.replace(/#.*$/, '')}#:~:text=${parts.join('')}`;
}

/** A long stretch is named by its first and last words. @param {string} words */
function stretch(words) {
  const list = words.trim().split(/\s+/);
  return list.length <= 12 ? [list.join(' ')] : [list.slice(0, 5).join(' '), list.slice(-5).join(' ')];
}

/** A draft after schema.org without a rating: whoever checks the claim adds it. @param {Reading} reading @param {string} id */
export function claimReview({ report, text, address }, id) {
  const claim = report.claims[indexOf(id)];
  const source = claim.source === null ? null : report.sources[claim.source];
  const kind = source && SCHEMA_TYPES[source.type];
  const appearance = address ? { appearance: { '@type': 'NewsArticle', url: address } } : {};
  const author = source && kind ? { author: { '@type': kind, name: source.name } } : {};
  const claimReviewed = wording.shorten(text.slice(claim.span.start, claim.span.end), Infinity);
  const draft = { '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed, itemReviewed: { '@type': 'Claim', ...author, ...appearance } };
  return JSON.stringify(draft, null, 2);
}
