"""Where a run takes place: a folder of its own, and a database of the kind that is asked for."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Literal

from tests import postgres
from tests.faults.run import Outcome, Plan, run

Kind = Literal["sqlite", "postgres"]
REPLICAS = 3  # on PostgreSQL; a SQLite file has one process


async def take_place(kind: Kind, plan: Plan) -> Outcome:
    """Do a run. Raises PostgresMissingError where there is none to start."""
    with tempfile.TemporaryDirectory(prefix="infointerview-faults-") as name:
        folder = Path(name)
        if kind == "sqlite":
            return await run(plan, f"sqlite:///{folder / 'infointerview.sqlite'}", folder)
        with postgres.crashing() as crashing, crashing.server.database() as url:
            shared = replace(plan, processes=REPLICAS)
            return await run(shared, url, folder, crashing.crash, crashing.start)
