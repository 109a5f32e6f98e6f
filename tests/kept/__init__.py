"""Conversations as each released version stored them: what is kept of students must go on with any later one.

``python -m tests.kept`` adds the file of the version in pyproject.toml, once, when it is released; then it stays.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def files() -> list[Path]:
    """A file for each version, oldest first; a line for each conversation."""
    return sorted(FOLDER.glob("*.jsonl"))
