#!/usr/bin/python3
"""Learns which words and pairs of words tell of what type a claim is.
usage: train_type_words.py judge MINILM TYPED.jsonl CLAIMS.jsonl OUT.npy     teaches a language model, and lets it judge a sample of other claims
       train_type_words.py learn TYPED.jsonl CLAIMS.jsonl OUT.npy type-words.txt

The claims are what dump_claims wrote. Neither sees the annotated articles.
"""
import collections
import json
import random
import sys

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits

import worth_teacher
from train_worth_words import parts_of

TYPES = ["quantity", "comparison", "event", "cause", "law", "prediction", "record", "personal"]
ROUNDS, RATE, HEAD_RATE, WARM, SEED = 3, 1e-4, 1e-3, 30, 1
SAMPLE = 6000
ENTRIES, LEAST_COUNT, PENALTY, STEPS_OF_FIT = 1500, 4, 2, 30
STEP = 0.1  # of a weight: claims/leanings.cpp knows it
NOUGHT = ord("O")


def read_lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def sample_of(claims):
    rows = read_lines(claims)
    random.Random(SEED).shuffle(rows)
    return rows[:SAMPLE]


def wanted_of(rows):
    return torch.tensor([[float(name in row["types"]) for name in TYPES] for row in rows])


def teach(model, rows, wanted):
    model.freeze_lowest()
    language = [parameter for parameter in model.language.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW([{"params": language}, {"params": model.head.parameters()}], weight_decay=0.01)
    order, step = random.Random(SEED), 0
    for _ in range(ROUNDS):
        batches = worth_teacher.batches_of(rows, order)
        for batch in batches:
            step += 1
            pace = min(step / WARM, max(0.02, 1 - step / (ROUNDS * len(batches))))
            for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE)):
                group["lr"] = rate * pace
            loss = binary_cross_entropy_with_logits(model([rows[i] for i in batch]), wanted[batch], reduction="sum") / len(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()


def judge(language, typed, claims, out):
    worth_teacher.JUDGEMENTS = len(TYPES)
    torch.manual_seed(SEED)
    model = worth_teacher.Judge(language)
    rows = read_lines(typed)
    teach(model, [model.ids(row["text"]) for row in rows], wanted_of(rows))
    np.save(out, worth_teacher.judge(model, [model.ids(row["text"]) for row in sample_of(claims)]))


def fit(claims, wanted, parts):
    """A weight for each part and type, by logistic regression on how often the part stands in a claim."""
    place = {part: i for i, part in enumerate(parts)}
    cells = [(i, place[part]) for i, claim in enumerate(claims) for part in claim if part in place]
    holds = torch.sparse_coo_tensor(torch.tensor(cells).T, torch.ones(len(cells)), (len(claims), len(parts))).coalesce()
    weights, bias = torch.zeros(len(parts), len(TYPES), requires_grad=True), torch.zeros(len(TYPES), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=STEPS_OF_FIT, line_search_fn="strong_wolfe", history_size=15)

    def slope():
        optimizer.zero_grad()
        sums = torch.sparse.mm(holds, weights) + bias
        loss = binary_cross_entropy_with_logits(sums, wanted, reduction="sum") + PENALTY / 2 * (weights ** 2).sum()
        loss.backward()
        return loss

    optimizer.step(slope)
    return weights.detach().numpy()


HEADING = """# What words, and words next to each other, tell of the type of a claim: a learned judge's quantity, comparison, event, cause, law,
# prediction, record, personal, a character each, as far as the last that is not nought. 'O' is nought, each place in ASCII up or down
# a tenth. NAME, YEAR, DIGIT, FIGURES, NUMBER and MONEY stand for any word of that class. training/train_type_words.py writes this file.
"""


def learn(typed, claims, judged, out):
    rows, others = read_lines(typed), sample_of(claims)
    texts = [parts_of(row["units"]) for row in rows + others]
    wanted = torch.cat([wanted_of(rows), torch.sigmoid(torch.tensor(np.load(judged)))])
    counts = collections.Counter(part for text in texts for part in set(text))
    common = sorted(part for part, count in counts.items() if count >= LEAST_COUNT)
    importance = np.abs(fit(texts, wanted, common)).max(1) * np.sqrt([counts[part] for part in common])
    parts = sorted(common[i] for i in np.argsort(-importance)[:ENTRIES])
    weights = np.clip(np.round(fit(texts, wanted, parts) / STEP), -31, 31).astype(int)
    with open(out, "w", encoding="utf-8") as file:
        file.write(HEADING)
        for part, row in zip(parts, weights):
            note = "".join(chr(NOUGHT + weight) for weight in row).rstrip(chr(NOUGHT))
            if note:
                file.write(part + "\t" + note + "\n")


def main():
    torch.set_num_threads(1)
    if sys.argv[1] == "judge":
        judge(*sys.argv[2:6])
    else:
        learn(*sys.argv[2:6])


if __name__ == "__main__":
    main()
