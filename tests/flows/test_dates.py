"""Dates as students type them: what is read out of a message, and what is questioned instead of guessed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from flows.preparation.reading import Problem, When, address, answer, how, place, when
from tests.flows.world import TUESDAY, ZONE

TODAY = TUESDAY.date()  # Tuesday, November 24, 2026, at three in the afternoon


def at(month: int, day: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("next tues 3ish on zoom", at(12, 1, 15)),
        ("dec 10 2pm", at(12, 10, 14)),
        ("tomorrow at noon", at(11, 25, 12)),
        ("12/1 3:30pm", at(12, 1, 15, 30)),
        ("Friday 10am", at(11, 27, 10)),
        ("a week from friday at 2", at(12, 4, 14)),
        ("the 2nd at noon", at(12, 2, 12)),
        ("2026-12-01 15:00", at(12, 1, 15)),
        ("2026-12-01T15:00", at(12, 1, 15)),
        ("Dec. 10th at 2 p.m.", at(12, 10, 14)),
        ("december 10, 2026 at 2:30", at(12, 10, 14, 30)),
        ("10 Dec 14:00", at(12, 10, 14)),
        ("jan 12 11am", at(1, 12, 11, year=2027)),
        ("12/1/26 at 10", at(12, 1, 10)),
        ("15/12 at 10", at(12, 15, 10)),
        ("this friday 2", at(11, 27, 14)),
        ("next friday at 2", at(12, 4, 14)),
        ("tuesday next week at 3", at(12, 1, 15)),
        ("next week on wed 1:15", at(12, 2, 13, 15)),
        ("in 2 days at 1pm", at(11, 26, 13)),
        ("one week from today at 4", at(12, 1, 16)),
        ("day after tomorrow 9", at(11, 26, 9)),
        ("thursday the 3rd at 3", at(12, 3, 15)),
        ("it is on the 31st, 10:30", at(12, 31, 10, 30)),
        ("tonight at 7", at(11, 24, 19)),
        ("tmrw @ 4", at(11, 25, 16)),
        ("in an hour", at(11, 24, 16)),
        ("in half an hour", at(11, 24, 15, 30)),
        ("wensday half past 2", at(11, 25, 14, 30)),
        ("thursday quarter to 4 pm", at(11, 26, 15, 45)),
        ("saturday at twelve", at(11, 28, 12)),
        ("I talked to her, she can do Tuesday at 3", at(12, 1, 15)),
        ("with the PT tuesday at 3", at(12, 1, 15)),
    ],
)
def test_a_whole_date_in_everyday_words(text: str, expected: datetime) -> None:
    found = when(text, TUESDAY)
    assert found == When(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("friday at 8", 8),
        ("friday at 11", 11),
        ("friday at 12", 12),
        ("friday at 1", 13),
        ("friday at 7", 19),
        ("friday morning at 7", 7),
        ("friday evening at 8", 20),
        ("friday 3 in the afternoon", 15),
        ("friday 08:00", 8),
        ("today at 8", 20),
    ],
)
def test_morning_or_afternoon_is_read_by_office_hours_unless_it_is_said(text: str, expected: int) -> None:
    found = when(text, TUESDAY)
    assert found is not None
    assert found.at is not None
    assert found.at.hour == expected


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("mon 2-3pm", at(11, 30, 14), 60),
        ("friday 2–2:30 pm", at(11, 27, 14), 30),
        ("friday from 2 to 2:45", at(11, 27, 14), 45),
        ("monday 11-1pm", at(11, 30, 11), 120),
        ("friday 12-1", at(11, 27, 12), 60),
    ],
)
def test_a_range_has_a_start_and_a_length(text: str, start: datetime, minutes: int) -> None:
    assert when(text, TUESDAY) == When(start, minutes=minutes)


def test_a_time_in_another_zone_is_turned_into_the_students_own() -> None:
    assert when("friday 3pm pacific", TUESDAY) == When(at(11, 27, 18), elsewhere=True)
    assert when("dec 10 at 2 CT", TUESDAY) == When(at(12, 10, 15), elsewhere=True)
    assert when("3pm PT", TUESDAY) == When(time=time(18), elsewhere=True)


def test_half_a_date_is_half_a_date_and_the_other_half_completes_it() -> None:
    assert when("friday", TUESDAY) == When(day=date(2026, 11, 27))
    assert when("friday morning", TUESDAY) == When(day=date(2026, 11, 27))
    assert when("3pm", TUESDAY) == When(time=time(15))
    assert when("3", TUESDAY) is None, "a bare number may be the number of an option"
    assert when("3", TUESDAY, When(day=date(2026, 11, 27))) == When(at(11, 27, 15))
    assert when("the 2nd", TUESDAY, When(time=time(15))) == When(at(12, 2, 15))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("yesterday at noon", "past"),
        ("last friday 2pm", "past"),
        ("nov 20 at 3", "past"),
        ("today at 10", "past"),
        ("in 0 minutes", "past"),
        ("last friday", "past"),
        ("Tuesday, Dec 2 at 3", "mismatch"),
        ("feb 30 at 2", "invalid"),
        ("13/45 at 2", "invalid"),
        ("the 32nd at 2", "invalid"),
        ("friday 25:00", "invalid"),
        ("friday at 9:75", "invalid"),
        ("tuesday or thursday at 3", "several"),
        ("next week", "vague"),
        ("sometime soon", "vague"),
        ("12/1/2036 at 10", "far"),
    ],
)
def test_what_cannot_be_meant_is_questioned(text: str, problem: Problem) -> None:
    found = when(text, TUESDAY)
    assert found is not None
    assert found.problem == problem


@pytest.mark.parametrize(
    "text",
    ["hello there", "i may have 3 questions", "not yet", "", "🙂", "what should i say?", "march to your own drum"],
)
def test_a_message_without_a_date_has_none(text: str) -> None:
    assert when(text, TUESDAY) is None


@given(some.text(max_size=200))
def test_nothing_typed_is_too_much_for_it(text: str) -> None:
    found = when(text, TUESDAY)
    assert found is None or found.at is None or found.at.tzinfo is not None


PIECES = (
    "next", "12", "3", ":", "/", "-", "pm", "ish", "friday", "tues", "dec", "feb 30", "00", "2nd", "in", "a week from",
    "noon", "quarter to", "at", "to", "99", "2026-13-01", "tomorrow", "PT", "days ago", " ",
)  # fmt: skip


@given(some.lists(some.sampled_from(PIECES), max_size=8).map(" ".join))
def test_no_heap_of_date_words_is_too_much_for_it(text: str) -> None:
    when(text, TUESDAY)
    when(text.replace(" ", ""), TUESDAY)


FORMATS = (
    "%Y-%m-%d %H:%M",
    "%m/%d/%Y %I:%M %p",
    "%B %d, %Y at %I:%M%p",
    "%A %b %d %Y %H:%M",
    "%d %B %Y, %I.%M %p".replace(".", ":"),
)


@given(
    some.datetimes(datetime(2026, 11, 24, 15, 1), datetime(2027, 11, 24, 15, 0)),  # noqa: DTZ001 - the zone is put on below
    some.sampled_from(FORMATS),
)
def test_a_date_written_out_is_read_as_it_was_written(moment: datetime, form: str) -> None:
    written = moment.replace(second=0, microsecond=0, tzinfo=ZONE)
    assert when(written.strftime(form), TUESDAY) == When(written)


@given(some.integers(1, 300))
def test_a_day_without_its_year_is_the_next_one_of_that_name(ahead: int) -> None:
    day = TODAY + timedelta(days=ahead)
    found = when(day.strftime("%b %d at 3pm"), TUESDAY)
    assert found is not None
    assert found.at == datetime.combine(day, time(15), ZONE)


def test_a_weekday_is_never_more_than_two_weeks_away() -> None:
    for start in range(7):
        now = TUESDAY + timedelta(days=start)
        for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
            plain, following = when(f"{name} 3pm", now), when(f"next {name} 3pm", now)
            assert plain is not None
            assert following is not None
            assert plain.at is not None
            assert following.at is not None
            assert plain.at.strftime("%A").lower() == following.at.strftime("%A").lower() == name
            assert timedelta() < plain.at - now <= timedelta(days=7)
            assert plain.at <= following.at <= now + timedelta(days=14)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("on zoom", "zoom"), ("zoom call", "zoom"), ("https://zoom.us/j/1", "zoom"), ("on google meet", "video"),
        ("a video call", "video"), ("by phone", "phone"), ("just a call", "phone"), ("in person", "person"),
        ("at her office", "person"), ("coffee on campus", "person"), ("tuesday", ""),
    ],
)  # fmt: skip
def test_how_they_meet(text: str, way: str) -> None:
    assert how(text) == way


def test_where_they_meet() -> None:
    assert place("in person at Frederick Health, main entrance.") == "Frederick Health, main entrance"
    assert place("here it is: https://meet.example/abc") == "https://meet.example/abc"
    assert place("in person at 3") == place("tuesday on zoom") == ""
    assert address("it's at the clinic, room 2") == "the clinic, room 2"
    assert address("in person") == address("??") == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("yes i need one", "yes"), ("please", "yes"), ("i have no quiet place", "yes"), ("i don't have one", "yes"),
        ("no i have my own", "no"), ("i have a room", "no"), ("im good", "no"), ("not sure", ""), ("purple", ""),
    ],
)  # fmt: skip
def test_a_yes_or_a_no_with_more_behind_it(text: str, meant: str) -> None:
    assert answer(text) == meant
