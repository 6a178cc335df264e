"""Trains the shipped vocabulary from the corpus: python -m bridge.text.vocabulary"""

from __future__ import annotations

import json
from pathlib import Path

from bridge.text.tokenizer import train

HERE = Path(__file__).parent
SIZE = 350


def trained_vocabulary() -> dict[str, object]:
    corpus = (HERE / "corpus.txt").read_text("utf-8")
    return {"merges": [list(pair) for pair in train(corpus, SIZE)]}


if __name__ == "__main__":
    (HERE / "vocabulary.json").write_text(json.dumps(trained_vocabulary()) + "\n", "utf-8")
