"""Styles and wrapping."""

from __future__ import annotations

import pytest

from adapters.terminal.text import clean, measure, paint, styled, wrap
from flows.lines import Span


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\x1b]0;owned\x07hello", "]0;ownedhello"),
        ("\x1b[2Jgone", "[2Jgone"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\tb", "a    b"),
        ("\u202eevil\u202c \x9b31m", "evil 31m"),
        ("Zoë 👩🏽‍🎓 你好", "Zoë 👩🏽‍🎓 你好"),
    ],
)
def test_nothing_is_left_that_a_terminal_obeys(text: str, seen: str) -> None:
    assert clean(text) == seen


def test_styles_end_where_they_began() -> None:
    spans = (Span("So: "), Span("nurse", bold=True), Span(" and ", italic=True), Span("more"))
    assert styled(spans, colour=True) == "So: \x1b[1mnurse\x1b[22m\x1b[3m and \x1b[23mmore"
    assert styled(spans, colour=False) == "So: nurse and more"


def test_a_link_shows_where_it_leads() -> None:
    assert styled((Span("our page", link="https://a.example"),), colour=False) == "our page <https://a.example>"
    assert styled((Span("https://a.example", link="https://a.example"),), colour=False) == "https://a.example"


def test_words_are_wrapped_and_lists_hang() -> None:
    text = "A line of a few words.\n1. First of all of these\n• Something else here"
    assert wrap(text, 16, "  ", "  ") == [
        "  A line of a",
        "  few words.",
        "  1. First of",
        "     all of",
        "     these",
        "  • Something",
        "    else here",
    ]


def test_styles_take_no_room_and_addresses_stay_whole() -> None:
    assert wrap(paint("one two", "bold"), 7) == ["\x1b[1mone two\x1b[22m"]
    address = "https://careers.mount.example/" + "x" * 60
    assert wrap(f"see {address} there", 20) == ["see", address, "there"]


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("你好", 4), ("é", 1), ("e\u0301", 1), ("\x1b[1mab\x1b[22m", 2)]
)
def test_columns(text: str, columns: int) -> None:
    assert measure(text) == columns
