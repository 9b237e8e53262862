// Installs the package as its users would, from the archive that npm would send, and builds what they write with their bundlers.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as esbuild } from 'esbuild';
import { compile } from 'svelte/compiler';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { root } from '../wasm/engines.mjs';

/** Everything happens here. Below the repository, so that frameworks and bundlers are found in its node_modules. */
export const place = join(root, 'build/consumers');
export const installed = join(place, 'node_modules/whosaid');

/** npm without the network. */
const npm = (...args) => execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: place, encoding: 'utf8' });

/** Lays out the consumers anew, the package among their modules. */
export function install() {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  cpSync(join(root, 'tests/package/consumers'), place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "name": "consumers", "private": true, "type": "module" }\n');
  const [{ filename }] = JSON.parse(npm('pack', join(root, 'dist/package'), '--json'));
  npm('install', `./${filename}`, '--ignore-scripts', '--install-links');
}

const inDist = (folder, file) => join(place, folder, 'dist', file);
const copyPage = (folder, page) => cpSync(join(place, folder, page), inDist(folder, page));

const sveltePlugin = {
  name: 'svelte',
  transform(code, id, { ssr } = {}) {
    if (!id.endsWith('.svelte')) return undefined;
    return compile(code, { filename: id, generate: ssr ? 'server' : 'client', dev: !ssr }).js;
  },
};

/** Vite with nothing of its own but what a fixture needs; development builds of frameworks say what is amiss. */
export function viteOptions(folder, mode) {
  return {
    root: join(place, folder), configFile: false, logLevel: 'error', base: './', mode, plugins: [sveltePlugin],
    define: { __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', 'process.env.NODE_ENV': JSON.stringify(mode) },
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    esbuild: { jsx: 'automatic' },
    build: { minify: mode === 'production', emptyOutDir: false },
  };
}

export const buildWithVite = (folder, mode = 'production') => vite(viteOptions(folder, mode));

/** A framework's page: rendered by node, which takes the package from node_modules, and taken over in the browser. */
export async function buildRendered(folder, server) {
  const options = viteOptions(folder, 'development');
  await vite(options);
  await vite({ ...options, resolve: {}, build: { ...options.build, ssr: server, outDir: 'server' } });
  const { render } = await import(pathToFileURL(join(place, folder, 'server/server.js')).href);
  const html = await render();
  const page = inDist(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<!--app-->', () => html));
  return html;
}

export function buildWithWebpack() {
  const folder = join(place, 'webpack');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  copyPage('webpack', 'index.html');
  return new Promise((done, fail) => {
    webpack({ context: folder, mode: 'production', entry: './main.js', output: { path: join(folder, 'dist') }, performance: { hints: false } }, (error, stats) => {
      if (error || stats.hasErrors() || stats.hasWarnings()) fail(error ?? new Error(stats.toString('errors-warnings')));
      else done();
    });
  });
}

export async function buildWithEsbuild() {
  const common = { bundle: true, format: 'esm', loader: { '.wasm': 'file' }, outdir: join(place, 'esbuild/dist'), absWorkingDir: join(place, 'esbuild') };
  const { warnings } = await esbuild({ ...common, entryPoints: ['main.js', 'inline.js'] });
  for (const page of ['index.html', 'inline.html']) copyPage('esbuild', page);
  return warnings;
}

/** Makes a page of another, with addresses and hashes in it. */
export function fillIn(from, to, values) {
  const html = Object.entries(values).reduce((text, [name, value]) => text.replaceAll(name, value), readFileSync(join(place, from), 'utf8'));
  writeFileSync(join(place, to), html);
}
