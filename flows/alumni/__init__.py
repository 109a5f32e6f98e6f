"""People outside the university who agreed to be asked by its students: graduates, and friends of the house."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Outcome = Literal["wonderful", "silent"]


class Ally(Struct, frozen=True):
    """One of them. ``id`` is what staff call them by when they type, 0 before they are kept.

    ``fields`` and ``languages`` are in the words they were given in, except for the languages the coach speaks,
    which go by their codes. ``per_term`` is how many students a term they agreed to hear from.
    """

    name: str
    email: str
    role: str = ""
    employer: str = ""
    fields: tuple[str, ...] = ()
    per_term: int = 3
    phone: str = ""
    link: str = ""
    languages: tuple[str, ...] = ()
    id: int = 0


class Known(Struct, frozen=True):
    """Somebody with their load: ``offered`` to so many students this term, and what students told of them so far."""

    ally: Ally
    offered: int = 0
    wonderful: int = 0
    silent: int = 0

    @property
    def free(self) -> bool:
        """Whether one more student this term is within what they agreed to."""
        return self.offered < self.ally.per_term


class Introduced(Struct, frozen=True):
    """Somebody whose details a student was given; ``offer`` names the occasion."""

    offer: str
    ally: Ally
