// The article in a sandboxed frame: the page's side of it, and the protocol spoken by hand, by friends and by others.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSERS, launch, open, until } from '../support/browsers.mjs';
import { openSite } from '../support/site.mjs';

const site = await openSite();

const TEXT = '“It is new,” said Maria Lund, the mayor.\n\nThe harbour office declined to comment.';

/** On the page: shows a text in a frame and keeps all that the frame says. */
function showInFrame(text, options) {
  window.heard = [];
  for (const type of ['ready', 'progress', 'result', 'select', 'height', 'error']) {
    document.addEventListener(`who-said-${type}`, ({ detail }) => window.heard.push({ type, ...structuredClone(detail) }));
  }
  window.shown = window.whoSaid.showInFrame(document.querySelector('#place'), { src: '/dist/embed.html', text, ...options });
}

/**
 * On the page: a frame whose channel the test holds in its own hands. What the frame answers stands in `window.answers`.
 *
 * @param {string} src
 */
async function speakByHand(src) {
  window.answers = [];
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.src = src;
  const hello = new Promise(done => addEventListener('message', done, { once: true }));
  document.querySelector('#place').append(frame);
  const { source, origin, data } = await hello;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => window.answers.push(data);
  frame.contentWindow.postMessage({ v: 1, type: 'port' }, '*', [port2]);
  Object.assign(window, { frame, port: port1 });
  return { isFrame: source === frame.contentWindow, origin, data };
}

const heard = (page, type) => page.evaluate(type => window.heard.filter(message => message.type === type), type);
const answers = (page, type) => page.evaluate(type => window.answers.filter(message => message.type === type), type);
const untilHeard = (page, type, count = 1) => until(page, (type, count) => window.heard.filter(message => message.type === type).length >= count, type, count);
const untilAnswered = (page, type, count = 1) => until(page, (type, count) => window.answers.filter(message => message.type === type).length >= count, type, count);
const openHost = browser => open(browser, `${site}/tests/web/pages/frame.html`);

/** What stands inside the frame. */
const innerFrame = page => page.frames().find(frame => frame.url().includes('/dist/embed.html'));

for (const name of BROWSERS) {
  describe(`the frame, ${name}`, { timeout: 240000 }, () => {
    let browser;
    before(async () => { browser = await launch(name); });
    after(() => browser?.close());

    test('a text is handed over, read, and answered; the frame is as high as what it shows', async () => {
      const page = await openHost(browser);
      await page.evaluate(showInFrame, TEXT, { lang: 'es', theme: 'dark', lenses: 'said', sure: '0' });
      await untilHeard(page, 'result');
      const [{ report }] = await heard(page, 'result');
      assert.deepEqual(report.sources.map(({ name }) => name), ['Maria Lund', 'The harbour office']);
      assert.deepEqual((await heard(page, 'progress'))[0], { type: 'progress', read: 0, length: TEXT.length });
      const inside = await innerFrame(page).evaluate(() => ({
        origin: self.origin,
        lang: document.documentElement.lang,
        scheme: getComputedStyle(document.documentElement).colorScheme,
        lens: document.querySelector('who-said').lens,
        title: document.querySelector('who-said').shadowRoot.querySelector('#card-title').textContent,
      }));
      assert.deepEqual({ ...inside, title: '' }, { origin: 'null', lang: 'es', scheme: 'dark', lens: 'said', title: '' });
      assert.doesNotMatch(inside.title, /Who/);
      await until(page, () => window.heard.filter(({ type }) => type === 'height').length > 0);
      await until(page, () => document.querySelector('iframe').offsetHeight === window.heard.filter(({ type }) => type === 'height').at(-1).height);
      assert.ok(await innerFrame(page).evaluate(() => document.documentElement.scrollHeight <= innerHeight));
      assert.deepEqual([page.errors, page.messages], [[], []]);
    });

    test('the height follows the text and the width, and comes to rest; the page sets its bounds', async () => {
      const page = await openHost(browser);
      await page.evaluate(showInFrame, Array(40).fill(TEXT).join('\n\n'), { most: 2500, least: 300 });
      await untilHeard(page, 'result');
      await until(page, () => document.querySelector('iframe').offsetHeight === 2500);
      await page.evaluate(text => window.shown.read(text), TEXT);
      await untilHeard(page, 'result', 2);
      await until(page, () => document.querySelector('iframe').offsetHeight < 2000);
      const wide = await page.evaluate(() => document.querySelector('iframe').offsetHeight);
      await page.setViewport({ width: 400, height: 900 });
      await until(page, wide => document.querySelector('iframe').offsetHeight !== wide, wide);
      await new Promise(done => setTimeout(done, 400));
      const count = (await heard(page, 'height')).length;
      await new Promise(done => setTimeout(done, 400));
      assert.equal((await heard(page, 'height')).length, count);
      await page.evaluate(() => window.shown.read(''));
      await until(page, () => document.querySelector('iframe').offsetHeight === 300);
    });

    test('options and a selection go in, a selection comes out', async () => {
      const page = await openHost(browser);
      await page.evaluate(showInFrame, TEXT, {});
      await untilHeard(page, 'result');
      await page.evaluate(() => {
        window.shown.show({ lenses: 'claims', lang: 'es', sure: null });
        window.shown.select('a0');
      });
      await untilHeard(page, 'select');
      assert.deepEqual(await heard(page, 'select'), [{ type: 'select', id: 'a0', number: 1, start: 0, end: 12 }]);
      assert.equal(await innerFrame(page).evaluate(() => document.querySelector('who-said').lens), 'claims');
      await page.evaluate(() => window.shown.show({ claims: 'plenty' }));
      await untilHeard(page, 'error');
      assert.equal((await heard(page, 'error'))[0].reason, 'attribute');
    });

    test('a frame that loads anew gets its text again; one that is taken away is silent', async () => {
      const page = await openHost(browser);
      await page.evaluate(showInFrame, TEXT, {});
      await untilHeard(page, 'result');
      await page.evaluate(() => (document.querySelector('iframe').src = '/dist/embed.html?claims=all'));
      await untilHeard(page, 'result', 2);
      await page.evaluate(() => window.shown.remove());
      assert.equal(await page.evaluate(() => document.querySelectorAll('iframe').length), 0);
    });

    test('the protocol by hand: hello, port, ready', async () => {
      const page = await openHost(browser);
      const hello = await page.evaluate(speakByHand, '/dist/embed.html?lenses=said&claims=all');
      assert.deepEqual(hello, { isFrame: true, origin: 'null', data: { v: 1, type: 'hello' } });
      await untilAnswered(page, 'ready');
      await page.evaluate(text => window.port.postMessage({ v: 1, type: 'read', text }), TEXT);
      await untilAnswered(page, 'result');
      assert.ok(await page.evaluate(() => window.answers.every(({ v }) => v === 1)));
    });

    test('what is no message changes nothing in the frame', async () => {
      const page = await openHost(browser);
      await page.evaluate(speakByHand, '/dist/embed.html');
      await untilAnswered(page, 'ready');
      const count = await page.evaluate(() => {
        const bad = [
          null, 1, 'read', [], {}, { v: 2, type: 'read', text: 'No' }, { v: '1', type: 'read', text: 'No' }, { v: 1, type: 'write', text: 'No' },
          { v: 1, type: 'toString' }, { v: 1, type: '__proto__' }, { v: 1, type: ['read'], text: 'No' }, { v: 1, type: 'read' }, { v: 1, type: 'read', text: 5 },
          { v: 1, type: 'read', text: { length: 1 } }, { v: 1, type: 'read', text: 'x'.repeat(4_000_001) }, { v: 1, type: 'select', id: null },
          { v: 1, type: 'select', id: 'a'.repeat(3000) }, { v: 1, type: 'options', lenses: 5 }, { v: 1, type: 'options', address: 'x'.repeat(3000) },
        ];
        for (const message of bad) window.port.postMessage(message);
        return bad.length;
      });
      await untilAnswered(page, 'error', count);
      assert.equal((await answers(page, 'error')).length, count);
      assert.ok((await answers(page, 'error')).every(({ reason }) => reason === 'message'));
      // Sound messages whose values mean nothing, and fields that nobody knows.
      await page.evaluate(() => {
        for (const id of ['', 'a9', 'zz', '__proto__', 'a-1']) window.port.postMessage({ v: 1, type: 'select', id });
        window.port.postMessage({ v: 1, type: 'options', lenses: '<img onerror=1>', lang: '"><script>', theme: 'x', onclick: 'alert(1)', for: 'x' });
        window.port.postMessage({ v: 1, type: 'read', text: '<img src=x onerror=alert(1)> “It is new,” said Maria Lund.', html: '<b>' });
      });
      await untilAnswered(page, 'result');
      assert.equal(await innerFrame(page).evaluate(() => document.querySelectorAll('img, [onclick], [for]').length), 0);
      assert.deepEqual(page.errors, []);
    });

    test('only the page around the frame may hand over a port, and only the first one counts', async () => {
      const page = await openHost(browser);
      await page.evaluate(speakByHand, '/dist/embed.html');
      await untilAnswered(page, 'ready');
      const others = await page.evaluate(async () => {
        const replies = [];
        const offer = () => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => replies.push(data.type);
          port1.postMessage({ v: 1, type: 'read', text: 'No' });
          return port2;
        };
        // A second port from the page itself, and a first one to another frame from a window that is not its parent.
        window.frame.contentWindow.postMessage({ v: 1, type: 'port' }, '*', [offer()]);
        const second = document.createElement('iframe');
        const helper = document.createElement('iframe');
        document.body.append(helper);
        second.setAttribute('sandbox', 'allow-scripts');
        second.src = '/dist/embed.html';
        document.body.append(second);
        await new Promise(done => addEventListener('message', done, { once: true }));
        helper.contentWindow.target = second.contentWindow;
        helper.contentWindow.port = offer();
        helper.contentWindow.eval('target.postMessage({ v: 1, type: "port" }, "*", [port])');
        await new Promise(done => setTimeout(done, 500));
        return replies;
      });
      assert.deepEqual(others, []);
      assert.equal((await answers(page, 'result')).length, 0);
    });

    test('the page’s side listens to its own frame alone, and only to sound messages', async () => {
      const page = await openHost(browser);
      await page.evaluate(showInFrame, TEXT, {});
      await untilHeard(page, 'result');
      const replies = await page.evaluate(async () => {
        const before = window.heard.length;
        const helper = document.createElement('iframe');
        document.body.append(helper);
        let ports = 0;
        helper.contentWindow.addEventListener('message', ({ ports: given }) => (ports += given.length));
        helper.contentWindow.eval('parent.postMessage({ v: 1, type: "hello" }, "*")');
        postMessage({ v: 1, type: 'hello' }, '*');
        postMessage({ v: 1, type: 'height', height: 9 }, '*');
        await new Promise(done => setTimeout(done, 300));
        return { heard: window.heard.length - before, ports };
      });
      assert.deepEqual(replies, { heard: 0, ports: 0 });
    });

    test('a frame that lies about its height or sends what is no message does no harm', async () => {
      const page = await openHost(browser);
      await page.evaluate(async () => {
        const script = `
          addEventListener('message', ({ ports: [port] }) => {
            const bad = [null, 'x', { v: 2, type: 'height', height: 500 }, { v: 1, type: 'height', height: '500' }, { v: 1, type: 'height', height: NaN },
              { v: 1, type: 'height', height: -5 }, { v: 1, type: 'height', height: Infinity }, { v: 1, type: 'result', report: 'x' }, { v: 1, type: 'result' },
              { v: 1, type: 'select', id: 1 }, { v: 1, type: 'error', reason: 1 }, { v: 1, type: 'constructor' }];
            for (const message of bad) port.postMessage(message);
            port.postMessage({ v: 1, type: 'height', height: 2000000000 });
          });
          parent.postMessage({ v: 1, type: 'hello' }, '*');`;
        const src = URL.createObjectURL(new Blob([`<script>${script}</script>`], { type: 'text/html' }));
        window.heard = [];
        for (const type of ['ready', 'progress', 'result', 'select', 'height', 'error']) document.addEventListener(`who-said-${type}`, ({ detail }) => window.heard.push({ type, ...detail }));
        window.whoSaid.showInFrame(document.querySelector('#place'), { src, text: 'No' });
      });
      await untilHeard(page, 'height');
      assert.deepEqual(await page.evaluate(() => window.heard), [{ type: 'height', height: 2000000000 }]);
      assert.equal(await page.evaluate(() => document.querySelector('iframe').offsetHeight), 20000);
    });

    test('opened by itself, embed.html says what it is for', async () => {
      const page = await open(browser, `${site}/dist/embed.html`);
      await until(page, () => document.querySelector('who-said').report);
      assert.match(await page.evaluate(() => document.querySelector('who-said').text), /inside another page/);
      assert.deepEqual([page.errors, page.messages], [[], []]);
    });
  });
}
