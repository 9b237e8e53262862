import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createServer as createVite } from 'vite';
import { fileFor, serve } from '../../build-scripts/serve.mjs';
import { BROWSERS, launch, until } from '../support/browsers.mjs';
import { buildRendered, buildWithEsbuild, buildWithVite, buildWithWebpack, fillIn, install, installed, place, viteOptions } from '../support/consumers.mjs';
import { reportOf } from '../support/reading.mjs';

const close = server => new Promise(done => server.close(done));

/** Another origin that hands out the package, as a CDN does. */
function serveElsewhere() {
  const types = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm' };
  const server = createServer((request, response) => {
    const file = fileFor(installed, request.url);
    response.writeHead(file ? 200 : 404, { 'access-control-allow-origin': '*', 'content-type': types[file?.split('.').at(-1)] ?? 'text/plain' });
    response.end(file ? readFileSync(file) : '');
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

let site;
let elsewhere;
let dev;
const servers = [];
before(async () => {
  install();
  servers.push(await serve(place, 0), await serveElsewhere());
  [site, elsewhere] = servers.map(server => `http://127.0.0.1:${server.address().port}`);
  fillInAddresses();
  await buildWithVite('vite');
  await buildWithWebpack();
  assert.deepEqual(await buildWithEsbuild(), []);
  for (const [folder, server] of Object.entries(frameworks)) await buildRendered(folder, server);
  dev = await createVite({ ...viteOptions('vite', 'development'), server: { host: '127.0.0.1' }, optimizeDeps: { exclude: ['whosaid'] } });
  await dev.listen();
});
after(async () => {
  await dev?.close();
  await Promise.all(servers.map(close));
});

/** The pages that load the package from the other origin name its hashes. */
function fillInAddresses() {
  const hashes = JSON.parse(readFileSync(join(installed, 'integrity.json'), 'utf8'));
  const modules = Object.fromEntries(['index.js', 'element.js', 'engine.js', 'whosaid.mjs'].map(file => [`${elsewhere}/${file}`, hashes[file]]));
  const fillBoth = (folder, integrity, forged) => {
    fillIn(`${folder}/index.html`, `${folder}/forged.html`, { ADDRESS: `${elsewhere}/`, INTEGRITY: forged });
    fillIn(`${folder}/index.html`, `${folder}/index.html`, { ADDRESS: `${elsewhere}/`, INTEGRITY: integrity });
  };
  fillBoth('module', JSON.stringify(modules), JSON.stringify({ ...modules, [`${elsewhere}/element.js`]: hashes['engine.js'] }));
  for (const folder of ['script', 'wordpress']) fillBoth(folder, hashes['script.js'], hashes['inline.js']);
}

/** A page with all that its console complains of, and each request that fails. */
async function openListening(browser, address) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', message => ['error', 'warn', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', error => said.push(String(error)));
  page.on('requestfailed', request => said.push(`failed: ${request.url()}`));
  page.on('response', response => response.status() >= 400 && said.push(`${response.status()} ${response.url()}`));
  await page.goto(address);
  return Object.assign(page, { said });
}

/** What the document's highlights for statements cover. */
const highlighted = page => page.evaluate(() => [...(CSS.highlights.get('who-said-said') ?? [])].map(range => range.toString()));

/** The article as it stands, and as it came. */
const serialised = page => page.evaluate(() => document.querySelector('#story').outerHTML);
const asItCame = page => page.evaluate(async () => {
  const source = await (await fetch(location.href)).text();
  return new DOMParser().parseFromString(source, 'text/html').querySelector('#story').outerHTML;
});

/** The article is marked, is as it came, and nobody complains. */
async function assertMarked(page) {
  const { sources } = await reportOf(page);
  assert.ok(sources.some(({ name }) => /^Peter\sHansen$/.test(name)), JSON.stringify(sources));
  assert.ok(sources.every(({ name }) => name !== 'Share Button'));
  assert.ok((await highlighted(page)).includes('“The bearings are older than I am,”'));
  assert.equal(await serialised(page), await asItCame(page));
  assert.deepEqual(page.said, []);
}

/** On the page: where the answers to long texts come from. */
function countWorkers() {
  window.answers = [];
  window.Worker = class extends Worker {
    constructor(address, options) {
      super(address, options);
      this.addEventListener('message', ({ data }) => window.answers.push(Object.keys(data)));
    }
  };
}

/** On the page: an article that is long enough for a worker. */
function lengthen() {
  const [, paragraph] = document.querySelector('#story').children;
  document.querySelector('#story').append(...Array.from({ length: 200 }, () => paragraph.cloneNode(true)));
}

const frameworks = { react: 'server.tsx', vue: 'server.js', svelte: 'server.js' };

const pages = {
  'Vite, built': () => `${site}/vite/dist/`,
  'Vite, while one works': () => dev.resolvedUrls.local[0],
  webpack: () => `${site}/webpack/dist/`,
  'esbuild, WebAssembly beside it': () => `${site}/esbuild/dist/`,
  'esbuild, WebAssembly inside': () => `${site}/esbuild/dist/inline.html`,
  'modules from another origin, each checked': () => `${site}/module/`,
  'one script from another origin, checked': () => `${site}/script/`,
  'a page as WordPress writes them': () => `${site}/wordpress/`,
};

for (const name of BROWSERS) {
  describe(`the package, ${name}`, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    for (const [title, address] of Object.entries(pages)) {
      test(title, async () => {
        const page = await openListening(browser, address());
        await assertMarked(page);
        await page.close();
      });
    }

    for (const folder of Object.keys(frameworks)) {
      test(`${folder}: rendered on a server, taken over without a warning, and marked anew when it changes`, async () => {
        const page = await openListening(browser, `${site}/${folder}/dist/`);
        await until(page, () => document.querySelector('output').textContent > '0');
        await assertMarked(page);
        assert.deepEqual(await page.evaluate(() => [document.querySelector('who-said').sure, document.querySelector('who-said').quiet]), [0.3, true]);
        await page.click('#update');
        await until(page, () => document.querySelector('who-said').report.sources.some(({ name }) => name === 'Maria Lund'));
        await until(page, () => document.querySelector('output').textContent === String(document.querySelector('who-said').report.sources.length));
        assert.ok((await highlighted(page)).includes('“We were not asked,”'));
        assert.deepEqual(page.said, []);
        await page.close();
      });
    }

    for (const bundler of ['vite', 'webpack']) {
      test(`a long text is read by the worker that ${bundler} built`, async () => {
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(countWorkers);
        await page.goto(`${site}/${bundler}/dist/`);
        await reportOf(page);
        await page.evaluate(lengthen);
        await until(page, () => document.querySelector('who-said').report.attributions.length > 200);
        assert.ok((await page.evaluate(() => window.answers)).some(keys => keys.includes('result')));
        await page.close();
      });
    }

    test('a script, a module and a WebAssembly that are not what their hashes say are refused', async () => {
      for (const folder of ['script', 'module']) {
        const page = await browser.newPage();
        await page.goto(`${site}/${folder}/forged.html`);
        assert.equal(await page.evaluate(() => customElements.get('who-said') === undefined), true, folder);
        await page.close();
      }
      const page = await browser.newPage();
      await page.goto(`${site}/module/`);
      await reportOf(page);
      const read = options => page.evaluate(async options => {
        const { init, readReport } = await import('whosaid');
        init(options);
        return readReport('“No,” said Ana Ruiz.').then(({ sources }) => sources[0].name, () => 'refused');
      }, options);
      assert.equal(await read({ wasm: `${elsewhere}/whosaid.wasm` }), 'Ana Ruiz');
      assert.equal(await read({ wasm: `${elsewhere}/whosaid.wasm`, integrity: `sha384-${'A'.repeat(64)}` }), 'refused');
      assert.equal(await read({ wasm: `${site}/node_modules/whosaid/whosaid.mjs` }), 'refused');
      await page.close();
    });
  });
}
