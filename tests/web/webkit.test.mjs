// The page in WebKit, through Debian's WebKitWebDriver: what a reader does first, end to end.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchWebKit } from '../support/webkit.mjs';
import { native, root } from '../wasm/engines.mjs';

const address = pathToFileURL(join(root, 'dist/index.html')).href;

describe('webkit', { timeout: 240000 }, () => {
  let browser;
  before(async () => { browser = await launchWebKit(); });
  after(() => browser?.close());

  async function readSample() {
    await browser.open(address);
    await browser.run(() => document.querySelector('#sample').click());
    await browser.until(() => document.querySelector('who-said').shadowRoot.querySelector('.card .facts'));
  }

  test('the sample is read as the program reads it, and every mark that is shown has its number', async () => {
    await readSample();
    const report = await browser.run(() => document.querySelector('who-said').report);
    const file = join(root, 'web/examples/sample.txt');
    assert.equal(await browser.run(() => document.querySelector('who-said').text), readFileSync(file, 'utf8'));
    const { attributions, marks } = JSON.parse(native([file]));
    assert.deepEqual([report.attributions, report.marks], [attributions, marks]);
    const shown = await browser.run(() => [...document.querySelector('who-said').shadowRoot.querySelectorAll('.article sup a')].map(({ textContent }) => Number(textContent)));
    assert.ok(shown.length > 10 && shown.every(number => marks.some(mark => mark.number === number)));
  });

  test('a mark opens its panel and lights up what the same source said; Escape returns', async () => {
    await readSample();
    const lit = await browser.run(() => {
      const { shadowRoot } = document.querySelector('who-said');
      shadowRoot.querySelector('.article [data-note^=a]').click();
      return { isOpen: shadowRoot.querySelector('.panel').matches(':popover-open'), on: shadowRoot.querySelectorAll('mark.on').length, kin: shadowRoot.querySelectorAll('.kin').length };
    });
    assert.equal(lit.isOpen, true);
    assert.ok(lit.on > 0 && lit.kin > 0, JSON.stringify(lit));
    await browser.press('\uE00C');
    await browser.until(() => !document.querySelector('who-said').shadowRoot.querySelector('.panel').matches(':popover-open'));
  });

  test('a correction reaches the report, and is undone', async () => {
    await readSample();
    const all = await browser.run(() => document.querySelector('who-said').report.attributions.length);
    await browser.run(() => {
      const { shadowRoot } = document.querySelector('who-said');
      shadowRoot.querySelector('.article [data-note^=a]').click();
      shadowRoot.querySelector('.dismiss').click();
    });
    await browser.until(all => document.querySelector('who-said').report.attributions.length === all - 1, all);
    await browser.until(() => document.querySelector('who-said').shadowRoot.querySelector('.undo'));
    await browser.run(() => document.querySelector('who-said').shadowRoot.querySelector('.undo').click());
    await browser.until(all => document.querySelector('who-said').report.attributions.length === all, all);
  });

  test('the page is sealed: the browser refuses to send anything', async () => {
    await browser.open(address);
    await browser.run(() => {
      window.answer = '';
      fetch('http://127.0.0.1:9/').then(() => (window.answer = 'sent'), () => (window.answer = 'refused'));
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => (window.broken = effectiveDirective));
    });
    await browser.until(() => window.answer !== '' && window.broken);
    assert.deepEqual(await browser.run(() => [window.answer, window.broken]), ['refused', 'connect-src']);
  });
});
