import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BROWSERS, launch, open, until } from '../support/browsers.mjs';
import { focused, panelText, reportOf } from '../support/reading.mjs';
import { openSite } from '../support/site.mjs';
import { root } from '../wasm/engines.mjs';

const site = await openSite();

test('the module can be imported where there is no DOM', async () => {
  const { WhoSaid } = await import(join(root, 'dist/package/inline.js'));
  assert.equal(typeof WhoSaid, 'function');
});

/** The text of each of the document's highlights of a kind. */
const highlighted = (page, kind) =>
  page.evaluate(kind => [...(CSS.highlights.get(`who-said-${kind}`) ?? [])].map(range => range.toString().replace(/\s+/g, ' ')).sort(), kind);

/**
 * On the page: what the highlights of a kind cover, each character but white space with its place in the article's text nodes.
 *
 * @param {string} kind
 */
function placesOfHighlights(kind) {
  const walker = document.createTreeWalker(document.querySelector('#story'), NodeFilter.SHOW_TEXT);
  const ranges = [...(CSS.highlights.get(kind) ?? [])];
  const places = [];
  let at = 0;
  for (let node = walker.nextNode(); node; at += node.data.length, node = walker.nextNode()) {
    for (let i = 0; i < node.data.length; i++) {
      const isCovered = node.data[i].trim() && ranges.some(range => range.comparePoint(node, i) === 0 && range.comparePoint(node, i + 1) === 0);
      if (isCovered) places.push(`${at + i} ${node.data[i]}`);
    }
  }
  return places;
}

/**
 * On the page: the same of a marked page's marks.
 *
 * @param {string} html
 * @param {string} kind
 */
function placesOfMarks(html, kind) {
  const marked = new DOMParser().parseFromString(html, 'text/html');
  const walker = marked.createTreeWalker(marked.querySelector('#story'), NodeFilter.SHOW_TEXT);
  const places = [];
  let at = 0;
  for (let node = walker.nextNode(); node; at += node.data.length, node = walker.nextNode()) {
    if (!node.parentElement.closest('mark')?.classList.contains(kind)) continue;
    for (let i = 0; i < node.data.length; i++) if (node.data[i].trim()) places.push(`${at + i} ${node.data[i]}`);
  }
  return places;
}

/** What went wrong on a page and what stands in its console, but for the icon that browsers ask for themselves. */
const errorsOf = page => [...page.errors, ...page.messages];

/** Loads the classic script into a page that has none. */
const addScript = page => page.addScriptTag({ url: `${site}/dist/who-said.js` });

for (const name of BROWSERS) {
  describe(`<who-said>, ${name}`, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    for (const [from, address] of [['http', () => `${site}/dist/examples/embed.html`], ['disk', () => pathToFileURL(join(root, 'dist/examples/embed.html')).href]]) {
      test(`the smallest host page, under a strict policy, from ${from}`, async () => {
        const page = await open(browser, address());
        const { attributions, sources } = await reportOf(page);
        assert.deepEqual(errorsOf(page), []);
        assert.ok(sources.some(({ name }) => name === 'Peter Hansen'), JSON.stringify(sources));
        assert.ok(attributions.length >= 3, `${attributions.length} attributions`);
        assert.ok((await highlighted(page, 'said')).includes('“The bearings are older than I am,”'));
      });
    }

    test('for="id": the host’s article is marked and not changed', async () => {
      const page = await open(browser, `${site}/tests/web/pages/story.html`);
      const report = await reportOf(page);
      assert.deepEqual(errorsOf(page), []);
      const after = await page.evaluate(() => document.querySelector('#story').outerHTML);
      const before = await page.evaluate(async () => {
        const source = await (await fetch(location.href)).text();
        return source.slice(source.indexOf('<article'), source.indexOf('</article>') + '</article>'.length);
      });
      assert.equal(after, before);
      const said = await highlighted(page, 'said');
      assert.ok(said.includes('“The bearings are older than I am,”'), said.join('\n'));
      const text = await page.evaluate(() => document.querySelector('who-said').text);
      assert.ok(!/Nobody|Menu/.test(text), text);
      const [{ start, end }] = report.attributions[0].content;
      assert.equal(text.slice(start, end), '“The bearings are older than I am,”');
    });

    test('the element reads pages as the program does', async () => {
      const cases = readFileSync(join(root, 'tests/pages/reading.txt'), 'utf8').matchAll(/^=+\n(.+)\n=+\n\n([^]*?)\n\n---\n\n([^]*?)\n(?=\n=+\n|$(?![^]))/gm);
      const pages = [...cases].map(([, title, html, text]) => ({ title, html, text }));
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      const texts = await page.evaluate(async pages => {
        const { readArticle } = await import('/web/element/article.js');
        return pages.map(({ html }) => readArticle(new DOMParser().parseFromString(html, 'text/html').querySelector('article')).text);
      }, pages);
      assert.ok(pages.length > 20, `${pages.length} pages`);
      const trimmed = text => text.replace(/^[ \n]+|[ \n]+$/g, '');
      for (const [index, { title, text }] of pages.entries()) assert.equal(trimmed(texts[index]), text, title);
    });

    test('the program marks a page as the element does', async () => {
      const file = join(root, 'tests/web/pages/marked.html');
      const { stdout } = spawnSync(join(root, 'build/native/whosaid'), ['--html', file], { encoding: 'utf8' });
      const page = await open(browser, `${site}/tests/web/pages/marked.html`);
      await reportOf(page);
      assert.ok((await page.evaluate(() => document.querySelector('who-said').text)).includes('“The boats pay for everything,”'));
      for (const kind of ['said', 'cue', 'source', 'reason', 'claim']) {
        const drawn = await page.evaluate(placesOfHighlights, `who-said-${kind}`);
        const written = await page.evaluate(placesOfMarks, stdout, `who-said-${kind}`);
        assert.ok(written.length > 0, kind);
        assert.deepEqual(written, drawn, kind);
      }
    });

    test('for="id": pointing at the host’s text shows the panel, and the card leads to the text and back', async () => {
      const page = await open(browser, `${site}/tests/web/pages/story.html`);
      await reportOf(page);
      const place = await page.evaluate(() => {
        const { left, top } = document.querySelector('#story em').getBoundingClientRect();
        return { x: left + 4, y: top + 6 };
      });
      await page.mouse.move(place.x, place.y);
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.panel:popover-open'));
      assert.match(await panelText(page), /Peter Hansen/);
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await page.click('who-said >>> .list [data-note^=s]');
      assert.match(await panelText(page), /Peter Hansen/);
      await page.keyboard.press('Escape');
      assert.equal((await focused(page)).place, 'card');
    });

    test('for="id": a change of the host’s text is read again, and taking the element away takes the marks away', async () => {
      const page = await open(browser, `${site}/tests/web/pages/story.html`);
      await reportOf(page);
      await page.evaluate(() => {
        document.querySelector('#story p:last-child').textContent = '“No comment from me,” said Ida Holm.';
      });
      await until(page, () => document.querySelector('who-said').report.sources.some(({ name }) => name === 'Ida Holm'));
      assert.deepEqual(await highlighted(page, 'said'), ['“No comment from me,”', '“The bearings are older than I am,”']);
      await page.evaluate(() => document.querySelector('who-said').remove());
      assert.deepEqual(await highlighted(page, 'said'), []);
    });

    test('for="id": what a source said lights up together, and a threshold leaves out what is less sure', async () => {
      const page = await open(browser, `${site}/tests/web/pages/story.html`);
      const report = await reportOf(page);
      await page.evaluate(() => document.querySelector('who-said').select('a0'));
      assert.ok((await highlighted(page, 'on')).includes('“The bearings are older than I am,”'));
      assert.ok((await highlighted(page, 'kin')).some(words => words.includes('Peter Hansen')), (await highlighted(page, 'kin')).join(' | '));
      const most = Math.max(...report.attributions.map(({ confidence }) => confidence));
      await page.evaluate(sure => (document.querySelector('who-said').sure = sure), Math.min(1, most + 0.001));
      await until(page, () => CSS.highlights.get('who-said-said').size === 0);
    });

    test('slotted text is readable without the script, and keeps its links and headings with it', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      assert.match(await page.$eval('#first', ({ innerText }) => innerText), /It is old/);
      await addScript(page);
      await reportOf(page, '#first');
      const shown = await page.evaluate(() => {
        const article = document.querySelector('#first').shadowRoot.querySelector('.article');
        return {
          heading: article.querySelector('h2').textContent,
          link: article.querySelector('p a[href="https://example.org/"]').textContent,
          said: article.querySelector('mark.said').textContent,
          scripts: article.querySelectorAll('script').length,
        };
      });
      assert.deepEqual(shown, { heading: 'Bridge', link: 'Peter Hansen', said: '“It is old,”', scripts: 0 });
    });

    test('a host that resets everything does not reach inside', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      await addScript(page);
      await reportOf(page, '#first');
      const style = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('#first');
        const of = selector => getComputedStyle(shadowRoot.querySelector(selector));
        return { frame: of('.frame').display, paragraph: of('.article p').display, line: of('mark.said').textDecorationStyle };
      });
      assert.deepEqual(style, { frame: 'block', paragraph: 'block', line: 'dotted' });
    });

    test('two on a page, each with its own report; one that is moved goes on working', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      await addScript(page);
      const first = await reportOf(page, '#first');
      const second = await reportOf(page, '#second');
      assert.deepEqual([first, second].map(({ sources }) => sources[0].name), ['Peter Hansen', 'Maria Lund']);
      await page.evaluate(() => document.querySelector('#elsewhere').append(document.querySelector('#second')));
      await page.hover('#second >>> mark.said');
      await until(page, () => document.querySelector('#second').shadowRoot.querySelector('.panel:popover-open'));
      assert.match(await panelText(page, '#second'), /Maria Lund/);
      await page.evaluate(() => {
        document.querySelector('#second').text = '“It is neither,” said Ole Berg.';
      });
      await until(page, () => document.querySelector('#second').report.sources[0]?.name === 'Ole Berg');
    });

    test('properties set before the script has come are honoured, and reflect', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      await page.evaluate(() => {
        document.querySelector('#second').lens = 'claims';
        document.querySelector('#second').text = '“It is neither,” said Ole Berg.';
      });
      await addScript(page);
      await reportOf(page, '#second');
      const { lens, said, text } = await page.evaluate(() => {
        const element = document.querySelector('#second');
        return { lens: element.getAttribute('lens'), said: element.shadowRoot.querySelectorAll('mark.said').length, text: element.text };
      });
      assert.deepEqual({ lens, said, text }, { lens: 'claims', said: 0, text: '“It is neither,” said Ole Berg.' });
    });

    test('events bubble out with plain data: ready, result, select, error; an id that names nothing selects nothing', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      await page.evaluate(() => {
        window.events = [];
        for (const type of ['ready', 'result', 'select', 'error']) {
          document.addEventListener(`who-said-${type}`, event => window.events.push([event.target.id, type, structuredClone(event.detail)]));
        }
      });
      await addScript(page);
      await reportOf(page, '#first');
      await reportOf(page, '#second');
      await page.evaluate(() => {
        const element = document.querySelector('#second');
        for (const id of ['', 'a9', 'zz', 'f0', null, 'a0']) element.select(id);
        element.setAttribute('claims', 'plenty');
        element.setAttribute('published', '2026-02-30');
        element.setAttribute('for', 'nowhere');
      });
      await until(page, () => window.events.length >= 8);
      const events = (await page.evaluate(() => window.events)).filter(([id]) => id === 'second').map(([, type, detail]) => [type, detail]);
      assert.deepEqual(events.map(([type]) => type), ['ready', 'result', 'select', 'error', 'error', 'error']);
      const [ready, result, select, attribute, day, host] = events.map(([, detail]) => detail);
      assert.equal(ready.format, 'whosaid/1');
      assert.equal(result.report.sources[0].name, 'Maria Lund');
      assert.deepEqual(select, { id: 'a0', number: 1, start: 0, end: 12 });
      assert.deepEqual([attribute.reason, day.reason, host.reason], ['attribute', 'attribute', 'host']);
      assert.match(day.message, /published="2026-02-30" is not known/);
      assert.equal(await page.evaluate(() => document.querySelector('#second').claims), 'key');
    });

    for (const [build, file] of [['the module with its WebAssembly beside it', 'module'], ['the module with its WebAssembly inside, loaded twice', 'inline']]) {
      test(build, async () => {
        const page = await open(browser, `${site}/tests/web/pages/${file}.html`);
        const { sources } = await reportOf(page);
        assert.equal(sources[0].name, 'Maria Lund');
        assert.deepEqual(errorsOf(page), []);
      });
    }

    test('where the browser refuses vectors the module takes the WebAssembly without them', async () => {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => { WebAssembly.validate = () => false; });
      await page.goto(`${site}/tests/web/pages/module.html`);
      assert.equal((await reportOf(page)).sources[0].name, 'Maria Lund');
      const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));
      assert.deepEqual(fetched.filter(name => name.endsWith('.wasm')), ['whosaid.plain.wasm']);
    });

    test('a text with CRLF, as a script may hand it over: spans fit it', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      await addScript(page);
      await reportOf(page, '#second');
      await page.evaluate(() => {
        document.querySelector('#second').text = 'Boats\r\n\r\nThe tent is up.\r\n\r\n“It is 🎪,” said Ole Berg.\r\n';
      });
      await until(page, () => document.querySelector('#second').text.startsWith('Boats'));
      const { slice, shown, blocks } = await page.evaluate(() => {
        const { text, report, shadowRoot } = document.querySelector('#second');
        const [{ start, end }] = report.attributions[0].content;
        return {
          slice: text.slice(start, end),
          shown: shadowRoot.querySelector('mark.said').textContent,
          blocks: [...shadowRoot.querySelectorAll('.article .plain')].map(({ tagName }) => tagName),
        };
      });
      assert.deepEqual({ slice, shown, blocks }, { slice: '“It is 🎪,”', shown: '“It is 🎪,”', blocks: ['H2', 'P', 'P'] });
    });

    test('a long text where the page forbids workers is read all the same', async () => {
      const page = await open(browser, `${site}/dist/examples/embed.html`);
      await reportOf(page);
      await page.evaluate(() => {
        document.querySelector('#story').append(...Array.from({ length: 900 }, () => document.querySelector('#story p:nth-of-type(2)').cloneNode(true)));
      });
      await until(page, () => document.querySelector('who-said').report.attributions.length > 900);
    });

    test('the element, its article or what is around them can opt out; a property that is unset is the default again', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      await page.evaluate(() => {
        const off = html => document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.children);
        off('<article id="a" data-who-said="off">“No,” said Ana Ruiz.</article><who-said class="off" for="a"></who-said>');
        off('<article id="b">“No,” said Ana Ruiz.</article><who-said class="off" for="b" data-who-said="off"></who-said>');
        off('<section data-who-said="off"><who-said class="off">“No,” said Ana Ruiz.</who-said></section>');
      });
      await addScript(page);
      await reportOf(page, '#second');
      const { reports, sure, attributes } = await page.evaluate(() => {
        const second = document.querySelector('#second');
        Object.assign(second, { sure: 0.9, claims: 'all', lens: 'said', for: 'a', quiet: true });
        Object.assign(second, { sure: undefined, claims: null, lens: undefined, for: undefined, quiet: undefined });
        return { reports: [...document.querySelectorAll('.off')].map(({ report }) => report), sure: second.sure, attributes: second.getAttributeNames() };
      });
      assert.deepEqual({ reports, sure, attributes }, { reports: [null, null, null], sure: 0.45, attributes: ['id'] });
    });

    test('in a form the report is the value, and the form may ask how the article is sourced', async () => {
      const page = await open(browser, `${site}/tests/web/pages/form.html`);
      await reportOf(page);
      const validity = () => page.evaluate(() => ({ isValid: document.forms[0].checkValidity(), isInvalid: document.querySelector('who-said').matches(':invalid') }));
      assert.deepEqual(await validity(), { isValid: false, isInvalid: true });
      await page.click('form button');
      assert.equal(new URL(page.url()).search, '');
      await page.evaluate(() => document.querySelector('who-said').setAttribute('max-unnamed', '2'));
      assert.equal((await validity()).isValid, false);
      await page.evaluate(() => document.querySelector('who-said').removeAttribute('require-speakers'));
      assert.deepEqual(await validity(), { isValid: true, isInvalid: false });
      await page.evaluate(() => document.querySelector('who-said').setAttribute('max-unnamed', '1'));
      assert.equal((await validity()).isValid, false);
      const { report, value } = await page.evaluate(() => ({ report: document.querySelector('who-said').report, value: new FormData(document.forms[0]).get('report') }));
      assert.deepEqual(JSON.parse(value), report);
      await page.evaluate(() => {
        document.querySelector('who-said').text = '“It is old,” said Peter Hansen.';
      });
      await until(page, () => document.forms[0].checkValidity());
      assert.deepEqual([errorsOf(page), page.messages], [[], []]);
    });

    test('the host’s own heading and footer stand around the card and are not read', async () => {
      const page = await open(browser, `${site}/tests/web/pages/form.html`);
      const { sources } = await reportOf(page);
      assert.ok(!sources.some(({ name }) => /Own/.test(name)), JSON.stringify(sources));
      const tops = await page.evaluate(() => {
        const { shadowRoot, children } = document.querySelector('who-said');
        const inside = ['.toolbar', '.card'].map(selector => shadowRoot.querySelector(selector));
        return [children[0], ...inside, children[children.length - 1]].map(element => element.getBoundingClientRect().top);
      });
      assert.deepEqual(tops, [...tops].sort((one, other) => one - other));
      assert.ok(tops.every(top => top > 0));
    });

    test('the words follow the language of the page, when it changes too', async () => {
      const page = await open(browser, `${site}/tests/web/pages/story.html`);
      await reportOf(page);
      const title = () => page.evaluate(() => document.querySelector('who-said').shadowRoot.querySelector('#card-title').textContent);
      assert.match(await title(), /How this article/);
      await page.evaluate(() => (document.documentElement.lang = 'es'));
      await until(page, () => /fuentes/.test(document.querySelector('who-said').shadowRoot.querySelector('#card-title').textContent));
    });

    test('an empty element says that there is nothing to read', async () => {
      const page = await open(browser, `${site}/tests/web/pages/two.html`);
      await addScript(page);
      await reportOf(page, '#second');
      await page.evaluate(() => {
        document.querySelector('#second').text = '';
      });
      await until(page, () => document.querySelector('#second').report.length === 0);
      const { message, isCardShown } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('#second');
        return { message: shadowRoot.querySelector('.message').textContent, isCardShown: shadowRoot.querySelector('.card').getClientRects().length > 0 };
      });
      assert.match(message, /no text/);
      assert.equal(isCardShown, false);
    });
  });
}
