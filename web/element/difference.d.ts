/** What differs between two drafts, format `whosaid-difference/1`. References are indexes into the lists of each draft's report. */

export interface Words {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

export interface Change {
  kind: 'appeared' | 'vanished' | 'changed';
  /** Index in the earlier draft's list, or null where it has appeared. */
  before: number | null;
  after: number | null;
  words: Words[];
}

export interface Difference {
  format: 'whosaid-difference/1';
  quotations: Change[];
  claims: Change[];
  sources: Change[];
}
