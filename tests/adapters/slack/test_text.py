"""Styled runs as Slack's text objects, and Slack's markup as what was typed."""

from __future__ import annotations

import pytest

from adapters.slack.text import paragraph, typed
from flows.lines import Span
from tests.adapters.slack.reading import shown


def test_styles_become_marks() -> None:
    spans = (Span("So: "), Span("physical therapist", bold=True), Span(", and "), Span("days", italic=True), Span("."))
    assert paragraph(spans) == [{"type": "mrkdwn", "text": "So: *physical therapist*, and _days_.", "verbatim": True}]


def test_a_mark_that_touches_a_word_gets_an_edge() -> None:
    assert paragraph((Span("nurse", bold=True), Span("s")))[0]["text"] == "*nurse*\u200bs"
    assert paragraph((Span("pre"), Span("view", italic=True)))[0]["text"] == "pre\u200b_view_"


def test_blanks_stay_outside_of_marks() -> None:
    assert paragraph((Span("a"), Span(" b \n\nc ", bold=True), Span("d")))[0]["text"] == "a *b* \n\n*c* d"


def test_a_link_shows_its_words_and_escapes_its_address() -> None:
    spans = (Span("See "), Span("the closet", link="https://example.edu/a?b=1&c=2"))
    assert paragraph(spans)[0]["text"] == "See <https://example.edu/a?b=1&amp;c=2|the closet>"


@pytest.mark.parametrize("text", ["dana_lee@example.com", "5*3*2", "R&D <3", "3:00 PM: yes", "#5, @6"])
def test_harmless_signs_keep_the_style(text: str) -> None:
    (made,) = paragraph((Span("So: "), Span(text, bold=True)))
    assert made["type"] == "mrkdwn"
    assert shown(made) == f"So: {text}"


@pytest.mark.parametrize("text", ["*x*", "_x", "~x~", "`x`", "> x", ":wave:", "＊x＊"])
def test_signs_that_could_act_cost_the_paragraph_its_style(text: str) -> None:
    assert paragraph((Span(text, italic=True), Span(".")))[0] == {
        "type": "plain_text",
        "text": f"{text}.",
        "emoji": False,
    }


def test_lines_stay_lines() -> None:
    assert paragraph((Span("Dear Dana,\n\nMaya"),))[0] == {
        "type": "mrkdwn",
        "text": "Dear Dana,\n\nMaya",
        "verbatim": True,
    }
    assert [made["text"] for made in paragraph((Span("Dear Dana,\n\n*Maya*"),))] == ["Dear Dana,", "*Maya*"]


def test_what_has_no_style_is_plain() -> None:
    assert paragraph((Span("R&D <3"),)) == [{"type": "plain_text", "text": "R&D <3", "emoji": False}]


def test_marks_of_two_runs_cannot_act_together() -> None:
    (made,) = paragraph((Span("*a", bold=True), Span("b*")))
    assert made["type"] == "plain_text"


def test_a_plain_paragraph_still_tells_its_addresses() -> None:
    (made,) = paragraph((Span("*see* "), Span("this", link="https://example.edu")))
    assert made["text"] == "*see* this (https://example.edu)"


def test_a_long_paragraph_is_broken_between_words_and_nothing_is_lost() -> None:
    text = "word & " * 700
    made = paragraph((Span(text),))
    assert len(made) > 1
    assert " ".join(each["text"] for each in made) == text.strip()


def test_a_blank_paragraph_is_nothing() -> None:
    assert paragraph((Span("  \n"), Span(""))) == []


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        ("R&amp;D &lt;3 &gt;", "R&D <3 >"),
        ("&amp;lt;", "&lt;"),
        ("raw R&D <b>bold</b>", "raw R&D <b>bold</b>"),
        ("<https://example.edu/a?b=1&amp;c=2>", "https://example.edu/a?b=1&c=2"),
        ("<http://example.edu|example.edu>", "example.edu"),
        ("<https://example.edu/x|my page>", "my page (https://example.edu/x)"),
        ("<mailto:dana@example.com|dana@example.com>", "dana@example.com"),
        ("<tel:+13015550100|(301) 555-0100>", "(301) 555-0100 (+13015550100)"),
        ("ask <@U0DANA>", "ask @Dana Lee"),
        ("ask <@U0SAM|sam>", "ask @sam"),
        ("ask <@U0WHO>", "ask @U0WHO"),
        ("in <#C1|general> or <#C2>", "in #general or #C2"),
        ("<!here> <!subteam^S1|@nurses> <!date^1^{date}|Tuesday>", "@here @nurses Tuesday"),
        ("*I* _think_ :wave:", "*I* _think_ :wave:"),
    ],
)
def test_what_was_typed(sent: str, meant: str) -> None:
    assert typed(sent, {"U0DANA": "Dana Lee"}) == meant
