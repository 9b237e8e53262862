// Times one contender in a node of its own:  run.mjs SCRIPT TEXTS.json    prints what `timeScript` measured, and the memory it took.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs in node and, as its own source text, in a browser. Times in milliseconds: from the script's text to the first result, then for each
 * text of each list.
 */
export async function timeScript(script, { first, warmUp, measured }) {
  const begun = performance.now();
  (0, eval)(script);
  const read = await globalThis.load();
  await read(first);
  const start = performance.now() - begun;
  const timeEach = async texts => {
    const times = [];
    for (const text of texts) {
      const from = performance.now();
      await read(text);
      times.push(performance.now() - from);
    }
    return times;
  };
  await timeEach(warmUp);
  const times = [];
  for (const texts of measured) times.push(await timeEach(texts));
  return { start, times };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, texts] = process.argv.slice(2).map(file => readFileSync(file, 'utf8'));
  const before = process.resourceUsage().maxRSS;
  const result = await timeScript(script, JSON.parse(texts));
  console.log(JSON.stringify({ ...result, memory: (process.resourceUsage().maxRSS - before) * 1024 }));
  process.exit();
}
