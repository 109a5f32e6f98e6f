"""Who could be asked for a student, as staff see it, and what became of it."""

from __future__ import annotations

from flows.alumni import Ally, Known
from flows.alumni.matching import Suggested
from flows.alumni.news import work
from flows.lines import Fact, Line, line, verbatim
from flows.office.handoffs import Handoff
from flows.replies import Card, Option, Reply, Row, Say, Show
from flows.stage import asking

MENU = "suggested"
MOST = 5  # people shown at once: more buttons fill a screen


def suggesting(id_: str) -> Option:
    """The button that shows who could be asked."""
    return asking(f"suggest {id_}", line("alumni.button.suggest"))


def suggestions(handoff: Handoff, student: Fact, target: str, fitting: tuple[Suggested, ...]) -> Reply:
    """Those who fit and have room this term, each with the reason and a button; how many fit and have none."""
    free = [each for each in fitting if each.known.free]
    full = len(fitting) - len(free)
    told = (line("alumni.full", count=full),) if full else ()
    if not free:
        why = "nobody_free" if full else "nobody_fits" if target else "nobody_known"
        return Say((line(f"alumni.{why}", target=target, id=handoff.id), *told))
    shown = free[:MOST]
    title = line("alumni.title.suggested", id=handoff.id)
    lines = (
        line("alumni.about", student=student, target=target),
        line("alumni.hint", id=handoff.id, number=shown[0].known.ally.id),
        *told,
    )
    return Show(Card(title, lines, card_rows(shown), MENU, tuple(offering(handoff.id, each.known) for each in shown)))


def card_rows(found: list[Suggested]) -> tuple[Row, ...]:
    """A row a person, with the number staff type."""
    return tuple(Row(_called(each.known.ally), _told(each)) for each in found)


def offering(id_: str, known: Known) -> Option:
    """The button that gives the student somebody's details."""
    ally = known.ally
    label = line("alumni.button.offer", name=ally.name, count=known.offered, most=ally.per_term)
    return asking(f"release {id_} {ally.id}", label)


def _called(ally: Ally) -> Line:
    return verbatim(f"{ally.id}. {ally.name}")


def _told(each: Suggested) -> Line:
    doing = work(each.known.ally)
    if doing is None:
        return each.because
    return line("alumni.told", work=doing, because=each.because)
