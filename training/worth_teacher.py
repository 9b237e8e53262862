#!/usr/bin/python3
"""Teaches a language model what is worth checking, and lets it judge other texts.
usage: worth_teacher.py teach MINILM CLAIMBUSTER POLICLAIM OUT.pt      fine-tunes it
       worth_teacher.py judge MINILM TEACHER.pt UNITS.jsonl OUT.npy    its logits for each line

The corpora are what dump_units wrote. It learns from ClaimBuster's crowd (worth checking; factual) and PoliClaim's silver (verifiable);
sentences of ClaimBuster's experts and of PoliClaim's people are never shown, nor are their doubles in the rest.
"""
import json
import random
import re
import sys

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits

from reader_teacher import WIDTH, MiniLm, WordPieces

FROZEN, ROUNDS, BATCH, RATE, HEAD_RATE, SEED = 2, 2, 32, 5e-5, 1e-3, 1
LONGEST = 128  # word pieces
JUDGEMENTS = 3


def read_lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def plain(row):
    return row["text"].strip().lower()


def lessons(claimbuster, policlaim):
    """Texts, their three judgements, and which of them are known."""
    crowd, silver = read_lines(claimbuster), read_lines(policlaim)
    held_out = {plain(row) for row in crowd + silver if row["split"] in ("dev", "gold")}
    for row in crowd:
        if row["split"] == "train" and plain(row) not in held_out:
            yield row["text"], [row["label"] == 1, row["label"] >= 0, 0], [1, 1, 0]
    for row in silver:
        if row["split"] == "silver" and plain(row) not in held_out:
            yield row["text"], [0, 0, row["likelihood"] / 3], [0, 0, 1]


class Judge(nn.Module):
    def __init__(self, folder):
        super().__init__()
        self.language = MiniLm(folder + "/model.safetensors")
        self.head, self.dropout = nn.Linear(WIDTH, JUDGEMENTS), nn.Dropout(0.1)
        self.word_pieces = WordPieces(folder + "/vocab.txt")

    def ids(self, text):
        pieces = [piece for token in re.findall(r"\w+|[^\w\s]", text) for piece in self.word_pieces.of(token)]
        return [self.word_pieces.first] + pieces[:LONGEST - 2] + [self.word_pieces.last]

    def forward(self, rows):
        longest = max(map(len, rows))
        ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
        mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
        seen = mask.unsqueeze(2).float()
        return self.head(self.dropout((self.language(ids, mask) * seen).sum(1) / seen.sum(1)))

    def freeze_lowest(self):
        language = self.language
        for part in (language.words, language.places, language.norm, language.layers[:FROZEN]):
            for parameter in part.parameters():
                parameter.requires_grad = False
        language.kind.requires_grad = False


def batches_of(rows, random_order=None):
    """Indexes in batches of rows of like length."""
    order = list(range(len(rows)))
    if random_order:
        random_order.shuffle(order)
    batches = []
    for start in range(0, len(order), 50 * BATCH):
        part = sorted(order[start:start + 50 * BATCH], key=lambda i: len(rows[i]))
        batches += [part[i:i + BATCH] for i in range(0, len(part), BATCH)]
    if random_order:
        random_order.shuffle(batches)
    return batches


def teach(model, rows, wanted, known):
    model.freeze_lowest()
    language = [parameter for parameter in model.language.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW([{"params": language}, {"params": model.head.parameters()}], weight_decay=0.01)
    order, step = random.Random(SEED), 0
    for _ in range(ROUNDS):
        batches = batches_of(rows, order)
        for batch in batches:
            step += 1
            pace = min(step / 100, max(0.02, 1 - step / (ROUNDS * len(batches))))
            for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE)):
                group["lr"] = rate * pace
            losses = binary_cross_entropy_with_logits(model([rows[i] for i in batch]), wanted[batch], reduction="none")
            optimizer.zero_grad()
            ((losses * known[batch]).sum() / len(batch)).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()


def judge(model, rows):
    logits = np.zeros((len(rows), JUDGEMENTS), np.float32)
    model.eval()
    with torch.no_grad():
        for batch in batches_of(rows):
            logits[batch] = model([rows[i] for i in batch]).numpy()
    return logits


def main():
    torch.set_num_threads(1)
    torch.manual_seed(SEED)
    model = Judge(sys.argv[2])
    if sys.argv[1] == "teach":
        texts, wanted, known = zip(*lessons(*sys.argv[3:5]))
        teach(model, [model.ids(text) for text in texts], torch.tensor(wanted, dtype=torch.float), torch.tensor(known, dtype=torch.float))
        torch.save(model.state_dict(), sys.argv[5])
    else:
        model.load_state_dict(torch.load(sys.argv[3]))
        np.save(sys.argv[5], judge(model, [model.ids(row["text"]) for row in read_lines(sys.argv[4])]))


if __name__ == "__main__":
    main()
