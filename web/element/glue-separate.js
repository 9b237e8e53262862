import createWhosaid from '#separate';

/** The WebAssembly as a file beside the module, compiled while it arrives. */

/** @typedef {URL | string | Response | BufferSource | WebAssembly.Module} Wasm */

/** @type {{ wasm?: Wasm }} */
let configured = {};

/** @param {{ wasm?: Wasm }} options */
export function configure(options) {
  configured = options;
}

/** @returns {Promise<WhosaidModule>} */
export async function load() {
  const module = await compile(configured.wasm ?? address());
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

/** Old processors refuse vectors: there the same engine makes its sums one by one. */
function address() {
  const hasVectors = WebAssembly.validate(VECTOR);
  return hasVectors ? new URL('./whosaid.wasm', import.meta.url) : new URL('./whosaid.plain.wasm', import.meta.url);
}

/** @param {Wasm} wasm @returns {Promise<WebAssembly.Module>} */
async function compile(wasm) {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm)) return WebAssembly.compile(wasm);
  const response = wasm instanceof Response ? wasm : await fetch(wasm);
  if (!response.ok) throw new Error(`The engine could not be loaded: ${response.status}`);
  const isTyped = response.headers.get('content-type')?.startsWith('application/wasm');
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** @returns {Worker} throws where the page forbids it or the script is on another origin */
export function createWorker() {
  if (configured.wasm !== undefined) throw new Error('The main thread was given the engine');
  return new Worker(new URL('./who-said.worker.mjs', import.meta.url), { type: 'module' });
}
