"""A slot with its seats in a channel, or below a message that goes to many: said again whenever a seat is taken."""

from __future__ import annotations

from msgspec.structs import replace

from flows.lines import Line, line
from flows.office.seats import Slot
from flows.replies import Choose, Option, Reply
from flows.seats.prompts import MENU, told
from flows.stage import asking

_LINES = "seats.post."
_WISHES = ("ask:seat ", "ask:wait_seat ")


def post_of(slot: Slot) -> Choose:
    """The slot by itself: what, when and where, how many seats are left, and the button for one."""
    return with_seats(Choose(MENU, (), ()), slot)


def with_seats(said: Reply, slot: Slot, *, live: bool = True) -> Choose:
    """The same message with a slot below it; what it said of the slot before is replaced.

    ``live`` shows how many seats are left: for messages that are kept current (``bot.office.seats.attach``).
    """
    old = said if isinstance(said, Choose) else Choose(MENU, getattr(said, "lines", ()), ())
    lines = tuple(each for each in old.lines if not each.key.startswith(_LINES))
    options = tuple(each for each in old.options if not each.choice.startswith(_WISHES))
    return replace(old, lines=(*lines, *_lines(slot, live=live)), options=(*_ways(slot, live=live), *options))


def _lines(slot: Slot, *, live: bool) -> tuple[Line, ...]:
    if slot.cancelled:
        return (line("seats.post.cancelled", slot=told(slot)),)
    about = line("seats.post.about", slot=told(slot))
    if not live:
        return (about,)
    return (about, line("seats.post.left", count=slot.left) if slot.left else line("seats.post.full"))


def _ways(slot: Slot, *, live: bool) -> tuple[Option, ...]:
    if slot.cancelled:
        return ()
    if slot.left or not live:
        return (Option(f"ask:seat {slot.id}", line("seats.button.take"), style="primary"),)
    others = asking(f"seat {slot.kind}", line("seats.button.others"))
    return (asking(f"wait_seat {slot.id}", line("seats.button.wait")), others)
