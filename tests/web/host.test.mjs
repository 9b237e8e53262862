// What a host page of 1,500 words has to bear: no change to its DOM, no shift of its layout, no long block of its main thread, no message.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch, until } from '../support/browsers.mjs';
import { servePolicies } from '../support/policy-site.mjs';

let server;
let site;
before(async () => {
  server = await servePolicies({ none: {}, noWorker: { 'content-security-policy': "worker-src 'none'" } });
  site = `http://127.0.0.1:${server.address().port}`;
});
after(() => server?.close());

/** Runs before anything else on the page. */
function watch() {
  window.seen = { isRead: false, shifts: [], changes: [] };
  document.addEventListener('who-said-result', () => (window.seen.isRead = true));
  document.addEventListener('DOMContentLoaded', () => {
    const note = ({ type, target, attributeName }) => window.seen.changes.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
    new MutationObserver(records => records.forEach(note)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver(list => window.seen.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
}

const foldOf = page => page.evaluate(() => {
  const { shadowRoot } = document.querySelector('who-said');
  return { height: document.querySelector('who-said').offsetHeight, line: shadowRoot.querySelector('.fold').innerText, isCardShown: shadowRoot.querySelector('.card').getClientRects().length > 0 };
});

/** Opens the page and waits until all is drawn. */
async function openHost(browser, path) {
  const page = await browser.newPage();
  const messages = [];
  page.on('console', message => message.location()?.url?.endsWith('/favicon.ico') || messages.push(message.text()));
  page.on('pageerror', error => messages.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${site}/${path}`);
  await until(page, () => window.seen.isRead);
  await new Promise(done => setTimeout(done, 300));
  return Object.assign(page, { messages });
}

for (const name of BROWSERS) {
  describe(`a host page, ${name}`, { timeout: 240_000 }, () => {
    let browser;
    before(async () => { browser = await launch(name); });
    after(() => browser?.close());

    for (const [title, path] of [['below the article', 'none/who-said.js'], ['above it, folded', 'none/above']]) {
      test(`the card ${title}: nothing changes, nothing moves, nothing is said`, async () => {
        const page = await openHost(browser, path);
        const { changes, shifts } = await page.evaluate(() => window.seen);
        assert.deepEqual({ changes, shifts, messages: page.messages }, { changes: [], shifts: [], messages: [] });
        assert.ok(await page.evaluate(() => CSS.highlights.get('who-said-said').size > 20));
      });
    }

    test('a folded card is one line of known height until the reader opens it, by mouse or key', async () => {
      const page = await openHost(browser, 'none/above');
      const folded = await foldOf(page);
      assert.deepEqual({ ...folded, line: '' }, { height: 50, line: '', isCardShown: false });
      assert.match(folded.line, /\d+ .*\d+ /);
      await page.click('who-said >>> .fold');
      assert.equal((await foldOf(page)).isCardShown, true);
      await page.keyboard.press('Enter');
      assert.deepEqual(await foldOf(page), folded);
      await page.evaluate(() => document.querySelector('who-said').select('a0'));
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.panel:popover-open'));
      await page.evaluate(() => (document.querySelector('who-said').folded = false));
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.card').getClientRects().length > 0);
    });
  });
}

/** The longest task of the page's main thread, in milliseconds of its own work: a machine that does other things does not count. */
async function longestTask(browser, path) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watch);
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.goto(`${site}/${path}`);
  await until(page, () => window.seen.isRead);
  await new Promise(done => setTimeout(done, 300));
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  await page.close();
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => /RunTask/.test(name) && tdur && main.has(`${pid} ${tid}`));
  return Math.max(...tasks.map(({ tdur }) => tdur / 1000));
}

// Only Chromium says how long a thread has worked. docs/security.md has the figures.
describe('the main thread, chromium', { timeout: 240_000 }, () => {
  let browser;
  before(async () => { browser = await launch('chromium'); });
  after(() => browser?.close());

  for (const [title, path, limit] of [['with a worker', 'none/who-said.js', 50], ['with a worker, as a module', 'none/package-index.js', 50], ['without a worker', 'noWorker/who-said.js', 250]]) {
    test(`${title}, 1,500 words block it for a short while`, async t => {
      const times = [];
      for (let i = 0; i < 3; i++) times.push(await longestTask(browser, path));
      t.diagnostic(`${title}: ${times.map(time => time.toFixed(0)).join(', ')} ms`);
      assert.ok(Math.min(...times) < limit, times.join());
    });
  }
});
