import { isSkipped } from './element/article.js';
import { BESIDE, findRoot } from './find-article.js';

/**
 * The article of a page that somebody is reading. What the page says of itself counts first, as for the program; but such pages hold much
 * that no source would, so more is left out: bylines, captions, related links, comments, banners, what is not seen. Pages that say nothing of
 * themselves are searched for the densest block of paragraphs.
 *
 * @typedef {object} LiveArticle
 * @property {HTMLElement} root
 * @property {(element: Element) => boolean} isLeftOut what inside the root is no part of the article's text
 */

/** UTF-16 units of prose: what makes a paragraph, what an element must hold that says it is an article, and one that does not say so. */
const PARAGRAPH = 60;
const LEAST = 200;
const LEAST_UNSAID = 500;

/** A teaser is an article that leads to another page. */
const TEASER = ':is(h1, h2, h3, h4) a[href], a[href] :is(h1, h2, h3, h4)';
const MOST_TEASED = 400;

const ROLES = '[role=complementary], [role=contentinfo], [role=dialog], [role=alertdialog], [role=search], [role=banner], address, [itemprop~=author]:not(span, a)';

/** Words in class names and ids by which sites call what is beside the text; the second are also the names of topics and of plain paragraphs. */
const BESIDE_NAMES =
  /(^|-)(advert\w*|breadcrumbs?|byline|caption|comment-?(list|section|thread)|comments|consent|cookies?|credits?|disqus|gdpr|most-(popular|read|viewed)|newsletter|paywall|promo\w*|pull-?quote|read-(also|more|next)|recirc\w*|recommend(ed|ations?)|regwall|related|share-(bar|buttons|tools)|sign-?up|social-(bar|links|share)|sponsor\w*|subscribe|subscription|trending)(-|$)/;
const BESIDE_BLOCK_NAMES = /^(ads?|authors?|bio|comment|meta|more|outbrain|share|sharing|social|taboola|tags|timestamp|toolbar|tools)$/;

const INLINE = new Set('A ABBR B BR CITE CODE DEL EM FONT I INS MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '));

/** @param {Document} page @returns {LiveArticle | null} nothing where the page holds no article */
export function findLiveArticle(page) {
  const said = findRoot(page, (element) => !isTeaser(element));
  const isUnsaid = said === page.body;
  const root = (isUnsaid ? null : withProse(said, LEAST)) ?? longestArticle(page) ?? withProse(densest(page.body), LEAST_UNSAID);
  return root && { root, isLeftOut: leftOutOf(root) };
}

/** @param {Element | null} root @param {number} least @returns {HTMLElement | null} */
function withProse(root, least) {
  if (!(root instanceof HTMLElement) || proseIn(root) < least) return null;
  return root;
}

/** Of several articles the one that is longer than all others together. @param {Document} page */
function longestArticle(page) {
  const articles = [...page.querySelectorAll('article:not(article article)')];
  const amounts = articles.map(proseIn);
  const most = Math.max(0, ...amounts);
  const isLong = most >= LEAST && 2 * most > amounts.reduce((sum, each) => sum + each, 0);
  return isLong ? /** @type {HTMLElement} */ (articles[amounts.indexOf(most)]) : null;
}

/** Prose in all paragraphs that are part of the text. @param {Element} root */
function proseIn(root) {
  return paragraphsIn(root, leftOutOf(root)).reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * @param {Element} root
 * @param {(element: Element) => boolean} isLeftOut
 * @returns {{ element: Element, amount: number }[]}
 */
function paragraphsIn(root, isLeftOut) {
  const amount = ownProse(root);
  const own = amount >= PARAGRAPH ? [{ element: root, amount }] : [];
  const inner = [...root.children].filter((child) => !INLINE.has(child.tagName) && !isLeftOut(child));
  return [...own, ...inner.flatMap((child) => paragraphsIn(child, isLeftOut))];
}

/** How much running text stands in an element itself; links lead elsewhere. @param {Element} element */
function ownProse(element) {
  let amount = 0;
  for (const child of element.childNodes) {
    const isText = child instanceof Text || (child instanceof Element && INLINE.has(child.tagName) && child.tagName !== 'A');
    if (isText) amount += (child.textContent ?? '').replace(/\s+/g, ' ').length;
  }
  return amount;
}

/** Where paragraphs stand closest together: each counts for what it stands in, and less for each element further out. @param {Element} body */
function densest(body) {
  /** @type {Map<Element, number>} */
  const scores = new Map();
  for (const { element, amount } of paragraphsIn(body, leftOutOf(body))) {
    let score = amount;
    const start = element.tagName === 'P' ? element.parentElement : element;
    for (let holder = start; holder && body.contains(holder); holder = holder.parentElement) {
      scores.set(holder, (scores.get(holder) ?? 0) + score);
      score *= 0.6;
    }
  }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  return best ? best[0] : null;
}

/** @param {Element} element */
function isTeaser(element) {
  return element.tagName === 'ARTICLE' && element.querySelector(TEASER) !== null && (element.textContent ?? '').length < MOST_TEASED;
}

/** @param {Element} root @returns {LiveArticle['isLeftOut']} */
function leftOutOf(root) {
  const lead = leadOf(root);
  const size = (root.textContent ?? '').length;
  return (element) => {
    const holdsText = lead !== null && element.contains(lead) && 3 * (element.textContent ?? '').length > size;
    // Some servers put a form around all of a page.
    if (isSkipped(element) && !(holdsText && element.tagName === 'FORM')) return true;
    if (element.matches(BESIDE) || element.matches(ROLES) || isTeaser(element) || isUnseen(element)) return true;
    return !holdsText && (isNamedBeside(element) || isOfLinks(element));
  };
}

/** The first paragraph: what holds it and much else is no box beside the text, whatever it is called. @param {Element} root */
function leadOf(root) {
  const elsewhere = `${BESIDE}, ${ROLES}, aside, nav, body [class*=cookie], body [class*=consent]`;
  return [...root.querySelectorAll('p, div, section, td')].find((each) => ownProse(each) >= PARAGRAPH && !each.closest(elsewhere)) ?? null;
}

/** "story__byline", "relatedStories" @param {Element} element */
function isNamedBeside(element) {
  if (INLINE.has(element.tagName) && element.parentElement?.closest('p')) return false;
  const names = [...element.classList, element.id, element.getAttribute('data-testid') ?? ''];
  const plain = names.map((name) => name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/[_-]+/g, '-').toLowerCase());
  const isBlock = element.tagName !== 'P' && !INLINE.has(element.tagName);
  return plain.some((name) => BESIDE_NAMES.test(name) || (isBlock && BESIDE_BLOCK_NAMES.test(name.replace(/^.*-(?=[a-z]+$)/, ''))));
}

/** "Read also: Harbour to close", a list of other stories. @param {Element} element */
function isOfLinks(element) {
  if (!/^(DIV|LI|OL|P|SECTION|UL)$/.test(element.tagName) || element.querySelector('h1')) return false;
  const amount = /** @param {Element} each */ (each) => (each.textContent ?? '').trim().length;
  const linked = [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + amount(link), 0);
  return linked > 0 && linked > 0.7 * amount(element);
}

/** Hidden by the page's style, a layer over the page, or words for screen readers alone. @param {Element} element */
function isUnseen(element) {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const { display, visibility, position } = view.getComputedStyle(element);
  const isTiny = /** @type {HTMLElement} */ (element).offsetWidth <= 1;
  return display === 'none' || visibility === 'hidden' || position === 'fixed' || (position === 'absolute' && isTiny);
}

/** Whether an article stands on a dark page: its own text is light then, whatever theme the reader's system has. @param {Element} root */
export function isOnDark(root) {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(root).color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
