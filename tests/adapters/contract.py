"""What every adapter promises, and how an adapter shows itself so that one suite can judge it.

Each adapter has a module ``tests/adapters/<name>/samples.py`` with the names of ``Samples`` in it, as plain
module-level functions and values; the suite in ``test_contract.py`` finds it. A platform that cannot do
something (the terminal knows no rate limit) leaves that mapping or set empty.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, Protocol

from bot.ports import Adapter, Words
from flows.heard import Event, Person
from flows.replies import Reply

Payload = Any  # what the platform hands in, as a dict, a list or a string: JSON
Rendered = Any  # everything one Reply becomes on the way out: JSON
Trouble = Literal["busy", "down", "cut", "gone"]

BUSY_SECONDS = 7.0  # what a platform in the trouble "busy" asks us to wait


class Platform(Protocol):
    """An adapter, started and connected to its fake, and one person there."""

    @property
    def adapter(self) -> Adapter:
        """The adapter."""
        ...

    @property
    def person(self) -> Person:
        """Somebody who can be reached."""
        ...

    @property
    def private(self) -> Mapping[str, str]:
        """Their private address."""
        ...

    def seen(self) -> Sequence[str]:
        """The text of each message that reached the person, oldest first."""
        ...

    def meet(self, trouble: Trouble) -> None:
        """Let the next delivery meet trouble.

        ``busy``: too many, come back in BUSY_SECONDS. ``down``: an answer that says the platform is out of
        order and nothing was sent. ``cut``: the connection breaks after the message was taken. ``gone``: the
        person cannot be reached any more.
        """
        ...


class Samples(Protocol):
    """The face an adapter shows to the suite; a module will do."""

    NAME: str
    HEARD: Mapping[str, Payload]
    """One payload for each thing a person can do here; each must be heard, under an id of its own."""

    IGNORED: Mapping[str, Payload]
    """Payloads that mean nothing to us: our own messages, edits, deletions, typing, other bots."""

    TROUBLES: Collection[Trouble]
    """The troubles this platform can give."""

    def hear(self, payload: Payload) -> Event | None:
        """The adapter's own ``hear``, given the same time on every call."""
        ...

    def rendered(self, reply: Reply, words: Words) -> Rendered:
        """The adapter's own ``say``: all that would be sent for a Reply (never a Mark), forms included.

        None where the platform has no such thing, as a home page.
        """
        ...

    def refusals(self, rendered: Rendered) -> Sequence[str]:
        """What the platform would refuse in it, judged by schemas and limits that are not the adapter's."""
        ...

    def read(self, rendered: Rendered) -> str:
        """The words a person would see, in order, by the platform's own rules for markup.

        What the platform takes for markup must not appear as text: ``*x*`` reads ``x`` where it makes bold,
        a mention reads as the name, ``:smile:`` as the picture. Line breaks may fall anywhere.
        """
        ...

    def connected(self) -> AbstractAsyncContextManager[Platform]:
        """The adapter on its fake, for a delivery or two."""
        ...


def adapters() -> dict[str, Samples]:
    """Every adapter's samples by the adapter's name."""
    found: dict[str, Samples] = {}
    for path in sorted(Path(__file__).parent.glob("*/samples.py")):
        module: Any = import_module(f"tests.adapters.{path.parent.name}.samples")
        found[module.NAME] = module
    return found
