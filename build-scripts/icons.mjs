// Makes the extension's icons from extension/icons/icon.svg, in Chromium:  node build-scripts/icons.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/support/browsers.mjs';
import { root } from '../tests/wasm/engines.mjs';

const folder = join(root, 'extension/icons');
const source = `data:image/svg+xml;base64,${readFileSync(join(folder, 'icon.svg')).toString('base64')}`;
const browser = await launch('chromium');
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } img { display: block; width: ${size}px }</style><img src="${source}">`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
