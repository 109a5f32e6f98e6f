"""A newer version brings the database up to date while this one serves: nobody waits for long, nothing is lost."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from bot.errors import SettingsError
from bot.store import migrate, open_store
from bot.store.database import MIGRATIONS, _config, connect, upgrade
from bot.store.tables import metadata
from tests.shell.world import world

# What a migration may do while replicas of the version before it serve: it adds, and what it adds can be left out.
NEWER = '''"""Of a later version."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "9999", "{head}"
branch_labels = depends_on = None


def upgrade():
    for table in {tables}:
        op.add_column(table, sa.Column("later", sa.Text(), nullable=True))
        op.add_column(table, sa.Column("later_still", sa.Integer(), nullable=False, server_default="0"))
    op.create_table("laters", sa.Column("id", sa.Text(), primary_key=True))
    op.create_index("ix_letters_later", "letters", ["later"])
'''


def later(url: str, folder: Path) -> Config:
    """The configuration by which a later version would bring a database up to date."""
    config = _config(url)
    head = ScriptDirectory.from_config(config).get_current_head()
    (folder / "9999_later.py").write_text(NEWER.format(head=head, tables=sorted(metadata.tables)), encoding="utf-8")
    config.set_main_option("version_locations", f"{MIGRATIONS / 'versions'}:{folder}")
    config.set_main_option("path_separator", "os")
    return config


def columns(url: str, table: str) -> set[str]:
    engine = connect(url)
    try:
        return {each["name"] for each in inspect(engine).get_columns(table)}
    finally:
        engine.dispose()


async def test_students_are_answered_while_a_later_version_migrates(database_url: str, tmp_path: Path) -> None:
    said = 0
    async with world(database_url) as there:
        done = asyncio.Event()

        async def talk(who: str) -> int:
            count = 0
            while not done.is_set() or count < 3:
                await there.say("help", who=who)
                count += 1
            return count

        talking = [asyncio.create_task(talk(f"u{number}")) for number in range(4)]
        await asyncio.sleep(0)
        await asyncio.to_thread(upgrade, later(database_url, tmp_path))
        done.set()
        said = sum(await asyncio.gather(*talking))
        await there.say("physical therapist", who="u1")
    assert len(there.platform.got) > said
    assert {"later", "later_still"} <= columns(database_url, "letters")


async def test_a_version_that_is_started_again_serves_what_a_later_one_migrated(
    database_url: str, tmp_path: Path
) -> None:
    migrate(database_url)
    upgrade(later(database_url, tmp_path))
    store = open_store(database_url, create=False)
    store.close()
    with pytest.raises(SettingsError, match="a newer version"):
        migrate(database_url)
