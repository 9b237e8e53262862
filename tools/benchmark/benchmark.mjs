// Speed beside other libraries, all in one run, in node and in Chromium:  npm run bench [-- --write]
// Each reads the same pieces of Brown news, no piece twice, and none knows them beforehand.
// --write puts the tables into docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { replaceBetweenMarkers } from '../../build-scripts/markers.mjs';
import { launch, open } from '../../tests/support/browsers.mjs';
import { timeReading } from '../../tests/support/timing.mjs';
import { contenders } from './contenders.mjs';
import { brownNews, countWords, shareOut, textOfWords } from './news.mjs';
import { timeScript } from './run.mjs';
import { countInstructions } from './stages.mjs';
import { timeTyping } from './typing.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = join(root, 'build/native/benchmark');
const sizes = [500, 5000];
const pageSizes = [5000, 100_000];
const pageRuns = 5;
/** Harper takes seconds for what others read in milliseconds: of each list it gets the first few. */
const fewPieces = 3;
const ours = 'Whosaid, WebAssembly';

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Gives files to a function, and takes them away again. */
function withFiles(contents, use) {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  const files = contents.map((content, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, content);
    return file;
  });
  try {
    return use(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const run = (command, ...options) => execFileSync(command, options, { encoding: 'utf8', maxBuffer: 2 ** 28 });

/** The native program's times, measured inside it. */
function measureNative({ warmUp, measured }) {
  const times = measured.map(list => {
    const lines = withFiles([...warmUp, ...list], files => run(program, ...files)).trim().split('\n').map(Number);
    return lines.slice(warmUp.length);
  });
  return { name: 'Whosaid, native', times };
}

const textsFor = ({ isSlow }, texts) =>
  isSlow ? { ...texts, warmUp: [], measured: texts.measured.map(list => list.slice(0, fewPieces)) } : texts;

/** In a node of its own, so that memory and start are its own too. */
function measureInNode(contender, texts) {
  const own = JSON.stringify(textsFor(contender, texts));
  const output = withFiles([contender.script, own], files => run(process.execPath, join(root, 'tools/benchmark/run.mjs'), ...files));
  return { name: contender.name, ...JSON.parse(output), transfer: brotliCompressSync(contender.script).length };
}

async function measureInChromium(contender, texts) {
  const browser = await launch('chromium');
  const page = await browser.newPage();
  const result = await page.evaluate(`(${timeScript})(${JSON.stringify(contender.script)}, ${JSON.stringify(textsFor(contender, texts))})`);
  await browser.close();
  return { name: contender.name, ...result };
}

const number = (value, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const orNothing = (value, digits) => (value === undefined ? '' : number(value, digits));

const table = (titles, rows) =>
  [titles, ['---', ...titles.slice(1).map(() => '---:')], ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

/** Medians in milliseconds for each size, words a second over the largest, and how many times ours that is. */
function speedTable(place, rows, words, columns) {
  const speed = ({ times }) => (1000 * words) / median(times.at(-1));
  const base = speed(rows.find(({ name }) => name === ours));
  const titles = [place, 'start, ms', ...sizes.map(size => `${number(size)} words, ms`), 'words a second', 'ratio', ...columns.map(({ title }) => title)];
  return table(titles, rows.map(row => [
    row.name, orNothing(row.start), ...row.times.map(list => number(median(list), 1)), number(speed(row)), number(speed(row) / base, 2),
    ...columns.map(({ of }) => orNothing(of(row))),
  ]));
}

const costs = [
  { title: 'memory, MB', of: ({ memory }) => memory && memory / 1e6 },
  { title: 'transfer, kB', of: ({ transfer }) => transfer && transfer / 1000 },
];

/** The page in Chromium: for each size the medians of what `timeReading` measures, each time in a new tab. */
async function measurePage(paragraphs) {
  const browser = await launch('chromium');
  const rows = [];
  for (const size of pageSizes) {
    const times = [];
    for (let i = 0; i < pageRuns; i++) {
      const page = await open(browser, pathToFileURL(join(root, 'dist/index.html')).href);
      times.push(await timeReading(page, textOfWords(paragraphs, size, i)));
      await page.close();
    }
    rows.push([`${number(size)} words`, ...['first', 'all', 'blocked'].map(key => number(median(times.map(each => each[key]))))]);
  }
  await browser.close();
  return table(['the page, in Chromium', 'first marks, ms', 'all marks, ms', 'longest block, ms'], rows);
}

async function typingTable(paragraphs, words, keys) {
  const { revise, analyze } = await timeTyping(paragraphs, words, keys);
  return table([`a key in a text of ${number(words)} words, WebAssembly`, 'ms'], [
    ['read as from scratch', number(median(analyze), 1)],
    ['read where the edit can change something', number(median(revise), 1)],
  ]);
}

function stageTable(text) {
  const rows = countInstructions(program, text, countWords(text));
  if (!rows) return 'No valgrind, so no table of stages.';
  const all = rows.at(-1)[1];
  return table(['stage, native', 'instructions a word', '%'], rows.map(([stage, count]) => [stage, number(count), number((100 * count) / all, 1)]));
}

function sizeTable() {
  const files = ['whosaid.wasm', 'whosaid.mjs', 'whosaid-single.js'];
  return table(['', 'bytes', 'with brotli'], files.map(name => {
    const file = join(root, 'build/wasm', name);
    return [name, number(statSync(file).size), number(brotliCompressSync(readFileSync(file)).length)];
  }));
}

execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'benchmark'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const news = brownNews();
const shared = shareOut(news, sizes);
const texts = { ...shared, first: shared.warmUp[0], warmUp: shared.warmUp.slice(1) };
const words = median(texts.measured.at(-1).map(countWords));
const all = await contenders();
const inNode = [measureNative(texts), ...all.map(contender => measureInNode(contender, texts))];
const inChromium = [];
for (const contender of all) inChromium.push(await measureInChromium(contender, texts));
const report = [
  `On ${cpus()[0].model.trim()}, node ${process.versions.node}: medians over ${texts.measured.map(list => list.length).join(' and ')} pieces of news;`
    + ` start: from the script’s text to the first result, ${countWords(texts.first)} words; ratio: words a second against our WebAssembly.`,
  speedTable('in node', inNode, words, costs),
  speedTable('in Chromium', inChromium, words, []),
  await typingTable(news, 20_000, 60),
  await measurePage(news),
  stageTable(texts.measured.at(-1)[0]),
  `${run(program, '--ceiling').trim()} thousand million multiply-adds a second are what the network’s largest product reaches here, natively.`,
  sizeTable(),
].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) replaceBetweenMarkers(join(root, 'docs/performance.md'), 'bench', report);
