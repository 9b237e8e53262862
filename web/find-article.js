import { isDay } from './element/day.js';

/** What stands beside an article's text, as the program leaves it out of a page (engine/markup/article.h). */
export const BESIDE = 'datalist, dialog, figure, figcaption, footer, header :is(ul, ol), article article, [aria-hidden=true], [role=navigation]';

/** What holds no article at all. */
const ELSEWHERE = `${BESIDE}, aside, form, nav, noscript, template, [hidden], [data-who-said=off]`;

/**
 * The part of a page that says it is the article, as the program finds it: what is marked as an article's body, else the one article, else
 * the main part, else the whole body.
 *
 * @param {Document} page
 * @param {(element: Element) => boolean} [isWanted]
 */
export function findRoot(page, isWanted = () => true) {
  const standing = /** @param {string} selector */ (selector) => [...page.querySelectorAll(selector)].filter((each) => !each.closest(ELSEWHERE) && isWanted(each));
  const articles = standing('article');
  return standing('[itemprop~=articleBody]')[0] ?? (articles.length === 1 ? articles[0] : (standing('main')[0] ?? page.body));
}

/** What pages tell search engines, else the first date that the article marks up as one. @param {Document} page */
export function statedDay(page) {
  const stated = page.querySelector('meta[property="article:published_time"], meta[itemprop="datePublished"], [itemprop="datePublished"][datetime]');
  const value = (stated ?? page.querySelector('time[datetime]'))?.getAttribute(stated?.hasAttribute('content') ? 'content' : 'datetime') ?? '';
  return isDay(value) ? value.slice(0, 10) : '';
}
