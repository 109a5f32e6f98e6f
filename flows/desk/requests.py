"""A student's request as staff see it: in their channel, in a list, and when it has waited too long.

Whatever is said to staff of a request has its name as the fact ``id``, also where the words do not tell it: by that
it is found when the request is to be deleted (bot/store/keeping.py).
"""

from __future__ import annotations

from flows.alumni.cards import suggesting
from flows.lines import Line, line, verbatim
from flows.office.handoffs import Handoff
from flows.replies import Card, Choose, Option, Reply, Row, Say, Show
from flows.stage import asking

MENU = "request"
MOST = 5  # requests shown at once: more fill a screen


def card_of(handoff: Handoff) -> Card:
    """The request with where it stands and what can be done about it."""
    rows = (*handoff.card.rows, Row(line("desk.row.standing"), standing(handoff)))
    title = line(f"desk.request.{handoff.kind}", id=handoff.id)
    return Card(title, handoff.card.lines, rows, menu=MENU, options=ways_on(handoff))


def standing(handoff: Handoff) -> Line:
    """Where a request stands, in a few words."""
    return line(f"desk.standing.{handoff.status}", staff=handoff.taken_by)


def over(handoff: Handoff) -> Reply:
    """That nothing can be done about a request any more."""
    return Say((line("desk.over", id=handoff.id, standing=standing(handoff)),))


def ways_on(handoff: Handoff) -> tuple[Option, ...]:
    """What staff can do now; nothing where it is over."""
    if handoff.over:
        return ()
    claim = () if handoff.status == "taken" else (asking(f"claim {handoff.id}", line("desk.button.claim")),)
    suggest = (suggesting(handoff.id),) if handoff.kind == "alumni" else ()
    return (*claim, *suggest, replying(handoff.id), asking(f"resolve {handoff.id}", line("desk.button.resolve")))


def replying(id_: str) -> Option:
    """The button to write to the student."""
    return asking(f"reply {id_}", line("desk.button.reply"))


def lines_of(handoff: Handoff, text: str) -> Reply:
    """What a student has added to their request."""
    said = line("desk.added", student=named(handoff), id=handoff.id)
    return Choose(MENU, (said, verbatim(text)), ways_on(handoff))


def reminder_of(handoff: Handoff, hours: int) -> Reply:
    """A request nobody has picked up in time."""
    said = line("desk.unclaimed", student=named(handoff), id=handoff.id, count=hours)
    return Choose(MENU, (said,), ways_on(handoff))


def named(handoff: Handoff) -> Line:
    """What to call the student in a sentence."""
    return verbatim(handoff.student) if handoff.student else line("desk.somebody")


def first(waiting: tuple[Handoff, ...]) -> list[Handoff]:
    """Those that are shown: as many as one can take in, those nobody has before the others."""
    return sorted(waiting, key=lambda each: each.status != "open")[:MOST]


def listed(waiting: tuple[Handoff, ...]) -> tuple[Reply, ...]:
    """The requests that wait, those nobody has first, and how many more there are."""
    if not waiting:
        return (Say((line("desk.none_waiting"),)),)
    more = len(waiting) - MOST
    rest = (Say((line("desk.more_waiting", count=more),)),) if more > 0 else ()
    return (*(Show(card_of(each)) for each in first(waiting)), *rest)
