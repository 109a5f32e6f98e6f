"""What understanding costs: one message against the durable commit of its turn, and the imports at start-up.

Run ``python -m benchmarks.understanding.cost``. A message is understood whole, by the turn that answers it, at the
step after the welcome and after the goal; the commit is what the turn writes, on SQLite with ``synchronous=FULL``.
"""

from __future__ import annotations

import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import timedelta

import flows
from benchmarks.rows import batches
from benchmarks.talk import event, scene
from benchmarks.understanding.sets import rows
from bot.store import migrate
from bot.store.database import Session
from flows.conversation import Conversation
from flows.heard import Event, Said

LANGUAGES = ("en", "es")
TALKS = 20
STARTS = 5


def main() -> None:
    """Print medians, and the ratio between them."""
    committed = commit()
    for language in LANGUAGES:
        understood = understanding(language)
        print(
            f"{language}: {understood * 1e6:,.0f} µs a message in the median, {understood / committed:.2f} of the "
            f"{committed * 1e6:,.0f} µs its turn's commit takes"
        )
    print(f"imports: {imports() * 1000:,.0f} ms from a bare interpreter to the coach ready to listen")


def understanding(language: str) -> float:
    """Seconds to hear one message of the set and answer it; the median."""
    begun, agreed = standing(0), standing(5)
    spent = []
    for row in rows("messages", language):
        for conversation in (begun, agreed):
            one = saying(row["text"])
            started = time.perf_counter()
            flows.advance(conversation, one, scene(one))
            spent.append(time.perf_counter() - started)
    return statistics.median(spent)


def standing(said: int) -> Conversation:
    """The conversation after so many messages of the talk."""
    conversation = flows.begin()
    for number in range(said):
        one = event(0, number)
        conversation = flows.advance(conversation, one, scene(one)).conversation
    return conversation


def saying(text: str) -> Event:
    """A message, an hour into the talk."""
    one = event(0, 0)
    return Event("e", one.at + timedelta(hours=1), one.person, one.place, Said(text), one.profile)


def commit() -> float:
    """Seconds to write down one turn of the talk and be sure of it; the median."""
    spent = []
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/commit.sqlite"
        migrate(url)
        connection = sqlite3.connect(f"{folder}/commit.sqlite", isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
        session = Session(connection.cursor(), "sqlite")
        for batch in (batch for who in range(TALKS) for batch in batches(who, 1)):
            started = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            batch.write(session)
            connection.commit()
            spent.append(time.perf_counter() - started)
        connection.close()
    return statistics.median(spent)


def imports() -> float:
    """Seconds that ``import flows`` adds to a bare interpreter; the median of several starts."""
    return statistics.median(start("import flows") - start("pass") for _ in range(STARTS))


def start(line: str) -> float:
    """Seconds a new interpreter takes for a line."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", line], check=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
