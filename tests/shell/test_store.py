"""The store: the same tables on both databases, and nothing served from one that is not up to date."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

import flows
from bot.errors import SettingsError
from bot.store import migrate, nudging, open_store
from bot.store.database import _config, connect, transaction
from bot.store.tables import metadata
from tests.flows.world import Talk


def test_the_migrations_make_the_tables_the_code_knows(database_url: str) -> None:
    migrate(database_url)
    engine = connect(database_url)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert differences == []


def test_migrating_again_changes_nothing(database_url: str) -> None:
    migrate(database_url)
    migrate(database_url)
    open_store(database_url, create=False).close()


def test_who_was_there_before_there_were_nudges_can_be_aimed_at(database_url: str) -> None:
    talk = Talk()
    talk.say("hi", "Nurse", "a normal day", "yes")
    command.upgrade(_config(database_url), "0002")
    engine, body = connect(database_url), flows.keep(talk.conversation)
    with engine.connect() as connection, transaction(connection) as session:
        session.run(
            "INSERT INTO conversations (person, revision, body, name, zone, language, private, messages, reachable, "
            "created_at, heard_at) VALUES ('slack/T1/U1', 1, :body, 'Maya', 'UTC', 'en', '{}', 'on', (1 = 1), 1, 7)",
            {"body": body},
        )
    migrate(database_url)
    with engine.connect() as connection, transaction(connection) as session:
        (row,) = session.rows("SELECT step, moved_at, interview_at, has_contact, field, lot FROM conversations")
    engine.dispose()
    assert tuple(row) == (talk.state, 7, None, False, "nurse", nudging.lot("slack/T1/U1"))


def test_an_empty_sqlite_file_is_made_ready(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path}/new.sqlite", create=True).close()
    open_store(f"sqlite:///{tmp_path}/new.sqlite", create=False).close()


def test_a_database_that_is_not_up_to_date_is_refused_with_what_to_do(database_url: str) -> None:
    with pytest.raises(SettingsError, match="infointerview migrate"):
        open_store(database_url, create=not database_url.startswith("sqlite"))


@pytest.mark.parametrize("url", ["sqlite:////no/such/folder/x.sqlite", "postgresql+psycopg://nobody@127.0.0.1:1/none"])
def test_a_database_that_is_not_there_is_one_line(url: str) -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL") as refused:
        open_store(url, create=True)
    assert "\n" not in str(refused.value)


def test_sqlite_is_set_to_survive_a_power_cut(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/new.sqlite", create=True)
    with store.engine.connect() as connection:
        said = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
    store.close()
    assert said == ["wal", 2]


def test_one_process_works_for_a_platform_on_a_file(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'coach.db'}"
    first, second = open_store(url, create=True), open_store(url, create=True)
    first.hold(["slack"])
    second.hold(["terminal"])
    with pytest.raises(SettingsError, match="in use"):
        second.hold(["slack"])
    first.close()
    second.hold(["slack"])
    second.close()
