// Makes dist/package/, what `npm publish` would send: package/ with the element and the engine built into it, each as a module of its own.
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** With vectors and without; both share the glue. */
const wasmFiles = { 'whosaid.wasm': `${root}build/wasm/whosaid.wasm`, 'whosaid.plain.wasm': `${root}build/wasm-plain/whosaid.wasm` };

/** What the page's bundler builds alone, with the modules of the package that stay outside of each: only so do they share one engine. */
const modules = [
  { source: 'element/engine.js', file: 'engine.js', outside: {} },
  { source: 'element/who-said.js', file: 'element.js', outside: { 'engine.js': './engine.js' } },
  { source: 'element/define.js', file: 'index.js', outside: { 'engine.js': './engine.js', 'who-said.js': './element.js' } },
];

/** @param {string | Uint8Array} bytes as in an `integrity` attribute */
export function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** Leaves modules outside of a bundle. @param {Record<string, string>} outside */
const leaving = outside => ({
  name: 'other modules of the package',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path }) => outside[path.slice(2)] && { path: outside[path.slice(2)], external: true });
  },
});

/** Emscripten's module stays a file of its own. @param {string} glue @param {string} folder where that file is from here */
const separateGlue = (glue, folder) => ({
  name: 'separate glue',
  setup({ onResolve }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: `${root}web/element/${glue}` }));
    onResolve({ filter: /^#separate$/ }, () => ({ path: `${folder}whosaid.mjs`, external: true }));
  },
});

/** Emscripten's module and both files of WebAssembly. @param {string} folder */
export async function copyEngine(folder) {
  const glues = await Promise.all(['wasm', 'wasm-plain'].map(build => readFile(`${root}build/${build}/whosaid.mjs`, 'utf8')));
  if (glues[0] !== glues[1]) throw new Error('whosaid.plain.wasm needs a glue of its own');
  await copyFile(`${root}build/wasm/whosaid.mjs`, `${folder}whosaid.mjs`);
  for (const [name, file] of Object.entries(wasmFiles)) await copyFile(file, folder + name);
}

/** A hash for each file that a page may load from elsewhere. @param {string} folder */
async function writeIntegrity(folder) {
  const files = (await readdir(folder)).filter(name => /\.(js|mjs|wasm)$/.test(name)).sort();
  const hashes = await Promise.all(files.map(async name => [name, integrityOf(await readFile(folder + name))]));
  await writeFile(`${folder}integrity.json`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/**
 * Bundles modules that have whosaid.mjs and whosaid.wasm beside or above them.
 *
 * @param {(entry: string, options: import('esbuild').BuildOptions) => Promise<string>} bundle
 */
export async function bundlerBesideWasm(bundle) {
  const hashes = await Promise.all(Object.values(wasmFiles).map(async file => integrityOf(await readFile(file))));
  const [WASM_INTEGRITY, PLAIN_INTEGRITY] = hashes.map(hash => JSON.stringify(hash));
  /** @param {string} source @param {string} glue @param {string} above @param {Record<string, string>} outside @param {import('esbuild').Plugin[]} plugins */
  return (source, glue = 'glue-separate.js', above = './', outside = {}, plugins = []) => bundle(source, {
    format: 'esm',
    define: { WASM_FILE: JSON.stringify(`${above}whosaid.wasm`), WASM_INTEGRITY, PLAIN_FILE: JSON.stringify(`${above}whosaid.plain.wasm`), PLAIN_INTEGRITY },
    external: ['node:*'],
    plugins: [...plugins, separateGlue(glue, above), leaving(outside)],
  });
}

/**
 * @param {string} dist where who-said.js, the script, is already
 * @param {(entry: string, options: import('esbuild').BuildOptions) => Promise<string>} bundle
 * @param {import('esbuild').Plugin} inlineGlue
 */
export async function writePackage(dist, bundle, inlineGlue) {
  const folder = `${dist}package/`;
  await cp(`${root}package`, folder, { recursive: true });
  await mkdir(`${folder}node`);
  const separate = await bundlerBesideWasm(bundle);
  for (const { source, file, outside } of modules) {
    await writeFile(folder + file, await separate(source, 'glue-separate.js', './', outside));
    await writeFile(`${folder}node/${file}`, await separate(source, 'glue-node.js', '../', outside));
  }
  await writeFile(`${folder}engine.worker.js`, await separate('element/worker-separate.js'));
  await writeFile(`${folder}inline.js`, await bundle('element/define.js', { format: 'esm', plugins: [inlineGlue] }));
  await copyFile(`${dist}who-said.js`, `${folder}script.js`);
  await copyEngine(folder);
  for (const file of ['report.d.ts', 'difference.d.ts']) await copyFile(`${root}web/element/${file}`, folder + file);
  await copyFile(`${root}LICENSE`, `${folder}LICENSE`);
  await writeIntegrity(folder);
}
