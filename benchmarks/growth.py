"""Growth: what a turn and a claim cost where ten thousand conversations are kept, and where there are many more.

Conversations and old letters are copied inside the database; then students who are already there take turns, and due
letters are claimed, each alone. With ``--large`` it goes to a million conversations and ten million letters.
"""

from __future__ import annotations

import statistics
from functools import partial
from time import perf_counter

from benchmarks.crowd import DATABASES, LARGE, coach, database, enrol, said
from bot.clock import milliseconds
from bot.shell import Shell
from bot.store import sql
from bot.store.database import Session, connect, transaction
from tests.shell.world import NOON

SIZES = ((10_000, 10_000), (100_000, 100_000), (1_000_000, 10_000_000)) if LARGE else (
    (10_000, 10_000), (30_000, 100_000), (100_000, 300_000),
)  # fmt: skip
ROUNDS = 300
RUNS = 5


async def run() -> str:
    """The table, as Markdown: medians in ms of single turns and claims at each size, and largest : smallest."""
    table = [
        f"Medians of {RUNS} × {ROUNDS} single turns and claims. Goal on PostgreSQL: largest : smallest ≤ 1.5.",
        "",
        "| database | what | " + " | ".join(f"{people:,} and {letters:,}" for people, letters in SIZES)
        + " | largest : smallest |",
        "|---" * (3 + len(SIZES)) + "|",
    ]  # fmt: skip
    for kind in DATABASES:
        found = [await _at(kind, *size) for size in SIZES]
        for number, what in enumerate(("turn", "claim")):
            row = [each[number] for each in found]
            cells = " | ".join(f"{each:.2f} ms" for each in row)
            table.append(f"| {kind} | {what} | {cells} | {row[-1] / row[0]:.2f} |")
    return "\n".join([*table, ""])


async def _at(kind: str, people: int, letters: int) -> tuple[float, float]:
    """A turn and a claim in ms, where so many conversations and old letters are kept."""
    with database(kind) as url:
        await enrol(url, people)
        _old_letters(url, letters)
        async with coach(url) as (shell, _):
            turns, claims = [], []
            for number in range(RUNS):
                turns.append(await _turns(shell, people, number))
                claims.append(await _claims(shell, number))
        return statistics.median(turns), statistics.median(claims)


def _old_letters(url: str, count: int) -> None:
    """Letters sent long ago, copies of one."""
    engine = connect(url)
    with engine.connect() as connection, transaction(connection) as session:
        session.run(_LETTERS, {"last": count - 1})
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    engine.dispose()


_LETTERS = """
INSERT INTO letters (id, person, destination, kind, body, address, state, status, due_at, attempts, uncertain, fence,
                     lease_until, receipt, reason, created_at, done_at)
WITH RECURSIVE numbers (n) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < :last),
     one AS (SELECT * FROM letters WHERE status = 'sent' ORDER BY seq LIMIT 1)
SELECT 'old' || n, 'fake/mount/u0' || (1000000 + n / 10), 'fake/mount/u0' || (1000000 + n / 10), kind, body, address,
       state, 'sent', due_at, attempts, uncertain, fence, lease_until, receipt, reason, created_at, done_at
FROM one, numbers
"""


async def _turns(shell: Shell, people: int, number: int) -> float:
    """The median of single turns of students spread over all of them."""
    took = []
    for each in range(ROUNDS):
        who = f"u0{1000000 + (each * 7919 + number * 104729) % people}"
        event = said("status", who, number * ROUNDS + each, NOON)
        started = perf_counter()
        await shell._lanes.take(event)
        took.append((perf_counter() - started) * 1000)
    return statistics.median(took)


async def _claims(shell: Shell, number: int) -> float:
    """The median of taking what is due where a letter of somebody's is, and putting it away."""
    took = []
    for each in range(ROUNDS):
        now = milliseconds(shell._clock.now())
        await shell._lanes.run(partial(_due, key=f"due-{number}-{each}", now=now))
        claim = partial(sql.claim, platforms=["elsewhere"], now=now, lease=8000, most=50)
        started = perf_counter()
        found = await shell._lanes.run(claim)
        took.append((perf_counter() - started) * 1000)
        for letter in found:
            await shell._lanes.run(partial(sql.withdraw, letter=letter))
    return statistics.median(took)


def _due(session: Session, key: str, now: int) -> None:
    """A letter for a platform that nobody serves here: the courier leaves it to us."""
    row = {
        "id": key, "person": f"elsewhere/mount/{key}", "destination": key, "kind": "reply", "body": "{}",
        "address": "{}", "state": "", "status": "waiting", "at": now, "uncertain": False, "fence": 0,
        "lease": None,
    }  # fmt: skip
    sql.write_letters(session, [row])
