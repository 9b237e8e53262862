import type { Mark, Report } from './report.js';

/** What a reader says of a mark: that somebody else speaks, nobody (`''`), or that it is wrong (`null`). */
export interface Correction {
  kind: Mark['kind'];
  /** Of the marks of this kind with these words, from 1. */
  which: number;
  words: string;
  speaker: string | null;
}

/** `<who-said>`: shows who says what in an article, its own text or, with `for`, one that stands in the page. */
export declare class WhoSaid extends HTMLElement {
  static observedAttributes: string[];
  /** The last report, or null. It is shared: do not change it. */
  get report(): Report | null;
  /** The text that the report's positions count in; setting it replaces the element's content. */
  text: string;
  /** The id of the article that is marked in place. */
  for: string;
  /** The kinds of marks that are shown, parted by spaces: `said`, `sources`, `claims`, `findings`, `thoughts`. */
  lens: string;
  /** How many claims are marked. */
  claims: 'key' | 'weighty' | 'routine' | 'all';
  /** The least confidence of the statements that are marked, from 0 to 1. */
  sure: number;
  /** Whether marks go without tints. */
  quiet: boolean;
  /** With `for`: whether the card is one line until the reader opens it. */
  folded: boolean;
  /** Where the article stands on the web, for links to its words. */
  address: string;
  /** The day on which the article appeared, as `2026-11-24`, or ''. */
  published: string;
  /** What the reader has corrected: plain data, to be kept and set again by the page. */
  corrections: Correction[];
  /** Shows something of the report with its panel: `a3` an attribution, `q0` a quotation, `s1` a source, `c2` a claim, `f0` a finding. */
  select(id: string): void;
}

export interface WhoSaidEventMap {
  'who-said-ready': CustomEvent<{ format: string; engine: string }>;
  'who-said-progress': CustomEvent<{ read: number; length: number }>;
  'who-said-result': CustomEvent<{ report: Report }>;
  'who-said-select': CustomEvent<{ id: string; number?: number; start?: number; end?: number }>;
  'who-said-correct': CustomEvent<{ corrections: Correction[] }>;
  'who-said-error': CustomEvent<{ reason: 'attribute' | 'host' | 'engine'; message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'who-said': WhoSaid;
  }
  interface HTMLElementEventMap extends WhoSaidEventMap {}
  interface DocumentEventMap extends WhoSaidEventMap {}
}
