import { copyArticle } from '../element/article.js';
import { make } from '../element/dom.js';
import { BESIDE, findRoot, statedDay } from '../find-article.js';

/**
 * Text with its headings, paragraphs, quotations and links, from what was pasted or dropped. Foreign markup is read in a document
 * that runs and loads nothing, and only known text elements are made anew from it.
 *
 * @typedef {object} RichText
 * @property {DocumentFragment} view
 * @property {string} text
 * @property {string} [published] the day that the markup states
 */

/** @param {string} html @returns {RichText} */
export function readHtml(html) {
  const foreign = new DOMParser().parseFromString(html, 'text/html');
  const published = statedDay(foreign);
  const root = findRoot(foreign);
  for (const element of root.querySelectorAll(BESIDE)) element.remove();
  // What an address is relative to is not known here.
  for (const link of root.querySelectorAll('a:not([href^="http:"], [href^="https:"])')) link.removeAttribute('href');
  return { ...tidy(copyArticle(root)), published };
}

/** @param {RichText} rich */
function tidy({ view, text }) {
  return { view, text: text.trim() };
}

/**
 * Markdown's headings, paragraphs, block quotations and links; all else stays as it is written, without its marks of emphasis.
 *
 * @param {string} markdown
 * @returns {RichText}
 */
export function readMarkdown(markdown) {
  const view = document.createDocumentFragment();
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '').replace(/\r\n?/g, '\n');
  for (const block of body.split(/\n\s*\n/)) {
    for (const part of block.split(/\n(?=#{1,6} )|(?<=^#{1,6} [^\n]*)\n/)) if (part.trim()) view.append(readBlock(part.trim()));
  }
  return tidy(copyArticle(view));
}

/** @param {string} block */
function readBlock(block) {
  const heading = /^(#{1,6}) +(.*?)[ #]*$/.exec(block);
  if (heading) return make(heading[1].length === 1 ? 'h1' : 'h2', {}, ...readInline(heading[2]));
  if (/^>/.test(block)) return make('blockquote', {}, ...readInline(block.replace(/^> ?/gm, '')));
  return make('p', {}, ...readInline(block));
}

/** @param {string} text */
function readInline(text) {
  const plain = text.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2').replace(/(?<!\w)([*_])(?=\S)([^*_]*\S)\1(?!\w)/g, '$2');
  return plain.split(/(\[[^\]]+\]\([^)\s]+\))/).map((part) => {
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
    return link ? make('a', { href: link[2] }, link[1]) : document.createTextNode(part);
  });
}

/**
 * The text of a file, rich where its name or its type says so.
 *
 * @param {File} file
 * @returns {Promise<RichText | { view: null, text: string }>} rejects what is not text
 */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.includes(0)) throw new Error('not text');
  const text = new TextDecoder().decode(bytes);
  if (/\.html?$/i.test(file.name) || file.type === 'text/html') return readHtml(text);
  return /\.(md|markdown)$/i.test(file.name) || file.type === 'text/markdown' ? readMarkdown(text) : { view: null, text };
}
