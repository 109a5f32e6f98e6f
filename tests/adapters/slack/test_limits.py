"""How long things are for Slack, told quickly and told one by one."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from adapters.slack import limits

TEXTS = st.text(st.sampled_from("ab &<>\né😀\ud83d"), max_size=60)


def counted(text: str) -> int:
    """Every character as the most it can be: an entity, or two units of UTF-16."""
    return sum({"&": 5, "<": 4, ">": 4}.get(char, 2 if ord(char) > 0xFFFF else 1) for char in text)


@given(TEXTS, st.integers(1, 80))
def test_what_fits_is_what_counts_no_more_than_the_limit(text: str, limit: int) -> None:
    assert limits.fits(text, limit) == (counted(text) <= limit)


@given(TEXTS, st.integers(5, 20))
def test_pieces_fit_and_lose_nothing(text: str, limit: int) -> None:
    parts = limits.pieces(text, limit)
    assert "".join(parts) == text
    assert all(counted(part) <= limit for part in parts)


@given(st.lists(st.dictionaries(TEXTS, TEXTS, max_size=3), max_size=4))
def test_blocks_are_measured_together_as_one_by_one(blocks: list[dict[str, str]]) -> None:
    alone = [json.dumps(block, ensure_ascii=False, separators=(",", ":")) for block in blocks]
    assert limits.measured(*blocks) == sum(len(each) + 1 for each in alone)
