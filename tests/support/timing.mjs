// How quick the page is, measured inside the browser, from the press of “Read it”.

/** Milliseconds for which the page has stood open before anything is pasted: it loads its engine meanwhile. */
const SETTLING = 1500;

/** Milliseconds without a change, after which all is drawn. */
const QUIET = 700;

/**
 * Reads a text as a reader would who has just pasted it, and says how long it took, in milliseconds: until the first marks were on the
 * screen, until all were drawn, and the longest that the page was blocked meanwhile (by Chromium's long tasks; 0 in a browser that has none).
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 * @returns {Promise<{ first: number, all: number, blocked: number }>}
 */
export async function timeReading(page, text) {
  await new Promise(done => setTimeout(done, SETTLING));
  await page.evaluate(startClock, text);
  await page.waitForFunction((length, quiet) => {
    const { report } = document.querySelector('who-said');
    return report?.length === length && performance.now() - window.times.last > quiet;
  }, { timeout: 60_000, polling: 200 }, text.length, QUIET);
  return page.evaluate(() => {
    const { pressed, first, last, blocks } = window.times;
    const meanwhile = blocks.filter(({ startTime, duration }) => startTime + duration > pressed).map(({ duration }) => duration);
    return { first: first - pressed, all: last - pressed, blocked: Math.max(0, ...meanwhile) };
  });
}

/** Runs on the page. */
function startClock(text) {
  document.querySelector('#text').value = text;
  const times = (window.times = { pressed: 0, first: 0, last: 0, blocks: [] });
  const { shadowRoot } = document.querySelector('who-said');
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver(list => times.blocks.push(...list.getEntries())).observe({ type: 'longtask' });
  }
  // A task after the next frame: by then the frame is on the screen.
  const afterFrame = act => requestAnimationFrame(() => setTimeout(act));
  new MutationObserver(() => {
    times.last = performance.now();
    if (!times.first && shadowRoot.querySelector('.article mark')) afterFrame(() => (times.first ||= performance.now()));
  }).observe(shadowRoot, { childList: true, subtree: true });
  afterFrame(() => {
    times.pressed = performance.now();
    document.querySelector('#paste [type=submit]').click();
  });
}
