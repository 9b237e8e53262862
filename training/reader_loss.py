"""What the reader and its teacher are trained on, and how they read."""
import json
import random

import torch

from reader_data import B_CONTENT, B_SOURCE, batches_of

TAUGHT_SHARE = 0.5  # of the loss, where there is gold too


def loss_of(model, batch):
    """Sum over the batch of -log p(gold), or of that and the distance from the teacher."""
    encoded, mask, has_gold = model.encode(batch, batch["lengths"]), batch["mask"], batch["has_gold"]
    piece, first, last = batch["cues"].T
    scores = model.cue_scores(encoded)
    roles = model.roles(encoded, batch["lengths"], piece, first, last) if len(piece) else None
    gold = model.cue_chain.loss(scores[has_gold], batch["cue_labels"][has_gold], mask[has_gold]) if has_gold.any() else 0
    if batch["roles"] is not None:
        chosen = batch["gold_cues"]
        gold = gold + model.role_chain.loss(roles[chosen], batch["roles"], mask[piece[chosen]])
    if "taught_cues" not in batch:
        return gold
    taught = model.cue_chain.distance_from(batch["taught_cues"], scores, mask)
    if roles is not None:
        taught = taught + model.role_chain.distance_from(batch["taught_roles"], roles, mask[piece])
    return (1 - TAUGHT_SHARE) * gold + TAUGHT_SHARE * taught


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
def predict(model, pieces, prepare, tokens):
    """For each piece its attributions: (cue, sources, contents) in tokens of the piece."""
    model.eval()
    found = {}
    for group in batches_of(pieces, random.Random(0), tokens):
        batch = prepare(group)
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
    """In the form of the shared scorer."""
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
