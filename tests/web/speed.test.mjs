// The limits are generous, for machines that do other things too: docs/performance.md has the figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BROWSERS, launch, open, until } from '../support/browsers.mjs';
import { paste } from '../support/reading.mjs';
import { timeReading } from '../support/timing.mjs';
import { root } from '../wasm/engines.mjs';

const address = pathToFileURL(join(root, 'dist/index.html')).href;
const sample = readFileSync(join(root, 'web/examples/sample.txt'), 'utf8').trim();

/** Copies of the sample, numbered, so that no two paragraphs are the same. */
function textOf(words) {
  const copies = Math.ceil(words / sample.split(/\s+/).length);
  return Array.from({ length: copies }, (_, copy) => sample.replace(/\n\n/g, `\n\nDay ${copy + 1}. `)).join('\n\n');
}

for (const name of BROWSERS) {
  describe(`${name}: speed`, { timeout: 240000 }, () => {
    let browser;
    before(async () => { browser = await launch(name); });
    after(() => browser?.close());

    test('5,000 words have their marks at once', async () => {
      const times = await timeReading(await open(browser, address), textOf(5000));
      assert.ok(times.first > 0 && times.first < 2500, JSON.stringify(times));
      assert.ok(times.blocked < 1500, JSON.stringify(times));
    });

    test('100,000 words have their first marks soon, and hold the page up at no time', async () => {
      const times = await timeReading(await open(browser, address), textOf(100_000));
      assert.ok(times.first > 0 && times.first < 5000, JSON.stringify(times));
      assert.ok(times.first < times.all, JSON.stringify(times));
      assert.ok(times.blocked < 1500, JSON.stringify(times));
    });

    test('where the beginning of a long text was drawn first, it stays where it is when the whole comes', async () => {
      const page = await open(browser, address);
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('who-said');
        new MutationObserver((_, observer) => {
          const first = shadowRoot.querySelector('.frame.in-part .article p mark');
          if (!first) return;
          observer.disconnect();
          window.early = { paragraph: first.closest('p'), marks: [...shadowRoot.querySelectorAll('.article p mark')], top: 0 };
          // A task after the next frame: by then the frame is on the screen.
          requestAnimationFrame(() => setTimeout(() => (window.early.top = window.early.paragraph.getBoundingClientRect().top + scrollY)));
        }).observe(shadowRoot, { childList: true, subtree: true, attributes: true });
      });
      await paste(page, textOf(30_000));
      await until(page, () => window.early && !document.querySelector('who-said').shadowRoot.querySelector('.in-part'));
      // A paragraph whose claims rank otherwise in the whole text is drawn anew; the others stay.
      const { stayed, moved } = await page.evaluate(() => ({
        stayed: window.early.marks.filter(mark => mark.isConnected).length,
        moved: Math.abs(window.early.paragraph.getBoundingClientRect().top + scrollY - window.early.top),
      }));
      assert.ok(stayed > 0);
      assert.ok(moved < 2, `${moved} px`);
    });
  });
}
