"""Spans as a terminal shows them: styled by escapes of our own making, wrapped to its width; pure.

What anybody wrote is stripped of control characters first, so no words can move the cursor or change a colour.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from flows.lines import Span

Style = Literal["bold", "italic", "dim", "choice", "link"]

STYLES: dict[Style, tuple[str, str]] = {
    "bold": ("\x1b[1m", "\x1b[22m"),
    "italic": ("\x1b[3m", "\x1b[23m"),
    "dim": ("\x1b[2m", "\x1b[22m"),
    "choice": ("\x1b[36m", "\x1b[39m"),
    "link": ("\x1b[34m", "\x1b[39m"),
}
STYLED = re.compile(r"\x1b\[\d{1,2}m")

# Controls, what turns text around, and line ends other than ours.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_LISTED = re.compile(r"(?:[•☐☑✓–-]|\d{1,2}[.)])\s+")


def clean(text: str) -> str:
    """Text with nothing in it that a terminal would obey."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    "))


def paint(text: str, *styles: Style, colour: bool = True) -> str:
    """Text in some styles, where there is colour."""
    for style in styles if colour and text else ():
        start, end = STYLES[style]
        text = f"{start}{text}{end}"
    return text


def styled(spans: Iterable[Span], *, colour: bool) -> str:
    """A Line's spans in one text; a link is followed by its address."""
    parts = []
    for span in spans:
        text = clean(span.text)
        address = f" <{clean(span.link)}>" if span.link and span.link != span.text else ""
        styles: list[Style] = [*(["bold"] if span.bold else []), *(["italic"] if span.italic else [])]  # type: ignore[list-item]
        parts.append(paint(text, *styles, colour=colour) + paint(address, "link", colour=colour))
    return "".join(parts)


def wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Lines no wider than ``width`` where words allow; ``first`` and ``rest`` stand before them.

    What begins with a mark or a number hangs from it. A word is never cut: an address must stay whole.
    """
    lines: list[str] = []
    for row in text.split("\n"):
        listed = _LISTED.match(STYLED.sub("", row))
        hang = " " * (listed.end() if listed else 0)
        lines += _filled(row, width, rest if lines else first, rest + hang)
    return lines


def _filled(row: str, width: int, first: str, rest: str) -> list[str]:
    lines, line, used = [], first, measure(first)
    bare = True
    for word in row.split(" "):
        space = 0 if bare else 1
        if not bare and used + space + measure(word) > width:
            lines.append(line.rstrip(" "))
            line, used, space = rest, measure(rest), 0
        line += " " * space + word
        used += space + measure(word)
        bare = False
    return [*lines, line.rstrip(" ")]


def measure(text: str) -> int:
    """How many columns a text takes."""
    return sum(_columns(char) for char in STYLED.sub("", text))


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
