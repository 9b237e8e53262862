import { placeInNode } from './article.js';

/**
 * Draws segments in a host's own article with the CSS Custom Highlight API: the host's DOM is never changed.
 * Highlights are shared by the whole document, so each drawing adds and takes away only its own ranges.
 *
 * @typedef {import('./segments.js').Segment} Segment
 * @typedef {import('./article.js').Article} Article
 */

const KINDS = ['said', 'cue', 'source', 'reason', 'claim', 'finding'];

export const LIGHT = { said: '#0b57a4', source: '#1f6f3a', claim: '#8a5a00', finding: '#a3262a', on: '#0b57a4' };
export const DARK = { said: '#7db5ff', source: '#74cf8f', claim: '#f0b94a', finding: '#ff9a94', on: '#7db5ff' };

/** @param {typeof LIGHT} lines */
export function rules(lines) {
  const line = /** @param {keyof typeof LIGHT} kind */ (kind) => `var(--who-said-${kind}-line, ${lines[kind]})`;
  return `
    ::highlight(who-said-claim) { text-decoration: underline solid 1.5px ${line('claim')} }
    ::highlight(who-said-said) { text-decoration: underline dotted 2.5px ${line('said')} }
    ::highlight(who-said-source), ::highlight(who-said-reason) { text-decoration: underline double 1.5px ${line('source')} }
    ::highlight(who-said-cue) { text-decoration: underline solid 1px ${line('said')} }
    ::highlight(who-said-finding) { text-decoration: underline dashed 2px ${line('finding')} }
    ::highlight(who-said-on) { background-color: color-mix(in srgb, ${line('on')} 22%, transparent) }
    ::highlight(who-said-kin) { background-color: color-mix(in srgb, ${line('on')} 10%, transparent) }`;
}

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {Document | ShadowRoot} scope */
function adoptSheet(scope) {
  sheet ??= new CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(`${rules(LIGHT)} @media (prefers-color-scheme: dark) { ${rules(DARK)} }`);
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
}

/** @param {string} kind */
function shared(kind) {
  const name = `who-said-${kind}`;
  let highlight = CSS.highlights.get(name);
  if (!highlight) CSS.highlights.set(name, (highlight = new Highlight()));
  highlight.priority = KINDS.indexOf(kind);
  return highlight;
}

/**
 * @param {Article} article
 * @param {{ start: number, end: number }} span
 */
function rangeOf(article, { start, end }) {
  const first = article.pieces.find((piece) => piece.end > start);
  const last = article.pieces.findLast((piece) => piece.start < end);
  if (!first || !last) return null;
  const range = new Range();
  range.setStart(first.node, placeInNode(first, Math.max(start, first.start)));
  range.setEnd(last.node, placeInNode(last, Math.min(end, last.end)));
  return range;
}

/**
 * @param {HTMLElement} host the article, which stays as it is
 * @param {Article} article
 * @param {Segment[]} segments
 * @returns {import('./marks.js').Drawing}
 */
export function drawHighlights(host, article, segments) {
  if (!('highlights' in CSS)) return { locate: () => null, emphasise() {}, reveal: () => null, remove() {} };
  adoptSheet(/** @type {Document | ShadowRoot} */ (host.getRootNode()));
  /** @type {{ kind: string, range: Range }[]} */
  const own = [];
  const add = /** @param {string} kind @param {Range | null} range */ (kind, range) => {
    if (!range) return;
    shared(kind).add(range);
    own.push({ kind, range });
  };
  for (const segment of segments) {
    const range = rangeOf(article, segment);
    for (const kind of new Set(segment.covers.map((cover) => cover.kind))) if (KINDS.includes(kind)) add(kind, range);
  }
  const takeAway = /** @param {(kind: string) => boolean} isOut */ (isOut) => {
    for (const { kind, range } of own) if (isOut(kind)) shared(kind).delete(range);
  };
  return {
    locate: (event) => locate(article, segments, event),
    emphasise(ids, kin) {
      takeAway((kind) => kind === 'on' || kind === 'kin');
      for (const segment of segments) {
        const isOn = segment.covers.some(({ id }) => ids.has(id));
        if (isOn || segment.covers.some(({ id }) => kin.has(id))) add(isOn ? 'on' : 'kin', rangeOf(article, segment));
      }
    },
    reveal(id) {
      const segment = segments.find(({ covers }) => covers.some((cover) => cover.id === id));
      const range = segment && rangeOf(article, segment);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return range?.getClientRects()[0] ?? null;
    },
    remove: () => takeAway(() => true),
  };
}

/**
 * The segment under the pointer.
 *
 * @param {Article} article
 * @param {Segment[]} segments
 * @param {MouseEvent} event
 */
function locate(article, segments, event) {
  const caret = caretAt(event.clientX, event.clientY);
  const piece = caret && article.pieces.find(({ node, offset, length }) => node === caret.node && offset <= caret.offset && caret.offset < offset + length);
  if (!caret || !piece) return null;
  const at = Math.min(piece.start + caret.offset - piece.offset, piece.end - 1);
  const segment = segments.find(({ start, end }) => start <= at && at < end);
  const rects = segment ? [...(rangeOf(article, segment)?.getClientRects() ?? [])] : [];
  const rect = rects.find(({ top, bottom, left, right }) => event.clientY >= top && event.clientY <= bottom && event.clientX >= left && event.clientX <= right);
  return segment && rect ? { segment, rect } : null;
}

/** @param {number} x @param {number} y in client pixels */
function caretAt(x, y) {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = /** @type {Document} */ (document).caretRangeFromPoint?.(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
