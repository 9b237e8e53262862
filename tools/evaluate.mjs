// Measures the program on annotated news:  npm run evaluate [-- --write]
// Prints the tables of the two shared scorers (python3) and one of its own; --write puts them into docs/accuracy.md.
// The corpora stand beside the project in ../shared, or where WHOSAID_SHARED says.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceBetweenMarkers } from '../build-scripts/markers.mjs';
import { careful, corpus, reportsOn, requireCorpora, root, shared } from './corpora.mjs';

/** Reports on the articles with claims; the weights that judge an article's claims have not seen it. */
function heldOutReports() {
  execFileSync('cmake', ['--build', '--preset', 'native', '--target', 'train_claims'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const examples = ['news-claims/train.jsonl', 'claims/claimbuster.jsonl'].map(path => join(shared, 'corpora', path));
  const trainer = join(root, 'build/native/training/train_claims');
  return execFileSync(trainer, [...examples, '--folds', '8'], { encoding: 'utf8', maxBuffer: 2 ** 30 });
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

function scoreAttributions(folder, options) {
  const reports = reportsOn(corpus('polnear/dev.jsonl'), folder, options);
  return score('score_attributions.py', ['polnear/dev.passages.jsonl', 'polnear/dev.jsonl'], reports, folder);
}

function scoreClaims(folder, options) {
  const reports = reportsOn(corpus('news-claims/train.jsonl'), folder, options);
  return score('score_claims.py', ['news-claims/train.jsonl'], reports, folder);
}

function scoreNews(folder, options) {
  const articles = corpus('news-speech/dev.jsonl');
  return scoreSpeech(articles, reportsOn(articles, folder, options));
}

const measures = [
  { title: 'Attributions: PolNeAR, development set', run: folder => scoreAttributions(folder) },
  { title: 'Attributions with english-careful.bin', run: folder => scoreAttributions(folder, careful) },
  {
    title: 'Claims and sources: news articles, each judged by claim weights fitted on the others (8 folds)',
    run(folder) {
      return score('score_claims.py', ['news-claims/train.jsonl'], heldOutReports(), folder);
    },
  },
  { title: 'The same as shipped, the claim weights fitted on these very articles', run: folder => scoreClaims(folder) },
  { title: 'The same with english-careful.bin', run: folder => scoreClaims(folder, careful) },
  { title: 'Speech by sentence: NewsDiscourse, development set', run: folder => scoreNews(folder) },
  { title: 'Speech by sentence with english-careful.bin', run: folder => scoreNews(folder, careful) },
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
