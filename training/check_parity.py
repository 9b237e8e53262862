#!/usr/bin/python3
"""Compares the engine (8-bit weights) with the trainer's numbers on PolNeAR dev: the scores of cues token by token, and what both
read, by the shared scorer. Fails where they part.

usage: check_parity.py CORPORA DATA READER.pt READ_CORPUS MODEL
"""
import json
import subprocess
import sys
import tempfile

import numpy as np
import torch

from export_reader import CUE_BIAS
from reader_data import read_corpus
from reader_loss import predict, write_predictions
from train_reader import reader_of

MOST_APART, MOST_OTHERS = 0.25, 0.02  # mean difference of scores; share of tokens whose best label is another
MOST_LOST = 0.3                        # percentage points of exact F1, for each role


def float_model(data, trained):
    model, prepare = reader_of(data)
    model.load_state_dict(torch.load(trained))
    model.cue_scores.bias.data += torch.tensor([0, CUE_BIAS, 0])
    return model.eval(), prepare


def cue_scores(model, pieces, make):
    with torch.no_grad():
        batches = (make([piece]) for piece in pieces)
        return np.concatenate([model.cue_scores(model.encode(batch, batch["lengths"]))[0].numpy() for batch in batches])


def exact_f1(corpora, predictions):
    golds = [f"{corpora}/polnear/dev{part}.jsonl" for part in (".passages", "")]
    scorer = [sys.executable, corpora + "/../eval/score_attributions.py", *golds, predictions, "--json"]
    printed = json.loads(subprocess.run(scorer, text=True, capture_output=True, check=True).stdout)
    return {role: printed["segments"][role]["F1"] for role in ("source", "cue", "content")}


def main():
    corpora, data, trained, program, engine_model = sys.argv[1:6]
    torch.set_num_threads(1)
    model, prepare = float_model(data, trained)
    articles, pieces = read_corpus(corpora + "/polnear/dev.jsonl", data + "/polnear-dev")
    make = prepare(articles)

    def engine(*options):
        command = [program, engine_model, corpora + "/polnear/dev.jsonl", *options]
        return subprocess.run(command, text=True, capture_output=True, check=True).stdout

    ours, theirs = cue_scores(model, pieces, make), np.array(engine("--cue-scores").split(), dtype=np.float64).reshape(-1, 3)
    apart, others = np.abs(ours - theirs).mean(), (ours.argmax(1) != theirs.argmax(1)).mean()
    print(f"parity over {len(ours)} tokens: scores apart by {apart:.4f} in the mean, {100 * others:.3f} % of the best labels differ")
    with tempfile.TemporaryDirectory() as folder:
        write_predictions(folder + "/float.jsonl", articles, pieces, predict(model, pieces, make, 1800))
        with open(folder + "/engine.jsonl", "w") as out:
            out.write(engine())
        before, after = (exact_f1(corpora, f"{folder}/{name}.jsonl") for name in ("float", "engine"))
    lost = {role: 100 * (before[role] - after[role]) for role in before}
    for role in before:
        print(f"  {role}: exact F1 {100 * before[role]:.1f} in the trainer, {100 * after[role]:.1f} in the engine")
    sys.exit(apart > MOST_APART or others > MOST_OTHERS or max(lost.values()) > MOST_LOST)


if __name__ == "__main__":
    main()
