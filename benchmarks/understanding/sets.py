"""The labelled sets: where they lie, which half of them is never looked at, and how a judgement's cost is taken."""

from __future__ import annotations

import json
import statistics
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

HERE = Path(__file__).parent
REPEATS = 5


def rows(name: str, language: str) -> list[dict[str, Any]]:
    """One set in one language, a dictionary a line."""
    lines = (HERE / f"{name}_{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def half(row: dict[str, Any]) -> Literal["seen", "unseen"]:
    """Which half a row belongs to: as it says, else by its text's own letters, so that adding moves nothing across."""
    if "half" in row:
        return "seen" if row["half"] == "seen" else "unseen"
    return "seen" if zlib.crc32(row["text"].encode()) % 2 else "unseen"


def cost(judge: Callable[..., object], asked: Sequence[tuple[str, ...]]) -> float:
    """Microseconds of one judgement in the median over all that is asked, each the best of a few tries."""
    best = []
    for each in asked:
        spans = []
        for _ in range(REPEATS):
            start = time.perf_counter()
            judge(*each)
            spans.append(time.perf_counter() - start)
        best.append(min(spans))
    return statistics.median(best) * 1e6
