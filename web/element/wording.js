import { isRefusal } from './segments.js';

/**
 * The words for what a report holds. They say what stands in the text and on whose word; they never judge.
 *
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./report.d.ts').Span} Span
 * @typedef {import('./report.d.ts').Attribution} Attribution
 * @typedef {import('./report.d.ts').Source} Source
 * @typedef {import('./report.d.ts').Claim} Claim
 */

/** @type {Record<string, string>} */
export const SOURCE_TYPES = {
  'named-person': 'named person',
  'named-organisation': 'organisation',
  document: 'document',
  'unnamed-person': 'unnamed person',
  'unnamed-group': 'unnamed group',
};

/** @type {Record<string, string>} */
export const RESPONSES = {
  quoted: 'quoted',
  paraphrased: 'paraphrased',
  cited: 'cited',
  declined: 'declined',
  'no-response': 'no reply',
};

/** @type {Record<string, string>} */
const KINDS = {
  direct: 'word for word',
  mixed: 'partly word for word',
  indirect: 'in the article’s words',
};

/** @type {Record<string, string>} */
const CLAIM_TYPES = {
  quantity: 'figures',
  comparison: 'comparison',
  event: 'event',
  cause: 'cause and effect',
  law: 'law or rule',
  prediction: 'forecast or plan',
  record: 'record',
  personal: 'own experience',
};

/** @type {Record<number, string>} */
const PRIORITIES = { 3: 'for the check list', 2: 'routine', 1: 'minor' };

/** "Ana Ruiz" @param {Report} report @param {number | null} index */
export function sourceName(report, index) {
  return index === null ? 'no source named' : report.sources[index].name;
}

/** What the article calls a source: "the mayor of Tolvik". @param {Source} source */
export function sourceRole({ title, affiliation }) {
  if (!title || !affiliation || title.includes(affiliation)) return title ?? affiliation ?? '';
  return `${title}, ${affiliation}`;
}

/** "Ana Ruiz, the mayor of Tolvik" @param {Report} report @param {number | null} index */
export function sourceNameAndRole(report, index) {
  return [sourceName(report, index), index === null ? '' : sourceRole(report.sources[index])].filter(Boolean).join(', ');
}

/** The words of some spans in text order, with dots where others lie between them. @param {string} text @param {Span[]} spans */
export function excerpt(text, spans) {
  let words = '';
  let last = spans[0]?.start ?? 0;
  for (const { start, end } of spans) {
    const between = text.slice(last, start);
    words += (/\S/.test(between) ? ' … ' : between) + text.slice(Math.max(start, last), end);
    last = Math.max(last, end);
  }
  return words;
}

/** @param {string} text @param {number} [most] in UTF-16 units */
export function shorten(text, most = 110) {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const kept = line.slice(0, most).replace(/\s+\S*$/, '');
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')} …`;
}

/** How it is attributed: "word for word, as Ana Ruiz tells it". @param {Report} report @param {Attribution} attribution */
export function manner(report, attribution) {
  if (isRefusal(attribution)) return '';
  const outer = attribution.within === null ? null : report.attributions[attribution.within];
  const teller = outer && outer.speaker !== null ? `, as ${sourceName(report, outer.speaker)} tells it` : outer ? ', at second hand' : '';
  return KINDS[attribution.kind] + teller;
}

/** @param {Source} source @param {string} text */
export function anonymity(source, text) {
  if (source.reason) return `Unnamed, and the article says why: “${text.slice(source.reason.start, source.reason.end)}”`;
  return source.anonymous ? 'Unnamed; the article gives no reason' : '';
}

/** "24 words quoted, 10 words in paraphrase" @param {Source} source */
export function wordsHeard({ words }) {
  const parts = [words.quoted && `${count(words.quoted, 'word')} quoted`, words.paraphrased && `${count(words.paraphrased, 'word')} in paraphrase`];
  return parts.filter(Boolean).join(', ');
}

/** @param {Claim} claim */
export function claimKind(claim) {
  return [...claim.types.map((type) => CLAIM_TYPES[type] ?? type), ...(claim.hedged ? ['hedged'] : [])].join(', ');
}

/** @param {Claim} claim */
export function claimPriority(claim) {
  return PRIORITIES[claim.priority] ?? '';
}

/** On whose word a claim stands. @param {Report} report @param {Claim} claim */
export function claimVoice(report, claim) {
  if (claim.source !== null) return `on the word of ${report.sources[claim.source].name}`;
  return claim.voice === 'outlet' ? 'the article’s own word' : 'attributed, without a named source';
}

/** @param {number} confidence 0 to 1 */
export function sureness(confidence) {
  if (confidence >= 0.95) return 'Very sure.';
  if (confidence >= 0.8) return 'Sure.';
  return confidence >= 0.6 ? 'Fairly sure.' : 'Unsure.';
}

/** @param {string[]} why */
export function reasons(why) {
  return why.length ? `Why: ${why.join('; ')}.` : '';
}

/** @param {number} share 0 to 1 */
export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** "1 statement", "3 statements". @param {number} count @param {string} word @param {string} [plural] */
export function count(count, word, plural = `${word}s`) {
  return `${count} ${count === 1 ? word : plural}`;
}
