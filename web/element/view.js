import { card, readingTime } from './card.js';
import { correctionsAsAnnotations, linesOf } from './corrections.js';
import { make } from './dom.js';
import { drawHighlights } from './highlights.js';
import { drawMarks } from './marks.js';
import { noteList, noteName } from './notes.js';
import { Panel } from './panel.js';
import { panelContent } from './panel-content.js';
import { coversOf, isShown, kinOf, notesOf, segmentsOf, spansOf } from './segments.js';
import { toolbar } from './toolbar.js';
import * as wording from './wording.js';
import { words } from './words.js';

/**
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./article.js').Article} Article
 * @typedef {import('./segments.js').Segment} Segment
 *
 * @typedef {object} Actions
 * @property {(lens: string) => void} onLens
 * @property {(amount: string) => void} onAmount
 * @property {(sure: number) => void} onSure
 * @property {() => void} onQuiet
 * @property {(format: import('./exports.js').Format) => void} onExport
 * @property {(id: string) => void} onSelect
 * @property {(id: string, speaker: string | null) => void} onCorrect
 * @property {(index: number) => void} onUndo
 * @property {(content: string, format: 'annotations' | 'lines') => void} onSaveCorrections
 * @property {(id: string) => Promise<string>} annotate
 *
 * @typedef {object} Known what is known of the article so far
 * @property {Report} report as the reader has corrected it
 * @property {Report} found what the engine finds by itself
 * @property {boolean} isPart only the beginning has been read yet
 *
 * @typedef {object} Choices what the reader has chosen
 * @property {import('./segments.js').View} view
 * @property {boolean} isQuiet
 * @property {import('./corrections.js').Correction[]} corrections
 * @property {string} address of the article, where it is known
 */

/** Milliseconds. */
const HOVER_DELAY = 130;
const BUSY_DELAY = 250;

/** UTF-16 units, about 20,000 words. */
const LONG_TEXT = 120_000;

/** The most that the strip can show, a pixel each. */
const STRIP_LINES = 640;

/**
 * Everything inside the element's shadow: tools, the marked article, the card, and the panel with its ways in and out.
 */
export class View {
  /** @type {import('./notes.js').Reading} */
  #reading = /** @type {any} */ (null);
  /** Findings that the reader has looked at, by their words. @type {Set<string>} */
  #ticked = new Set();
  /** @type {import('./marks.js').Drawing | null} */
  #drawing = null;
  /** The article that our own drawing shows. @type {Article | null} */
  #drawn = null;
  /** @type {import('./marks.js').OwnDrawing | null} */
  #own = null;
  /** The notes that are printed. @type {string[]} */
  #endnoted = [];
  /** @type {number | undefined} */
  #hover;
  /** @type {number | undefined} */
  #busyTimer;

  /** @param {Actions} actions */
  constructor(actions) {
    this.actions = actions;
    this.status = make('p', { class: 'quiet', role: 'status' });
    this.message = make('p', { class: 'message', part: 'message', hidden: true });
    this.fold = make('button', { type: 'button', class: 'fold', 'aria-expanded': 'false', onclick: () => this.fold.setAttribute('aria-expanded', String(this.fold.ariaExpanded !== 'true')) }, words().reading);
    this.tools = make('div', { class: 'tools' });
    this.strip = make('div', { class: 'strip', 'aria-hidden': 'true' });
    this.busy = make('progress', { class: 'busy', hidden: true });
    this.about = make('p', { class: 'about' });
    this.article = make('article', { class: 'article', part: 'article' });
    this.cardPlace = make('div', { class: 'card-place' });
    this.endnotes = make('section', { class: 'endnotes', 'aria-label': 'Notes' });
    this.panel = new Panel(() => this.#light(null));
    const columns = make('div', { class: 'columns' }, this.strip, this.article, this.cardPlace);
    this.frame = make(
      'div',
      { class: 'frame', part: 'frame', hidden: true },
      make('slot', { name: 'heading' }),
      this.status,
      this.fold,
      this.message,
      this.busy,
      this.tools,
      columns,
      this.endnotes,
      make('slot', { name: 'footer' }),
      this.panel.element,
    );
  }

  /** @param {string} message shown above the article; empty for none */
  say(message) {
    this.message.textContent = message;
    this.message.hidden = message === '';
    if (message) this.frame.hidden = false;
  }

  /**
   * @param {Known} known
   * @param {Choices} choices
   * @param {Article & { view?: DocumentFragment }} article with a view of its own, or a host's article
   * @param {HTMLElement | null} host the host's article, which is marked in place
   */
  draw({ report, found, isPart }, choices, article, host) {
    const focused = /** @type {ShadowRoot} */ (this.frame.getRootNode()).activeElement;
    const notes = notesOf(report);
    const { view, corrections, address } = choices;
    this.#reading = { report, found, view, corrections, address, text: article.text, numbers: new Map(notes.map(({ id, number }) => [id, number])) };
    this.frame.classList.toggle('quiet-marks', choices.isQuiet);
    this.panel.element.setAttribute('aria-label', words().panel.name);
    this.endnotes.setAttribute('aria-label', words().notes);
    this.panel.hide();
    this.frame.hidden = false;
    this.frame.classList.toggle('beside', host !== null);
    this.frame.classList.toggle('in-part', isPart);
    this.say(isPart ? '' : report.notices.map(wording.noticeText).join(' '));
    this.about.lang = document.documentElement.lang || 'en';
    this.about.textContent = isPart ? words().reading : readingTime(report);
    // The tools stand above the text: of a beginning they come with it, so that nothing moves.
    this.#inSteps(article.text.length > LONG_TEXT && !isPart, this.#drawText(view, article, host, notes), () => {
      this.#drawTools(view, choices.isQuiet);
      if (!isPart) this.status.textContent = this.fold.textContent = words().marksFound.summary(report.attributions.length, report.sources.length, report.summary.claims.total);
      this.#restoreFocus(/** @type {HTMLElement | null} */ (focused));
    });
  }

  /** Of a very long article each step is a task of its own, so that the page can scroll meanwhile. @param {boolean} isLong @param {...(() => void)} steps */
  #inSteps(isLong, ...steps) {
    const reading = this.#reading;
    const go = () => {
      if (this.#reading !== reading) return;
      steps.shift()?.();
      if (steps.length > 0) isLong ? setTimeout(go) : go();
    };
    go();
  }

  /** @param {boolean} isFolded the card is one line, which is there at once, until the reader opens it */
  setFolded(isFolded) {
    this.frame.classList.toggle('folded', isFolded);
    if (isFolded) this.frame.hidden = false;
  }

  clear() {
    this.panel.hide();
    this.#drawing?.remove();
    this.#drawing = this.#own = this.#drawn = null;
  }

  /**
   * @param {import('./segments.js').View} view
   * @param {Article & { view?: DocumentFragment }} article
   * @param {HTMLElement | null} host
   * @param {import('./segments.js').Note[]} notes
   * @returns {() => void} what may be drawn a little later
   */
  #drawText(view, article, host, notes) {
    const { report } = this.#reading;
    const shown = notes.filter(({ id }) => isShown(report, view, id));
    const placed = [...shown].sort((one, other) => one.at - other.at);
    const segments = segmentsOf(coversOf(report, view), placed.map(({ at }) => at));
    if (host || !article.view) {
      this.clear();
      this.#drawing = host && drawHighlights(host, article, segments);
    } else {
      this.#drawOwn(article, article.view).update({ segments, notes: placed, describe: (id) => noteName(this.#reading, id) });
      if (report.language.code === 'en') this.article.lang = 'en';
      else this.article.removeAttribute('lang');
    }
    this.#endnoted = (host ? notes : shown).map(({ id }) => id);
    this.endnotes.replaceChildren();
    return () => host || this.#drawStrip(segments);
  }

  /** The drawing of an article stays while only its marks change. @param {Article} article @param {DocumentFragment} view */
  #drawOwn(article, view) {
    if (this.#own && this.#drawn === article) return this.#own;
    this.#drawing?.remove();
    this.#drawing = this.#own = drawMarks(this.article, { ...article, view });
    this.#drawn = article;
    const title = this.article.querySelector('h1, h2');
    if (title) title.after(this.about);
    else this.article.prepend(this.about);
    return this.#own;
  }

  /** Only paper shows the endnotes: they are made when somebody prints. */
  #drawEndnotes() {
    if (!this.#reading || this.#endnoted.length === 0) return;
    this.endnotes.replaceChildren(make('h2', {}, words().notes), noteList(this.#reading, this.#endnoted));
  }

  /** A narrow picture of where in the article the marks lie. @param {Segment[]} segments */
  #drawStrip(segments) {
    const length = Math.max(1, this.#reading.text.length);
    let next = 0;
    const ticks = segments.flatMap(({ start, end, covers }) => {
      const kind = ['claim', 'said', 'source'].find((each) => covers.some((cover) => cover.kind === each));
      if (!kind || start < next) return [];
      next = start + length / STRIP_LINES;
      const tick = make('i', { class: kind });
      tick.style.top = `${(100 * start) / length}%`;
      tick.style.height = `${(100 * (end - start)) / length}%`;
      return [tick];
    });
    this.strip.replaceChildren(...ticks);
  }

  /** @param {import('./segments.js').View} view @param {boolean} isQuiet */
  #drawTools(view, isQuiet) {
    const { report } = this.#reading;
    const isOpen = this.cardPlace.querySelector('.more')?.getAttribute('aria-expanded') === 'true';
    this.tools.hidden = this.cardPlace.hidden = report.notices.some(({ kind }) => kind === 'empty');
    const before = this.tools.firstElementChild?.scrollLeft ?? 0;
    const tools = toolbar(report, view, isQuiet, this.actions);
    this.tools.replaceChildren(tools);
    tools.scrollLeft = before;
    this.cardPlace.replaceChildren(
      card(this.#reading, this.#ticked, {
        onChoose: (id, opener) => this.select(id, opener),
        onPoint: ([id]) => this.panel.isPinned || this.#light(id ?? null),
        onExport: this.actions.onExport,
        onEverything: () => this.actions.onSure(0),
        onTick: (finding, isDone) => this.#ticked[isDone ? 'add' : 'delete'](finding),
        onUndo: this.actions.onUndo,
        onSaveCorrections: (format) => {
          const { corrections } = this.#reading;
          this.actions.onSaveCorrections(format === 'lines' ? linesOf(corrections) : correctionsAsAnnotations(this.#reading), format);
        },
      }),
    );
    if (isOpen) /** @type {HTMLElement} */ (this.cardPlace.querySelector('.more')).click();
  }

  /** What lights up with a mark: its speaker, its cue and all else that this speaker said. @param {string | null} id @param {boolean} [isAlone] the rest steps back */
  #light(id, isAlone = false) {
    this.article.classList.toggle('lit', id !== null && isAlone);
    this.#drawing?.emphasise(new Set(id === null ? [] : [id]), id === null ? new Set() : kinOf(this.#reading.report, id));
  }

  /** A redrawn part loses the focus: it goes to the same control again. @param {HTMLElement | null} focused */
  #restoreFocus(focused) {
    if (!focused || focused.isConnected) return;
    const name = ['lens', 'slider', 'note'].find((each) => focused.dataset[each]);
    const same = name && this.frame.querySelector(`[data-${name}="${focused.dataset[name]}"]`);
    const next = same || this.frame.querySelector('.undo') || this.frame.querySelector('[data-lens]');
    /** @type {HTMLElement | null} */ (next)?.focus();
  }

  /**
   * Shows a note, source or finding in the text, with its panel.
   *
   * @param {string} id
   * @param {HTMLElement | null} [opener] where the focus goes back to
   */
  select(id, opener = null) {
    if (!this.#drawing) return;
    this.panel.hide();
    this.#light(id, true);
    const rect = this.#drawing.reveal(id) ?? (opener ?? this.frame).getBoundingClientRect();
    this.panel.show(this.#panelFor([id], opener), rect, { opener, pinned: true, beside: this.#beside(opener) });
    if (opener) this.panel.focus();
    this.actions.onSelect(id);
  }

  /** Beside the text a panel covers the card, so one that the card has opened stays in the text. @param {HTMLElement | null} opener */
  #beside(opener) {
    return this.cardPlace.contains(opener) || this.frame.classList.contains('beside') ? null : this.article.getBoundingClientRect();
  }

  /** @param {string[]} ids @param {HTMLElement | null} opener */
  #panelFor(ids, opener) {
    return panelContent(this.#reading, ids, {
      isFromCard: this.cardPlace.contains(opener),
      onChoose: (id) => this.select(id, opener ?? this.#linkTo(id)),
      onClose: () => this.panel.hide({ returnFocus: true }),
      onCorrect: (id, speaker) => {
        this.panel.hide({ returnFocus: true });
        this.actions.onCorrect(id, speaker);
      },
      annotate: this.actions.annotate,
    });
  }

  /** @param {string} id @returns {HTMLElement | null} */
  #linkTo(id) {
    return this.article.querySelector(`[data-note="${id}"]`);
  }

  /** @param {AbortSignal} signal ends all listening */
  listen(signal) {
    const { article } = this;
    this.listenTo(article, signal);
    article.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    article.addEventListener('focusin', (event) => this.#onFocus(event), { signal });
    article.addEventListener('focusout', (event) => this.#onBlur(event), { signal });
    this.strip.addEventListener('click', (event) => this.#onStrip(event), { signal });
    window.addEventListener('beforeprint', () => this.#drawEndnotes(), { signal });
    document.addEventListener('keydown', (event) => this.#onEscape(event), { signal });
    document.addEventListener('pointerdown', (event) => this.#onOutside(event), { signal });
  }

  /** @param {HTMLElement} target our article or a host's @param {AbortSignal} signal */
  listenTo(target, signal) {
    target.addEventListener('pointermove', (event) => this.#onPointer(event), { signal, passive: true });
    target.addEventListener('pointerleave', () => this.#onLeave(), { signal, passive: true });
    target.addEventListener('click', (event) => this.#onClick(event), { signal });
  }

  /** @param {PointerEvent} event */
  #onPointer(event) {
    if (event.pointerType === 'touch' || event.buttons !== 0 || this.panel.isPinned) return;
    const found = this.#drawing?.locate(event);
    if (!found) return this.#onLeave();
    this.panel.keep();
    clearTimeout(this.#hover);
    this.#hover = setTimeout(() => this.#showSegment(found, false), HOVER_DELAY);
  }

  #onLeave() {
    clearTimeout(this.#hover);
    if (this.panel.isOpen) this.panel.leave();
  }

  /** @param {{ segment: Segment, rect: DOMRect }} found @param {boolean} pinned */
  #showSegment({ segment, rect }, pinned) {
    const ids = [...new Set(segment.covers.map(({ id }) => id))];
    this.#light(ids[0], pinned);
    this.panel.show(this.#panelFor(ids, null), rect, { pinned, beside: pinned ? this.#beside(null) : null });
    return ids[0];
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    clearTimeout(this.#hover);
    const link = noteLink(event.target);
    if (link) {
      event.preventDefault();
      this.#rove(link);
      return this.select(/** @type {string} */ (link.dataset.note), link);
    }
    const isSelecting = getSelection()?.isCollapsed === false;
    const found = isSelecting || event.defaultPrevented ? null : this.#drawing?.locate(event);
    if (found) this.actions.onSelect(this.#showSegment(found, true));
  }

  /** The strip is the article in small: a click goes to that part of it. @param {MouseEvent} event */
  #onStrip({ clientY }) {
    const { top, height } = this.strip.getBoundingClientRect();
    const article = this.article.getBoundingClientRect();
    window.scrollTo({ top: scrollY + article.top + (article.height * (clientY - top)) / height - innerHeight / 3 });
  }

  /** @param {boolean} isBusy shown where reading takes long */
  showBusy(isBusy) {
    clearTimeout(this.#busyTimer);
    this.busy.hidden = true;
    if (isBusy) this.#busyTimer = setTimeout(() => this.#revealBusy(), BUSY_DELAY);
  }

  #revealBusy() {
    this.busy.setAttribute('aria-label', words().reading);
    this.busy.hidden = this.frame.hidden = false;
  }

  /** The arrow keys go from note to note. @param {KeyboardEvent} event */
  #onKey(event) {
    const links = /** @type {HTMLElement[]} */ ([...this.article.querySelectorAll('[data-note]')]);
    const at = links.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    links[steps[/** @type {keyof typeof steps} */ (event.key)]]?.focus();
  }

  /** One tab stop for all notes of the text. @param {HTMLElement} link */
  #rove(link) {
    this.article.querySelector('[data-note][tabindex="0"]')?.setAttribute('tabindex', '-1');
    link.setAttribute('tabindex', '0');
  }

  /** @param {FocusEvent} event */
  #onFocus({ target }) {
    const link = noteLink(target);
    if (!link?.dataset.note || this.panel.isReturning || !link.matches(':focus-visible')) return;
    this.#rove(link);
    this.panel.show(this.#panelFor([link.dataset.note], link), link.getBoundingClientRect(), { opener: link, beside: this.#beside(link) });
    this.#light(link.dataset.note, true);
  }

  /** @param {FocusEvent} event */
  #onBlur({ relatedTarget }) {
    if (relatedTarget instanceof Node && this.panel.element.contains(relatedTarget)) return;
    if (!this.panel.isPinned) this.panel.hide();
  }

  /** @param {KeyboardEvent} event */
  #onEscape(event) {
    if (event.key !== 'Escape' || !this.panel.isOpen) return;
    event.preventDefault();
    this.panel.hide({ returnFocus: true });
  }

  /** @param {PointerEvent} event */
  #onOutside(event) {
    if (this.panel.isOpen && !event.composedPath().includes(this.panel.element)) this.panel.hide();
  }

  /** Where something stands in the text, for events. @param {string} id */
  placeOf(id) {
    const [first] = spansOf(this.#reading.report, id);
    return { id, number: this.#reading.numbers.get(id) ?? null, start: first?.start ?? null, end: first?.end ?? null };
  }
}

/** @param {EventTarget | null} target */
function noteLink(target) {
  return target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest('a[data-note]')) : null;
}
