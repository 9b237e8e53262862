// Takes the pictures of docs/extension.md from the built extension in Chromium:  node build-scripts/extension-screenshots.mjs
// A page and its panel are taken apart, as a test sees them, and set side by side as they stand in the browser's window.
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { open, until } from '../tests/support/browsers.mjs';
import { clickAction, launchWithExtension, panelOf } from '../tests/support/extension.mjs';
import { root } from '../tests/wasm/engines.mjs';

const HEIGHT = 820;
const WIDTHS = { page: 860, panel: 372 };

/** @param {import('puppeteer-core').Page} page @param {import('puppeteer-core').Page} panel @param {string} words */
async function clickMark(page, panel, words) {
  const place = await page.evaluate((words) => {
    const range = [...CSS.highlights.get('who-said-said')].find((each) => each.toString().includes(words));
    const { left, top } = range.getClientRects()[0];
    return { x: left + 20, y: top + 8 };
  }, words);
  await page.mouse.click(place.x, place.y);
  await until(panel, () => document.querySelector('who-said').shadowRoot.querySelector('.panel:popover-open'));
}

/** @param {import('puppeteer-core').Page} page */
const picture = async (page) => `data:image/png;base64,${Buffer.from(await page.screenshot()).toString('base64')}`;

/** @param {string} site @param {'light' | 'dark'} scheme @param {string} name @param {string} words of the mark that is clicked, if one is */
async function take(site, scheme, name, words) {
  const browser = await launchWithExtension('chromium', scheme);
  const page = await open(browser, `${site}/${name}.html`, { width: WIDTHS.page, height: HEIGHT });
  await clickAction(browser, page);
  const panel = await panelOf(browser);
  await panel.setViewport({ width: WIDTHS.panel, height: HEIGHT });
  await until(page, () => CSS.highlights.get('who-said-said')?.size > 0);
  if (words) await clickMark(page, panel, words);
  // The panel takes a moment to rise.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const [left, right] = [await picture(page), await picture(panel)];
  await compose(browser, scheme, left, right);
  await browser.close();
}

/** @param {import('puppeteer-core').Browser} browser @param {string} scheme @param {string} left @param {string} right */
async function compose(browser, scheme, left, right) {
  const sheet = await browser.newPage();
  await sheet.setViewport({ width: WIDTHS.page + WIDTHS.panel + 1, height: HEIGHT });
  const line = scheme === 'dark' ? '#2f323c' : '#e6e2d8';
  await sheet.setContent(`<style>body { margin: 0; display: flex; gap: 1px; background: ${line} } img { height: ${HEIGHT}px }</style><img src="${left}"><img src="${right}">`);
  await sheet.screenshot({ path: join(root, `docs/extension-${scheme}.png`) });
}

const server = await serve(join(root, 'tests/extension/pages'), 0);
const site = `http://127.0.0.1:${server.address().port}`;
await take(site, 'light', 'item-body', 'Two of the four');
await take(site, 'dark', 'dark', '');
server.close();
