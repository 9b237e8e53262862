/**
 * The protocol between a page and the frame that shows an article in it: what a message may be. Whatever crosses the border is looked
 * at field by field, on both sides, and what is not as it should be is no message.
 *
 * @typedef {{ v: 1, type: string } & Record<string, unknown>} Message
 * @typedef {(value: unknown) => boolean} Test
 * @typedef {Record<string, Record<string, Test>>} Kinds
 */

export const VERSION = 1;

/** UTF-16 units: the longest text that is read, some 600,000 words, and the longest value of an option. */
export const LONGEST = 4_000_000;
const LONGEST_OPTION = 2_000;

/** @type {Test} */
const isText = (value) => typeof value === 'string' && value.length <= LONGEST;
/** @type {Test} */
const isWord = (value) => typeof value === 'string' && value.length <= LONGEST_OPTION;
/** @type {Test} */
const isMaybeWord = (value) => value === undefined || value === null || isWord(value);
/** @type {Test} */
const isCount = (value) => typeof value === 'number' && value >= 0 && value < 2 ** 31;
/** @type {Test} */
const isMaybeCount = (value) => value === null || isCount(value);
/** @type {Test} */
const isReport = (value) => typeof value === 'object' && value !== null && 'format' in value && value.format === 'whosaid/1';

/** The options, by which the frame's address and its messages say how the article is shown. */
export const OPTION_NAMES = ['lenses', 'claims', 'sure', 'quiet', 'address', 'published', 'lang', 'theme'];

/** What the page sends. @type {Kinds} */
export const FROM_PAGE = { read: { text: isText }, options: Object.fromEntries(OPTION_NAMES.map((name) => [name, isMaybeWord])), select: { id: isWord } };

/** What the frame sends. @type {Kinds} */
export const FROM_FRAME = {
  ready: {},
  progress: { read: isCount, length: isCount },
  result: { report: isReport },
  select: { id: isWord, number: isMaybeCount, start: isMaybeCount, end: isMaybeCount },
  height: { height: isCount },
  error: { reason: isWord, message: isWord },
};

/**
 * A message with those of its fields that the protocol knows, or null.
 *
 * @param {unknown} data as it came
 * @param {Kinds} kinds
 * @returns {Message | null}
 */
export function soundMessage(data, kinds) {
  if (typeof data !== 'object' || data === null) return null;
  const { v, type, ...given } = /** @type {Record<string, unknown>} */ (data);
  if (v !== VERSION || typeof type !== 'string' || !Object.hasOwn(kinds, type)) return null;
  const tests = Object.entries(kinds[type]);
  if (!tests.every(([name, test]) => test(given[name]))) return null;
  return { v: VERSION, type, ...Object.fromEntries(tests.map(([name]) => [name, given[name]])) };
}
