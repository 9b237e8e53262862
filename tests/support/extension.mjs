// Browsers with the extension loaded, and what a reader does with it: a click on its button.
import { join } from 'node:path';
import { root } from '../wasm/engines.mjs';
import { launch, until } from './browsers.mjs';

/** @param {'chromium' | 'firefox'} name @param {'light' | 'dark'} [scheme] */
export async function launchWithExtension(name, scheme = 'light') {
  const folder = join(root, `dist/extension-${name}`);
  if (name === 'chromium') {
    const browser = await launch(name, scheme, { pipe: true, enableExtensions: [folder] });
    const worker = await browser.waitForTarget(target => target.type() === 'service_worker');
    // Before its script has run it hears no click.
    await (await worker.worker()).evaluate(() => self.registration.active?.state);
    return browser;
  }
  // The button stands in the browser's own window, which a test may reach only if Firefox is told so.
  const browser = await launch(name, scheme, { args: ['-remote-allow-system-access'] });
  await browser.installExtension(folder);
  return browser;
}

/** Clicks the extension's button while a page is in front. */
export async function clickAction(browser, page) {
  await page.bringToFront();
  if ((await browser.version()).startsWith('Chrome')) {
    const [extension] = (await browser.extensions()).values();
    return page.triggerExtensionAction(extension);
  }
  await inWindow(browser, `document.querySelector('[id^="who-said_"].unified-extensions-item-action-button, [id^="who-said_"] .unified-extensions-item-action-button').click()`);
}

/** Runs a script in Firefox's own window. */
async function inWindow(browser, expression) {
  const send = async (method, parameters) => (await browser.connection.send(method, parameters)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = contexts.find(({ url }) => url.endsWith('browser.xhtml'));
  const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result?.value;
}

/** Chromium's side panel as a page, as soon as those of closed tabs have gone. */
export async function panelOf(browser) {
  const isPanel = target => target.url().includes('/panel.html?tab=');
  const isAlone = () => browser.targets().filter(isPanel).length === 1;
  const target = await browser.waitForTarget(target => isPanel(target) && isAlone(), { timeout: 15000 });
  const panel = await target.asPage();
  await until(panel, () => document.readyState === 'complete');
  return panel;
}
