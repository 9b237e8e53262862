// What `cmake --install` puts down, used as others would use it: from C++, C and Python, against the installed files alone.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const place = mkdtempSync(join(tmpdir(), 'whosaid-library-'));
const prefix = join(place, 'installed');
const article = join(root, 'tests/articles/trade-talks.txt');
let libraries;

function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

before(() => {
  run('cmake', ['--install', join(root, 'build/native'), '--prefix', prefix]);
  libraries = join(prefix, readdirSync(prefix).find(name => name.startsWith('lib')));
  const [triplet] = readdirSync(libraries).filter(name => /-linux-/.test(name));
  if (triplet) libraries = join(libraries, triplet);
});
after(() => rmSync(place, { recursive: true }));

/** Environment in which the installed library is found. */
const found = () => ({ ...process.env, LD_LIBRARY_PATH: libraries });

/** Runs a Python program that can import the example. */
const python = (lines, options) => run('/usr/bin/python3', ['-c', lines.join('\n')], {
  env: { ...found(), PYTHONPATH: join(root, 'examples/python'), PYTHONDONTWRITEBYTECODE: '1' }, ...options });

const statements = () => JSON.parse(run(join(root, 'build/native/whosaid'), [article])).attributions;

test('the installed program runs', () => {
  assert.equal(run(join(prefix, 'bin/whosaid'), [article]), run(join(root, 'build/native/whosaid'), [article]));
});

test('C++: find_package(whosaid), and a program against it', () => {
  const build = join(place, 'cpp');
  run('cmake', ['-S', join(root, 'examples/cpp'), '-B', build, '-G', 'Ninja', `-DCMAKE_PREFIX_PATH=${prefix}`]);
  run('cmake', ['--build', build]);
  const lines = run(join(build, 'who_said_what'), [], { input: readFileSync(article) }).trimEnd().split('\n');
  assert.ok(lines.some(line => line.includes(': ')), lines[0]);
  assert.ok(lines.length >= statements().length);
});

test('C: the example, strictly standard, gives what the program gives', () => {
  const program = join(place, 'who_said_what');
  run('gcc', ['-std=c99', '-pedantic-errors', '-Wall', '-Wextra', '-Werror', `-I${prefix}/include`, join(root, 'examples/c/who_said_what.c'),
    '-o', program, `-L${libraries}`, '-lwhosaid']);
  assert.equal(run(program, [], { input: readFileSync(article), env: found() }),
    run(join(root, 'build/native/whosaid'), ['--format', 'markdown'], { input: readFileSync(article) }));
});

test('C: nothing but the interface is seen from outside', () => {
  const names = run('nm', ['-D', '--defined-only', join(libraries, 'libwhosaid.so')]).trimEnd().split('\n').map(line => line.split(' ').at(-1));
  assert.deepEqual(names.sort(), ['whosaid_analyze', 'whosaid_close', 'whosaid_free', 'whosaid_open', 'whosaid_publish', 'whosaid_version']);
});

test('Python: the example prints who said what', () => {
  const lines = run('/usr/bin/python3', [join(root, 'examples/python/whosaid.py'), article], { env: found() });
  assert.match(lines, /^[^:\n]+: /m);
});

test('Python: positions are those of its slices, and all threads get the same answer', () => {
  const answer = JSON.parse(python([
    'import json, threading, whosaid',
    'engine = whosaid.Engine()',
    'text = "😀 \\ud800 “No,” said Ann Lee."',
    'answers = [None] * 8',
    'def read(i): answers[i] = engine.write(text, id="a")',
    'threads = [threading.Thread(target=read, args=(i,)) for i in range(8)]',
    '[thread.start() for thread in threads]; [thread.join() for thread in threads]',
    'report = json.loads(answers[0])',
    'span = report["quotations"][0]',
    'print(json.dumps([len(set(answers)), report["id"], text[span["start"]:span["end"]], engine.version]))',
  ]));
  assert.deepEqual(answer, [1, 'a', '“No,”', JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version]);
});

test('Python: what cannot be done is refused with its reason', () => {
  const refused = call => python(['import whosaid', 'try:', `    ${call}`, 'except ValueError as reason:', '    print(reason)']);
  assert.match(refused('whosaid.Engine(model=b"not a model")'), /\w+ \w+/);
  assert.match(refused('whosaid.Engine().write("", format="xml")'), /no such format; choose one of json, pretty/);
  assert.match(refused('whosaid.Engine().write("", offsets="bytes")'), /no such unit of offsets/);
  assert.match(refused('whosaid.Engine().write("", published="2026-02-30")'), /no such day; write it as 2026-11-24/);
});

test('C: bad calls are answered, and a page is marked', () => {
  const source = join(place, 'calls.c');
  writeFileSync(source, `
#include <assert.h>
#include <string.h>
#include <whosaid.h>
int main(void) {
    whosaid_options early = {sizeof(size_t), "nonsense", "nonsense", "nonsense", "nonsense"};
    char *reason, *answer;
    size_t length = 0;
    whosaid_engine *engine = whosaid_open(NULL, 0, NULL);
    assert(engine && !whosaid_open("x", 1, &reason) && reason);
    whosaid_free(reason);
    assert(!whosaid_analyze(NULL, "x", 1, NULL, NULL, &reason) && reason);
    whosaid_free(reason);
    answer = whosaid_analyze(engine, NULL, 0, &early, &length, &reason);
    assert(answer && !reason && strlen(answer) == length && strstr(answer, "\\"id\\":\\"\\""));
    whosaid_free(answer);
    answer = whosaid_publish(engine, "<p>a", 4, 0, &length, &reason);
    assert(answer && !reason && !strncmp(answer, "<p>a<!--who-said-->", 19));
    whosaid_free(answer);
    answer = whosaid_publish(engine, "<br>", 4, 1, NULL, &reason);
    assert(answer && !strcmp(answer, "<br>") && strstr(reason, "no article"));
    whosaid_free(answer);
    whosaid_free(reason);
    whosaid_free(NULL);
    whosaid_close(NULL);
    whosaid_close(engine);
    return 0;
}
`);
  const program = join(place, 'calls');
  run('gcc', ['-std=c99', `-I${prefix}/include`, source, '-o', program, `-L${libraries}`, '-lwhosaid']);
  run(program, [], { env: found() });
});
