"""docs/privacy.md names everything that is kept, and the pages students are pointed to are there."""

from __future__ import annotations

import json
import re
from pathlib import Path

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from adapters.teams.directory import PERMISSIONS
from bot.notices import pages
from bot.store.tables import metadata
from bot.web import application
from manifest.slack import SCOPES
from tests.bot.test_web import FakeShell
from tests.shell.world import CENTER

MANIFEST = Path(__file__).parents[2] / "manifest"
MAP = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text(encoding="utf-8")


def test_the_map_names_every_table_and_column() -> None:
    rows = {line.split("`")[1]: line for line in MAP.splitlines() if line.startswith("| `")}
    assert rows.keys() == {table.name for table in metadata.sorted_tables}
    for table in metadata.sorted_tables:
        assert [each.name for each in table.columns if f"`{each.name}`" not in rows[table.name]] == [], table.name


def test_the_map_gives_a_reason_for_each_scope_and_for_no_other() -> None:
    permissions = json.loads((MANIFEST / "teams" / "manifest.json").read_text(encoding="utf-8"))["permissions"]
    told = re.findall(r"^\| (?:Slack|Teams|Entra)[^|]* \| `([\w:.]+)` \|", MAP, re.MULTILINE)
    assert sorted(told) == sorted((*SCOPES, "connections:write", *permissions, *PERMISSIONS))


async def test_the_pages_are_there_and_say_whose_they_are() -> None:
    async with TestServer(application(FakeShell(), (), pages=pages(CENTER))) as server, ClientSession() as http:
        for path in ("/privacy", "/terms"):
            async with http.get(server.make_url(path)) as answer:
                assert (answer.status, answer.content_type) == (200, "text/html")
                assert CENTER.email in await answer.text()
