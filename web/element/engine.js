import * as glue from '#glue';
import { isDay } from './day.js';

/**
 * The engine behind one interface: bytes in, one string out; callers cannot tell where it runs. Long texts go to a worker
 * where the page allows one, so that the page stays quick. Short ones are read on the main thread, in a few milliseconds:
 * a strict page would report a worker as a violation, for nothing.
 *
 * `#glue` is one of the ways the WebAssembly is shipped: inline, beside, or beside on disk.
 *
 * @typedef {'json' | 'pretty' | 'markdown' | 'csv' | 'html' | 'annotations'} Format
 *
 * @typedef {object} Call
 * @property {Uint8Array<ArrayBuffer>} bytes UTF-8
 * @property {Format} format
 * @property {string} offsets utf16, codepoint or utf8
 * @property {string} id
 * @property {string} published the day on which the article appeared, or nothing
 * @property {string} corrections what the reader has corrected, as lines
 * @property {boolean} [isInParts] a long report comes in pieces
 * @property {Uint8Array<ArrayBuffer>} [before] an earlier draft: what differs is wanted instead of a report
 *
 * @typedef {(call: Call, receive?: (list: string, items: string) => void) => Promise<string>} Analyze
 */

/** Bytes, about 1,300 words: what takes longer to read than a reader notices. */
const LONG = 8_000;

/** @type {Promise<Analyze> | undefined} */
let mainThread;
/** @type {Promise<Analyze> | undefined} */
let worker;
let isAside = false;

/**
 * Says where the WebAssembly comes from, instead of the place beside the script. Call it before the first analysis.
 *
 * @param {import('./glue-separate.js').Options} options `integrity` is what a URL's bytes must be; by default those that came with the script
 */
export function init(options) {
  glue.configure(options);
  mainThread = worker = undefined;
}

/**
 * @param {string} text lone surrogates become U+FFFD, one UTF-16 unit for one, so offsets stay right
 * @param {Format} format
 * @param {{ id?: string, offsets?: string, published?: string, corrections?: string }} [options] `published`: the day on which the
 *   article appeared, as `2026-11-24`: "last year" is counted from it
 * @returns {Promise<string>} rejects where the engine cannot be loaded, and with a RangeError where `published` is no day
 */
export async function analyze(text, format, { id = '', offsets = 'utf16', published = '', corrections = '' } = {}) {
  checkDay(published);
  const bytes = new TextEncoder().encode(text);
  const run = await startFor(bytes.length);
  return run({ bytes, format, offsets, id, published, corrections });
}

/**
 * The report as an object. A long one comes from the worker list by list, a part at a time, so that the page is never held up.
 *
 * @param {string} text
 * @param {{ id?: string, published?: string, corrections?: string }} [options]
 * @returns {Promise<import('./report.d.ts').Report>}
 */
export async function readReport(text, { id = '', published = '', corrections = '' } = {}) {
  checkDay(published);
  const bytes = new TextEncoder().encode(text);
  const run = await startFor(bytes.length);
  /** @type {Record<string, object[]>} */
  const lists = {};
  const receive = /** @param {string} list @param {string} items */ (list, items) => void (lists[list] ??= []).push(...JSON.parse(items));
  const rest = await run({ bytes, format: 'json', offsets: 'utf16', id, published, corrections, isInParts: true }, receive);
  return Object.assign(JSON.parse(rest), lists);
}

/** @param {string} published */
function checkDay(published) {
  if (published && !isDay(published)) throw new RangeError(`There is no day “${published}”. Write it as 2026-11-24.`);
}

/** @param {number} bytes */
function startFor(bytes) {
  return bytes < LONG && !isAside ? startHere() : startAside();
}

/** From now on every text is read in a worker, where the page allows one: a text that is typed is read again and again. */
export function readAside() {
  isAside = true;
  return startAside();
}

/**
 * What differs between two drafts: quotations, claims and sources that appeared, vanished or changed their words.
 *
 * @param {string} before
 * @param {string} after
 * @returns {Promise<string>} JSON, see difference.d.ts
 */
export async function compare(before, after) {
  const encoder = new TextEncoder();
  const call = { bytes: encoder.encode(after), before: encoder.encode(before), format: /** @type {Format} */ ('json'), offsets: 'utf16', id: '', published: '', corrections: '' };
  const run = await startFor(call.bytes.length + call.before.length);
  return run(call);
}

/** @returns {Promise<Analyze>} */
function startHere() {
  mainThread ??= glue.load().then((module) => async ({ bytes, format, offsets, id, published, corrections, before }) =>
    before ? module.compare(before, bytes) : module.analyze(bytes, format, offsets, id, published, corrections));
  mainThread.catch(() => (mainThread = undefined));
  return mainThread;
}

/** @returns {Promise<Analyze>} */
function startAside() {
  worker ??= startWorker().catch(startHere);
  return worker;
}

/**
 * A page's policy may forbid workers, by an exception or by an error event: both reject.
 *
 * @returns {Promise<Analyze>}
 */
async function startWorker() {
  const worker = await glue.createWorker();
  await new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error('no worker'));
    };
  });
  /** @type {Map<number, { resolve: (value: string) => void, reject: (reason: Error) => void, receive?: (list: string, items: string) => void }>} */
  const waiting = new Map();
  let number = 0;
  worker.onmessage = ({ data }) => {
    const call = waiting.get(data.number);
    if (data.list) return call?.receive?.(data.list, data.items);
    waiting.delete(data.number);
    if (typeof data.result === 'string') call?.resolve(data.result);
    else call?.reject(new Error(data.error));
  };
  return (call, receive) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject, receive });
      worker.postMessage({ number, ...call }, [call.bytes.buffer]);
    });
}
