import { make } from './dom.js';
import { isShown, isThought } from './segments.js';

/** @typedef {import('./report.d.ts').Report} Report */

export const LENSES = ['said', 'sources', 'claims', 'findings', 'thoughts'];
export const AMOUNTS = /** @type {const} */ (['key', 'weighty', 'routine', 'all']);
const AMOUNT_NAMES = { key: 'key claims', weighty: 'claims for the check list', routine: 'all but minor claims', all: 'every claim' };

const NAMES = { said: 'Said', sources: 'Sources', claims: 'Claims', findings: 'Worth a look', thoughts: 'Beyond speech' };

/**
 * Lenses switch kinds of marks on and off; the slider sets how many claims are marked.
 *
 * @param {Report} report
 * @param {import('./segments.js').View} view
 * @param {{ onLens: (lens: string) => void, onAmount: (amount: string) => void }} actions
 * @returns {HTMLElement}
 */
export function toolbar(report, view, { onLens, onAmount }) {
  const lenses = LENSES.filter((lens) => lens !== 'thoughts' || thoughts(report).length > 0);
  return make(
    'div',
    { class: 'toolbar', part: 'toolbar', role: 'group', 'aria-label': 'What is marked' },
    ...lenses.map((lens) => lensButton(report, view, lens, onLens)),
    amountSlider(view, onAmount),
  );
}

/** @param {Report} report @param {import('./segments.js').View} view @param {string} lens @param {(lens: string) => void} onLens */
function lensButton(report, view, lens, onLens) {
  return make(
    'button',
    { type: 'button', class: `lens ${lens}`, 'data-lens': lens, 'aria-pressed': String(view.lenses.has(lens)), onclick: () => onLens(lens) },
    make('i', { 'aria-hidden': 'true' }),
    `${NAMES[/** @type {keyof typeof NAMES} */ (lens)]} `,
    make('b', {}, shown(report, view, lens)),
    lens === 'claims' && ` of ${report.summary.claims.total}`,
  );
}

/** @param {Report} report */
function thoughts({ attributions }) {
  return attributions.filter(isThought);
}

/** How many of a kind the lens shows. @param {Report} report @param {import('./segments.js').View} view @param {string} lens */
function shown(report, view, lens) {
  const amounts = {
    said: report.attributions.length - thoughts(report).length,
    sources: report.sources.length,
    claims: report.claims.filter((_, index) => isShown(report, view, `c${index}`)).length,
    findings: report.summary.findings.length,
    thoughts: thoughts(report).length,
  };
  return String(amounts[/** @type {keyof typeof amounts} */ (lens)]);
}

/** @param {import('./segments.js').View} view @param {(amount: string) => void} onAmount */
function amountSlider(view, onAmount) {
  const slider = make('input', {
    type: 'range',
    min: '0',
    max: String(AMOUNTS.length - 1),
    value: String(AMOUNTS.indexOf(view.amount)),
    'aria-label': 'How many claims are marked',
    'aria-valuetext': AMOUNT_NAMES[view.amount],
    disabled: !view.lenses.has('claims'),
  });
  slider.addEventListener('input', () => onAmount(AMOUNTS[Number(slider.value)]));
  return make('label', { class: 'amount' }, make('span', { 'aria-hidden': 'true' }, 'fewer claims'), slider, make('span', { 'aria-hidden': 'true' }, 'more'));
}
