#!/usr/bin/python3
"""Writes a trained reader as a model section.  usage: export_reader.py DATA READER.pt OUT   (form: engine/model/tensors.h)"""
import struct
import sys

import numpy as np
import torch

from reader_network import FEATURES


# Added to the score of a cue's first word: finds more attributions at the price of a few wrong ones. Chosen on PolNeAR dev,
# where it brings precision and recall together.
CUE_BIAS = 0.2


def matrix(weights):
    """8 bits a weight, a scale for each row."""
    weights = weights.numpy().astype(np.float32)
    scales = np.maximum(np.abs(weights).max(1), 1e-8) / 127
    numbers = np.clip(np.rint(weights / scales[:, None]), -127, 127).astype(np.int8)
    return 1, struct.pack("<II", *weights.shape) + scales.astype("<f4").tobytes() + numbers.tobytes()


def numbers(values):
    values = values.numpy().astype("<f4").ravel()
    return 0, struct.pack("<I", len(values)) + values.tobytes()


def tensors_of(state):
    vectors = state["vectors"] @ state["project.weight"].T
    vectors[0] = state["unknown"]
    out = {"vectors": matrix(vectors), "classes": matrix(state["classes.weight"].T)}
    for name in FEATURES:
        out[name] = matrix(state[f"tables.{name}.weight"])
    for ours, theirs in (("first", "layers.0"), ("second", "layers.1"), ("role_layer", "role_layer")):
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            for part, letters in (("input", "ih"), ("state", "hh")):
                out[f"{ours}.{direction}.{part}"] = matrix(state[f"{theirs}.weight_{letters}_l0{suffix}"])
                out[f"{ours}.{direction}.{part}_bias"] = numbers(state[f"{theirs}.bias_{letters}_l0{suffix}"])
    out.update(cue_scores=matrix(state["cue_scores.weight"]), cue_bias=numbers(state["cue_scores.bias"] + torch.tensor([0, CUE_BIAS, 0])),
               role_token=matrix(state["role_token.weight"]), role_bias=numbers(state["role_token.bias"]),
               role_cue=matrix(state["role_cue.weight"]), role_distance=matrix(state["role_distance.weight"]),
               role_scores=matrix(state["role_scores.weight"]), role_scores_bias=numbers(state["role_scores.bias"]))
    for chain in ("cue_chain", "role_chain"):
        out[chain + ".start"] = numbers(state[chain + ".start"] + state[chain + ".start_wall"])
        out[chain + ".steps"] = numbers(state[chain + ".steps"] + state[chain + ".wall"])
    return out


def main():
    data, trained, path = sys.argv[1:4]
    hashes = np.load(data + "/vector-hashes.npy").astype("<u4")
    tensors = tensors_of(torch.load(trained))
    with open(path, "wb") as out:
        out.write(struct.pack("<I", len(hashes)) + hashes.tobytes() + struct.pack("<I", len(tensors)))
        for name, (kind, body) in tensors.items():
            out.write(bytes([len(name)]) + name.encode() + bytes([kind]) + body)
        print(path, out.tell(), "bytes")


if __name__ == "__main__":
    main()
