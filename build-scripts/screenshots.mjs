// Takes the README's pictures from the built page:  node build-scripts/screenshots.mjs
// They show the sample article with all that lights up with its first quotation, in light and in dark.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, open, until } from '../tests/support/browsers.mjs';
import { reportOf } from '../tests/support/reading.mjs';
import { root } from '../tests/wasm/engines.mjs';

for (const scheme of ['light', 'dark']) {
  const browser = await launch('chromium', scheme);
  const page = await open(browser, pathToFileURL(join(root, 'dist/index.html')).href, { width: 1280, height: 860 });
  await page.click('#sample');
  await reportOf(page);
  await page.click('who-said >>> .article sup.said a');
  await until(page, () => document.querySelector('who-said').shadowRoot.querySelector('.panel:popover-open'));
  // The panel takes a moment to rise.
  await new Promise(resolve => setTimeout(resolve, 400));
  await page.screenshot({ path: join(root, `docs/page-${scheme}.png`) });
  await browser.close();
}
