"""A PostgreSQL server of one's own for tests and benchmarks: started here, gone afterwards.

``python -m tests.postgres`` says where PostgreSQL was found, or that it was not (exit code 1).
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import URL, make_url

from tests.ports import free_port

OWN_SERVER = "DATABASE_URL_TEST_POSTGRES"  # names a server to use in place of starting one
DEBIAN = Path("/usr/lib/postgresql")  # where Debian keeps the programs, a folder for each version
START_SECONDS = 30
STOP_SECONDS = 10


class PostgresMissingError(Exception):
    """There is no PostgreSQL on this machine; the message says what to install."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; ``url`` opens its maintenance database as somebody who may create others."""

    url: URL

    @contextmanager
    def database(self) -> Iterator[str]:
        """A new, empty database, as a SQLAlchemy URL; dropped afterwards, whoever is still connected."""
        name = f"infointerview_{secrets.token_hex(6)}"
        self._run(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            yield self.url.set(database=name).render_as_string(hide_password=False)
        finally:
            self._run(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))

    def _run(self, statement: SQL | psycopg.sql.Composed) -> None:
        with psycopg.connect(_for_driver(self.url), autocommit=True) as connection:
            connection.execute(statement)


class Crashing:
    """A server that can be made to crash: it forgets nothing that was committed, and everybody is cut off."""

    def __init__(self, programs: Path, home: Path, owner: str | None) -> None:
        self._programs, self._home, self._owner, self._port = programs, home, owner, free_port()
        self._password = secrets.token_urlsafe(16)
        _initialise(programs, home, owner, self._password)
        self.server = Server(_url(self._password, self._port))
        self.start()

    def start(self) -> None:
        """Start, recovering from a crash; returns when it answers."""
        self._process = _start(self._programs, self._home, self._owner, self._port, durable=True)
        _await(self._process, self.server.url, self._home / "log")

    def crash(self) -> None:
        """Stop as ``pg_ctl stop -m immediate`` does: no checkpoint, no farewell."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(STOP_SECONDS)

    def close(self) -> None:
        """Stop for good."""
        _stop(self._process)


@contextmanager
def crashing() -> Iterator[Crashing]:
    """A throwaway server, durable, for one who crashes it. Raises PostgresMissingError."""
    programs, owner = find_programs(), _owner()
    home = Path(tempfile.mkdtemp(prefix="infointerview-postgres-"))
    try:
        if owner is not None:
            shutil.chown(home, owner)
        made = Crashing(programs, home, owner)
        try:
            yield made
        finally:
            made.close()
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def server(*, durable: bool = False) -> Iterator[Server]:
    """The server named by ``DATABASE_URL_TEST_POSTGRES``, or a throwaway one on loopback.

    ``durable`` keeps fsync on, as a real server has it: what a commit costs is only then worth measuring.
    Raises PostgresMissingError where there is none to start.
    """
    if named := os.environ.get(OWN_SERVER):
        yield Server(make_url(named).set(drivername="postgresql+psycopg"))
        return
    programs = find_programs()
    owner = _owner()
    home = Path(tempfile.mkdtemp(prefix="infointerview-postgres-"))
    try:
        if owner is not None:
            shutil.chown(home, owner)
        with _running(programs, home, owner, durable=durable) as url:
            yield Server(url)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def find_programs() -> Path:
    """The folder of ``initdb`` and ``postgres``: on PATH, or the newest where Debian keeps them."""
    on_path = shutil.which("initdb")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += sorted(DEBIAN.glob("*/bin"), key=_version, reverse=True)
    for folder in candidates:
        if os.access(folder / "initdb", os.X_OK) and os.access(folder / "postgres", os.X_OK):
            return folder
    raise PostgresMissingError(f"no PostgreSQL server here: apt-get install postgresql, or set {OWN_SERVER}")


def _version(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdecimal() else 0


def _owner() -> str | None:
    """Whom the server runs as: PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


@contextmanager
def _running(programs: Path, home: Path, owner: str | None, *, durable: bool) -> Iterator[URL]:
    """A new cluster in that folder with its server up; yields the URL of its first database."""
    password, port = secrets.token_urlsafe(16), free_port()
    _initialise(programs, home, owner, password)
    process = _start(programs, home, owner, port, durable=durable)
    try:
        url = _url(password, port)
        _await(process, url, home / "log")
        yield url
    finally:
        _stop(process)


def _start(programs: Path, home: Path, owner: str | None, port: int, *, durable: bool) -> subprocess.Popen[bytes]:
    """The server of a cluster; it may not answer yet."""
    settings = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={home}", "max_connections=200"]
    if not durable:
        settings += ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
    options = [part for setting in settings for part in ("-c", setting)]
    with (home / "log").open("ab") as output:
        return subprocess.Popen(
            [*_dying_with_us(), str(programs / "postgres"), "-D", str(home / "data"), *options],
            stdout=output,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            cwd=home,
            user=owner,
            group=_group(owner),
            extra_groups=_no_groups(owner),
            start_new_session=True,  # Ctrl-C stops the tests first, and they stop the server
        )


def _url(password: str, port: int) -> URL:
    return URL.create("postgresql+psycopg", "infointerview", password, "127.0.0.1", port, "postgres")


def _initialise(programs: Path, home: Path, owner: str | None, password: str) -> None:
    """Make the cluster; even on loopback it asks for a password, for other users of the machine are there too."""
    secret = home / "password"
    secret.write_text(password)
    if owner is not None:
        shutil.chown(secret, owner)
    made = subprocess.run(
        [
            *(str(programs / "initdb"), "-D", str(home / "data"), "-U", "infointerview"),
            *("--pwfile", str(secret), "-A", "scram-sha-256", "-E", "UTF8", "--locale", "C", "--no-sync"),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=home,
        user=owner,
        group=_group(owner),
        extra_groups=_no_groups(owner),
    )
    secret.unlink()
    if made.returncode:
        raise RuntimeError(f"initdb failed: {made.stderr or made.stdout}")


def _group(owner: str | None) -> int | None:
    return None if owner is None else pwd.getpwnam(owner).pw_gid


def _no_groups(owner: str | None) -> Sequence[int] | None:
    return None if owner is None else ()


def _dying_with_us() -> list[str]:
    """On Linux: have the kernel stop the server should the tests be killed and never reach their end."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "QUIT"] if setpriv else []


def _await(process: subprocess.Popen[bytes], url: URL, log: Path) -> None:
    """Return when the server answers; raise with its log when it gave up or takes too long."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            psycopg.connect(_for_driver(url), connect_timeout=2).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"PostgreSQL did not start: {log.read_text(errors='replace')[-2000:]}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Fast, then immediate, then by force: PostgreSQL's own names for SIGINT and SIGQUIT."""
    for last_word in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        process.send_signal(last_word)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue
        return


def _for_driver(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


if __name__ == "__main__":
    try:
        found = OWN_SERVER if OWN_SERVER in os.environ else find_programs()
    except PostgresMissingError as missing:
        sys.exit(str(missing))
    sys.stdout.write(f"Tests on PostgreSQL use {found}\n")
