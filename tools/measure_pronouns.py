#!/usr/bin/env python3
"""Measures whom the pronouns that speak are taken for, against a corpus with coreference. Python 3, standard library only.

usage: measure_pronouns.py PROGRAM CORPUS.conllu[.gz] [--texts ARTICLES.jsonl] [--model FILE] [--list right|wrong|open]

CORPUS is GUM (`Entity=`) or CoreNLP's analysis of PolNeAR (`Coref=`, `Start=`). A pronoun counts where the program takes it (he, she,
they, it, who) for the source of an attribution and the corpus gives it a chain in which somebody is named or described.
right: the program's source has mentions of that chain, and of no other chain more; open: the program names nobody; else wrong.
--list prints the pronouns of one outcome with what stands before them and whom the program takes them for.
"""
import argparse
import collections
import gzip
import json
import os
import re
import subprocess
import tempfile

PRONOUNS = {"he", "she", "they", "it", "who", "him", "her", "them", "whom", "himself", "herself"}
ALL_PRONOUNS = PRONOUNS | {"his", "hers", "its", "their", "theirs", "i", "you", "we", "me", "us", "my", "your", "our", "that", "which", "this"}

Mention = collections.namedtuple("Mention", "start end chain named pronoun")


class Article:
    """A text, the span of each token in it, and the mentions of its chains."""

    def __init__(self, name):
        self.name, self.text, self.tokens, self.mentions = name, "", [], []
        self.open, self.placed = [], []

    def add_token(self, columns, misc, separator):
        if "Start" in misc:
            self.placed.append((int(misc["Start"]), int(misc["End"]), columns, misc))
            return
        self.text += separator
        start = len(self.text)
        self.text += columns[1]
        self.tokens.append((start, len(self.text), columns[3], columns[1].lower()))
        self.read_entities(misc.get("Entity", ""), len(self.tokens) - 1)

    # "(3-person-new-…", "3)" and "(3-person-…)": the first number is the chain, the fifth field holds the places of the main words.
    def read_entities(self, field, at):
        for opened, closed in re.findall(r"\(([^()]*\)?)|([^()]+\))", field):
            if opened:
                self.open.append((opened.split("-")[0], at, opened.split("-")[4].split(",")[0]))
            if closed or opened.endswith(")"):
                chain = (closed or opened).split("-")[0].rstrip(")")
                self.close(chain, at)

    def close(self, chain, at):
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] != chain:
                continue
            _, first, main = self.open.pop(place)
            offset = re.search(r"\d+", main)
            self.add_mention(chain, first, at, min(at, first + (int(offset.group()) if offset else 1) - 1))
            return

    def add_mention(self, chain, first, last, main):
        _, _, tag, word = self.tokens[main]
        named = tag in ("PROPN", "NNP", "NNPS")
        self.mentions.append(Mention(self.tokens[first][0], self.tokens[last][1], chain, named, first == last and word in ALL_PRONOUNS))

    # CoreNLP's files keep the places of the words in the article, but not all of its marks.
    def finish(self, texts):
        self.text = texts.get(self.name, self.text)
        for start, stop, columns, _ in self.placed:
            self.tokens.append((start, stop, columns[4], columns[1].lower()))
        for at, (_, _, columns, misc) in enumerate(self.placed):
            for chain, last in re.findall(r"(\d+):(\d+)", misc.get("Coref", "")):
                self.add_mention(chain, at, at + int(last) - int(columns[0]), at + int(last) - int(columns[0]))


def read_articles(path, texts):
    articles, separator = [], ""
    for line in gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8"):
        if line.startswith("# newdoc"):
            articles.append(Article(line.split("=")[1].strip()))
            separator = ""
        elif line.startswith("# newpar") and "block" not in line and articles[-1].text:
            separator = "\n\n"
        elif line[0].isdigit():
            columns = line.rstrip("\n").split("\t")
            misc = dict(field.split("=", 1) for field in columns[9].split("|") if "=" in field)
            if not columns[0].isdigit():
                continue
            articles[-1].add_token(columns, misc, separator)
            separator = "" if misc.get("SpaceAfter") == "No" else " "
    for article in articles:
        article.finish(texts)
    return articles


def reports_on(program, model, articles):
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, f"{number}.txt") for number in range(len(articles))]
        for file, article in zip(files, articles):
            with open(file, "w", encoding="utf-8", newline="") as out:
                out.write(article.text)
        command = [program, "--offsets", "codepoint"] + (["--model", model] if model else []) + files
        lines = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    return [json.loads(line) for line in lines]


def chains_of(source, article):
    """How many of the source's mentions, pronouns left out, hold each chain."""
    counts = collections.Counter()
    for mention in source["mentions"]:
        if article.text[mention["start"] : mention["end"]].lower() in ALL_PRONOUNS:
            continue
        inside = [m for m in article.mentions if m.start < mention["end"] and mention["start"] < m.end and not m.pronoun]
        best = min(inside, key=lambda m: abs(m.start - mention["start"]) + abs(m.end - mention["end"]), default=None)
        if best:
            counts[best.chain] += 1
    return counts


def judge(attribution, report, article, chain):
    if attribution["speaker"] is None:
        return "open"
    counts = chains_of(report["sources"][attribution["speaker"]], article)
    return "right" if counts[chain] and counts[chain] == max(counts.values()) else "wrong"


def outcomes(article, report):
    names = {chain: any(m.named for m in article.mentions if m.chain == chain and not m.pronoun) for chain in {m.chain for m in article.mentions if not m.pronoun}}
    seen = set()
    for attribution in report["attributions"]:
        for span in attribution["source"][:1]:
            word = article.text[span["start"] : span["end"]].lower()
            gold = next((m for m in article.mentions if m.start == span["start"] and m.end == span["end"] and m.pronoun), None)
            if word in PRONOUNS and gold and gold.chain in names and span["start"] not in seen:
                seen.add(span["start"])
                yield word, names[gold.chain], judge(attribution, report, article, gold.chain), attribution, gold.chain


def show(article, report, attribution, chain):
    at = attribution["source"][0]["end"]
    speaker = attribution["speaker"]
    whom = "nobody" if speaker is None else report["sources"][speaker]["name"]
    longest = max((m for m in article.mentions if m.chain == chain and not m.pronoun), key=lambda m: (m.named, m.start - m.end))
    before = re.sub(r"\s+", " ", article.text[max(0, at - 400) : at])
    print(f"[{article.name}:{at}] …{before} <<< {re.sub(chr(10), ' ', article.text[at:at + 120])}\n   program: {whom}   corpus: {article.text[longest.start:longest.end]}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("corpus")
    parser.add_argument("--texts", help="JSON Lines with id and text, for a corpus that has none (PolNeAR)")
    parser.add_argument("--model")
    parser.add_argument("--list", choices=["right", "wrong", "open"])
    options = parser.parse_args()
    texts = {}
    for line in open(options.texts, encoding="utf-8") if options.texts else []:
        article = json.loads(line)
        texts[article["id"]] = article["text"]
    articles = read_articles(options.corpus, texts)
    named, described = collections.Counter(), collections.Counter()
    for article, report in zip(articles, reports_on(options.program, options.model, articles)):
        for word, has_name, outcome, attribution, chain in outcomes(article, report):
            (named if has_name else described)[outcome] += 1
            if outcome == options.list:
                show(article, report, attribution, chain)
    for title, counts in (("named", named), ("described only", described), ("all", named + described)):
        total = max(1, sum(counts.values()))
        shares = "   ".join(f"{outcome} {100 * counts[outcome] / total:5.1f} %" for outcome in ("right", "wrong", "open"))
        print(f"{title:15} {shares}   (of {sum(counts.values())})")


if __name__ == "__main__":
    main()
