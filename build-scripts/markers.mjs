import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes `content` between `<!-- NAME:begin -->` and `<!-- NAME:end -->` of a Markdown file, in place of what stands there.
 * Throws where the file has no such markers.
 */
export function replaceBetweenMarkers(file, name, content) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${file} has no ${begin} … ${end}`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`);
}
