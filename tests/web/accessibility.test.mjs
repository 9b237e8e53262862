import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BROWSERS, launch, open, until } from '../support/browsers.mjs';
import { reportOf } from '../support/reading.mjs';
import { root } from '../wasm/engines.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const page = pathToFileURL(join(root, 'dist/index.html')).href;
const embed = pathToFileURL(join(root, 'dist/examples/embed.html')).href;

/** What axe finds wrong, one line each. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')} ${failureSummary}`));
}

const states = {
  'the paste box': async browser => open(browser, page),
  'the sealed dialog': async browser => {
    const opened = await open(browser, page);
    await opened.click('#check');
    await opened.click('#try');
    return opened;
  },
  'the sample, every mark shown': async browser => {
    const opened = await open(browser, page);
    await opened.click('#sample');
    await reportOf(opened);
    await opened.evaluate(() => {
      const element = document.querySelector('who-said');
      element.lens = 'said sources claims findings thoughts';
      element.claims = 'all';
      for (const details of element.shadowRoot.querySelectorAll('details')) details.open = true;
    });
    await until(opened, () => document.querySelector('who-said').shadowRoot.querySelector('.all .notes'));
    return opened;
  },
  'a panel, open from the card': async browser => {
    const opened = await open(browser, page);
    await opened.click('#sample');
    await reportOf(opened);
    await opened.click('who-said >>> .list [data-note^=s]');
    return opened;
  },
  'a claim, its kit and its correction open': async browser => {
    const opened = await open(browser, page);
    await opened.click('#sample');
    await reportOf(opened);
    await opened.click('who-said >>> .list [data-note^=c]');
    await opened.evaluate(() => {
      for (const details of document.querySelector('who-said').shadowRoot.querySelectorAll('details')) details.open = true;
    });
    return opened;
  },
  'edited, compared, corrected, quiet': async browser => {
    const opened = await open(browser, page);
    await opened.click('#sample');
    await reportOf(opened);
    await opened.click('who-said >>> .article [data-note^=a]');
    await opened.click('who-said >>> .wrong summary');
    await opened.click('who-said >>> .dismiss');
    await opened.click('#edit');
    await opened.click('#compare');
    await opened.evaluate(() => (document.querySelector('who-said').quiet = true));
    return opened;
  },
  'the sharing dialog': async browser => {
    const opened = await open(browser, page);
    await opened.click('#sample');
    await reportOf(opened);
    await opened.click('#share');
    await until(opened, () => document.querySelector('#sharing').open);
    return opened;
  },
  'the sample in Spanish': async browser => {
    const opened = await open(browser, page);
    await opened.click('#language');
    await opened.click('#sample');
    await reportOf(opened);
    return opened;
  },
  'the sample on a telephone': async browser => {
    const opened = await open(browser, page, { width: 320, height: 640 });
    await opened.click('#sample');
    await reportOf(opened);
    return opened;
  },
  'a host page': async browser => {
    const opened = await open(browser, embed);
    await reportOf(opened);
    return opened;
  },
};

for (const name of BROWSERS) {
  for (const scheme of ['light', 'dark']) {
    describe(`axe finds nothing, ${name}, ${scheme}`, () => {
      let browser;
      before(async () => {
        browser = await launch(name, scheme);
      });
      after(() => browser?.close());

      for (const [state, reach] of Object.entries(states)) {
        test(state, async () => {
          const opened = await reach(browser);
          const isDark = await opened.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
          assert.equal(isDark, scheme === 'dark');
          await new Promise(resolve => setTimeout(resolve, 250));
          assert.deepEqual(await violations(opened), []);
        });
      }
    });
  }
}
