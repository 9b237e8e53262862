import { placeInNode } from './article.js';
import { make } from './dom.js';

/**
 * Draws segments as flat <mark> elements in our own copy of an article, with a numbered link after each note. What is already there and
 * looks the same stays, so a redrawn article keeps the reader's place, focus and selection.
 *
 * @typedef {import('./segments.js').Segment} Segment
 * @typedef {import('./segments.js').Note} Note
 * @typedef {import('./article.js').Piece} Piece
 *
 * @typedef {object} Picture what is to be drawn
 * @property {Segment[]} segments in text order
 * @property {Note[]} notes in the order of their places
 * @property {(id: string) => string} describe a note's accessible name
 *
 * @typedef {object} Drawing
 * @property {(event: PointerEvent | MouseEvent) => { segment: Segment, rect: DOMRect } | null} locate
 * @property {(ids: Set<string>, kin: Set<string>) => void} emphasise what is pointed at, and what lights up with it
 * @property {(id: string) => DOMRect | null} reveal scrolls a note into view and says where it is
 * @property {() => void} remove
 *
 * @typedef {Drawing & { update: (picture: Picture) => void }} OwnDrawing
 *
 * @typedef {object} Place a text node of the article, and what is drawn in its stead
 * @property {Text} node stays where it is and holds what comes before the first part
 * @property {string} data what it held at first
 * @property {Piece[]} pieces
 * @property {number} after where the place before it ends in the text
 * @property {number} end
 * @property {string} look what its parts look like
 * @property {ChildNode[]} drawn
 *
 * @typedef {object} Part a stretch of text, or a note
 * @property {string} text
 * @property {Segment | null} segment
 * @property {Note | null} note
 */

/** Text nodes: a shorter article is drawn from its top, and if it can be in one go. */
const MANY = 200;

/** Milliseconds of drawing at a stretch: a long article can be scrolled while it gets its marks, first where the reader is. */
const STRETCH = 100;
const SLICE = 25;

/**
 * @param {HTMLElement} container
 * @param {import('./article.js').Article & { view: DocumentFragment }} article consumed: its nodes move into the container
 * @returns {OwnDrawing}
 */
export function drawMarks(container, article) {
  const places = placesOf(article.pieces);
  const marks = new Marks(container);
  container.replaceChildren(article.view);
  let turn = 0;
  return {
    ...marks.ways(),
    update(picture) {
      const mine = ++turn;
      const order = fromView(places);
      marks.begin();
      const go = () => {
        const end = performance.now() + (places.length > MANY ? SLICE : STRETCH);
        while (mine === turn && order.length > 0 && performance.now() < end) marks.draw(/** @type {Place} */ (order.pop()), picture);
        if (mine !== turn) return;
        if (order.length > 0) setTimeout(go);
        else marks.finish();
      };
      go();
    },
    remove() {
      turn++;
      container.replaceChildren();
    },
  };
}

/** @param {Piece[]} pieces @returns {Place[]} */
function placesOf(pieces) {
  /** @type {Place[]} */
  const places = [];
  for (const piece of pieces) {
    const last = places[places.length - 1];
    if (last?.node === piece.node) {
      last.pieces.push(piece);
      last.end = piece.end;
    } else {
      places.push({ node: piece.node, data: piece.node.data, pieces: [piece], after: last?.end ?? -1, end: piece.end, look: '', drawn: [] });
    }
  }
  return places;
}

/** The places from the last to be drawn to the first: what the reader looks at comes first, then what follows, then what lies above. @param {Place[]} places */
function fromView(places) {
  let [low, high] = [0, places.length > MANY ? places.length : 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle].node.parentElement?.getBoundingClientRect().bottom ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  return [...places.slice(low), ...places.slice(0, low)].reverse();
}

/** The first entry that comes after a place, where the list is in the order of `key`. @template T @param {T[]} list @param {number} place @param {(entry: T) => number} key */
function firstAfter(list, place, key) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle]) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cuts a place wherever a mark begins or ends or a note stands. @param {Place} place @param {Picture} picture @returns {Part[]} */
function partsOf({ pieces, data, after }, { segments, notes }) {
  let segment = firstAfter(segments, pieces[0].start, (each) => each.end);
  let note = firstAfter(notes, after, (each) => each.at);
  /** @type {Part[]} */
  const parts = [];
  for (const piece of pieces) {
    let at = piece.start;
    while (at < piece.end) {
      while (segment < segments.length && segments[segment].end <= at) segment++;
      const current = segments[segment];
      const isInside = current !== undefined && current.start <= at;
      const nextNote = notes[note]?.at > at ? notes[note].at : Infinity;
      const until = Math.min(piece.end, isInside ? current.end : (current?.start ?? piece.end), nextNote);
      parts.push({ text: data.slice(placeInNode(piece, at), placeInNode(piece, until)), segment: isInside ? current : null, note: null });
      at = until;
      for (; note < notes.length && notes[note].at <= at; note++) parts.push({ text: String(notes[note].number), segment: null, note: notes[note] });
    }
  }
  return parts;
}

/** @param {Segment} segment */
function kindsOf({ covers }) {
  return [...new Set(covers.map(({ kind }) => kind))].join(' ');
}

/** @param {Note} note */
function kindOfNote({ id }) {
  return { c: 'claim', s: 'source' }[id[0]] ?? 'said';
}

/** Two places that look the same are drawn the same; a place without marks looks as it did at first. @param {Part[]} parts */
function lookOf(parts) {
  if (parts.every(({ segment, note }) => !segment && !note)) return '';
  return parts.map(({ text, segment, note }) => (note ? `^${kindOfNote(note)}${text}` : `${segment ? kindsOf(segment) : ''}|${text.length}`)).join(';');
}

class Marks {
  /** @type {Map<HTMLElement, Segment>} */
  #segments = new Map();
  /** Which elements a mark covers, made when it is first asked for. @type {Map<string, HTMLElement[]> | null} */
  #elements = null;
  /** @type {Set<HTMLElement>} */
  #lit = new Set();
  /** @type {[Set<string>, Set<string>]} */
  #emphasis = [new Set(), new Set()];

  /** @param {HTMLElement} container */
  constructor(container) {
    this.container = container;
  }

  begin() {
    this.#elements = null;
  }

  /** @param {Place} place @param {Picture} picture */
  draw(place, picture) {
    const parts = partsOf(place, picture);
    const look = lookOf(parts);
    if (look !== place.look) this.#replace(place, parts, look);
    const made = place.drawn.filter((each) => each instanceof HTMLElement);
    const meant = parts.filter(({ segment, note }) => segment || note);
    meant.forEach((part, index) => this.#connect(/** @type {HTMLElement} */ (made[index]), part, picture.describe));
  }

  /** @param {Place} place @param {Part[]} parts @param {string} look */
  #replace(place, parts, look) {
    for (const each of place.drawn) {
      this.#segments.delete(/** @type {HTMLElement} */ (each));
      each.remove();
    }
    place.look = look;
    place.node.data = look === '' ? place.data : place.data.slice(0, place.pieces[0].offset);
    place.drawn = look === '' ? [] : parts.map(({ text, segment, note }) => (segment ? drawMark(segment, text) : note ? drawNote(note) : document.createTextNode(text)));
    place.node.after(...place.drawn);
  }

  /** What looks the same may stand for something else now. @param {HTMLElement} element @param {Part} part @param {Picture['describe']} describe */
  #connect(element, { segment, note }, describe) {
    if (segment) this.#segments.set(element, segment);
    if (!note) return;
    const link = /** @type {HTMLElement} */ (element.firstChild);
    link.dataset.note = note.id;
    link.setAttribute('aria-label', describe(note.id));
  }

  finish() {
    const { container } = this;
    this.#elements = null;
    // A link in the article cannot hold another one: its notes stand after it.
    for (const link of container.querySelectorAll('a:not([data-note])')) link.after(...link.querySelectorAll('sup:has(> [data-note])'));
    if (!container.querySelector('[data-note][tabindex="0"]')) container.querySelector('[data-note]')?.setAttribute('tabindex', '0');
    this.#emphasise(...this.#emphasis);
  }

  /** @param {string} id @returns {HTMLElement[]} */
  #elementsOf(id) {
    if (!this.#elements) {
      this.#elements = new Map();
      for (const [element, { covers }] of this.#segments) {
        for (const each of new Set(covers.map((cover) => cover.id))) {
          const same = this.#elements.get(each);
          if (same) same.push(element);
          else this.#elements.set(each, [element]);
        }
      }
    }
    return this.#elements.get(id) ?? [];
  }

  /** @param {Set<string>} ids @param {Set<string>} kin */
  #emphasise(ids, kin) {
    this.#emphasis = [ids, kin];
    for (const element of this.#lit) element.classList.remove('on', 'kin');
    this.#lit.clear();
    for (const [name, all] of /** @type {const} */ ([['on', ids], ['kin', kin]])) {
      for (const element of [...all].flatMap((id) => this.#elementsOf(id))) {
        if (this.#lit.has(element)) continue;
        this.#lit.add(element);
        element.classList.add(name);
      }
    }
  }

  /** @returns {Pick<Drawing, 'locate' | 'emphasise' | 'reveal'>} */
  ways() {
    return {
      locate: (event) => {
        const element = /** @type {HTMLElement | undefined} */ (event.composedPath().find((target) => this.#segments.has(/** @type {HTMLElement} */ (target))));
        const segment = element && this.#segments.get(element);
        return segment ? { segment, rect: rectAt(element, event) } : null;
      },
      emphasise: (ids, kin) => this.#emphasise(ids, kin),
      reveal: (id) => {
        const element = firstInText(this.#elementsOf(id)) ?? this.container.querySelector(`[data-note="${id}"]`);
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return element?.getClientRects()[0] ?? null;
      },
    };
  }
}

/** Parts that were drawn anew come last in the list, wherever they stand. @param {HTMLElement[]} elements @returns {HTMLElement | undefined} */
function firstInText([first, ...others]) {
  return others.reduce((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? other : one), first);
}

/** @param {Segment} segment @param {string} text */
function drawMark(segment, text) {
  const kinds = kindsOf(segment);
  return make(kinds === 'mention' ? 'span' : 'mark', { class: kinds }, text);
}

/** @param {Note} note */
function drawNote(note) {
  const link = make('a', { href: `#note-${note.number}`, role: 'doc-noteref', tabindex: '-1', 'data-note': note.id }, String(note.number));
  return make('sup', { class: kindOfNote(note) }, link);
}

/** The line of a mark that the pointer is on: a mark may run over several. @param {HTMLElement} element @param {MouseEvent} event */
function rectAt(element, { clientY }) {
  const rects = [...element.getClientRects()];
  return rects.find(({ top, bottom }) => clientY >= top && clientY <= bottom) ?? rects[0];
}
