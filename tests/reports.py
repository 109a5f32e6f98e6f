"""Documents of which a command writes parts: what was measured, under the command that measures it again."""

from __future__ import annotations

import os
import platform
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def put(report: Path, part: str, command: str, table: str) -> None:
    """Put a part into its place; all around it stays. Raises ValueError where the document has no such place."""
    begin, end = f"<!-- {part} -->", f"<!-- end of {part} -->"
    before, place, rest = report.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not place or not closed:
        raise ValueError(f"{report.name} has no place for {part}: {begin} {end}")
    told = f"`{command}`, {datetime.now(UTC):%Y-%m-%d}, {machine()}"
    report.write_text(f"{before}{begin}\n\n{told}\n\n{table.strip()}\n\n{end}{after}", encoding="utf-8")


def machine() -> str:
    """What was measured on, as far as it matters."""
    cores, language = os.cpu_count(), platform.python_version()
    return (
        f"{platform.system()} {platform.machine()}, {cores} cores, Python {language}, SQLite {sqlite3.sqlite_version}"
    )
