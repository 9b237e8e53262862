// The annotated news beside the project, and the program's reports on it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const shared = process.env.WHOSAID_SHARED ?? join(root, '..', 'shared');
const program = join(root, 'build/native/whosaid');

/** The program's options for the larger model. */
export const careful = ['--model', join(root, 'models/english-careful.bin')];

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
