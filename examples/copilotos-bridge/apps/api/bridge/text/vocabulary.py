"""Trains the shipped vocabulary from the corpus: python -m bridge.text.vocabulary"""

from __future__ import annotations

import json
import re
from pathlib import Path

from bridge.text.tokenizer import train

HERE = Path(__file__).parent
SIZE = 350


def trained_vocabulary() -> dict[str, object]:
    corpus = (HERE / "corpus.txt").read_text("utf-8")
    return {"merges": [list(pair) for pair in train(corpus, SIZE)]}


def as_file(vocabulary: dict[str, object]) -> str:
    """A merge per line, so that a change of the corpus can be read as a difference."""
    return re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", json.dumps(vocabulary, indent=2)) + "\n"


if __name__ == "__main__":
    (HERE / "vocabulary.json").write_text(as_file(trained_vocabulary()), "utf-8")
