"""Text on its way into a spreadsheet and back: nothing in it is ever calculated."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet would calculate (OWASP, CSV Injection)


def safe(value: object) -> object:
    """Text that a spreadsheet would read as a formula, made text again by an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def plain(text: str) -> str:
    """What ``safe`` was given: a cell without the apostrophe put before it."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def as_text(rows: Iterable[Iterable[object]]) -> str:
    """Rows as CSV (RFC 4180), nothing in them taken for a formula."""
    out = io.StringIO()
    csv.writer(out).writerows([safe(each) for each in row] for row in rows)
    return out.getvalue()
