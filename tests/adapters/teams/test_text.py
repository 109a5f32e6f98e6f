"""Runs of text, out and in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.teams import text
from flows.lines import Span
from tests.adapters.teams.reading import markup

LINK = "https://example.edu/a_b?c=1&d=2"


def test_our_own_markup_acts() -> None:
    spans = [Span("So: "), Span("nurse", bold=True), Span(", "), Span("soon", italic=True), Span("here", link=LINK)]
    shown = '<a href="https&#58;//example.edu/a&#95;b?c=1&#38;d=2">here</a>'
    assert text.html(spans) == f"So: <b>nurse</b>, <i>soon</i>{shown}"


def test_nobody_elses_does() -> None:
    assert text.html([Span("*a* <b>\n1. x")]) == "&#42;a&#42; &#60;b&#62;<br/>1&#46; x"


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=60))
def test_any_text_is_read_as_it_was_written(words: str) -> None:
    assert markup(text.html([Span(words)])) == words.strip()


def test_lines_of_a_card() -> None:
    spans = [Span("one\n\ntwo "), Span("bold", bold=True), Span(" see ", italic=True), Span("here", link=LINK)]
    assert text.lines(spans) == [
        [{"type": "TextRun", "text": "one"}],
        [],
        [
            {"type": "TextRun", "text": "two "},
            {"type": "TextRun", "text": "bold", "weight": "Bolder"},
            {"type": "TextRun", "text": " see ", "italic": True},
            {"type": "TextRun", "text": "here", "selectAction": {"type": "Action.OpenUrl", "url": LINK}},
        ],
    ]


def test_templates_are_taken_apart() -> None:
    assert [run["text"] for run in text.runs("{{DATE(x)}} ${name}")] == ["{", "{DATE(x)}} $", "{name}"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.edu", ""])
def test_only_pages_and_mails_are_opened(url: str) -> None:
    assert not text.opens(url)
    assert text.html([Span("x", link=url)]) == "x"
    assert "selectAction" not in text.lines([Span("x", link=url)])[0][0]


def test_shortened_runs_keep_their_styles() -> None:
    spans = [Span("12345"), Span("67890", bold=True), Span("more")]
    assert text.shortened(spans, 14) == spans
    assert text.shortened(spans, 8) == [Span("12345"), Span("67…", bold=True)]
    assert text.shortened(spans, 5) == [Span("12345"), Span("…", bold=True)]
