"""People outside the university who agreed to be asked, as a flow sees them."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from flows.alumni import Introduced, Known


class Asker(Struct, frozen=True):
    """What there is to know of the student behind a request before somebody is introduced to them.

    ``met`` are the ids of those they were introduced to before; ``reachable`` is false of somebody who is gone.
    """

    language: str = "en"
    met: frozenset[int] = frozenset()
    reachable: bool = True


class Allies(Protocol):
    """The book of those who can be asked; loads are this term's."""

    def everybody(self) -> tuple[Known, ...]:
        """All of them, by name."""
        ...

    def find(self, id_: int) -> Known | None:
        """One of them, held against other turns until this one is kept; None where there is none of that number."""
        ...

    def asker(self, handoff: str) -> Asker:
        """Who is behind a request."""
        ...

    def introduced(self, offer: str) -> Introduced | None:
        """Somebody whose details the person of this turn was given; the latest where ``offer`` is empty."""
        ...


class _None:
    def everybody(self) -> tuple[Known, ...]:
        return ()

    def find(self, id_: int) -> Known | None:  # noqa: ARG002
        return None

    def asker(self, handoff: str) -> Asker:  # noqa: ARG002
        return Asker()

    def introduced(self, offer: str) -> Introduced | None:  # noqa: ARG002
        return None


NO_ALLIES: Allies = _None()
