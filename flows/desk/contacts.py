"""Staff bring a student together with somebody who agreed to be asked: who fits, and whose details go out."""

from __future__ import annotations

from typing import Literal

from flows.alumni import Known
from flows.alumni.cards import suggestions
from flows.alumni.matching import suggest, target_of
from flows.conversation import Scene
from flows.desk.notes import DeskNotes
from flows.desk.requests import named, over
from flows.effects import Effect, Look, Release
from flows.lines import Fact, line
from flows.office.handoffs import Handoff
from flows.replies import Choose, Reply, Say
from flows.stage import View, asking

AtDesk = View[DeskNotes]
About = tuple[Handoff, str]
Why = Literal["", "over", "no_such", "met", "unreachable", "is_full"]


def suggested(view: AtDesk, about: About) -> Reply:
    """Who fits what the student wants to learn about, without those they have met."""
    handoff, office = about[0], view.scene.office
    if handoff.over:
        return over(handoff)
    everybody, asker = office.allies.everybody(), office.allies.asker(handoff.id)
    if not everybody:
        return Say((line("alumni.none_kept"),))
    target = target_of(handoff.card)
    strangers = (each for each in everybody if each.ally.id not in asker.met)
    found = suggest(target, strangers, asker.language, lambda work: view.scene.phrase(line(f"goal.work.{work}")))
    return suggestions(handoff, named(handoff), target, found)


def look(_: AtDesk, about: About) -> tuple[Effect, ...]:
    return () if about[0].over else (Look("suggest", (about[0].id,)),)


def released(view: AtDesk, about: About) -> Reply:
    """That the details are on their way, or why they are not."""
    handoff = about[0]
    known, why = _decided(view.scene, about)
    if why == "over":
        return over(handoff)
    facts: dict[str, Fact] = {"name": known.ally.name, "most": known.ally.per_term} if known else {}
    said = line(f"alumni.{why or 'released'}", student=named(handoff), id=handoff.id, **facts)
    if why:
        return Say((said,))
    return Choose("request", (said,), (asking(f"resolve {handoff.id}", line("desk.button.resolve")),))


def release(view: AtDesk, about: About) -> tuple[Effect, ...]:
    known, why = _decided(view.scene, about)
    return (Release(about[0].id, known.ally.id),) if known and not why else ()


def _decided(scene: Scene, about: About) -> tuple[Known | None, Why]:
    """Whose details are meant, and what keeps them from going out."""
    handoff, words = about
    number = words.partition(" ")[0].strip("#.")
    known = scene.office.allies.find(int(number)) if number.isdecimal() and len(number) < 10 else None
    asker = scene.office.allies.asker(handoff.id)
    if handoff.over:
        return known, "over"
    if known is None:
        return None, "no_such"
    if known.ally.id in asker.met:
        return known, "met"
    if not asker.reachable:
        return known, "unreachable"
    return known, "" if known.free else "is_full"
