// Who is timed: each is one script, the same in node and in Chromium, that sets load(): to a promise of what reads a text.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From a JavaScript string to the report as an object, as the page does it. */
function whosaid() {
  return `${readFileSync(join(root, 'build/wasm/whosaid-single.js'), 'utf8')}
    globalThis.load = async () => {
      const engine = await createWhosaid();
      const encoder = new TextEncoder();
      return text => JSON.parse(engine.analyze(encoder.encode(text), 'json', 'utf16', '', '', ''));
    };`;
}

/** wink-nlp with every part of its pipeline: sentences, negation, sentiment, part of speech, entities. */
const wink = `
  import winkNlp from 'wink-nlp';
  import model from 'wink-eng-lite-web-model';
  globalThis.load = async () => { const nlp = winkNlp(model); return text => nlp.readDoc(text); };`;

/** compromise with its tags and each word's offsets. */
const compromise = `
  import nlp from 'compromise';
  globalThis.load = async () => text => nlp(text).json({ offset: true });`;

/** Harper with the rules that it has on by itself. */
const harper = `
  import { LocalLinter } from 'harper.js';
  import { binaryInlined } from 'harper.js/binaryInlined';
  globalThis.load = async () => {
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return text => linter.lint(text);
  };`;

async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root }, bundle: true, minify: true, format: 'iife', platform: 'browser', write: false, logLevel: 'error',
    supported: { 'dynamic-import': true }, define: { 'import.meta.url': '"file:///"' },
  });
  return outputFiles[0].text;
}

/** Harper weighs 70 MB, so it is no dependency: `npm install --no-save harper.js` puts it beside the others. */
export async function contenders() {
  const all = [
    { name: 'Whosaid, WebAssembly', script: whosaid() },
    { name: 'wink-nlp, full pipeline', script: await bundle(wink) },
    { name: 'compromise, with offsets', script: await bundle(compromise) },
  ];
  if (existsSync(join(root, 'node_modules/harper.js'))) all.push({ name: 'Harper', script: await bundle(harper), isSlow: true });
  return all;
}
