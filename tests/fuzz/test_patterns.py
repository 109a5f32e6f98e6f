"""No text is a time bomb: every reading takes about twice as long for twice the text."""

from __future__ import annotations

from time import process_time_ns

import pytest

from tests.fuzz import LONG
from tests.fuzz.test_reading import READERS, others

SIZES = (2_000, 4_000, 8_000) if LONG else (1_000, 2_000, 4_000)  # characters; the platforms send 40,000 at most
LIMIT = 3.0  # for twice the text: two is linear, four is quadratic
SLOW = 20_000_000  # ns for the longest: what takes less is not measured well, and hurts nobody
WORDS = (
    "a ",
    "a",
    "1 ",
    ", ",
    "a.",
    "n't ",
    "a@",
    "do you ",
    "what ",
    "tuesday ",
    "Aa ",
    "my aunt ",
    "que ",
    "(",
    "“",
    "é",
)


def spent(name: str, text: str) -> int:
    """How long a reading takes, in ns of this process' own time; the best of three."""
    found = []
    for _ in range(3):
        before = process_time_ns()
        READERS[name](text, **others(READERS[name], 0))
        found.append(process_time_ns() - before)
    return min(found)


@pytest.mark.parametrize("word", WORDS, ids=ascii)
def test_no_reading_explodes(word: str) -> None:
    slow = {}
    for name in READERS:
        times = [spent(name, (word * size)[:size]) for size in SIZES]
        if times[-1] > SLOW and all(times[at + 1] / max(times[at], 1) > LIMIT for at in range(len(SIZES) - 1)):
            slow[name] = [each // 1_000_000 for each in times]
    assert slow == {}, "milliseconds by text of twice the length"
