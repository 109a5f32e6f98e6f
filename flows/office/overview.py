"""How students and the office are doing, in numbers behind which nobody can be found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

FEWEST = 10  # a smaller group is not told: issue 4, and the usual floor for figures on students
DAYS = 7  # who went on within so many days is moving, who did not is stuck


class AtStep(Struct, frozen=True):
    """The students at one step of the journey; None: fewer than 10, or what would give fewer than 10 away."""

    step: str
    students: int | None
    moved: int | None
    stuck: int | None


class Overview(Struct, frozen=True):
    """Where everything stands. Of students None means that it is not told; requests and nudges are always told.

    ``planned`` are students with an agreed date in what is left of this week, ``held`` those who told this week that
    theirs took place. ``open`` are the requests staff have to answer, ``unclaimed`` those of them nobody has picked
    up; ``nudges`` are running or scheduled.
    """

    students: int | None
    steps: tuple[AtStep, ...]
    planned: int | None
    held: int | None
    open: int
    unclaimed: int
    nudges: int


class Overviews(Protocol):
    """The book of numbers."""

    def now(self) -> Overview:
        """How things stand."""
        ...


class _None:
    def now(self) -> Overview:
        return overview({}, 0, 0, 0, 0, 0)


NO_OVERVIEW: Overviews = _None()


def overview(
    steps: Mapping[str, tuple[int, int]], planned: int, held: int, waiting: int, unclaimed: int, nudges: int
) -> Overview:
    """What of these counts may be told; ``steps`` is who moved and who is stuck, by step.

    Who moved and who is stuck make up a step, and the steps make up everybody: where a part is not told, the other
    part of a step is not either, nor is the whole of the steps, as one could be subtracted from the other.
    """
    at = tuple(_at(step, moved, stuck) for step, (moved, stuck) in steps.items())
    told = [each.students for each in at if each.students is not None]
    return Overview(
        students=_told(sum(told)) if len(told) == len(at) else None,
        steps=at,
        planned=_told(planned),
        held=_told(held),
        open=waiting,
        unclaimed=unclaimed,
        nudges=nudges,
    )


def _at(step: str, moved: int, stuck: int) -> AtStep:
    if min(moved, stuck) < FEWEST:
        return AtStep(step, _told(moved + stuck), None, None)
    return AtStep(step, moved + stuck, moved, stuck)


def _told(count: int) -> int | None:
    return count if count >= FEWEST else None
