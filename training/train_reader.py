#!/usr/bin/python3
"""Trains the reader of attributions.  usage: train_reader.py CORPORA DATA OUT [--epochs N]

CORPORA holds the corpora, DATA what dump_features and choose_vectors wrote; OUT receives the weights (reader.pt) and, after
each epoch, the predictions for PolNeAR's dev set (dev.jsonl), which the shared scorer takes.
"""
import argparse
import copy
import json
import math
import random
import time

import numpy as np
import torch

from reader_data import B_CONTENT, B_SOURCE, read_corpus
from reader_network import FEATURES, Reader

BATCH_TOKENS = 1800


def make_batch(pieces, rows_of):
    lengths = torch.tensor([len(p.tokens) for p in pieces])
    longest = int(lengths.max())
    pad = lambda values: torch.tensor(np.stack([np.pad(v.astype(np.int64), (0, longest - len(v))) for v in values]))
    batch = {name: pad([p.tokens[name] for p in pieces]) for name in FEATURES}
    batch["word"] = pad([rows_of(p.tokens["form"]) for p in pieces])
    batch["classes"] = (pad([p.tokens["classes"] for p in pieces]).unsqueeze(2) >> torch.arange(16) & 1).float()
    mask = (torch.arange(longest).unsqueeze(0) < lengths.unsqueeze(1)).float()
    cues = [(i, a, b) for i, p in enumerate(pieces) for a, b in p.cues]
    batch.update(mask=mask, lengths=lengths, cue_labels=pad([p.cue_labels for p in pieces]),
                 cues=torch.tensor(cues, dtype=torch.long).reshape(-1, 3),
                 roles=pad([r for p in pieces for r in p.roles]) if cues else None)
    return batch


def word_rows(hashes):
    """A function from look-up hashes to rows of the vectors; row 0 is for unknown words."""
    order = np.argsort(hashes)

    def rows_of(forms):
        at = np.minimum(np.searchsorted(hashes[order], forms), len(order) - 1)
        return np.where(hashes[order][at] == forms, order[at] + 1, 0)

    return rows_of


def batches_of(pieces, rng):
    order = sorted(pieces, key=lambda p: len(p.tokens) + rng.random() * 8)
    groups, group = [], []
    for piece in order:
        if group and len(piece.tokens) * (len(group) + 1) > BATCH_TOKENS:
            groups.append(group)
            group = []
        group.append(piece)
    return groups + [group]


def loss_of(model, batch):
    encoded = model.encode(batch, batch["lengths"])
    loss = model.cue_chain.loss(model.cue_scores(encoded), batch["cue_labels"], batch["mask"])
    if len(batch["cues"]):
        piece, first, last = batch["cues"].T
        scores = model.roles(encoded, batch["lengths"], piece, first, last)
        loss = loss + model.role_chain.loss(scores, batch["roles"], batch["mask"][piece])
    return loss


def segments(labels, begin):
    found, start = [], None
    for i, label in enumerate(list(labels) + [0]):
        if start is not None and label != begin + 1:
            found.append((start, i))
            start = None
        if label == begin:
            start = i
    return found


@torch.no_grad()
def predict(model, pieces, rows_of):
    """For each piece its attributions: (cue, sources, contents) in tokens of the piece."""
    model.eval()
    found = {}
    for group in batches_of(pieces, random.Random(0)):
        batch = make_batch(group, rows_of)
        encoded = model.encode(batch, batch["lengths"])
        labels = model.cue_chain.best(model.cue_scores(encoded), batch["lengths"])
        cues = [(i, a, b) for i, piece in enumerate(group) for a, b in segments(labels[i, :len(piece.tokens)].tolist(), 1)]
        if not cues:
            continue
        piece, first, last = torch.tensor(cues).T
        roles = model.role_chain.best(model.roles(encoded, batch["lengths"], piece, first, last), batch["lengths"][piece])
        for (i, a, b), row in zip(cues, roles):
            row = row[:len(group[i].tokens)].tolist()
            found.setdefault(id(group[i]), []).append(((a, b), segments(row, B_SOURCE), segments(row, B_CONTENT)))
    return [found.get(id(piece), []) for piece in pieces]


def write_predictions(path, articles, pieces, found):
    rows = [[] for _ in articles]
    for piece, attributions in zip(pieces, found):
        span = lambda s: {"start": int(piece.tokens["start"][s[0]]), "end": int(piece.tokens["end"][s[1] - 1])}
        for cue, sources, contents in attributions:
            if contents:
                rows[piece.article].append({"cue": [span(cue)], "source": [span(s) for s in sources],
                                            "content": [span(c) for c in contents], "within": None, "act": "say"})
    with open(path, "w") as out:
        for article, attributions in zip(articles, rows):
            out.write(json.dumps({"id": article["id"], "attributions": attributions}) + "\n")


def average_into(average, model, keep):
    with torch.no_grad():
        for a, b in zip(average.parameters(), model.parameters()):
            a.mul_(keep).add_(b, alpha=1 - keep)


def main():
    arguments = argparse.ArgumentParser()
    for name in ("corpora", "data", "out"):
        arguments.add_argument(name)
    arguments.add_argument("--epochs", type=int, default=12)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)

    hashes, vectors = np.load(options.data + "/vector-hashes.npy"), np.load(options.data + "/vectors.npy")
    rows_of = word_rows(hashes)
    _, train = read_corpus(options.corpora + "/polnear/train.jsonl", options.data + "/polnear-train")
    dev_articles, dev = read_corpus(options.corpora + "/polnear/dev.jsonl", options.data + "/polnear-dev")
    model = Reader(np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors]))
    average = copy.deepcopy(model)
    optimiser = torch.optim.Adam(model.parameters(), lr=options.rate)
    train = [p for p in train if len(p.tokens) > 1]
    steps = len(batches_of(train, rng)) * options.epochs
    print(len(train), "pieces", steps, "steps", sum(p.numel() for p in model.parameters()), "parameters", flush=True)
    step = 0
    for epoch in range(1, options.epochs + 1):
        model.train()
        groups, total, began = batches_of(train, rng), 0.0, time.time()
        rng.shuffle(groups)
        for group in groups:
            step += 1
            for part in optimiser.param_groups:
                part["lr"] = options.rate * min(1, step / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            loss = loss_of(model, make_batch(group, rows_of))
            optimiser.zero_grad()
            (loss / len(group)).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            average_into(average, model, min(0.999, step / (step + 10)))
            total += loss.item()
        print(f"epoch {epoch}: loss {total / len(train):.3f}, {time.time() - began:.0f} s", flush=True)
        write_predictions(options.out + "/dev.jsonl", dev_articles, dev, predict(average, dev, rows_of))
        torch.save(average.state_dict(), options.out + "/reader.pt")


if __name__ == "__main__":
    main()
