"""What one would write first: an async session a turn, objects in, objects out, on the product's own tables."""

from __future__ import annotations

import asyncio

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

import flows
from benchmarks.talk import Speed, scene, talking
from bot.store import tables as kept
from bot.writing import Addressee, Writing
from flows.heard import Event


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


async def orm(url: str, waiting: int) -> Speed:
    """The same talk, a session a turn."""
    engine = create_async_engine(url.replace("sqlite://", "sqlite+aiosqlite://"), pool_size=16, max_overflow=64)
    if engine.dialect.name == "sqlite":
        async with engine.connect() as connection:
            await connection.exec_driver_sql("PRAGMA synchronous=FULL")
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    one_writer = asyncio.Lock() if engine.dialect.name == "sqlite" else None

    async def take(one: Event) -> None:
        if one_writer is None:
            return await _turn(sessions, one)
        async with one_writer:  # SQLite has one; without this the sessions only time each other out
            return await _turn(sessions, one)

    speed = await talking(take, waiting)
    await engine.dispose()
    return speed


async def _turn(sessions: async_sessionmaker[AsyncSession], one: Event) -> None:
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
            due, _ = letter.pop("at"), letter.pop("lease")
            session.add(Letter(**letter, due_at=due, created_at=due, attempts=0, reason=""))
