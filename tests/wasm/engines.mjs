import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = name => join(root, 'build/wasm', name);

/** The ES module build; node has no fetch for files, so the bytes are handed over. */
export async function moduleEngine() {
  const { default: createWhosaid } = await import(built('whosaid.mjs'));
  return createWhosaid({ wasmBinary: readFileSync(built('whosaid.wasm')) });
}

/** The build without vectors, with the same glue. */
export async function plainEngine() {
  const { default: createWhosaid } = await import(built('whosaid.mjs'));
  return createWhosaid({ wasmBinary: readFileSync(join(root, 'build/wasm-plain/whosaid.wasm')) });
}

export const takesVectors = () => WebAssembly.validate(readFileSync(built('whosaid.wasm')));

/** The classic script build in a world of its own, as bare as a browser's without a document. */
export async function singleEngine() {
  const world = vm.createContext({ WebAssembly, TextDecoder, Uint8Array, console, atob, setTimeout });
  vm.runInContext(readFileSync(built('whosaid-single.js'), 'utf8'), world);
  return world.createWhosaid();
}

/** What the engine answers to a JavaScript string, as text. */
export function analyzeText(engine, text, { format = 'json', offsets = 'utf16', id = '', published = '', corrections = '' } = {}) {
  return engine.analyze(new TextEncoder().encode(text), format, offsets, id, published, corrections);
}

/** The golden articles: name without ending, and the file's bytes. */
export function articles() {
  const folder = join(root, 'tests/articles');
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
    .map(name => ({ id: name.slice(0, -4), file: join(folder, name), bytes: readFileSync(join(folder, name)) }));
}

/** The native program's output. */
export function native(arguments_, input) {
  return execFileSync(join(root, 'build/native/whosaid'), arguments_, { encoding: 'utf8', input, maxBuffer: 2 ** 30 });
}

/** Every {start, end} of a report, with the path to it. */
export function spansOf(value, path = '') {
  if (Array.isArray(value)) return value.flatMap((item, i) => spansOf(item, `${path}[${i}]`));
  if (value === null || typeof value !== 'object') return [];
  const own = 'start' in value && 'end' in value ? [{ path, start: value.start, end: value.end }] : [];
  return own.concat(Object.entries(value).flatMap(([key, item]) => spansOf(item, `${path}.${key}`)));
}
