import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileFor, serve } from '../../build-scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
let server;

before(async () => {
  mkdirSync(join(folder, 'site', 'examples'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site', 'index.html'), '<p>page');
  writeFileSync(join(folder, 'site', 'whosaid.wasm'), 'wasm');
  server = await serve(join(folder, 'site'), 0);
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const get = path => fetch(`http://127.0.0.1:${server.address().port}${path}`);

test('serve: a folder gives its index, a file its type', async () => {
  const page = await get('/');
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(await page.text(), '<p>page');
  assert.equal((await get('/whosaid.wasm?v=1')).headers.get('content-type'), 'application/wasm');
});

test('serve: what is not there is not found', async () => {
  assert.equal((await get('/missing.html')).status, 404);
  assert.equal((await get('/examples/')).status, 404);
});

test('serve: nothing outside the folder', () => {
  const site = join(folder, 'site');
  for (const url of ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/examples/..%2f..%2fsecret.txt', '/%ff']) assert.equal(fileFor(site, url), null, url);
});

test('serve: a port that is taken gives way to the next', async () => {
  const taken = server.address().port;
  const second = await serve(folder, taken);
  assert.notEqual(second.address().port, taken);
  second.close();
});
