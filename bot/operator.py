"""What every operator's command begins with: the database of this installation, and who is at work, for the audit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from bot.store import Store
    from bot.store.database import Session

T = TypeVar("T")
SHORT = "%Y-%m-%d %H:%M"  # how times are listed, in UTC


def opened() -> Store:
    """The database, which has to be there."""
    from bot import settings
    from bot.store import open_store

    return open_store(settings.read().database_url, create=False)


@contextmanager
def session() -> Iterator[Session]:
    """One transaction on it."""
    from bot.store.database import transaction

    store = opened()
    try:
        with store.engine.connect() as connection, transaction(connection) as found:
            yield found
    finally:
        store.close()


def do(work: Callable[[Session], T]) -> T:
    """Something in one transaction on it."""
    with session() as found:
        return work(found)


def who() -> str:
    """Who works here."""
    import getpass

    try:
        return f"shell:{getpass.getuser()}"
    except (KeyError, OSError):  # a container's user has no name
        return "shell:"


def now() -> int:
    """The present moment, in ms."""
    from bot.clock import SystemClock, milliseconds

    return milliseconds(SystemClock().now())


def note(session: Session, what: str, about: str = "", person: str = "") -> None:
    """Write down in the audit what was done here; whom it is about can read it."""
    from bot.store import desk

    desk.note(session, who(), what, about, person, now())
