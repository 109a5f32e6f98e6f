"""Nudges, the pure part: words, times on both sides of daylight saving, mistakes told, and what numbers may say."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.center import Dates, Nudging
from flows.heard import Picked, Said
from flows.lines import Line
from flows.nudge import BUTTONS, Channel, Nudge, Once, Students, Weekly
from flows.nudge.checking import LONGEST, faults
from flows.nudge.figures import Share, difference, verdict, wilson
from flows.nudge.reply import Reader, filled, reply
from flows.nudge.times import budget_since, following, instant, opening
from flows.progress import progress, reached, stepped
from tests.flows.world import CENTER, ENGLISH, TUESDAY, ZONE, Talk, words

NUDGE = Nudge({"en": "Hi {first_name}! Next: {next_step}. We are here {office_hours}."}, "Ms. Ortiz")
OPEN = replace(CENTER, quiet_from=0, quiet_to=0)
MONDAY = date(2026, 11, 30)
MAYA = Reader("Maya Rivera", "contact.who", "en", ENGLISH.plain)


# What it says


def test_a_student_reads_their_name_their_step_and_how_to_get_no_more_of_these() -> None:
    said = reply(NUDGE, CENTER, MAYA)
    text = words(said)
    assert text.startswith("Hi Maya! Next: find a person to talk to. We are here Monday to Friday")
    assert "Ms. Ortiz, Career Center" in text
    assert [option.choice for option in said.options] == ["ask:status", "ask:pause_messages", "ask:stop"]


def test_what_staff_write_is_text_and_never_markup() -> None:
    hostile = "**bold** [click](https://evil.example) <!channel> _x_ {center.name}"
    said = reply(replace(NUDGE, text={"en": hostile}), CENTER, MAYA)
    (span,) = ENGLISH.spans(said.lines[0])
    assert (span.bold, span.link) == (False, "")
    assert "**bold** [click](https://evil.example) <!channel> _x_" in span.text


def test_a_name_nobody_told_us_takes_its_blank_along() -> None:
    assert filled("Hi {first_name}! Hello, {first_name}.", {}) == "Hi! Hello."


def test_a_student_without_words_in_their_language_gets_english() -> None:
    both = replace(NUDGE, text={"en": "Hello", "es": "Hola"})
    assert words(reply(both, CENTER, Reader("Ana", "goal.kind", "es", ENGLISH.plain))).startswith("Hola")
    assert words(reply(both, CENTER, Reader("Ana", "goal.kind", "fr", ENGLISH.plain))).startswith("Hello")


@pytest.mark.parametrize("button", BUTTONS)
def test_every_button_leads_somewhere_pressed_or_typed(button: str) -> None:
    wish = f"ask:{BUTTONS[button]}"
    pressed, typed = Talk(), Talk()
    for talk in (pressed, typed):
        talk.say("hi", "nurse", "a normal day", "yes")
    answered = "\n".join(words(each) for each in pressed.hears(Picked("nudge", wish)))
    label = ENGLISH.plain(Line(f"nudge.button.{button}"))
    said = "\n".join(words(each) for each in typed.hears(Said(label)))
    assert answered == said
    assert "earlier step" not in answered


def test_a_channel_gets_nothing_personal() -> None:
    posted = replace(NUDGE, text={"en": "Come {office_hours}"}, who=Channel("slack", "T1", "C1"))
    assert [option.choice for option in reply(posted, CENTER, MAYA).options] == ["ask:status"]


# Mistakes


@pytest.mark.parametrize(
    ("nudge", "field", "told"),
    [
        (replace(NUDGE, text={"es": "Hola"}), "text", "in English at least"),
        (replace(NUDGE, text={"en": "Hi {name}"}), "text", "{name} is not known here. You can use {first_name}"),
        (replace(NUDGE, text={"en": "x" * (LONGEST + 1)}), "text", "at most"),
        (replace(NUDGE, text={"en": "Hi", "fr": "Salut"}), "text", "fr"),
        (replace(NUDGE, who=Channel("slack", "T1", "C1")), "text", "cannot stand in a channel"),
        (replace(NUDGE, text={"en": "x"}, who=Channel("slack", "T1", " ")), "who", "channel's id"),
        (replace(NUDGE, sender=" "), "sender", "whom it is from"),
        (replace(NUDGE, when=Once(date(2026, 11, 24), time(14, 59))), "when", "has passed"),
        (replace(NUDGE, when=Weekly((), time(12), date(2026, 12, 1))), "when", "at least one day"),
        (replace(NUDGE, when=Weekly(("tue",), time(12), date(2026, 11, 1), date(2026, 12, 1))), "when", "ends before"),
        (replace(NUDGE, when=Weekly(("mon",), time(12), MONDAY, skip=(MONDAY,))), "when", "never"),
        (replace(NUDGE, who=Students(still_days=-1)), "who", "whole days"),
        (replace(NUDGE, expires_hours=0), "expires_hours", "good for"),
        (replace(NUDGE, held_back=60), "held_back", "50"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_kindly(nudge: Nudge, field: str, told: str) -> None:
    assert told in ENGLISH.plain(faults(nudge, CENTER, TUESDAY)[field])


def test_a_good_one_has_no_faults() -> None:
    assert faults(NUDGE, CENTER, TUESDAY) == {}


# When


@pytest.mark.parametrize(("spring", "autumn"), [(date(2026, 3, 8), date(2026, 11, 1))])
def test_noon_stays_noon_through_daylight_saving_both_ways(spring: date, autumn: date) -> None:
    for change in (spring, autumn):
        sunday = Weekly(("sun",), time(12), change + timedelta(days=8), change - timedelta(days=7))
        now, found = datetime(2026, 1, 1, tzinfo=UTC), []
        occurrence = following(sunday, ZONE, now)
        while occurrence is not None:
            found.append(occurrence[1].astimezone(ZONE))
            occurrence = following(sunday, ZONE, now, occurrence[0])
        assert [each.hour for each in found] == [12, 12, 12]
        assert {each.date() for each in found} == {change + timedelta(days=7 * weeks) for weeks in (-1, 0, 1)}
        assert len({each.utcoffset() for each in found}) == 2


def test_an_hour_that_is_not_there_and_one_that_is_there_twice_happen_once() -> None:
    missing = instant(date(2026, 3, 8), time(2, 30), ZONE)
    assert missing.astimezone(ZONE).time() == time(3, 30)
    twice = Weekly(("sun",), time(1, 30), date(2026, 11, 1))
    first = following(twice, ZONE, datetime(2026, 10, 31, 12, tzinfo=UTC))
    assert first is not None
    assert first[1] == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert following(twice, ZONE, first[1], first[0]) is None


def test_weekly_goes_on_its_days_until_its_end_and_skips_what_it_is_told_to() -> None:
    weekly = Weekly(("tue", "thu"), time(12), date(2026, 12, 10), skip=(date(2026, 11, 26),))
    found, occurrence = [], following(weekly, ZONE, TUESDAY)
    while occurrence is not None:
        found.append(occurrence[0])
        occurrence = following(weekly, ZONE, TUESDAY, occurrence[0])
    assert [each.isoformat()[5:] for each in found] == ["12-01", "12-03", "12-08", "12-10"]  # today's noon has passed


@given(
    st.integers(0, 2 * 365 * 24 * 60),
    st.sampled_from(["America/New_York", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kolkata"]),
    st.integers(0, 23),
    st.integers(0, 23),
)
def test_it_opens_soon_and_never_at_a_bad_time(minutes: int, zone: str, start: int, end: int) -> None:
    place, exams = ZoneInfo(zone), Dates(date(2026, 12, 14), date(2026, 12, 18))
    center = replace(CENTER, quiet_from=start, quiet_to=end, nudges=Nudging(blackout=(exams,)))
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    opens = opening(at, place, center)
    local = opens.astimezone(place)
    assert at <= opens <= at + timedelta(days=7)
    assert not center.quiet(local.hour)
    assert not exams.first <= local.date() <= exams.last


def test_it_waits_for_the_students_morning_and_for_the_end_of_the_exams() -> None:
    night = datetime(2026, 12, 13, 23, tzinfo=ZONE)
    exams = replace(CENTER, nudges=Nudging(blackout=(Dates(date(2026, 12, 14), date(2026, 12, 18)),)))
    assert opening(night, ZONE, CENTER).astimezone(ZONE) == datetime(2026, 12, 14, 8, tzinfo=ZONE)
    assert opening(night, ZONE, exams).astimezone(ZONE) == datetime(2026, 12, 19, 8, tzinfo=ZONE)
    assert opening(night, ZONE, OPEN) == night


def test_each_tuesdays_nudge_does_not_bar_the_next_ones() -> None:
    last = datetime(2026, 11, 17, 12, 3, tzinfo=ZONE)
    assert budget_since(datetime(2026, 11, 24, 12, 0, tzinfo=ZONE), ZONE, 7) > last
    assert budget_since(datetime(2026, 11, 23, 23, 59, tzinfo=ZONE), ZONE, 7) < last


# Did it help


def test_the_interval_is_the_published_one() -> None:
    found = difference(Share(56, 70), Share(48, 80))  # Newcombe 1998, table II, method 10
    assert found is not None
    assert [round(each, 2) for each in (found.points, found.low, found.high)] == [20.0, 5.24, 33.39]
    zero = difference(Share(0, 10), Share(0, 20))
    assert zero is not None
    assert [round(each, 2) for each in (zero.low, zero.high)] == [-16.11, 27.75]
    assert [round(100 * each, 2) for each in wilson(Share(0, 10))] == [0.0, 27.75]


def test_a_difference_is_told_only_where_there_is_one() -> None:
    assert verdict(difference(Share(9, 9), Share(0, 100))) == "too_few"
    assert verdict(difference(Share(37, 118), Share(3, 13))) == "no_telling"
    assert verdict(difference(Share(60, 100), Share(20, 100))) == "more"
    assert verdict(difference(Share(20, 100), Share(60, 100))) == "fewer"


# What is aimed at


def test_progress_is_told_and_only_going_on_is_a_move() -> None:
    talk = Talk()
    talk.say("hi", "nurse", "a normal day")
    before = talk.conversation
    talk.say("yes")
    assert reached(before, talk.conversation) == ((1, "contact"),)
    assert stepped(before, talk.conversation)
    there = progress(talk.conversation, talk.now)
    assert (there.field, there.has_contact, there.has_questions, there.interview_at) == ("nurse", False, False, None)
    before = talk.conversation
    talk.say("new one")
    assert reached(before, talk.conversation) == ()
    talk.say("switch to nurse")
    assert progress(talk.conversation, talk.now).step.startswith("contact.")
    assert not stepped(before, talk.conversation)
