// How quick the page is, measured inside the browser, from the press of “Read it”.
import { until } from './browsers.mjs';

/**
 * Reads a text as a reader would who has just pasted it, and says how long it took, in milliseconds: until the first marks were on the
 * screen, until all were drawn, and the longest that the page was blocked meanwhile (of Chromium's long tasks, 0 where none was).
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 */
export async function timeReading(page, text) {
  await page.evaluate(text => {
    const box = document.querySelector('#text');
    box.value = text;
    const times = (window.times = { paste: 0, first: 0, all: 0, blocks: [] });
    const { shadowRoot } = document.querySelector('who-said');
    new PerformanceObserver(list => times.blocks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: 'longtask' });
    const seen = new MutationObserver(() => {
      if (!times.first && shadowRoot.querySelector('.article mark')) requestAnimationFrame(() => setTimeout(() => (times.first ||= performance.now())));
      times.last = performance.now();
    });
    seen.observe(shadowRoot, { childList: true, subtree: true });
    requestAnimationFrame(() => setTimeout(() => {
      times.paste = performance.now();
      document.querySelector('#paste [type=submit]').click();
    }));
  }, text);
  await until(page, length => {
    const element = document.querySelector('who-said');
    return element.text.length === length && element.report?.length === length && performance.now() - window.times.last > 700;
  }, text.length);
  return page.evaluate(() => {
    const { paste, first, last, blocks } = window.times;
    const during = blocks.filter(([start]) => start >= paste - 50);
    return { first: first - paste, all: last - paste, blocked: Math.max(0, ...during.map(([, duration]) => duration)), blocks: during.map(([s, d]) => [Math.round(s - paste), Math.round(d)]) };
  });
}
