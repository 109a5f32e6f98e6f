"""A slot in words, and the buttons to take a seat in it or to give it back."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from flows.lines import Fact, Line, Moment, line, verbatim
from flows.office.seats import Slot
from flows.replies import Choose, Option, Reply, Say
from flows.stage import asking

MENU = "seats"
NEXT = 3  # how many are offered at once


def here(slot: Slot, zone: ZoneInfo) -> Slot:
    """The same slot, its times as the clock of somebody there shows them."""
    return replace(slot, starts=slot.starts.astimezone(zone), ends=slot.ends.astimezone(zone))


def named(slot: Slot) -> Line:
    """What a slot is called: by its own title, else by its kind."""
    return verbatim(slot.title) if slot.title else line(f"seats.kind.{slot.kind}")


def facts(slot: Slot) -> dict[str, Fact]:
    """What wordings may say of a slot."""
    return {
        "name": named(slot),
        "at": Moment(slot.starts),
        "until": Moment(slot.ends, "time"),
        "place": slot.place,
        "host": slot.host,
    }


def told(slot: Slot) -> Line:
    """A slot in a phrase: what, when, where and with whom, as far as it is known."""
    known = "both" if slot.place and slot.host else "place" if slot.place else "host" if slot.host else "plain"
    return line(f"seats.slot.{known}", **facts(slot))


def left(slot: Slot) -> Line:
    """A slot with how many seats are left in it."""
    return line("seats.left" if slot.left else "seats.full_line", slot=told(slot), count=slot.left)


def taking(slot: Slot) -> Option:
    """The button for a seat in this slot, told from others by its time; for the waiting list where it is full."""
    wish, label = ("seat", "take_at") if slot.left else ("wait_seat", "wait_at")
    return asking(f"{wish} {slot.id}", line(f"seats.button.{label}", at=Moment(slot.starts, "short")))


def leaving(slot: Slot) -> Option:
    """The button to give a seat, or a place on the waiting list, back."""
    return asking(f"leave_seat {slot.id}", line(f"seats.button.{'unwait' if slot.mine == 'waiting' else 'release'}"))


def offered(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The next ones to choose from: those with seats left, where there are any."""
    strange = [each for each in slots if not each.mine]
    free = [each for each in strange if each.left]
    return tuple((free or strange)[:NEXT])


def offering(lines: tuple[Line, ...], slots: Iterable[Slot]) -> Reply:
    """Talk, then the next slots with a button each."""
    shown = offered(slots)
    if not shown:
        return Say(lines)
    return Choose(MENU, (*lines, *map(left, shown)), tuple(map(taking, shown)))
