import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, shorten, sourceRole } from '../../web/element/wording.js';

const span = (start, end) => ({ start, end });

test('an excerpt joins neighbours, and sets dots where words are left out', () => {
  const text = 'Moe declined to comment. “No,” she said, “not now.”';
  assert.equal(excerpt(text, [span(0, 3), span(4, 12), span(13, 23)]), 'Moe declined to comment');
  assert.equal(excerpt(text, [span(25, 30), span(41, 51)]), '“No,” … “not now.”');
  assert.equal(excerpt(text, [span(0, 12), span(4, 23)]), 'Moe declined to comment');
  assert.equal(excerpt(text, []), '');
});

test('a line is shortened between words, and never inside a character', () => {
  assert.equal(shorten('one  two\nthree'), 'one two three');
  assert.equal(shorten('one two three', 9), 'one two …');
  assert.equal(shorten('🎪🎪🎪🎪', 3), '🎪 …');
});

test('a role names the affiliation once', () => {
  assert.equal(sourceRole({ title: 'a spokesman', affiliation: 'Nordvik' }), 'a spokesman, Nordvik');
  assert.equal(sourceRole({ title: 'a Nordvik spokesman', affiliation: 'Nordvik' }), 'a Nordvik spokesman');
  assert.equal(sourceRole({ title: null, affiliation: 'Nordvik' }), 'Nordvik');
  assert.equal(sourceRole({ title: null, affiliation: null }), '');
});
