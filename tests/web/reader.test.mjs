import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../build-scripts/serve.mjs';
import { BROWSERS, launch, open, until } from '../support/browsers.mjs';
import { focused, panelText, paste, reportOf } from '../support/reading.mjs';
import { transfer } from '../support/transfer.mjs';
import { native, root } from '../wasm/engines.mjs';

const address = pathToFileURL(join(root, 'dist/index.html')).href;
const inside = selector => `who-said >>> ${selector}`;
const twoSpeakers = '“We are open,” said Ana Ruiz. The ferry is late. “We are not,” said Peter Hansen. “Not today,” Ruiz said.';

/** Evaluates something about the element's shadow, given the selector of what it is about. */
const shadow = (page, selector, look) =>
  page.evaluate((selector, look) => new Function('found', `return (${look})(found)`)([...document.querySelector('who-said').shadowRoot.querySelectorAll(selector)]), selector, String(look));

/** Collects what is copied: a page from disk may not use the clipboard everywhere. */
const catchCopies = page => page.evaluate(() => {
  window.copied = [];
  const clipboard = { writeText: async text => void window.copied.push(text) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
});

for (const name of BROWSERS) {
  describe(`what a reader can do, ${name}`, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    async function readText(text, size) {
      const page = await open(browser, address, size);
      await paste(page, text);
      return page;
    }

    async function readSample(size) {
      const page = await open(browser, address, size);
      await page.click('#sample');
      return { page, report: await reportOf(page) };
    }

    test('statements that we are unsure of are left out until they are asked for', async () => {
      const { page, report } = await readSample();
      const unsure = report.attributions.flatMap(({ confidence }, index) => (confidence < 0.45 ? [`a${index}`] : []));
      assert.ok(unsure.length > 0, 'the sample has such statements');
      const listed = () => shadow(page, '.article [data-note]', found => found.map(({ dataset }) => dataset.note));
      const before = await listed();
      assert.deepEqual(unsure.filter(id => before.includes(id)), []);
      await page.click(inside('.unsure'));
      assert.equal(await page.$eval('who-said', ({ sure }) => sure), 0);
      assert.ok((await listed()).length > before.length);
      await page.focus(inside('[data-slider=sure]'));
      for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowLeft');
      const shown = (await listed()).filter(id => id[0] === 'a').map(id => report.attributions[Number(id.slice(1))].confidence);
      assert.ok(shown.length > 0 && shown.every(confidence => confidence >= 0.9), shown.join(' '));
      assert.equal(await page.$eval('who-said', element => element.getAttribute('sure')), '0.9');
    });

    test('a bad threshold means the default, and an error event', async () => {
      const page = await readText(twoSpeakers);
      const { sure, reasons } = await page.evaluate(() => {
        const element = document.querySelector('who-said');
        const reasons = [];
        element.addEventListener('who-said-error', ({ detail }) => reasons.push(detail.reason));
        element.setAttribute('sure', 'very');
        return { sure: element.sure, reasons };
      });
      assert.deepEqual({ sure, reasons }, { sure: 0.45, reasons: ['attribute'] });
    });

    test('“who says so?”: a quotation lights up its speaker, its cue and all else from them; Esc returns', async () => {
      const page = await readText(twoSpeakers);
      await page.click(inside('.article [data-note=a0]'));
      const lit = await shadow(page, '.article .on, .article .kin', found => found.map(({ textContent }) => textContent));
      for (const words of ['“We are open,”', 'said', 'Ana Ruiz', '“Not today,”']) assert.ok(lit.includes(words), `${words} in ${lit}`);
      assert.ok(!lit.includes('“We are not,”') && !lit.includes('Peter Hansen'), lit.join(' | '));
      await page.keyboard.press('Escape');
      assert.equal(await shadow(page, '.article .on, .article .kin, .article.lit', found => found.length), 0);
      assert.equal((await focused(page)).note, 'a0');
    });

    test('of marks that overlap each can be reached from the panel', async () => {
      const page = await readText('“Fares will rise by 18 percent in March,” said Ana Ruiz.');
      await page.click(inside('mark.said.claim'));
      assert.match(await panelText(page), /Claim \d|Statement \d/);
      const way = await shadow(page, '.panel .actions > button', found => found.findIndex(({ textContent }) => /^(Claim|Statement) \d/.test(textContent)));
      await page.evaluate(way => document.querySelector('who-said').shadowRoot.querySelectorAll('.panel .actions > button')[way].click(), way);
      assert.match(await panelText(page), /Claim: on the word of Ana Ruiz|word for word/);
    });

    test('by keyboard alone: from the paste box to a source, its words, and back', async () => {
      const page = await open(browser, address);
      const tabTo = async (isThere, most = 40) => {
        for (let presses = 0; presses < most; presses++) {
          await page.keyboard.press('Tab');
          const at = await page.evaluate(() => {
            const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
            return { id: inner.id, note: inner.dataset.note ?? '', lens: inner.dataset.lens ?? '', place: inner.closest('.card') ? 'card' : '' };
          });
          if (isThere(at)) return at;
        }
        assert.fail(`not reached: ${isThere}`);
      };
      await tabTo(({ id }) => id === 'text');
      await page.keyboard.type(twoSpeakers);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await reportOf(page);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'again');
      await tabTo(({ lens }) => lens === 'claims');
      await page.keyboard.press(' ');
      assert.equal(await page.$eval('who-said', ({ lens }) => lens), 'said sources');
      const { note } = await tabTo(({ place, note }) => place === 'card' && note[0] === 's');
      await page.keyboard.press('Enter');
      assert.equal((await focused(page)).place, 'panel');
      await page.keyboard.press('Enter');
      assert.match(await panelText(page), /word for word/);
      await page.keyboard.press('Escape');
      assert.deepEqual(await focused(page), { place: 'card', note, tag: 'button' });
    });

    test('quiet mode takes the tints away, and is an attribute', async () => {
      const page = await readText(twoSpeakers);
      await page.click(inside('[data-lens=quiet]'));
      assert.equal(await page.$eval('who-said', element => element.hasAttribute('quiet')), true);
      await page.mouse.move(0, 0);
      await until(page, () => getComputedStyle(document.querySelector('who-said').shadowRoot.querySelector('mark.said')).backgroundColor === 'rgba(0, 0, 0, 0)');
      assert.equal(await shadow(page, 'mark.said', ([mark]) => getComputedStyle(mark).textDecorationStyle), 'dotted');
    });

    test('every figure and row of the card leads to its first mark', async () => {
      const { page, report } = await readSample();
      const ways = await shadow(page, '.card [data-fact], .card .legend button', found => found.length);
      assert.ok(ways >= 10, `${ways} rows`);
      for (let way = 0; way < ways; way++) {
        await page.evaluate(way => document.querySelector('who-said').shadowRoot.querySelectorAll('.card [data-fact], .card .legend button')[way].click(), way);
        assert.ok((await panelText(page))?.length > 5, `row ${way}`);
      }
      const { rows, head } = await page.evaluate(() => {
        const table = document.querySelector('who-said').shadowRoot.querySelector('.figures table');
        return { rows: [...table.tBodies[0].rows].map(({ cells }) => cells[1].textContent), head: [...table.tHead.rows[0].cells].map(({ textContent }) => textContent) };
      });
      assert.deepEqual(rows, report.summary.voices.map(({ words }) => String(words)));
      assert.deepEqual(head, ['Source', 'Words', 'Share']);
    });

    test('findings are a checklist, copied with what is ticked', async () => {
      const { page, report } = await readSample();
      await catchCopies(page);
      await page.click(inside('.findings input'));
      await page.evaluate(() => [...document.querySelector('who-said').shadowRoot.querySelectorAll('.exports button')].find(({ textContent }) => textContent === 'Copy as a checklist').click());
      await until(page, () => window.copied.length > 0);
      const [copied] = await page.evaluate(() => window.copied);
      assert.equal(copied.split('\n').length, report.summary.findings.length);
      assert.match(copied, /^- \[x\] The article says this on its own word/);
    });

    test('the claim kit copies a claim in five forms', async () => {
      const { page } = await readSample();
      await catchCopies(page);
      await page.click(inside('.list [data-note^=c]'));
      await page.click(inside('.kit summary'));
      const copies = await shadow(page, '.kit button', found => found.map(button => button.click()).length);
      assert.equal(copies, 5);
      await until(page, () => window.copied.length === 5);
      const copied = await page.evaluate(() => window.copied);
      const parsed = copied.filter(text => text.startsWith('{')).map(text => JSON.parse(text));
      assert.deepEqual(parsed.map(({ type, '@type': schema }) => type ?? schema).sort(), ['Annotation', 'ClaimReview']);
      assert.ok(copied.some(text => text.startsWith('#:~:text=')));
    });

    test('a mark is taken away, listed, saved, and brought back', async () => {
      const page = await readText(twoSpeakers);
      await page.click(inside('.article [data-note=a0]'));
      await page.click(inside('.wrong summary'));
      await page.click(inside('.dismiss'));
      const marked = number => until(page, number => {
        const numbers = [...document.querySelector('who-said').shadowRoot.querySelectorAll('.article sup')].map(({ textContent }) => Number(textContent));
        return numbers.length > 3 && numbers.includes(1) === number;
      }, number);
      await marked(false);
      assert.deepEqual(await page.$eval('who-said', ({ corrections }) => corrections), [{ kind: 'quote', which: 1, words: '“We are open,”', speaker: null }]);
      assert.equal(await page.$eval('who-said', ({ report }) => report.summary.quotes.direct), 2);
      assert.notEqual((await focused(page)).tag, 'body');
      await page.click(inside('.undo'));
      await marked(true);
      assert.equal(await page.$eval('who-said', ({ report }) => report.summary.quotes.direct), 3);
    });

    test('every export, and the program, honour what the reader has corrected', async () => {
      const page = await readText(twoSpeakers);
      await page.evaluate(() => {
        const [gone, moved] = document.querySelector('who-said').report.attributions.map(({ content: [{ start, end }] }) => document.querySelector('who-said').text.slice(start, end));
        document.querySelector('who-said').corrections = [{ kind: 'quote', which: 1, words: gone, speaker: null }, { kind: 'quote', which: 1, words: moved, speaker: 'Ana Ruiz' }];
        const make = URL.createObjectURL;
        window.saved = [];
        URL.createObjectURL = blob => (blob.text().then(text => window.saved.push(text)), make(blob));
      });
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelectorAll('.corrections li').length === 2);
      assert.deepEqual(await page.$eval('who-said', ({ report }) => report.sources.map(({ name }) => name)), ['Ana Ruiz']);
      const formats = ['json', 'markdown', 'csv', 'html', 'annotations'];
      for (const [index, format] of formats.entries()) {
        await page.click(inside(`[data-format=${format}]`));
        await until(page, count => window.saved.length > count, index);
      }
      await page.evaluate(() => [...document.querySelector('who-said').shadowRoot.querySelectorAll('.exports button')].find(({ textContent }) => textContent === 'Save for the program').click());
      await until(page, () => window.saved.length > 5);
      const saved = await page.evaluate(() => window.saved);
      const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
      writeFileSync(join(folder, 'article.txt'), twoSpeakers);
      writeFileSync(join(folder, 'corrections.tsv'), saved[5]);
      for (const [index, format] of formats.entries()) {
        const printed = native(['--format', format, '--corrections', join(folder, 'corrections.tsv'), join(folder, 'article.txt')]);
        assert.equal(saved[index].trimEnd(), printed.trimEnd(), format);
        assert.doesNotMatch(printed, /Hansen[,"].*“We are not,”|“We are open,”","Ana/, format);
      }
      rmSync(folder, { recursive: true });
    });

    test('another speaker is named, and the panel says that the reader says so', async () => {
      const page = await readText(twoSpeakers);
      await page.click(inside('.article [data-note=a0]'));
      await page.click(inside('.wrong summary'));
      await page.select(inside('.speaker select'), 'Peter Hansen');
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.corrections'));
      await page.click(inside('.article [data-note=a0]'));
      assert.match(await panelText(page), /You say: Peter Hansen/);
    });

    test('rich text keeps headings, paragraphs and links, and drops navigation', async () => {
      const page = await open(browser, address);
      const html = '<nav>Menu</nav><article><h1>Boats</h1><p>“It is <a href="https://example.org/">old</a>,” said Ana Ruiz.</p><blockquote>Never.</blockquote><figure><figcaption>A boat</figcaption></figure><script>document.title="taken"</script></article>';
      await transfer(page, 'paste', { text: { 'text/html': html, 'text/plain': 'Boats' } });
      assert.equal(await page.$eval('#text', ({ value }) => value), 'Boats\n\n“It is old,” said Ana Ruiz.\n\nNever.');
      await page.click('#paste [type=submit]');
      await reportOf(page);
      const tags = await shadow(page, '.article h1, .article blockquote, .article a[href="https://example.org/"]', found => found.map(({ tagName }) => tagName));
      assert.deepEqual(tags, ['H1', 'A', 'BLOCKQUOTE']);
      assert.doesNotMatch(await page.title(), /taken/);
    });

    test('a paste can be undone', async () => {
      const page = await open(browser, address);
      await page.type('#text', 'Before. ');
      await transfer(page, 'paste', { text: { 'text/html': '<p>Pasted.</p>' } });
      assert.equal(await page.$eval('#text', ({ value }) => value), 'Before. Pasted.');
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await until(page, () => !document.querySelector('#text').value.includes('Pasted'));
    });

    for (const [file, text, tags] of [
      ['a.txt', twoSpeakers, ['P']],
      ['a.html', `<header>Menu</header><main><h2>Boats</h2><p>${twoSpeakers}</p></main>`, ['H2', 'P']],
      ['a.md', `# Boats\n\n${twoSpeakers} See [the **board**](https://example.org/).\n`, ['H1', 'P']],
    ]) {
      test(`a dropped file, ${file}`, async () => {
        const page = await open(browser, address);
        await transfer(page, 'drop', { file: { name: file, text } });
        const { sources } = await reportOf(page);
        assert.deepEqual(sources.map(({ name }) => name), ['Ana Ruiz', 'Peter Hansen']);
        assert.deepEqual(await shadow(page, '.article > :not(.about)', found => found.map(({ tagName }) => tagName)), tags);
      });
    }

    test('a file that is no text is refused in words', async () => {
      const page = await open(browser, address);
      await transfer(page, 'drop', { file: { name: 'a.png', text: 'PNG\0\0' } });
      await until(page, () => document.querySelector('#hint').textContent !== '');
      assert.equal(await page.$eval('#hint', ({ textContent }) => textContent), 'a.png cannot be read as text.');
    });

    test('while the text is edited the marks follow', async () => {
      const page = await readText(twoSpeakers);
      await page.click('#edit');
      await page.focus('#text');
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type(' “Maybe,” said Maria Lund.');
      await until(page, () => document.querySelector('who-said').report.sources.some(({ name }) => name === 'Maria Lund'));
      assert.equal(await page.evaluate(() => document.activeElement.id), 'text');
    });

    test('the text survives a reload only where the reader says so', async () => {
      const page = await readText(twoSpeakers);
      await page.reload();
      assert.equal(await page.$eval('#text', ({ value }) => value), '');
      await page.click('#keep');
      await paste(page, twoSpeakers);
      await page.evaluate(() => document.querySelector('who-said').select('a0'));
      await page.click(inside('.wrong summary'));
      await page.click(inside('.dismiss'));
      await page.reload();
      await reportOf(page);
      assert.equal(await shadow(page, '.corrections .undo', found => found.length), 1);
      assert.equal(await page.$eval('who-said', ({ text }) => text), twoSpeakers);
      await page.click('#again');
      await page.click('#keep');
      await page.reload();
      assert.equal(await page.$eval('#reading', ({ hidden }) => hidden), true);
    });

    test('a shared link holds the article, and says so', async () => {
      const page = await readText(`🎪 ${twoSpeakers}`);
      await page.click('#share');
      assert.match(await page.$eval('#sharing', ({ innerText }) => innerText), /whoever has the link has the article/);
      const link = await page.$eval('#link', ({ value }) => value);
      const other = await open(browser, link);
      await reportOf(other);
      assert.equal(await other.$eval('who-said', ({ text }) => text), `🎪 ${twoSpeakers}`);
      const damaged = await open(browser, `${address}#d=abc`);
      await until(damaged, () => document.querySelector('#hint').textContent.includes('damaged'));
    });

    test('the day an article appeared: times are counted from it, and the panel says so', async () => {
      const page = await readText('Fares rose by 8 percent last year.');
      const reading = () => page.evaluate(() => document.querySelector('who-said').report.claims[0].reading);
      assert.equal(await reading(), null);
      await page.click('#edit');
      await page.$eval('#published', input => {
        input.value = '2026-11-24';
        input.dispatchEvent(new Event('change'));
      });
      await until(page, () => document.querySelector('who-said').report.published === '2026-11-24');
      assert.equal(await reading(), 'Fares rose by 8 percent last year [2025]');
      await page.evaluate(() => document.querySelector('who-said').select('c0'));
      assert.match(await panelText(page), /last year \[2025\]/);
    });

    test('in Spanish: the page and the element, there and back', async () => {
      const page = await readText(twoSpeakers);
      await page.click('#language');
      const look = () => page.evaluate(() => ({ lang: document.documentElement.lang, again: document.querySelector('#again').textContent, card: document.querySelector('who-said').shadowRoot.querySelector('.card h2').textContent }));
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.card h2').textContent.startsWith('En qué'));
      assert.deepEqual(await look(), { lang: 'es', again: 'Leer otro artículo', card: 'En qué fuentes se apoya este artículo' });
      await page.click('#language');
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.card h2').textContent.startsWith('How'));
      assert.equal((await look()).again, 'Read another article');
    });

    test('a right-to-left page: sides are swapped, nothing is cut off, and the interface’s words keep their order', async () => {
      const { page } = await readSample();
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      const { isSwapped, cutOff, directions } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('who-said');
        const left = selector => shadowRoot.querySelector(selector).getBoundingClientRect().left;
        return { isSwapped: left('.card') < left('.article') && left('.article') < left('.strip'), cutOff: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          directions: ['.toolbar', '.about', '.card'].map(selector => getComputedStyle(shadowRoot.querySelector(selector)).direction) };
      });
      assert.deepEqual({ isSwapped, cutOff, directions }, { isSwapped: true, cutOff: 0, directions: ['ltr', 'ltr', 'ltr'] });
    });

    test('at 200 % zoom, half as wide, nothing is cut off', async () => {
      const { page } = await readSample({ width: 640, height: 450 });
      const widest = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(widest, 0);
    });

    test('two drafts: what changed is said, in words and colour', async () => {
      const page = await readText('“We held fares down for five years,” said Ana Ruiz.');
      await page.click('#compare');
      await page.type('#before', '“We held prices down for six years,” said Ana Ruiz. “Never,” said Peter Hansen.');
      await page.click('#drafts [type=submit]');
      await until(page, () => document.querySelector('.difference'));
      const { gone, added, sources } = await page.evaluate(() => ({
        gone: [...document.querySelectorAll('.difference section:first-child del')].map(({ textContent }) => textContent),
        added: [...document.querySelectorAll('.difference section:first-child ins')].map(({ textContent }) => textContent),
        sources: document.querySelector('.difference section:last-child').textContent,
      }));
      assert.deepEqual({ gone, added }, { gone: ['prices', 'six'], added: ['fares', 'five'] });
      assert.match(sources, /gone.*Peter Hansen/);
      await page.click('.difference button');
      assert.match(await panelText(page), /Ana Ruiz/);
    });

    test('over http: kept for when there is no network, and offered as one file', async () => {
      const server = await serve(join(root, 'dist'), 0);
      const site = `http://127.0.0.1:${server.address().port}/`;
      const page = await open(browser, site);
      assert.equal(await page.$eval('#whole', ({ hidden, download }) => `${hidden} ${download}`), 'false whosaid.html');
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      await page.reload();
      await until(page, () => navigator.serviceWorker.controller !== null);
      server.closeAllConnections?.();
      await new Promise(resolve => server.close(resolve));
      await page.reload();
      await paste(page, twoSpeakers);
      assert.equal(await page.$eval('who-said', ({ report }) => report.sources.length), 2);
    });
  });
}

describe('what only Chromium lets a test see', () => {
  let browser;
  before(async () => {
    browser = await launch('chromium');
  });
  after(() => browser?.close());

  async function sample(features) {
    const page = await open(browser, address);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
    await page.click('#sample');
    await reportOf(page);
    return page;
  }

  test('forced colours: marks keep the shapes of their lines', async () => {
    const page = await sample([{ name: 'forced-colors', value: 'active' }]);
    assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    const shapes = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('who-said');
      const style = selector => getComputedStyle(shadowRoot.querySelector(selector));
      return [style('mark.said').textDecorationStyle, style('mark.source').textDecorationStyle, style('mark.claim').borderBottomStyle];
    });
    assert.deepEqual(shapes, ['dotted', 'double', 'solid']);
  });

  test('reduced motion: nothing moves', async () => {
    const page = await sample([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.click(inside('.list [data-note^=c]'));
    const moving = await page.evaluate(() => document.getAnimations().length + document.querySelector('who-said').shadowRoot.getAnimations().length);
    assert.equal(moving, 0);
  });

  test('the accessibility tree: marks, numbered notes by name, the card’s lists and figures', async () => {
    const page = await sample([]);
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const named = role => nodes.filter(node => !node.ignored && node.role?.value === role).map(({ name }) => name?.value ?? '');
    assert.ok(named('mark').length > 20, `${named('mark').length} marks`);
    assert.ok(named('doc-noteref').some(name => /^Note \d+: said, Ana Ruiz$/.test(name)), named('doc-noteref').join(' | '));
    assert.ok(named('heading').includes('How this article is sourced'));
    assert.ok(named('image').some(name => /^Share of attributed words: Ana Ruiz \d+ %/.test(name)), named('image').join(' | '));
    assert.ok(named('checkbox').some(name => name.startsWith('Looked at: ')));
    assert.deepEqual(named('slider').map(name => name.slice(0, 8)), ['How sure', 'How many']);
    assert.deepEqual(named('button').filter(name => name === ''), [], 'every button has a name');
  });

  test('4,500 words: from paste to marks within seconds, even on a busy machine', async () => {
    const page = await open(browser, address);
    const text = `${readFileSync(join(root, 'web/examples/sample.txt'), 'utf8')}\n`.repeat(12);
    const milliseconds = await page.evaluate(async text => {
      document.querySelector('#text').value = text;
      const begun = performance.now();
      document.querySelector('#paste [type=submit]').click();
      await new Promise(resolve => document.querySelector('who-said').addEventListener('who-said-result', resolve, { once: true }));
      return performance.now() - begun;
    }, text);
    assert.ok(milliseconds < 5000, `${Math.round(milliseconds)} ms`);
    console.log(`4,500 words, paste to marks: ${Math.round(milliseconds)} ms`);
  });
});
