// Makes dist/ from web/ and the WebAssembly in build/wasm/. What it makes:
//   index.html           the page, one file, sealed, opens from disk; sw.js keeps it for when there is no network
//   who-said.js          the element as a classic script, WebAssembly inside: one script tag
//   who-said.mjs         the element as a module, whosaid.wasm beside it; whosaid.plain.wasm is taken where vectors are refused
//   who-said.inline.mjs  the element as a module, WebAssembly inside
//   examples/            host pages
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const wasm = `${root}build/wasm/`;
const dist = `${root}dist/`;

/**
 * Emscripten's classic glue, wrapped in a function so that its source text can also start a worker. Some globals are hidden from it:
 * `fetch`, because it would try to fetch the bytes that it holds, which a strict policy refuses with a report; and the names by which it
 * would announce itself to module loaders of the host page.
 *
 * @param {string} glue
 */
function wrap(glue) {
  return `export function createGlue() { var fetch, module, exports, define; ${glue}\n; return createWhosaid; }`;
}

const inlineGlue = {
  name: 'inline glue',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: `${root}web/element/glue-inline.js` }));
    onResolve({ filter: /^#single$/ }, () => ({ path: 'single', namespace: 'whosaid' }));
    onLoad({ filter: /.*/, namespace: 'whosaid' }, async () => {
      const glue = await readFile(`${wasm}whosaid-single.js`, 'utf8');
      return { contents: wrap(glue), loader: 'js' };
    });
  },
};

/** Emscripten's module stays a file of its own beside ours, as does the worker. */
const separateGlue = {
  name: 'separate glue',
  setup({ onResolve }) {
    onResolve({ filter: /^#glue$/ }, () => ({ path: `${root}web/element/glue-separate.js` }));
    onResolve({ filter: /^#separate$/ }, () => ({ path: './whosaid.mjs', external: true }));
  },
};

const common = { bundle: true, minify: true, charset: 'utf8', target: ['chrome114', 'firefox140', 'safari17.4'], loader: { '.txt': 'text' }, legalComments: 'none' };

/** @param {string} entry @param {import('esbuild').BuildOptions} options */
async function bundle(entry, options) {
  const { outputFiles } = await build({ ...common, entryPoints: [`${root}web/${entry}`], write: false, ...options });
  return outputFiles[0].text;
}

/** @param {string} text */
function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Puts the script and the style into the page, and their hashes into its policy. */
async function page() {
  const script = (await bundle('page.js', { format: 'iife', plugins: [inlineGlue] })).trim();
  const style = (await bundle('page.css', {})).trim();
  if (/<\/script|<!--/i.test(script)) throw new Error('The page’s script holds text that would end it');
  const source = await readFile(`${root}web/index.html`, 'utf8');
  const parts = [
    ["script-src 'self'", `script-src ${hash(script)}`],
    ["style-src 'self'", `style-src ${hash(style)}`],
    ['<link rel="stylesheet" href="page.css" />', `<style>${style}</style>`],
    ['<script src="page.js"></script>', `<script>${script}</script>`],
    [/\n *<!-- The bundler .*?-->/, ''],
  ];
  return parts.reduce((html, [from, to]) => replaceOnce(html, from, to), source);
}

/** @param {string} html @param {string | RegExp} from @param {string} to */
function replaceOnce(html, from, to) {
  const replaced = html.replace(from, () => to);
  if (replaced === html) throw new Error(`web/index.html no longer holds ${from}`);
  return replaced;
}

/** The WebAssembly without vectors, which shares the glue of the one with them. */
async function copyPlain() {
  const plain = `${root}build/wasm-plain/`;
  const glues = await Promise.all([wasm, plain].map((folder) => readFile(`${folder}whosaid.mjs`, 'utf8')));
  if (glues[0] !== glues[1]) throw new Error('whosaid.plain.wasm needs a glue of its own');
  await cp(`${plain}whosaid.wasm`, `${dist}whosaid.plain.wasm`);
}

async function main() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await cp(`${root}web/examples`, `${dist}examples`, { recursive: true });
  await writeFile(`${dist}index.html`, await page());
  await writeFile(`${dist}sw.js`, await bundle('page/sw.js', { format: 'iife' }));
  await writeFile(`${dist}who-said.js`, await bundle('element/define.js', { format: 'iife', plugins: [inlineGlue] }));
  await writeFile(`${dist}who-said.inline.mjs`, await bundle('element/define.js', { format: 'esm', plugins: [inlineGlue] }));
  await writeFile(`${dist}who-said.mjs`, await bundle('element/define.js', { format: 'esm', plugins: [separateGlue] }));
  await writeFile(`${dist}who-said.worker.mjs`, await bundle('element/worker-separate.js', { format: 'esm', plugins: [separateGlue] }));
  await cp(`${root}web/element/report.d.ts`, `${dist}report.d.ts`);
  for (const file of ['whosaid.mjs', 'whosaid.wasm']) await cp(wasm + file, dist + file);
  await copyPlain();
}

await main();
