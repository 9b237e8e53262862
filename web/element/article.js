import { make } from './dom.js';

/**
 * A run of the article's text inside one text node. The node may hold more characters than the text, because runs of
 * white space in markup count as one space: only a piece's last character can be such a run.
 *
 * @typedef {object} Piece
 * @property {Text} node
 * @property {number} offset where the piece begins in the node
 * @property {number} length its length in the node
 * @property {number} start where it begins in the article's text
 * @property {number} end
 */

/**
 * @typedef {object} Article
 * @property {string} text what the engine reads; every offset counts in it
 * @property {Piece[]} pieces in text order
 */

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(' '),
);
const SKIPPED = new Set(
  'ASIDE AUDIO BUTTON CANVAS FORM IFRAME INPUT MATH NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO WHO-SAID'.split(' '),
);
const COPIED = new Set(
  'ARTICLE B BLOCKQUOTE BR CITE CODE DD DIV DL DT EM FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER I LI MAIN OL P PRE Q S SECTION SMALL STRONG SUB SUP TABLE TBODY TD TH THEAD TIME TR U UL'.split(' '),
);

/** @param {Element} element */
export function isSkipped(element) {
  return (
    SKIPPED.has(element.tagName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('data-who-said') === 'off' ||
    // The host's own heading and footer of the card.
    (element.slot !== '' && element.parentElement?.tagName === 'WHO-SAID')
  );
}

/**
 * Reads the text of an element without touching it: blocks are set apart by an empty line, white space counts as one space.
 *
 * @param {Node} root
 * @param {(element: Element) => boolean} [isLeftOut]
 * @returns {Article}
 */
export function readArticle(root, isLeftOut = isSkipped) {
  /** @type {Reading} */
  const reading = { text: '', tail: '', pieces: [] };
  readChildren(root, reading, isLeftOut);
  return { text: reading.text, pieces: reading.pieces };
}

/**
 * An article of which more is to come. A long text that grows is costly to look into, so its end is kept apart.
 *
 * @typedef {Article & { tail: string }} Reading
 */

/** @param {Reading} reading @param {string} words */
function add(reading, words) {
  reading.text += words;
  reading.tail = (reading.tail + words).slice(-2);
}

/**
 * @param {Node} parent
 * @param {Reading} reading
 * @param {(element: Element) => boolean} isLeftOut
 */
function readChildren(parent, reading, isLeftOut) {
  for (const child of parent.childNodes) {
    if (child instanceof Text) readText(child, reading);
    else if (child instanceof Element && !isLeftOut(child)) readElement(child, reading, isLeftOut);
  }
}

/**
 * @param {Element} element
 * @param {Reading} reading
 * @param {(element: Element) => boolean} isLeftOut
 */
function readElement(element, reading, isLeftOut) {
  if (element.tagName === 'BR') add(reading, '\n');
  const isBlock = BLOCKS.has(element.tagName);
  if (isBlock) breakParagraph(reading);
  readChildren(element, reading, isLeftOut);
  if (isBlock) breakParagraph(reading);
}

/** @param {Reading} reading */
function breakParagraph(reading) {
  if (reading.tail === '' || reading.tail === '\n\n') return;
  add(reading, reading.tail.endsWith('\n') ? '\n' : '\n\n');
}

/**
 * @param {Text} node
 * @param {Reading} reading
 */
function readText(node, reading) {
  for (const run of node.data.matchAll(/(?:[^ \t\n\r\f]| (?=[^ \t\n\r\f]))+[ \t\n\r\f]*|[ \t\n\r\f]+/g)) {
    const words = run[0].replace(/[ \t\n\r\f]+$/, run[0].trim() === '' && /(^|\s)$/.test(reading.tail) ? '' : ' ');
    if (words === '') continue;
    const start = reading.text.length;
    add(reading, words);
    reading.pieces.push({ node, offset: run.index, length: run[0].length, start, end: reading.text.length });
  }
}

/**
 * Where a place in the article's text lies inside a piece's node.
 *
 * @param {Piece} piece
 * @param {number} at from piece.start to piece.end
 */
export function placeInNode(piece, at) {
  return at === piece.end ? piece.offset + piece.length : piece.offset + at - piece.start;
}

/**
 * Sets plain text as paragraphs. The text itself stays as it is, to the last character.
 *
 * @param {string} text
 * @returns {Article & { view: DocumentFragment }}
 */
export function setPlainText(text) {
  const view = document.createDocumentFragment();
  /** @type {Piece[]} */
  const pieces = [];
  const blocks = splitBlocks(text);
  blocks.forEach(({ start, end }, index) => {
    const node = document.createTextNode(text.slice(start, end));
    const isTitle = index === 0 && blocks.length > 1 && looksLikeTitle(node.data);
    view.append(make(isTitle ? 'h2' : 'p', { class: 'plain', dir: 'auto' }, node));
    pieces.push({ node, offset: 0, length: end - start, start, end });
  });
  return { text, pieces, view };
}

/**
 * Empty lines part the blocks; in a text without any, each line is a block.
 *
 * @param {string} text
 */
function splitBlocks(text) {
  const gap = /\S[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S/.test(text) ? /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/g : /\s*[\r\n]\s*/g;
  const blocks = [];
  let start = 0;
  for (const match of text.matchAll(gap)) {
    blocks.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  blocks.push({ start, end: text.length });
  return blocks.filter((block) => text.slice(block.start, block.end).trim() !== '');
}

/** A short first line without a full stop is set as the title. @param {string} line */
function looksLikeTitle(line) {
  return line.length <= 140 && !/[.!?:;,”"’')\]]\s*$/.test(line) && !line.includes('\n');
}

/**
 * Copies an article's markup, so that marks can be set in the copy: known text elements and links only.
 *
 * @param {Node} root
 * @returns {Article & { view: DocumentFragment }}
 */
export function copyArticle(root) {
  const view = document.createDocumentFragment();
  copyChildren(root, view);
  return { ...readArticle(view), view };
}

/**
 * @param {Node} from
 * @param {Node} to
 */
function copyChildren(from, to) {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    else if (child instanceof Element && !isSkipped(child)) {
      const copy = copyElement(child);
      copyChildren(child, copy ? to.appendChild(copy) : to);
    }
  }
}

/** @param {Element} element */
function copyElement(element) {
  if (element instanceof HTMLAnchorElement && /^https?:$/.test(element.protocol)) return make('a', { href: element.href });
  return COPIED.has(element.tagName) ? document.createElement(element.tagName) : null;
}
