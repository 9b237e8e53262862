// The annotated news beside the project, and the program's reports on it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const shared = process.env.WHOSAID_SHARED ?? join(root, '..', 'shared');
const program = join(root, 'build/native/whosaid');

/** CRC-32, as the model's file has it. */
function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

/** The program's options for reading by rules alone: the model with its section "reader" under a name that nobody asks for. */
export function rulesAlone(folder) {
  const bytes = readFileSync(join(root, 'models/english.bin'));
  bytes.write('unread', bytes.indexOf('reader\0\0'));
  bytes.writeUInt32LE(checksum(bytes.subarray(16)), 12);
  const file = join(folder, 'rules.bin');
  writeFileSync(file, bytes);
  return ['--model', file];
}

export function requireCorpora() {
  if (!existsSync(program)) throw new Error('Build the program first:  npm run build');
  if (!existsSync(join(shared, 'corpora'))) throw new Error(`No corpora at ${shared}: set WHOSAID_SHARED`);
}

/** The lines of a JSON Lines file of the corpora. */
export function corpus(path) {
  const lines = readFileSync(join(shared, 'corpora', path), 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => JSON.parse(line));
}

/**
 * Runs the program on articles, each a file ID.txt with the text's very bytes; a report is found again by its id.
 * An article that several annotators read stands in the corpus as often, and is read once.
 * @returns {string} reports as JSON Lines, offsets in code points
 */
export function reportsOn(articles, folder, options = []) {
  const texts = new Map(articles.map(article => [article.id, article.text]));
  const files = [...texts].map(([id, text]) => {
    const file = join(folder, `${id}.txt`);
    writeFileSync(file, text);
    return file;
  });
  return execFileSync(program, ['--offsets', 'codepoint', ...options, ...files], { encoding: 'utf8', maxBuffer: 2 ** 30 });
}
