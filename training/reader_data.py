"""The corpora as the reader sees them: records written by dump_features, gold spans laid over the engine's own tokens."""
import json

import numpy as np

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
