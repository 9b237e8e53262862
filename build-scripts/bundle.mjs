// Makes dist/ from web/ and the WebAssembly in build/wasm/. What it makes:
//   index.html           the page, one file, sealed, opens from disk; sw.js keeps it for when there is no network
//   who-said.js          the element as a classic script, WebAssembly inside: one script tag
//   package/             the npm package, see package.mjs
//   embed.html           one article in a frame of another page, one file, sealed; who-said-frame.js and .mjs are the other page's side of it
//   examples/            host pages
//   bookmarklet.html     gives a bookmark that marks the page one is reading
//   extension-chromium/, extension-firefox/   the browser extension, see extension.mjs
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { makeExtensions } from './extension.mjs';
import { writePackage } from './package.mjs';

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

/** The bookmark's code as text, for the page that gives it. */
const bookmarkCode = {
  name: 'bookmark',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#bookmark$/ }, () => ({ path: 'bookmark', namespace: 'bookmark' }));
    onLoad({ filter: /.*/, namespace: 'bookmark' }, async () => ({ contents: await bundle('bookmarklet/mark.js', { format: 'iife' }), loader: 'text' }));
  },
};

/**
 * Puts a page's script and style into it, and their hashes into its policy.
 *
 * @param {string} file in web/
 * @param {string} name of script and style
 * @param {import('esbuild').Plugin} plugin
 */
async function page(file, name, plugin) {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const script = (await bundle(`${folder}${name}.js`, { format: 'iife', plugins: [plugin] })).trim();
  const style = (await bundle(`${folder}${name}.css`, {})).trim();
  if (/<\/script|<!--/i.test(script)) throw new Error(`The script of ${file} holds text that would end it`);
  const source = (await readFile(`${root}web/${file}`, 'utf8')).replace(/\n *<!-- The bundler .*?-->/, '');
  const parts = [
    ["script-src 'self'", `script-src ${hash(script)}`],
    ["style-src 'self'", `style-src ${hash(style)}`],
    [`<link rel="stylesheet" href="${name}.css" />`, `<style>${style}</style>`],
    [`<script src="${name}.js"></script>`, `<script>${script}</script>`],
  ];
  return parts.reduce((text, [from, to]) => replaceOnce(text, from, to), source);
}

/** @param {string} html @param {string | RegExp} from @param {string} to */
function replaceOnce(html, from, to) {
  const replaced = html.replace(from, () => to);
  if (replaced === html) throw new Error(`A page in web/ no longer holds ${from}`);
  return replaced;
}

async function main() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await cp(`${root}web/examples`, `${dist}examples`, { recursive: true });
  await writeFile(`${dist}index.html`, await page('index.html', 'page', inlineGlue));
  await writeFile(`${dist}embed.html`, await page('embed.html', 'embed', inlineGlue));
  await writeFile(`${dist}bookmarklet.html`, await page('bookmarklet/index.html', 'page', bookmarkCode));
  await writeFile(`${dist}sw.js`, await bundle('page/sw.js', { format: 'iife' }));
  await writeFile(`${dist}who-said.js`, await bundle('element/define.js', { format: 'iife', plugins: [inlineGlue] }));
  await writeFile(`${dist}who-said-frame.js`, await bundle('frame/who-said-frame.js', { format: 'iife', globalName: 'whoSaid' }));
  await writeFile(`${dist}who-said-frame.mjs`, await bundle('frame/who-said-frame.js', { format: 'esm' }));
  await writePackage(dist, bundle, inlineGlue);
  await makeExtensions(bundle);
}

await main();
