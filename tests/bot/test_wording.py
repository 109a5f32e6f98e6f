"""Lines put into words: every template, plurals, addresses, and facts that would like to be markup."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

import pytest

from bot import wording as words
from bot.center import load
from bot.wording import LONGEST_URL, Wording, templates, wording
from flows.lines import Items, Moment, Span, line, verbatim
from flows.replies import Link, Mail

CENTER = load(None)
ENGLISH = wording("en", CENTER, strict=True)
FRIDAY = datetime(2026, 12, 4, 14, 5, tzinfo=ZoneInfo("America/New_York"))

Made = dict[str, Any]


def made(found: Made, *, strict: bool = True) -> Wording:
    """Words of templates made up here, with the formats of the real ones."""
    return Wording("en", CENTER, {**templates("en"), **found}, strict=strict)


def test_styles_are_read_from_the_template_alone() -> None:
    hostile = "**you** _owe_ [me](https://evil.example) {center.email}"
    assert made({"x": "So: **{what}**, _really_?"}).spans(line("x", what=hostile)) == (
        Span("So: "),
        Span(hostile, bold=True),
        Span(", "),
        Span("really", italic=True),
        Span("?"),
    )


@pytest.mark.parametrize("hostile", ["{what}", "{0}", "{what.__class__}", "%s", "{{what}}", "\x00", "**", "_"])
def test_what_is_put_in_is_never_filled_itself(hostile: str) -> None:
    assert made({"x": "<{what}>"}).plain(line("x", what=hostile)) == f"<{hostile}>"


def test_neighbours_of_one_style_are_one_run() -> None:
    assert made({"x": "a {b} c"}).spans(line("x", b="B")) == (Span("a B c"),)
    assert made({"x": "{b}"}).spans(line("x", b="")) == ()


def test_verbatim_is_as_it_is() -> None:
    assert ENGLISH.spans(verbatim("**x** {y}")) == (Span("**x** {y}"),)


def test_a_line_in_a_line_takes_the_style_of_its_hole() -> None:
    found = made({"x": "**{inner}**!", "y": "a _b_"})
    assert found.spans(line("x", inner=line("y"))) == (
        Span("A ", bold=True),
        Span("b", bold=True, italic=True),
        Span("!"),
    )


def test_a_sentence_that_begins_with_what_is_put_in_begins_with_a_capital() -> None:
    found = made({"x": "**{job}**, good.", "y": "{job}", "z": "1. {y}", "quoted": "{job} is set."})
    assert found.plain(line("x", job="ux designer")) == "Ux designer, good."
    assert found.plain(line("x", job="iOS developer")) == "iOS developer, good."
    assert found.plain(line("y", job="nurse")) == "nurse", "no sentence"
    assert found.plain(line("z", y=line("quoted", job="nurse"))) == "1. nurse is set.", "part of one"


@pytest.mark.parametrize(("count", "told"), [(0, "0 questions"), (1, "one question"), (2, "2 questions")])
def test_plurals(count: int, told: str) -> None:
    found = made({"x": {"one": "one question", "other": "{count} questions"}})
    assert found.plain(line("x", count=count)) == told


def test_wordings_that_mean_the_same_take_turns() -> None:
    found = made({"x": ("Added.", "Good, added."), "y": ("So: {a}.", "Just {a}.")})
    assert [found.plain(line("x", turn=turn)) for turn in range(3)] == ["Added.", "Good, added.", "Added."]
    assert {found.plain(line("y", a=each))[:4] for each in "abcdefgh"} == {"So: ", "Just"}
    assert len({found.plain(line("y", a="b")) for _ in range(9)}) == 1, "the same is said of the same"


def test_nothing_put_in_turns_our_own_words_around() -> None:
    found = made({"x": "So you are {name}, right?"})
    assert found.plain(line("x", name="Ma\u202eya\u2066\u2069")) == "So you are Maya, right?"
    assert found.plain(verbatim("\u202emoc.elpmaxe")) == "moc.elpmaxe"
    for name in ("Zoë \u05de\u05d9\u05d4", "\U0001f469\u200d\U0001f393", "\u0645\u06cc\u200c\u062e"):
        assert found.plain(line("x", name=name)) == f"So you are {name}, right?"


def test_a_sentence_ends_with_one_point() -> None:
    found = made({"x": "It is **{at}**. Right?", "y": "{at}", "z": "{at}..."})
    assert found.plain(line("x", at="3:00 p.m.")) == "It is 3:00 p.m. Right?"
    assert found.plain(line("x", at="3:00 PM")) == "It is 3:00 PM. Right?"
    assert [found.plain(line(each, at="Inc.")) for each in "yz"] == ["Inc.", "Inc...."]


def test_the_centers_facts_are_there_for_every_line() -> None:
    assert made({"x": "{center.closet.name}, {center.name}"}).plain(line("x")) == (
        "Mount Suits You Career Closet, Career Center"
    )


def test_items_and_moments_are_worded_as_the_language_does() -> None:
    found = made({"x": "{items}", "y": "{at}"})
    assert found.plain(line("x", items=Items(("a", "b", verbatim("c"))))) == "a, b, and c"
    assert found.plain(line("x", items=Items(("a",)))) == "a"
    shown = {show: found.plain(line("y", at=Moment(FRIDAY, show))) for show in ("day", "time", "both", "short")}
    assert shown == {
        "day": "Friday, December 4",
        "time": "2:05 PM",
        "both": "Friday, December 4, 2:05 PM",
        "short": "Dec 4, 2:05 PM",
    }


def test_what_is_missing_is_an_error_in_tests_and_no_reason_to_fall_silent() -> None:
    kind = made({"x": "Hello {name}!"}, strict=False)
    assert kind.plain(line("goal.no_such_key")) == "no such key"
    assert kind.plain(line("x")) == "Hello!"
    with pytest.raises(LookupError, match=r"no wording for goal\.no_such_key"):
        made({}).plain(line("goal.no_such_key"))
    with pytest.raises(LookupError, match="x wants name"):
        made({"x": "Hello {name}!"}).plain(line("x"))


def test_another_language_than_those_there_are_is_english() -> None:
    assert wording("tlh", CENTER).plain(line("common.yes")) == "Yes"
    assert wording("es", CENTER).plain(line("common.yes")) in ("Yes", "Sí")


# Addresses


def test_mail_is_encoded_so_that_nothing_in_it_can_add_to_it() -> None:
    subject = verbatim("Q&A? #1 50%\r\nBcc: everybody@example.com")
    body = verbatim("Hello Zoë,\n\na+b=c & <d>\n")
    url = ENGLISH.url(Mail("dana&cc=x@example.com", subject, body))
    head, _, query = url.partition("?")
    assert head == "mailto:dana%26cc%3Dx@example.com"
    assert re.fullmatch(r"subject=[A-Za-z0-9%._~-]*&body=[A-Za-z0-9%._~-]*", query)
    kept = dict(each.split("=", 1) for each in query.split("&"))
    assert unquote(kept["body"]) == "Hello Zoë,\r\n\r\na+b=c & <d>\r\n"
    assert unquote(kept["subject"]) == "Q&A? #1 50% Bcc: everybody@example.com"
    assert set(parse_qs(urlsplit(url).query)) == {"subject", "body"}


def test_an_address_stays_on_its_line() -> None:
    url = ENGLISH.url(Mail("dana@example.com\r\nBcc: all@example.com", verbatim("Hi"), verbatim("x")))
    assert url == "mailto:dana@example.comBcc%3Aall@example.com?subject=Hi&body=x"


def test_mail_without_an_address_still_opens() -> None:
    assert ENGLISH.url(Mail("", verbatim("Hi"), verbatim("x"))) == "mailto:?subject=Hi&body=x"


@pytest.mark.parametrize("text", ["x" * 4000, "é\n" * 4000, "👩🏽‍🎓" * 900])
def test_mail_stays_as_long_as_programs_take(text: str) -> None:
    url = ENGLISH.url(Mail("d@example.com", verbatim("Hi"), verbatim(text)))
    assert len(url) <= LONGEST_URL
    assert text.startswith(unquote(url.partition("&body=")[2]).replace("\r\n", "\n"))


def test_mail_with_an_endless_subject_stays_as_long_too() -> None:
    url = ENGLISH.url(Mail("d@example.com", verbatim("é" * 4000), verbatim("body")))
    assert len(url) <= LONGEST_URL


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "", "//evil.example", "data:text/html,x"])
def test_only_pages_are_linked(url: str) -> None:
    assert ENGLISH.url(Link(url)) == ""
    assert ENGLISH.url(Link("https://careers.mount.example")) == "https://careers.mount.example"


# Every template there is


def test_there_are_templates_of_every_stage() -> None:
    stages = {key.partition(".")[0] for key in templates("en")}
    assert {"common", "format", "manners", "goal", "contact", "questions", "preparation", "followup"} <= stages


def test_templates_are_read_once() -> None:
    assert words.templates("en") is words.templates("en")
