"""The HTTP face, asked over loopback."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from structlog.testing import capture_logs

from bot.errors import Busy
from bot.ports import Attachment
from bot.web import LARGEST, application

TOKEN = "abcdefghij0123456789"


@dataclass
class FakeShell:
    """What of a shell is asked here."""

    reasons: dict[str, str] = field(default_factory=dict)
    files: dict[str, Attachment] = field(default_factory=dict)
    refused: int = 0

    async def unready(self) -> Mapping[str, str]:
        return self.reasons

    async def file(self, token: str) -> Attachment | None:
        return self.files.get(token)

    def crowded(self) -> None:
        self.refused += 1


@asynccontextmanager
async def served(shell: FakeShell | None = None, *routes: web.RouteDef) -> AsyncIterator[tuple[ClientSession, str]]:
    """A client and the address of the application around these routes."""
    async with TestServer(application(shell or FakeShell(), routes)) as server, ClientSession() as http:
        yield http, str(server.make_url("")).rstrip("/")


async def read_all(request: web.Request) -> web.Response:
    return web.Response(text=str(len(await request.read())))


async def busy(_: web.Request) -> web.Response:
    raise Busy


async def broken(request: web.Request) -> web.Response:
    raise ValueError(await request.text())


async def test_what_is_refused_unread_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.crowd.Door.enter", lambda _: None)
    shell = FakeShell()
    async with served(shell, web.post("/in", read_all)) as (http, url), http.post(f"{url}/in") as answer:
        assert (answer.status, shell.refused) == (503, 1)


async def test_an_adapter_that_is_off_is_not_there() -> None:
    async with served() as (http, url):
        for path in ("/slack/events", "/api/messages", "/", "/files/", "/.env"):
            async with http.post(url + path, data=b"{}") as answer:
                assert answer.status in (404, 405), path


async def test_health_and_readiness() -> None:
    shell = FakeShell()
    async with served(shell) as (http, url):
        async with http.get(f"{url}/healthz") as answer:
            assert (answer.status, await answer.json()) == (200, {"status": "ok"})
        async with http.get(f"{url}/readyz") as answer:
            assert (answer.status, await answer.json()) == (200, {"status": "ready", "reasons": {}})
        shell.reasons["slack"] = "not connected"
        async with http.get(f"{url}/readyz") as answer:
            assert answer.status == 503
            assert (await answer.json())["reasons"] == {"slack": "not connected"}
        async with http.get(f"{url}/healthz") as answer:
            assert answer.status == 200


async def test_a_file_is_downloaded_and_never_run_or_kept() -> None:
    shell = FakeShell(files={TOKEN: Attachment("sheet-dana.html", "text/html", "<p>Zoë".encode())})
    async with served(shell) as (http, url), http.get(f"{url}/files/{TOKEN}") as answer:
        assert (answer.status, await answer.text()) == (200, "<p>Zoë")
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Content-Disposition"] == 'attachment; filename="sheet-dana.html"'
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer.headers["Content-Security-Policy"]


async def test_a_secret_that_is_none_opens_nothing() -> None:
    async with served() as (http, url):
        for token in ("x" * 20, "x", "x" * 100, "..%2F..%2Fetc", f"{TOKEN}'", "%00" * 16):
            async with http.get(f"{url}/files/{token}") as answer:
                assert answer.status == 404, token


async def test_too_much_at_once_is_refused() -> None:
    async with served(None, web.post("/in", read_all)) as (http, url):
        async with http.post(f"{url}/in", data=io.BytesIO(b"x" * LARGEST)) as answer:
            assert (answer.status, await answer.text()) == (200, str(LARGEST))
        async with http.post(f"{url}/in", data=io.BytesIO(b"x" * (LARGEST + 1))) as answer:
            assert answer.status == 413


async def test_too_much_to_do_is_said_as_such() -> None:
    async with served(None, web.post("/in", busy)) as (http, url), http.post(f"{url}/in") as answer:
        assert (answer.status, await answer.text()) == (503, "")
        assert int(answer.headers["Retry-After"]) > 0


async def test_what_breaks_is_logged_without_what_was_sent() -> None:
    with capture_logs() as logged:
        async with (
            served(None, web.post("/in/{secret}", broken)) as (http, url),
            http.post(f"{url}/in/{TOKEN}", data="a wish") as answer,
        ):
            assert (answer.status, await answer.text()) == (500, "")
    (line,) = logged
    assert (line["event"], line["route"]) == ("a request broke off", "/in/{secret}")
    assert "a wish" not in json.dumps(line, default=str)
    assert TOKEN not in json.dumps(line, default=str)
