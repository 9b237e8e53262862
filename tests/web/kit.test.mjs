import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctedMark, correctionOf, correctionsAsAnnotations, linesOf, soundCorrections, withCorrection } from '../../web/element/corrections.js';
import { claimContext, claimReview, claimWithContext, selectors, textLink } from '../../web/element/kit.js';
import { analyzeText, articles, moduleEngine } from '../wasm/engines.mjs';

const text = '🎪 Boats are old. Fares will rise by 18 percent in March - the most since 1974, said Ana Ruiz, the mayor. Nobody was asked.\n\n“No,” said Ana Ruiz. “No,” said Peter Hansen.';
const engine = await moduleEngine();
const report = JSON.parse(analyzeText(engine, text, { id: 'boats' }));
const numbers = new Map(report.marks.map(({ kind, index, number }) => [{ quote: 'a', quotation: 'q', source: 's', claim: 'c' }[kind] + index, number]));
const reading = { report, found: report, text, numbers, address: 'https://example.org/boats#top', corrections: [], view: { lenses: new Set(), amount: 'all', sure: 0 } };
const id = `c${report.claims.findIndex(({ span }) => text.slice(span.start, span.end).includes('18 percent'))}`;

test('a claim’s context is its sentence between its neighbours', () => {
  assert.equal(claimContext(reading, id), text.split('\n')[0]);
});

test('a claim with its context says on whose word it stands, and links to the words', () => {
  const lines = claimWithContext(reading, id).split('\n\n');
  assert.match(lines[0], /^“Fares will rise by 18 percent/);
  assert.match(lines[1], /Ana Ruiz/);
  assert.match(lines[3], /^https:\/\/example\.org\/boats#:~:text=/);
});

test('selectors name the words, and count code points', () => {
  const [quote, position] = selectors(reading, id);
  assert.equal([...text].slice(position.start, position.end).join(''), quote.exact);
  assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix));
});

test('a text fragment escapes the dash, which parts its fields, and keeps within one block', () => {
  const [, fragment] = textLink(reading, id).split(':~:text=');
  const fields = fragment.split(',').map(decodeURIComponent);
  assert.ok(fragment.includes('%2D') || !text.slice(report.claims[0].span.start).includes(' - '), fragment);
  for (const field of fields) assert.ok(text.replace(/\s+/g, ' ').includes(field.replace(/^-|-$/g, '')), field);
});

test('a text fragment of a text with half characters does not fail', () => {
  const odd = { ...reading, text: text.replace('Boats', '\ud800ats') };
  assert.match(textLink(odd, id), /^https:/);
});

test('a ClaimReview is a draft: it names claim and author and rates nothing', () => {
  const draft = JSON.parse(claimReview(reading, id));
  assert.equal(draft['@type'], 'ClaimReview');
  assert.match(draft.claimReviewed, /18 percent/);
  assert.deepEqual(draft.itemReviewed.author, { '@type': 'Person', name: 'Ana Ruiz' });
  assert.equal('reviewRating' in draft, false);
});

test('a correction finds its mark again, of several with the same words the right one', () => {
  const twins = report.marks.filter(({ kind, spans: [{ start, end }] }) => kind === 'quote' && text.slice(start, end) === '“No,”');
  assert.equal(twins.length, 2);
  const corrections = twins.map(({ number }) => correctionOf(report, text, number, null));
  assert.deepEqual(corrections.map(({ which }) => which), [1, 2]);
  assert.deepEqual(corrections.map(each => correctedMark(report, text, each)), twins);
});

test('the engine understands what is written for it: of every article every mark is taken away, and every statement given a speaker', () => {
  const corrected = (article, corrections) => JSON.parse(analyzeText(engine, article, { corrections: linesOf(corrections) }));
  for (const { id, bytes } of articles()) {
    const article = new TextDecoder().decode(bytes);
    const found = JSON.parse(analyzeText(engine, article));
    const corrections = found.marks.map(({ number }) => correctionOf(found, article, number, null));
    assert.deepEqual(corrected(article, corrections).marks, [], id);
    const [source] = found.sources;
    if (!source) continue;
    const spoken = found.marks.filter(({ kind }) => kind === 'quote').map(({ number }) => correctionOf(found, article, number, source.name));
    const { attributions, sources } = corrected(article, spoken);
    assert.deepEqual(new Set(attributions.map(({ speaker }) => sources[speaker].name)), new Set(spoken.length > 0 ? [source.name] : []), id);
  }
});

test('corrections are lines for the engine and the program', () => {
  const correction = { kind: 'quote', which: 2, words: '“No,”', speaker: null };
  assert.equal(linesOf([correction, { ...correction, speaker: '' }, { ...correction, speaker: 'Ana Ruiz' }]),
    'remove\tquote\t2\t“No,”\nno-speaker\tquote\t2\t“No,”\nspeaker\tquote\t2\t“No,”\tAna Ruiz\n');
  assert.equal(linesOf([]), '');
});

test('a second correction of a mark replaces the first', () => {
  const first = correctionOf(report, text, numbers.get('a0'), null);
  assert.deepEqual(withCorrection([first], { ...first, speaker: 'Moe' }), [{ ...first, speaker: 'Moe' }]);
});

test('corrections are written as annotations, each with its place', () => {
  const corrections = [correctionOf(report, text, numbers.get('a0'), null), correctionOf(report, text, numbers.get('a1'), 'Moe'), { kind: 'quote', which: 1, words: 'not there', speaker: null }];
  const { items } = JSON.parse(correctionsAsAnnotations({ ...reading, corrections }));
  assert.deepEqual(items.map(({ body }) => body.value), [`mark ${numbers.get('a0')} is wrong`, 'said by Moe']);
  assert.equal(items[0].target.selector[0].type, 'TextQuoteSelector');
});

test('what is not a correction is not taken for one', () => {
  const sound = { kind: 'quote', which: 1, words: 'No', speaker: null };
  assert.deepEqual(soundCorrections([null, 7, {}, { ...sound, which: 'x' }, { ...sound, kind: 'a' }, sound]), [sound]);
  assert.deepEqual(soundCorrections('nothing'), []);
});
