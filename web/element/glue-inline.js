import { createGlue } from '#single';
import { serve } from './engine-worker.js';

/**
 * The WebAssembly inside the script, as text in Emscripten's single-file glue. `createGlue` is that glue wrapped in a
 * function by the bundler, so its source text is at hand for a worker too: nothing is fetched, which works from disk.
 */

/** @param {object} _options there is nothing to configure */
export function configure(_options) {}

/** @returns {Promise<WhosaidModule>} */
export function load() {
  return createGlue()({});
}

/** @returns {Worker} throws where the page forbids it */
export function createWorker() {
  const source = `(${serve})((${createGlue})()({}));`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}
