// Measures the program on annotated news:  npm run evaluate [-- --write]
// Prints the tables of the two shared scorers (python3) and one of its own; --write puts them into docs/accuracy.md.
// The corpora stand beside the project in ../shared, or where WHOSAID_SHARED says.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceBetweenMarkers } from '../build-scripts/markers.mjs';
import { corpus, reportsOn, requireCorpora, root, shared } from './corpora.mjs';
import { overlap, positionsOf, sourcesAgree } from './overlap.mjs';

/** Reports on the articles with claims; the weights that judge an article's claims have not seen it. */
function heldOutReports() {
  execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'train_claims'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const examples = join(shared, 'corpora/news-claims/train.jsonl');
  const trainer = join(root, 'build/native/training/train_claims');
  const options = [join(shared, 'corpora'), join(root, 'training/claim-types.tsv'), examples, '--folds', '8'];
  return execFileSync(trainer, options, { encoding: 'utf8', maxBuffer: 2 ** 30 });
}

/** A shared scorer's table. Its warnings go to standard error. */
function score(scorer, golds, reports, folder) {
  const predicted = join(folder, 'reports.jsonl');
  writeFileSync(predicted, reports);
  const paths = golds.map(gold => join(shared, 'corpora', gold));
  return execFileSync('python3', [join(shared, 'eval', scorer), ...paths, predicted], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** Does a sentence hold speech: a cue or content of an attribution whose act is `say`? */
function holdsSpeech(sentence, report) {
  return report.attributions
    .filter(attribution => attribution.act === 'say')
    .some(attribution => [...attribution.cue, ...attribution.content].some(span => overlaps(span, sentence)));
}

/** Precision, recall and F1 of sentences that hold speech, over all articles. */
function scoreSpeech(articles, reports) {
  const byId = new Map(reports.trim().split('\n').map(line => JSON.parse(line)).map(report => [report.id, report]));
  let right = 0;
  let marked = 0;
  let gold = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      const found = holdsSpeech(sentence, byId.get(article.id));
      marked += found;
      gold += sentence.speech;
      right += found && sentence.speech;
    }
  }
  const percent = share => (100 * share).toFixed(1).padStart(5);
  const [precision, recall] = [right / Math.max(1, marked), right / Math.max(1, gold)];
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return `articles ${articles.length}\n`
    + `sentences with speech  P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   (gold ${gold}, marked ${marked})\n`;
}

/** Right: half of the content's characters are shared with a gold one's, and the sources overlap or there is none in either. */
function isRight(attribution, golds) {
  const [content, source] = [positionsOf(attribution.content), positionsOf(attribution.source)];
  return golds.some(gold => overlap(content, gold.content).jaccard >= 0.5 && sourcesAgree(source, gold.source));
}

/** How often attributions are right, by how sure the report is of them; those within others are left out, for the corpus has none. */
function scoreConfidence(articles, reports) {
  const byId = new Map(reports.trim().split('\n').map(line => JSON.parse(line)).map(report => [report.id, report]));
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sure: 0 }));
  for (const article of articles) {
    const golds = article.attributions.map(gold => ({ content: positionsOf(gold.content), source: positionsOf(gold.source) }));
    for (const attribution of byId.get(article.id).attributions.filter(({ within }) => within === null)) {
      const bin = bins[Math.min(9, Math.floor(10 * attribution.confidence))];
      bin.count += 1;
      bin.sure += attribution.confidence;
      bin.right += isRight(attribution, golds);
    }
  }
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const apart = bins.reduce((sum, { right, sure }) => sum + Math.abs(right - sure), 0) / all;
  const percent = share => (100 * share).toFixed(1).padStart(5);
  const rows = bins.filter(({ count }) => count > 0)
    .map(({ count, right, sure }) => `sure ${percent(sure / count)}   right ${percent(right / count)}   (${count} attributions)\n`);
  return `${rows.join('')}apart by ${percent(apart)} in the mean\n`;
}

function scoreAttributions(folder) {
  const reports = reportsOn(corpus('polnear/dev.jsonl'), folder);
  return score('score_attributions.py', ['polnear/dev.passages.jsonl', 'polnear/dev.jsonl'], reports, folder);
}

const measures = [
  { title: 'Attributions: PolNeAR, development set', run: scoreAttributions },
  {
    title: 'How sure the report is, and how often it is right: PolNeAR, development set',
    run(folder) {
      const articles = corpus('polnear/dev.jsonl');
      return scoreConfidence(articles, reportsOn(articles, folder));
    },
  },
  {
    title: 'Claims and sources: news articles, each judged by claim weights fitted on the others (8 folds)',
    run(folder) {
      return score('score_claims.py', ['news-claims/train.jsonl'], heldOutReports(), folder);
    },
  },
  {
    title: 'The same as shipped, the claim weights fitted on these very articles',
    run(folder) {
      return score('score_claims.py', ['news-claims/train.jsonl'], reportsOn(corpus('news-claims/train.jsonl'), folder), folder);
    },
  },
  {
    title: 'Speech by sentence: NewsDiscourse, development set',
    run(folder) {
      const articles = corpus('news-speech/dev.jsonl');
      return scoreSpeech(articles, reportsOn(articles, folder));
    },
  },
];

requireCorpora();
const tables = [];
for (const { title, run } of measures) {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  const table = run(folder);
  rmSync(folder, { recursive: true });
  console.log(`\n${title}\n${table}`);
  tables.push(`### ${title}\n\n\`\`\`\n${table.trimEnd()}\n\`\`\``);
}
if (process.argv.includes('--write')) replaceBetweenMarkers(join(root, 'docs/accuracy.md'), 'evaluate', tables.join('\n\n'));
