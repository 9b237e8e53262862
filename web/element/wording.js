import { isRefusal } from './segments.js';
import { words } from './words.js';

/**
 * The words for what a report holds. They say what stands in the text and on whose word; they never judge.
 *
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./report.d.ts').Span} Span
 * @typedef {import('./report.d.ts').Attribution} Attribution
 * @typedef {import('./report.d.ts').Source} Source
 * @typedef {import('./report.d.ts').Claim} Claim
 */

/** "Ana Ruiz" @param {Report} report @param {number | null} index */
export function sourceName(report, index) {
  return index === null ? words().noSource : report.sources[index].name;
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
  const teller = outer && outer.speaker !== null ? words().toldBy(sourceName(report, outer.speaker)) : outer ? words().secondHand : '';
  return words().kinds[attribution.kind] + teller;
}

/** @param {Source} source @param {string} text */
export function anonymity(source, text) {
  if (source.reason) return words().unnamedBecause(text.slice(source.reason.start, source.reason.end));
  return source.anonymous ? words().unnamedWithoutReason : '';
}

/** "24 words quoted, 10 words in paraphrase" @param {Source} source */
export function wordsHeard({ words: { quoted, paraphrased } }) {
  const { quotedWords, paraphrasedWords } = words();
  return [quoted && quotedWords(count(quoted, 'word')), paraphrased && paraphrasedWords(count(paraphrased, 'word'))].filter(Boolean).join(', ');
}

/** @param {Claim} claim */
export function claimKind(claim) {
  const { claimTypes, hedged } = words();
  return [...claim.types.map((type) => claimTypes[type] ?? type), ...(claim.hedged ? [hedged] : [])].join(', ');
}

/** @param {Claim} claim */
export function claimPriority(claim) {
  return words().priorities[claim.priority] ?? '';
}

/** On whose word a claim stands. @param {Report} report @param {Claim} claim */
export function claimVoice(report, claim) {
  const { wordOf, outlet, nobody } = words().voices;
  if (claim.source !== null) return wordOf(report.sources[claim.source].name);
  return claim.voice === 'outlet' ? outlet : nobody;
}

/** What a finding says: the report's words, or those of the page's language. @param {import('./report.d.ts').Finding} finding */
export function findingText({ kind, text }) {
  return words().findings[kind] ?? text;
}

/** @param {import('./report.d.ts').Notice} notice */
export function noticeText({ kind, text }) {
  return words().notices[kind] ?? text;
}

/** In words and as the share that is right. @param {number} confidence 0 to 1 */
export function sureness(confidence) {
  const step = [0.6, 0.8, 0.9].filter((least) => confidence >= least).length;
  return `${words().surenesses[step]} ${words().rightOf(percent(confidence))}`;
}

/** @param {string[]} why */
export function reasons(why) {
  return why.length ? `${words().why} ${why.join('; ')}.` : '';
}

/** @param {number} share 0 to 1 */
export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** "1 word", "3 words" @param {number} amount @param {'word' | 'minute'} noun */
export function count(amount, noun) {
  return words().count(amount, words().nouns[noun]);
}
