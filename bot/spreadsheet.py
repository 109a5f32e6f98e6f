"""Text on its way into a spreadsheet and back: nothing in it is ever calculated."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet would calculate (OWASP, CSV Injection)


def safe(value: object) -> object:
    """Text that a spreadsheet would read as a formula, made text again by an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def plain(text: str) -> str:
    """What ``safe`` was given: a cell without the apostrophe put before it."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text
