import { make } from './dom.js';
import { placeInNode } from './article.js';

/**
 * Draws segments as flat <mark> elements in our own copy of an article, with a numbered link after each note.
 *
 * @typedef {import('./segments.js').Segment} Segment
 * @typedef {import('./segments.js').Note} Note
 * @typedef {import('./article.js').Piece} Piece
 *
 * @typedef {object} Drawing
 * @property {(event: PointerEvent | MouseEvent) => { segment: Segment, rect: DOMRect } | null} locate
 * @property {(ids: Set<string>, kin: Set<string>) => void} emphasise what is pointed at, and what lights up with it
 * @property {(id: string) => DOMRect | null} reveal scrolls a note into view and says where it is
 * @property {() => void} remove
 */

/** Milliseconds of drawing at a stretch: a long article is readable at once and gets its marks from the top down. */
const SLICE = 80;

/**
 * @param {HTMLElement} container
 * @param {import('./article.js').Article & { view: DocumentFragment }} article consumed: its nodes move into the container
 * @param {Segment[]} segments
 * @param {Note[]} notes in the order of their places
 * @param {(id: string) => string} describe a note's accessible name
 * @returns {Drawing}
 */
export function drawMarks(container, article, segments, notes, describe) {
  /** @type {Map<HTMLElement, Segment>} */
  const drawn = new Map();
  const draw = nodeDrawer(article.pieces, cutter(segments, notes, drawn, describe));
  container.replaceChildren(article.view);
  const drawing = view(container, drawn);
  let isWanted = true;
  const go = () => {
    const end = performance.now() + SLICE;
    while (isWanted && performance.now() < end) if (!draw()) return finish(container);
    if (isWanted) setTimeout(go);
  };
  go();
  return { ...drawing, remove: () => ((isWanted = false), drawing.remove()) };
}

/** Cuts the next text node at each call. @param {Piece[]} pieces @param {(piece: Piece) => (string | HTMLElement)[]} cut @returns {() => boolean} whether there was one */
function nodeDrawer(pieces, cut) {
  let first = 0;
  return () => {
    if (first === pieces.length) return false;
    let last = first;
    while (pieces[last + 1]?.node === pieces[first].node) last++;
    const { node } = pieces[first];
    const parts = pieces.slice(first, last + 1).flatMap(cut);
    if (parts.some((part) => part instanceof HTMLElement)) node.replaceWith(node.data.slice(0, pieces[first].offset), ...parts);
    first = last + 1;
    return true;
  };
}

/** @param {HTMLElement} container */
function finish(container) {
  moveNotesOutOfLinks(container);
  if (!container.querySelector('[data-note][tabindex="0"]')) container.querySelector('[data-note]')?.setAttribute('tabindex', '0');
}

/** A link in the article cannot hold another one: its notes stand after it. @param {HTMLElement} container */
function moveNotesOutOfLinks(container) {
  for (const link of container.querySelectorAll('a:not([data-note])')) link.after(...link.querySelectorAll('sup:has(> [data-note])'));
}

/**
 * @param {Segment[]} segments
 * @param {Note[]} notes in the order of their places
 * @param {Map<HTMLElement, Segment>} drawn
 * @param {(id: string) => string} describe
 * @returns {(piece: Piece) => (string | HTMLElement)[]} cuts the next piece; pieces must come in text order
 */
function cutter(segments, notes, drawn, describe) {
  let segment = 0;
  let note = 0;
  return (piece) => {
    /** @type {(string | HTMLElement)[]} */
    const parts = [];
    const slice = /** @param {number} from @param {number} to */ (from, to) =>
      piece.node.data.slice(placeInNode(piece, from), placeInNode(piece, to));
    let at = piece.start;
    while (at < piece.end) {
      while (segment < segments.length && segments[segment].end <= at) segment++;
      const current = segments[segment];
      const isInside = current !== undefined && current.start <= at;
      const until = Math.min(piece.end, isInside ? current.end : (current?.start ?? piece.end), nextNote(notes, note, at));
      parts.push(isInside ? drawMark(current, slice(at, until), drawn) : slice(at, until));
      at = until;
      for (; note < notes.length && notes[note].at <= at; note++) parts.push(drawNote(notes[note], describe));
    }
    return parts;
  };
}

/** @param {Note[]} notes @param {number} index @param {number} at */
function nextNote(notes, index, at) {
  return notes[index] && notes[index].at > at ? notes[index].at : Infinity;
}

/** @param {Segment} segment @param {string} text @param {Map<HTMLElement, Segment>} drawn */
function drawMark(segment, text, drawn) {
  const kinds = new Set(segment.covers.map((cover) => cover.kind));
  const isQuiet = kinds.size === 1 && kinds.has('mention');
  const element = make(isQuiet ? 'span' : 'mark', { class: [...kinds].join(' ') }, text);
  drawn.set(element, segment);
  return element;
}

/** @param {Note} note @param {(id: string) => string} describe */
function drawNote({ id, number }, describe) {
  const kind = { c: 'claim', s: 'source' }[id[0]] ?? 'said';
  const link = make(
    'a',
    { href: `#note-${number}`, role: 'doc-noteref', tabindex: '-1', 'data-note': id, 'aria-label': describe(id) },
    String(number),
  );
  return make('sup', { class: kind }, link);
}

/**
 * @param {HTMLElement} container
 * @param {Map<HTMLElement, Segment>} drawn
 * @returns {Drawing}
 */
function view(container, drawn) {
  return {
    locate(event) {
      const element = event.composedPath().find((target) => drawn.has(/** @type {HTMLElement} */ (target)));
      const segment = element && drawn.get(/** @type {HTMLElement} */ (element));
      return segment ? { segment, rect: rectAt(/** @type {HTMLElement} */ (element), event) } : null;
    },
    emphasise(ids, kin) {
      for (const [element, { covers }] of drawn) {
        const isOn = covers.some(({ id }) => ids.has(id));
        element.classList.toggle('on', isOn);
        element.classList.toggle('kin', !isOn && covers.some(({ id }) => kin.has(id)));
      }
    },
    reveal(id) {
      const element = [...drawn].find(([, { covers }]) => covers.some((cover) => cover.id === id))?.[0] ?? container.querySelector(`[data-note="${id}"]`);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return element?.getClientRects()[0] ?? null;
    },
    remove: () => container.replaceChildren(),
  };
}

/** The line of a mark that the pointer is on: a mark may run over several. @param {HTMLElement} element @param {MouseEvent} event */
function rectAt(element, { clientY }) {
  const rects = [...element.getClientRects()];
  return rects.find(({ top, bottom }) => clientY >= top && clientY <= bottom) ?? rects[0];
}
