// Every build on real pages under real headers, in both browsers; docs/security.md has what comes out.
// `WRITE=1 node --test tests/web/policies.test.mjs` writes it there anew.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { replaceBetweenMarkers } from '../../build-scripts/markers.mjs';
import { BROWSERS, launch } from '../support/browsers.mjs';
import { addressOf, BUILDS, integrityOf, servePolicies } from '../support/policy-site.mjs';
import { root } from '../wasm/engines.mjs';

const csp = policy => ({ 'content-security-policy': policy });
const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-src 'self'";

/** The rows: what they are called in the table, and their headers. */
const POLICIES = {
  none: { name: 'no policy', headers: {} },
  strict: { name: `\`${strict}\``, headers: csp(strict) },
  connect: { name: "the same, and `connect-src 'self'`", headers: csp(`${strict}; connect-src 'self'`) },
  worker: { name: "the same, and `connect-src 'self'; worker-src 'self'`", headers: csp(`${strict}; connect-src 'self'; worker-src 'self'`) },
  blob: { name: "the same, and `connect-src 'self'; worker-src blob:`", headers: csp(`${strict}; connect-src 'self'; worker-src blob:`) },
  noWorker: { name: "the same, and `connect-src 'self'; worker-src 'none'`", headers: csp(`${strict}; connect-src 'self'; worker-src 'none'`) },
  types: { name: "`require-trusted-types-for 'script'; trusted-types 'none'`", headers: csp("require-trusted-types-for 'script'; trusted-types 'none'") },
  nonce: { name: "`script-src 'nonce-…' 'strict-dynamic' 'wasm-unsafe-eval'`", headers: csp("script-src 'nonce-of-this-answer' 'strict-dynamic' 'wasm-unsafe-eval'") },
  noWasm: { name: "`script-src 'self'`, without `'wasm-unsafe-eval'`", headers: csp("script-src 'self'") },
  sandbox: { name: '`sandbox allow-scripts`, without CORS', headers: csp('sandbox allow-scripts') },
  sandboxCors: { name: '`sandbox allow-scripts`, files with CORS', headers: { ...csp('sandbox allow-scripts'), 'access-control-allow-origin': '*' } },
  isolated: { name: '`Cross-Origin-Embedder-Policy: require-corp`', headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' } },
};

/** Ways of loading a script: the address it comes from, its integrity and whether it is asked for with CORS. */
const LOADS = {
  right: { name: 'same origin, right `integrity`', integrity: integrityOf, from: '' },
  wrong: { name: 'same origin, wrong `integrity`', integrity: () => integrityOf('sw.js'), from: '' },
  cors: { name: 'other origin with CORS, right `integrity`, `crossorigin`', integrity: integrityOf, from: 'cors', crossorigin: true },
  corsWrong: { name: 'other origin with CORS, wrong `integrity`', integrity: () => integrityOf('sw.js'), from: 'cors', crossorigin: true },
  plain: { name: 'other origin without CORS, right `integrity`, `crossorigin`', integrity: integrityOf, from: 'none', crossorigin: true },
};
const SCRIPTS = BUILDS.filter(build => build.endsWith('.js'));

/** Runs before anything else on every page and frame: what became of the worker and of the article. */
function watch() {
  window.outcome = { worker: false, result: false, failed: false, violations: [] };
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    // Firefox asks for the site's icon by itself, and reports that.
    if (!blockedURI.endsWith('/favicon.ico')) window.outcome.violations.push(effectiveDirective);
  });
  document.addEventListener('who-said-result', ({ detail }) => (window.outcome.result ||= detail.report.attributions.length > 0));
  document.addEventListener('who-said-error', () => (window.outcome.failed = true));
  if (!window.Worker) return;
  window.Worker = class extends window.Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', () => (window.outcome.worker = true), { once: true });
    }
  };
}

/** On the page itself, the first thing a reader does. */
function readSample() {
  document.querySelector('#sample').click();
}

/** Milliseconds after which a frame that says nothing is held to be empty. */
const PATIENCE = 15_000;

/** Whether nothing more will come: read, failed, or no script has run that could read. */
const isOver = (holder, patience) => {
  const { result, failed } = window.outcome;
  if (result || failed) return true;
  if (document.readyState !== 'complete') return false;
  window.since ??= performance.now();
  const isHopeful = holder === 'frame' ? document.querySelector('iframe') : customElements.get('who-said');
  return performance.now() - window.since > (isHopeful ? patience : 300);
};

/** Opens a page and says how its article was read: "worker", "main thread" or "no". */
async function outcomeOf(browser, address, build) {
  const page = await browser.newPage();
  const messages = [];
  page.on('console', message => message.location()?.url?.endsWith('/favicon.ico') || messages.push(message.text()));
  try {
    await page.evaluateOnNewDocument(watch);
    await page.goto(address);
    if (build === 'index.html' && (await page.evaluate(() => customElements.get('who-said') !== undefined))) await page.evaluate(readSample);
    await page.waitForFunction(isOver, { timeout: 2 * PATIENCE, polling: 50 }, build === 'embed.html' ? 'frame' : 'element', PATIENCE);
    const outcome = await page.evaluate(() => window.outcome);
    const inner = build === 'embed.html' ? page.frames().find(frame => frame.url().endsWith('/dist/embed.html')) : null;
    const hasWorker = outcome.worker || (inner && (await inner.evaluate(() => window.outcome.worker).catch(() => false)));
    const how = !outcome.result ? 'no' : hasWorker ? 'worker' : 'main thread';
    return { how: how !== 'no' && outcome.violations.length > 0 ? `${how}, reported` : how, messages, outcome };
  } finally {
    await page.close();
  }
}

/** A table as the document has it. @param {string} first @param {string[]} columns @param {Record<string, { name: string }>} rows @param {Function} cell */
function table(first, columns, rows, cell) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [line([first, ...columns.map(name => `\`${name}\``)]), line([first, ...columns].map(() => '---')), ...Object.entries(rows).map(([key, { name }]) => line([name, ...columns.map(column => cell(key, column))]))].join('\n');
}

/** @type {Record<string, Record<string, string>>} by browser, then by row and column */
const found = {};

/** One word where the browsers agree. */
function merged(key) {
  const [one, ...others] = BROWSERS.map(name => found[name]?.[key]);
  return others.every(other => other === one) ? one : BROWSERS.map(name => `${name}: ${found[name][key]}`).join('; ');
}

let server;
let site;
before(async () => {
  const headers = Object.fromEntries(Object.entries(POLICIES).map(([key, policy]) => [key, policy.headers]));
  server = await servePolicies({ ...headers, cors: { 'access-control-allow-origin': '*' } });
  site = `:${server.address().port}`;
});
after(() => server?.close());

for (const name of BROWSERS) {
  describe(`policies, ${name}`, { timeout: 600_000 }, () => {
    let browser;
    before(async () => {
      browser = await launch(name);
      found[name] = {};
    });
    after(() => browser?.close());

    for (const [key, policy] of Object.entries(POLICIES)) {
      test(`${policy.name}: every build`, async () => {
        for (const build of BUILDS) {
          const page = build === 'index.html' ? 'dist/index.html' : addressOf(build);
          const { how } = await outcomeOf(browser, `http://127.0.0.1${site}/${key}/${page}`, build);
          found[name][`${key} ${build}`] = how;
        }
      });
    }

    test('a short article asks for no worker: nothing is reported and nothing stands in the console', async () => {
      for (const key of ['none', 'strict', 'worker', 'noWorker', 'types', 'nonce']) {
        const { how, messages, outcome } = await outcomeOf(browser, `http://127.0.0.1${site}/${key}/who-said.js?paragraphs=8`, 'who-said.js');
        assert.deepEqual([how, outcome.violations, messages], ['main thread', [], []], key);
      }
    });

    for (const [key, load] of Object.entries(LOADS)) {
      test(`${load.name}: every script`, async () => {
        for (const build of SCRIPTS) {
          const attributes = `integrity="${load.integrity(build)}" ${load.crossorigin ? 'crossorigin' : ''}`;
          const from = load.from && `http://localhost${site}/${load.from}/`;
          const { how } = await outcomeOf(browser, `http://127.0.0.1${site}/none/${addressOf(build)}?${new URLSearchParams({ attributes, from })}`, build);
          found[name][`${key} ${build}`] = how;
        }
      });
    }
  });
}

// With one browser alone there is nothing to compare.
if (BROWSERS.length > 1) {
  test('docs/security.md says what came out', () => {
    const file = join(root, 'docs/security.md');
    const tables = { policies: table('headers', BUILDS, POLICIES, (key, build) => merged(`${key} ${build}`)), integrity: table('the script tag', SCRIPTS, LOADS, (key, build) => merged(`${key} ${build}`)) };
    for (const [marker, content] of Object.entries(tables)) {
      if (process.env.WRITE) replaceBetweenMarkers(file, marker, content);
      assert.ok(readFileSync(file, 'utf8').includes(content), `docs/security.md differs; WRITE=1 writes it. Found:\n${content}`);
    }
  });
}
