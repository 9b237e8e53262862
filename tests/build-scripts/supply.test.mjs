import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
after(() => rmSync(folder, { recursive: true }));

const filesIn = top => readdirSync(top).flatMap(name => {
  const path = join(top, name);
  return statSync(path).isDirectory() ? filesIn(path) : [path];
});

test('bundled in another folder, everything that is shipped has the same bytes', () => {
  mkdirSync(join(folder, 'build'));
  for (const part of ['web', 'package', 'extension', 'build-scripts', 'build/wasm', 'build/wasm-plain']) {
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: file => !/CMakeFiles|\.(a|cjs|o)$/.test(relative(root, file)) });
  }
  for (const file of ['package.json', 'LICENSE']) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync('node', ['build-scripts/bundle.mjs'], { cwd: folder });
  const files = filesIn(join(root, 'dist')).map(file => relative(root, file));
  assert.ok(files.length > 5);
  for (const file of files) assert.ok(readFileSync(join(root, file)).equals(readFileSync(join(folder, file))), file);
});

test('the bill of materials names every package once, and is the same each time', () => {
  const print = () => execFileSync('node', ['build-scripts/sbom.mjs'], { cwd: root, encoding: 'utf8' });
  const bill = JSON.parse(print());
  const references = bill.components.map(component => component['bom-ref']);
  assert.equal(new Set(references).size, references.length);
  const npm = bill.components.filter(component => component.purl.startsWith('pkg:npm/'));
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  assert.equal(npm.length, Object.keys(packages).length - 1);
  for (const { name, licenses, hashes } of npm) assert.ok(licenses && hashes, name);
  assert.ok(bill.components.some(({ name, scope }) => name === 'nlohmann-json3-dev' && scope === 'required'));
  assert.equal(print(), JSON.stringify(bill, null, 2) + '\n');
});
