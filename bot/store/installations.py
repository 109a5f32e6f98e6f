"""The verbs of installations in SQL. On PostgreSQL all times are the database's: no replica's clock is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.store.database import Row, Session

_COLUMNS = "platform, team, name, scopes, secret, revision, obtained_at, expires_at, installed_at"
_THIS = "platform = :platform AND team = :team"


@dataclass(frozen=True, slots=True)
class Installed:
    """An installation as it is stored; ``read_at`` is when that was, by the same clock as the other times (ms)."""

    platform: str
    team: str
    name: str
    scopes: str
    secret: str = field(repr=False)
    revision: int
    obtained_at: int
    expires_at: int | None
    installed_at: int
    read_at: int

    @property
    def owner(self) -> str:
        """Whose the secret is."""
        return f"{self.platform}/{self.team}"


def find(session: Session, platform: str, team: str, now: int) -> Installed | None:
    """One installation; ``now`` (ms, here as below) is asked on SQLite alone."""
    found = session.rows(
        f"SELECT {_COLUMNS}, {session.clock('now')} FROM installations WHERE {_THIS}",
        {"platform": platform, "team": team, "now": now},
    )
    return _installed(found[0]) if found else None


def everything(session: Session, now: int) -> list[Installed]:
    """All of them."""
    found = session.rows(f"SELECT {_COLUMNS}, {session.clock('now')} FROM installations ORDER BY 1, 2", {"now": now})
    return [_installed(row) for row in found]


def keep(session: Session, values: Mapping[str, Any]) -> None:
    """Write what was installed, in place of what was there."""
    now = session.clock("now")
    session.run(
        "INSERT INTO installations (platform, team, name, scopes, secret, revision, obtained_at, expires_at, "
        "claimed_until, installed_at) "
        f"VALUES (:platform, :team, :name, :scopes, :secret, :revision, {now}, {now} + CAST(:lasts AS bigint), 0, "
        f"{now}) "
        "ON CONFLICT (platform, team) DO UPDATE SET name = excluded.name, scopes = excluded.scopes, "
        "secret = excluded.secret, revision = excluded.revision, obtained_at = excluded.obtained_at, "
        "expires_at = excluded.expires_at, claimed_until = 0, installed_at = excluded.installed_at",
        values,
    )


def claim(session: Session, platform: str, team: str, revision: int, lease: int, now: int) -> bool:
    """Have it to oneself for ``lease`` ms; False where another process does, or it is not that revision any more.

    Where processes cannot share, nobody is waited for: whoever asks is the one.
    """
    free = f"AND claimed_until <= {session.clock('now')}" if session.postgres else ""
    return (
        session.run(
            f"UPDATE installations SET claimed_until = {session.clock('now')} + :lease "
            f"WHERE {_THIS} AND revision = :revision {free}",
            {"platform": platform, "team": team, "revision": revision, "lease": lease, "now": now},
        )
        == 1
    )


def renew(session: Session, values: Mapping[str, Any]) -> bool:
    """Put a new secret in the place of that revision's; False where it is another one by now."""
    now = session.clock("now")
    return (
        session.run(
            f"UPDATE installations SET secret = :secret, obtained_at = {now}, revision = revision + 1, "
            f"expires_at = {now} + CAST(:lasts AS bigint), claimed_until = 0 WHERE {_THIS} AND revision = :revision",
            values,
        )
        == 1
    )


def reseal(session: Session, installed: Installed, secret: str) -> bool:
    """Put the same secret under another key; False where it is another one by now. It stays the same revision."""
    return (
        session.run(
            f"UPDATE installations SET secret = :secret WHERE {_THIS} AND secret = :before",
            {"platform": installed.platform, "team": installed.team, "secret": secret, "before": installed.secret},
        )
        == 1
    )


def remove(session: Session, platform: str, team: str, revision: int | None = None) -> bool:
    """Delete one, if it still is that revision where one is given."""
    same = "" if revision is None else "AND revision = :revision"
    values = {"platform": platform, "team": team, "revision": revision}
    return session.run(f"DELETE FROM installations WHERE {_THIS} {same}", values) == 1


def issue_state(session: Session, state: str, lasts: int, most: int, now: int) -> None:
    """Write a state down for ``lasts`` ms; of those that wait only the ``most`` newest stay, whoever asks for more."""
    at = session.clock("now")
    session.run(f"DELETE FROM install_states WHERE expires_at <= {at}", {"now": now})
    session.run(
        "DELETE FROM install_states WHERE state IN "
        "(SELECT state FROM install_states ORDER BY expires_at DESC LIMIT 1000 OFFSET :kept)",
        {"kept": most - 1},
    )
    session.run(
        f"INSERT INTO install_states (state, expires_at) VALUES (:state, {at} + :lasts)",
        {"state": state, "lasts": lasts, "now": now},
    )


def consume_state(session: Session, state: str, now: int) -> bool:
    """Delete a state; whether it was there, and not too old."""
    found = session.rows(
        f"DELETE FROM install_states WHERE state = :state RETURNING expires_at > {session.clock('now')}",
        {"state": state, "now": now},
    )
    return bool(found and found[0][0])


def _installed(row: Row) -> Installed:
    return Installed(*row)
