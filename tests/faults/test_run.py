"""A short run of the driver on each database: whatever breaks, the invariants hold."""

from __future__ import annotations

import os
import secrets

import pytest

from tests.faults.places import Kind, take_place
from tests.faults.run import Plan
from tests.postgres import PostgresMissingError

SECONDS = 15


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_whatever_breaks_the_invariants_hold(kind: Kind) -> None:
    seed = int(os.environ.get("FAULTS_SEED") or secrets.randbelow(10**6))
    print(f"FAULTS_SEED={seed} does the same again, as far as a machine's timing lets it")
    try:
        outcome = await take_place(kind, Plan(seed, SECONDS, freeze=4.0, crash=6.0))
    except PostgresMissingError as missing:
        pytest.skip(str(missing))
    assert not outcome.found, "\n".join([f"seed {seed}", *outcome.found])
    assert outcome.figures["letters"] > 50
    assert {"kill", "freeze"} <= outcome.faults.keys()
    assert outcome.faults["database crash"] or kind == "sqlite"
    assert {"dropped after", "5xx after", "429"} <= outcome.faults.keys()
