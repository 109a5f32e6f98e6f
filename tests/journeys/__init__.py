"""Whole conversations as text files, each held on every platform; ``python -m tests.journeys`` writes them anew.

A line ``> hi`` is typed, ``> [Yes]`` is pressed, ``> + 26h`` lets hours pass. What follows is answered: a line a
paragraph, buttons in brackets. A line that begins with ``#`` says what the journey shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Exchange:
    """One thing a student does, and every line the coach answers."""

    done: str
    answered: tuple[str, ...]

    @property
    def pressed(self) -> str:
        """The label of the button, or nothing."""
        return self.done[1:-1] if self.done.startswith("[") and self.done.endswith("]") else ""

    @property
    def hours(self) -> float | None:
        """How many hours pass, or None."""
        return float(self.done[1:].strip().removesuffix("h")) if self.done.startswith("+") else None


@dataclass(frozen=True)
class Journey:
    """A conversation and what it shows."""

    name: str
    about: tuple[str, ...]
    exchanges: tuple[Exchange, ...]

    def __str__(self) -> str:
        lines = [*(f"# {each}" for each in self.about), ""]
        for exchange in self.exchanges:
            lines += [f"> {exchange.done}", *exchange.answered, ""]
        return "\n".join(lines)


def read(path: Path) -> Journey:
    """The journey in a file."""
    about: list[str] = []
    exchanges: list[Exchange] = []
    for text in path.read_text(encoding="utf-8").splitlines():
        if text.startswith("# ") and not exchanges:
            about.append(text[2:])
        elif text.startswith("> "):
            exchanges.append(Exchange(text[2:], ()))
        elif text.strip() and exchanges:
            exchanges[-1] = Exchange(exchanges[-1].done, (*exchanges[-1].answered, text))
    return Journey(path.stem, tuple(about), tuple(exchanges))


def journeys() -> list[Journey]:
    """All of them, by name."""
    return [read(path) for path in sorted(FOLDER.glob("*.txt"))]
