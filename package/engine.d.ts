import type { Report } from './report.js';

export type { Report } from './report.js';
export type { Difference } from './difference.js';

export type Format = 'json' | 'pretty' | 'markdown' | 'csv' | 'html' | 'annotations';

export interface ReadOptions {
  /** Stands in the report. */
  id?: string;
  /** The day on which the article appeared, as `2026-11-24`: “last year” is counted from it. */
  published?: string;
  /** What a reader has corrected, in the lines that the page saves. */
  corrections?: string;
}

export interface AnalyzeOptions extends ReadOptions {
  /** What positions count in; `utf16`, as JavaScript counts, unless another is named. */
  offsets?: 'utf16' | 'codepoint' | 'utf8';
}

export interface InitOptions {
  /** Where the WebAssembly is, or the WebAssembly itself. */
  wasm?: URL | string | Response | BufferSource | WebAssembly.Module;
  /** What a URL's bytes must be, as in an `integrity` attribute; by default those of this package's file. An empty string takes any. */
  integrity?: string;
}

/** Says where the WebAssembly comes from, instead of the place beside the module. Call it before the first analysis. */
export function init(options: InitOptions): void;

/** The report on a text as a text. Rejects where the engine cannot be loaded, and with a RangeError where `published` is no day. */
export function analyze(text: string, format: Format, options?: AnalyzeOptions): Promise<string>;

/** The report on a text as an object; positions count in UTF-16 units, as JavaScript does. */
export function readReport(text: string, options?: ReadOptions): Promise<Report>;

/** What differs between two drafts, as JSON of a `Difference`. */
export function compare(before: string, after: string): Promise<string>;
