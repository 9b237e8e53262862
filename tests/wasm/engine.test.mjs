import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { analyzeText, articles, moduleEngine, native, root, singleEngine, spansOf } from './engines.mjs';

const module = await moduleEngine();
const single = await singleEngine();

for (const unit of ['utf16', 'codepoint', 'utf8']) {
  test(`WebAssembly and the native program give the same bytes for every article, offsets in ${unit}`, () => {
    const all = articles();
    const lines = native(['--offsets', unit, ...all.map(article => article.file)]).trimEnd().split('\n');
    assert.equal(lines.length, all.length);
    all.forEach(({ id, bytes }, i) => {
      assert.equal(module.analyze(bytes, 'json', unit, id, '', ''), lines[i], id);
      assert.equal(single.analyze(bytes, 'json', unit, id, '', ''), lines[i], id);
    });
  });
}

test('where vectors are refused, the WebAssembly without them gives the same bytes', () => {
  const read = options => execFileSync(process.execPath, [...options, join(root, 'tests/wasm/plain.mjs')], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const wanted = native(articles().map(article => article.file));
  assert.equal(read([]), `true\n${wanted}`);
  // Without this set of instructions V8 refuses vectors, as on a processor that is too old for them.
  if (process.arch === 'x64') assert.equal(read(['--no-enable-sse4-1']), `false\n${wanted}`);
});

test('the native program prints the golden reports', () => {
  for (const { id, file } of articles()) {
    assert.equal(native(['--format', 'pretty', file]), readFileSync(join(root, 'tests/articles', `${id}.json`), 'utf8'), id);
  }
});

test('every format is the same in WebAssembly and natively', () => {
  for (const format of ['json', 'pretty', 'markdown', 'csv', 'html', 'annotations']) {
    for (const { id, file, bytes } of articles()) {
      assert.equal(module.analyze(bytes, format, 'utf16', id, '', '').trimEnd(), native(['--format', format, file]).trimEnd(), `${format} of ${id}`);
    }
  }
});

test('a text that is written is read as from scratch after each edit', () => {
  for (const { id, bytes } of articles().slice(0, 4)) {
    for (let at = 0; at < bytes.length; at += 97) {
      const text = Buffer.concat([bytes.subarray(0, at), Buffer.from(['x', '\n\n', '”', ' said '][at % 4]), bytes.subarray(at + (at % 5))]);
      assert.equal(module.revise(text, 'utf16', id, '', ''), module.analyze(text, 'json', 'utf16', id, '', ''), `${id} at ${at}`);
    }
  }
});

test('a day of publication is the fifth argument; what is none counts as unknown', () => {
  const bytes = new TextEncoder().encode('Fares rose by 8 percent last year.');
  const read = published => JSON.parse(module.analyze(bytes, 'json', 'utf16', '', published, ''));
  const text = native(['--published', '2026-11-24'], bytes);
  assert.equal(`${module.analyze(bytes, 'json', 'utf16', '', '2026-11-24', '')}\n`, text);
  assert.equal(read('2026-11-24T09:30:00Z').claims[0].times[0].value, '2025');
  for (const none of ['', '2026-02-30', 'soon']) {
    assert.equal(read(none).published, null);
    assert.equal(read(none).claims[0].times[0].value, null);
  }
});

/** The same spans in all three units must cut out the same text. */
function assertUnitsAgree(text) {
  const read = offsets => spansOf(JSON.parse(analyzeText(module, text, { offsets })));
  const [utf16, codepoint, utf8] = ['utf16', 'codepoint', 'utf8'].map(read);
  const [characters, bytes] = [[...text], Buffer.from(text)];
  utf16.forEach(({ path, start, end }, i) => {
    const marked = text.slice(start, end);
    assert.equal(characters.slice(codepoint[i].start, codepoint[i].end).join(''), marked, path);
    assert.equal(bytes.subarray(utf8[i].start, utf8[i].end).toString(), marked, path);
  });
  return utf16.length;
}

test('spans in all three units cut out the same text', () => {
  let spans = 0;
  for (const { bytes } of articles()) spans += assertUnitsAgree(bytes.toString());
  assert.ok(spans > 100, `only ${spans} spans in all articles`);
});

test('lone surrogates: spans still fit the original string', () => {
  const text = '\ud800\ud800 🎪 \udc00“We are open,” said Bo Lindqvist.\ud83c';
  const report = JSON.parse(analyzeText(module, text));
  assert.equal(report.length, text.length);
  assert.deepEqual(report.quotations.map(({ start, end }) => text.slice(start, end)), ['“We are open,”']);
});

test('a byte that is not UTF-8 counts as the one character that a decoder makes of it', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xe2, 0x80]), Buffer.from(' “No,” said Ann Lee.')]);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const report = JSON.parse(module.analyze(bytes, 'json', 'utf16', '', '', ''));
  assert.equal(report.length, text.length);
  assert.deepEqual(report.quotations.map(({ start, end }) => text.slice(start, end)), ['“No,”']);
});

test('10 MB of text: every quotation is found, in its place', { timeout: 300000 }, () => {
  const paragraph = 'The city said on Monday that 40 of its 112 bridges need work. “We can’t wait,” said Ana Ruiz, the mayor. 🎪\n\n';
  const text = paragraph.repeat(Math.ceil(10e6 / Buffer.byteLength(paragraph)));
  const report = JSON.parse(analyzeText(module, text));
  assert.equal(report.length, text.length);
  assert.equal(report.quotations.length, text.length / paragraph.length);
  assert.ok(report.quotations.every(({ start, end }) => text.slice(start, end) === '“We can’t wait,”'));
});

test('what one call leaves behind does not change the next', () => {
  const [first, second] = articles().filter(article => article.bytes.length > 500);
  const before = module.analyze(first.bytes, 'json', 'utf16', 'x', '', '');
  module.analyze(second.bytes, 'json', 'utf16', 'y', '', '');
  assert.equal(module.analyze(first.bytes, 'json', 'utf16', 'x', '', ''), before);
});

test('the glue runs under a content security policy: no code is made from text', () => {
  for (const name of ['whosaid.mjs', 'whosaid-single.js']) {
    assert.doesNotMatch(readFileSync(join(root, 'build/wasm', name), 'utf8'), /\bnew Function\b|\beval\(/, name);
  }
});

test('the engine with its weights stays under 950 kB as transferred', () => {
  const sizes = ['whosaid.wasm', 'whosaid.mjs'].map(name => brotliCompressSync(readFileSync(join(root, 'build/wasm', name))).length);
  assert.ok(sizes[0] + sizes[1] < 950000, `${sizes}`);
  assert.ok(statSync(join(root, 'build/wasm/whosaid-single.js')).size > sizes[0]);
});
