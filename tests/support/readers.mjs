// Readers of what is exported: each is of the kind that the export is meant for, and knows nothing of us.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { defaultTreeAdapter as tree, parse as parseHtml } from 'parse5';

/** Text as it stands on one line of a list: runs of white space are one space, as the engine counts white space. What no file of text may hold is the replacement character. */
export function onOneLine(text) {
  return text.replaceAll('\0', '\ufffd').replace(/[ \t-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, ' ').replace(/^ | $/g, '');
}

/** The words of a mark as every export has them. */
export function wordsOf({ sources, text }, { kind, index, spans }) {
  if (kind === 'source') return onOneLine(sources[index].name);
  return spans.map(({ start, end }) => onOneLine(text.slice(start, end))).join(' … ');
}

/** The rows of a CSV, by its heading. What was put before a formula is taken away again. */
export function readCsv(csv) {
  const rows = parseCsv(csv, { columns: true, record_delimiter: '\r\n', relax_quotes: false });
  return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')])));
}

/** Every cell of a CSV as it stands in the file. */
export function cellsOf(csv) {
  return parseCsv(csv, { record_delimiter: '\r\n' }).flat();
}

/** GitHub's Markdown, at its most willing: raw HTML is let through, and what looks like an address becomes a link. */
const commonMark = new MarkdownIt({ html: true, linkify: true });
// Names of hosts alone, "harbour.com", are no links in GitHub's Markdown.
commonMark.linkify.set({ fuzzyLink: false });

/** The kinds of what a Markdown text becomes, and its blocks' text. */
export function readMarkdown(markdown) {
  const tokens = commonMark.parse(markdown, {});
  const all = tokens.flatMap(token => [token, ...(token.children ?? [])]);
  const kinds = new Set(all.map(({ type }) => type.replace(/_(open|close)$/, '')));
  const blocks = tokens.filter(({ type }) => type === 'inline').map(({ children }) => children.map(({ type, content }) => (/break$/.test(type) ? '\n' : content)).join(''));
  return { kinds, blocks };
}

/** An HTML page: its faults, what its elements and attributes are, and its tree. */
export function readHtml(html) {
  const faults = [];
  const page = parseHtml(html, { onParseError: ({ code }) => faults.push(code) });
  const elements = elementsOf(page);
  const attributes = elements.flatMap(({ tagName, attrs }) => attrs.map(({ name }) => `${tagName} ${name}`));
  return { faults, page, elements, tags: new Set(elements.map(({ tagName }) => tagName)), attributes: new Set(attributes) };
}

function elementsOf(node) {
  const inside = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].flatMap(elementsOf);
  return node.tagName ? [node, ...inside] : inside;
}

/** An element's text, but for that of the elements left out. */
export function textOf(node, isOut = () => false) {
  if (tree.isTextNode(node)) return node.value;
  if (node.tagName && isOut(node)) return '';
  return (node.childNodes ?? []).map(child => textOf(child, isOut)).join('');
}

const ajv = new Ajv({ allErrors: true, strict: false });
const schemas = new Map();

/** What is wrong with a value by a JSON schema of tests/support; null where nothing is. */
export function faultsBySchema(name, value) {
  if (!schemas.has(name)) schemas.set(name, ajv.compile(JSON.parse(readFileSync(new URL(`${name}.schema.json`, import.meta.url), 'utf8'))));
  const check = schemas.get(name);
  return check(value) ? null : check.errors;
}
