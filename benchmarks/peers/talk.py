"""The same twelve-turn conversation with others' engines: ``talk.py NAME WAITING ROUNDS URL`` prints turns a second.

Each turn asks for one answer, keeps it, and is stored before the next one, as its documentation shows. What is said is
built by hand and nothing is sent: there is no network in it, and no rendering.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

TURNS = 12
Say = Callable[[int, int], Awaitable[None]]  # who says their how manyeth thing


async def talking(say: Say, waiting: int, rounds: int) -> float:
    """So many people at the same time, and as many again after them."""

    async def one(who: int) -> None:
        for number in range(TURNS):
            await say(who, number)

    started = time.perf_counter()
    for again in range(rounds):
        await asyncio.gather(*(one(again * waiting + who) for who in range(waiting)))
    return rounds * waiting * TURNS / (time.perf_counter() - started)


async def botbuilder(waiting: int, rounds: int, _: str) -> float:
    """botbuilder-dialogs: a waterfall of text prompts, its state in SQLite, a commit a turn."""
    import jsonpickle
    from botbuilder.core import BotAdapter, ConversationState, TurnContext
    from botbuilder.core.storage import Storage
    from botbuilder.dialogs import DialogSet, DialogTurnStatus, WaterfallDialog
    from botbuilder.dialogs.prompts import PromptOptions, TextPrompt
    from botbuilder.schema import Activity, ChannelAccount, ConversationAccount, ResourceResponse

    class Sqlite(Storage):
        def __init__(self, path: Path) -> None:
            self.connection = sqlite3.connect(path, isolation_level=None)
            self.connection.execute("PRAGMA journal_mode=WAL")
            self.connection.execute("PRAGMA synchronous=FULL")
            self.connection.execute("CREATE TABLE state (key TEXT PRIMARY KEY, body TEXT NOT NULL)")

        async def read(self, keys: list[str]) -> dict[str, Any]:
            ask = f"SELECT key, body FROM state WHERE key IN ({','.join('?' * len(keys))})"
            return {key: jsonpickle.decode(body) for key, body in self.connection.execute(ask, keys)}

        async def write(self, changes: dict[str, Any]) -> None:
            rows = [(key, jsonpickle.encode(each)) for key, each in changes.items()]
            self.connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", rows)

        async def delete(self, keys: list[str]) -> None:
            self.connection.executemany("DELETE FROM state WHERE key = ?", [(key,) for key in keys])

    class Nowhere(BotAdapter):
        async def send_activities(self, context: Any, activities: Any) -> list[ResourceResponse]:
            return [ResourceResponse(id="1") for _ in activities]

        async def update_activity(self, context: Any, activity: Any) -> None: ...

        async def delete_activity(self, context: Any, reference: Any) -> None: ...

    with tempfile.TemporaryDirectory() as folder:
        state = ConversationState(Sqlite(Path(folder) / "state.sqlite"))
        dialogs = DialogSet(state.create_property("dialog"))

        async def ask(step: Any) -> Any:
            if step.result is not None:
                step.values[str(step.index)] = step.result
            prompt = Activity(type="message", text=f"Question {step.index}?")
            return await step.prompt("text", PromptOptions(prompt=prompt))

        dialogs.add(TextPrompt("text"))
        dialogs.add(WaterfallDialog("talk", [ask] * TURNS))
        adapter = Nowhere()

        async def say(who: int, number: int) -> None:
            heard = Activity(
                type="message", id=f"{who}-{number}", text=f"answer {number}", channel_id="bench",
                from_property=ChannelAccount(id=str(who)), recipient=ChannelAccount(id="bot"),
                conversation=ConversationAccount(id=str(who)), timestamp=datetime.now(UTC),
            )  # fmt: skip

            async def turn(context: Any) -> None:
                dialog = await dialogs.create_context(context)
                if (await dialog.continue_dialog()).status is DialogTurnStatus.Empty:
                    await dialog.begin_dialog("talk")
                await state.save_changes(context)

            await turn(TurnContext(adapter, heard))

        return await talking(say, waiting, rounds)


async def telegram(waiting: int, rounds: int, _: str) -> float:
    """python-telegram-bot: a ConversationHandler, its pickle written after each update."""
    from telegram import Chat, Message, Update, User
    from telegram.ext import Application, ConversationHandler, ExtBot, MessageHandler, PicklePersistence, filters

    class Quiet(ExtBot):
        async def initialize(self) -> None:
            self._bot_user = User(1, "Bot", is_bot=True, username="bot")
            self._initialized = True

        async def shutdown(self) -> None: ...

    async def answer(update: Update, context: Any) -> int:
        number = context.user_data.get("count", 0)
        context.user_data[str(number)] = update.message.text
        context.user_data["count"] = number + 1
        return (number + 1) % TURNS

    with tempfile.TemporaryDirectory() as folder:
        persistence = PicklePersistence(Path(folder) / "state.pickle")
        app = Application.builder().bot(Quiet("1:A")).updater(None).persistence(persistence).build()
        text = MessageHandler(filters.TEXT, answer)
        app.add_handler(
            ConversationHandler([text], {n: [text] for n in range(TURNS)}, [], name="talk", persistent=True)
        )
        await app.initialize()
        one_writer = asyncio.Lock()

        async def say(who: int, number: int) -> None:
            person = User(who + 2, "Maya", is_bot=False)
            message = Message(
                number, datetime.now(UTC), Chat(who + 2, "private"), from_user=person, text=f"answer {number}"
            )
            message.set_bot(app.bot)
            async with one_writer:
                await app.process_update(Update(who * TURNS + number, message=message))
                await app.update_persistence()
                await persistence.flush()

        return await talking(say, waiting, rounds)


async def aiogram(waiting: int, rounds: int, url: str) -> float:
    """aiogram: its finite state machine on Redis, which syncs every write."""
    from aiogram import Bot, Dispatcher, Router
    from aiogram.fsm.context import FSMContext
    from aiogram.fsm.storage.redis import RedisStorage
    from aiogram.types import Chat, Message, Update, User

    names = [f"talk:{n}" for n in range(TURNS)]
    router, storage = Router(), RedisStorage.from_url(url)

    @router.message()
    async def answer(message: Message, state: FSMContext) -> None:
        before = await state.get_state()
        number = names.index(before) if before in names else 0
        await state.update_data({str(number): message.text})
        await state.set_state(names[(number + 1) % TURNS])

    dispatcher, bot = Dispatcher(storage=storage), Bot("1:A")
    dispatcher.include_router(router)

    async def say(who: int, number: int) -> None:
        message = Message(
            message_id=number + 1, date=datetime.now(UTC), chat=Chat(id=who + 2, type="private"),
            from_user=User(id=who + 2, is_bot=False, first_name="Maya"), text=f"answer {number}",
        )  # fmt: skip
        await dispatcher.feed_update(bot, Update(update_id=who * TURNS + number, message=message))

    try:
        return await talking(say, waiting, rounds)
    finally:
        await storage.close()
        await bot.session.close()


PEERS = {"botbuilder-dialogs": botbuilder, "python-telegram-bot": telegram, "aiogram": aiogram}

if __name__ == "__main__":
    name, waiting, rounds, url = sys.argv[1:]
    print(json.dumps(asyncio.run(PEERS[name](int(waiting), int(rounds), url))))
