"""Whosaid in Python, by ctypes: needs libwhosaid.so and nothing else.

    python3 whosaid.py article.txt

The report's positions count what Python's slices do: text[start:end].
"""

import ctypes
import json
import os
import sys


class _Options(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_size_t),
        ("format", ctypes.c_char_p),
        ("offsets", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("published", ctypes.c_char_p),
    ]


def _load(path):
    library = ctypes.CDLL(path)
    # Strings that have to be freed come as addresses: c_char_p would turn them into bytes at once and lose the address.
    reason = ctypes.POINTER(ctypes.c_void_p)
    library.whosaid_version.restype = ctypes.c_char_p
    library.whosaid_open.argtypes = [ctypes.c_char_p, ctypes.c_size_t, reason]
    library.whosaid_open.restype = ctypes.c_void_p
    library.whosaid_close.argtypes = [ctypes.c_void_p]
    library.whosaid_close.restype = None
    library.whosaid_analyze.argtypes = [
        ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t,
        ctypes.POINTER(_Options), ctypes.POINTER(ctypes.c_size_t), reason,
    ]
    library.whosaid_analyze.restype = ctypes.c_void_p
    library.whosaid_free.argtypes = [ctypes.c_void_p]
    library.whosaid_free.restype = None
    return library


class Engine:
    """A model that was read. One serves all threads; ctypes lets go of Python's lock while it works."""

    def __init__(self, model=None, library=os.environ.get("WHOSAID_LIBRARY", "libwhosaid.so.0")):
        self._library = _load(library)
        reason = ctypes.c_void_p()
        self._engine = self._library.whosaid_open(model, len(model or b""), ctypes.byref(reason))
        if not self._engine:
            raise ValueError(self._take(reason.value))

    def __del__(self):
        if getattr(self, "_engine", None):
            self._library.whosaid_close(self._engine)

    @property
    def version(self):
        return self._library.whosaid_version().decode()

    def write(self, text, format="json", offsets="codepoint", id="", published=None):
        """The report on an article in one of the formats, as a string."""
        # A lone surrogate cannot be UTF-8; it counts as one U+FFFD, so positions stay Python's.
        article = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
        options = _Options(ctypes.sizeof(_Options), format.encode(), offsets.encode(), id.encode(), published.encode() if published else None)
        reason = ctypes.c_void_p()
        answer = self._library.whosaid_analyze(
            self._engine, article, len(article), ctypes.byref(options), None, ctypes.byref(reason))
        if not answer:
            raise ValueError(self._take(reason.value))
        return self._take(answer)

    def analyze(self, text, id="", published=None):
        """The report as a dictionary (docs/report-format.md); `published` is the day it appeared, as "2026-11-24"."""
        return json.loads(self.write(text, id=id, published=published))

    def _take(self, address):
        try:
            return ctypes.string_at(address).decode()
        finally:
            self._library.whosaid_free(address)


def main(paths):
    engine = Engine()
    for path in paths:
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            text = file.read()
        report = engine.analyze(text)
        for attribution in report["attributions"]:
            speaker = attribution["speaker"]
            name = "nobody named" if speaker is None else report["sources"][speaker]["name"]
            said = " ".join(text[span["start"]:span["end"]] for span in attribution["content"])
            print(f"{name}: {said}")


if __name__ == "__main__":
    main(sys.argv[1:])
