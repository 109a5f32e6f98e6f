"""What can be counted of the work, and counting nothing: what is on costs, what is off does not even load."""

from __future__ import annotations

from typing import Protocol

from bot.turns import Done


class Meter(Protocol):
    """Is told what happened. Platforms and kinds are named, people and tenants never."""

    def serving(self, platform: str) -> None:
        """A platform is served from now on."""
        ...

    def turn(self, done: Done, seconds: float) -> None:
        """A turn is committed, this long after its event came."""
        ...

    def refused(self, platform: str, why: str) -> None:
        """An event was not taken: ``busy`` when too much was waiting, ``lost`` when it could not be stored."""
        ...

    def sent(self, platform: str, kind: str, seconds: float) -> None:
        """A letter arrived, this long after it was written."""
        ...

    def again(self, platform: str, kind: str) -> None:
        """A letter did not go out and will be tried again."""
        ...

    def dead(self, platform: str, kind: str) -> None:
        """A letter was given up."""
        ...

    def waited(self, platform: str, whose: str, seconds: float) -> None:
        """A letter waits for a rate limit: ``ours`` kept in advance, or ``theirs``, when the platform asks for it."""
        ...


class Silent:
    """Counts nothing."""

    def serving(self, platform: str) -> None:
        """Nothing."""

    def turn(self, done: Done, seconds: float) -> None:
        """Nothing."""

    def refused(self, platform: str, why: str) -> None:
        """Nothing."""

    def sent(self, platform: str, kind: str, seconds: float) -> None:
        """Nothing."""

    def again(self, platform: str, kind: str) -> None:
        """Nothing."""

    def dead(self, platform: str, kind: str) -> None:
        """Nothing."""

    def waited(self, platform: str, whose: str, seconds: float) -> None:
        """Nothing."""
