// Each export is opened again by a reader that knows nothing of us.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, 'tests/articles');
const articles = readdirSync(folder).filter(name => name.endsWith('.txt')).map(name => join(folder, name));

function run(program, options, input) {
  const { status, stdout, stderr } = spawnSync(program, options, { input, encoding: 'utf8', maxBuffer: 1e9 });
  assert.equal(status, 0, stderr);
  return stdout;
}

const whosaid = (...options) => run(join(root, 'build/native/whosaid'), options);
const python = (program, input) => run('python3', ['-c', program], input);

test('CSV: Python’s reader finds each mark of the report in a row, with its number, kind and place', () => {
  const program = 'import csv, io, json, sys\n' +
    'text = sys.stdin.buffer.read().decode("utf-8")\n' +
    'print(json.dumps(list(csv.DictReader(io.StringIO(text, newline=""), strict=True))))';
  const rows = JSON.parse(python(program, whosaid('--format', 'csv', ...articles)));
  const reports = whosaid(...articles).trimEnd().split('\n').map(line => JSON.parse(line));
  const marks = reports.flatMap(({ id, marks }) => marks.map(({ number, kind, spans }) => [id, String(number), kind, String(spans[0].start)]));
  assert.deepEqual(rows.map(({ article, number, kind, start }) => [article, number, kind, start]), marks);
});

test('HTML: Python’s parser finds every element closed, and every link inside the page', () => {
  const program = [
    'import html.parser, sys',
    'class Page(html.parser.HTMLParser):',
    '    open, ids, links, empty = [], set(), [], {"meta", "br", "hr", "link", "img", "input"}',
    '    def handle_starttag(self, tag, attributes):',
    '        named = dict(attributes)',
    '        if "id" in named: assert named["id"] not in self.ids, named; self.ids.add(named["id"])',
    '        if "href" in named: self.links.append(named["href"])',
    '        if tag not in self.empty: self.open.append(tag)',
    '    def handle_endtag(self, tag):',
    '        assert self.open.pop() == tag, (tag, self.getpos())',
    'page = Page()',
    'page.feed(sys.stdin.buffer.read().decode("utf-8"))',
    'page.close()',
    'assert page.open == [], page.open',
    'print([link for link in page.links if link[1:] not in page.ids or link[0] != "#"])',
  ].join('\n');
  for (const file of articles) assert.equal(python(program, whosaid('--format', 'html', file)).trim(), '[]', file);
});

test('annotations: Python’s JSON reader, which counts code points, finds the quoted words in their places', () => {
  const program = [
    'import json, sys',
    'page = json.load(open(0, encoding="utf-8"))',
    'text = open(sys.argv[1], "rb").read().decode("utf-8")',
    'assert page["type"] == "AnnotationPage" and page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"',
    'for item in page["items"]:',
    '    assert item["type"] == "Annotation" and item["motivation"] in ("linking", "classifying")',
    '    for target in item["target"]:',
    '        quote, place = target["selector"]',
    '        start, end = place["start"], place["end"]',
    '        assert text[start:end] == quote["exact"], item["id"]',
    '        assert text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"]), item["id"]',
  ].join('\n');
  const isUtf8 = file => Buffer.compare(Buffer.from(readFileSync(file, 'utf8')), readFileSync(file)) === 0;
  for (const file of articles.filter(isUtf8)) run('python3', ['-c', program, file], whosaid('--format', 'annotations', file));
});
