"""No text is a time bomb: each pattern of flows and adapters takes twice as long for twice the text, not four times."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from time import process_time_ns
from typing import Any

import pytest

import adapters
import flows
from tests.fuzz import LONG

STEPS = (1, 2, 4)
UNIT = 8_000 if LONG else 1_000  # characters of the shortest text
LIMIT = 3.0  # for twice the text: two is linear, four is quadratic
SLOW = 1_000_000  # ns: what takes less is not measured well, and hurts nobody

WORDS = ("a ", "a", " ", "\t", "\n", "1", "1 ", "1,", ",", ".", "a.", "a-", "a'", "n't ", "@", "a@", "a@a.", "http://", "x.y/",
         "do you ", "is it ", "and ", "or ", "what ", "tuesday ", "at 3pm ", "12/", "A ", "Aa ", "Aa Bb ", "her ",
         "my aunt ", "at the ", "que ", "mi ", "y ", "no ", "yes ", "(", ")", "“", '"', "*", "_", "<", "<@", "&", "<at>",
         "[", "](", "é", "ñ ", "\U0001f469\u200d", "\u200b", "e\u0301", ": ", "? ", "! ")  # fmt: skip
ENDS = ("", "!", "\x00", "\n", "@")


def modules() -> Iterator[Any]:
    """Everything in the two layers that read what people write."""
    for package in (flows, adapters):
        root = Path(package.__path__[0])
        for file in sorted(root.rglob("*.py")):
            parts = file.relative_to(root.parent).with_suffix("").parts
            if parts[-1] not in ("__main__", "diagram"):
                yield import_module(".".join(parts).removesuffix(".__init__"))


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern there is once everything is imported, by its own text."""
    list(modules())
    seen = [each for each in gc.get_objects() if isinstance(each, re.Pattern)]
    ours = [found for module in modules() for found in _within(vars(module), 0)]
    return {
        each.pattern: each
        for each in (*ours, *(each for each in seen if each in ours))
        if isinstance(each.pattern, str)
    }


def _within(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    """Patterns in a module's names, and in the tables and records there."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 6:
        inner: Any = ()
        if isinstance(value, dict):
            inner = value.values()
        elif isinstance(value, list | tuple | set | frozenset):
            inner = value
        elif hasattr(value, "__struct_fields__"):
            inner = [getattr(value, each) for each in value.__struct_fields__]
        elif type(value).__module__.startswith(("flows", "adapters")) and hasattr(value, "__slots__"):
            inner = [getattr(value, each) for each in value.__slots__ if hasattr(value, each)]
        elif type(value).__module__.startswith(("flows", "adapters")) and hasattr(value, "__dict__"):
            inner = vars(value).values()
        for each in inner:
            yield from _within(each, depth + 1)


def spent(search: Callable[[str], object], text: str) -> int:
    """How long that takes, in ns of this process' own time; the best of some tries."""
    best = 10**12
    for _ in range(3):
        before = process_time_ns()
        search(text)
        best = min(best, process_time_ns() - before)
        if best > 100 * SLOW:
            break
    return best


def explosive(pattern: re.Pattern[str], word: str, end: str) -> str:
    """How a pattern takes too long for a text; empty where it does not."""
    for search in (pattern.search, pattern.fullmatch):
        times = [spent(search, word * (UNIT * step // len(word)) + end) for step in STEPS]
        if times[-1] > SLOW and all(after / max(before, 1) > LIMIT for before, after in pairwise(times)):
            return f"{pattern.pattern[:200]!r} over {word!r}…{end!r}: {[each // 1000 for each in times]} µs"
    return ""


ALL = patterns()


def test_the_patterns_are_found() -> None:
    assert len(ALL) > 100


@pytest.mark.parametrize("word", WORDS, ids=ascii)
def test_no_pattern_explodes(word: str) -> None:
    found = [explosive(each, word, end) for each in ALL.values() for end in (ENDS if LONG else ENDS[1:2])]
    assert not [each for each in found if each]
