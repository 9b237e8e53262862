// Runs every test, or the suites named:  node build-scripts/test.mjs [checks|scripts|engine|engine-wasm|program|library|wasm|web|package|extension|growth|fuzz]...
// Each suite's output streams through; the counts that each runner prints are added up in the last line.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fuzzSeconds = process.env.WHOSAID_FUZZ_SECONDS ?? '60';

/** A command as a promise of its exit code and all that it printed. */
function run(command, args) {
  console.log(`\n$ ${[command, ...args].join(' ')}`);
  return new Promise(done => {
    const environment = { ...process.env, NODE_PATH: '/usr/share/nodejs' };
    const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', chunk => { output += chunk; process.stdout.write(chunk); });
    child.stderr.on('data', chunk => { output += chunk; process.stderr.write(chunk); });
    child.on('error', error => done({ code: 1, output: String(error) }));
    child.on('close', code => done({ code: code ?? 1, output }));
  });
}

/** doctest's last lines: "[doctest] test cases:  7 |  6 passed | 1 failed | 0 skipped". */
function doctestCounts(output) {
  const line = /test cases:\s*\d+\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed\s*\|\s*(\d+) skipped/.exec(output);
  return line && { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3]) };
}

/** The last lines of node's test runner: "# pass 7" or "ℹ pass 7". */
function nodeCounts(output) {
  const count = name => Number(new RegExp(`^(?:#|ℹ) ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? NaN);
  const counts = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
  return Number.isNaN(counts.passed) ? null : counts;
}

/** A command that only succeeds or fails is one test. */
function exitCounts(_output, code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Runs commands until one fails. A runner that dies before it counts has failed once more than it said. */
async function runSuite(commands, countsOf) {
  let code = 0;
  let output = '';
  for (const [command, ...args] of commands) {
    ({ code, output } = await run(command, args));
    if (code !== 0) break;
  }
  const counts = countsOf(output, code) ?? { passed: 0, failed: 0, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  return counts;
}

/** What brings a preset's build up to date. */
const build = (preset, ...targets) => [
  ['cmake', '--preset', preset, '--log-level=WARNING'],
  ['cmake', '--build', '--preset', preset, '--target', ...targets],
];

/** Names each file: versions of node differ in what they make of a folder. One at a time: browsers take both cores as it is. */
function nodeTests(folder) {
  const files = readdirSync(join(root, folder)).filter(name => name.endsWith('.test.mjs'));
  return ['node', '--test', '--test-reporter=spec', '--test-concurrency=1', ...files.map(name => join(folder, name))];
}

/** Lets a fuzzer look for bytes that break what it checks, beginning with what earlier runs found worth keeping. */
const fuzz = (entry, seconds, ...inputs) => [
  ['cmake', '-E', 'make_directory', `build/sanitize/${entry}-corpus`],
  [`build/sanitize/${entry}-fuzz`, `-max_total_time=${seconds}`, '-max_len=3000', '-len_control=0', '-timeout=10',
    '-print_final_stats=1', '-print_funcs=0', '-verbosity=0', `build/sanitize/${entry}-corpus`, ...inputs],
];

/** A few of the units that tests/growth tries; without any it tries all, for an hour. */
const unitsToRepeat = ['&', '<', '"', '“', 'said ', '## and ', 'Ana ## said. ', 'He said that Ana ## said that ', 'In 1##, he won. ', '<b><p>', '&#'];

const suites = {
  checks: () => runSuite([['sh', 'build-scripts/check']], exitCounts),
  scripts: () => runSuite([nodeTests('tests/build-scripts')], nodeCounts),
  engine: () => runSuite([...build('sanitize', 'whosaid-tests'), ['build/sanitize/whosaid-tests', '--no-colors']], doctestCounts),
  'engine-wasm': () => runSuite(
    [...build('wasm', 'whosaid-tests'), ['node', '--no-experimental-fetch', 'build/wasm/whosaid-tests.cjs', '--no-colors']], doctestCounts),
  program: () => runSuite([nodeTests('tests/program')], nodeCounts),
  library: () => runSuite([...build('native', 'whosaid', 'whosaid_library'), nodeTests('tests/library')], nodeCounts),
  wasm: () => runSuite([nodeTests('tests/wasm')], nodeCounts),
  web: () => runSuite([nodeTests('tests/web')], nodeCounts),
  package: () => runSuite([nodeTests('tests/package')], nodeCounts),
  extension: () => runSuite([nodeTests('tests/extension')], nodeCounts),
  growth: () => runSuite([...build('native', 'growth'), ['build/native/growth', ...unitsToRepeat]], exitCounts),
  fuzz: () => runSuite(
    [...build('sanitize', 'analyze-fuzz', 'edits-fuzz', 'publish-fuzz', 'model-fuzz'),
      ...fuzz('model', Math.ceil(fuzzSeconds / 3), '-max_len=200'),
      ...fuzz('publish', Math.ceil(fuzzSeconds / 3), '-dict=tests/fuzz/tags.dict', 'tests/pages'),
      ...fuzz('edits', Math.ceil(fuzzSeconds / 3), '-dict=tests/fuzz/words.dict', 'tests/articles'),
      ...fuzz('analyze', fuzzSeconds, '-dict=tests/fuzz/words.dict', 'tests/articles')], exitCounts),
};

const names = process.argv.slice(2);
const unknown = names.filter(name => !suites[name]);
if (unknown.length > 0) {
  console.error(`No suite named ${unknown.join(', ')}. Suites: ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const table = [];
for (const name of names.length > 0 ? names : Object.keys(suites)) {
  const begun = Date.now();
  const counts = await suites[name]();
  for (const key of Object.keys(total)) total[key] += counts[key];
  table.push({ suite: name, ...counts, seconds: Math.round((Date.now() - begun) / 1000) });
}
console.log();
console.table(table);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
