// What a key costs in a long text: read where the edit can change something, and read from scratch.
import { moduleEngine } from '../../tests/wasm/engines.mjs';
import { textOfWords } from './news.mjs';

function timeOf(run) {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** Milliseconds of each key's reading. @param {string[]} paragraphs @param {number} words @param {number} keys */
export async function timeTyping(paragraphs, words, keys) {
  const engine = await moduleEngine();
  const encoder = new TextEncoder();
  const times = { revise: [], analyze: [] };
  let text = textOfWords(paragraphs, words, 0);
  engine.revise(encoder.encode(text), 'utf16', '', '', '');
  for (let key = 0; key < keys; key++) {
    const at = (text.length >> 1) + key;
    text = `${text.slice(0, at)}${'and so it was. '[key % 15]}${text.slice(at)}`;
    const bytes = encoder.encode(text);
    times.revise.push(timeOf(() => engine.revise(bytes, 'utf16', '', '', '')));
    if (key % 5 === 0) times.analyze.push(timeOf(() => engine.analyze(bytes, 'json', 'utf16', '', '', '')));
  }
  return times;
}
