#!/usr/bin/python3
"""Writes a trained reader as a model section.  usage: export_reader.py DATA READER.pt OUT [CALIBRATION]   (form: engine/model/tensors.h)

CALIBRATION is what calibrate.py wrote; without it the reader tells how sure the network is.
"""
import json
import struct
import sys

import numpy as np
import torch

from reader_network import CLASSES, FEATURES


# Added to the score of a cue's first word: finds more attributions at the price of a few wrong ones. Chosen on PolNeAR dev,
# where it brings precision and recall together.
CUE_BIAS = 0.5


SHIPPED_WORDS = 8000  # the commonest; the others are read as unknown words
WEIGHT_STEPS, VECTOR_STEPS = 31, 5  # on each side of zero: coarse numbers travel in fewer bytes


def matrix(weights, steps=WEIGHT_STEPS):
    """8 bits a weight, a scale for each row."""
    weights = weights.numpy().astype(np.float32)
    scales = np.maximum(np.abs(weights).max(1), 1e-8) / steps
    numbers = np.clip(np.rint(weights / scales[:, None]), -steps, steps).astype(np.int8)
    return 1, struct.pack("<II", *weights.shape) + scales.astype("<f4").tobytes() + numbers.tobytes()


def numbers(values):
    values = values.numpy().astype("<f4").ravel()
    return 0, struct.pack("<I", len(values)) + values.tobytes()


def both(state, name):
    return torch.cat([state[name + suffix] for suffix in ("", "_reverse")])


def recurrent(state, theirs, ours):
    """PyTorch's four biases a direction become one for all inputs, and one of the new gate's state."""
    out, bias = {}, both(state, theirs + ".bias_ih_l0")
    for at, (direction, suffix) in enumerate((("forward", ""), ("backward", "_reverse"))):
        of_state = state[f"{theirs}.bias_hh_l0{suffix}"]
        hidden = len(of_state) // 3
        bias[3 * at * hidden:(3 * at + 2) * hidden] += of_state[:2 * hidden]
        out[f"{ours}.{direction}.state"] = matrix(state[f"{theirs}.weight_hh_l0{suffix}"])
        out[f"{ours}.{direction}.new_bias"] = numbers(of_state[2 * hidden:])
    out[ours + ".bias"] = numbers(bias)
    return out


def first_layer(state, vectors):
    """The tables of a token's features, and for each the first layer's weights."""
    weights, out = both(state, "layers.0.weight_ih_l0"), {"vectors": matrix(vectors, VECTOR_STEPS)}
    at = vectors.shape[1]
    for name, (_, length) in list(FEATURES.items()) + [("classes", CLASSES)]:
        out[name] = matrix(state["classes.weight"].T if name == "classes" else state[f"tables.{name}.weight"])
        if name == "suffix":
            out["first.input"] = matrix(weights[:, :at + length])
        else:
            out["first." + name] = matrix(weights[:, at:at + length])
        at += length
    return out


def tensors_of(state, vectors):
    out = first_layer(state, vectors)
    for ours, theirs in (("first", "layers.0"), ("second", "layers.1"), ("role_layer", "role_layer")):
        out.update(recurrent(state, theirs, ours))
        if ours != "first":
            out[ours + ".input"] = matrix(both(state, theirs + ".weight_ih_l0"))
    out.update(cue_scores=matrix(state["cue_scores.weight"]), cue_bias=numbers(state["cue_scores.bias"] + torch.tensor([0, CUE_BIAS, 0])),
               role_token=matrix(state["role_token.weight"]), role_bias=numbers(state["role_token.bias"]),
               role_cue=matrix(state["role_cue.weight"]), role_distance=matrix(state["role_distance.weight"]),
               role_scores=matrix(state["role_scores.weight"]), role_scores_bias=numbers(state["role_scores.bias"]))
    for chain in ("cue_chain", "role_chain"):
        out[chain + ".start"] = numbers(state[chain + ".start"] + state[chain + ".start_wall"])
        out[chain + ".steps"] = numbers(state[chain + ".steps"] + state[chain + ".wall"])
    return out


def variable(value):
    """LEB128."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes([value])


def main():
    data, trained, path = sys.argv[1:4]
    calibration = json.load(open(sys.argv[4])) if len(sys.argv) > 4 else [i / 10 for i in range(11)]
    hashes = np.load(data + "/vector-hashes.npy").astype(np.int64)[:SHIPPED_WORDS]
    state = torch.load(trained)
    vectors = state["vectors"] @ state["project.weight"].T
    vectors[0] = state["unknown"]
    order = np.argsort(hashes)
    vectors = torch.cat([vectors[:1], vectors[1:len(hashes) + 1][torch.from_numpy(order)]])
    tensors = dict(tensors_of(state, vectors), calibration=numbers(torch.tensor(calibration)))
    with open(path, "wb") as out:
        out.write(struct.pack("<I", len(hashes)) + b"".join(variable(int(step)) for step in np.diff(hashes[order], prepend=0)))
        out.write(struct.pack("<I", len(tensors)))
        for name, (kind, body) in tensors.items():
            out.write(bytes([len(name)]) + name.encode() + bytes([kind]) + body)
        print(path, out.tell(), "bytes")


if __name__ == "__main__":
    main()
