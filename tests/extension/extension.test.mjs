import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { serve } from '../../build-scripts/serve.mjs';
import { root } from '../wasm/engines.mjs';
import { BROWSERS, open, until } from '../support/browsers.mjs';
import { clickAction, launchWithExtension, panelOf } from '../support/extension.mjs';

let server;
let folder;
let site;
before(async () => {
  server = await serve(join(root, 'tests'), 0);
  folder = `http://127.0.0.1:${server.address().port}`;
  site = `${folder}/extension/pages`;
});
after(() => server?.close());

/** The text of each of the page's highlights of a kind, without what is hidden in it. */
const highlighted = (page, kind) => page.evaluate(kind => [...(CSS.highlights.get(`who-said-${kind}`) ?? [])].map(range => {
  const part = range.cloneContents();
  for (const hidden of part.querySelectorAll('[hidden]')) hidden.remove();
  return part.textContent.replace(/\s+/g, ' ');
}), kind);

const isMarked = page => until(page, () => CSS.highlights.get('who-said-said')?.size > 0);
const isUnmarked = page => until(page, () => [...CSS.highlights.values()].every(({ size }) => size === 0));

/** What each page's article begins and ends with; that nothing beside it is read shows in words that stand there alone. */
const ARTICLES = {
  'item-body': ['The large crane', '“Nobody loses a job,” he said.', 4],
  'one-article': ['School roof leaks', 'who did not want to give her name.', 5],
  main: ['Ferry line to run', 'said Jan Ek, who lives there.', 4],
  several: ['Library to open', '“You only have to spend it.”', 4],
  'no-semantics': ['The old mill', 'it had seen no application.', 4],
  paywall: ['Bank knew of', 'because of a pending lawsuit.', 3],
};
const BESIDE = /photographer|saw it coming|Read also|Harbourrat|Posted on|beside the text|Share this|best thing|Typical|correct our|privacy|By our|night picture|cannot see|sleep badly|tax on|forty kilometres|Buy our|All rights|Worth every/;

describe('the extension, chromium', () => {
  let browser;
  let page;
  before(async () => {
    browser = await launchWithExtension('chromium');
  });
  afterEach(() => page.isClosed() || page.close());
  after(() => browser?.close());

  /** Opens a page and clicks the extension's button. */
  async function mark(name) {
    page = await open(browser, `${site}/${name}.html`);
    await clickAction(browser, page);
    return panelOf(browser);
  }

  /** Waits for a message of the panel. */
  const says = (panel, words) => until(panel, words => document.querySelector('#message').textContent.includes(words), words);

  const readText = panel => until(panel, () => document.querySelector('who-said')?.report).then(() => panel.evaluate(() => document.querySelector('who-said').text));

  for (const [name, [start, end, least]] of Object.entries(ARTICLES)) {
    test(`the article of a page: ${name}`, async () => {
      const panel = await mark(name);
      const text = (await readText(panel)).trim();
      assert.ok(text.startsWith(start), text);
      assert.ok(text.endsWith(end), text);
      assert.doesNotMatch(text, BESIDE);
      assert.ok(text.split(/\n\n/).length >= least, text);
      await isMarked(page);
      assert.deepEqual(page.errors, []);
    });
  }

  test('the page’s markup stays as it is, and the marks say what the report says', async () => {
    const panel = await mark('item-body');
    const source = readFileSync(join(root, 'tests/extension/pages/item-body.html'), 'utf8');
    await isMarked(page);
    const before = await page.evaluate(source => new DOMParser().parseFromString(source, 'text/html').body.outerHTML, source);
    assert.equal(await page.evaluate(() => document.body.outerHTML), before);
    const { report, text, published } = await panel.evaluate(() => {
      const { report, text, published } = document.querySelector('who-said');
      return { report, text, published };
    });
    assert.equal(published, '2026-11-24');
    const said = await highlighted(page, 'said');
    const contents = report.attributions.filter(({ confidence }) => confidence >= 0.45).flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
    assert.ok(said.includes('“Two of the four cables are worn through,”'), said.join('\n'));
    for (const words of said) assert.ok(contents.some(content => content.includes(words)), words);
  });

  test('a second click takes the marks away and closes the panel, a third brings them back', async () => {
    await mark('one-article');
    await isMarked(page);
    await clickAction(browser, page);
    await isUnmarked(page);
    await until(page, () => !document.adoptedStyleSheets.some(({ cssRules }) => cssRules.length === 7));
    await clickAction(browser, page);
    await isMarked(page);
  });

  test('a row of the panel scrolls the page to its mark; a click on a mark selects its row', async () => {
    const panel = await mark('one-article');
    await isMarked(page);
    await page.evaluate(() => { document.body.style.paddingBottom = '3000px'; scrollTo(0, 2000); });
    await panel.click('who-said >>> .list [data-note="s0"]');
    await until(page, () => scrollY < 1500 && CSS.highlights.get('who-said-on')?.size > 0);
    assert.equal(await panel.evaluate(() => document.querySelector('who-said').shadowRoot.activeElement.closest('.panel') !== null), true);
    await panel.keyboard.press('Escape');
    assert.equal(await panel.evaluate(() => document.querySelector('who-said').shadowRoot.activeElement.dataset.note), 's0');
    const place = await page.evaluate(() => {
      const range = [...CSS.highlights.get('who-said-said')].find(each => each.toString().includes('eleven buckets'));
      const { left, top } = range.getClientRects()[0];
      return { x: left + 20, y: top + 8 };
    });
    const height = await page.evaluate(() => scrollY);
    await page.mouse.click(place.x, place.y);
    await until(panel, () => document.querySelector('who-said').shadowRoot.querySelector('[data-note][aria-current]')?.textContent.includes('eleven buckets'));
    const shown = await panel.evaluate(() => document.querySelector('who-said').shadowRoot.querySelector('.panel:popover-open').innerText);
    assert.match(shown, /Samuel Okoro/);
    assert.equal(await page.evaluate(() => scrollY), height);
  });

  test('a page that goes takes its marks with it, and the panel says so', async () => {
    const panel = await mark('several');
    await isMarked(page);
    await page.goto(`${site}/main.html`);
    await says(panel, 'has changed');
    assert.deepEqual(await highlighted(page, 'said'), []);
    await clickAction(browser, page);
    await isMarked(page);
    await page.evaluate(() => history.pushState({}, '', '/elsewhere'));
    await says(panel, 'has changed');
    await isUnmarked(page);
  });

  test('another site is not read before the button is clicked there', async () => {
    const panel = await mark('several');
    await isMarked(page);
    await page.goto(`${site.replace('127.0.0.1', 'localhost')}/main.html`);
    await says(panel, 'has changed');
    await panel.click('#again');
    await says(panel, 'Only a click');
    assert.deepEqual(await highlighted(page, 'said'), []);
    await clickAction(browser, page);
    await isMarked(page);
  });

  test('an article that changes is read again', async () => {
    const panel = await mark('several');
    await isMarked(page);
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '“I will come every Sunday,” said Olga Petrova, a pensioner.';
      document.querySelector('article').append(added);
    });
    await until(panel, () => document.querySelector('who-said').report.sources.some(({ name }) => name === 'Olga Petrova'));
    await until(page, () => [...CSS.highlights.get('who-said-said')].some(range => range.toString().includes('every Sunday')));
  });

  for (const name of ['front', 'nothing']) {
    test(`a page without an article: ${name}`, async () => {
      const panel = await mark(name);
      await says(panel, 'No article was found');
      assert.equal(await page.evaluate(() => [...CSS.highlights.values()].length), 0);
    });
  }

  test('a page whose policy forbids every script', async () => {
    await mark('strict');
    await isMarked(page);
    assert.deepEqual(page.errors, []);
  });

  test('it marks what the program marks', async () => {
    page = await open(browser, `${folder}/pages/harbour.html`);
    const letters = texts => texts.join('').replace(/\s+/g, '');
    await clickAction(browser, page);
    await isMarked(page);
    const marked = readFileSync(join(root, 'tests/pages/marked/harbour.html'), 'utf8');
    for (const kind of ['said', 'cue', 'source', 'claim']) {
      const written = await page.evaluate((html, kind) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(`mark.who-said-${kind}`)].map(({ textContent }) => textContent), marked, kind);
      assert.ok(written.length > 0, kind);
      assert.equal(letters(await highlighted(page, kind)), letters(written), kind);
    }
  });

  test('a document that is no web page', async () => {
    page = await open(browser, `${folder}/articles/reef-study.txt`);
    await clickAction(browser, page);
    await says(await panelOf(browser), 'of another kind');
  });

  test('a page that no extension may read', async () => {
    page = await browser.newPage();
    await page.goto('chrome://version');
    await clickAction(browser, page);
    await says(await panelOf(browser), 'lets no extension read');
  });

  test('the lines suit the page’s own colours, not the system’s', async () => {
    for (const [name, colour] of [['dark', 'rgb(125, 181, 255)'], ['several', 'rgb(11, 87, 164)']]) {
      await mark(name);
      await isMarked(page);
      const line = await page.evaluate(() => getComputedStyle(document.querySelector('article'), '::highlight(who-said-said)').textDecorationColor);
      assert.equal(line, colour, name);
      await page.close();
    }
  });

  test('the panel can send nothing, and asks for nothing but its own files', async () => {
    const panel = await mark('several');
    await isMarked(page);
    const refused = await panel.evaluate(address => fetch(address, { mode: 'no-cors' }).then(() => false, () => true), site);
    assert.equal(refused, true);
    const asked = await panel.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.ok(asked.every(address => address.startsWith('chrome-extension://')), asked.join('\n'));
  });

  test('the panel has no fault that axe knows of', async () => {
    const panel = await mark('one-article');
    await isMarked(page);
    await panel.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const { violations } = await panel.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  });
});

if (BROWSERS.includes('firefox')) {
  describe('the extension, firefox', () => {
    test('a click marks the article and opens the sidebar, another takes the marks away', async () => {
      const browser = await launchWithExtension('firefox');
      try {
        const page = await open(browser, `${site}/item-body.html`);
        const before = await page.evaluate(() => document.body.outerHTML);
        await clickAction(browser, page);
        await isMarked(page);
        const said = await highlighted(page, 'said');
        assert.ok(said.includes('“Two of the four cables are worn through,”'), said.join('\n'));
        assert.equal(await page.evaluate(() => document.body.outerHTML), before);
        await clickAction(browser, page);
        await isUnmarked(page);
        await clickAction(browser, page);
        await isMarked(page);
      } finally {
        await browser.close();
      }
    });
  });
}

test('manifests: nothing but what the click needs, and every word in both languages', () => {
  const read = name => JSON.parse(readFileSync(join(root, 'dist', name), 'utf8'));
  assert.deepEqual(read('extension-chromium/manifest.json').permissions, ['activeTab', 'scripting', 'sidePanel']);
  assert.deepEqual(read('extension-firefox/manifest.json').permissions, ['activeTab', 'scripting']);
  for (const browser of ['chromium', 'firefox']) {
    const manifest = read(`extension-${browser}/manifest.json`);
    assert.equal(manifest.host_permissions, undefined);
    assert.equal(manifest.content_scripts, undefined);
    const [english, spanish] = ['en', 'es'].map(language => Object.keys(read(`extension-${browser}/_locales/${language}/messages.json`)));
    assert.deepEqual(english, spanish);
  }
});
