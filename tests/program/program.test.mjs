// The command-line program: what it prints, in what order, and its exit codes.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const article = name => join(root, 'tests/articles', `${name}.txt`);

function whosaid(options, input = '') {
  const { status, stdout, stderr } = spawnSync(join(root, 'build/native/whosaid'), options, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const ids = stdout => stdout.trimEnd().split('\n').map(line => JSON.parse(line).id);

test('standard input gives one report without a name', () => {
  const { status, stdout, stderr } = whosaid([], '“No,” said Ann Lee.');
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.deepEqual(ids(stdout), ['']);
  assert.equal(JSON.parse(stdout).quotations.length, 1);
});

test('a line for each file, in order, on any number of threads', () => {
  const names = ['trade-talks', 'empty', 'reef-study', 'one-word', 'budget-hearing'];
  const one = whosaid(names.map(article));
  assert.deepEqual(ids(one.stdout), names);
  assert.equal(whosaid(['--threads', '3', ...names.map(article)]).stdout, one.stdout);
});

test('a file that cannot be read is named, the others are read, and the exit code says so', () => {
  const { status, stdout, stderr } = whosaid([article('one-word'), '/no/such/file', root, article('empty')]);
  assert.equal(status, 1);
  assert.equal(stderr, `whosaid: cannot read /no/such/file\nwhosaid: cannot read ${root}\n`);
  assert.deepEqual(ids(stdout), ['one-word', 'empty']);
});

test('an earlier draft: what differs from it, in place of the report', () => {
  const earlier = join(mkdtempSync(join(tmpdir(), 'whosaid-')), 'earlier.txt');
  writeFileSync(earlier, '“We held prices down,” said Ana Ruiz.');
  const { status, stdout } = whosaid(['--before', earlier], '“We held fares down,” said Ana Ruiz.');
  const { format, quotations, sources } = JSON.parse(stdout);
  assert.deepEqual([status, format, quotations.map(({ kind }) => kind), sources], [0, 'whosaid-difference/1', ['changed'], []]);
  assert.deepEqual(whosaid(['--before', '/no/such/file'], 'No.').stderr, 'whosaid: cannot read /no/such/file\n');
  assert.match(whosaid(['--before', '-'], 'No.').stderr, /Standard input can be read only once/);
});

test('times are counted from the day of publication', () => {
  const text = 'The mill lost $2 million last year. It will close on Monday.';
  const times = options => JSON.parse(whosaid(options, text).stdout).claims.flatMap(claim => claim.times.map(({ value }) => value));
  assert.deepEqual(times(['--published', '2026-11-24']), ['2025', '2026-11-30']);
  assert.deepEqual(times([]), [null, null]);
  assert.equal(whosaid(['--published=2026-11-24', '--show', 'times'], text).stdout, 'last year | 2025 | year\nMonday | 2026-11-30 | day\n');
});

test('what a reader corrects is corrected in every format', () => {
  const corrections = join(mkdtempSync(join(tmpdir(), 'whosaid-')), 'corrections.tsv');
  writeFileSync(corrections, 'remove\tquote\t1\t“We are open,”\nspeaker\tquote\t1\t“We are not,”\tAna Ruiz\n');
  const text = '“We are open,” said Ana Ruiz. “We are not,” said Peter Hansen.';
  const report = JSON.parse(whosaid(['--corrections', corrections], text).stdout);
  assert.deepEqual(report.sources.map(({ name }) => name), ['Ana Ruiz']);
  for (const format of ['json', 'markdown', 'csv', 'annotations']) {
    const { status, stdout } = whosaid(['--format', format, '--corrections', corrections], text);
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /"exact":"(“We are open|Peter)|\d\*\* (“We are open|Peter)|,“We are open|,Peter/, format);
  }
  assert.equal(whosaid(['--corrections', '/no/such/file'], 'No.').stderr, 'whosaid: cannot read /no/such/file\n');
  assert.match(whosaid(['--corrections', '-'], 'No.').stderr, /Standard input can be read only once/);
  assert.match(whosaid(['--corrections', corrections, '--before', corrections], 'No.').stderr, /leave --show and --before away/);
});

test('a wrong command line is explained and reads nothing', () => {
  const wrong = {
    'There is no option --colour': ['--colour'],
    "There is no format 'xml'": ['--format', 'xml'],
    "There is no stage 'verbs'. Choose one of: language, tokens": ['--show', 'verbs'],
    "There is no unit of offsets 'utf-16'": ['--offsets=utf-16'],
    "There is no day '2026-02-30'. Write it as 2026-11-24.": ['--published', '2026-02-30'],
    "There is no day 'yesterday'": ['--published=yesterday'],
    '--threads takes a number from 1': ['--threads', '0'],
    '--model needs a value': ['--model'],
    '--html writes one page': ['--html', article('empty'), article('one-word')],
    '--html writes a page: leave --format away': ['--html', '--format', 'csv'],
    'Choose one of --html, --lines': ['--html', '--show', 'cues'],
    "There is no style 'blue'": ['--html', '--style', 'blue'],
    '-o is for --html': ['-o', 'x'],
    '--lines reads standard input': ['--lines', article('empty')],
    '--format html writes one page': ['--format', 'html', article('empty'), article('one-word')],
  };
  for (const [message, options] of Object.entries(wrong)) {
    const { status, stdout, stderr } = whosaid(options);
    assert.equal(status, 2, message);
    assert.equal(stdout, '', message);
    assert.ok(stderr.includes(message), stderr);
  }
});

test('a model that cannot be read, or is none, is refused with its reason', () => {
  const damaged = join(mkdtempSync(join(tmpdir(), 'whosaid-')), 'damaged.bin');
  writeFileSync(damaged, 'not a model');
  for (const file of ['/no/such/model', damaged]) {
    const { status, stdout, stderr } = whosaid(['--model', file, article('one-word')]);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^whosaid: .+\n$/);
  }
});

test('the shipped model by its file is the built-in one', () => {
  const file = article('trade-talks');
  assert.equal(whosaid(['--model', join(root, 'models/english.bin'), file]).stdout, whosaid([file]).stdout);
});

test('CSV of several files has one heading', () => {
  const { stdout } = whosaid(['--format', 'csv', article('trade-talks'), article('reef-study')]);
  assert.equal(stdout.match(/^article,number,/gm).length, 1);
  assert.match(stdout, /\r\nreef-study,1,/);
});

test('stages of several files stand under their names', () => {
  const { stdout } = whosaid(['--show', 'sentences', article('one-word'), article('trade-talks')]);
  assert.match(stdout, /^== one-word\n[^]*\n== trade-talks\n/);
});

test('help and version', () => {
  assert.match(whosaid(['--help']).stdout, /^usage: whosaid /);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  assert.equal(whosaid(['--version']).stdout, `whosaid ${version}\n`);
});

const ferryPage = '<!doctype html><title>Ferry</title><main><p>“We held <em>prices</em> down,” said Ana Ruiz.</p></main><footer>The Post</footer>\n';

test('a page gets its marks and its card, and nothing else of it changes', () => {
  const { status, stdout, stderr } = whosaid(['--html'], ferryPage);
  assert.deepEqual([status, stderr], [0, '']);
  assert.ok(stdout.startsWith('<!doctype html><title>Ferry</title><main><p><mark class="who-said who-said-said"'), stdout);
  assert.ok(stdout.endsWith('<!--/who-said--><footer>The Post</footer>\n'));
  assert.equal(stdout.replace(/<mark class="who-said[^>]*>|<\/mark>|<!--who-said-->[^]*<!--\/who-said-->/g, ''), ferryPage);
  const annotations = JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(stdout)[1]);
  assert.deepEqual([annotations.type, annotations.items[0].target[0].selector[0].exact], ['AnnotationPage', '“We held prices down,”']);
  for (const [, anchor] of stdout.matchAll(/href="#([^"]+)"/g)) assert.ok(stdout.includes(` id="${anchor}"`), anchor);
  assert.match(stdout, /<style>/);
  assert.doesNotMatch(whosaid(['--html', '--style', 'none'], ferryPage).stdout, /<style>/);
});

test('a page can be written over itself, and is never marked twice', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'whosaid-')), 'page.html');
  writeFileSync(file, ferryPage);
  assert.equal(whosaid(['--html', '-o', file, file]).stdout, '');
  const once = readFileSync(file, 'utf8');
  assert.equal(once, whosaid(['--html'], ferryPage).stdout);
  whosaid(['--html', '-o', file, file]);
  assert.equal(readFileSync(file, 'utf8'), once);
  assert.deepEqual(whosaid(['--html', '-o', '/no/such/folder/page.html', file]).status, 1);
});

test('a page without an article is passed on as it is, with a message', () => {
  const { status, stdout, stderr } = whosaid(['--html'], '<nav>Home</nav>');
  assert.deepEqual([status, stdout], [0, '<nav>Home</nav>']);
  assert.equal(stderr, 'whosaid: -: the page has no article; it is passed on unchanged\n');
});

test('--lines: a report for each line, in order, and a bad line answered in its place', () => {
  const texts = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}`, text: `“No ${i},” said Ann Lee.\n${'She left. '.repeat(i % 7)}` }));
  const lines = [...texts.map(text => JSON.stringify(text)), '{"id": "x"}', '', 'no JSON', '{"text": 7}', '{"id": 7, "text": ""}', '{"text": "", "published": "2026-02-30"}', '{"text": "“Yes,” said Bo Lund."}'];
  const { status, stdout, stderr } = whosaid(['--lines', '--threads', '3', '--offsets', 'codepoint'], lines.join('\n'));
  assert.deepEqual([status, stderr], [0, '']);
  const answers = stdout.trimEnd().split('\n').map(line => JSON.parse(line));
  assert.deepEqual(answers.slice(0, 40).map(({ id }) => id), texts.map(({ id }) => id));
  assert.deepEqual(answers.slice(40, 46).map(({ format, line }) => [format, line]), [41, 42, 43, 44, 45, 46].map(line => ['whosaid-error/1', line]));
  assert.deepEqual([answers[46].id, answers[46].offsets, answers[46].sources[0].name], ['', 'codepoint', 'Bo Lund']);
  assert.equal(answers.length, 47);
  assert.equal(stdout, whosaid(['--lines', '--offsets', 'codepoint'], lines.join('\n')).stdout);
});

test('--lines: an answer is there before the next line is', async () => {
  const child = spawn(join(root, 'build/native/whosaid'), ['--lines', '--threads', '2']);
  const next = () => new Promise(done => child.stdout.once('data', data => done(JSON.parse(data).id)));
  for (const id of ['one', 'two']) {
    child.stdin.write(`${JSON.stringify({ id, text: 'No.' })}\n`);
    assert.equal(await next(), id);
  }
  child.stdin.end();
  assert.equal(await new Promise(done => child.on('close', done)), 0);
});
