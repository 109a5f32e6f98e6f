"""How students and the office are doing, as staff see it: on a card, on the home page, and once a week."""

from __future__ import annotations

from flows.lines import Fact, Line, line
from flows.office.overview import AtStep, Overview
from flows.replies import Card, Row
from flows.stage import asking


def card_of(seen: Overview, *, digest: bool = False) -> Card:
    """The numbers, a row a step; ``digest``: as they come by themselves."""
    everybody = line("desk.overview.groups")
    if seen.students is not None:
        everybody = line("desk.overview.everybody", count=seen.students)
    rows = (
        *(Row(line(f"desk.overview.{each.step}"), _at(each)) for each in seen.steps),
        Row(line("desk.overview.interviews"), line("desk.overview.week", planned=_n(seen.planned), held=_n(seen.held))),
        Row(
            line("desk.overview.requests"),
            line("desk.overview.waiting", open=_n(seen.open), unclaimed=_n(seen.unclaimed)),
        ),
        Row(line("desk.overview.nudges"), line("desk.overview.running", count=seen.nudges)),
    )
    options = (asking("handoffs", line("desk.button.handoffs")), asking("nudges", line("desk.button.nudges")))
    return Card(line(f"desk.overview.{'digest' if digest else 'title'}"), (everybody,), rows, "overview", options)


def _at(step: AtStep) -> Line:
    if step.moved is None or step.stuck is None:
        return line("desk.overview.some", students=_n(step.students))
    return line("desk.overview.moving", students=_n(step.students), moved=_n(step.moved), stuck=_n(step.stuck))


def _n(count: int | None) -> Fact:
    """A number as it is told."""
    return line("desk.overview.few") if count is None else count
