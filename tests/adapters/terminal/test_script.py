"""A script at the other end: lines in, objects out."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from adapters.terminal.script import Input, Script, moment, span
from bot.errors import SettingsError
from flows.lines import line, verbatim
from flows.replies import Ask, Card, Choose, Field, Form, Home, Link, Mark, Option, Reply, Row, Say, Show
from tests.adapters.words import TemplateWords

NEW_YORK = ZoneInfo("America/New_York")
FORM = Form(
    "when#1:details", verbatim("When"), (Field("date", verbatim("Date"), "date"),), verbatim("Save"), verbatim("Pick")
)
ASK = Ask(FORM, (verbatim("When?"),), "when#1", (Option("later", verbatim("Not yet")),))


def script(*lines: str) -> tuple[Script, io.StringIO]:
    out = io.StringIO()
    return Script(NEW_YORK, out, io.StringIO("".join(f"{each}\n" for each in lines))), out


def written(*replies: Reply) -> list[dict[str, Any]]:
    face, out = script()
    for each in replies:
        face.show(each, TemplateWords(), "goal.topic", "letter-1", None)
    return [json.loads(each) for each in out.getvalue().splitlines()]


def read(*lines: str, after: tuple[Reply, ...] = ()) -> list[Input]:
    face, _ = script(*lines)
    for number, each in enumerate(after, 1):
        face.show(each, TemplateWords(), "", f"letter-{number}", None)
    return list(face.inputs())


def test_a_reply_is_an_object() -> None:
    options = (Option("a", verbatim("Yes")), Option("b", verbatim("Page"), Link("https://a.example")))
    assert written(Choose("m", (line("So: **{what}**.", what="nurse\n☺"), verbatim("Right?")), options)) == [
        {
            "text": "So: nurse\n☺.\nRight?",
            "choices": [{"label": "Yes", "choice": "a"}, {"label": "Page", "url": "https://a.example"}],
            "card": None,
            "file": None,
            "state": "goal.topic",
        }
    ]


def test_a_card_and_a_form_are_objects_too() -> None:
    card = Card(verbatim("Ready"), (verbatim("All set."),), (Row(verbatim("Who"), verbatim("Dana")),))
    shown, asked = written(Show(card), ASK)
    assert (shown["text"], shown["card"]) == (
        "All set.",
        {"title": "Ready", "rows": [{"label": "Who", "value": "Dana"}]},
    )
    field = {"name": "date", "label": "Date", "kind": "date", "value": "", "required": True}
    assert asked["form"] == {"title": "When", "fields": [field]}


def test_a_file_is_told_by_its_name() -> None:
    face, out = script()
    face.show(Say((verbatim("Here."),)), TemplateWords(), "", "l", Path("/home/maya/interview.ics"))
    assert json.loads(out.getvalue())["file"] == {"name": "interview.ics", "path": "/home/maya/interview.ics"}


def test_marks_and_home_pages_are_no_replies() -> None:
    assert written(Mark("x", "y"), Home(())) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("I want to be a nurse", {"say": "I want to be a nurse"}),
        ('{"say": "one\\ntwo"}', {"say": "one\ntwo"}),
        ('{"arrive": true}', {"arrive": True}),
        ('{"advance": "26h"}', timedelta(hours=26)),
        ('{"advance": "2026-11-26T09:00"}', datetime(2026, 11, 26, 9, tzinfo=NEW_YORK)),
        ("{not json", {"say": "{not json"}),
        ('{"unknown": 1}', {"say": '{"unknown": 1}'}),
        ('{"say": "x", "more": 1}', {"say": '{"say": "x", "more": 1}'}),
        ("[1]", {"say": "[1]"}),
    ],
)
def test_a_line_is_words_unless_it_is_an_object_that_is_known(typed: str, meant: Input) -> None:
    assert read("", typed) == [meant]


def test_a_button_is_pressed_by_label_or_choice_the_newest_first() -> None:
    older = Choose("old#1", (), (Option("yes", verbatim("Yes")), Option("once", verbatim("Only once"))))
    newer = Choose("new#1", (), (Option("yes", verbatim("Yes")),))
    assert read('{"pick": "yes"}', '{"pick": "only once"}', after=(older, newer)) == [
        {"pick": {"menu": "new#1", "choice": "yes", "letter": "letter-2"}},
        {"pick": {"menu": "old#1", "choice": "once", "letter": "letter-1"}},
    ]


def test_a_form_is_filled() -> None:
    (fill,) = read('{"fill": {"date": "2026-12-04"}}', after=(ASK,))
    assert fill == {"fill": {"form": "when#1:details", "letter": "letter-1", "answers": {"date": "2026-12-04"}}}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ('{"pick": "Yes"}', "pick: 'Yes' was never offered; on offer now: Not yet"),
        ('{"advance": "soon"}', "'soon' is no time: write it like 2026-11-24T15:00"),
        ('{"advance": "PT"}', "'PT' is no time: write it like 2026-11-24T15:00"),
        ('{"advance": "9999-12-31T23:59"}', "'9999-12-31T23:59' is no time: write it like 2026-11-24T15:00"),
        ('{"advance": "4000d"}', "advance: 4000d is more than ten years at once"),
        ('{"advance": "P99999999999999D"}', "advance: P99999999999999D is more than ten years at once"),
    ],
)
def test_what_cannot_be_done_is_told(typed: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        read(typed, after=(ASK,))
    assert str(raised.value) == told


def test_no_form_no_fill() -> None:
    with pytest.raises(SettingsError, match="no form was offered"):
        read('{"fill": {}}')


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("90s", timedelta(seconds=90)),
        ("1d 30m", timedelta(days=1, minutes=30)),
        ("2w", timedelta(weeks=2)),
        ("PT26H", timedelta(hours=26)),
        ("P1DT2H30M", timedelta(days=1, hours=2, minutes=30)),
        ("P2W", timedelta(weeks=2)),
        ("2026-11-24T15:00Z", datetime(2026, 11, 24, 15, tzinfo=UTC)),
    ],
)
def test_how_far_time_moves(text: str, by: timedelta | datetime) -> None:
    assert span(text, NEW_YORK) == by


def test_a_moment_without_an_offset_is_meant_here() -> None:
    assert moment("2026-11-24", NEW_YORK).isoformat() == "2026-11-24T00:00:00-05:00"
