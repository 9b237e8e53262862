// Words that would run, load or become elements where anything made markup from text, through every way in, every view and every way out.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../build-scripts/serve.mjs';
import { markdown, scripts, separators } from '../support/hostile.mjs';
import { BROWSERS, launch, until } from '../support/browsers.mjs';
import { paste, reportOf } from '../support/reading.mjs';
import { transfer } from '../support/transfer.mjs';
import { root } from '../wasm/engines.mjs';

const address = pathToFileURL(join(root, 'dist/index.html')).href;
const inBrief = words => `${words} cost 18 million crowns, said Ana Ruiz.\n\n“${words}” said Peter Hansen.`;
const all = [...scripts, ...separators, ...markdown.slice(0, 12)];
/** A box for text has line feeds alone. */
const text = all.map(inBrief).join('\n\n').replace(/\r\n?/g, '\n');
/** What holds a zero byte is no text to read. */
const inFile = words => words.replaceAll('\0', '');

/** The elements that the page and the element make, and those that an article with a form of its own may have. */
const ours = ('html head meta title style body a header h1 span p div button b main form h2 label textarea input ul li i noscript section footer dialog code ol script ' +
  'who-said slot progress article mark sup aside h3 h4 details summary small svg rect table thead tbody tr th td select option del ins').split(' ');
const written = 'blockquote em strong u s q cite sub h5 h6 br hr dl dt dd time pre caption figure'.split(' ');

/** Opens a page that tells what has run, what its policy has refused and what it asks the network for. */
async function openGuarded(browser, url) {
  const page = await browser.newPage();
  page.alarms = [];
  page.on('dialog', dialog => { page.alarms.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', request => /^(https?|ftp):\/\/(?!127\.0\.0\.1)/.test(request.url()) && page.alarms.push(`request ${request.url()}`));
  // Of a link cut short Firefox tells, though the page has taken notice.
  page.on('pageerror', error => /ReadableStream/.test(error) || page.alarms.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    window.alarms = [];
    window.taken = () => void window.alarms.push('taken');
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => window.alarms.push(`${effectiveDirective} ${sample}`));
  });
  await page.goto(url);
  return page;
}

/** On the page: its elements, those in shadows too; their attributes; where links lead. */
function look() {
  const walk = scope => [...scope.querySelectorAll('*')].flatMap(element => [element, ...(element.shadowRoot ? walk(element.shadowRoot) : [])]);
  const all = walk(document);
  const attributes = all.flatMap(element => [...element.attributes].map(({ name }) => name));
  const scripts = all.filter(({ localName }) => localName === 'script').length;
  return {
    alarms: window.alarms,
    tags: [...new Set(all.map(({ localName }) => localName))],
    attributes: [...new Set(attributes)],
    links: all.filter(element => element.matches('a[href]')).map(element => element.getAttribute('href')),
    scripts,
  };
}

/** Nothing has run, nothing was asked for, no element has appeared that we do not make. */
async function assertQuiet(page, { links = /^(#note-\d+|#main|file:.*)$/, tags = [], scripts = 1, isRead = false } = {}) {
  // What is loaded or runs does so in tasks of its own.
  await new Promise(resolve => setTimeout(resolve, 100));
  const found = await page.evaluate(look);
  // Chromium tells of what the policy refuses in a document that is only read, where nothing could run.
  assert.deepEqual([...page.alarms, ...found.alarms.filter(alarm => !isRead || !/^(script|style|base)-/.test(alarm))], []);
  assert.deepEqual(found.tags.filter(tag => ![...ours, ...tags].includes(tag)), []);
  assert.deepEqual(found.attributes.filter(name => /^(on|src|action|data$|formaction|ping|poster|background|xlink)/.test(name) && name !== 'src'), []);
  assert.deepEqual(found.links.filter(link => !links.test(link)), []);
  assert.ok(found.scripts <= scripts, `${found.scripts} scripts`);
}

/** On the page: shows the panels of marks and findings of every kind, and all that can be unfolded, and gives the tags that were in the panels. */
function visitAll() {
  const element = document.querySelector('who-said');
  element.lens = 'said sources claims findings thoughts';
  element.claims = 'all';
  element.sure = 0;
  const { shadowRoot, report } = element;
  const letters = { quote: 'a', quotation: 'q', source: 's', claim: 'c' };
  const tags = new Set();
  const ids = [...report.marks.map(({ kind, index }) => letters[kind] + index), ...report.summary.findings.map((_, index) => `f${index}`)];
  // Each costs a layout: a prime step comes by every kind and every part of the text.
  for (const id of ids.filter((_, i) => i % 7 === 0)) {
    element.select(id);
    const panel = shadowRoot.querySelector('.panel');
    for (const details of panel.querySelectorAll('details')) details.open = true;
    for (const each of panel.querySelectorAll('*')) tags.add(each.localName);
  }
  for (const details of shadowRoot.querySelectorAll('details')) details.open = true;
  dispatchEvent(new Event('beforeprint'));
  return [...tags];
}

const wholeOf = (page, selector) => page.evaluate(selector => document.querySelector('who-said').shadowRoot.querySelector(selector).textContent, selector);

for (const name of BROWSERS) {
  describe(`hostile words, ${name}`, { timeout: 240000 }, () => {
    let browser;
    before(async () => { browser = await launch(name); });
    after(() => browser?.close());

    test('pasted as text: the article, every panel, the card, the notes', async () => {
      const page = await openGuarded(browser, address);
      const { marks } = await paste(page, text);
      assert.ok(marks.length > 150, `${marks.length} marks`);
      assert.deepEqual((await page.evaluate(visitAll)).filter(tag => !ours.includes(tag)), []);
      await assertQuiet(page);
      assert.ok((await wholeOf(page, '.article')).includes('<img src=x onerror=taken()>'), 'the words stand there as words');
      assert.ok((await wholeOf(page, '.endnotes')).includes('<script>taken()</script>'));
      await page.close();
    });

    test('in Spanish, edited, compared with another draft, corrected and given to a speaker', async () => {
      const page = await openGuarded(browser, address);
      await page.click('#language');
      await paste(page, scripts.map(inBrief).join('\n\n'));
      await page.click('#compare');
      await page.evaluate(words => { document.querySelector('#before').value = words; }, text);
      await page.click('#drafts [type=submit]');
      await until(page, () => document.querySelector('.difference li'));
      await page.evaluate(speakers => {
        const element = document.querySelector('who-said');
        const spoken = element.report.attributions.map(({ content: [span] }) => span && element.text.slice(span.start, span.end)).filter(Boolean).slice(0, 40);
        element.corrections = spoken.flatMap((words, i) => [
          { kind: 'quote', which: 1, words, speaker: i % 3 ? speakers[i % speakers.length] : null },
          { kind: 'claim', which: 1, words, speaker: '<img src=x onerror=taken()>' },
        ]);
      }, scripts);
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.corrections li'));
      await page.click('#edit');
      await page.evaluate(visitAll);
      await assertQuiet(page);
      await page.close();
    });

    test('pasted as rich text', async () => {
      const html = `<article><h1>${scripts[0]}</h1>${scripts.map(words => `<p>${words} said Ana Ruiz.</p><a href="javascript:taken()" onclick="taken()">x</a>`).join('')}</article>`;
      const page = await openGuarded(browser, address);
      await transfer(page, 'paste', { text: { 'text/html': html, 'text/plain': 'x' } });
      await page.click('#paste [type=submit]');
      await reportOf(page);
      await page.evaluate(visitAll);
      await assertQuiet(page, { tags: written, isRead: true });
      await page.close();
    });

    for (const [ending, content] of Object.entries({
      html: scripts.map(words => `<p>“${words}” said Ana Ruiz.</p>`).join('\n'),
      md: all.map(words => `“${words}” said Ana Ruiz. [${words}](javascript:taken()) [x](data:text/html,${words})`).join('\n\n'),
      txt: text,
    })) {
      test(`dropped as .${ending}`, async () => {
        const page = await openGuarded(browser, address);
        await transfer(page, 'drop', { file: { name: `<img src=x onerror=taken()>.${ending}`, text: inFile(content) } });
        await reportOf(page);
        await page.evaluate(visitAll);
        await assertQuiet(page, { tags: written, isRead: ending === 'html', links: /^(#note-\d+|#main|file:.*|https?:\/\/.*)$/ });
        await page.close();
      });
    }

    test('a file that is no text: its name is said as a name', async () => {
      const page = await openGuarded(browser, address);
      await transfer(page, 'drop', { file: { name: '<img src=x onerror=taken()>.txt', text: 'a\0b' } });
      await until(page, () => document.querySelector('#hint').textContent !== '');
      assert.match(await page.$eval('#hint', ({ textContent }) => textContent), /^<img src=x onerror=taken\(\)>\.txt /);
      await assertQuiet(page);
      await page.close();
    });

    test('inside a link, with a hostile address, kept and opened again', async () => {
      const page = await openGuarded(browser, address);
      await page.evaluate(() => {
        document.querySelector('#address').value = 'javascript:taken()';
        document.querySelector('#keep').click();
      });
      await paste(page, text);
      await page.click('#share');
      await until(page, () => document.querySelector('#link').value !== '');
      const link = await page.$eval('#link', ({ value }) => value);
      const other = await openGuarded(browser, link);
      assert.equal((await reportOf(other)).length, text.length);
      await other.evaluate(visitAll);
      await assertQuiet(other);
      await other.close();
      for (const fragment of ['<script>taken()</script>', '#d=<img src=x onerror=taken()>', '#d=AAAA', "#d=');taken('"]) {
        const broken = await openGuarded(browser, address + (fragment[0] === '#' ? fragment : `#${fragment}`));
        await assertQuiet(broken);
        await broken.close();
      }
      await page.reload();
      assert.equal((await reportOf(page)).length, text.length);
      await assertQuiet(page);
      await page.evaluate(() => localStorage.clear());
      await page.close();
    });

    test('saved as HTML and opened again: nothing runs there either', async () => {
      const page = await openGuarded(browser, address);
      await paste(page, text);
      await page.evaluate(() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = blob => {
          blob.text().then(saved => (window.saved = saved));
          return make(blob);
        };
      });
      await page.evaluate(() => document.querySelector('who-said').shadowRoot.querySelector('[data-format=html]').click());
      await until(page, () => window.saved !== undefined);
      const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
      const file = join(folder, 'saved.html');
      writeFileSync(file, await page.evaluate(() => window.saved));
      const saved = await openGuarded(browser, pathToFileURL(file).href);
      await assertQuiet(saved, { links: /^#(note|mark)-\d+$/, tags: ['q'], scripts: 0 });
      for (const opened of [page, saved]) await opened.close();
      rmSync(folder, { recursive: true });
    });

    test('the element on a page without any policy: its own text, and a host’s article in place', async () => {
      const server = await serve(root, 0);
      const page = await openGuarded(browser, `http://127.0.0.1:${server.address().port}/tests/web/pages/inline.html`);
      await reportOf(page);
      const scriptsBefore = await page.evaluate(() => document.querySelectorAll('script').length);
      const same = await page.evaluate(words => {
        const story = document.createElement('div');
        story.id = 'story';
        story.append(...words.split('\n\n').map(paragraph => Object.assign(document.createElement('p'), { textContent: paragraph })));
        document.body.append(story);
        window.before = story.innerHTML;
        document.querySelector('who-said').for = 'story';
        return story.textContent.length;
      }, text);
      assert.ok(same > 3000);
      await until(page, () => document.querySelector('who-said').report.marks.length > 150);
      await page.evaluate(visitAll);
      assert.equal(await page.evaluate(() => document.querySelector('#story').innerHTML === window.before), true);
      await page.evaluate(words => {
        const own = document.querySelector('who-said').cloneNode();
        own.removeAttribute('for');
        document.querySelector('who-said').replaceWith(own);
        own.text = words;
      }, text);
      await until(page, () => document.querySelector('who-said').report?.marks.length > 150);
      await page.evaluate(visitAll);
      await assertQuiet(page, { links: /^(#.*|\/.*)$/, scripts: scriptsBefore, tags: written });
      await page.close();
      server.close();
    });
  });
}
