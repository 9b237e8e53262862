#!/usr/bin/python3
"""Trains the reader of attributions, or its teacher.  usage: train_reader.py CORPORA DATA OUT [--teacher MINILM] [--taught FILE]...

CORPORA holds the corpora, DATA what dump_features and choose_vectors wrote; OUT receives the weights (reader.pt or teacher.pt) and,
after each epoch, the predictions for PolNeAR's dev set (dev.jsonl), which the shared scorer takes. MINILM is the folder of the
language model that the teacher begins from; --taught takes what label_by_teacher.py wrote for a corpus ("polnear/train=FILE").
"""
import argparse
import copy
import math
import random
import time

import numpy as np
import torch

from reader_data import batches_of, make_batch, read_corpus, take_teaching, word_rows
from reader_loss import loss_of, predict, write_predictions
from reader_network import Reader
from reader_teacher import Teacher, WordPieces, add_word_pieces


def texts_of(pieces, articles):
    return [[articles[p.article]["text"][t["start"]:t["end"]] for t in p.tokens] for p in pieces]


def reader_of(data):
    """The model, and how a group of pieces becomes a batch for it."""
    hashes, vectors = np.load(data + "/vector-hashes.npy"), np.load(data + "/vectors.npy")
    rows_of = word_rows(hashes)
    model = Reader(np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors]))
    return model, lambda articles: lambda pieces: make_batch(pieces, rows_of)


def teacher_of(folder):
    word_pieces = WordPieces(folder + "/vocab.txt")

    def prepare(pieces, articles):
        batch = make_batch(pieces, lambda forms: np.zeros_like(forms))
        add_word_pieces(batch, texts_of(pieces, articles), word_pieces)
        return batch

    return Teacher(folder), lambda articles: lambda pieces: prepare(pieces, articles)


def average_into(average, model, keep):
    with torch.no_grad():
        for a, b in zip(average.parameters(), model.parameters()):
            a.mul_(keep).add_(b, alpha=1 - keep)


def optimiser_of(model, rate):
    pretrained = list(model.language.parameters()) if hasattr(model, "language") else []
    known = {id(p) for p in pretrained}
    fresh = [p for p in model.parameters() if id(p) not in known]
    groups = [{"params": fresh, "rate": rate}] + ([{"params": pretrained, "rate": rate / 20}] if pretrained else [])
    return torch.optim.AdamW(groups, lr=rate, weight_decay=0.0)


def parse_options():
    arguments = argparse.ArgumentParser()
    for name in ("corpora", "data", "out"):
        arguments.add_argument(name)
    arguments.add_argument("--teacher")
    arguments.add_argument("--taught", action="append", default=[])
    arguments.add_argument("--begin", help="weights to begin from")
    arguments.add_argument("--epochs", type=int, default=12)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--tokens", type=int, default=1800, help="in a batch")
    arguments.add_argument("--seed", type=int, default=1)
    return arguments.parse_args()


def read_training(options):
    """Groups of pieces that go into batches together, with the articles they come from."""
    lessons = dict(entry.split("=") for entry in options.taught) or {"polnear/train": None}
    parts = []
    for corpus, lesson in lessons.items():
        articles, pieces = read_corpus(f"{options.corpora}/{corpus}.jsonl", f"{options.data}/{corpus.replace('/', '-')}")
        if lesson:
            take_teaching(pieces, torch.load(lesson))
        parts.append((articles, [p for p in pieces if len(p.tokens) > 1]))
    return parts


def main():
    options = parse_options()
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    model, prepare = teacher_of(options.teacher) if options.teacher else reader_of(options.data)
    if options.begin:
        model.load_state_dict(torch.load(options.begin))
    dev_articles, dev = read_corpus(options.corpora + "/polnear/dev.jsonl", options.data + "/polnear-dev")
    parts = read_training(options)
    all_groups = lambda: [(prepare(articles), group) for articles, pieces in parts for group in batches_of(pieces, rng, options.tokens)]
    average, optimiser = copy.deepcopy(model), optimiser_of(model, options.rate)
    steps, step = len(all_groups()) * options.epochs, 0
    print(sum(len(pieces) for _, pieces in parts), "pieces", steps, "steps", sum(p.numel() for p in model.parameters()), "parameters", flush=True)
    for epoch in range(1, options.epochs + 1):
        model.train()
        groups, total, began = all_groups(), 0.0, time.time()
        rng.shuffle(groups)
        for make, group in groups:
            step += 1
            for part in optimiser.param_groups:
                part["lr"] = part["rate"] * min(1, step / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            loss = loss_of(model, make(group))
            optimiser.zero_grad()
            (loss / len(group)).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            average_into(average, model, min(0.999, step / (step + 10)))
            total += loss.item()
            if step % 200 == 0:
                print(f"  step {step}, {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch}: loss {total / sum(len(p) for _, p in parts):.3f}, {time.time() - began:.0f} s", flush=True)
        write_predictions(options.out + "/dev.jsonl", dev_articles, dev, predict(average, dev, prepare(dev_articles), options.tokens))
        torch.save(average.state_dict(), options.out + ("/teacher.pt" if options.teacher else "/reader.pt"))


if __name__ == "__main__":
    main()
