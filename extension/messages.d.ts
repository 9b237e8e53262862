import type { Segment } from '../web/element/segments.js';

/** What the script in the page tells the panel. */
export type FromPage =
  | { type: 'article'; text: string; title: string; address: string; published: string }
  | { type: 'none'; reason: 'noArticle' | 'noPage' | 'gone' }
  | { type: 'chosen'; id: string };

/** What the panel asks of the script in the page. */
export type ToPage =
  | { type: 'draw'; segments: Segment[] }
  | { type: 'emphasise'; ids: string[]; kin: string[] }
  | { type: 'reveal'; id: string }
  | { type: 'remove' };
