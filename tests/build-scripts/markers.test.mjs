import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { replaceBetweenMarkers } from '../../build-scripts/markers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
const file = join(folder, 'page.md');
after(() => rmSync(folder, { recursive: true }));

test('markers: what stands between them is replaced, and can be again', () => {
  writeFileSync(file, 'Top\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nBottom\n');
  replaceBetweenMarkers(file, 'bench', 'new');
  replaceBetweenMarkers(file, 'bench', 'newer $& $1');
  assert.equal(readFileSync(file, 'utf8'), 'Top\n<!-- bench:begin -->\nnewer $& $1\n<!-- bench:end -->\nBottom\n');
});

test('markers: a file without them is left alone, with an error', () => {
  writeFileSync(file, 'Top\n');
  assert.throws(() => replaceBetweenMarkers(file, 'bench', 'new'), /has no <!-- bench:begin -->/);
  assert.equal(readFileSync(file, 'utf8'), 'Top\n');
});
