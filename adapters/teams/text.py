"""Styled runs of text become what Teams shows, and what Teams reports becomes what a person typed.

A message is sent as HTML, with every character that means something to HTML or Markdown as its number: nothing in
it can act, whichever of the two a client reads. A card holds runs of text, which no client reads as markup.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from msgspec.structs import replace

from adapters.teams.limits import Json, cut
from flows.lines import Span

_ACTS = re.compile(r"""[&<>"'\\`*_\[\]~@]|:(?=//)|(?<=www)\.""", re.IGNORECASE)  # anywhere, or as a link by itself
_BEGINS = re.compile(r"(?:^|(?<=<br/>))\s*\d*[#+=.|)-]")  # a title, a list or a table, where a line begins
_TEMPLATE = re.compile(r"(?<=[{$])(?=\{)")  # {{DATE(…)}} is worked out inside one run, ${…} where templates are used
_OPENS = re.compile(r"^(?:https?://|mailto:)", re.IGNORECASE)

# The few entities Teams writes for what was typed; unescape() alone would also turn "?a=1&copy=2" into "?a=1©=2".
_ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot|apos|#39|#160);")


def html(spans: Sequence[Span]) -> str:
    """One paragraph as HTML in which only our own markup acts."""
    return _BEGINS.sub(_numbers, "".join(_tagged(span) for span in spans).strip())


def escape(text: str) -> str:
    """Text with every character that could act as its number, and line breaks as tags."""
    return _ACTS.sub(_numbers, text).replace("\n", "<br/>")


def lines(spans: Sequence[Span]) -> list[list[Json]]:
    """One paragraph as the runs of each of its lines; a blank line has none."""
    found: list[list[Json]] = [[]]
    for span in spans:
        for number, line in enumerate(span.text.split("\n")):
            found += [[]] if number else []
            found[-1] += runs(line, **_style(span))
    return [line if any(run["text"].strip() for run in line) else [] for line in found]


def runs(words: str, **style: object) -> list[Json]:
    """Words as runs of one style; one run, unless that could be taken for a template."""
    return [{"type": "TextRun", "text": piece, **style} for piece in _TEMPLATE.split(words) if piece]


def shortened(spans: Sequence[Span], limit: int) -> list[Span]:
    """The runs, or their beginning with an ellipsis, in at most ``limit`` characters."""
    kept: list[Span] = []
    for span in spans:
        room = limit - sum(len(each.text) for each in kept)
        if len(span.text) > room:
            return [*kept, replace(span, text=cut(span.text, max(room, 1)))]
        kept.append(span)
    return kept


def plain(spans: Sequence[Span]) -> str:
    """The words alone, in one line."""
    return " ".join("".join(span.text for span in spans).split())


def opens(url: str) -> bool:
    """Whether an address is one a person may be sent to."""
    return _OPENS.match(url) is not None


def typed(text: str) -> str:
    """What a person typed, from what Teams makes of it."""
    return clean(_ENTITY.sub(lambda found: unescape(found[0]), text))


def clean(text: str) -> str:
    """Text with plain blanks and line breaks, and none around it."""
    return text.replace("\xa0", " ").replace("\r\n", "\n").replace("\0", "").strip()


def _numbers(found: re.Match[str]) -> str:
    """Numbers for what could act; digits before a ``.`` that would begin a list are kept."""
    return "".join(each if each.isdigit() else f"&#{ord(each)};" for each in found[0])


def _tagged(span: Span) -> str:
    written = escape(span.text)
    for wanted, tag in ((span.italic, "i"), (span.bold, "b")):
        written = f"<{tag}>{written}</{tag}>" if wanted and written.strip() else written
    return f'<a href="{escape(span.link)}">{written}</a>' if opens(span.link) else written


def _style(span: Span) -> Json:
    """A run's properties, as Adaptive Cards name them."""
    style: Json = {"weight": "Bolder"} if span.bold else {}
    if span.italic:
        style["italic"] = True
    if opens(span.link):
        style["selectAction"] = {"type": "Action.OpenUrl", "url": span.link}
    return style
