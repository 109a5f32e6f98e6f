"""Turns a second: our lanes, the same rows by the bare driver, an async ORM session a turn, and others' engines.

A turn is the whole of it up to the commit: event heard, conversation read, the real engine asked, conversation,
letters and reminders written. Every way runs the same talk with the same people, durably (SQLite
``synchronous=FULL``; PostgreSQL with fsync). The bare driver thinks nothing: it is the limit of the row work.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from contextlib import nullcontext

import flows
from adapters.slack import hear, say
from benchmarks.mapped import orm
from benchmarks.queues import talked
from benchmarks.rows import bare, pgbench
from benchmarks.talk import CENTER, START, TURNS, WORDS, Speed, Take, talking
from bot.store import migrate, open_store
from bot.turns import Done, Lanes
from bot.writing import REPLIES
from flows.heard import Event, Said
from flows.warm import warm
from tests import postgres

RUNS = 5
WAITING = (1, 16, 64)
MOST = WAITING[-1]
DATABASES = ("SQLite", "PostgreSQL")
TALKERS = {"botbuilder-dialogs": 25, "aiogram": 10, "python-telegram-bot": 0}  # how many times theirs ours shall be
RASA = 29  # turns a second, recorded elsewhere: it does not install on these Pythons
Way = Callable[[str, int], Awaitable[Speed]]
Found = Mapping[tuple[str, str, int], Speed]


async def ours(url: str, waiting: int) -> Speed:
    """The lanes as they are."""
    return await _lanes(url, waiting, lambda lanes: lanes.take)


async def whole(url: str, waiting: int) -> Speed:
    """The lanes between Slack's adapter: from the text of a payload to the text of the blocks of each answer."""

    def through(lanes: Lanes) -> Take:
        async def take(one: Event) -> None:
            heard = hear.hear(json.loads(_payload(one)), START)
            if heard is None:
                raise RuntimeError("the payload was not heard")
            done: Done = await lanes.take(heard)
            for letter in done.letters:
                message = say.message(REPLIES.decode(letter.body), WORDS["en"], letter.id)
                json.dumps({"text": message.text, "blocks": message.blocks})

        return take

    return await _lanes(url, waiting, through)


async def _lanes(url: str, waiting: int, through: Callable[[Lanes], Take]) -> Speed:
    store = open_store(url, create=False)
    lanes = Lanes(store, flows, CENTER, WORDS, lambda: START, lambda *_: ())
    warm()
    lanes.start()
    speed = await talking(through(lanes), waiting)
    await lanes.close()
    store.close()
    return speed


def _payload(one: Event) -> str:
    """A direct message as Slack sends it."""
    text = one.heard.text if isinstance(one.heard, Said) else ""
    said = {
        "type": "message", "channel_type": "im", "channel": "D0MAYA", "user": one.person.id, "text": text,
        "ts": f"{one.at.timestamp():.6f}", "client_msg_id": "00000000-0000-4000-8000-000000000000",
    }  # fmt: skip
    envelope = {"type": "event_callback", "team_id": "T0MOUNT", "event_id": f"Ev{one.id}", "event": said}
    return json.dumps(envelope)


WAYS: dict[str, Way] = {"bare driver": bare, "ours": ours, "in and out": whole, "async ORM": orm}


async def run() -> str:
    """The tables, as Markdown: medians of several runs, taken by turns so that a noisy minute hurts all alike."""
    found: dict[tuple[str, str, int], list[Speed]] = {}
    others: dict[tuple[str, int], list[float]] = {}
    one_at_a_time: list[Speed] = []
    with tempfile.TemporaryDirectory() as folder, postgres.server(durable=True) as server:
        for number in range(RUNS):
            for waiting in WAITING:
                for name, way in WAYS.items():
                    for database in DATABASES:
                        file = nullcontext(f"sqlite:///{folder}/{number}-{waiting}-{name}.sqlite")
                        with file if database == "SQLite" else server.database() as url:
                            migrate(url)
                            found.setdefault((database, name, waiting), []).append(await way(url, waiting))
                for name in TALKERS:
                    others.setdefault((name, waiting), []).append(await asyncio.to_thread(talked, name, waiting))
            with server.database() as url:
                migrate(url)
                one_at_a_time += [each for each in (await pgbench(url),) if each is not None]
    middle = {key: _middle(each) for key, each in found.items()}
    theirs = {key: statistics.median(each) for key, each in others.items()}
    limit = _middle(one_at_a_time) if one_at_a_time else None
    tables = (_designs(middle), _goals(middle, limit), _beside(middle, theirs))
    return "\n\n".join((f"Medians of {RUNS} runs, turns a second.", *tables, ""))


def _middle(speeds: list[Speed]) -> Speed:
    return Speed(statistics.median(each.rate for each in speeds), statistics.median(each.turn for each in speeds))


def _designs(middle: Found) -> str:
    """Ours between the bare driver and what one would write first."""
    head = ["database", "waiting", *WAYS, "ours : bare", "ours : ORM", "a turn, median"]
    table = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for database in DATABASES:
        for waiting in WAITING:
            speeds = [middle[database, name, waiting] for name in WAYS]
            limit, mine, _, other = speeds
            cells = " | ".join(f"{each.rate:,.0f}" for each in speeds)
            table.append(
                f"| {database} | {waiting} | {cells} | {mine.rate / limit.rate:.2f} | {mine.rate / other.rate:.1f} "
                f"| {mine.turn:.1f} ms |"
            )
    return "\n".join(table)


def _goals(middle: Found, limit: Speed | None) -> str:
    """What was wanted, and what came of it."""
    bare_, mine, orm_ = (middle["SQLite", name, MOST].rate for name in ("bare driver", "ours", "async ORM"))
    shared, alone = middle["PostgreSQL", "ours", MOST].rate, middle["SQLite", "ours", 1].turn
    beside = f"**{shared / limit.rate:.1f}**, {limit.rate:,.0f}/s" if limit else "left out: there is no pgbench here"
    return "\n".join(
        [
            "| goal | wanted | found |",
            "|---|---|---|",
            f"| SQLite, {MOST} waiting, ours : bare driver | ≥ 0.5 | **{mine / bare_:.2f}** |",
            f"| SQLite, {MOST} waiting, ours : async ORM | ≥ 25 | **{mine / orm_:.1f}** |",
            f"| PostgreSQL, {MOST} waiting, ours : pgbench, the same statements a turn at a time | ≥ 1.5 | {beside} |",
            f"| SQLite, one waiting, median of a turn | < 3 ms | **{alone:.1f} ms** |",
        ]
    )


def _beside(middle: Found, theirs: Mapping[tuple[str, int], float]) -> str:
    """Others' engines with as many turns, each stored durably; ours with Slack's payload read and blocks written."""
    table = ["| beside | waiting | theirs | in and out, on SQLite | ours : theirs | goal |", "|---" * 6 + "|"]
    for name, goal in TALKERS.items():
        for waiting in WAITING:
            rate, mine = theirs[name, waiting], middle["SQLite", "in and out", waiting].rate
            told = f"{rate:,.0f} | {mine:,.0f} | {mine / rate:.1f}" if rate else "left out | |"
            table.append(f"| {name} | {waiting} | {told} | {f'≥ {goal}' if goal and waiting == MOST else ''} |")
    mine = middle["SQLite", "in and out", MOST].rate
    table += [
        f"| Rasa 3.6 (as recorded elsewhere) | – | {RASA} | {mine:,.0f} | {mine / RASA:.0f} | ≥ 150 |",
        "",
        (
            "*In and out* reads each message from the JSON Slack sends and writes each answer as the JSON of its "
            f"blocks. The others are given objects, keep what was said to {TURNS} questions, and answer with one line. "
            "Nobody sends anything."
        ),
    ]
    return "\n".join(table)
