// Reads articles from folders without a DOM:  node batch.mjs ARTICLE...   prints a report a line, as `whosaid ARTICLE...` does.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { analyze } from 'whosaid/engine';

for (const file of process.argv.slice(2)) console.log(await analyze(await readFile(file, 'utf8'), 'json', { id: basename(file, '.txt') }));
