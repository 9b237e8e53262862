// The recipe of docs/archives.md, as it is written there, with a worker that is killed in the middle of its chunk.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'build/native/whosaid');
const article = number => ({ id: `a${number}`, text: `“No ${number},” said Ann Lee.` });

test('GNU parallel: a worker is killed, and nothing is lost', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-archive-'));
  const recipe = /## GNU parallel[^]*?```sh\n([^]*?)```/.exec(readFileSync(join(root, 'docs/archives.md'), 'utf8'))[1];
  const archive = Array.from({ length: 2500 }, (_, number) => `${JSON.stringify(article(number))}\n`).join('');
  writeFileSync(join(folder, 'archive.jsonl'), archive);
  mkdirSync(join(folder, 'bin'));
  // The first worker answers some lines and dies.
  const worker = `#!/bin/sh\nif mkdir '${folder}/killed' 2>/dev/null; then head -n 40 | '${program}' --lines; kill -9 $$; fi\nexec '${program}' "$@"\n`;
  writeFileSync(join(folder, 'bin/whosaid'), worker);
  chmodSync(join(folder, 'bin/whosaid'), 0o755);
  const environment = { ...process.env, HOME: folder, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  const { status, stderr } = spawnSync('sh', ['-e', '-c', recipe], { cwd: folder, encoding: 'utf8', env: environment });
  assert.equal(status, 0, stderr);
  assert.ok(existsSync(join(folder, 'killed')), 'no worker was killed');
  const { stdout } = spawnSync(program, ['--lines'], { input: archive, encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(readFileSync(join(folder, 'reports.jsonl'), 'utf8'), stdout);
  rmSync(folder, { recursive: true });
});
