#!/usr/bin/python3
"""How often attributions are right, by how sure the network is of them.  usage: calibrate.py GOLD.jsonl READ.jsonl OUT

READ is what read_corpus printed for GOLD's texts with an uncalibrated model. An attribution is right where its content shares half
of its characters with a gold one's and its source overlaps that one's, or both have none. OUT gets the shares at 0, 10, … 100 %,
rising (isotonic regression, Ayer et al. 1955).
"""
import json
import sys

import numpy as np

POINTS = 11


def characters(spans):
    return {i for start, end in spans for i in range(start, end)}


def is_right(ours, gold):
    content, source = characters(ours["content"]), characters(ours["source"])
    for other in gold:
        if len(content & other["content"]) >= 0.5 * len(content | other["content"]):
            if source & other["source"] or not source and not other["source"]:
                return True
    return False


def judged(gold_path, read_path):
    rows = []
    for gold_line, read_line in zip(open(gold_path), open(read_path)):
        gold = [{role: characters(a[role]) for role in ("content", "source")} for a in json.loads(gold_line)["attributions"]]
        for a in json.loads(read_line)["attributions"]:
            ours = {role: [(s["start"], s["end"]) for s in a[role]] for role in ("content", "source")}
            rows.append((a["confidence"], is_right(ours, gold)))
    return sorted(rows)


def rising(values):
    """Pools neighbours until no mean is under the one before."""
    blocks = []
    for value in values:
        blocks.append([value, 1])
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            mean, count = blocks.pop()
            before, more = blocks.pop()
            blocks.append([(mean * count + before * more) / (count + more), count + more])
    return np.repeat([mean for mean, _ in blocks], [count for _, count in blocks])


def main():
    gold, read, out = sys.argv[1:4]
    rows = judged(gold, read)
    sure, shares = np.array([row[0] for row in rows]), rising([float(row[1]) for row in rows])
    points = []
    for i in range(POINTS):
        near = np.maximum(0, 1 - np.abs(sure - i / (POINTS - 1)) * (POINTS - 1))
        points.append(float((near * shares).sum() / near.sum()) if near.sum() > 0 else i / (POINTS - 1))
    json.dump([round(p, 4) for p in rising(points)], open(out, "w"))
    print(len(rows), "attributions,", open(out).read())


if __name__ == "__main__":
    main()
