import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { checkPackage, Package } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { install, installed, place } from '../support/consumers.mjs';
import { articles, native, root } from '../wasm/engines.mjs';

before(install);

const read = file => readFileSync(join(root, file), 'utf8');
const readJson = file => JSON.parse(read(file));
const node = (...args) => execFileSync('node', args, { cwd: join(place, 'node'), encoding: 'utf8', maxBuffer: 2 ** 26 });

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true });
  assert.deepEqual(messages.map(message => formatMessage(message, readJson('dist/package/package.json'))), []);
});

test('the types are those of what is loaded, however it is resolved', async () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(({ parentPath, path, name }) => join(parentPath ?? path, name));
  const bytes = Object.fromEntries(files.map(file => [file.slice(place.length), new Uint8Array(readFileSync(file))]));
  const { problems, entrypoints } = await checkPackage(new Package(bytes, 'whosaid', readJson('package.json').version), { excludeEntrypoints: ['./whosaid.wasm', './whosaid.plain.wasm'] });
  assert.ok(Object.keys(entrypoints).length >= 6, Object.keys(entrypoints).join(' '));
  // There are modules only: `require` of them is for node 22 and later.
  assert.deepEqual(problems.filter(({ kind }) => kind !== 'CJSResolvesToESM'), []);
});

test('a version, a hash for each file, and no file too many', () => {
  const { version, exports } = readJson('dist/package/package.json');
  assert.equal(version, readJson('package.json').version);
  for (const [file, hash] of Object.entries(readJson('dist/package/integrity.json'))) {
    assert.equal(hash, `sha384-${createHash('sha384').update(readFileSync(join(installed, file))).digest('base64')}`, file);
  }
  const named = new Set(JSON.stringify(exports).match(/[\w.-]+\.\w+(?=")/g));
  const besides = ['LICENSE', 'README.md', 'difference.d.ts', 'engine.worker.js', 'node', 'whosaid.mjs'];
  assert.deepEqual(readdirSync(installed).filter(name => !named.has(name) && !besides.includes(name)), []);
});

test('node reads articles in a batch, and answers as the program does', () => {
  const files = articles().map(({ file }) => file);
  assert.equal(node('batch.mjs', ...files), native(files));
});

test('node imports every module where there is no DOM, and they share one engine', () => {
  const code = `
    import { WhoSaid, init, readReport } from 'whosaid';
    import { WhoSaid as same } from 'whosaid/element';
    import * as engine from 'whosaid/engine';
    import 'whosaid/inline'; import 'whosaid/script';
    init({ wasm: new Uint8Array(4) });
    const refused = await engine.readReport('“No,” said Ana Ruiz.').catch(() => 'refused');
    init({});
    const { sources: [{ name }] } = await readReport('“No,” said Ana Ruiz.');
    console.log(JSON.stringify([WhoSaid === same, refused, name]));`;
  assert.equal(node('--input-type=module', '--eval', code), '[true,"refused","Ana Ruiz"]\n');
});

/** What TypeScript, at its strictest, says of files. */
function complaints(files, options) {
  const strict = { strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipDefaultLibCheck: true, noEmit: true, types: [] };
  const common = { target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], jsx: ts.JsxEmit.ReactJSX, resolveJsonModule: true };
  const program = ts.createProgram(files, { ...common, ...strict, ...options });
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const ofNode = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };

for (const [title, options] of Object.entries({ 'a bundler': bundler, node: ofNode })) {
  test(`TypeScript, strict, as ${title} resolves`, () => {
    const files = ['typescript/main.ts', 'typescript/story.tsx'].map(file => join(place, file));
    assert.deepEqual(complaints(files, options), []);
  });
}

test('the types that are published say what the sources do', () => {
  const file = join(place, 'same.ts');
  writeFileSync(file, `
    import type * as made from '../../web/element/define.js';
    import type * as said from 'whosaid';
    type Callbacks = 'connectedCallback' | 'disconnectedCallback' | 'attributeChangedCallback' | 'formAssociatedCallback';
    type Names<Class> = Exclude<keyof Class, Callbacks | keyof HTMLElement>;
    type Own<Class> = Pick<Class, Names<Class>>;
    type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
    export const members: Same<Names<made.WhoSaid>, Names<said.WhoSaid>> = true;
    export const exported: Same<keyof typeof made, keyof typeof said> = true;
    declare const mine: Own<made.WhoSaid>, yours: Own<said.WhoSaid>;
    export const there: typeof yours = mine, back: typeof mine = yours;
    declare const functions: Omit<typeof made, 'WhoSaid'>;
    export const published: Omit<typeof said, 'WhoSaid'> = functions;
  `);
  const loose = { exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false, allowJs: true, allowImportingTsExtensions: true };
  assert.deepEqual(complaints([file, join(root, 'web/element/bundled.d.ts')], { ...bundler, ...loose }), []);
});

const names = list => list.map(({ name }) => name).sort();
const matches = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
const elementSources = () => readdirSync(join(root, 'web/element')).filter(name => name.endsWith('.js')).map(name => read(`web/element/${name}`)).join('\n');

test('custom-elements.json lists what the class has, and docs/element.md too', async () => {
  const [{ declarations: [said] }] = readJson('package/custom-elements.json').modules;
  const { WhoSaid } = await import(join(installed, 'node/element.js'));
  const source = elementSources();
  const docs = read('docs/element.md');
  const members = Object.entries(Object.getOwnPropertyDescriptors(WhoSaid.prototype)).filter(([name]) => !/Callback$|^constructor$/.test(name));
  assert.deepEqual(names(said.attributes), [...WhoSaid.observedAttributes].sort());
  assert.deepEqual(names(said.members), members.map(([name]) => name).sort());
  assert.deepEqual(said.members.filter(({ readonly }) => readonly).map(({ name }) => name), members.filter(([, { get, set }]) => get && !set).map(([name]) => name));
  assert.deepEqual(said.members.filter(({ attribute }) => attribute).map(({ name }) => name), said.attributes.filter(({ fieldName }) => fieldName).map(({ name }) => name));
  const emitted = [...matches(source, /#emit\('(\w+)'/g)].map(name => `who-said-${name}`);
  assert.deepEqual(names(said.events), emitted);
  assert.deepEqual(names(said.cssParts), matches(source, /\bpart: '(\w+)'/g));
  for (const { name } of [...said.attributes, ...said.members, ...said.events, ...said.cssParts]) assert.match(docs, new RegExp(`\`${name}(\\(id\\))?\``), name);
});

test('every colour that custom-elements.json names can be set', async () => {
  const [{ declarations: [{ cssProperties }] }] = readJson('package/custom-elements.json').modules;
  const source = read('web/element/styles.js');
  for (const { name } of cssProperties) {
    const colour = name.replace('--who-said-', '');
    assert.ok(source.includes(`var(${name}`) || new RegExp(`^  '?${colour}'?: \\[`, 'm').test(source), name);
  }
  for (const name of matches(source, /var\((--who-said-[a-z]+)\b/g)) assert.ok(names(cssProperties).includes(name), name);
});
