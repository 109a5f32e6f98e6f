"""Text on its way into a spreadsheet and back: nothing in it is ever calculated."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

# What a spreadsheet would calculate (OWASP, CSV Injection): some look past blanks and what is not seen, and know the
# wide signs too.
_FORMULA = re.compile(r"[\t\r\n]|[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]")


def safe(value: object) -> object:
    """Text that a spreadsheet would read as a formula, made text again by an apostrophe."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def plain(text: str) -> str:
    """What ``safe`` was given: a cell without the apostrophe put before it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def as_text(rows: Iterable[Iterable[object]]) -> str:
    """Rows as CSV (RFC 4180), nothing in them taken for a formula, nor for another cell where ``;`` parts them."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerows([safe(each) for each in row] for row in rows)
    return out.getvalue()
