from __future__ import annotations

from importlib import resources

from bridge.text.tokenizer import bridge_tokenizer
from bridge.text.vocabulary import SIZE, as_file, trained_vocabulary


def test_the_shipped_vocabulary_is_what_the_corpus_gives():
    shipped = resources.files("bridge.text").joinpath("vocabulary.json").read_text("utf-8")
    assert shipped == as_file(trained_vocabulary())


def test_it_has_the_size_it_should():
    assert len(bridge_tokenizer().merges) == SIZE


def test_ordinary_sentences_are_short():
    text = "Did the deploy go out last night, or is the old release still serving?"
    assert bridge_tokenizer().count(text) < len(text) / 2
