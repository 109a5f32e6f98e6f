"""Another's job queue, drained: ``drain.py NAME COUNT URL`` in the peers' environment prints seconds as JSON.

A job does nothing. Every queue is put together as its documentation shows, with one worker in this process; what can
be put down together is put down together.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path


class Tally:
    """Counts jobs done; ``over`` is set at the last."""

    def __init__(self, count: int) -> None:
        self.left = count
        self.over = threading.Event()
        self.ended = 0.0

    def done(self) -> None:
        """One more."""
        self.left -= 1
        if not self.left:
            self.ended = time.perf_counter()
            self.over.set()


def pgqueuer(count: int, url: str) -> tuple[float, float]:
    """On PostgreSQL by asyncpg, batches of its size, as its own benchmark does."""

    async def main() -> tuple[float, float]:
        import asyncpg
        from pgqueuer import PgQueuer, Queries
        from pgqueuer.db import AsyncpgDriver

        connection = await asyncpg.connect(url)
        queue, tally = PgQueuer(AsyncpgDriver(connection)), Tally(count)
        queries = Queries(AsyncpgDriver(connection))
        await queries.install()

        @queue.entrypoint("nothing")
        async def nothing(_: object) -> None:
            tally.done()
            if tally.over.is_set():
                queue.shutdown.set()

        started = time.perf_counter()
        for first in range(0, count, 1000):
            size = min(1000, count - first)
            await queries.enqueue(["nothing"] * size, [None] * size, [0] * size)
        put = time.perf_counter()
        await queue.run(batch_size=250)
        return put - started, tally.ended - put

    return asyncio.run(main())


def procrastinate(count: int, url: str) -> tuple[float, float]:
    """On PostgreSQL, 16 jobs at once."""

    async def main() -> tuple[float, float]:
        from procrastinate import App, PsycopgConnector

        app = App(connector=PsycopgConnector(conninfo=url))
        tally = Tally(count)

        @app.task(name="nothing")
        async def nothing(number: int) -> None:
            tally.done()

        async with app.open_async():
            await app.schema_manager.apply_schema_async()
            started = time.perf_counter()
            await nothing.batch_defer_async(*({"number": number} for number in range(count)))
            put = time.perf_counter()
            await app.run_worker_async(wait=False, concurrency=16, install_signal_handlers=False)
        return put - started, tally.ended - put

    return asyncio.run(main())


def huey(count: int, _: str) -> tuple[float, float]:
    """On a SQLite file, one worker, no results kept."""
    from huey import SqliteHuey

    with tempfile.TemporaryDirectory() as folder:
        queue = SqliteHuey(filename=str(Path(folder) / "huey.db"), results=False, fsync=True)
        tally = Tally(count)

        @queue.task()
        def nothing() -> None:
            tally.done()

        started = time.perf_counter()
        for _number in range(count):
            nothing()
        put = time.perf_counter()
        while (task := queue.dequeue()) is not None:
            queue.execute(task)
        return put - started, tally.ended - put


def celery(count: int, url: str) -> tuple[float, float]:
    """On Redis, acknowledged late, one solo worker."""
    from celery import Celery
    from celery.contrib.testing.worker import start_worker

    app = Celery("peers", broker=url)
    app.conf.update(task_acks_late=True, task_ignore_result=True, worker_prefetch_multiplier=64)
    tally = Tally(count)

    @app.task(name="nothing")
    def nothing() -> None:
        tally.done()

    started = time.perf_counter()
    for _ in range(count):
        nothing.delay()
    put = time.perf_counter()
    with start_worker(app, pool="solo", perform_ping_check=False, loglevel="ERROR"):
        tally.over.wait(300)
    return put - started, tally.ended - put


def dbos(count: int, url: str) -> tuple[float, float]:
    """On PostgreSQL, a queue of workflows."""
    from dbos import DBOS

    DBOS(config={"name": "peers", "system_database_url": url, "log_level": "ERROR", "run_admin_server": False})
    tally = Tally(count)

    @DBOS.workflow()
    def nothing() -> None:
        tally.done()

    DBOS.launch()
    DBOS.register_queue("nothing", polling_interval_sec=0.05)
    started = time.perf_counter()
    for _ in range(count):
        DBOS.enqueue_workflow("nothing", nothing)
    put = time.perf_counter()
    tally.over.wait(300)
    seconds = put - started, tally.ended - started  # it begins while they are still put down
    DBOS.destroy()
    return seconds


WAYS: dict[str, Callable[[int, str], tuple[float, float]]] = {
    "pgqueuer": pgqueuer, "procrastinate": procrastinate, "huey": huey, "celery": celery, "dbos": dbos,
}  # fmt: skip


if __name__ == "__main__":
    name, count, url = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    print(json.dumps(WAYS[name](count, url)))
