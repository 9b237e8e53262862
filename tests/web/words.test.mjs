import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pageWords, words } from '../../web/element/words.js';
import { root } from '../wasm/engines.mjs';

/** What a language says, as the names of its entries. */
function namesOf(value, path = '') {
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, each]) => namesOf(each, `${path}.${key}`)) : [`${path}:${typeof value}`];
}

/** A function's answer in a language: the page's language is that of its root element. */
function speaking(lang, say) {
  globalThis.document = { documentElement: { lang } };
  try {
    return say();
  } finally {
    delete globalThis.document;
  }
}

test('Spanish says all that English says', () => {
  const isEnglishOnly = name => /^\.(findings|notices)\./.test(name);
  const [english, spanish] = ['en', 'es'].map(lang => speaking(lang, () => namesOf(words()).filter(name => !isEnglishOnly(name))));
  assert.ok(english.length > 90, `${english.length} entries`);
  assert.deepEqual(spanish.sort(), english.sort());
});

test('the page’s HTML asks for no words that Spanish lacks, and for all that it has', () => {
  const html = readFileSync(join(root, 'web/index.html'), 'utf8');
  const asked = new Set([...html.matchAll(/data-word(?:-label|-placeholder)?="([^"]+)"/g)].map(([, key]) => key));
  const said = speaking('es', () => Object.keys(pageWords().html));
  assert.deepEqual([...asked].sort(), said.sort());
});

test('a language that is not there is English', () => {
  assert.equal(speaking('fr', () => words().notes), 'Notes');
  assert.equal(speaking('es-MX', () => words().notes), 'Notas');
  assert.equal(words().notes, 'Notes');
});
