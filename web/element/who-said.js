import { copyArticle, readArticle, setPlainText } from './article.js';
import { isDay } from './day.js';
import { correctionOf, linesOf, soundCorrections, withCorrection } from './corrections.js';
import { make, reflect } from './dom.js';
import { analyze, readReport } from './engine.js';
import { saveFile } from './exports.js';
import { holds } from './segments.js';
import { styleSheet } from './styles.js';
import { AMOUNTS, LEAST_SURE, LENSES } from './toolbar.js';
import { View } from './view.js';
import { words } from './words.js';

/**
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./segments.js').View['amount']} Amount
 */

/** Where there is no DOM, as on a server, the module can still be imported. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** UTF-16 units: what fills a screen, and how much longer a text must be for its beginning to be shown first. */
const SCREENFUL = 4_000;
const LONG = 8_000;

const DEFAULT_LENSES = ['said', 'sources', 'claims'];
const PROPERTIES = /** @type {const} */ (['for', 'lens', 'claims', 'sure', 'quiet', 'folded', 'address', 'published', 'corrections', 'text']);

/**
 * `<who-said>` shows who says what in an article and on whose word. Its own text is the article, readable before the
 * script runs; with `for="id"` it annotates the article of that id in place, without changing it.
 *
 * Attributes: `for`; `lens`, the kinds of marks shown (said sources claims findings thoughts); `claims`, how many
 * (key, weighty, routine, all); `sure`, from 0 to 1: how often statements of the least sure kind that is marked are right;
 * `quiet`, marks without tints; `folded`, with `for`: the card is one line until the reader opens it; `address` of the article, for links to its words; `published`, the day it appeared, as `2026-11-24`,
 * from which "last year" is counted. A bad attribute means the default and a
 * `who-said-error` event. In a form the report is its value; `max-unnamed`, the most unnamed sources, and `require-speakers`, of every quotation, make
 * the form invalid. The words of the interface are in the language of the page, its `<html lang>`.
 * Events, all bubbling and composed: `who-said-ready` {format, engine}, `who-said-progress` {read, length}, `who-said-result` {report},
 * `who-said-select` {id, number, start, end}, `who-said-correct` {corrections}, `who-said-error` {reason, message}.
 */
export class WhoSaid extends Base {
  static observedAttributes = ['for', 'lens', 'claims', 'sure', 'quiet', 'folded', 'address', 'published', 'max-unnamed', 'require-speakers'];
  static formAssociated = true;

  /** As the reader has corrected it. @type {Report | null} */
  #report = null;
  /** What the engine finds by itself. @type {Report | null} */
  #found = null;
  #text = '';
  #published = '';
  /** The corrections that the report holds. */
  #corrected = '';
  /** What is drawn. @type {(import('./article.js').Article & { view?: DocumentFragment }) | null} */
  #article = null;
  /** @type {HTMLElement | null} */
  #host = null;
  #turn = 0;
  #isReading = false;
  #isReady = false;
  #isScheduled = false;
  /** @type {import('./corrections.js').Correction[]} */
  #corrections = [];
  /** @type {MutationObserver | null} */
  #observer = null;
  /** @type {MutationObserver | null} */
  #languageObserver = null;
  #listening = new AbortController();
  #hostListening = new AbortController();
  #internals;
  #slot = make('slot');
  /** @type {View} */
  #view = new View({
    onLens: (lens) => this.#toggleLens(lens),
    onAmount: (amount) => reflect(this, 'claims', amount),
    onSure: (sure) => reflect(this, 'sure', sure),
    onQuiet: () => reflect(this, 'quiet', this.quiet ? null : ''),
    onExport: (format) => this.#export(format),
    onCorrect: (id, speaker) => this.#correctMark(id, speaker),
    onUndo: (undone) => this.#correct(this.#corrections.filter((_, index) => index !== undone)),
    onSaveCorrections: (content, format) => saveFile(content, format, `${this.id || 'article'}-corrections`),
    annotate: (id) => this.#annotate(id),
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
    reflect(this, 'for', value || null);
  }

  /** The kinds of marks that are shown, parted by spaces. */
  get lens() {
    return this.#lenses().join(' ');
  }

  set lens(value) {
    reflect(this, 'lens', value);
  }

  /** How many claims are marked. @returns {Amount} */
  get claims() {
    const value = this.getAttribute('claims');
    return AMOUNTS.find((amount) => amount === value) ?? 'key';
  }

  set claims(value) {
    reflect(this, 'claims', value);
  }

  /** The least confidence of the statements that are marked, from 0 to 1. */
  get sure() {
    const value = this.getAttribute('sure')?.trim();
    const number = value ? Number(value) : LEAST_SURE;
    return number >= 0 && number <= 1 ? number : LEAST_SURE;
  }

  set sure(value) {
    reflect(this, 'sure', value);
  }

  /** Whether marks go without tints. */
  get quiet() {
    return this.hasAttribute('quiet');
  }

  set quiet(value) {
    reflect(this, 'quiet', value ? '' : null);
  }

  /** Whether the card beside a host's article is one line until the reader opens it. */
  get folded() {
    return this.hasAttribute('folded');
  }

  set folded(value) {
    reflect(this, 'folded', value ? '' : null);
  }

  /** Where the article stands on the web, for links to its words; of a host's article the page's own address. */
  get address() {
    return this.getAttribute('address') ?? (this.#host ? location.href : '');
  }

  set address(value) {
    reflect(this, 'address', value || null);
  }

  /** The day on which the article appeared, or ''. */
  get published() {
    const value = this.getAttribute('published')?.trim() ?? '';
    return isDay(value) ? value : '';
  }

  set published(value) {
    reflect(this, 'published', value || null);
  }

  /** What the reader has corrected: plain data, to be kept and set again by the page. */
  get corrections() {
    return structuredClone(this.#corrections);
  }

  set corrections(value) {
    this.#corrections = soundCorrections(value);
    if (this.isConnected) this.#schedule();
  }

  /**
   * Shows something of the report in the text, with its panel.
   *
   * @param {string} id a letter for the report's list and the index in it: `a3` an attribution, `q0` a quotation, `s1` a source, `c2` a
   *   claim, `f0` a finding; what is not there shows nothing
   */
  select(id) {
    if (this.#report && holds(this.#report, id)) this.#view.select(id);
  }

  #lenses() {
    const value = this.getAttribute('lens');
    return value === null ? DEFAULT_LENSES : value.split(/\s+/).filter((lens) => LENSES.includes(lens));
  }

  connectedCallback() {
    for (const name of PROPERTIES) this.#honourEarly(name);
    this.#listening = new AbortController();
    this.#view.listen(this.#listening.signal);
    this.#fold();
    this.#validate();
    this.#observer = new MutationObserver(() => this.#takeAnew());
    this.#languageObserver = new MutationObserver(() => this.#report && this.#draw());
    this.#languageObserver.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#takeAnew();
  }

  disconnectedCallback() {
    this.#listening.abort();
    this.#observer?.disconnect();
    this.#languageObserver?.disconnect();
    if (this.#host) this.#changeHost(null);
    this.#view.panel.hide();
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    this.#checkAttribute(name, now);
    if (!this.isConnected) return;
    this.#fold();
    this.#validate();
    if (name === 'for') this.#takeAnew();
    else if (name === 'published') this.#schedule();
    else if (this.#report) this.#draw();
  }

  /** A property set before the element was upgraded hides the accessor: set it again. @param {typeof PROPERTIES[number]} name */
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
      sure: () => value === null || Number(value) === this.sure,
      quiet: () => true,
      folded: () => true,
      'max-unnamed': () => value === null || /^\d+$/.test(value),
      'require-speakers': () => true,
      address: () => true,
      published: () => !value?.trim() || this.published !== '',
    };
    if (!isKnown[/** @type {keyof typeof isKnown} */ (name)]()) this.#fail('attribute', `${name}="${value}" is not known; the default is used`);
  }

  #fold() {
    this.#view.setFolded(this.folded && this.for !== '');
  }

  formAssociatedCallback() {
    this.#validate();
  }

  /** What a form is told: the report, and what it lacks of what was asked. */
  #validate() {
    if (!this.#internals.form) return;
    const most = this.getAttribute('max-unnamed');
    const isAsked = this.hasAttribute('require-speakers');
    const { sources, quotes } = this.#report?.summary ?? {};
    const unnamed = sources ? sources['unnamed-person'] + sources['unnamed-group'] : 0;
    const faults = [
      !quotes && (isAsked || most) && words().reading,
      most && unnamed > Number(most) && `${words().voices.unnamed}: ${unnamed} > ${most}`,
      isAsked && quotes?.withoutSpeaker && `${words().noSource}: ${quotes.withoutSpeaker}`,
    ].filter(Boolean);
    this.#internals.setFormValue(this.#report && JSON.stringify(this.#report));
    // A browser shows its message only at what can have the focus.
    if (faults.length > 0 && !this.hasAttribute('tabindex')) this.tabIndex = -1;
    this.#internals.setValidity({ customError: faults.length > 0 }, faults.join('; '));
  }

  /** The article is another one, or looks different. */
  #takeAnew() {
    this.#article = null;
    this.#schedule();
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

  /** One text is read at a time; what has changed meanwhile is read next. */
  async #read() {
    this.#turn++;
    if (this.#isReading) return;
    this.#isReading = true;
    for (let turn = 0; turn !== this.#turn && this.isConnected; ) {
      turn = this.#turn;
      await this.#readNow(() => turn === this.#turn && this.isConnected);
    }
    this.#isReading = false;
  }

  /** @param {() => boolean} isWanted still */
  async #readNow(isWanted) {
    // Changes that the observer has not yet told of would be lost with the next line.
    if (this.#observer?.takeRecords().length) this.#article = null;
    this.#changeHost(this.for ? this.#findHost() : null);
    if (this.for && !this.#host) return this.#fail('host', `There is no element with the id “${this.for}”`);
    if ([this, this.#host].some((each) => each?.closest('[data-who-said="off"]'))) return;
    const article = (this.#article ??= this.#takeArticle());
    const isSame = this.#report !== null && article.text === this.#text && this.published === this.#published;
    if (isSame && linesOf(this.#corrections) === this.#corrected) return this.#draw();
    this.#setBusy(true);
    this.#emit('progress', { read: 0, length: article.text.length });
    try {
      if (!isSame && article.view) await this.#showBeginning(article, isWanted);
      if (isWanted()) await this.#readWhole(article, isSame ? this.#found : null, isWanted);
    } catch (error) {
      if (isWanted()) this.#fail('engine', error instanceof Error ? error.message : String(error));
    } finally {
      this.#setBusy(false);
    }
  }

  /** The first screenful of a long article gets its marks while the rest is read. @param {import('./article.js').Article} article @param {() => boolean} isWanted */
  async #showBeginning({ text }, isWanted) {
    const end = endOfBeginning(text, this.#text);
    if (end === 0) return;
    const report = await readReport(text.slice(0, end), { id: this.id, published: this.published });
    if (!isWanted()) return;
    this.#draw({ report, found: report, isPart: true });
    this.#emit('progress', { read: end, length: text.length });
  }

  /** @param {import('./article.js').Article} article @param {Report | null} known what the engine finds in it @param {() => boolean} isWanted */
  async #readWhole({ text }, known, isWanted) {
    const { id, published } = this;
    const found = known ?? (await readReport(text, { id, published }));
    const corrections = linesOf(this.#corrections);
    const report = corrections && isWanted() ? await readReport(text, { id, published, corrections }) : found;
    // What comes with the last part of a long report has a task of its own, as its drawing has.
    if (text.length > LONG) await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return;
    this.#found = found;
    this.#corrected = corrections;
    this.#show(report, text, published);
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

  /** @param {Report} report @param {string} text @param {string} published */
  #show(report, text, published) {
    this.#report = report;
    this.#text = text;
    this.#published = published;
    this.#validate();
    this.#draw();
    if (!this.#isReady) this.#emit('ready', { format: report.format, engine: report.engine });
    this.#isReady = true;
    this.#emit('result', { report });
  }

  /** @param {import('./view.js').Known} [known] */
  #draw(known = { report: /** @type {Report} */ (this.#report), found: /** @type {Report} */ (this.#found), isPart: false }) {
    const view = { lenses: new Set(this.#lenses()), amount: this.claims, sure: this.sure };
    const choices = { view, isQuiet: this.quiet, corrections: this.#corrections, address: this.address };
    this.#article ??= this.#takeArticle();
    if (!known.isPart && this.#article.text !== this.#text) return;
    this.#view.draw(known, choices, this.#article, this.#host);
    this.#slot.hidden = this.#host === null;
  }

  /** @param {boolean} isBusy */
  #setBusy(isBusy) {
    this.#view.showBusy(isBusy);
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
    saveFile(await this.#write(format), format, this.id || 'article');
  }

  /** As the command-line program writes it, given the same corrections. @param {import('./exports.js').Format} format */
  #write(format) {
    return analyze(this.#text, format, { id: this.id, published: this.#published, corrections: this.#corrected });
  }

  /** The engine's own annotation of one mark. @param {string} id @returns {Promise<string>} */
  async #annotate(id) {
    const { number } = this.#view.placeOf(id);
    const { items, ...page } = JSON.parse(await this.#write('annotations'));
    const item = items.find((/** @type {{ id: string }} */ each) => each.id.endsWith(`#mark-${number}`));
    return JSON.stringify({ '@context': page['@context'], ...item }, null, 2);
  }

  /** @param {string} id @param {string | null} speaker */
  #correctMark(id, speaker) {
    const { number } = this.#view.placeOf(id);
    if (this.#found && number) this.#correct(withCorrection(this.#corrections, correctionOf(this.#found, this.#text, number, speaker)));
  }

  /** @param {import('./corrections.js').Correction[]} corrections */
  #correct(corrections) {
    this.#corrections = corrections;
    this.#schedule();
    this.#emit('correct', { corrections: this.corrections });
  }

  /** @param {string} name @param {object} detail */
  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`who-said-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** @param {'attribute' | 'host' | 'engine'} reason @param {string} message */
  #fail(reason, message) {
    if (reason === 'engine') this.#view.say(`${words().engineFailed} ${message}`);
    this.#emit('error', { reason, message });
  }
}

/** Where the first paragraphs of a long text end; 0 for a short one, and where it is the text before with a few changes. @param {string} text @param {string} before */
function endOfBeginning(text, before) {
  const isEdited = before.length > SCREENFUL && (text.startsWith(before.slice(0, 200)) || text.endsWith(before.slice(-200)));
  if (text.length < LONG || isEdited) return 0;
  const end = text.indexOf('\n', SCREENFUL) + 1;
  return end > 0 && end < LONG ? end : 0;
}
