import { readFile } from 'node:fs/promises';
import * as separate from './glue-separate.js';

/** The WebAssembly as a file on disk, for servers and batches: node's `fetch` reads no files. */

/** @type {import('./glue-separate.js').Options} */
let configured = {};

/** @param {import('./glue-separate.js').Options} options */
export function configure(options) {
  configured = options;
}

/** @returns {Promise<WhosaidModule>} */
export async function load() {
  const wasm = configured.wasm ?? new URL(WASM_FILE, import.meta.url);
  const isFile = wasm instanceof URL && wasm.protocol === 'file:';
  separate.configure({ ...configured, wasm: isFile ? await readFile(wasm) : wasm });
  return separate.load();
}

/** @returns {Promise<Worker>} */
export async function createWorker() {
  throw new Error('Nothing here has to stay quick meanwhile');
}
