import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BROWSERS, launch, open, until } from '../support/browsers.mjs';
import { covered, focused, markedStretches, panelText, paste, reportOf, stretchesOf } from '../support/reading.mjs';
import { analyzeText, moduleEngine, root } from '../wasm/engines.mjs';

const sample = readFileSync(join(root, 'web/examples/sample.txt'), 'utf8');
const address = pathToFileURL(join(root, 'dist/index.html')).href;
const engine = await moduleEngine();
const quote = '“We are open,” said Ana Ruiz, the mayor of Tolvik.';

for (const name of BROWSERS) {
  describe(`the page from disk, ${name}`, () => {
    let browser;
    let page;
    before(async () => {
      browser = await launch(name);
    });
    after(() => browser?.close());

    /** A fresh page that has read the sample article. */
    async function readSample(size) {
      page = await open(browser, address, size);
      await page.click('#sample');
      return reportOf(page);
    }

    const inside = selector => `who-said >>> ${selector}`;

    test('the sample: what is marked is what the report says', async () => {
      const report = await readSample();
      assert.deepEqual(report, JSON.parse(analyzeText(engine, sample, { id: 'article' })));
      const marked = await markedStretches(page);
      const isThought = ({ act, kind }) => ['believe', 'feel', 'intend', 'decide', 'perceive'].includes(act) && kind === 'indirect';
      const said = report.attributions.filter(attribution => !isThought(attribution) && attribution.confidence >= 0.45);
      const loose = report.quotations.filter(({ use, attribution }) => use === 'speech' && attribution === null);
      assert.ok(said.length >= 10, `${said.length} statements in the sample`);
      assert.deepEqual(covered(marked.said), covered(stretchesOf([...said.flatMap(({ content }) => content), ...loose])));
      assert.deepEqual(covered(marked.cue), covered(stretchesOf(said.flatMap(({ cue }) => cue))));
      const claims = report.claims.filter((_, index) => report.summary.keyClaims.includes(index));
      assert.ok(claims.length >= 3, `${claims.length} key claims in the sample`);
      assert.deepEqual(covered(marked.claim), covered(stretchesOf(claims.map(({ span }) => span))));
      assert.deepEqual(page.errors, []);
    });

    test('marks are never nested and carry the numbers of the report', async () => {
      const report = await readSample();
      const { nested, numbers } = await page.evaluate(() => {
        const article = document.querySelector('who-said').shadowRoot.querySelector('.article');
        const numbers = [...article.querySelectorAll('sup a')].map(link => [link.dataset.note, Number(link.textContent)]);
        return { nested: article.querySelectorAll('mark mark').length, numbers };
      });
      assert.equal(nested, 0);
      const letters = { quote: 'a', quotation: 'q', source: 's', claim: 'c' };
      const expected = new Map(report.marks.map(({ kind, index, number }) => [letters[kind] + index, number]));
      assert.ok(numbers.length > 20, `${numbers.length} notes`);
      for (const [note, number] of numbers) assert.equal(number, expected.get(note), note);
    });

    test('the card shows the figures, sources, key claims and findings of the report', async () => {
      const { sources, claims, summary } = await readSample();
      const shown = await page.evaluate(() => {
        const card = document.querySelector('who-said').shadowRoot.querySelector('.card');
        const notes = letter => [...card.querySelectorAll(`.list [data-note^=${letter}]`)].map(({ textContent, dataset }) => [dataset.note, textContent]);
        return {
          facts: [...card.querySelectorAll('.facts b')].map(({ textContent }) => Number(textContent)),
          sources: notes('s'),
          claims: notes('c'),
          findings: notes('f'),
        };
      });
      const counts = summary.sources;
      const unnamed = counts['unnamed-person'] + counts['unnamed-group'];
      assert.deepEqual(shown.facts, [
        counts['named-person'], counts['named-organisation'], counts.document, unnamed, counts.declined, counts['no-response'],
      ]);
      assert.ok(shown.sources.length <= sources.length && shown.sources.length > sources.length - 3);
      for (const [id, text] of shown.sources) assert.ok(text.includes(sources[Number(id.slice(1))].name), text);
      const types = shown.sources.map(([id]) => sources[Number(id.slice(1))].type);
      assert.equal(types.filter((type, index) => type !== types[index - 1]).length, new Set(types).size, 'sources of a type stand together');
      assert.equal(shown.claims.length, summary.keyClaims.length);
      assert.equal(shown.findings.length, summary.findings.length);
      assert.ok(claims.length > 0);
    });

    test('pointing at a mark shows who said it and by which word; it stays while the pointer is on it', async () => {
      page = await open(browser, address);
      await paste(page, quote);
      await page.hover(inside('mark.said'));
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.panel:popover-open'));
      const text = await panelText(page);
      assert.match(text, /Ana Ruiz, the mayor of Tolvik/);
      assert.match(text, /said · word for word/);
      assert.match(text, /Why: /);
      await page.hover(inside('.panel .note'));
      await new Promise(resolve => setTimeout(resolve, 500));
      assert.notEqual(await panelText(page), null);
      await page.keyboard.press('Escape');
      assert.equal(await panelText(page), null);
    });

    test('keyboard: one tab stop, arrows go from note to note, Enter enters the panel, Esc goes back', async () => {
      await readSample();
      const stops = await page.evaluate(() => {
        const links = [...document.querySelector('who-said').shadowRoot.querySelectorAll('.article sup a')];
        return links.filter(({ tabIndex }) => tabIndex === 0).length;
      });
      assert.equal(stops, 1);
      let at = await focused(page);
      for (let presses = 0; at.place !== 'article' && presses < 20; presses++) {
        await page.keyboard.press('Tab');
        at = await focused(page);
      }
      const first = at.note;
      assert.ok(first, 'Tab reaches the first note');
      assert.notEqual(await panelText(page), null, 'focus shows the panel');
      await page.keyboard.press('Escape');
      assert.equal(await panelText(page), null, 'Esc hides it');
      assert.equal((await focused(page)).note, first);
      await page.keyboard.press('ArrowRight');
      const second = await focused(page);
      assert.notEqual(second.note, first);
      await page.keyboard.press('Enter');
      assert.equal((await focused(page)).place, 'panel');
      await page.keyboard.press('Escape');
      assert.equal(await panelText(page), null);
      assert.deepEqual(await focused(page), second);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      const last = await focused(page);
      assert.equal(last.place, 'article');
      await page.keyboard.press('Home');
      assert.equal((await focused(page)).note, first);
    });

    test('from the card to the text and back', async () => {
      const report = await readSample();
      await page.click(inside('.card .list [data-note^=c]'));
      assert.match(await panelText(page), /claim/i);
      assert.equal((await focused(page)).place, 'panel');
      const isSeen = await page.evaluate(() => {
        const { top, bottom } = document.querySelector('who-said').shadowRoot.querySelector('mark.on').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      assert.ok(isSeen, 'the claim is scrolled into view');
      await page.keyboard.press('Escape');
      assert.deepEqual(await focused(page), { place: 'card', note: `c${report.summary.keyClaims[0]}`, tag: 'button' });
    });

    test('the list of all notes: every number, and the way to the text', async () => {
      const { marks, attributions } = await readSample();
      await page.click(inside('.all summary'));
      await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.all .notes'));
      const numbers = await page.evaluate(() => [...document.querySelector('who-said').shadowRoot.querySelectorAll('.all .number')].map(({ textContent }) => Number(textContent)));
      const sure = marks.filter(({ kind, index }) => kind !== 'quote' || attributions[index].confidence >= 0.45);
      assert.deepEqual(numbers, sure.map(({ number }) => number));
      await page.click(inside('.all [data-note^=a]'));
      assert.equal((await focused(page)).place, 'panel');
    });

    test('lenses and the slider change what is marked, and keep the focus', async () => {
      const report = await readSample();
      await page.click(inside('.lens.said'));
      assert.equal((await markedStretches(page)).said, undefined);
      await page.focus(inside('[data-slider=claims]'));
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
      assert.equal((await focused(page)).tag, 'input');
      const marked = await markedStretches(page);
      assert.deepEqual(covered(marked.claim), covered(stretchesOf(report.claims.map(({ span }) => span))));
      await page.click(inside('.lens.claims'));
      assert.equal((await markedStretches(page)).claim, undefined);
    });

    test('nothing is asked of the network, and the browser refuses what is tried', async () => {
      await readSample();
      // A "data:" is the browser's own picture for the date field.
      assert.deepEqual(page.requests.filter(url => url !== address && !/^(blob|data):/.test(url)), []);
      const refused = await page.evaluate(async () => {
        const directives = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.push(effectiveDirective));
        const failed = await fetch('https://whosaid.invalid/').then(() => false, () => true);
        const image = new Image();
        await new Promise(resolve => {
          image.onerror = resolve;
          image.src = 'https://whosaid.invalid/a.png';
        });
        await new Promise(resolve => setTimeout(resolve, 50));
        return { failed, directives };
      });
      assert.deepEqual(refused, { failed: true, directives: ['connect-src', 'img-src'] });
    });

    test('“Check it” lets the page try, and says that it was refused', async () => {
      page = await open(browser, address);
      await page.click('#check');
      await page.click('#try');
      await until(page, () => document.querySelector('#verdict').textContent !== '');
      assert.equal(await page.$eval('#verdict', ({ textContent }) => textContent), 'Refused by your browser (connect-src).');
    });

    test('hostile text stays text', async () => {
      page = await open(browser, address);
      const text = `Boats\n\n</script><img src=x onerror="document.title='taken'"> <b>bold</b> ${quote}\n\n<!-- <who-said> -->`;
      await paste(page, text);
      const { tags, shown } = await page.evaluate(() => {
        const article = document.querySelector('who-said').shadowRoot.querySelector('.article');
        return { tags: [...article.querySelectorAll('img, b, script, who-said')].length, shown: article.textContent };
      });
      assert.equal(tags, 0);
      assert.ok(shown.includes('</script><img src=x onerror='));
      assert.ok(!(await page.title()).includes('taken'));
      await markedStretches(page);
    });

    for (const [title, text] of Object.entries({
      'an emoji before a quotation': `🎪🎪 The tent is up. ${quote}`,
      'lone surrogates': `\ud800 The tent \udc00 is up.\n\n${quote} \ud83c`,
      'combining marks and odd spaces': `Cafe\u0301\u00a0au\u00adlait\u200b. ${quote.replace('open', 'o\u0308pen')}`,
      'right-to-left words': `קפה بيت. ${quote}`,
    })) {
      test(`${title}: the marked text is the slice that the report names`, async () => {
        page = await open(browser, address);
        const { attributions } = await paste(page, text);
        assert.equal(attributions.length, 1);
        const [{ start, end }] = attributions[0].content;
        assert.match(text.slice(start, end), /^“We are o\u0308?pen,”$/);
        assert.deepEqual(covered((await markedStretches(page)).said), covered([[start, end]]));
      });
    }

    test('texts short and long are read in one worker, which is there before they are', async () => {
      page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        window.workers = 0;
        window.Worker = class extends Worker {
          constructor(address) {
            super(address);
            window.workers++;
          }
        };
      });
      await page.goto(address);
      assert.equal(await page.evaluate(() => window.workers), 1);
      assert.deepEqual(await paste(page, quote), JSON.parse(analyzeText(engine, quote, { id: 'article' })));
      await page.click('#again');
      const long = `${sample}\n`.repeat(20);
      assert.deepEqual(await paste(page, long), JSON.parse(analyzeText(engine, long, { id: 'article' })));
      assert.equal(await page.evaluate(() => window.workers), 1);
    });

    test('an empty text is not read, and the page says so', async () => {
      page = await open(browser, address);
      await page.click('#paste button[type=submit]');
      assert.equal(await page.$eval('#hint', ({ textContent }) => textContent), 'Paste an article first.');
      assert.equal(await page.$eval('#reading', ({ hidden }) => hidden), true);
    });

    test('a text that is not English gets the honest message', async () => {
      page = await open(browser, address);
      const german = 'Der Gemeinderat hat am Montag beschlossen, die Fähre nicht mehr zu betreiben. „Wir können das nicht bezahlen“, sagte der Bürgermeister. '.repeat(3);
      const { notices } = await paste(page, german);
      const message = await page.evaluate(() => document.querySelector('who-said').shadowRoot.querySelector('.message:not([hidden])')?.textContent);
      assert.equal(message, notices.map(({ text }) => text).join(' '));
      assert.match(message, /English/);
    });

    for (const format of ['json', 'markdown', 'csv', 'html', 'annotations']) {
      test(`saving as ${format} gives the engine’s own bytes`, async () => {
        await readSample();
        await page.evaluate(() => {
          const make = URL.createObjectURL;
          URL.createObjectURL = blob => {
            blob.text().then(text => (window.saved = text));
            return make(blob);
          };
        });
        await page.click(inside(`[data-format=${format}]`));
        await until(page, () => window.saved !== undefined);
        assert.equal(await page.evaluate(() => window.saved), analyzeText(engine, sample, { format, id: 'article' }));
      });
    }

    test('320 pixels wide: nothing is cut off, the card shows its figures first', async () => {
      await readSample({ width: 320, height: 700 });
      const shown = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('who-said');
        const top = selector => shadowRoot.querySelector(selector).getBoundingClientRect().top;
        return {
          cutOff: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          isCardFirst: top('.card') < top('.article'),
          isMoreShown: shadowRoot.querySelector('.details').getClientRects().length > 0,
        };
      });
      assert.deepEqual(shown, { cutOff: 0, isCardFirst: true, isMoreShown: false });
      await page.click(inside('.more'));
      assert.ok(await page.evaluate(() => document.querySelector('who-said').shadowRoot.querySelector('.details').getClientRects().length > 0));
    });

    test('the endnotes for print bear the numbers of the text', async () => {
      await readSample();
      await page.pdf();
      const { inText, inNotes, isOnScreen } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('who-said');
        const numbers = selector => [...shadowRoot.querySelectorAll(selector)].map(({ textContent }) => Number(textContent)).sort((one, other) => one - other);
        return {
          inText: numbers('.article sup a'),
          inNotes: numbers('.endnotes .number'),
          isOnScreen: shadowRoot.querySelector('.endnotes').getClientRects().length > 0,
        };
      });
      assert.ok(inText.length > 20);
      assert.deepEqual(inNotes, inText);
      assert.equal(isOnScreen, false);
    });
  });
}
