// What the tests of the page and the element look at, inside the browser. Every function here runs on the page.
import { until } from './browsers.mjs';

/** Waits for the report of a `<who-said>` and gives it. */
export async function reportOf(page, selector = 'who-said') {
  await until(page, selector => document.querySelector(selector)?.report && document.querySelector(selector).text !== '', selector);
  return page.evaluate(selector => document.querySelector(selector).report, selector);
}

/** Puts a text into the page's box and reads it. Text goes as UTF-16 units, because lone surrogates would not survive the way. */
export async function paste(page, text) {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  await page.evaluate(units => {
    document.querySelector('#text').value = units.map(unit => String.fromCharCode(unit)).join('');
  }, units);
  await page.click('#paste button[type=submit]');
  await until(page, length => document.querySelector('who-said').text.length === length, text.length);
  return reportOf(page);
}

/** For each kind of mark, the stretches of the text that stand in marks of that kind, as [start, end]. */
export function markedStretches(page) {
  return page.evaluate(() => {
    const element = document.querySelector('who-said');
    const { text } = element;
    const article = element.shadowRoot.querySelector('.article');
    const nodes = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const stretches = {};
    let at = 0;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.data === '' || node.parentElement.closest('sup, .about')) continue;
      const start = text.indexOf(node.data, at);
      if (start < 0) throw new Error(`the view shows what the text does not hold: ${node.data}`);
      at = start + node.data.length;
      for (const kind of node.parentElement.closest('mark')?.classList ?? []) (stretches[kind] ??= []).push([start, at]);
    }
    return stretches;
  });
}

/** The places of a text that a list of stretches covers. */
export function covered(stretches = []) {
  const places = new Set();
  for (const [start, end] of stretches) for (let place = start; place < end; place++) places.add(place);
  return [...places].sort((one, other) => one - other);
}

/** Spans of a report as stretches. */
export const stretchesOf = spans => spans.map(({ start, end }) => [start, end]);

/** The open panel's text, or null. */
export function panelText(page, selector = 'who-said') {
  return page.evaluate(selector => {
    const panel = document.querySelector(selector).shadowRoot.querySelector('.panel:popover-open');
    return panel ? panel.innerText : null;
  }, selector);
}

/** What has the focus: a short description, inside the element where it is there. */
export function focused(page) {
  return page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    const place = ['panel', 'card', 'article', 'toolbar'].find(name => inner?.closest(`.${name}`)) ?? 'page';
    return { place, note: inner?.dataset?.note ?? null, tag: inner?.tagName.toLowerCase() };
  });
}
