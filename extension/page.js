import { readArticle } from '../web/element/article.js';
import { DARK, drawHighlights, LIGHT, rules } from '../web/element/highlights.js';
import { statedDay } from '../web/find-article.js';
import { findLiveArticle, isOnDark } from '../web/live-article.js';

/**
 * The script in the page: finds the article, hands its text to the panel, and draws over it what the panel says. It changes nothing of the
 * page's markup, and takes its marks away when the panel closes.
 *
 * @typedef {import('./messages.d.ts').FromPage} FromPage
 * @typedef {import('./messages.d.ts').ToPage} ToPage
 */

/** Milliseconds without a change after which the article is read again. */
const CALM = 400;

class MarkedPage {
  /** @type {import('../web/live-article.js').LiveArticle | null} */
  #found = null;
  /** @type {import('../web/element/article.js').Article} */
  #article = { text: '', pieces: [] };
  /** @type {import('../web/element/segments.js').Segment[]} */
  #segments = [];
  /** @type {import('../web/element/marks.js').Drawing | null} */
  #drawing = null;
  /** @type {number | undefined} */
  #timer;
  /** The mark that was clicked here: it is in view already. */
  #chosen = '';
  #listening = new AbortController();
  #observer = new MutationObserver((changes) => this.#onChange(changes));
  #place = placeOf(location);
  #sheet = new CSSStyleSheet();

  /** @param {Port} port */
  constructor(port) {
    this.port = port;
    port.onMessage.addListener((message) => this.#obey(message));
    port.onDisconnect.addListener(() => this.#end());
    const { signal } = this.#listening;
    document.addEventListener('click', (event) => this.#onClick(event), { signal, capture: true });
    window.addEventListener('pagehide', () => this.#end(), { signal });
    window.navigation?.addEventListener('currententrychange', () => this.#onNavigation(), { signal });
    this.#observer.observe(document, { childList: true, characterData: true, subtree: true });
    this.#read();
  }

  #read() {
    this.#remove();
    const isPage = /html/.test(document.contentType);
    this.#found = isPage ? findLiveArticle(document) : null;
    if (!this.#found) return this.#tell({ type: 'none', reason: isPage ? 'noArticle' : 'noPage' });
    this.#article = readArticle(this.#found.root, this.#found.isLeftOut);
    this.#dress(this.#found.root);
    this.#tell({ type: 'article', text: this.#article.text, title: document.title, address: location.href, published: statedDay(document) });
  }

  /** Lines that can be seen on this page, whatever theme the reader's system has. @param {HTMLElement} root */
  #dress(root) {
    this.#sheet.replaceSync(rules(isOnDark(root) ? DARK : LIGHT));
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    document.adoptedStyleSheets = [...others, this.#sheet];
  }

  /** @param {FromPage} message */
  #tell(message) {
    this.port.postMessage(message);
  }

  /** @param {ToPage} message */
  #obey(message) {
    if (message.type === 'draw') this.#draw(message.segments);
    else if (message.type === 'emphasise') this.#drawing?.emphasise(new Set(message.ids), new Set(message.kin));
    else if (message.type === 'reveal') this.#reveal(message.id);
    else this.#remove();
  }

  /** @param {import('../web/element/segments.js').Segment[]} segments */
  #draw(segments) {
    this.#remove();
    if (!this.#found) return;
    this.#segments = segments;
    this.#drawing = drawHighlights(this.#found.root, this.#article, segments);
    this.#dress(this.#found.root);
  }

  /** Keyboard and screen reader go on in the page from the mark that was chosen: an empty selection stands there. @param {string} id */
  #reveal(id) {
    const isHere = id === this.#chosen;
    this.#chosen = '';
    const rect = isHere ? null : this.#drawing?.reveal(id);
    const segment = this.#segments.find(({ covers }) => covers.some((cover) => cover.id === id));
    const piece = rect && segment && this.#article.pieces.find(({ end }) => end > segment.start);
    if (piece) getSelection()?.collapse(piece.node, piece.offset + Math.max(0, segment.start - piece.start));
  }

  #remove() {
    this.#drawing?.remove();
    this.#drawing = null;
  }

  #end() {
    this.#remove();
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#listening.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const isInside = event.target instanceof Node && this.#found?.root.contains(event.target);
    if (!isInside || getSelection()?.isCollapsed === false) return;
    const found = this.#drawing?.locate(event);
    if (!found) return;
    this.#chosen = found.segment.covers[0].id;
    this.#tell({ type: 'chosen', id: this.#chosen });
  }

  /** Pages change all the time beside their article: only what happens inside counts, and the article's going. @param {MutationRecord[]} changes */
  #onChange(changes) {
    const root = this.#found?.root;
    if (root?.isConnected && !changes.some(({ target }) => root.contains(target))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#readAgain(), CALM);
  }

  #readAgain() {
    if (!this.#found?.root.isConnected) return this.#read();
    const { text, pieces } = readArticle(this.#found.root, this.#found.isLeftOut);
    const isSame = text === this.#article.text && this.#article.pieces.every(({ node }, index) => node === pieces[index]?.node);
    if (!isSame) this.#read();
  }

  /** Pages that are one program change their address without being loaded: that is another page, and was not asked for. */
  #onNavigation() {
    if (placeOf(location) === this.#place) return;
    this.#tell({ type: 'none', reason: 'gone' });
    this.#end();
  }
}

/** @param {Location} location */
function placeOf({ pathname, search }) {
  return pathname + search;
}

const world = /** @type {{ whoSaidListens?: boolean }} */ (globalThis);
if (!world.whoSaidListens) chrome.runtime.onConnect.addListener((port) => new MarkedPage(port));
world.whoSaidListens = true;
