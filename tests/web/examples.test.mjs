// Every example page, as it is served and as a reader opens it: it shows marks, and leaves nothing in the console.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../build-scripts/serve.mjs';
import { BROWSERS, launch, open } from '../support/browsers.mjs';
import { root } from '../wasm/engines.mjs';

const folder = join(root, 'dist/examples');
const pages = readdirSync(folder).filter(file => file.endsWith('.html') && file !== 'index.html');

let server;
before(async () => { server = await serve(join(root, 'dist'), 0); });
after(() => server?.close());

test('the list of examples names each', () => {
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  assert.deepEqual([...index.matchAll(/href="([^"]+)"/g)].map(([, file]) => file).sort(), pages.sort());
});

/** The page itself or its frame, whichever holds the element. */
const holderOf = page => page.frames().find(frame => frame !== page.mainFrame() && frame.url().includes('/embed.html')) ?? page.mainFrame();

async function sourcesShown(page) {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise(done => setTimeout(done, 100))) {
    const names = await holderOf(page).evaluate(() => document.querySelector('who-said')?.report?.sources.map(({ name }) => name)).catch(() => null);
    if (names) return names;
  }
  return [];
}

for (const name of BROWSERS) {
  describe(`examples, ${name}`, { timeout: 240_000 }, () => {
    let browser;
    before(async () => { browser = await launch(name); });
    after(() => browser?.close());

    for (const file of pages) {
      test(file, async () => {
        const page = await open(browser, `http://127.0.0.1:${server.address().port}/examples/${file}`);
        assert.ok((await sourcesShown(page)).includes('Peter Hansen'));
        assert.deepEqual([page.errors, page.messages], [[], []]);
      });
    }
  });
}
