"""What the student is told of a request after it was sent."""

from __future__ import annotations

from flows.lines import line, verbatim
from flows.office.handoffs import Handoff
from flows.replies import Choose, Option, Reply
from flows.stage import asking

MENU = "handoff_news"


def picked_up(handoff: Handoff) -> Reply:
    """Who has it now, and what the student can do."""
    said = line("handoff.picked_up", staff=handoff.taken_by)
    return Choose(MENU, (said,), (writing(handoff.id), withdrawing(handoff.id)))


def answered(id_: str, staff: str, text: str) -> Reply:
    """A message from a person by name, through the coach."""
    return Choose(MENU, (line("handoff.answered", staff=staff), verbatim(text)), (writing(id_),))


def writing(id_: str) -> Option:
    """The button to say something to whoever has it."""
    return asking(f"write_back {id_}", line("handoff.button.write_back"))


def withdrawing(id_: str) -> Option:
    """The button to take it back."""
    return asking(f"withdraw {id_}", line("handoff.button.withdraw"))
