// Checks that the includes of the C++ keep the order of engine/layers.txt: a file may include its own layer's unit
// (a folder or a file there) and those of the lines above it, no others. What stands outside engine/ may include all of it.
import { readFileSync, readdirSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Units by the number of their line in layers.txt. */
export function readLayers(text) {
  const layers = new Map();
  const lines = text.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'));
  lines.forEach((line, level) => line.trim().split(/\s+/).forEach(unit => layers.set(unit, level)));
  return layers;
}

/** "speech/cues.h" is of the unit "speech", "show.cpp" of the unit "show". */
const unitOf = path => (path.includes('/') ? path.split('/')[0] : path.replace(/\.\w+$/, ''));

function sourceFiles(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.isDirectory()) return sourceFiles(join(folder, entry.name), `${prefix}${entry.name}/`);
    return /\.(h|cpp)$/.test(entry.name) ? [prefix + entry.name] : [];
  });
}

/** What is wrong with one file's includes, a line each. */
export function faultsOf(file, text, layers) {
  const unit = unitOf(file);
  if (!layers.has(unit)) return [`engine/${file}: '${unit}' stands in no line of engine/layers.txt`];
  return [...text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)].flatMap(([, included]) => {
    const other = unitOf(included);
    if (other === unit || layers.get(other) < layers.get(unit)) return [];
    if (!layers.has(other)) return [`engine/${file}: "${included}" is not of the engine`];
    return [`engine/${file}: '${unit}' may not include "${included}"`];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const layers = readLayers(readFileSync(join(root, 'engine/layers.txt'), 'utf8'));
  const files = sourceFiles(join(root, 'engine'));
  const faults = files.flatMap(file => faultsOf(file, readFileSync(join(root, 'engine', file), 'utf8'), layers));
  for (const fault of faults) console.error(fault);
  console.log(`Layers: ${files.length} files, ${faults.length} faults`);
  process.exit(faults.length > 0 ? 1 : 0);
}
