"""What somebody who has a seat, or waits for one, is told when something changes."""

from __future__ import annotations

from flows.lines import line
from flows.office.seats import Slot
from flows.replies import Choose, Reply
from flows.seats.prompts import MENU, leaving, told
from flows.stage import asking


def moved_up(slot: Slot) -> Reply:
    """A seat was given back, and it is theirs now."""
    return Choose(MENU, (line("seats.moved_up", slot=told(slot)),), (leaving(slot),))


def cancelled(slot: Slot) -> Reply:
    """It does not take place; there are others."""
    others = asking(f"seat {slot.kind}", line("seats.button.others"))
    return Choose(MENU, (line("seats.cancelled", slot=told(slot)),), (others,))


def moved(slot: Slot) -> Reply:
    """It is at another time or place now; the seat is still theirs."""
    return Choose(MENU, (line("seats.moved", slot=told(slot)),), (leaving(slot),))
