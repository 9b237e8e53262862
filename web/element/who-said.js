import { copyArticle, readArticle, setPlainText } from './article.js';
import { make, reflect } from './dom.js';
import { analyze } from './engine.js';
import { saveFile } from './exports.js';
import { styleSheet } from './styles.js';
import { AMOUNTS, LENSES } from './toolbar.js';
import { View } from './view.js';

/**
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./segments.js').View['amount']} Amount
 */

/** Where there is no DOM, as on a server, the module can still be imported. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

const DEFAULT_LENSES = ['said', 'sources', 'claims'];

/**
 * `<who-said>` shows who says what in an article and on whose word. Its own text is the article, readable before the
 * script runs; with `for="id"` it annotates the article of that id in place, without changing it.
 *
 * Attributes: `for`; `lens`, the kinds of marks shown (said sources claims findings thoughts); `claims`, how many
 * (key, weighty, routine, all). A bad attribute means the default and a `who-said-error` event.
 * Events, all bubbling and composed: `who-said-ready` {format, engine}, `who-said-result` {report}, `who-said-select`
 * {id, number, start, end}, `who-said-error` {reason, message}.
 */
export class WhoSaid extends Base {
  static observedAttributes = ['for', 'lens', 'claims'];

  /** @type {Report | null} */
  #report = null;
  #text = '';
  /** @type {HTMLElement | null} */
  #host = null;
  #turn = 0;
  #isReady = false;
  #isScheduled = false;
  /** @type {MutationObserver | null} */
  #observer = null;
  #listening = new AbortController();
  #hostListening = new AbortController();
  #internals;
  #slot = make('slot');
  #view = new View({
    onLens: (lens) => this.#toggleLens(lens),
    onAmount: (amount) => reflect(this, 'claims', amount),
    onExport: (format) => this.#export(format),
    onSelect: (id) => this.#emit('select', this.#view.placeOf(id)),
  });

  constructor() {
    super();
    this.#internals = this.attachInternals();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    root.append(this.#view.frame, this.#slot);
  }

  /** The last report, or null. It is shared: do not change it. @returns {Report | null} */
  get report() {
    return this.#report;
  }

  /** The text that the report's offsets count in; setting it replaces the element's content. */
  get text() {
    return this.#text;
  }

  set text(value) {
    this.textContent = String(value ?? '');
  }

  /** The id of the article that is annotated in place. */
  get for() {
    return this.getAttribute('for') ?? '';
  }

  set for(value) {
    reflect(this, 'for', value ? String(value) : null);
  }

  /** The kinds of marks that are shown, parted by spaces. */
  get lens() {
    return this.#lenses().join(' ');
  }

  set lens(value) {
    reflect(this, 'lens', String(value));
  }

  /** How many claims are marked. @returns {Amount} */
  get claims() {
    const value = this.getAttribute('claims');
    return AMOUNTS.find((amount) => amount === value) ?? 'key';
  }

  set claims(value) {
    reflect(this, 'claims', String(value));
  }

  /**
   * Shows something of the report in the text, with its panel.
   *
   * @param {string} id a letter for the report's list and the index in it: `a3` an attribution, `q0` a quotation, `s1` a source, `c2` a
   *   claim, `f0` a finding
   */
  select(id) {
    if (this.#report) this.#view.select(id);
  }

  #lenses() {
    const value = this.getAttribute('lens');
    return value === null ? DEFAULT_LENSES : value.split(/\s+/).filter((lens) => LENSES.includes(lens));
  }

  connectedCallback() {
    for (const name of /** @type {const} */ (['for', 'lens', 'claims', 'text'])) this.#honourEarly(name);
    this.#listening = new AbortController();
    this.#view.listen(this.#listening.signal);
    this.#observer = new MutationObserver(() => this.#schedule());
    this.#schedule();
  }

  disconnectedCallback() {
    this.#listening.abort();
    this.#observer?.disconnect();
    if (this.#host) this.#changeHost(null);
    this.#view.panel.hide();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    this.#checkAttribute(name, now);
    if (!this.isConnected) return;
    if (name === 'for') this.#schedule();
    else if (this.#report) this.#draw();
  }

  /** A property set before the element was upgraded hides the accessor: set it again. @param {'for' | 'lens' | 'claims' | 'text'} name */
  #honourEarly(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    Reflect.set(this, name, value);
  }

  /** @param {string} name @param {string | null} value */
  #checkAttribute(name, value) {
    const isKnown = {
      for: () => true,
      lens: () => (value ?? '').split(/\s+/).every((lens) => lens === '' || LENSES.includes(lens)),
      claims: () => value === null || value === this.claims,
    };
    if (!isKnown[/** @type {keyof typeof isKnown} */ (name)]()) this.#fail('attribute', `${name}="${value}" is not known; the default is used`);
  }

  /** Several changes in a row, or a page still arriving, are read once. */
  #schedule() {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const run = () => {
      this.#isScheduled = false;
      if (this.isConnected) this.#read();
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run, { once: true });
    else queueMicrotask(run);
  }

  async #read() {
    const turn = ++this.#turn;
    this.#changeHost(this.for ? this.#findHost() : null);
    if (this.for && !this.#host) return this.#fail('host', `There is no element with the id “${this.for}”`);
    if ((this.#host ?? this).closest('[data-who-said="off"]')) return;
    const { text } = this.#takeArticle();
    if (this.#report && text === this.#text) return this.#draw();
    this.#setBusy(true);
    try {
      const report = JSON.parse(await analyze(text, 'json', { id: this.id }));
      if (turn === this.#turn && this.isConnected) this.#show(report, text);
    } catch (error) {
      if (turn === this.#turn) this.#fail('engine', error instanceof Error ? error.message : String(error));
    } finally {
      if (turn === this.#turn) this.#setBusy(false);
    }
  }

  #findHost() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    return root.getElementById(this.for);
  }

  /** @param {HTMLElement | null} host the article to annotate in place, or null for the element's own */
  #changeHost(host) {
    this.#observer?.disconnect();
    this.#observer?.observe(host ?? this, { childList: true, characterData: true, subtree: true });
    if (this.#host === host) return;
    this.#view.clear();
    this.#host = host;
    this.#hostListening.abort();
    this.#hostListening = new AbortController();
    if (host) this.#view.listenTo(host, this.#hostListening.signal);
  }

  /** @returns {import('./article.js').Article & { view?: DocumentFragment }} */
  #takeArticle() {
    if (this.#host) return readArticle(this.#host);
    return this.childElementCount === 0 ? setPlainText(this.textContent ?? '') : copyArticle(this);
  }

  /** @param {Report} report @param {string} text */
  #show(report, text) {
    this.#report = report;
    this.#text = text;
    this.#draw();
    if (!this.#isReady) this.#emit('ready', { format: report.format, engine: report.engine });
    this.#isReady = true;
    this.#emit('result', { report });
  }

  #draw() {
    const view = { lenses: new Set(this.#lenses()), amount: this.claims };
    this.#view.draw(/** @type {Report} */ (this.#report), view, this.#takeArticle(), this.#host);
    this.#slot.hidden = this.#host === null;
  }

  /** @param {boolean} isBusy */
  #setBusy(isBusy) {
    try {
      this.#internals.states[isBusy ? 'add' : 'delete']('busy');
    } catch {
      // Chrome before 125 takes dashed names only; the state is then left out.
    }
  }

  /** @param {string} lens */
  #toggleLens(lens) {
    const lenses = new Set(this.#lenses());
    if (!lenses.delete(lens)) lenses.add(lens);
    this.lens = LENSES.filter((each) => lenses.has(each)).join(' ');
  }

  /** @param {import('./exports.js').Format} format */
  async #export(format) {
    saveFile(await analyze(this.#text, format, { id: this.id }), format, this.id || 'article');
  }

  /** @param {string} name @param {object} detail */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`who-said-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** @param {'attribute' | 'host' | 'engine'} reason @param {string} message */
  #fail(reason, message) {
    if (reason === 'engine') this.#view.say(`The engine could not be started here: ${message}`);
    this.#emit('error', { reason, message });
  }
}
