/**
 * The report, format `whosaid/1`: the only thing the web side knows of the engine.
 * Spans are half-open and counted in the unit that `offsets` names; references are indexes into the report's lists.
 */

/** A half-open stretch of the text: `text.slice(start, end)` where offsets are "utf16". */
export interface Span {
  start: number;
  end: number;
}

/** How much of what is attributed stands in quotation marks. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** What the cue says the source did. */
export type Act =
  | 'say'
  | 'write'
  | 'ask'
  | 'believe'
  | 'feel'
  | 'intend'
  | 'decide'
  | 'perceive'
  | 'document'
  | 'demand'
  | 'judge'
  | 'promise'
  | 'decline'
  | 'no-response';

export type SourceType = 'named-person' | 'named-organisation' | 'document' | 'unnamed-person' | 'unnamed-group';

/** How the source is heard in the article; the strongest that applies. */
export type Response = 'quoted' | 'paraphrased' | 'cited' | 'declined' | 'no-response';

export type ClaimType = 'quantity' | 'comparison' | 'event' | 'cause' | 'law' | 'prediction' | 'record' | 'personal';

export interface Attribution {
  kind: AttributionKind;
  act: Act;
  /** Several spans where the attribution interrupts what is said. */
  content: Span[];
  cue: Span[];
  /** Empty where the text names no source. */
  source: Span[];
  /** Index in `sources`, or null. */
  speaker: number | null;
  /** Index in `sources` of whom the speaker cites for it, or null: hearsay. */
  via: number | null;
  /** Index of the attribution whose content encloses this one. */
  within: number | null;
  /** 0 to 1. */
  confidence: number;
  why: string[];
}

export interface Quotation extends Span {
  use: 'speech' | 'title' | 'scare' | 'nickname' | 'other';
  attribution: number | null;
}

export interface Mention extends Span {
  /** Why it was merged: "surname of Adam Austen". */
  why: string;
}

export interface Source {
  name: string;
  type: SourceType;
  title: string | null;
  affiliation: string | null;
  anonymous: boolean;
  /** Where the text states why the name is withheld. */
  reason: Span | null;
  response: Response;
  mentions: Mention[];
  attributions: number[];
  words: { quoted: number; paraphrased: number };
}

export interface ClaimNumber extends Span {
  value: number;
  unit: string | null;
}

export interface ClaimTime extends Span {
  /** ISO 8601: "2025", "2026-11-23", "2026-W48", "2023-01/2023-03", "2019/.."; null while the day of publication is not known. */
  value: string | null;
  precision: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'season' | 'year' | 'fiscal-year' | 'decade' | 'century';
  /** By what it was resolved: its own words, the day of publication that was given, or the article's dateline. */
  basis: 'text' | 'published' | 'dateline' | null;
}

export interface Claim {
  span: Span;
  sentence: number;
  types: ClaimType[];
  /** 3 would be on a check list, 2 is routine, 1 is trivial. */
  priority: 1 | 2 | 3;
  /** 0 to 1, for ranking within one article. */
  score: number;
  voice: 'outlet' | 'source';
  attribution: number | null;
  source: number | null;
  hedged: boolean;
  negated: boolean;
  numbers: ClaimNumber[];
  times: ClaimTime[];
  /** The claim with what its pronouns and times mean in brackets; null where nothing has to be added. */
  reading: string | null;
  /** Words that point out of the claim and are not settled: “they”, “last year”. */
  open: Span[];
  why: string[];
}

/** Something an editor may want to look at; the reference says where. */
export interface Finding {
  kind: string;
  claim?: number;
  quotation?: number;
  source?: number;
  /** For readers. */
  text: string;
}

/** Something to know about the whole text: that it is empty, or not English. */
export interface Notice {
  kind: string;
  /** For readers. */
  text: string;
}

/** A numbered mark: the same number in the text, the lists, the exports and in print. */
export interface Mark {
  number: number;
  /** Which list `index` points into: attributions, quotations (speech that no attribution holds), sources or claims. */
  kind: 'quote' | 'quotation' | 'source' | 'claim';
  index: number;
  spans: Span[];
  /** Where the number stands: the end of one of the spans. */
  note: number;
}

export interface Summary {
  words: number;
  readingSeconds: number;
  claims: { total: number; outlet: number; named: number; unnamed: number; document: number };
  quotes: { direct: number; mixed: number; indirect: number; withoutSpeaker: number };
  sources: Record<SourceType | 'anonymous' | 'declined' | 'no-response', number>;
  voices: { source: number; words: number; share: number }[];
  /** Indexes in `claims`. */
  keyClaims: number[];
  findings: Finding[];
}

export interface Report {
  format: 'whosaid/1';
  engine: string;
  id: string;
  offsets: 'utf16' | 'codepoint' | 'utf8';
  length: number;
  language: { code: string; confidence: number };
  /** The day from which times are counted: "2026-11-24"; null where neither the caller nor a dateline says. */
  published: string | null;
  notices: Notice[];
  sentences: Span[];
  attributions: Attribution[];
  quotations: Quotation[];
  sources: Source[];
  claims: Claim[];
  marks: Mark[];
  summary: Summary;
}
