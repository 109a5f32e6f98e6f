"""A verdict in words: what is good in one breath, then what is missing or should go, each with its reason."""

from __future__ import annotations

from flows.drafts.verdict import UNWANTED, Point, Verdict
from flows.lines import Items, Line, line

SHOWN = 4  # faults told at once; more would be a lecture
_CALMED = ("job", "long")  # worth a word when all is well; the other faults are not thought of before they are made


def told(verdict: Verdict) -> tuple[Line, ...]:
    """The most important points: one line for what is good, one for each fault."""
    faults = reasons(verdict)
    more = len(faults) - SHOWN
    rest = (line("drafts.more", count=more),) if more > 0 else ()
    return (*_praise(verdict), *faults[:SHOWN], *rest)


def reasons(verdict: Verdict) -> tuple[Line, ...]:
    """Every fault with its reason."""
    return tuple(_fault(verdict, each) for each in verdict.wrong)


def _praise(verdict: Verdict) -> tuple[Line, ...]:
    unwanted = UNWANTED[verdict.kind]
    wanted = [each.name for each in verdict.points if each.good and each.name not in unwanted]
    calm = [each for each in _CALMED if not verdict.lacks(each)]
    named = tuple(line(f"drafts.has.{each}", most=verdict.most) for each in (*wanted, *calm))
    return (line("drafts.good", what=Items(named)),) if wanted else ()


def _fault(verdict: Verdict, point: Point) -> Line:
    general = point.quote or point.name in ("long", "subject")
    key = f"drafts.leave.{point.name}" if general else f"drafts.{verdict.kind}.{point.name}"
    return line(key, quote=point.quote, name=verdict.name, count=verdict.words, most=verdict.most)
