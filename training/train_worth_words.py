#!/usr/bin/python3
"""Learns from the teacher which words and pairs of words make a sentence worth checking.
usage: train_worth_words.py worth-words.txt UNITS.jsonl LOGITS.npy [UNITS.jsonl LOGITS.npy]...

UNITS is what dump_units wrote of a corpus, LOGITS what worth_teacher.py judges of it. Only the teacher's judgements are learnt;
ClaimBuster's experts and PoliClaim's gold are left out, whatever was said of them.
"""
import collections
import json
import sys

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, embedding_bag

LEARNT = [0, 2]  # of the teacher's judgements: worth checking, verifiable
ENTRIES, LEAST_COUNT = 1600, 3
ROUNDS, BATCH, RATE, PENALTY, SEEDS = 8, 256, 0.02, 3e-5, 4
STEPS = 1 / 0.06  # of a weight in a whole: claims/worth.cpp knows it
NOUGHT = ord("O")


def parts_of(units):
    return units + [a + " " + b for a, b in zip(units, units[1:])]


def read_corpora(pairs):
    sentences, wanted = [], []
    for units, logits in pairs:
        for line, judged in zip(open(units, encoding="utf-8"), np.load(logits)):
            row = json.loads(line)
            if row.get("split") in ("dev", "gold"):
                continue
            sentences.append(parts_of(row["units"]))
            wanted.append(1 / (1 + np.exp(-judged[LEARNT])))
    return sentences, torch.tensor(np.array(wanted), dtype=torch.float)


def learn(sentences, wanted, parts):
    """A weight for each part and judgement: the mean over several orders of the sentences."""
    return np.mean([learn_once(sentences, wanted, parts, seed) for seed in range(SEEDS)], axis=0)


def learn_once(sentences, wanted, parts, seed):
    random = np.random.RandomState(seed)
    place = {part: i for i, part in enumerate(parts)}
    rows = [[place[part] for part in sentence if part in place] or [len(parts)] for sentence in sentences]
    # The last row is for sentences that hold none of the parts.
    weights = torch.nn.Parameter(torch.zeros(len(parts) + 1, len(LEARNT)))
    bias = torch.nn.Parameter(torch.zeros(len(LEARNT)))
    optimizer = torch.optim.Adam([weights, bias], lr=RATE)
    for done in range(ROUNDS):
        optimizer.param_groups[0]["lr"] = RATE * (1 - done / ROUNDS)
        order = random.permutation(len(rows))
        for start in range(0, len(order), BATCH):
            batch = order[start:start + BATCH]
            flat = torch.tensor([part for i in batch for part in rows[i]])
            starts = torch.tensor(np.cumsum([0] + [len(rows[i]) for i in batch[:-1]]))
            sums = embedding_bag(flat, weights, starts, mode="sum") + bias
            loss = len(LEARNT) * binary_cross_entropy_with_logits(sums, wanted[batch]) + PENALTY * (weights ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return weights.detach().numpy()[:-1]


def choose(sentences, wanted):
    """The parts that count for most, learnt among all that are not rare."""
    counts = collections.Counter(part for sentence in sentences for part in set(sentence))
    common = sorted(part for part, count in counts.items() if count >= LEAST_COUNT)
    weights = np.abs(learn(sentences, wanted, common)).max(1) * np.sqrt([counts[part] for part in common])
    return sorted(common[i] for i in np.argsort(-weights)[:ENTRIES])


HEADING = """# What words, and words next to each other, tell of a sentence: a learned judge of what is worth checking (the first character of the
# second column) and of what states something that can be verified (the second). A character is a weight: 'O' is nought, each place
# in ASCII up or down 0.06. NAME, YEAR, DIGIT, FIGURES, NUMBER and MONEY stand for any word of that class. training/train_worth_words.py
# writes this file.
"""


def main():
    torch.set_num_threads(1)
    sentences, wanted = read_corpora(list(zip(sys.argv[2::2], sys.argv[3::2])))
    parts = choose(sentences, wanted)
    weights = np.clip(np.round(learn(sentences, wanted, parts) * STEPS), -31, 31).astype(int)
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        file.write(HEADING)
        for part, row in zip(parts, weights):
            if row.any():
                file.write(part + "\t" + "".join(chr(NOUGHT + weight) for weight in row) + "\n")


if __name__ == "__main__":
    main()
