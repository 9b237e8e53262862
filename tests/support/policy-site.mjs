// A site that answers with the headers of a policy, as a host's own server would: /POLICY/PAGE is a host page (addressOf), /POLICY/dist/… is what it loads.
import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { integrityOf as hashOf } from '../../build-scripts/package.mjs';
import { fileFor, types } from '../../build-scripts/serve.mjs';
import { root } from '../wasm/engines.mjs';

const dist = join(root, 'dist');
const sample = readFileSync(join(root, 'web/examples/sample.txt'), 'utf8').trim().split('\n\n');

/** Paragraphs: about 1,500 words, long enough for a worker. */
const LONG = 46;

const article = paragraphs => Array.from({ length: paragraphs }, (_, i) => `<p>${sample[i % sample.length]}</p>`).join('\n');

/** How a page takes each build; the frame's page hands its text over. */
const builds = {
  // The card stands before the article, where it could move it.
  above: ({ script }) => script('who-said.js', 'defer'),
  'who-said.js': ({ script }) => `${script('who-said.js', 'defer')}<who-said for="story"></who-said>`,
  'package/index.js': ({ script }) => `${script('package/index.js', 'type="module"')}<who-said for="story"></who-said>`,
  'package/inline.js': ({ script }) => `${script('package/inline.js', 'type="module"')}<who-said for="story"></who-said>`,
  'embed.html': ({ script }) => `<div id="place"></div>${script('who-said-frame.js', 'defer')}<script src="show.js" defer nonce="of-this-answer"></script>`,
};
const show = `whoSaid.showInFrame(document.querySelector('#place'), { src: 'dist/embed.html', text: document.querySelector('#story').innerText });`;

/** The names of the columns: what is built for host pages, and the page itself. */
export const BUILDS = [...Object.keys(builds).filter(name => name.includes('.')), 'index.html'];

/** The host page that takes a build; it stands beside dist/. @param {string} build */
export const addressOf = build => build.replace('/', '-');

/** What stands in a script's `integrity`. */
export function integrityOf(file) {
  return hashOf(readFileSync(join(dist, file)));
}

/** @param {string} build @param {{ paragraphs?: number, from?: string, attributes?: string }} [options] `from`: the site that the scripts come from */
function hostPage(build, { paragraphs = LONG, from = '', attributes = '' } = {}) {
  const script = (file, kind) => `<script src="${from}dist/${file}" ${kind} ${attributes} nonce="of-this-answer"></script>`;
  const isAbove = build === 'above';
  const room = '<style>who-said[folded]:not(:defined) { display: block; height: calc(3rem + 2px) }</style>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host page</title>${isAbove ? room : ''}</head>
<body>${isAbove ? '<h1>News</h1><who-said for="story" folded></who-said>' : ''}<article id="story">${article(paragraphs)}</article>${builds[build]({ script })}<footer>Imprint</footer></body></html>`;
}

/**
 * @param {Record<string, Record<string, string>>} policies headers by the name that stands first in an address
 * @returns {Promise<import('node:http').Server>}
 */
export function servePolicies(policies) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const [, policy, ...rest] = pathname.split('/');
    const path = rest.join('/');
    // The frame's page carries its own policy.
    const { 'content-security-policy': csp, ...others } = policies[policy] ?? {};
    const headers = path === 'dist/embed.html' ? others : policies[policy];
    if (!headers) return response.writeHead(404).end();
    const send = (type, body) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    const build = path.replace('package-', 'package/');
    if (builds[build]) return send(types['.html'], hostPage(build, { ...Object.fromEntries(searchParams), paragraphs: Number(searchParams.get('paragraphs') ?? LONG) }));
    if (path === 'show.js') return send(types['.js'], show);
    const file = path.startsWith('dist/') ? fileFor(dist, path.slice('dist'.length)) : null;
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain', ...headers });
    createReadStream(file).pipe(response);
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}
