import { make } from './dom.js';
import { isShown, isThought } from './segments.js';
import { percent } from './wording.js';
import { words } from './words.js';

/** @typedef {import('./report.d.ts').Report} Report */
/** @typedef {import('./segments.js').View} View */

export const LENSES = ['said', 'sources', 'claims', 'findings', 'thoughts'];
export const AMOUNTS = /** @type {const} */ (['key', 'weighty', 'routine', 'all']);

/** How sure a statement must be to be marked: the share of such statements that is right. */
export const LEAST_SURE = 0.45;
const SURE_STEPS = [0.9, 0.8, 0.6, LEAST_SURE, 0];

/**
 * @typedef {object} ToolbarActions
 * @property {(lens: string) => void} onLens
 * @property {(amount: string) => void} onAmount
 * @property {(sure: number) => void} onSure
 * @property {() => void} onQuiet
 */

/**
 * Lenses switch kinds of marks on and off; two sliders set how many statements and claims are marked.
 *
 * @param {Report} report
 * @param {View} view
 * @param {boolean} isQuiet
 * @param {ToolbarActions} actions
 * @returns {HTMLElement}
 */
export function toolbar(report, view, isQuiet, { onLens, onAmount, onSure, onQuiet }) {
  const lenses = LENSES.filter((lens) => lens !== 'thoughts' || thoughts(report).length > 0);
  return make(
    'div',
    { class: 'toolbar', part: 'toolbar', role: 'group', 'aria-label': words().toolbar.name },
    ...lenses.map((lens) => lensButton(report, view, lens, onLens)),
    make('button', { type: 'button', class: 'lens quietly', 'data-lens': 'quiet', 'aria-pressed': String(isQuiet), onclick: onQuiet }, words().toolbar.quiet),
    make('div', { class: 'amounts' }, sureSlider(view, onSure), amountSlider(view, onAmount)),
  );
}

/** @param {Report} report @param {View} view @param {string} lens @param {(lens: string) => void} onLens */
function lensButton(report, view, lens, onLens) {
  const names = words().toolbar;
  return make(
    'button',
    { type: 'button', class: `lens ${lens}`, 'data-lens': lens, 'aria-pressed': String(view.lenses.has(lens)), onclick: () => onLens(lens) },
    make('i', { 'aria-hidden': 'true' }),
    `${names[/** @type {'said' | 'sources' | 'claims' | 'findings' | 'thoughts'} */ (lens)]} `,
    make('b', {}, String(shown(report, view, lens))),
    lens === 'claims' && names.of(report.summary.claims.total),
  );
}

/** @param {Report} report */
function thoughts({ attributions }) {
  return attributions.filter(isThought);
}

/** How many of a kind the lens shows, or would show. @param {Report} report @param {View} view @param {string} lens */
function shown(report, view, lens) {
  const open = { ...view, lenses: new Set([...view.lenses, lens === 'claims' ? '' : lens]) };
  const visible = /** @param {string} letter @param {number} index */ (letter, index) => isShown(report, open, letter + index);
  const isSaid = lens === 'said';
  const amounts = {
    said: () => report.attributions.filter((each, index) => isThought(each) !== isSaid && visible('a', index)).length,
    sources: () => report.sources.filter((_, index) => visible('s', index)).length,
    claims: () => report.claims.filter((_, index) => visible('c', index)).length,
    findings: () => report.summary.findings.filter((_, index) => visible('f', index)).length,
  };
  return amounts[/** @type {keyof typeof amounts} */ (lens === 'thoughts' ? 'said' : lens)]();
}

/** @param {View} view @param {(sure: number) => void} onSure */
function sureSlider({ sure, lenses }, onSure) {
  const { sureness, statements, everyMark, rightAtLeast } = words().toolbar;
  const step = SURE_STEPS.findIndex((each) => each <= sure);
  const slider = make('input', {
    type: 'range',
    'data-slider': 'sure',
    min: '0',
    max: String(SURE_STEPS.length - 1),
    value: String(step),
    'aria-label': sureness,
    'aria-valuetext': sure > 0 ? rightAtLeast(percent(sure)) : everyMark,
    disabled: !lenses.has('said') && !lenses.has('thoughts') && !lenses.has('sources'),
  });
  slider.addEventListener('input', () => onSure(SURE_STEPS[Number(slider.value)]));
  return labelled(slider, statements);
}

/** @param {View} view @param {(amount: string) => void} onAmount */
function amountSlider({ amount, lenses }, onAmount) {
  const { claimAmount, amounts, ofClaims } = words().toolbar;
  const slider = make('input', {
    type: 'range',
    'data-slider': 'claims',
    min: '0',
    max: String(AMOUNTS.length - 1),
    value: String(AMOUNTS.indexOf(amount)),
    'aria-label': claimAmount,
    'aria-valuetext': amounts[amount],
    disabled: !lenses.has('claims'),
  });
  slider.addEventListener('input', () => onAmount(AMOUNTS[Number(slider.value)]));
  return labelled(slider, ofClaims);
}

/** @param {HTMLInputElement} slider @param {string} what there are fewer or more of */
function labelled(slider, what) {
  return make('label', { class: 'amount', title: slider.getAttribute('aria-label') }, make('span', { 'aria-hidden': 'true' }, what), slider);
}
