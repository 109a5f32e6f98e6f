"""Fixtures every test may ask for: a database of each kind, and a PostgreSQL server behind one of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests import postgres

# How long an example takes on a busy machine says nothing.
hypothesis.settings.register_profile("steady", deadline=None)
hypothesis.settings.load_profile("steady")

pytest_plugins = ["tests.skips"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, so that nobody waits for it alone at the end."""
    items.sort(key=lambda each: each.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One PostgreSQL server for the whole run; without one, the test is skipped with what to install."""
    try:
        with postgres.server() as server:
            yield server
    except postgres.PostgresMissingError as missing:
        pytest.skip(str(missing))


@pytest.fixture
def postgres_url(postgres_server: postgres.Server) -> Iterator[str]:
    """The SQLAlchemy URL of a new, empty PostgreSQL database."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The SQLAlchemy URL of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'infointerview.sqlite'}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The same test on both databases: the SQLAlchemy URL of an empty one."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url
