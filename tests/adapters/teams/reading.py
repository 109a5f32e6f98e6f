"""Reads what is sent to Teams as a person sees it, taking as markup whatever a client of Teams might take so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

Json = dict[str, Any]

# Markdown, on the text as it was written: what is left out here is not seen as text any more.
_PAIRS = re.compile(r"(\*\*|__|~~|`{1,3}|[*_])(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_LINKS = re.compile(r"!?\[([^\]]*)\]\(([^)]*)\)")
_OPENINGS = re.compile(r"^\s{0,3}(?:#{1,6}\s|>\s?|[-+*]\s|\d+[.)]\s|-{3,}$|={3,}$|\|)", re.MULTILINE)
_ESCAPES = re.compile(r"\\([!-/:-@\[-`{-~])")
_DATES = re.compile(r"\{\{(?:DATE|TIME)\([^)]*\)\}\}")
_TEMPLATES = re.compile(r"\$\{[^}]*\}")


def read(activity: Json | None) -> str:
    """The words of a message, of its card and of what can be pressed and filled in there."""
    if activity is None:
        return ""
    cards = [each["content"] for each in activity.get("attachments", [])]
    return "\n".join([markup(activity.get("text") or ""), *(word for card in cards for word in _card(card))])


def markup(text: str) -> str:
    """Text of a message, read as Markdown and as HTML at once, which is what the Playground does."""
    page = _Page()
    page.feed(_markdown(text))
    page.close()
    return page.words


def _markdown(text: str) -> str:
    lines = text.replace("<br/>", "\n")
    lines = _OPENINGS.sub("", lines)
    lines = _LINKS.sub(r"\1", lines)
    for _ in range(3):
        lines = _PAIRS.sub(r"\2", lines)
    return _ESCAPES.sub(r"\1", lines)


class _Page(HTMLParser):
    """Drops tags and turns entities into characters, once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


def _card(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for each in part:
            yield from _card(each)
        return
    if not isinstance(part, dict):
        return
    if "inlines" in part:
        yield "".join(_run(run["text"]) for run in part["inlines"])
        return
    if part.get("type") == "TextBlock":
        yield markup(_run(part["text"]))
    yield from (str(part[key]) for key in ("label", "placeholder", "value", "title") if isinstance(part.get(key), str))
    for key in ("body", "items", "columns", "choices", "actions", "card"):
        yield from _card(part.get(key))


def _run(text: str) -> str:
    """One run, whose dates a client works out and whose templates a card service fills in."""
    return _TEMPLATES.sub("", _DATES.sub("", text))
