"""Staff and seats: who comes when, and a message in a channel that shows how many seats are left."""

from __future__ import annotations

from flows.desk.notes import DeskNotes
from flows.effects import Effect, Look, PostSeats
from flows.lines import Items, Line, line
from flows.office.seats import Slot
from flows.replies import Reply, Say
from flows.seats.prompts import left, told
from flows.stage import View

AtDesk = View[DeskNotes]
MOST = 10  # slots listed at once


def listed(view: AtDesk, _: object) -> Reply:
    """The slots to come, each with its name, who has a seat and who waits; empty rooms and closet hours left out."""
    coming = _coming(view)
    if not coming:
        return Say((line("desk.seats.none"),))
    lines = [each for slot in coming[:MOST] for each in _who(view, slot)]
    more = len(coming) - MOST
    return Say((*lines, *((line("desk.seats.more", count=more),) if more > 0 else ()), line("desk.seats.hint")))


def look(view: AtDesk, _: object) -> tuple[Effect, ...]:
    """Who is named in the list can learn it."""
    shown = tuple(each.id for each in _coming(view)[:MOST])
    return (Look("seats", shown),) if shown else ()


def _coming(view: AtDesk) -> list[Slot]:
    return [each for each in view.scene.office.seats.coming() if each.kind == "office_hours" or each.held]


def _who(view: AtDesk, slot: Slot) -> tuple[Line, ...]:
    held, waiting = view.scene.office.seats.names(slot.id)
    rows = [line("desk.seats.slot", id=slot.id, slot=left(slot))]
    rows += [line("desk.seats.held", names=Items(held))] if held else []
    rows += [line("desk.seats.waiting", names=Items(waiting))] if waiting else []
    return tuple(rows)


def posted(view: AtDesk, words: str) -> Reply:
    """That it is on its way to the channel, or that there is no such slot."""
    found = _found(view, words)
    return Say((line("desk.seats.posted", slot=told(found)) if found else line("desk.seats.none_such"),))


def post(view: AtDesk, words: str) -> tuple[Effect, ...]:
    """Show the slot in the channel that is named, else where staff read."""
    found = _found(view, words)
    return (PostSeats(found.id, words.partition(" ")[2]),) if found else ()


def _found(view: AtDesk, words: str) -> Slot | None:
    found = view.scene.office.seats.find(words.partition(" ")[0])
    return found if found is not None and not found.cancelled and found.starts > view.scene.now else None
