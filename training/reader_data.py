"""The corpora as the reader sees them: records written by dump_features, gold spans laid over the engine's own tokens."""
import json

import numpy as np
import torch

from reader_network import FEATURES

RECORD = np.dtype([("start", "<u4"), ("end", "<u4"), ("form", "<u4"), ("suffix", "<u2"), ("classes", "<u2"),
                   ("shape", "u1"), ("tag", "u1"), ("quote", "u1"), ("place", "u1"), ("cue", "u1"), ("name", "u1"),
                   ("paragraph", "u1"), ("sentence", "u1"), ("zeros", "V8")])
LONGEST = 200  # tokens read in one piece; as in engine/speech/reader.cpp

O, B_SOURCE, I_SOURCE, B_CONTENT, I_CONTENT = range(5)


class Piece:
    """A paragraph, or a part of a very long one: what the reader reads at a time."""

    def __init__(self, article, tokens):
        self.article, self.tokens = article, tokens
        self.cue_labels = np.zeros(len(tokens), dtype=np.int64)
        self.cues = []    # (first token, last token + 1) of each gold cue
        self.roles = []   # for each of them the labels of the piece's tokens
        self.taught = None  # what the teacher thinks of the piece; see label_by_teacher.py
        self.has_gold = False


def cut_pieces(tokens):
    """[start, end) of each piece: paragraphs, and where one is too long, as many sentences of it as fit."""
    pieces, start = [], 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or tokens["paragraph"][i]:
            while i - start > LONGEST:
                ends = [j for j in range(start + 1, start + LONGEST + 1) if tokens["sentence"][j]]
                end = ends[-1] if ends else start + LONGEST
                pieces.append((start, end))
                start = end
            pieces.append((start, i))
            start = i
    return pieces


def tokens_under(tokens, span):
    first = int(np.searchsorted(tokens["end"], span[0], side="right"))
    last = int(np.searchsorted(tokens["start"], span[1], side="left"))
    return first, last


def mark(labels, begin, first, last):
    first, last = max(first, 0), min(last, len(labels))
    if first < last:
        labels[first] = begin
        labels[first + 1:last] = begin + 1


def read_corpus(jsonl, dumped):
    """A list of articles (dicts of the corpus, with their tokens) and the list of all their pieces with gold labels."""
    articles = [json.loads(line) for line in open(jsonl, encoding="utf-8") if line.strip()]
    counts = [int(line) for line in open(dumped + ".counts")]
    records = np.fromfile(dumped + ".tokens", dtype=RECORD)
    pieces, at = [], 0
    for number, (article, count) in enumerate(zip(articles, counts)):
        article["tokens"] = records[at:at + count]
        at += count
        bounds = cut_pieces(article["tokens"]) if count else []
        own = [Piece(number, article["tokens"][s:e]) for s, e in bounds]
        for piece in own:
            piece.has_gold = "attributions" in article
        for attribution in article.get("attributions", []):
            lay_over(attribution, bounds, own, article["tokens"])
        pieces += own
    return articles, pieces


def lay_over(attribution, bounds, pieces, tokens):
    for span in attribution["cue"]:
        first, last = tokens_under(tokens, span)
        for (start, end), piece in zip(bounds, pieces):
            if not start <= first < end or first >= last:
                continue
            roles = np.zeros(end - start, dtype=np.int64)
            for role, begin in (("content", B_CONTENT), ("source", B_SOURCE)):
                for part in attribution[role]:
                    s, e = tokens_under(tokens, part)
                    mark(roles, begin, s - start, e - start)
            mark(piece.cue_labels, 1, first - start, last - start)
            piece.cues.append((first - start, min(last, end) - start))
            piece.roles.append(roles)


def word_rows(hashes):
    """A function from look-up hashes to rows of the vectors; row 0 is for unknown words."""
    order = np.argsort(hashes)

    def rows_of(forms):
        at = np.minimum(np.searchsorted(hashes[order], forms), len(order) - 1)
        return np.where(hashes[order][at] == forms, order[at] + 1, 0)

    return rows_of


def batches_of(pieces, rng, tokens):
    """Pieces of like length together, at most so many tokens with their padding."""
    order = sorted(pieces, key=lambda p: len(p.tokens) + rng.random() * 8)
    groups, group = [], []
    for piece in order:
        if group and len(piece.tokens) * (len(group) + 1) > tokens:
            groups.append(group)
            group = []
        group.append(piece)
    return groups + [group]


def make_batch(pieces, rows_of):
    lengths = torch.tensor([len(p.tokens) for p in pieces])
    longest = int(lengths.max())
    pad = lambda values: torch.tensor(np.stack([np.pad(v.astype(np.int64), (0, longest - len(v))) for v in values]))
    batch = {name: pad([p.tokens[name] for p in pieces]) for name in FEATURES}
    batch["word"] = pad([rows_of(p.tokens["form"]) for p in pieces])
    batch["classes"] = (pad([p.tokens["classes"] for p in pieces]).unsqueeze(2) >> torch.arange(16) & 1).float()
    batch.update(lengths=lengths, mask=(torch.arange(longest).unsqueeze(0) < lengths.unsqueeze(1)).float(),
                 cue_labels=pad([p.cue_labels for p in pieces]), has_gold=torch.tensor([p.has_gold for p in pieces]))
    cues = [(i, a, b) for i, p in enumerate(pieces) for a, b in p.cues]
    batch["cues"] = torch.tensor(cues, dtype=torch.long).reshape(-1, 3)
    roles = [labels for p in pieces for labels in p.roles]
    batch["gold_cues"] = torch.tensor([n for n, labels in enumerate(roles) if labels is not None], dtype=torch.long)
    batch["roles"] = pad([labels for labels in roles if labels is not None]) if len(batch["gold_cues"]) else None
    if pieces[0].taught:
        batch["taught_cues"] = padded_marginals([p.taught["cues"] for p in pieces], longest)
        batch["taught_roles"] = padded_marginals([m for p in pieces for m in p.taught["roles"]], longest) if cues else None
    return batch


def padded_marginals(marginals, longest):
    """(first, pairs) of each chain, in one tensor each; see LabelChain.marginals."""
    first = torch.tensor(np.stack([m[0] for m in marginals])).float()
    pairs = np.zeros((len(marginals), longest - 1, first.shape[1], first.shape[1]), dtype=np.float32)
    for row, (_, steps) in zip(pairs, marginals):
        row[:len(steps)] = steps
    return first, torch.tensor(pairs)


def take_teaching(pieces, taught):
    """Gives each piece what its teacher thinks of it: marginals of its cues' labels, and for each cue (its own and those that the
    teacher found) of the roles'."""
    assert len(pieces) == len(taught)
    for piece, lesson in zip(pieces, taught):
        assert len(lesson["cues"][1]) == len(piece.tokens) - 1, "the teacher saw other tokens"
        piece.taught = lesson
        more = [cue for cue in lesson["found"] if cue not in piece.cues]
        piece.cues += more
        piece.roles += [None] * len(more)
