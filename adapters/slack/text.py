"""Styled runs of text become Slack's text objects, and what Slack reports becomes what a person typed.

Slack has no escape for ``*``, ``_``, ``~``, a backtick, ``:smile:`` or a ``>`` that opens a line. So words without a
style go out as ``plain_text``, where nothing acts; and so do words that have a style and, beside it, a sign that
could act, at the price of the style. Not every client breaks the lines of ``plain_text``: there each stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from adapters.slack import limits
from adapters.slack.limits import Json
from flows.lines import Span

# Between two letters or digits a mark is only a character: it acts at the edge of a word. The wide forms act too.
_ACTS = re.compile(
    r"(?<![A-Za-z0-9])[*_~＊＿～]|[*_~＊＿～](?![A-Za-z0-9])|[`｀]|^[^\S\n]*[>＞]|:[^\s:]+:", re.MULTILINE
)
_EDGE = "\u200b"  # a zero-width space makes an edge where a mark of ours touches a word

_CONTROL = re.compile(r"<([@#!][^<>]+|[a-z][a-z0-9+.-]*:[^<>]+)>")


def escape(text: str) -> str:
    """The three characters with which Slack's own markup begins, as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(spans: Sequence[Span]) -> str:
    """The words alone; an address follows its words in brackets."""
    return "".join(f"{span.text} ({span.link})" if span.link not in ("", span.text) else span.text for span in spans)


def paragraph(spans: Sequence[Span]) -> list[Json]:
    """One paragraph as text objects: mostly one, more where its lines must stand alone or are too long."""
    words = plain(spans).strip()
    formatted = "\n" in words or any(span.bold or span.italic or span.link for span in spans)
    if formatted and not _ACTS.search("".join(span.text for span in spans)):
        marked = _mrkdwn(spans).strip()
        if limits.fits(marked, limits.TEXT):
            return [{"type": "mrkdwn", "text": marked, "verbatim": True}]
    parts = [piece for line in words.split("\n") for piece in limits.pieces(line, limits.TEXT)]
    return [literal(part, limits.TEXT) for part in parts if part.strip()]


def literal(text: str, limit: int) -> Json:
    """A text object that is shown as it is written, cut where it is too long."""
    return {"type": "plain_text", "text": limits.cut(text.strip(), limit) or "…", "emoji": False}


def link(address: str, label: str) -> Json:
    """A text object that is one link."""
    return {"type": "mrkdwn", "text": f"<{escape(address)}|{escape(label)}>", "verbatim": True}


def _mrkdwn(spans: Sequence[Span]) -> str:
    written = ""
    before = Span("")
    for span in spans:
        ends, begins = before.text[-1:], span.text[:1]
        opens = _styled(span) and ends.isalnum() and not begins.isspace()
        closes = _styled(before) and begins.isalnum() and not ends.isspace()
        written += (_EDGE if opens or closes else "") + _run(span)
        before = span
    return written


def _styled(span: Span) -> bool:
    return span.bold or span.italic


def _run(span: Span) -> str:
    written = escape(span.text)
    if span.link:
        written = f"<{escape(span.link)}|{written}>"
    for wanted, mark in ((span.italic, "_"), (span.bold, "*")):
        if wanted:
            written = "\n".join(_between(line, mark) for line in written.split("\n"))
    return written


def _between(line: str, mark: str) -> str:
    """A line between marks that touch its words, for ``* x *`` would not be bold."""
    core = line.strip()
    return line.replace(core, f"{mark}{core}{mark}", 1) if core else line


def typed(text: str, names: Mapping[str, str]) -> str:
    """What a person typed, from what Slack makes of it; ``names`` of people mentioned, by their id."""
    words = _CONTROL.sub(lambda found: _typed(found[1], names), text)
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _typed(control: str, names: Mapping[str, str]) -> str:
    """A mention, a channel or a link as the words that stood there."""
    target, _, label = control.partition("|")
    match target[0]:
        case "@":
            name = names.get(target[1:], label or target[1:])
            return f"@{name}" if name else ""
        case "#":
            return f"#{label or target[1:]}"
        case "!":
            return label or f"@{target[1:]}"
    address = re.sub("^(mailto|tel):", "", target)
    return label or address if label in ("", *_short_forms(address)) else f"{label} ({address})"


def _short_forms(address: str) -> tuple[str, ...]:
    """How people write an address that Slack completed: ``example.com`` for ``http://example.com``."""
    return address, address.split("://", 1)[-1], address.split("://", 1)[-1].rstrip("/")
