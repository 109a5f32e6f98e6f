"""A whole run of `serve` with everything going wrong: nothing a student wrote, no name and no secret gets out."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
import structlog
from aiohttp import ClientSession

import flows
from adapters import slack, teams
from bot import logs, serve
from bot.metrics import Metrics
from bot.settings import SlackSettings, TeamsSettings, parse
from bot.store import open_store
from bot.store.database import reading
from flows.conversation import Conversation, Scene, Turn
from flows.heard import Event, Said
from tests.adapters.teams.host import cloud
from tests.fakes.slack import FakeSlack
from tests.fakes.teams import FakeTeams

TOKEN = "0123456789abcdef-metrics-token"
SECRETS = ("zebraword", "quaggaword", "okapiword")  # what students write …
NAMES = ("Zelda", "Quimby", "zelda.quimby", "U0ZELDA", "29:zelda", "D0ZELDA", "0e1da000")  # … who they are …
BROKEN = "the engine breaks at okapiword"
TALK = ("hi", "I want to become a zebraword keeper", BROKEN, "her name is Quaggaword", "what do you know about me",
        "quaggaword@zebra.example", "next tuesday at 3pm", "talk to a person", "send", "delete everything")  # fmt: skip


@dataclass
class Run:
    """Both platforms with Zelda in them, and where the coach is served."""

    slack: FakeSlack
    teams: FakeTeams
    url: str
    database: str

    def secrets(self) -> tuple[str, ...]:
        """Every credential of this run; and a slice of each, for what is cut short."""
        credentials = (self.slack.bot_token, self.slack.signing_secret, self.teams.app_password, TOKEN)
        return tuple(each[4:] for each in credentials)


@pytest.fixture(autouse=True)
def _logging() -> Iterator[None]:
    """Logging as it was before, afterwards."""
    root, handlers, level = logging.getLogger(), logging.getLogger().handlers[:], logging.getLogger().level
    kept = structlog.get_config()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**kept)


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[Run]:
    """`serve` on a free port, between the two fakes; ended as an operator ends it."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    url, database = f"http://127.0.0.1:{port}", f"sqlite:///{folder / 'run.sqlite'}"
    async with FakeSlack(f"{url}/slack/events") as here, FakeTeams(f"{url}/api/messages") as there:
        here.student("U0ZELDA", "Zelda Quimby", email="zelda.quimby@mount.example")
        there.student("29:zelda", "Zelda Quimby", email="zelda.quimby@mount.example")
        settings = parse(
            {"DATABASE_URL": database, "PORT": str(port), "CENTER_FILE": "manifest/center.toml", "METRICS_TOKEN": TOKEN}
        )
        by_slack = SlackSettings(here.bot_token, here.signing_secret, "", here.api_url)
        by_teams = TeamsSettings(there.app_id, there.app_password, "SingleTenant", there.tenant_id)
        connects: dict[str, serve.Connect] = {
            "slack": partial(slack.connect, by_slack),
            "teams": partial(teams.connect, by_teams, cloud=cloud(there)),
        }
        served = asyncio.create_task(serve.serve(settings, connects, Metrics()))
        try:
            await _answering(url)
            yield Run(here, there, url, database)
        finally:
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.wait_for(served, 20)


async def _answering(url: str) -> None:
    async with ClientSession() as http:
        for _ in range(200):
            with contextlib.suppress(OSError):
                async with http.get(f"{url}/healthz"):
                    return
            await asyncio.sleep(0.05)
    raise AssertionError("it does not answer")


def _breaking(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that quotes the student when it raises."""
    advance = flows.advance

    def breaks(conversation: Conversation, event: Event, scene: Scene) -> Turn:
        if isinstance(event.heard, Said) and event.heard.text == BROKEN:
            raise ValueError(f"{scene.name} said {event.heard.text}")
        return advance(conversation, event, scene)

    monkeypatch.setattr(flows, "advance", breaks)


def _trouble(run: Run) -> None:
    """Both platforms quote what they were sent when they refuse it, and fail in every other way."""
    quoted = {"ok": False, "error": "invalid_blocks: zebraword", "response_metadata": {"messages": ["zebraword"]}}
    run.slack.faults.answer("chat.postMessage", 200, quoted)
    run.slack.faults.answer("chat.postMessage", 400, {"zebraword": "zebraword"})
    run.slack.faults.rate_limit("chat.postMessage", 1)
    run.slack.faults.drop("chat.postMessage", applied=True)
    run.slack.faults.fail("users.info")
    for status in (400, 413, 500):
        body = {"error": {"code": "BadSyntax zebraword", "message": "cannot send zebraword to Zelda"}}
        run.teams.faults.answer("send", status, body)
    run.teams.faults.rate_limit("send", 1)
    run.teams.faults.drop("send", applied=True)


async def _strangers(run: Run, http: ClientSession) -> list[int]:
    """Requests nobody should send, with what should not be repeated."""
    tried = []
    for path in ("/slack/events", "/api/messages", "/metrics", "/files/zebraword-zebraword-zebraword", "/zebraword"):
        headers = {"Content-Type": "application/json", "Authorization": "Bearer zebraword.zebraword.zebraword"}
        for method in ("POST", "GET"):
            async with http.request(method, run.url + path, data=b'{"text": "zebraword"', headers=headers) as answer:
                tried.append(answer.status)
                told = await answer.text()
                assert not any(each in told for each in SECRETS)
    return tried


def _kept_for_operators(url: str) -> tuple[str, set[str]]:
    """What of the database operators are shown: reasons, traces, events; and the ids of letters, which open files."""
    store = open_store(url, create=False)
    with store.engine.connect() as connection, reading(connection) as session:
        ids = {row[0] for row in session.rows("SELECT id FROM letters")}
        rows = session.rows("SELECT reason FROM letters")
        rows += session.rows("SELECT trace, event FROM failures")
        rows += session.rows("SELECT event FROM heard WHERE event NOT LIKE '%reminder:%'")
    store.close()
    return str(rows), ids


async def test_a_whole_run_tells_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _breaking(monkeypatch)
    logs.configure()
    async with running(tmp_path) as run, ClientSession() as http:
        _trouble(run)
        for said in TALK:
            await run.slack.dm("U0ZELDA", said)
            await run.teams.dm("29:zelda", said)
        assert 500 not in await _strangers(run, http)
        await run.teams.forge({**run.teams.frame("29:zelda"), "type": "message", "text": "zebraword"}, "expired")
        await run.slack.until(lambda: len(run.slack.seen("U0ZELDA")) > 1, within=20)
        await run.teams.until(lambda: len(run.teams.seen("29:zelda")) > 1, within=20)
        async with http.get(f"{run.url}/metrics", headers={"Authorization": f"Bearer {TOKEN}"}) as answer:
            figures = await answer.text()
        async with http.get(f"{run.url}/readyz") as answer:
            figures += await answer.text()
        credentials = run.secrets()
    told = "".join(capfd.readouterr())
    kept, ids = _kept_for_operators(run.database)
    assert ids, "letters were to be written"
    assert '"failed":"ValueError"' in told, "the engine was to break"
    assert "a letter is dead" in told, "a letter was to be refused"
    assert 'outcome="failed"' in figures
    for place, text in (("the log", told), ("the figures", figures), ("reasons and traces", kept)):
        for word in (*SECRETS, *NAMES, *credentials, *ids):
            assert word.casefold() not in text.casefold(), f"{word} stands in {place}"
