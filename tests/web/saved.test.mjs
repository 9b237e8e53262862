// What the page writes itself, of articles full of words that would become something else where a writer forgets to escape.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklist } from '../../web/element/card.js';
import { correctionOf, correctionsAsAnnotations, linesOf } from '../../web/element/corrections.js';
import { claimReview, claimWithContext, textLink } from '../../web/element/kit.js';
import { noteText } from '../../web/element/notes.js';
import { shorten } from '../../web/element/wording.js';
import { articleWith, hostile } from '../support/hostile.mjs';
import { faultsBySchema, onOneLine, readMarkdown } from '../support/readers.mjs';
import { analyzeText, moduleEngine } from '../wasm/engines.mjs';

const engine = await moduleEngine();
const letters = { quote: 'a', quotation: 'q', source: 's', claim: 'c' };

/** What the drawing modules are given of an article. */
function readingOf(words) {
  const text = articleWith(words);
  const report = JSON.parse(analyzeText(engine, text, { id: words }));
  const numbers = new Map(report.marks.map(({ kind, index, number }) => [letters[kind] + index, number]));
  const corrections = report.marks.map(({ number }) => correctionOf(report, text, number, number % 2 ? null : words));
  return { words, report, found: report, text, numbers, corrections, address: '', view: { lenses: new Set(), amount: 'all', sure: 0 } };
}

const readings = hostile.map(readingOf);
const claimsOf = ({ report }) => report.claims.map((claim, index) => ({ claim, id: `c${index}` }));

test('the checklist in Markdown is a list of words, each finding’s own', () => {
  for (const reading of readings) {
    const { kinds, blocks } = readMarkdown(checklist(reading, new Set()));
    const allowed = ['bullet_list', 'list_item', 'paragraph', 'inline', 'text', 'text_special'];
    assert.deepEqual([...kinds].filter(kind => !allowed.includes(kind)), [], reading.words);
    reading.report.summary.findings.forEach((_, index) => {
      const about = noteText(reading, `f${index}`, 120).replaceAll('\0', '\ufffd');
      assert.ok(blocks[index].endsWith(about ? `“${about}”` : '.'), `${blocks[index]} | ${about}`);
    });
  }
});

test('a ClaimReview draft is sound by the schema, and holds the claim’s words', () => {
  for (const reading of readings) {
    for (const { claim, id } of claimsOf(reading)) {
      const draft = JSON.parse(claimReview(reading, id));
      assert.equal(faultsBySchema('claim-review', draft), null, reading.words);
      assert.equal(draft.claimReviewed, shorten(reading.text.slice(claim.span.start, claim.span.end), Infinity));
    }
  }
});

test('corrections as annotations are sound by the schema, one for each', () => {
  for (const reading of readings) {
    const page = JSON.parse(correctionsAsAnnotations(reading));
    assert.equal(faultsBySchema('annotations', page), null, reading.words);
    assert.equal(page.items.length, reading.corrections.length, reading.words);
  }
});

test('corrections as lines have their fields, each with its words, and the engine takes them all', () => {
  for (const { words, text, report, corrections } of readings) {
    const fields = linesOf(corrections).split('\n').slice(0, -1).map(line => line.split('\t'));
    assert.deepEqual(fields.map(([, kind, which, quoted]) => [kind, Number(which), quoted]), corrections.map(({ kind, which, words }) => [kind, which, words]), words);
    assert.deepEqual(fields.map(([, , , , speaker]) => speaker && onOneLine(speaker)), corrections.map(({ speaker }) => (speaker === null ? undefined : onOneLine(speaker))), words);
    const dismissed = linesOf(corrections.map(each => ({ ...each, speaker: null })));
    assert.deepEqual(JSON.parse(analyzeText(engine, text, { corrections: dismissed })).marks.length, 0, `${words}: ${report.marks.length}`);
  }
});

test('a link to the words is one address, which names them', () => {
  for (const reading of readings) {
    for (const { id } of claimsOf(reading)) {
      const link = textLink({ ...reading, address: 'https://example.org/boats' }, id);
      assert.match(link, /^https:\/\/example\.org\/boats#:~:text=[\w.~%!'()*,-]+$/, reading.words);
    }
  }
});

test('a claim with its context holds the claim’s words', () => {
  for (const reading of readings) {
    for (const { claim, id } of claimsOf(reading)) {
      assert.ok(claimWithContext(reading, id).startsWith(`“${shorten(reading.text.slice(claim.span.start, claim.span.end), Infinity)}”`), reading.words);
    }
  }
});
