// Articles full of words that would become something else where a writer forgets to escape: every export, opened by a reader of its kind,
// gives back just those words, and nothing but words.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { articleWith, hostile } from '../support/hostile.mjs';
import { cellsOf, faultsBySchema, onOneLine, readCsv, readHtml, readMarkdown, textOf, wordsOf } from '../support/readers.mjs';
import { analyzeText, moduleEngine, native } from './engines.mjs';

const engine = await moduleEngine();

/** Articles with their reports; each has the hostile words for its name as well. */
const articles = hostile.map(words => {
  const text = articleWith(words);
  return { id: words, text, report: { ...JSON.parse(analyzeText(engine, text)), text } };
});

const written = ({ id, text }, format) => analyzeText(engine, text, { format, id });

test('the articles have marks to be exported, and the words stand in them', () => {
  for (const { id, report } of articles) assert.ok(report.marks.length >= 6, id);
  const inMarks = articles.filter(({ id, report }) => report.marks.some(mark => wordsOf(report, mark).includes(onOneLine(id))));
  assert.ok(inMarks.length > 0.9 * articles.length, `${inMarks.length} of ${articles.length}`);
});

describe('CSV', () => {
  test('every cell gives its words back', () => {
    for (const each of articles) {
      const { id, report } = each;
      const rows = readCsv(written(each, 'csv'));
      const marks = report.marks.map(mark => [onOneLine(id), String(mark.number), mark.kind, wordsOf(report, mark)]);
      assert.deepEqual(rows.map(({ article, number, kind, text }) => [onOneLine(article), number, kind, onOneLine(text)]), marks, id);
    }
  });

  test('no cell is a formula, the article’s name included', () => {
    const cells = articles.flatMap(each => cellsOf(written(each, 'csv')));
    assert.deepEqual(cells.filter(cell => /^[=+\-@\t\r\n＝＋－＠]/.test(cell)), []);
  });
});

describe('Markdown', () => {
  const allowed = ['heading', 'inline', 'text', 'paragraph', 'bullet_list', 'list_item', 'strong', 'hardbreak', 'softbreak', 'blockquote',
    'table', 'thead', 'tbody', 'tr', 'th', 'td', 'text_special'];

  test('is headings, lists and words: no link, no picture, no code, no emphasis but our own, no HTML', () => {
    for (const each of articles) assert.deepEqual([...readMarkdown(written(each, 'markdown')).kinds].filter(kind => !allowed.includes(kind)), [], each.id);
  });

  test('every statement’s words are read as they stand in the article, in a block of their own', () => {
    for (const each of articles) {
      const { id, report } = each;
      const { blocks } = readMarkdown(written(each, 'markdown'));
      assert.equal(blocks[0], `Who said what: ${onOneLine(id)}`.replace(/: $/, ''));
      const statements = report.marks.filter(({ kind }) => kind === 'quote' || kind === 'quotation');
      for (const mark of statements) assert.ok(blocks.some(block => block.startsWith(`${mark.number} ${wordsOf(report, mark)}\n`)), `${id}: ${wordsOf(report, mark)}`);
    }
  });
});

describe('HTML', () => {
  const tags = ['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'article', 'aside', 'section', 'h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'b', 'span',
    'small', 'q', 'mark', 'sup', 'a'];
  const attributes = ['html lang', 'meta charset', 'meta name', 'meta content', 'meta http-equiv', 'article lang', 'article dir', 'p class', 'ul class', 'mark class',
    'a id', 'a href', 'a class', 'a aria-label', 'li id', 'li value'];

  test('has no element and no attribute that we did not write, and no fault', () => {
    for (const each of articles) {
      const page = readHtml(written(each, 'html'));
      assert.deepEqual(page.faults.filter(fault => fault !== 'control-character-in-input-stream'), [], each.id);
      assert.deepEqual([...page.tags].filter(tag => !tags.includes(tag)), [], each.id);
      assert.deepEqual([...page.attributes].filter(attribute => !attributes.includes(attribute)), [], each.id);
      const links = page.elements.flatMap(({ tagName, attrs }) => (tagName === 'a' ? attrs.filter(({ name }) => name === 'href') : []));
      assert.deepEqual(links.filter(({ value }) => !/^#(mark|note)-\d+$/.test(value)), [], each.id);
    }
  });

  test('holds the article’s words, all of them and no others', () => {
    for (const each of articles) {
      const { elements } = readHtml(written(each, 'html'));
      const shown = textOf(elements.find(({ tagName }) => tagName === 'article'), ({ tagName }) => tagName === 'sup');
      assert.equal(onOneLine(shown), onOneLine(each.text), each.id);
    }
  });
});

test('annotations: sound by the schema, each place quotes the article’s own words', () => {
  for (const each of articles) {
    const page = JSON.parse(written(each, 'annotations'));
    assert.equal(faultsBySchema('annotations', page), null, each.id);
    const characters = [...each.text];
    for (const { selector: [quote, place] } of page.items.flatMap(({ target }) => target)) {
      assert.equal(characters.slice(place.start, place.end).join(''), quote.exact, each.id);
      assert.ok(each.text.includes(quote.prefix + quote.exact + quote.suffix), each.id);
    }
  }
});

test('the program writes the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  const text = hostile.map(articleWith).join('\n\n');
  writeFileSync(join(folder, '=1+1 [a](b).txt'), text);
  for (const format of ['json', 'pretty', 'markdown', 'csv', 'html', 'annotations']) {
    const program = native(['--format', format, join(folder, '=1+1 [a](b).txt')]);
    assert.ok(program.includes(analyzeText(engine, text, { format, id: '=1+1 [a](b)', offsets: 'utf16' }).trimEnd()), format);
  }
  rmSync(folder, { recursive: true });
});
