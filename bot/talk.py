"""A chat on this machine: the same shell as ``serve``, with one student before it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeVar

from bot.clock import SetClock, SystemClock, milliseconds, moment
from bot.errors import SettingsError
from bot.ports import Adapter, Words
from bot.shell import Shell
from bot.store import Store, sql
from bot.store.database import transaction
from flows.center import Center
from flows.heard import Event, Person
from flows.replies import Reply

T = TypeVar("T")
SECONDS = 2.0  # what leaving may take

Happening = Event | timedelta | datetime  # something was said or done, or time is moved by so much, or to then


class Chat(Adapter, Protocol):
    """An adapter that sits in this process: it reads and shows."""

    person: Person
    delivered: int

    def heard(self) -> Iterator[Happening]:
        """What happens, one after the other; blocks while waiting for it."""
        ...

    def arrival(self) -> Event | None:
        """Somebody sat down before it."""
        ...

    def show(self, replies: Sequence[Reply], words: Words, state: str) -> None:
        """Show replies that are no letters."""
        ...

    def greet(self) -> None:
        """Before the first reply."""
        ...

    def leave(self) -> None:
        """After the last one."""
        ...


def talk(store: Store, center: Center, clock: SystemClock | SetClock, chat: Chat, *, open_with: bool) -> None:
    """Talk until nothing more is heard. With ``open_with`` the coach speaks first: a welcome, or the open question.

    The shell lives in a thread of its own, so that the line being typed can be read, edited and broken off here.
    """
    with _loop() as run:
        shell = run(_begun(store, center, clock, chat))
        try:
            chat.greet()
            run(_opened(shell, chat, speak=open_with))
            for happening in chat.heard():
                run(_happened(shell, store, chat.name, clock, happening))
        except KeyboardInterrupt:
            pass  # Ctrl-C while an answer is on its way: what was heard is kept, the answer comes next time
        finally:
            run(shell.close(SECONDS))
    chat.leave()


class _Run(Protocol):
    def __call__(self, work: Coroutine[Any, Any, T]) -> T: ...


@contextmanager
def _loop() -> Iterator[_Run]:
    """An event loop in a thread: the call it gives does a coroutine there and waits for it."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="shell")
    thread.start()

    def run(work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, loop).result()

    try:
        yield run
    finally:
        run(loop.shutdown_default_executor())
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _begun(store: Store, center: Center, clock: SystemClock | SetClock, chat: Chat) -> Shell:
    shell = Shell(store, center, clock)
    shell.add(chat)
    await shell.start()
    return shell


async def _opened(shell: Shell, chat: Chat, *, speak: bool) -> None:
    """First what fell due meanwhile; then a welcome, or the question that is still open."""
    await shell.quiet()
    if not speak:
        return
    before, arrival = chat.delivered, chat.arrival()
    if arrival is not None:
        await shell.take(arrival)
    await shell.quiet()
    if chat.delivered == before:
        chat.show(*await shell.pending(chat.person))


async def _happened(
    shell: Shell, store: Store, platform: str, clock: SystemClock | SetClock, happening: Happening
) -> None:
    """Everything that comes of it is shown when this returns."""
    if isinstance(happening, Event):
        await shell.take(happening)
        return await shell.quiet()
    if not isinstance(clock, SetClock):
        raise SettingsError("advance: only a clock that was set can be moved: start with --now")
    until = happening.astimezone(UTC) if isinstance(happening, datetime) else clock.now() + happening
    if until < clock.now():
        raise SettingsError("advance: time only moves forward")
    while clock.now() < until:
        # From one due time to the next, so that everything comes when it should.
        due = await asyncio.to_thread(_next_due, store, platform, milliseconds(clock.now()))
        ahead = [each for each in due if clock.now() < each < until]
        clock.advance(min(ahead, default=until) - clock.now())
        await shell.quiet()
    return None


def _next_due(store: Store, platform: str, now: int) -> list[datetime]:
    """When the next reminder and the next letter are due; of those overdue already nothing new is to be expected."""
    with store.engine.connect() as connection, transaction(connection) as session:
        found = sql.next_reminder(session, (platform,)), sql.next_due(session, (platform,), now)
    return [moment(each) for each in found if each is not None]
