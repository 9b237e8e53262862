import * as glue from '#glue';

/**
 * The engine behind one interface: bytes in, one string out. It runs in a worker where the page allows one and on the
 * main thread otherwise; callers cannot tell. `#glue` is one of the two ways the WebAssembly is shipped, inline or beside.
 *
 * @typedef {'json' | 'pretty' | 'markdown' | 'csv' | 'html' | 'annotations'} Format
 *
 * @typedef {object} Call
 * @property {Uint8Array} bytes UTF-8
 * @property {Format} format
 * @property {string} offsets utf16, codepoint or utf8
 * @property {string} id
 *
 * @typedef {(call: Call) => Promise<string>} Analyze
 */

/** @type {Promise<Analyze> | undefined} */
let engine;

/**
 * Says where the WebAssembly comes from, instead of the place beside the script. Call it before the first analysis.
 *
 * @param {{ wasm?: URL | string | Response | BufferSource | WebAssembly.Module }} options
 */
export function init(options) {
  glue.configure(options);
  engine = undefined;
}

/**
 * @param {string} text lone surrogates become U+FFFD, one UTF-16 unit for one, so offsets stay right
 * @param {Format} format
 * @param {{ id?: string, offsets?: string }} [options]
 * @returns {Promise<string>} rejects only where the engine cannot be loaded
 */
export async function analyze(text, format, { id = '', offsets = 'utf16' } = {}) {
  engine ??= start();
  const run = await engine;
  return run({ bytes: new TextEncoder().encode(text), format, offsets, id });
}

/** @returns {Promise<Analyze>} */
async function start() {
  const worker = await startWorker().catch(() => null);
  if (worker) return worker;
  try {
    const { analyze: run } = await glue.load();
    return async ({ bytes, format, offsets, id }) => run(bytes, format, offsets, id);
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

/**
 * A page's policy may forbid workers, by an exception or by an error event: both reject.
 *
 * @returns {Promise<Analyze>}
 */
async function startWorker() {
  const worker = glue.createWorker();
  await new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error('no worker'));
    };
  });
  /** @type {Map<number, { resolve: (value: string) => void, reject: (reason: Error) => void }>} */
  const waiting = new Map();
  let number = 0;
  worker.onmessage = ({ data }) => {
    const call = waiting.get(data.number);
    waiting.delete(data.number);
    if (typeof data.result === 'string') call?.resolve(data.result);
    else call?.reject(new Error(data.error));
  };
  return (call) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      worker.postMessage({ number, ...call }, [call.bytes.buffer]);
    });
}
