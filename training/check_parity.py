#!/usr/bin/python3
"""Compares the engine's cue scores (8-bit weights) with the trainer's, token by token, on PolNeAR dev; fails where they part.

usage: check_parity.py CORPORA DATA READER.pt READ_CORPUS MODEL
"""
import subprocess
import sys

import numpy as np
import torch

from export_reader import CUE_BIAS
from reader_data import make_batch, read_corpus, word_rows
from reader_network import Reader

MOST_APART, MOST_OTHERS = 0.25, 0.005  # mean difference of scores; share of tokens whose best label is another


def main():
    corpora, data, trained, program, engine_model = sys.argv[1:6]
    torch.set_num_threads(1)
    hashes, vectors = np.load(data + "/vector-hashes.npy"), np.load(data + "/vectors.npy")
    model = Reader(np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors]))
    model.load_state_dict(torch.load(trained))
    model.eval()
    _, pieces = read_corpus(corpora + "/polnear/dev.jsonl", data + "/polnear-dev")
    ours = []
    with torch.no_grad():
        for piece in pieces:
            batch = make_batch([piece], word_rows(hashes))
            ours.append(model.cue_scores(model.encode(batch, batch["lengths"]))[0].numpy() + np.array([0, CUE_BIAS, 0]))
    ours = np.concatenate(ours)
    printed = subprocess.run([program, engine_model, corpora + "/polnear/dev.jsonl", "--cue-scores"], text=True, capture_output=True, check=True)
    theirs = np.array(printed.stdout.split(), dtype=np.float64).reshape(-1, 3)
    apart, others = np.abs(ours - theirs).mean(), (ours.argmax(1) != theirs.argmax(1)).mean()
    print(f"parity over {len(ours)} tokens: scores apart by {apart:.4f} in the mean, {100 * others:.3f} % of the best labels differ")
    sys.exit(apart > MOST_APART or others > MOST_OTHERS)


if __name__ == "__main__":
    main()
