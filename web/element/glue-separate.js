import createWhosaid from '#separate';

/** The WebAssembly as a file beside the module: compiled once, and handed to the worker compiled. */

/**
 * @typedef {URL | string | Response | BufferSource | WebAssembly.Module} Wasm
 * @typedef {{ wasm?: Wasm, integrity?: string }} Options
 */

/** @type {Options} */
let configured = {};
/** @type {Promise<WebAssembly.Module> | undefined} */
let compiled;

/** @param {Options} options */
export function configure(options) {
  configured = options;
  compiled = undefined;
}

/** @returns {Promise<WhosaidModule>} */
export async function load() {
  return instantiate(await compileOnce());
}

/** @param {WebAssembly.Module} module @returns {Promise<WhosaidModule>} */
export function instantiate(module) {
  return createWhosaid({
    /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} receive */
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(module, imports).then(receive);
      return {};
    },
  });
}

/** A module whose one function makes a vector of 128 bits: `i32.const 0, i8x16.splat`. */
const VECTOR = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11]);

/** Old processors refuse vectors: there the same engine makes its sums one by one. Bundlers look for addresses written like these. */
function ownFile() {
  const hasVectors = WebAssembly.validate(VECTOR);
  return hasVectors
    ? { wasm: new URL(WASM_FILE, import.meta.url), integrity: WASM_INTEGRITY }
    : { wasm: new URL(PLAIN_FILE, import.meta.url), integrity: PLAIN_INTEGRITY };
}

function compileOnce() {
  const { wasm, integrity } = ownFile();
  compiled ??= compile(configured.wasm ?? wasm, configured.integrity ?? integrity);
  compiled.catch(() => (compiled = undefined));
  return compiled;
}

/** @param {Wasm} wasm @param {string} integrity @returns {Promise<WebAssembly.Module>} */
async function compile(wasm, integrity) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  // A script's own integrity says nothing of what it fetches.
  const response = wasm instanceof Response ? wasm : await fetch(wasm, { integrity });
  if (!response.ok) throw new Error(`The engine could not be loaded: ${response.status}`);
  const isTyped = response.headers.get('content-type')?.startsWith('application/wasm');
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** @returns {Promise<Worker>} rejects where the page forbids it or the script is on another origin */
export async function createWorker() {
  const module = await compileOnce();
  const worker = new Worker(new URL('./engine.worker.js', import.meta.url), { type: 'module' });
  worker.postMessage(module);
  return worker;
}
