"""What a student is asked about the people they know, circle by circle, and the list that comes of it."""

from __future__ import annotations

from flows.contact.network.acquaintance import CIRCLES
from flows.contact.network.ranking import Ranked, ranked
from flows.contact.notes import ContactNotes
from flows.goal.notes import GoalNotes, aimed, target
from flows.lines import Line, line
from flows.replies import Choose, Option, Reply
from flows.stage import View

Contact = View[ContactNotes]
HELPERS = ("professor", "supervisor", "family")  # the circles that are named first


def ranking(view: Contact) -> tuple[Ranked, ...]:
    """Everybody the student named, the most promising first."""
    return ranked(view.notes.network, view.of(GoalNotes).target, view.scene.language)


def places(view: Contact) -> Reply:
    """Where people are found by somebody who knows nobody."""
    goal = view.of(GoalNotes)
    options = (
        *(Option(each, line(f"contact.button.{each}")) for each in HELPERS),
        Option("walk", line("contact.button.walk")),
        Option("alumni", line("contact.button.alumni")),
    )
    return Choose("", (line(f"contact.ask_places.{aimed(goal)}", **target(goal)),), options)


def circle(view: Contact) -> Reply:
    """One circle: who in it might know somebody, or do such work themselves."""
    notes = view.notes
    enough = (Option("enough", line("contact.button.enough")),) if notes.walking else ()
    options = (
        Option("nobody", line("contact.button.nobody_there")),
        *enough,
        Option("alumni", line("contact.button.alumni")),
    )
    return Choose("", (line(f"contact.ask_circle.{notes.circle or CIRCLES[0]}"),), options)


def people(view: Contact) -> Reply:
    """The list: who they are, why in this order, and what to do next with each."""
    order = ranking(view)
    lines = (
        line("contact.list.here", count=len(order)),
        *(entry(view, place, each) for place, each in enumerate(order, 1)),
    )
    more = (Option("walk", line("contact.button.more_people")),) if left(view.notes) else ()
    options = (
        *(Option(f"who:{each.number}", line("contact.list.pick", name=each.who.name)) for each in order),
        *more,
        Option("alumni", line("contact.button.alumni")),
    )
    return Choose("", (*lines, line("contact.list.whom")), options)


def entry(view: Contact, place: int, each: Ranked) -> Line:
    """One person of the list."""
    return line(
        f"contact.list.{each.step}",
        place=place,
        name=each.who.name,
        reason=reason(view, each),
    )


def reason(view: Contact, each: Ranked) -> Line:
    """Why they stand where they stand."""
    if each.step == "ask":
        return line("contact.reason.does", told=each.who.told)
    if each.who.told:
        return line("contact.reason.told", told=each.who.told)
    return line(f"contact.reason.{each.who.circle or 'known'}")


def left(notes: ContactNotes) -> tuple[str, ...]:
    """The circles not asked about yet."""
    return tuple(each for each in CIRCLES if each not in notes.circles)
