// Where the time goes: the instructions of each pass, counted by valgrind's callgrind. They are the same on every run, however busy the machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The functions that engine/analyze.cpp calls, drawn together where a reader would ask for them together. */
const STAGES = [
  ['language', ['detect_language']],
  ['tokens, sentences', ['revise_tokens', 'find_sentences']],
  ['tags', ['find_tags']],
  ['times', ['find_publication', 'find_times']],
  ['names', ['find_names', 'tell_runs', 'tell_names']],
  ['quotations, cues', ['find_quotations', 'find_cues']],
  ['attributions, by the network', ['describe_words', 'describe_for_reader', 'read_pieces']],
  ['attributions, by rules and merged', ['find_attributions', 'merge_readings', 'add_cueless']],
  ['sources', ['find_sources']],
  ['claims', ['find_candidates', 'weigh', 'find_claims']],
  ['summary, report', ['summarise', 'assemble']],
  ['JSON', ['to_json']],
];

/** Instructions of each function with all that it calls. A function that calls its namesake counts once: the largest line has both. */
function inclusive(lines) {
  const counts = new Map();
  for (const line of lines) {
    const found = /^ *([\d,]+) \([ \d.]+%\) +\S*:whosaid::(\w+)\(/.exec(line.replace('whosaid::to_json[abi:cxx11]', 'whosaid::to_json'));
    if (!found) continue;
    const instructions = Number(found[1].replaceAll(',', ''));
    counts.set(found[2], Math.max(counts.get(found[2]) ?? 0, instructions));
  }
  return counts;
}

/** Rows of [stage, instructions a word], the whole last; nothing where there is no valgrind. */
export function countInstructions(program, text, words) {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  const [article, counted] = [join(folder, 'article.txt'), join(folder, 'callgrind')];
  writeFileSync(article, text);
  try {
    execFileSync('valgrind', ['--tool=callgrind', `--callgrind-out-file=${counted}`, program, article], { stdio: 'ignore' });
    const options = ['--inclusive=yes', '--threshold=100', counted];
    const counts = inclusive(execFileSync('callgrind_annotate', options, { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n'));
    const rows = STAGES.map(([stage, functions]) => [stage, functions.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0) / words]);
    return [...rows, ['all', rows.reduce((sum, [, count]) => sum + count, 0)]];
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
