"""Others' job queues, each drained in the peers' own environment: how many, on what, and what it took."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from tests import postgres

PYTHON = Path(os.environ.get("PEERS_PYTHON", ".venv-peers/bin/python"))
SCRIPT = Path(__file__).parent / "peers" / "drain.py"
PATIENCE = 600  # s


@dataclass(frozen=True, slots=True)
class Peer:
    """What it keeps its jobs in, and how many it is given: fewer where it is slow."""

    on: str
    jobs: int


@dataclass(frozen=True, slots=True)
class Drained:
    """Jobs a second; or why it was not tried."""

    enqueued: float = 0.0
    drained: float = 0.0
    skipped: str = ""


PEERS = {
    "pgqueuer": Peer("PostgreSQL", 20_000),
    "procrastinate": Peer("PostgreSQL", 2_000),
    "dbos": Peer("PostgreSQL", 500),
    "huey": Peer("SQLite", 20_000),
    "celery": Peer("Redis", 3_000),
}


def drained(name: str) -> Drained:
    """One run of one of them."""
    peer = PEERS[name]
    if not PYTHON.exists():
        return Drained(skipped="the peers' environment is not made")
    if peer.on == "Redis" and shutil.which("redis-server") is None:
        return Drained(skipped="no redis-server here")
    with _home(peer.on) as url:
        command = [str(PYTHON), str(SCRIPT), name, str(peer.jobs), url]
        try:
            done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE)
        except subprocess.CalledProcessError as error:
            return Drained(skipped=(error.stderr.strip().splitlines() or ["it ended"])[-1][:120])
        except subprocess.TimeoutExpired:
            return Drained(skipped=f"not drained in {PATIENCE} s")
    put, gone = json.loads(done.stdout.splitlines()[-1])
    return Drained(peer.jobs / put, peer.jobs / gone)


def talked(name: str, waiting: int) -> float:
    """Turns a second of another's dialogue engine with so many people at once; 0 where it cannot be run here."""
    needs_redis = name == "aiogram"
    if not PYTHON.exists() or (needs_redis and shutil.which("redis-server") is None):
        return 0.0
    with redis() if needs_redis else nullcontext("") as url:
        rounds = 2 if waiting > 1 else 8
        command = [str(PYTHON), str(SCRIPT.with_name("talk.py")), name, str(waiting), str(rounds), url]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=PATIENCE)
    return float(done.stdout.splitlines()[-1]) if done.returncode == 0 else 0.0


@contextmanager
def _home(on: str) -> Iterator[str]:
    """Where its jobs are kept: as durable as ours."""
    if on == "PostgreSQL":
        with postgres.server(durable=True) as server, server.database() as url:
            yield url.replace("+psycopg", "")
    elif on == "Redis":
        with redis() as url:
            yield url
    else:
        with nullcontext():
            yield ""


@contextmanager
def redis() -> Iterator[str]:
    """A Redis that syncs every write, while it is entered."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        settings = ["--port", str(port), "--dir", folder, "--appendonly", "yes", "--appendfsync", "always"]
        server = subprocess.Popen(["redis-server", "--bind", "127.0.0.1", *settings], stdout=subprocess.DEVNULL)
        try:
            _await(port)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()
            server.wait(10)


def _await(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
