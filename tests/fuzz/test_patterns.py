"""No text is a time bomb: the work of every pattern grows with the square of a text at most, and texts are bounded."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache

import pytest

from flows.words import LONGEST, clean
from tests.fuzz.growth import EXPONENTIAL, degree
from tests.fuzz.test_reading import READERS, others

WORDS = ("a ", "a", "1 ", ", ", "a.", "n't ", "a@", "do you ", "what ", "tuesday ", "Aa ", "my aunt ", "que ", "(", "“")


@cache
def patterns() -> list[tuple[str, str, int]]:
    """All of ours, in another process: what this one has made before is not made again."""
    run = subprocess.run([sys.executable, "-m", "tests.fuzz.patterns"], capture_output=True, text=True, check=True)
    return [(by, pattern, flags) for by, pattern, flags in json.loads(run.stdout)]


@pytest.mark.slow
def test_no_pattern_explodes() -> None:
    assert len(patterns()) > 400, "they are looked for where they are"
    grows = {(by, text): degree(re.compile(text, flags)) for by, text, flags in patterns()}
    assert [each for each, power in grows.items() if power > 2] == []


@pytest.mark.parametrize(
    ("pattern", "power"),
    [
        ("^a*b", 1),
        ("a*b", 2),
        (r"\s+$", 2),
        ("a*a*b", 3),
        (r"(?:\w+ ?)*:", EXPONENTIAL),
        ("^(?:a|ab|b)*c", EXPONENTIAL),
        ("^(?:a|b)*c", 1),
        (r"\bab*\b", 1),
        (r"(?i:[a-z]+|[A-Z])*!", EXPONENTIAL),
    ],
)
def test_how_a_pattern_grows_is_known(pattern: str, power: int) -> None:
    assert degree(re.compile(pattern)) == power


def test_what_is_read_is_bounded() -> None:
    assert len(clean("word " * 10_000)) <= LONGEST
    assert len(clean("\u202e" * 100_000)) <= LONGEST


@pytest.mark.parametrize("word", WORDS, ids=ascii)
def test_the_longest_text_of_one_word_is_read(word: str) -> None:
    """Whoever makes one that is not, waits here for it."""
    for read in READERS.values():
        read((word * LONGEST)[:LONGEST], **others(read, 0))
