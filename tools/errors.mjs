// Groups what the program gets wrong on annotated news:  node tools/errors.mjs [--write]
// Prints a table; --write puts it into docs/errors.md. An attribution counts as found where its content shares half of its characters
// with the annotated one, as in the shared scorer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceBetweenMarkers } from '../build-scripts/markers.mjs';
import { corpus, reportsOn, requireCorpora, root, rulesAlone } from './corpora.mjs';
import { overlap, positionsOf } from './overlap.mjs';

const groups = [
  'annotated', 'found', 'found: content begins elsewhere', 'found: content ends elsewhere', 'found: source missing or another',
  'found: source cut otherwise', 'not found: nothing there', 'not found: content far too short', 'not found: content far too long',
  'not found: content cut otherwise', 'not found: inside another',
];

/** Annotated and found attributions one to one, the best overlaps first. */
function match(golds, founds) {
  const candidates = golds.flatMap(gold => founds.map(found => ({ gold, found, ...overlap(gold.content, found.content) })));
  const used = new Set();
  const matched = new Map();
  for (const { gold, found, jaccard } of candidates.sort((a, b) => b.jaccard - a.jaccard)) {
    if (jaccard < 0.5 || used.has(gold) || used.has(found)) continue;
    used.add(gold).add(found);
    matched.set(gold, found);
  }
  return matched;
}

const first = set => Math.min(...set);
const last = set => Math.max(...set);

function faultsOfFound(gold, found) {
  const shared = gold.source.size === 0 && found.source.size === 0 ? 1 : overlap(gold.source, found.source).jaccard || 0;
  return [
    first(gold.content) !== first(found.content) && 'found: content begins elsewhere',
    last(gold.content) !== last(found.content) && 'found: content ends elsewhere',
    shared === 0 && 'found: source missing or another',
    shared > 0 && shared < 1 && 'found: source cut otherwise',
  ].filter(Boolean);
}

function whyNotFound(gold, founds, nested) {
  const best = founds.map(found => overlap(gold.content, found.content)).sort((a, b) => b.jaccard - a.jaccard)[0];
  if (nested.some(found => overlap(gold.content, found.content).jaccard >= 0.5)) return 'not found: inside another';
  if (!best || best.jaccard === 0) return 'not found: nothing there';
  if (best.ofSecond >= 0.8) return 'not found: content far too short';
  return best.ofFirst >= 0.8 ? 'not found: content far too long' : 'not found: content cut otherwise';
}

/** Counts of the groups by the kind of the annotated attribution, and the attributions found that nobody annotated. */
function count(articles, reports) {
  const counts = { direct: {}, mixed: {}, indirect: {} };
  let spurious = 0;
  for (const article of articles) {
    const found = reports.get(article.id).attributions.filter(({ content }) => content.length > 0).map(({ content, source, within }) =>
      ({ content: positionsOf(content), source: positionsOf(source), within }));
    const outer = found.filter(({ within }) => within === null);
    const golds = article.attributions.filter(({ content }) => content.length > 0).map(({ content, source, kind }) =>
      ({ content: positionsOf(content), source: positionsOf(source), kind }));
    const matched = match(golds, outer);
    spurious += outer.length - matched.size;
    for (const gold of golds) {
      const other = matched.get(gold);
      const names = other ? ['found', ...faultsOfFound(gold, other)] : [whyNotFound(gold, outer, found.filter(({ within }) => within !== null))];
      for (const name of ['annotated', ...names]) counts[gold.kind][name] = (counts[gold.kind][name] ?? 0) + 1;
    }
  }
  return { ...counts, spurious };
}

function countWith(articles, optionsIn) {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  const reports = reportsOn(articles, folder, optionsIn(folder)).trim().split('\n').map(line => JSON.parse(line));
  rmSync(folder, { recursive: true });
  return count(articles, new Map(reports.map(report => [report.id, report])));
}

/** Two models beside each other: "before > after" in each cell. */
function table(before, after) {
  const kinds = ['direct', 'mixed', 'indirect'];
  const rows = groups.map(group => [group, ...kinds.map(kind => `${before[kind][group] ?? 0} → ${after[kind][group] ?? 0}`)]);
  rows.push(['found, but not annotated (all kinds)', '', '', `${before.spurious} → ${after.spurious}`]);
  return ['| | direct | mixed | indirect |', '|---|---:|---:|---:|', ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n');
}

requireCorpora();
const articles = corpus('polnear/dev.jsonl');
const result = table(countWith(articles, rulesAlone), countWith(articles, () => []));
console.log(result);
if (process.argv.includes('--write')) replaceBetweenMarkers(join(root, 'docs/errors.md'), 'errors', result);
