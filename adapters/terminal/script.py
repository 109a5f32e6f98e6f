"""A script instead of a person: one message a line in, one JSON object a reply out."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any, TextIO

from adapters.terminal.offers import Offers
from bot.errors import SettingsError
from bot.ports import Words
from flows.replies import Ask, Card, Choose, Form, Give, Home, Mark, Option, Reply, Say, Show, options_of

Input = Mapping[str, Any] | timedelta | datetime
FARTHEST = timedelta(days=3653)  # time moved at once: each reminder on the way is heard, and must end
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}

_SPAN = re.compile(r"(?:\d+[smhdw]\s*)+")
_PART = re.compile(r"(\d+)([smhdw])")
_ISO = re.compile(  # a duration as ISO 8601 writes it, without the years and months that have no one length
    r"P(?=.)(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=.)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)


class Script:
    """Reads lines and writes objects. ``zone`` is where a moment without an offset is meant."""

    def __init__(self, zone: tzinfo, out: TextIO | None = None, lines: TextIO | None = None) -> None:
        self.offers = Offers()
        self._zone = zone
        self._out = out or sys.stdout
        self._lines = lines or sys.stdin

    def show(
        self, reply: Reply, words: Words, state: str, letter: str, saved: Path | None, *, again: bool = False
    ) -> None:
        """Write a reply as one line of JSON, at once; with ``updated`` where it was shown before."""
        if isinstance(reply, Home | Mark):
            return
        self.offers.note(reply, letter, words)
        told = record(reply, words, state, saved) | ({"updated": True} if again else {})
        self._out.write(json.dumps(told, ensure_ascii=False) + "\n")
        self._out.flush()

    def inputs(self) -> Iterator[Input]:
        """Each line as what it means, until there are no more. Raises SettingsError for one that means nothing."""
        # Not `for line in`: it reads ahead, and who writes waits for the answer first.
        while line := self._lines.readline():
            if line.strip():
                yield self._meant(line.rstrip("\n"))

    def greet(self) -> None:
        """A script knows how this works."""

    def leave(self) -> None:
        """A script does not need to be told how to come back."""

    def _meant(self, line: str) -> Input:
        try:
            given = json.loads(line) if line.lstrip().startswith("{") else None
        except ValueError:
            given = None
        match given:
            case {"pick": str(name), **rest} if not rest:
                if (pick := self.offers.pick(name)) is None:
                    offered = ", ".join(self.offers.labels()) or "nothing"
                    raise SettingsError(f"pick: {name!r} was never offered; on offer now: {offered}")
                return {"pick": pick}
            case {"fill": dict(answers), **rest} if not rest:
                if (fill := self.offers.fill()) is None:
                    raise SettingsError("fill: no form was offered yet")
                return {"fill": {**fill, "answers": answers}}
            case {"advance": str(by), **rest} if not rest:
                return span(by, self._zone)
            case {"say": str(text), **rest} if not rest:
                return {"say": text}
            case {"arrive": True, **rest} if not rest:
                return {"arrive": True}
        return {"say": line}


def span(text: str, zone: tzinfo) -> timedelta | datetime:
    """How far to move the clock: ``26h``, ``PT26H``, or the moment to move it to. Raises SettingsError."""
    text = text.strip()
    parts = [(UNITS[unit], count) for count, unit in _PART.findall(text)] if _SPAN.fullmatch(text) else []
    if iso := _ISO.fullmatch(text):
        parts = [(unit, count) for unit, count in iso.groupdict().items() if count]
    if not parts:
        return moment(text, zone)
    try:
        far = sum((timedelta(**{unit: int(count)}) for unit, count in parts), timedelta())
    except (OverflowError, ValueError):
        far = timedelta.max
    if far > FARTHEST:
        raise SettingsError(f"advance: {text[:40]} is more than ten years at once")
    return far


def moment(text: str, zone: tzinfo) -> datetime:
    """A moment as ISO 8601; without an offset it is meant in ``zone``. Raises SettingsError."""
    try:
        at = datetime.fromisoformat(text.strip())
        at = at if at.tzinfo else at.replace(tzinfo=zone)
        at.astimezone(UTC)  # the first and last hours of the calendar are a time in some zones only
    except (ValueError, OverflowError):
        raise SettingsError(f"{text!r} is no time: write it like 2026-11-24T15:00") from None
    return at


def record(reply: Reply, words: Words, state: str, saved: Path | None) -> dict[str, Any]:
    """A reply as data: ``text``, ``choices``, ``card``, ``file`` and ``state``; with ``form`` where there is one."""
    file = {"name": saved.name, "path": str(saved)} if saved else None
    return {
        "text": "\n".join(words.plain(each) for each in _lines(reply)),
        "choices": [_choice(each, words) for each in options_of(reply)[1]],
        "card": _card(reply.card, words) if isinstance(reply, Show) else None,
        "file": file,
        "state": state,
        **({"form": _form(reply.form, words)} if isinstance(reply, Ask) else {}),
    }


def _lines(reply: Reply) -> tuple[Any, ...]:
    match reply:
        case Say(lines) | Choose(lines=lines) | Ask(lines=lines) | Give(lines=lines):
            return lines
        case Show(card):
            return card.lines
        case _:
            return ()


def _choice(option: Option, words: Words) -> dict[str, str]:
    """A choice with its name, or with the address it opens."""
    label = words.plain(option.label)
    return (
        {"label": label, "url": words.url(option.opens)} if option.opens else {"label": label, "choice": option.choice}
    )


def _card(card: Card, words: Words) -> dict[str, Any]:
    rows = [{"label": words.plain(row.label), "value": words.plain(row.value)} for row in card.rows]
    return {"title": words.plain(card.title), "rows": rows}


def _form(form: Form, words: Words) -> dict[str, Any]:
    fields = [
        {
            "name": each.name,
            "label": words.plain(each.label),
            "kind": each.kind,
            "value": each.value,
            "required": each.required,
            **({"choices": [_choice(option, words) for option in each.options]} if each.options else {}),
        }
        for each in form.fields
    ]
    return {"title": words.plain(form.title), "fields": fields}
