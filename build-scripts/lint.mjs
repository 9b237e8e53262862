// House rules that a machine can check, over every file that git knows:  node build-scripts/lint.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Each rule: which files, what must not stand in a line of them, and why. */
const rules = [
  {
    files: /^web\/.*\.(js|mjs|html)$/,
    forbidden: /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/,
    why: 'markup from text: use createElement and textContent',
  },
  {
    files: /^engine\/.*\.(h|cpp)$/,
    forbidden: /#\s*include\s*<(iostream|fstream|cstdio|filesystem|emscripten.*)>|\b(std::cout|std::cerr|printf)\b/,
    why: 'the engine does no input or output',
  },
  {
    files: /^engine\/.*\.(h|cpp)$/,
    forbidden: /\b(throw|try|catch)\b\s*[({]?(?=.*[;{])/,
    why: 'the engine never throws',
  },
  {
    files: /^engine\/.*\.(h|cpp)$/,
    forbidden: /nlohmann/,
    why: 'the engine writes its JSON by itself (text/json_text.h)',
  },
  {
    files: /\.(h|cpp|js|mjs|ts|css|html|cmake|sh)$|CMakeLists\.txt$|^build-scripts\//,
    forbidden: new RegExp(`\\b(${'TO' + 'DO'}|${'FIX' + 'ME'}|${'XX' + 'X'})\\b`),
    why: 'finish it, or write an issue',
  },
  {
    files: /\.(h|cpp|js|mjs|ts|css|html|md)$/,
    forbidden: /[ \t]+$/,
    why: 'white space at the end of a line',
  },
];

/** A line of C++ without its remark and its strings: those may say "throw". */
const withoutWords = line => line.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\/\/.*$/, '');

function faultsOf(file) {
  const applying = rules.filter(rule => rule.files.test(file));
  if (applying.length === 0) return [];
  const isCode = /\.(h|cpp)$/.test(file);
  return readFileSync(join(root, file), 'utf8').split('\n').flatMap((line, index) => applying
    .filter(rule => rule.forbidden.test(isCode && rule.why.includes('engine') ? withoutWords(line) : line))
    .map(rule => `${file}:${index + 1}: ${rule.why}`));
}

/** Words that the engine asks for by name, Token::is("whether"), though no word list holds them: the answer would always be no. */
function unknownWords(sources) {
  const lists = sources.filter(file => /^engine\/lexicon\/words\//.test(file)).map(file => readFileSync(join(root, file), 'utf8'));
  const lines = lists.flatMap(list => list.split('\n')).filter(line => line !== '' && !line.startsWith('#'));
  const known = new Set(lines.flatMap(line => line.split('\t')[0].split(' ')));
  return sources.filter(file => /^engine\/.*\.(h|cpp)$/.test(file)).flatMap(file => {
    const asked = readFileSync(join(root, file), 'utf8').matchAll(/\.is\("([^"]+)"\)/g);
    return [...asked].filter(([, word]) => !known.has(word)).map(([, word]) => `${file}: "${word}" stands in no word list`);
  });
}

/** The version stands in four places, each read by another tool. */
function versionFaults() {
  const versionIn = (file, pattern) => pattern.exec(readFileSync(join(root, file), 'utf8'))?.[1];
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const others = {
    'CMakeLists.txt': versionIn('CMakeLists.txt', /project\(whosaid VERSION (\S+)/),
    'package/package.json': versionIn('package/package.json', /"version": "([^"]+)"/),
    'engine/version.h': versionIn('engine/version.h', /engine_version = "([^"]+)"/),
  };
  return Object.entries(others).filter(([, other]) => other !== version)
    .map(([file, other]) => `${file}: version ${other}, but package.json says ${version}`);
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n').filter(file => file !== '');
const faults = [...files.flatMap(faultsOf), ...unknownWords(files), ...versionFaults()];
for (const fault of faults) console.error(fault);
console.log(`House rules: ${files.length} files, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
