import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, readLayers } from '../../build-scripts/check-layers.mjs';

const layers = readLayers('# lowest first\ntext\nlexicon model\nspeech\nanalyze show\n');

test('layers: a file may include its own unit and what lies lower', () => {
  assert.deepEqual(faultsOf('speech/cues.cpp', '#include "speech/cues.h"\n#include "text/span.h"\n#include <string>\n', layers), []);
  assert.deepEqual(faultsOf('analyze.cpp', '#include "analyze.h"\n#include "speech/cues.h"\n', layers), []);
});

test('layers: not what lies higher, nor a neighbour', () => {
  assert.deepEqual(faultsOf('text/utf8.cpp', '#include "speech/cues.h"\n', layers), ['engine/text/utf8.cpp: \'text\' may not include "speech/cues.h"']);
  assert.deepEqual(faultsOf('model/model.h', '  #  include "lexicon/lexicon.h"\n', layers), ['engine/model/model.h: \'model\' may not include "lexicon/lexicon.h"']);
  assert.equal(faultsOf('show.cpp', '#include "analyze.h"\n', layers).length, 1);
});

test('layers: what stands in no line is a fault', () => {
  assert.equal(faultsOf('extra/new.h', '', layers).length, 1);
  assert.equal(faultsOf('speech/cues.h', '#include "training/reader.h"\n', layers).length, 1);
});
