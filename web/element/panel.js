import { make } from './dom.js';

/**
 * The panel beside a mark: hoverable, persistent, dismissed with Esc, and focus goes back to where it came from.
 * It is a manual popover, so it lies in the top layer and no ancestor clips it.
 */
export class Panel {
  /** @type {HTMLElement | null} */
  #opener = null;
  /** @type {number | undefined} */
  #timer;
  #isPinned = false;
  /** True while the focus goes back: that focus must not open the panel again. */
  isReturning = false;

  /**
   * @param {() => void} onHide
   */
  constructor(onHide) {
    this.onHide = onHide;
    this.element = make('div', {
      class: 'panel',
      part: 'panel',
      popover: 'manual',
      role: 'dialog',
      'aria-label': 'About this mark',
      tabindex: '-1',
      onpointerenter: () => this.keep(),
      onpointerleave: () => this.leave(),
    });
  }

  get isOpen() {
    return this.element.matches(':popover-open');
  }

  get isPinned() {
    return this.isOpen && this.#isPinned;
  }

  /**
   * @param {Node} content
   * @param {DOMRect} rect what the panel is about, in client pixels
   * @param {{ opener?: HTMLElement | null, pinned?: boolean, beside?: DOMRect | null }} [options] a pinned panel stays until it is dismissed; where
   *   there is room it stands beside the text, which it would otherwise cover
   */
  show(content, rect, { opener = null, pinned = false, beside = null } = {}) {
    this.keep();
    this.#opener = opener;
    this.#isPinned = pinned;
    this.element.replaceChildren(content);
    if (!this.element.isConnected) return;
    if (!this.isOpen) this.element.showPopover();
    this.#place(rect, beside);
  }

  /** @param {DOMRect} rect @param {DOMRect | null} beside */
  #place(rect, beside) {
    const { style, offsetWidth, offsetHeight } = this.element;
    const edge = 8;
    const width = document.documentElement.clientWidth;
    const below = rect.bottom + edge;
    const fits = below + offsetHeight < window.innerHeight || rect.top < offsetHeight + edge;
    const start = getComputedStyle(this.element).direction === 'rtl' ? (beside?.left ?? 0) - offsetWidth - 2 * edge : (beside?.right ?? width) + 2 * edge;
    const isBeside = beside !== null && start > edge && start + offsetWidth + edge < width;
    const top = fits ? below : rect.top - offsetHeight - edge;
    style.left = `${isBeside ? start : Math.max(edge, Math.min(rect.left, width - offsetWidth - edge))}px`;
    style.top = `${isBeside ? Math.max(edge, Math.min(rect.top - edge, window.innerHeight - offsetHeight - edge)) : top}px`;
  }

  focus() {
    const target = this.element.querySelector('button') ?? this.element;
    target.focus();
  }

  keep() {
    clearTimeout(this.#timer);
  }

  /** The pointer has left: wait a little, so that it can cross to the panel. */
  leave() {
    this.keep();
    if (!this.#isPinned) this.#timer = setTimeout(() => this.hide(), 260);
  }

  /** @param {{ returnFocus?: boolean }} [options] */
  hide({ returnFocus = false } = {}) {
    this.keep();
    if (!this.isOpen) return;
    const opener = this.#opener;
    this.#opener = null;
    this.#isPinned = false;
    this.element.hidePopover();
    this.isReturning = true;
    if (returnFocus && opener?.isConnected) opener.focus();
    this.isReturning = false;
    this.onHide();
  }
}
