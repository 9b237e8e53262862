#!/usr/bin/env python3
"""Measures whom the pronouns that speak are taken for. Python 3, standard library only.

usage: measure_pronouns.py PROGRAM CORPUS.conllu[.gz] [--texts ARTICLES.jsonl] [--answers ANSWERS.tsv] [--only REGEX] [--model FILE]
       [--list OUTCOME]

CORPUS is GUM (`Entity=`) or CoreNLP's analysis of PolNeAR (`Coref=`, `Start=`), --texts PolNeAR's articles. A pronoun (he, she, they,
it) counts where the program takes it for the source of an attribution of speech. Against the corpus it counts where it has a chain
with a name in it; against ANSWERS where it stands there. Each line of ANSWERS, made by hand, holds an article, the place of a pronoun,
and the place of a mention of whom it means, "-" where that is nobody who could speak; no word of the article.
right: the program's source has that mention, or mostly mentions of that chain; open: it names nobody; else wrong.
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

PRONOUNS = {"he", "she", "they", "it"}
ALL_PRONOUNS = PRONOUNS | {"who", "him", "her", "them", "whom", "himself", "herself", "his", "hers", "its", "their", "theirs", "i", "you", "we", "me", "us", "my", "your", "our", "that", "which", "this"}

SPEECH = {"say", "write", "ask", "document", "decline", "no-response"}

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


def pronouns_that_speak(article, report):
    """Each with its place and the attribution whose source it is."""
    seen = set()
    for attribution in report["attributions"]:
        for span in attribution["source"][:1]:
            word = article.text[span["start"] : span["end"]].lower()
            if word in PRONOUNS and attribution["act"] in SPEECH and span["start"] not in seen:
                seen.add(span["start"])
                yield span, None if attribution["speaker"] is None else report["sources"][attribution["speaker"]]


def judge_by_corpus(article, span, source):
    gold = next((m for m in article.mentions if m.start == span["start"] and m.end == span["end"] and m.pronoun), None)
    if not gold or not any(m.named for m in article.mentions if m.chain == gold.chain and not m.pronoun):
        return None
    if source is None:
        return "open"
    counts = chains_of(source, article)
    return "right" if counts[gold.chain] and counts[gold.chain] == max(counts.values()) else "wrong"


def judge_by_answer(source, answer):
    if answer == "-":
        return "right" if source is None else "wrong"
    if source is None:
        return "open"
    return "right" if any(m["start"] <= int(answer) < m["end"] for m in source["mentions"]) else "wrong"


def read_answers(path):
    answers = {}
    for line in open(path, encoding="utf-8") if path else []:
        if not line.startswith("#"):
            article, place, answer = line.split()
            answers[article, int(place)] = answer
    return answers


def show(article, span, source):
    before = re.sub(r"\s+", " ", article.text[max(0, span["start"] - 300) : span["end"]])
    print(f"[{article.name}:{span['start']}] …{before} | program: {'nobody' if source is None else source['name']}\n")


def read_texts(path):
    articles = [json.loads(line) for line in open(path, encoding="utf-8")] if path else []
    return {article["id"]: article["text"] for article in articles}


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("corpus")
    parser.add_argument("--texts", help="JSON Lines with id and text, for a corpus that has none (PolNeAR)")
    parser.add_argument("--answers", help="answers made by hand in place of the corpus's chains")
    parser.add_argument("--model")
    parser.add_argument("--only", default="", help="a regular expression for the articles' names")
    parser.add_argument("--list", choices=["right", "wrong", "open"])
    return parser.parse_args()


def main():
    options = read_options()
    articles = [article for article in read_articles(options.corpus, read_texts(options.texts)) if re.search(options.only, article.name)]
    answers = read_answers(options.answers)
    counts = collections.Counter()
    for article, report in zip(articles, reports_on(options.program, options.model, articles)):
        for span, source in pronouns_that_speak(article, report):
            answer = answers.get((article.name, span["start"]))
            outcome = judge_by_corpus(article, span, source) if not answers else answer and judge_by_answer(source, answer)
            counts[outcome] += outcome is not None
            if outcome and outcome == options.list:
                show(article, span, source)
    total = max(1, sum(counts.values()))
    print("   ".join(f"{outcome} {100 * counts[outcome] / total:5.1f} %" for outcome in ("right", "wrong", "open")), f"  (of {sum(counts.values())})")


if __name__ == "__main__":
    main()
