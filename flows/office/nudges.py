"""Nudges as a flow sees them: whom one would reach, and what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from msgspec import Struct

from flows.lines import verbatim
from flows.nudge import Nudge
from flows.nudge.figures import Difference, Share, Verdict
from flows.replies import Choose


class Count(Struct, frozen=True):
    """Whom a nudge would reach: ``get`` it, are ``held`` back to compare with, or are left out and why.

    ``later`` of those who get it are in their quiet hours at its time, until ``later_until`` (aware); ``first`` of
    them get it before the others.
    """

    matching: int = 0
    get: int = 0
    held: int = 0
    later: int = 0
    later_until: datetime | None = None
    opted_out: int = 0
    budget: int = 0
    unreachable: int = 0
    first: int = 0


class Sending(Struct, frozen=True):
    """One sending. ``left`` is about how many minutes are to come, None while nobody can say.

    ``failed`` has the platform's reasons in plain words, each with how many; ``final`` once none of it will change.
    """

    at: datetime
    phase: str
    final: bool
    sent: int
    all: int
    uncertain: int
    used: int
    opted_out: int
    dropped: int
    failed: tuple[tuple[str, int], ...] = ()
    left: int | None = None


class Standing(Struct, frozen=True):
    """A nudge and all that came of it. ``nudged`` and ``held`` went on to another step within seven days."""

    name: str
    nudge: Nudge
    status: str
    reason: str = ""
    next_at: datetime | None = None
    sendings: tuple[Sending, ...] = ()
    nudged: Share = Share(0, 0)
    held: Share = Share(0, 0)
    difference: Difference | None = None
    verdict: Verdict = "too_few"
    final: bool = False


class Nudges(Protocol):
    """The book of nudges."""

    def new_name(self) -> str:
        """A name for a new one: who is held back hangs on it."""
        ...

    def count(self, name: str, nudge: Nudge) -> Count:
        """Whom it would reach."""
        ...

    def shown(self, nudge: Nudge, language: str) -> Choose:
        """The message as a student of that language gets it, every word of it."""
        ...

    def find(self, name: str) -> Standing | None:
        """One of them; None where there is none of that name."""
        ...

    def latest(self) -> tuple[Standing, ...]:
        """The newest, a handful."""
        ...

    def table(self, name: str) -> tuple[tuple[str | int, ...], ...]:
        """Its report as rows for a spreadsheet, the heading first."""
        ...


class _None:
    def new_name(self) -> str:
        return "n"

    def count(self, name: str, nudge: Nudge) -> Count:  # noqa: ARG002
        return Count()

    def shown(self, nudge: Nudge, language: str) -> Choose:
        return Choose("preview", (verbatim(nudge.text.get(language, "")),), ())

    def find(self, name: str) -> Standing | None:  # noqa: ARG002
        return None

    def latest(self) -> tuple[Standing, ...]:
        return ()

    def table(self, name: str) -> tuple[tuple[str | int, ...], ...]:  # noqa: ARG002
        return ()


NO_NUDGES: Nudges = _None()
