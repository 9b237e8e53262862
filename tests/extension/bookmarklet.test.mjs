import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BROWSERS, launch, open, until } from '../support/browsers.mjs';
import { openSite } from '../support/site.mjs';
import { root } from '../wasm/engines.mjs';

const site = await openSite();

for (const name of BROWSERS) {
  describe(`the bookmarklet, ${name}`, () => {
    let browser;
    /** What the bookmark runs. */
    let code;
    before(async () => {
      browser = await launch(name);
      const page = await open(browser, `${site}/dist/bookmarklet.html`);
      assert.equal(await page.evaluate(() => document.querySelector('#address').value), `${site}/dist/who-said.js`);
      const address = await page.evaluate(() => document.querySelector('#bookmark').href);
      assert.equal(address, await page.evaluate(() => document.querySelector('#code').value));
      assert.deepEqual(page.errors.filter(error => !error.includes('favicon.ico')), []);
      code = decodeURIComponent(address.slice('javascript:'.length));
      await page.close();
    });
    after(() => browser?.close());

    test('it marks the article, and the next click puts the page back as it was', async () => {
      const page = await open(browser, `${site}/tests/extension/pages/one-article.html`);
      const original = await page.evaluate(() => document.body.outerHTML);
      await page.evaluate(code);
      await until(page, () => CSS.highlights.get('who-said-said')?.size > 0);
      const text = await page.evaluate(() => document.querySelector('who-said').text);
      assert.ok(text.includes('who did not want to give her name.'), text);
      assert.doesNotMatch(text, /Posted on|beside the text|Share this|best thing|Typical|correct our/);
      await page.evaluate(code);
      await until(page, () => [...CSS.highlights.values()].every(({ size }) => size === 0));
      assert.equal(await page.evaluate(() => document.body.outerHTML), original);
      await page.evaluate(code);
      await until(page, () => CSS.highlights.get('who-said-said').size > 0);
      await page.close();
    });

    /** What the bookmark says on a page. */
    async function saysOn(address) {
      const page = await open(browser, address);
      const said = new Promise(resolve => page.on('dialog', async dialog => {
        resolve(dialog.message());
        // Firefox may have closed it already.
        await dialog.accept().catch(() => {});
      }));
      await page.evaluate(code);
      const message = await said;
      await page.close();
      return message;
    }

    test('it says where there is no article, and where the page forbids it', async () => {
      assert.match(await saysOn(`${site}/tests/extension/pages/nothing.html`), /no article/);
      assert.match(await saysOn(`${site}/tests/extension/pages/strict.html`), /does not allow scripts/);
    });

    test('opened from disk its page asks for the script’s address', async () => {
      const page = await open(browser, pathToFileURL(join(root, 'dist/bookmarklet.html')).href);
      assert.equal(await page.evaluate(() => document.querySelector('#code').value), '');
      await page.type('#address', 'https://news.example/who-said.js');
      assert.match(await page.evaluate(() => decodeURIComponent(document.querySelector('#code').value)), /^javascript:.*"https:\/\/news\.example\/who-said\.js"/s);
      await page.close();
    });

    test('the panel of the extension reads the very text that was read in the page', async () => {
      const page = await open(browser, `${site}/tests/extension/pages/nothing.html`);
      const different = await page.evaluate(async () => {
        const { readArticle } = await import('/web/element/article.js');
        const { linesOf } = await import('/extension/lines.js');
        const parts = ['a', 'b ', ' c', '  ', ' ', '\n', '<br>', '<b>', '</b>', '<i> </i>', '<p>', '</p>', '\u00a0', '“d”', '<div>', '</div>', '<span>e </span>'];
        let seed = 7;
        const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
        for (let i = 0; i < 3000; i++) {
          const html = Array.from({ length: 14 }, () => parts[Math.floor(random() * parts.length)]).join('');
          const { text } = readArticle(new DOMParser().parseFromString(html, 'text/html').body);
          const host = document.createElement('div');
          host.append(...linesOf(text));
          if (readArticle(host).text !== text) return [html, text, readArticle(host).text];
        }
        return null;
      });
      assert.equal(different, null);
      await page.close();
    });
  });
}
