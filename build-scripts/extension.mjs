// Makes dist/extension-chromium and dist/extension-firefox, which browsers load as they are, and a zip of each, for the shops.
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { manifest } from '../extension/manifest.mjs';
import { bundlerBesideWasm, copyEngine } from './package.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = `${root}extension/`;
const dist = `${root}dist/`;

/** The article is in another document than the panel: the element's drawing of highlights is sent there. */
const remoteHighlights = {
  name: 'remote highlights',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/highlights\.js$/ }, () => ({ path: `${source}page-highlights.js` }));
  },
};

/** @param {(entry: string, options: import('esbuild').BuildOptions) => Promise<string>} bundle of a file in web/ */
export async function makeExtensions(bundle) {
  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const besideWasm = await bundlerBesideWasm(bundle);
  const files = {
    'background.js': await bundle('../extension/background.js', { format: 'iife' }),
    'page.js': await bundle('../extension/page.js', { format: 'iife' }),
    'panel.js': await besideWasm('../extension/panel.js', undefined, undefined, undefined, [remoteHighlights]),
    'engine.worker.js': await besideWasm('element/worker-separate.js'),
    'panel.css': await bundle('../extension/panel.css', {}),
  };
  for (const browser of /** @type {const} */ (['chromium', 'firefox'])) {
    const folder = `${dist}extension-${browser}/`;
    await mkdir(`${folder}icons`, { recursive: true });
    for (const [name, text] of Object.entries({ ...files, 'manifest.json': `${JSON.stringify(manifest(browser, version), null, 2)}\n` })) await writeFile(folder + name, text);
    for (const name of ['panel.html', '_locales', ...[16, 32, 48, 128].map((size) => `icons/${size}.png`)]) await cp(source + name, folder + name, { recursive: true });
    await copyEngine(folder);
    await pack(folder, `${dist}extension-${browser}.zip`);
  }
}

/** The same files give the same bytes: sorted, without the time or the owner of any. @param {string} folder @param {string} archive */
async function pack(folder, archive) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.replace(/\/+/g, '/'));
  const epoch = new Date('1980-01-01T12:00:00Z');
  for (const file of files) await utimes(file, epoch, epoch);
  execFileSync('zip', ['-X', '-D', '-q', archive, ...files.map((file) => file.slice(folder.length)).sort()], { cwd: folder, env: { ...process.env, TZ: 'UTC' } });
}
