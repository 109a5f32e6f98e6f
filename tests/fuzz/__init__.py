"""Inputs nobody should send, in great numbers: some thousands with every run of the tests, millions by `make fuzz`."""

from __future__ import annotations

import os

LONG = bool(os.environ.get("FUZZ"))


def count(short: int, long: int) -> int:
    """How many inputs a test takes: ``long`` by `make fuzz`."""
    return long if LONG else short
