"""Nudges in chat: a form or words, what is wrong with one, and nobody but staff."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

import pytest

import flows
from flows.desk.nudging import reading
from flows.desk.nudging.notes import NudgingNotes
from flows.effects import ScheduleNudge, TryNudge, TurnNudge
from flows.heard import Filled, Picked
from flows.lines import verbatim
from flows.nudge import Channel, Now, Nudge, Once, Students, Weekly
from flows.office.nudges import Count, Standing
from flows.replies import Choose, Give, Show, Table
from tests.flows.world import TUESDAY, Books, Talk, words

WRITTEN = Nudge({"en": "Come by!"}, "Jordan")


@dataclass
class Shelf:
    """A book of nudges (flows.office.Nudges) that counts the same for everybody."""

    known: tuple[Standing, ...] = ()
    counted: list[Nudge] = field(default_factory=list)

    def new_name(self) -> str:
        return "a1b2c3"

    def count(self, name: str, nudge: Nudge) -> Count:
        assert name == "a1b2c3"
        self.counted.append(nudge)
        return Count(143, 118, 13, 2, TUESDAY, 7, 3, 2, 10)

    def shown(self, nudge: Nudge, language: str) -> Choose:
        return Choose("preview", (verbatim(f"{language}: {nudge.text[language]}"),), ())

    def find(self, name: str) -> Standing | None:
        return next((each for each in self.known if each.name == name), None)

    def latest(self) -> tuple[Standing, ...]:
        return self.known

    def table(self, name: str) -> tuple[tuple[str | int, ...], ...]:
        return (("nudge", "sent"), (name, 7)) if self.find(name) else ()


def at_desk(*known: Standing, language: str = "en") -> Talk:
    return Talk(office=Books(nudges=Shelf(known)), staff=True, language=language)


def wanted(talk: Talk) -> list[object]:
    assert talk.turn is not None
    return [each for each in talk.turn.effects if isinstance(each, ScheduleNudge | TryNudge | TurnNudge)]


def written(talk: Talk) -> Nudge:
    notes = talk.conversation.notes[NudgingNotes]
    assert notes.nudge is not None
    return notes.nudge  # type: ignore[no-any-return]


def test_from_a_sentence_to_a_schedule() -> None:
    talk = at_desk()
    assert "What would you like to tell them" in talk.say("/infointerview nudge")
    told = talk.say("Office hours are on Tuesday: could you come by? I want to help.")
    assert "143 students match" in told
    assert "12 are left out: 7 opted out, 3 got a nudge this week, and 2 can't be reached." in told
    assert "13 are held back" in told
    assert "First 10 people" in told
    assert "12 are left out" in talk.say("who is left out?")
    talk.say("to students at contact for 7 days")
    assert written(talk).who == Students(("contact",), 7)
    assert "Tuesday, December 1, 12:00 PM" in talk.say("on dec 1 at noon")
    assert "Scheduled: Tuesday, December 1, 12:00 PM" in talk.say("schedule it")
    (effect,) = wanted(talk)
    assert isinstance(effect, ScheduleNudge)
    assert effect.nudge.when == Once(date(2026, 12, 1), time(12))
    assert talk.state == "goal.start"


def test_the_message_can_come_with_the_word() -> None:
    talk = at_desk()
    talk.say("nudge: Come by on Tuesday, {first_name}!")
    assert written(talk).text == {"en": "Come by on Tuesday, {first_name}!"}
    assert talk.state == "nudging.check"


FORM = {
    "text": "Come by!", "text_es": "¡Ven!", "sender": "Jordan", "button": "hours", "who": "no_contact",
    "still_days": "7", "field": "nurs", "language": "EN", "channel": "", "when": "weekly", "date": "", "time": "12:00",
    "days": "Tue, Thursday", "until": "2026-12-15", "skip": "2026-11-26", "held_back": "0",
}  # fmt: skip


def test_from_a_form_and_back_into_it() -> None:
    talk = at_desk()
    talk.say("nudge")
    talk.fill(**FORM)
    nudge = written(talk)
    assert nudge == Nudge(
        {"en": "Come by!", "es": "¡Ven!"}, "Jordan", "hours", Students((), 7, 0, ("contact",), "nurs", "en"),
        Weekly(("tue", "thu"), time(12), date(2026, 12, 15), skip=(date(2026, 11, 26),)), held_back=0,
    )  # fmt: skip
    talk.pick("edit")
    values = {each.name: each.value for each in talk.form().fields}
    assert values == {**FORM, "days": "tue thu", "language": "en"}


@pytest.mark.parametrize(
    ("wrong", "at"),
    [
        ({"text": ""}, "text"),
        ({"text": "Hi {last_name}"}, "text"),
        ({"still_days": "soon"}, "still_days"),
        ({"held_back": "90"}, "held_back"),
        ({"when": "once", "date": "2026-11-20"}, "time"),
        ({"when": "weekly", "days": "someday"}, "time"),
        ({"when": "weekly", "until": "2026-11-01"}, "days"),
        ({"who": "channel", "channel": "general"}, "channel"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(wrong: dict[str, str], at: str) -> None:

    talk = at_desk()
    talk.say("nudge")
    filled = Filled(talk.form().name, {**FORM, **wrong})
    assert at in flows.faults(talk.conversation, filled, talk.scene)
    talk.hears(filled)
    assert talk.state == "nudging.write"
    assert talk.form().fields


def test_what_is_wrong_cannot_be_scheduled() -> None:
    talk = at_desk()
    talk.say("nudge: Hi {last_name}")
    assert "[Schedule it]" not in talk.say("to everybody")
    talk.hears(Picked("nudging.check#1", "schedule"))
    assert wanted(talk) == []


def test_tried_and_looked_at_before_anything_is_sent() -> None:
    talk = at_desk()
    talk.say("nudge: Come by!", "es: ¡Ven!")
    shown = talk.say("preview")
    assert "en: Come by!" in shown
    assert "es: ¡Ven!" in shown
    assert talk.state == "nudging.check"
    talk.say("send me a test")
    assert [type(each) for each in wanted(talk)] == [TryNudge]
    assert "Nothing is sent" in talk.say("cancel")
    assert talk.state == "goal.start"


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("to everybody", {"who": Students()}),
        ("students at preparation", {"who": Students(("preparation",))}),
        ("who have not moved for 10 days", {"who": Students((), 10)}),
        ("interview within 5 days", {"who": Students((), 0, 5)}),
        ("without questions", {"who": Students(lacks=("questions",))}),
        ("who write in spanish", {"who": Students(language="es")}),
        ("interested in nursing", {"who": Students(field="nursing")}),
        ("now", {"when": Now()}),
        ("every tuesday at noon until dec 15", {"when": Weekly(("tue",), time(12), date(2026, 12, 15))}),
        ("cada martes a las 3pm hasta el 15 de diciembre", {"when": Weekly(("tue",), time(15), date(2026, 12, 15))}),
        ("from: Cora Coach", {"sender": "Cora Coach"}),
        ("hold back 20 %", {"held_back": 20}),
        ("hold nobody back", {"held_back": 0}),
        ("es: ¡Hola!", {"text": {"en": "Come by!", "es": "¡Hola!"}}),
        ("what do you think", None),
    ],
)
def test_what_can_be_said_of_it(said: str, changed: dict[str, Any] | None) -> None:
    language = "es" if said.startswith("cada") else "en"
    found = reading.amended(said, WRITTEN, TUESDAY, language)
    assert found == (None if changed is None else Nudge(**{"text": WRITTEN.text, "sender": "Jordan", **changed}))


def test_a_nudge_is_seen_held_and_let_go() -> None:
    on = Standing("a1b2c3", WRITTEN, "active")
    talk = at_desk(on)
    assert "a1b2c3 is on" in talk.say("nudges")
    assert "[Pause]" in words(talk.hears(Picked("nudges", "ask:nudge_see a1b2c3"))[-1])
    talk.say("nudge pause a1b2c3")
    assert wanted(talk) == [TurnNudge("a1b2c3", "pause")]
    talk.say("nudge resume a1b2c3")
    assert wanted(talk) == [], "it is not paused"
    talk.say("cancel nudge a1b2c3")
    assert wanted(talk) == [TurnNudge("a1b2c3", "cancel")]
    given = talk.hears(Picked("nudges", "ask:nudge_csv a1b2c3"))[-1]
    assert isinstance(given, Give)
    assert given.file == Table("nudge-a1b2c3", (("nudge", "sent"), ("a1b2c3", 7)))
    assert "no nudge of that name" in talk.say("nudge report ffffff")


def test_a_channel_is_told_for_what_it_is() -> None:
    talk = at_desk()
    talk.say("nudge")
    talk.fill(**{**FORM, "who": "channel", "channel": "slack T1 C1", "text": "Come by!", "text_es": ""})
    assert written(talk).who == Channel("slack", "T1", "C1")
    (shown,) = talk.pending()
    assert isinstance(shown, Show)
    assert "Everybody in that channel" in words(shown)


@pytest.mark.parametrize("said", ["nudge", "nudges", "/infointerview nudge", "aviso"])
def test_a_student_is_told_kindly(said: str) -> None:
    talk = Talk(office=Books(nudges=Shelf((Standing("a1b2c3", WRITTEN, "active"),))))
    assert "Career Center staff" in talk.say(said)
    for wish in ("nudge", "nudge_cancel a1b2c3", "nudge_see a1b2c3"):
        talk.hears(Picked("nudges", f"ask:{wish}"))
        assert wanted(talk) == []
        assert not talk.state.startswith("nudging")
