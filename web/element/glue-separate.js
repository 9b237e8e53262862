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
  const module = await compile(configured.wasm ?? new URL('./whosaid.wasm', import.meta.url));
  return createWhosaid({
    /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance) => void} receive */
    instantiateWasm(imports, receive) {
      WebAssembly.instantiate(module, imports).then(receive);
      return {};
    },
  });
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
