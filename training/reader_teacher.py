"""The reader's teacher: MiniLM-L6 (Wang et al. 2020, in the weights of all-MiniLM-L6-v2) under the same stages. Too large to ship, it
labels what the reader learns from."""
import json
import struct
import unicodedata

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from reader_network import Stages, recurrent, run

WIDTH, HEADS, LAYERS = 384, 12, 6


def read_safetensors(path):
    with open(path, "rb") as file:
        size = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(size))
        body = file.read()
    return {name: torch.from_numpy(np.frombuffer(body[slice(*entry["data_offsets"])], dtype=np.float32).reshape(entry["shape"]).copy())
            for name, entry in header.items() if name != "__metadata__" and entry["dtype"] == "F32"}


class WordPieces:
    """The pieces of one token, longest first from its left (Wu et al. 2016), lower case and without accents."""

    def __init__(self, vocabulary):
        self.ids = {line.rstrip("\n"): i for i, line in enumerate(open(vocabulary, encoding="utf-8"))}
        self.first, self.last, self.unknown = (self.ids[name] for name in ("[CLS]", "[SEP]", "[UNK]"))
        self.known = {}

    def of(self, token):
        if token not in self.known:
            plain = "".join(c for c in unicodedata.normalize("NFD", token.lower()) if unicodedata.category(c) != "Mn")
            self.known[token] = [i for part in self.parts(plain) for i in self.cut(part)] or [self.unknown]
        return self.known[token]

    @staticmethod
    def parts(token):
        part = ""
        for c in token:
            if c.isalnum():
                part += c
                continue
            if part:
                yield part
            part = ""
            if not c.isspace():
                yield c
        if part:
            yield part

    def cut(self, part):
        found, at = [], 0
        while at < len(part):
            ends = (end for end in range(len(part), at, -1) if ("##" if at else "") + part[at:end] in self.ids)
            end = next(ends, None)
            if end is None:
                return [self.unknown]
            found.append(self.ids[("##" if at else "") + part[at:end]])
            at = end
        return found


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attend, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm_1, self.norm_2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, hidden):
        batch, length, _ = x.shape
        query, key, value = (part.reshape(batch, length, HEADS, -1).transpose(1, 2) for part in self.attend(x).chunk(3, 2))
        weights = (query @ key.transpose(2, 3) / (WIDTH / HEADS) ** 0.5).masked_fill(hidden, -1e4).softmax(3)
        mixed = (self.dropout(weights) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm_1(x + self.dropout(self.out(mixed)))
        return self.norm_2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class MiniLm(nn.Module):
    def __init__(self, path):
        super().__init__()
        weights = read_safetensors(path)
        self.words, self.places = (nn.Embedding.from_pretrained(weights[f"embeddings.{name}_embeddings.weight"], freeze=False)
                                   for name in ("word", "position"))
        self.kind = nn.Parameter(weights["embeddings.token_type_embeddings.weight"][0])
        self.norm, self.dropout = nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.fill(weights)

    def fill(self, weights):
        def put(ours, *theirs):
            for part in ("weight", "bias"):
                getattr(ours, part).data = torch.cat([weights[f"{name}.{part}"] for name in theirs])

        put(self.norm, "embeddings.LayerNorm")
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            put(layer.attend, *(at + "attention.self." + name for name in ("query", "key", "value")))
            put(layer.out, at + "attention.output.dense")
            put(layer.norm_1, at + "attention.output.LayerNorm")
            put(layer.up, at + "intermediate.dense")
            put(layer.down, at + "output.dense")
            put(layer.norm_2, at + "output.LayerNorm")

    def forward(self, ids, mask):
        x = self.words(ids) + self.places(torch.arange(ids.shape[1])) + self.kind
        x = self.dropout(self.norm(x))
        hidden = (mask == 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, hidden)
        return x


class Teacher(Stages):
    def __init__(self, model_folder, hidden=128, role_input=128, role_hidden=96, dropout=0.2):
        super().__init__(2 * hidden, role_input, role_hidden, dropout)
        self.language = MiniLm(model_folder + "/model.safetensors")
        self.layer = recurrent(WIDTH + self.features_width, hidden)

    def encode(self, batch, lengths):
        pieces = self.language(batch["piece_ids"], batch["piece_mask"])
        words = pieces.gather(1, batch["piece_of_word"].unsqueeze(2).expand(-1, -1, WIDTH))
        x = self.dropout(torch.cat([words, self.features(batch)], 2))
        return self.dropout(run(self.layer, x, lengths))


def add_word_pieces(batch, texts, word_pieces):
    """Pads the word pieces of the tokens in `texts` (a list for each row) into the batch, and where each token's first one stands."""
    rows, firsts = [], []
    for tokens in texts:
        row, first = [word_pieces.first], []
        for token in tokens:
            first.append(min(len(row), 510))
            row += word_pieces.of(token)
        rows.append(row[:511] + [word_pieces.last])
        firsts.append(first)
    longest, widest = max(map(len, rows)), max(map(len, firsts))
    pad = lambda lists, size: torch.tensor([values + [0] * (size - len(values)) for values in lists])
    batch["piece_ids"], batch["piece_of_word"] = pad(rows, longest), pad(firsts, widest)
    batch["piece_mask"] = pad([[1] * len(row) for row in rows], longest)
