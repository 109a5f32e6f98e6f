"""The throwaway PostgreSQL itself: databases are new, apart from each other, and gone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.postgres import OWN_SERVER, PostgresMissingError, Server, find_programs, server


def ask(url: str, question: str, *, after: str = "SELECT 1") -> object:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            connection.execute(text(after))
            return connection.execute(text(question)).scalar_one()
    finally:
        engine.dispose()


def test_each_database_starts_empty_and_is_dropped(postgres_server: Server) -> None:
    tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
    with postgres_server.database() as one, postgres_server.database() as other:
        assert ask(one, tables, after="CREATE TABLE kept (id int)") == 1
        assert ask(other, tables) == 0
        name = one.rsplit("/", 1)[1]
    everything = postgres_server.url.render_as_string(hide_password=False)
    assert name not in str(ask(everything, "SELECT string_agg(datname, ' ') FROM pg_database"))


def test_both_databases_can_be_asked(database_url: str) -> None:
    assert ask(database_url, "SELECT 1") == 1


def test_nothing_is_left_behind(postgres_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(OWN_SERVER, raising=False)
    with server() as mine:
        url = mine.url.render_as_string(hide_password=False)
        home = Path(str(ask(url, "SHOW data_directory"))).parent
        assert ask(url, "SHOW fsync") == "off"
        assert home.is_dir()
    assert not home.exists()


def test_a_named_server_is_used_and_not_started(postgres_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    named = postgres_server.url.set(drivername="postgresql").render_as_string(hide_password=False)
    monkeypatch.setenv(OWN_SERVER, named)
    with server() as mine:
        assert mine.url == postgres_server.url


def test_what_to_install_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("tests.postgres.DEBIAN", tmp_path)
    with pytest.raises(PostgresMissingError, match="apt-get install postgresql"):
        find_programs()
