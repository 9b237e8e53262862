import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import ts from 'typescript';
import { analyzeText, articles, moduleEngine, root } from '../wasm/engines.mjs';

const web = join(root, 'web');

/** What TypeScript says of a file that declares each report to be a `Report`. */
function complaints(reports) {
  const folder = mkdtempSync(join(root, 'build', 'report-types-'));
  const file = join(folder, 'reports.ts');
  const declared = reports.map((json, i) => `export const report${i}: Report = ${json};`);
  writeFileSync(file, `import type { Report } from '../../web/element/report.d.ts';\n${declared.join('\n')}\n`);
  const program = ts.createProgram([file], { strict: true, noEmit: true, allowImportingTsExtensions: true, types: [] });
  const found = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  rmSync(folder, { recursive: true });
  return found;
}

test('report.d.ts declares what the engine returns, no more and no less', async () => {
  const engine = await moduleEngine();
  const reports = articles().map(({ bytes, id }) => analyzeText(engine, bytes.toString(), { id }));
  assert.ok(reports.length > 5);
  assert.deepEqual(complaints(reports), []);
  assert.equal(complaints([reports[0].replace('"language":', '"languages":')]).length, 1);
});

/** All files below a folder. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(({ parentPath, path, name }) => join(parentPath ?? path, name));
}

test('no text becomes markup: nothing on the web side writes HTML', () => {
  const files = filesBelow(web).filter(file => /\.(js|html)$/.test(file));
  assert.ok(files.length > 15, `${files.length} files`);
  const writers = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|srcdoc/;
  // One module reads foreign markup, in a document that runs nothing, and copies known elements from it.
  const reader = join(web, 'page', 'rich-text.js');
  assert.deepEqual(files.filter(file => writers.test(readFileSync(file, 'utf8'))), [reader]);
});

test('only the engine’s own files know the WebAssembly', () => {
  const files = filesBelow(join(web, 'element')).filter(file => /\.js$/.test(file) && !/(engine|engine-worker|glue-inline|glue-node|glue-separate|worker-separate)\.js$/.test(file));
  assert.deepEqual(files.filter(file => /WebAssembly|#glue|createWhosaid/.test(readFileSync(file, 'utf8'))), []);
});

test('the interface code is at most 40 kB, compressed', () => {
  const modules = ['index.js', 'element.js', 'engine.js'].map(file => readFileSync(join(root, 'dist/package', file), 'utf8'));
  const bytes = gzipSync(modules.join('')).length;
  assert.ok(bytes <= 40_000, `${bytes} bytes`);
});

test('the page’s interface, with the element’s, is at most 45 kB, compressed', async () => {
  const options = { bundle: true, minify: true, write: false, charset: 'utf8', format: 'esm', external: ['#glue'], loader: { '.txt': 'text' } };
  const built = await Promise.all(['page.js', 'page.css'].map(file => build({ ...options, entryPoints: [join(web, file)] })));
  const parts = [...built.map(({ outputFiles }) => outputFiles[0].text), readFileSync(join(web, 'index.html'), 'utf8')];
  const bytes = gzipSync(parts.join('')).length;
  assert.ok(bytes > 20_000 && bytes <= 45_000, `${bytes} bytes`);
});

test('the page is one file: nothing is loaded from beside it', () => {
  const page = readFileSync(join(root, 'dist/index.html'), 'utf8').replace(/<script>.*<\/script>|<style>.*<\/style>/gs, '');
  assert.doesNotMatch(page, /\b(src|href)="(?!#)/);
  assert.match(page, /script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; worker-src 'self' blob:; connect-src 'none'/);
});

test('the frame’s page is one sealed file too', () => {
  const page = readFileSync(join(root, 'dist/embed.html'), 'utf8').replace(/<script>.*<\/script>|<style>.*<\/style>/gs, '');
  assert.doesNotMatch(page, /\b(src|href)="/);
  assert.match(page, /default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; worker-src blob:; connect-src 'none'/);
});
