#!/usr/bin/env python3
"""Fits the weights of engine/sources/clue_weights.cpp: which clues tell whom "he" and "she" mean. Python 3 and numpy.

usage: train_pronouns.py DESCRIBE MODEL CLUES.h OUT.cpp GUM.conllu.gz POLNEAR.conllu.gz POLNEAR.jsonl

GUM's chains are made by hand; those of PolNeAR, which has more news, by CoreNLP, and count little; where it finds none
of our candidates in the chain, that says nothing, and of those who say something it often knows less than we do. Each pronoun (he, she, him, her, his, himself, herself) of a chain is an example: a candidate is right where
most of its names lie in that chain; where none is, nobody is. The multinomial logistic model is fitted by gradient descent, its weights drawn
to zero; nothing is drawn by chance. What earlier pronouns were taken for depends on the weights built in, so each run goes half the
way to the best ones for them: build and run it again until nothing changes.
"""
import collections
import json
import os
import re
import subprocess
import sys
import tempfile

import numpy

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tools"))
from measure_pronouns import read_articles, read_texts  # noqa: E402

PENALTY = 4.0
SILVER = 0.05  # what a pronoun of PolNeAR counts
SPEAKING = 3  # what one of GUM counts that says something
UNLIKE_NEWS = "_(conversation|court|fiction|podcast|reddit|vlog)_"  # in a dialogue the last speaker is who does not speak next: they count less
PRIOR = {"says_next": 3.0, "says_in_turn": 0.5, "introduces": 4.0}  # to what the penalty draws a weight; the others to 0
STEPS = 300
STEP = 0.1


def describe(program, model, articles):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        for article in articles:
            file.write(json.dumps({"id": article.name, "text": article.text}) + "\n")
        file.flush()
        out = subprocess.run([program, model, file.name], check=True, capture_output=True, encoding="utf-8").stdout
    return [json.loads(line)["pronouns"] for line in out.splitlines()]


def chain_of(article, places):
    """The chain in which most of the places lie."""
    counts = collections.Counter()
    for start, end in places:
        inside = [m for m in article.mentions if m.start < end and start < m.end and not m.pronoun]
        best = min(inside, key=lambda m: abs(m.start - start) + abs(m.end - end), default=None)
        if best:
            counts[best.chain] += 1
    return counts.most_common(1)[0][0] if counts else None


def examples_of(article, pronouns, silver):
    """Of each pronoun in a chain: its candidates' clues, and which of them are right (the last is nobody), and how much it counts."""
    for pronoun in pronouns:
        start, end = pronoun["place"]
        gold = next((m for m in article.mentions if m.start == start and m.end == end), None)
        if not gold or not pronoun["candidates"] or (silver and pronoun["source"]):
            continue
        right = [chain_of(article, candidate["places"]) == gold.chain for candidate in pronoun["candidates"]]
        unlike = re.search(UNLIKE_NEWS, article.name)
        share = SILVER if silver else SPEAKING if pronoun["source"] and not unlike else 0.3 if unlike else 1.0
        yield numpy.array([candidate["clues"] for candidate in pronoun["candidates"]]), numpy.array(right + [not any(right)]), share


def probabilities(clues, weights):
    scores = clues @ weights
    scores = numpy.concatenate([scores, numpy.zeros((len(scores), 1))], 1)
    odds = numpy.exp(scores - scores.max(1, keepdims=True))
    return odds / odds.sum(1, keepdims=True)


def gradient(examples, weights, prior):
    """Examples of one number of candidates are kept together: clues are [examples, candidates, clues]."""
    total = -PENALTY * (weights - prior)
    for clues, right, share in examples:
        p = probabilities(clues, weights)
        wanted = p * right / numpy.maximum(1e-12, (p * right).sum(1, keepdims=True))
        total = total + numpy.einsum("ec,eck->k", share[:, None] * (wanted - p)[:, :-1], clues)
    return total


def stack(examples):
    """Puts examples of one number of candidates together."""
    groups = collections.defaultdict(list)
    for example in examples:
        groups[len(example[0])].append(example)
    return [tuple(numpy.array(part) for part in zip(*group)) for group in groups.values()]


def fit(examples, prior):
    weights = prior.copy()
    mean, square = numpy.zeros_like(weights), numpy.zeros_like(weights)
    for step in range(1, STEPS + 1):
        slope = gradient(examples, weights, prior)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights = weights + STEP * (1 - step / (STEPS + 1)) * (mean / (1 - 0.9**step)) / (numpy.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def names_of_clues(header):
    listed = re.search(r"enum class Clue[^{]*\{(.*?)\};", open(header, encoding="utf-8").read(), re.S).group(1)
    return [line.split(",")[0].split("//")[0].strip() for line in listed.strip().splitlines()]


def weights_in(path):
    return numpy.array([float(number) for number in re.findall(r"(\S+)f,", open(path, encoding="utf-8").read())])


def write(weights, clues, path):
    with open(path, "w", encoding="utf-8") as out:
        out.write('// Written by training/train_pronouns.py; see models/card.md.\n#include "sources/clues.h"\n\nnamespace whosaid {\n\n')
        out.write("// clang-format off\nconst std::array<float, clue_count> clue_weights = {\n")
        for weight, clue in zip(weights, clues):
            out.write(f"    {weight:5.2f}f,  // {clue}\n")
        out.write("};\n// clang-format on\n\n}  // namespace whosaid\n")


def read_examples(program, model, corpus, texts, silver):
    articles = read_articles(corpus, texts)
    for article, pronouns in zip(articles, describe(program, model, articles)):
        yield from examples_of(article, pronouns, silver)


def report(name, examples, weights):
    right = sum(right[range(len(right)), probabilities(clues, weights).argmax(1)].sum() for clues, right, _ in examples)
    count = sum(len(share) for _, _, share in examples)
    print(f"{name}: {count} pronouns; the most probable is right in {100 * right / count:.1f} %")


def main():
    program, model, header, out, gum, polnear, texts = sys.argv[1:8]
    gold = list(read_examples(program, model, gum, {}, False))
    silver = [each for each in read_examples(program, model, polnear, read_texts(texts), True) if not each[1][-1]]
    prior = numpy.array([PRIOR.get(clue, 0.0) for clue in names_of_clues(header)])
    weights = fit(stack(gold + silver), prior)
    report("GUM", stack(gold), weights)
    report("PolNeAR", stack(silver), weights)
    write((weights + weights_in(out)) / 2, names_of_clues(header), out)


if __name__ == "__main__":
    main()
