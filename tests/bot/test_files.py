"""Files students are given, read back by what they will open them with."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import icalendar
import msgspec
import pytest

from bot.center import load
from bot.files import attachment
from bot.wording import wording
from flows.lines import Line, line, verbatim
from flows.replies import Calendar, Card, Give, Row, Sheet

WORDS = wording("en", load(None))
AT = datetime(2026, 12, 4, 14, 30, tzinfo=ZoneInfo("America/New_York"))
HOSTILE = (
    "<script>alert(1)</script>",
    "</title><h1>x",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt; & &amp;",
    "</style><b>",
    "one\ntwo",
    "**x** _y_",
    "\x1b[31m\u202ered",
)


def calendar(text: str = "Talk with Dana", name: str = "interview-dana") -> Calendar:
    """An appointment, as the store gives it back: its zone is an offset by then."""
    line_ = verbatim(text)
    made = Give(Calendar(name, "interview-1@infointerview", AT, 30, line_, line_, line_), ())
    file = msgspec.json.decode(msgspec.json.encode(made), type=Give).file
    assert isinstance(file, Calendar)
    return file


def event(file: Calendar) -> icalendar.Event:
    """What a calendar reads in it."""
    found = icalendar.Calendar.from_ical(attachment(file, WORDS).content)
    assert isinstance(found, icalendar.Calendar)
    (only,) = found.walk("VEVENT")
    assert isinstance(only, icalendar.Event)
    return only


def test_an_appointment_is_a_calendar_file() -> None:
    made = attachment(calendar(), WORDS, "https://coach.mount.example/files/x")
    assert (made.name, made.media_type, made.url) == (
        "interview-dana.ics",
        "text/calendar",
        "https://coach.mount.example/files/x",
    )
    text = made.content.decode()
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART:20261204T193000Z\r\nDURATION:PT30M\r\n" in text
    assert "UID:interview-1" in text
    assert {"PRODID", "VERSION"} <= set(icalendar.Calendar.from_ical(text))


def test_a_calendar_reads_the_same_moment() -> None:
    found = event(calendar())
    assert found.decoded("dtstart") == AT
    assert found.decoded("duration") == timedelta(minutes=30)
    assert abs(found.decoded("dtstamp") - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    "text",
    ["a, b; c \\ d", "one\ntwo\r\nthree", "END:VEVENT\nBEGIN:VALARM", "Zoë 👩🏽‍🎓 " * 30, "x:y;z=1", "\x00\x07bell"],
)
def test_what_anybody_wrote_stays_one_value(text: str) -> None:
    found = event(calendar(text))
    seen = text.replace("\r\n", "\n").replace("\x00", "").replace("\x07", "").strip()
    assert [str(found[key]) for key in ("summary", "description", "location")] == [seen] * 3
    lines = attachment(calendar(text), WORDS).content.split(b"\r\n")
    assert all(len(each) <= 75 for each in lines)


@pytest.mark.parametrize("mark", ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_nothing_anybody_wrote_begins_a_line_of_a_calendar(mark: str) -> None:
    hostile = f"x{mark}ATTENDEE:mailto:all@mount.example{mark}END:VEVENT{mark}"
    text = attachment(calendar(hostile), WORDS).content.decode()
    ours = "BEGIN VERSION PRODID UID DTSTAMP DTSTART DURATION SUMMARY DESCRIPTION LOCATION END"
    assert {re.split("[:;]", each)[0] for each in text.splitlines() if not each.startswith(" ")} == set(ours.split())


def test_nothing_is_said_of_a_place_nobody_knows() -> None:
    assert "location" not in event(calendar(""))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("interview-dana", "interview-dana.ics"),
        ("../../etc/passwd", "etc-passwd.ics"),
        ("Über/Ünïcode", "ber-n-code.ics"),
        ("", "infointerview.ics"),
        ("x" * 300, "x" * 60 + ".ics"),
        ('a"b\r\nc', "a-b-c.ics"),
    ],
)
def test_a_name_every_system_can_save(name: str, file: str) -> None:
    assert attachment(calendar(name=name), WORDS).name == file


class Page(HTMLParser):
    """A page as a browser takes it apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def sheet(title: Line, *cards: Card) -> str:
    """A sheet's page."""
    made = attachment(Sheet("sheet-dana", title, cards), WORDS)
    assert (made.name, made.media_type) == ("sheet-dana.html", "text/html")
    return made.content.decode()


def test_a_sheet_is_a_page_of_its_own() -> None:
    rows = (Row(verbatim("When"), verbatim("Friday")),)
    html = sheet(verbatim("With Dana"), Card(verbatim("When and where"), (line("preparation.closet"),), rows))
    assert html.startswith("<!doctype html>")
    assert "<title>With Dana</title>" in html
    assert "<dt>When</dt><dd>Friday</dd>" in html
    assert "<strong>Mount Suits You Career Closet</strong>" in html
    assert "@media print" in html
    for outside in ("<script", "<link", "<img", "src=", "url(", "@import"):
        assert outside not in html


def test_a_list_hangs_from_its_numbers() -> None:
    lines = (verbatim("1. How did you begin?"), verbatim("• one\n• two"))
    html = sheet(verbatim("x"), Card(verbatim("Questions"), lines))
    assert '<p class="item"><span>1.</span> How did you begin?</p>' in html
    assert html.count('class="item"') == 3


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_anybody_wrote_stays_text(hostile: str) -> None:
    tame, wild = (
        Page(sheet(verbatim(each), Card(verbatim(each), (verbatim(each),), (Row(verbatim(each), verbatim(each)),))))
        for each in ("tame\nwords" if "\n" in hostile else "tame", hostile)
    )
    assert wild.tags == tame.tags
    assert "\x1b" not in "".join(wild.texts)
    assert "\u202e" not in "".join(wild.texts)
    if hostile.isprintable():
        assert wild.texts.count(hostile) == 6


def test_only_pages_and_mail_are_linked() -> None:
    found = wording("en", load(None))
    assert "<a href" not in sheet(verbatim("[x](javascript:alert(1))"))
    assert found.plain(verbatim("[x](https://a.example)")) == "[x](https://a.example)"
