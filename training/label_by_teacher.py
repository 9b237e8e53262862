#!/usr/bin/python3
"""Writes what the teacher thinks of a corpus, for the reader to learn from.
usage: label_by_teacher.py CORPUS.jsonl DUMPED TEACHER.pt MINILM OUT

DUMPED is what dump_features wrote of the corpus. OUT gets a list with an entry for each piece (reader_data.py):
  cues: marginals of the labels of cues (LabelChain.marginals, 16 bits each) · found: the cues that the teacher finds ·
  roles: for each gold cue, then each other that is found, the marginals of the roles' labels
"""
import random
import sys

import numpy as np
import torch

from reader_data import batches_of, read_corpus
from reader_loss import segments
from train_reader import teacher_of

TOKENS = 2400  # in a batch


def cues_of(piece, labels):
    """The gold cues of a piece in their order, then the others."""
    found = segments(labels[:len(piece.tokens)].tolist(), 1)
    return piece.cues + [cue for cue in found if cue not in piece.cues], found


def halves(first, pairs, length):
    return first.numpy().astype(np.float16), pairs[:length - 1].numpy().astype(np.float16)


def teach(model, group, prepare):
    batch = prepare(group)
    lengths, mask = batch["lengths"], batch["mask"]
    with torch.no_grad():
        encoded = model.encode(batch, lengths)
        scores = model.cue_scores(encoded)
        labels = model.cue_chain.best(scores, lengths)
    first, pairs = model.cue_chain.marginals(scores, mask)
    lessons = []
    for i, piece in enumerate(group):
        cues, found = cues_of(piece, labels[i])
        lessons.append({"cues": halves(first[i], pairs[i], len(piece.tokens)), "found": found, "all": cues, "roles": []})
    wanted = torch.tensor([(i, a, b) for i, lesson in enumerate(lessons) for a, b in lesson.pop("all")], dtype=torch.long).reshape(-1, 3)
    if len(wanted):
        piece, a, b = wanted.T
        with torch.no_grad():
            roles = model.roles(encoded, lengths, piece, a, b)
        first, pairs = model.role_chain.marginals(roles, mask[piece])
        for n, i in enumerate(piece.tolist()):
            lessons[i]["roles"].append(halves(first[n], pairs[n], len(group[i].tokens)))
    return lessons


def main():
    corpus, dumped, trained, language, out = sys.argv[1:6]
    torch.set_num_threads(1)
    model, prepare = teacher_of(language)
    model.load_state_dict(torch.load(trained))
    model.eval()
    articles, pieces = read_corpus(corpus, dumped)
    lessons, place = [None] * len(pieces), {id(piece): i for i, piece in enumerate(pieces)}
    for group in batches_of(pieces, random.Random(0), TOKENS):
        for piece, lesson in zip(group, teach(model, group, prepare(articles))):
            lessons[place[id(piece)]] = lesson
    torch.save(lessons, out)


if __name__ == "__main__":
    main()
