"""Seats: taken, waited for and given back by button and by word; asked for when there are none; shown in posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

import flows
from flows.center import Kind
from flows.effects import LeaveSeat, PostSeats, TakeSeat
from flows.heard import Picked, Place, Said, TimeCame
from flows.lines import line, verbatim
from flows.office.seats import Slot
from flows.replies import Choose
from flows.seats import post_of, reading
from flows.seats.posts import with_seats
from flows.seats.reminding import wanted as reminders
from flows.stage import asking
from tests.flows.world import TUESDAY, ZONE, Books, Talk, scene, words

NEXT_TUESDAY = TUESDAY + timedelta(days=7)


@dataclass
class Timetable:
    """A book of seats (flows.office.Seats)."""

    slots: tuple[Slot, ...] = ()
    who: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)

    def find(self, id_: str) -> Slot | None:
        return next((each for each in self.slots if each.id == id_), None)

    def coming(self, kind: Kind | None = None) -> tuple[Slot, ...]:
        return tuple(each for each in self.slots if kind in (None, each.kind) and not each.cancelled)

    def own(self) -> tuple[Slot, ...]:
        return tuple(each for each in self.slots if each.mine)

    def names(self, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return self.who.get(id_, ((), ()))


def slot(id_: str, at: datetime, kind: Kind = "office_hours", **more: object) -> Slot:
    known = Slot(id_, kind, at, at + timedelta(hours=1), 2, place="Room 12")
    return replace(known, **more)


MONDAY = slot("S2AB4", TUESDAY + timedelta(days=6))
TUES = slot("S3AB4", NEXT_TUESDAY)
FULL = slot("S4AB4", TUESDAY + timedelta(days=8), held=2)
SLOTS = (MONDAY, TUES, FULL)


def talk(*slots: Slot, staff: bool = False, language: str = "en") -> Talk:
    return Talk(office=Books(seats=Timetable(slots)), staff=staff, language=language)


def wanted(there: Talk) -> list[object]:
    assert there.turn is not None
    return list(there.turn.effects)


def test_office_hours_come_from_the_timetable_with_a_seat_in_each() -> None:
    there = talk(*SLOTS)
    told = there.say("when are office hours?")
    assert "Monday, November 30, 3:00 PM to 4:00 PM, Room 12 · 2 seats left" in told
    assert told.count("[Take a seat: ") == 2
    assert "Monday to Friday" not in told


def test_without_a_timetable_the_center_says_when_it_is_open() -> None:
    assert "Monday to Friday, 9 to 5" in talk().say("when are office hours?")
    assert "no times to take a seat" in talk().say("take a seat")


@pytest.mark.parametrize(
    "said",
    [
        "claim a seat on tuesday", "Take a seat on Tuesday please", "can I book a spot for Tuesday at 3pm?",
        "sign me up for office hours on tuesday", "take a seat S3AB4", "quiero reservar un lugar el martes",
    ],
)  # fmt: skip
def test_a_seat_is_taken_in_words(said: str) -> None:
    there = talk(*SLOTS)
    told = there.say(said)
    assert wanted(there) == [TakeSeat("S3AB4")]
    assert "Tuesday, December 1" in told or "martes 1 de diciembre" in told


@pytest.mark.parametrize(
    "said",
    [
        "I want to take my place in the world of nursing", "a seat at the table", "take a place in a lab next summer",
        "cancel my interview", "I release my own music", "get a job in a seat factory", "my place is in Room 5",
        "my place", "mi lugar", "save my place", "leave my place in line",
    ],
)  # fmt: skip
def test_what_is_no_wish_for_a_seat_is_left_alone(said: str) -> None:
    assert reading.wish(said, talk(*SLOTS).scene) is None


def test_a_room_is_asked_for_as_ever_where_none_has_seats() -> None:
    assert "rooms 3 and 4" in talk(*SLOTS).say("book a room")
    there = talk(slot("S6AB4", NEXT_TUESDAY, "room"))
    there.say("book a room for tuesday")
    assert wanted(there) == [TakeSeat("S6AB4")]


def test_a_button_takes_the_seat_and_several_are_offered() -> None:
    there = talk(*SLOTS)
    assert "Which one" in there.say("take a seat")
    assert wanted(there) == []
    there.hears(Picked("seats", "ask:seat S2AB4"))
    assert wanted(there) == [TakeSeat("S2AB4")]


def test_a_full_one_offers_the_next_and_the_waiting_list() -> None:
    there = talk(*SLOTS)
    told = "\n".join(words(each) for each in there.hears(Picked("seats", "ask:seat S4AB4")))
    assert wanted(there) == []
    assert "is full" in told
    assert "[Join the waiting list]" in told
    assert "[Take a seat: Nov 30, 3:00 PM]" in told
    there.hears(Picked("seats", "ask:wait_seat S4AB4"))
    assert wanted(there) == [TakeSeat("S4AB4", wait=True)]


def test_nobody_takes_two_seats_in_one() -> None:
    there = talk(replace(TUES, mine="held", held=1), replace(FULL, mine="waiting"))
    there.hears(Picked("seats", "ask:seat S3AB4"))
    assert wanted(there) == []
    there.hears(Picked("seats", "ask:wait_seat S4AB4"))
    assert wanted(there) == []


def test_what_is_over_or_cancelled_can_not_be_taken() -> None:
    there = talk(MONDAY, slot("S5AB4", TUESDAY - timedelta(days=1)), replace(TUES, cancelled=True))
    for id_ in ("S5AB4", "S3AB4", "S9ZZ9"):
        told = "\n".join(words(each) for each in there.hears(Picked("seats", f"ask:seat {id_}")))
        assert "no seat to take there" in told
        assert wanted(there) == []


@pytest.mark.parametrize("said", ["release my seat", "cancel my seat", "give up my spot", "Give my seat back"])
def test_a_seat_is_given_back(said: str) -> None:
    there = talk(MONDAY, replace(TUES, mine="held", held=1))
    there.say(said)
    assert wanted(there) == [LeaveSeat("S3AB4")]


def test_which_of_several_is_given_back_is_asked_or_said() -> None:
    there = talk(replace(MONDAY, mine="held"), replace(TUES, mine="held"))
    told = there.say("release my seat")
    assert wanted(there) == []
    assert "[Office hours, Monday, November 30" in told
    there.say("release my seat on tuesday")
    assert wanted(there) == [LeaveSeat("S3AB4")]
    assert "no seat at the moment" in talk(MONDAY).say("release my seat")


def test_my_seats() -> None:
    told = talk(replace(MONDAY, mine="held"), replace(FULL, mine="waiting")).say("my seats")
    assert "You have a seat: Office hours, Monday" in told
    assert "on the waiting list: Office hours, Wednesday" in told


def test_a_seat_taken_from_a_channel_is_answered_in_private() -> None:
    there = talk(*SLOTS)
    channel = Place("channel", {"channel": "C1"}, {"to": "maya"})
    there.hears(Picked("seats", "ask:seat S2AB4", "letter"), channel)
    assert wanted(there) == [TakeSeat("S2AB4")]
    assert there.turn is not None
    assert there.turn.in_place == ()


def test_a_room_and_clothes_are_offered_near_the_interview() -> None:
    at = NEXT_TUESDAY
    room = slot("S6AB4", at - timedelta(minutes=30), "room")
    other = slot("S7AB4", at + timedelta(hours=5), "room")
    clothes, late = slot("S8AB4", at - timedelta(days=1), "closet"), slot("S9AB4", at + timedelta(days=1), "closet")
    there = talk(room, other, clothes, late)
    there.say("hi", "nurse", "a normal day", "yes", "Dana Lee, a nurse at Frederick Health", "go to prep")
    there.say("next tuesday at 3pm on zoom", "yes")
    assert there.state == "preparation.room"
    told = there.say("yes")
    assert told.count("[Take a seat: Dec 1, 2:30 PM]") == 1
    assert "Dec 1, 8:00" not in told
    told = there.say("yes")
    assert "[Take a seat: Nov 30, 3:00 PM]" in told
    assert "Dec 2" not in told


def test_a_post_says_what_is_left_and_keeps_what_stood_above_it() -> None:
    post = post_of(MONDAY)
    assert "2 seats left" in words(post)
    assert "[Take a seat]" in words(post)
    assert "[Join the waiting list]" in words(post_of(FULL))
    assert "Cancelled" in words(post_of(replace(MONDAY, cancelled=True)))
    nudge = Choose("nudge", (verbatim("Come by!"),), (asking("stop", line("nudge.button.stop")),))
    shown = with_seats(nudge, MONDAY)
    again = with_seats(shown, replace(MONDAY, held=1))
    assert words(again).startswith("Come by!")
    assert "1 seat left" in words(again)
    assert "2 seats" not in words(again)
    assert [each.choice for each in again.options] == ["ask:seat S2AB4", "ask:stop"]
    still = words(with_seats(nudge, MONDAY, live=False))
    assert "left" not in still
    assert "[Take a seat]" in still


def test_staff_see_who_comes_and_post_a_slot() -> None:
    there = talk(*SLOTS, staff=True)
    there.office = Books(seats=Timetable(SLOTS, {"S4AB4": (("Maya", "Sam"), ("Ann",))}))
    told = there.say("seats")
    assert "S4AB4" in told
    assert "Coming: Maya and Sam" in told
    assert "Waiting: Ann" in told
    there.say("post seats s4ab4 <#C012345|general>")
    assert wanted(there) == [PostSeats("S4AB4", "C012345")]
    there.say("post seats S4AB4")
    assert wanted(there) == [PostSeats("S4AB4")]
    assert "nothing to come of that name" in there.say("post seats S9ZZ9")


def test_students_do_not_see_who_comes() -> None:
    there = talk(*SLOTS)
    there.office = Books(seats=Timetable(SLOTS, {"S4AB4": (("Sam",), ())}))
    assert "Sam" not in there.say("seats")
    there.say("post seats S4AB4 C012345")
    assert wanted(there) == []


def test_reminders_come_the_evening_before_and_two_hours_before_and_never_at_night() -> None:
    found = {each.name: each.at for each in reminders(TUES, scene(TUESDAY))}
    assert found["seat:S3AB4:eve"] == datetime(2026, 11, 30, 18, tzinfo=ZONE)
    assert found["seat:S3AB4:shortly"] == datetime(2026, 12, 1, 13, tzinfo=ZONE)
    early = slot("S3AB4", datetime(2026, 12, 1, 8, 30, tzinfo=ZONE))
    assert {each.at.hour for each in reminders(early, scene(TUESDAY))} == {18, 8}
    assert len(reminders(TUES, scene(NEXT_TUESDAY - timedelta(hours=5)))) == 1


def test_a_reminder_is_said_while_the_seat_is_theirs() -> None:
    there = talk(replace(TUES, mine="held"))
    there.say("hi")
    there.now = NEXT_TUESDAY - timedelta(hours=2)
    (said,) = there.hears(TimeCame("seat:S3AB4:shortly"))
    assert "in a little while" in words(said)
    there.say("stop messages")
    assert not there.hears(TimeCame("seat:S3AB4:shortly"))
    assert not talk(TUES).hears(TimeCame("seat:S3AB4:eve"))


def test_times_are_told_as_the_students_own_clock_shows_them() -> None:
    far = replace(MONDAY, starts=MONDAY.starts.astimezone(UTC), ends=MONDAY.ends.astimezone(ZoneInfo("Asia/Tokyo")))
    assert "Monday, November 30, 3:00 PM to 4:00 PM" in talk(far).say("take a seat")


def test_all_of_it_is_said_in_spanish() -> None:
    there = talk(*SLOTS, replace(TUES, id="S6AB4", mine="held"), replace(FULL, id="S7AB4", mine="waiting"))
    there.say("hola, ¿podemos hablar en español?")
    assert "lugares" in there.say("¿cuándo son las horas de oficina?")
    for choice in ("seat", "seat S2AB4", "seat S4AB4", "wait_seat S4AB4", "seat S9ZZ9", "leave_seat", "my_seats"):
        replies = there.hears(Picked("seats", f"ask:{choice}"))
        said = "\n".join(words(each, "es") for each in replies)
        assert " the " not in said
    assert there.conversation.language == "es"
    assert flows.restore(flows.keep(there.conversation)) == there.conversation
    assert there.hears(Said("mis lugares"))
