"""Turns a second: our lanes, the same rows by the bare driver, and an async ORM session for each turn.

A turn is the whole of it up to the commit: event heard, conversation read, the real engine asked, conversation,
letters and reminders written. Every way runs the same talk with the same people, durably (SQLite
``synchronous=FULL``; PostgreSQL with fsync). The bare driver thinks nothing: it is the limit of the row work.
"""

from __future__ import annotations

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from sqlalchemy import make_url, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

import flows
from benchmarks.queues import talked
from bot.center import load
from bot.store import migrate, open_store, sql
from bot.store import tables as kept
from bot.store.database import Session, connect
from bot.turns import Lanes
from bot.wording import LANGUAGES, wording
from bot.writing import Addressee, Writing
from flows.conversation import Scene
from flows.heard import Event, Person, Place, Profile, Said
from flows.warm import warm
from tests import postgres

RUNS = 5
TALKERS = {
    "botbuilder-dialogs": "25",
    "aiogram": "10",
    "python-telegram-bot": "",
}  # and how many times theirs ours shall be
RASA = 29  # turns a second: it does not install on these Pythons
TALK = (
    "hi", "physical therapist", "is the schooling worth it", "yes", "yes",
    "Dana Lee, a PT at Frederick Health, my bio prof gave me her name", "tuesday after 2", "questions next",
    "use these", "done", "skip", "status",
)  # fmt: skip
CENTER = load(None)
WORDS = {language: wording(language, CENTER) for language in LANGUAGES}
START = datetime(2026, 11, 24, 15, tzinfo=UTC)
ZONE = ZoneInfo("America/New_York")
WAITING = (1, 16, 64)
Take = Callable[[Event], Awaitable[object]]


async def run() -> str:
    """Two tables, as Markdown: medians of several runs, taken by turns so that a noisy minute hurts all alike."""
    speeds: dict[tuple[str, str, int], list[float]] = {}
    others: dict[tuple[str, int], list[float]] = {}
    with tempfile.TemporaryDirectory() as folder, postgres.server(durable=True) as server:
        for number in range(RUNS):
            for waiting in WAITING:
                for name, way in WAYS.items():
                    for database in ("SQLite", "PostgreSQL"):
                        file = nullcontext(f"sqlite:///{folder}/{number}-{waiting}-{name}.sqlite")
                        with file if database == "SQLite" else server.database() as url:
                            migrate(url)
                            speeds.setdefault((database, name, waiting), []).append(await way(url, waiting))
                for name in TALKERS:
                    others.setdefault((name, waiting), []).append(await asyncio.to_thread(talked, name, waiting))
    middle = {key: statistics.median(each) for key, each in speeds.items()}
    return f"Medians of {RUNS} runs, turns a second.\n\n{_designs(middle)}\n\n{_beside(middle, others)}\n"


def _designs(middle: Mapping[tuple[str, str, int], float]) -> str:
    """Ours between the bare driver and what one would write first."""
    table = ["| database | waiting | bare driver | ours | async ORM | ours : bare | ours : ORM |", "|---" * 7 + "|"]
    for database in ("SQLite", "PostgreSQL"):
        for waiting in WAITING:
            limit, mine, other = (middle[database, name, waiting] for name in WAYS)
            table.append(
                f"| {database} | {waiting} | {limit:,.0f} | {mine:,.0f} | {other:,.0f} "
                f"| {mine / limit:.2f} | {mine / other:.1f} |"
            )
    limit, mine, first = (middle["SQLite", name, 64] for name in WAYS)
    alone, shared = middle["PostgreSQL", "bare driver", 1], middle["PostgreSQL", "ours", 64]
    goals = (
        f"SQLite, 64 waiting: ours : bare at least 0.5 (**{mine / limit:.2f}**), ours : ORM at least 25 "
        f"(**{mine / first:.1f}**). PostgreSQL, 64 waiting: at least 1.5 times the bare driver doing one turn at a "
        f"time (**{shared / alone:.1f}**). One waiting on SQLite: less than 3 ms a turn "
        f"(**{1000 / middle['SQLite', 'ours', 1]:.1f} ms** on average)."
    )
    table += ["", f"Goals: {goals}"]
    return "\n".join(table)


def _beside(middle: Mapping[tuple[str, str, int], float], others: Mapping[tuple[str, int], list[float]]) -> str:
    """Others' engines with the same twelve turns, each stored durably."""
    table = ["| beside | waiting | theirs | ours on SQLite | ours : theirs | goal |", "|---" * 6 + "|"]
    for name, goal in TALKERS.items():
        for waiting in WAITING:
            theirs, mine = statistics.median(others[name, waiting]), middle["SQLite", "ours", waiting]
            wanted = goal if waiting == WAITING[-1] else ""
            told = f"{theirs:,.0f} | {mine:,.0f} | {mine / theirs:.1f}" if theirs else "left out | |"
            table.append(f"| {name} | {waiting} | {told} | {wanted} |")
    mine = middle["SQLite", "ours", WAITING[-1]]
    table += [
        f"| Rasa 3.6 (as recorded elsewhere) | – | {RASA} | {mine:,.0f} | {mine / RASA:.0f} | 150 |",
        "",
        "Ours thinks, words and stores its letters and reminders; the others keep an answer. Nobody sends anything.",
    ]
    return "\n".join(table)


def event(who: int, number: int) -> Event:
    """One message of the talk."""
    place = Place("direct", {"to": str(who)}, {"to": str(who)})
    at = START + timedelta(minutes=number)
    profile = Profile("Maya", ZONE.key, "en")
    return Event(f"{who}-{number}", at, Person("bench", "mount", f"u{who}"), place, Said(TALK[number]), profile)


def scene(one: Event) -> Scene:
    """The world of a turn, as the shell would make it."""
    return Scene(one.at.astimezone(ZONE), ZONE, CENTER, "Maya", "en", WORDS["en"].plain)


async def talking(take: Take, waiting: int) -> float:
    """So many people talk at the same time, more of them one after the other; turns a second."""
    rounds = 2 if waiting > 1 else 8

    async def one(who: int) -> None:
        for number in range(len(TALK)):
            await take(event(who, number))

    started = time.perf_counter()
    for again in range(rounds):
        await asyncio.gather(*(one(again * waiting + who) for who in range(waiting)))
    return rounds * waiting * len(TALK) / (time.perf_counter() - started)


async def ours(url: str, waiting: int) -> float:
    """The lanes as they are."""
    store = open_store(url, create=False)
    lanes = Lanes(store, flows, CENTER, WORDS, lambda: START, lambda *_: ())
    warm()
    lanes.start()
    speed = await talking(lanes.take, waiting)
    await lanes.close()
    store.close()
    return speed


async def bare(url: str, waiting: int) -> float:
    """The reads and writes of the same turns on one driver connection, in batches of all that wait."""
    engine = connect(url)
    dialect = engine.dialect.name
    connection: Any
    if dialect == "sqlite":
        connection = sqlite3.connect(str(make_url(url).database), isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
    else:
        connection = psycopg.connect(url.replace("+psycopg", ""))
    work = [batch for first in range(2 if waiting > 1 else 8) for batch in batches(first * waiting, waiting)]
    cursor = connection.cursor()
    session = Session(cursor, dialect)
    started = time.perf_counter()
    for batch in work:
        if dialect == "sqlite":
            cursor.execute("BEGIN IMMEDIATE")
        sql.already_heard(session, [row["event"] for row in batch.heard])
        sql.conversations(session, [row["person"] for row in batch.rows])
        batch.write(session)
        connection.commit()
    speed = len(work) * waiting / (time.perf_counter() - started)
    connection.close()
    engine.dispose()
    return speed


def batches(first: int, waiting: int) -> Iterator[Writing]:
    """What each round of turns writes, thought out beforehand."""
    known = {who: flows.begin() for who in range(first, first + waiting)}
    for number in range(len(TALK)):
        batch = Writing(0)
        for who, conversation in known.items():
            one = event(who, number)
            turn = flows.advance(conversation, one, scene(one))
            known[who] = turn.conversation
            to = Addressee(one, one.place.private, turn.conversation.state, "en")
            batch.heard.append({"event": f"bench/mount/{one.id}", "at": 0})
            batch.keep(to, conversation, turn, flows.keep(turn.conversation), scene(one), None, "")
            batch.rows[-1]["revision"] = number + 1
            batch.post(to, "reply", turn.replies)
        yield batch


class Base(DeclarativeBase):
    """The same tables, mapped."""


class Heard(Base):
    """Events taken."""

    __table__ = kept.heard.to_metadata(Base.metadata)


class Conversation(Base):
    """Conversations kept."""

    __table__ = kept.conversations.to_metadata(Base.metadata)


class Letter(Base):
    """Letters written."""

    __table__ = kept.letters.to_metadata(Base.metadata)


async def orm(url: str, waiting: int) -> float:
    """What one would write first: an async session a turn, objects in, objects out."""
    engine = create_async_engine(url.replace("sqlite://", "sqlite+aiosqlite://"), pool_size=16, max_overflow=64)
    if engine.dialect.name == "sqlite":
        async with engine.connect() as connection:
            await connection.exec_driver_sql("PRAGMA synchronous=FULL")
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    one_writer = asyncio.Lock() if engine.dialect.name == "sqlite" else None

    async def take(one: Event) -> None:
        if one_writer is None:
            return await orm_turn(sessions, one)
        async with one_writer:  # SQLite has one; without this the sessions only time each other out
            return await orm_turn(sessions, one)

    speed = await talking(take, waiting)
    await engine.dispose()
    return speed


async def orm_turn(sessions: async_sessionmaker[AsyncSession], one: Event) -> None:
    """One turn in one session."""
    async with sessions() as session, session.begin():
        if await session.get(Heard, f"bench/mount/{one.id}") is not None:
            return
        found = await session.scalar(select(Conversation).filter_by(person=one.person.key).with_for_update())
        conversation = flows.restore(found.body) if found else flows.begin()  # type: ignore[attr-defined]
        turn = flows.advance(conversation, one, scene(one))
        to = Addressee(one, one.place.private, turn.conversation.state, "en")
        batch = Writing(0)
        batch.keep(to, conversation, turn, flows.keep(turn.conversation), scene(one), None, "")
        batch.post(to, "reply", turn.replies)
        (row,) = batch.rows
        at, _ = row.pop("at"), row.pop("stepped")
        session.add(Heard(event=f"bench/mount/{one.id}", at=at))
        await session.merge(Conversation(**row, created_at=at, heard_at=at, moved_at=at))
        for letter in batch.letters:
            due = letter.pop("at")
            session.add(Letter(**letter, due_at=due, created_at=due, attempts=0, reason=""))


WAYS: dict[str, Callable[[str, int], Awaitable[float]]] = {"bare driver": bare, "ours": ours, "async ORM": orm}
