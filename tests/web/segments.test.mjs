import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coversOf, isShown, notesOf, segmentsOf, spansOf } from '../../web/element/segments.js';
import { analyzeText, articles, moduleEngine } from '../wasm/engines.mjs';

const engine = await moduleEngine();
const cover = (start, end, id = `${start}-${end}`, kind = 'said') => ({ start, end, id, kind });
const drawn = (covers, cuts) => segmentsOf(covers, cuts).map(({ start, end, covers }) => [start, end, covers.map(({ id }) => id).join(' ')]);

test('apart, touching, nested and crossing covers', () => {
  assert.deepEqual(drawn([cover(0, 3), cover(5, 8)]), [[0, 3, '0-3'], [5, 8, '5-8']]);
  assert.deepEqual(drawn([cover(0, 3), cover(3, 8)]), [[0, 3, '0-3'], [3, 8, '3-8']]);
  assert.deepEqual(drawn([cover(0, 9), cover(2, 4)]), [[0, 2, '0-9'], [2, 4, '2-4 0-9'], [4, 9, '0-9']]);
  assert.deepEqual(drawn([cover(0, 5), cover(3, 8)]), [[0, 3, '0-5'], [3, 5, '0-5 3-8'], [5, 8, '3-8']]);
});

test('the same span twice is one segment with both', () => {
  assert.deepEqual(drawn([cover(1, 4, 'a0'), cover(1, 4, 'c0')]), [[1, 4, 'a0 c0']]);
});

test('empty covers are left out, and a cut divides', () => {
  assert.deepEqual(drawn([cover(2, 2)]), []);
  assert.deepEqual(drawn([cover(0, 6)], [4, 9]), [[0, 4, '0-6'], [4, 6, '0-6']]);
});

test('on every article: flat, in order, and each place has just the covers that hold it', () => {
  let segmentsSeen = 0;
  for (const { bytes, id } of articles()) {
    const report = JSON.parse(analyzeText(engine, bytes.toString(), { id }));
    const covers = coversOf(report, { lenses: new Set(['said', 'thoughts', 'sources', 'claims', 'findings']), amount: 'all', sure: 0, dismissed: new Set() });
    const segments = segmentsOf(covers, notesOf(report).map(({ at }) => at));
    segmentsSeen += segments.length;
    let last = 0;
    for (const { start, end, covers: held } of segments) {
      assert.ok(start >= last && end > start && end <= report.length, `${id} ${start} ${end}`);
      assert.equal(held.length, covers.filter(each => each.start <= start && each.end >= end).length, `${id} ${start}`);
      last = end;
    }
    const length = segments.reduce((sum, { start, end }) => sum + end - start, 0);
    const places = new Set(covers.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
    assert.equal(length, places.size, id);
  }
  assert.ok(segmentsSeen > 100, `${segmentsSeen} segments in all articles`);
});

test('how many claims are shown grows with the amount, and the key claims are always among them', () => {
  let claimsSeen = 0;
  for (const { bytes } of articles()) {
    const report = JSON.parse(analyzeText(engine, bytes.toString()));
    claimsSeen += report.claims.length;
    const shown = ['key', 'weighty', 'routine', 'all'].map(amount =>
      report.claims.map((_, index) => index).filter(index => isShown(report, { lenses: new Set(['claims']), amount, sure: 0, dismissed: new Set() }, `c${index}`)));
    assert.deepEqual(shown[0], [...report.summary.keyClaims].sort((one, other) => one - other));
    assert.equal(shown[3].length, report.claims.length);
    for (let i = 1; i < 4; i++) assert.ok(shown[i - 1].every(index => shown[i].includes(index)));
  }
  assert.ok(claimsSeen > 20, `${claimsSeen} claims in all articles`);
});

test('everything numbered has a place in the text', () => {
  for (const { bytes } of articles()) {
    const report = JSON.parse(analyzeText(engine, bytes.toString()));
    for (const { id, at } of notesOf(report)) assert.ok(spansOf(report, id).some(({ end }) => end === at), id);
  }
});
