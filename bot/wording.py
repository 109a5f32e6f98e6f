"""Lines put into words: one language, one institution, templates from the ``.toml`` beside each stage."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any
from urllib.parse import quote
from zlib import crc32

import msgspec
from babel import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list

from flows.center import Center
from flows.lines import Fact, Hole, Items, Line, Moment, Span, parse
from flows.replies import Link, Mail

LOCALES = {"en": "en_US", "es": "es_US"}  # Spanish as it is written in the United States: 3:00 p. m., not 15:00
LANGUAGES = tuple(LOCALES)
LONGEST_SUBJECT = 100  # characters: more is not shown anywhere, and in emoji still leaves room for a body
LONGEST_URL = 1900  # characters: what mail programs and browsers take of a mailto: link without cutting it
PLURALS = frozenset(("zero", "one", "two", "few", "many", "other"))  # CLDR's names of plural forms

_BLANK_BEFORE = re.compile(r",? $")
_TURNS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")  # languages that are read from the right need none of these

_SENTENCE = re.compile(r"[*_]*\{.*[.!?][*_]*$", re.DOTALL)  # one that begins with what is put in
_SOUNDS_LIKE_I = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)

Template = str | tuple[str, ...] | Mapping[str, str]  # one wording, several of the same meaning, or plural forms
Templates = Mapping[str, Template]


class Wording:
    """Puts Lines into one language (see ``bot.ports.Words``); pure, and a few microseconds a Line."""

    def __init__(self, language: str, center: Center, templates: Templates, *, strict: bool = False) -> None:
        self._locale = Locale.parse(LOCALES[language])
        self._templates = templates
        told = center.languages.get(language, {})
        self._center = dict((*_flat("center", msgspec.to_builtins(center)), *_flat("center", told)))
        self._strict = strict
        self._fixed: dict[str, str] = {}

    def spans(self, line: Line) -> tuple[Span, ...]:
        """A Line as styled runs; what was put in for a hole carries the hole's style and no markup of its own."""
        spans = self._spans(line)
        if spans and line.key != "verbatim" and _SENTENCE.match(self._template(line)):
            first = spans[0]
            return (Span(_capital(first.text), first.bold, first.italic, first.link), *spans[1:])
        return spans

    def _spans(self, line: Line) -> tuple[Span, ...]:
        """The same, whether it is a sentence by itself or part of one."""
        if line.key == "verbatim":
            return (Span(self._fact(line.facts["text"])),)
        spans: list[Span] = []
        for piece in parse(self._template(line)):
            filled = (_following(spans, piece),) if isinstance(piece, Span) else self._fill(piece, line)
            if spans and isinstance(piece, Hole) and not any(each.text for each in filled):
                end = spans.pop()  # a name nobody told us takes the blank before it along: "Hi!", not "Hi !"
                spans.append(Span(_BLANK_BEFORE.sub("", end.text), end.bold, end.italic, end.link))
            for span in filled:
                last = spans[-1] if spans else None
                if last and (last.bold, last.italic, last.link) == (span.bold, span.italic, span.link):
                    spans[-1] = Span(last.text + span.text, last.bold, last.italic, last.link)
                elif span.text:
                    spans.append(span)
        return tuple(spans)

    def plain(self, line: Line) -> str:
        """A Line as text alone; one without facts, as labels are, is always the same."""
        if not line.facts:
            if (known := self._fixed.get(line.key)) is None:
                known = self._fixed[line.key] = _text(self.spans(line))
            return known
        return _text(self.spans(line))

    def url(self, opens: Mail | Link) -> str:
        """The address behind an option: ``https:``, or ``mailto:`` with every value percent-encoded (RFC 6068)."""
        if isinstance(opens, Link):
            return opens.url if opens.url.startswith(("https://", "http://")) else ""
        # One line, as every header: a line break in an address or a subject would begin another header.
        to = quote("".join(opens.to.split()), safe="@+")
        subject = " ".join(self.plain(opens.subject).split())[:LONGEST_SUBJECT]
        head = f"mailto:{to}?subject={_encoded(subject)}&body="
        body = self.plain(opens.body)
        while len(encoded := _encoded(body)) > LONGEST_URL - len(head) and body:
            body = body[: int(len(body) * 0.9)]
        return head + encoded

    def _template(self, line: Line) -> str:
        template = self._templates.get(line.key)
        if isinstance(template, str):
            return template
        if isinstance(template, tuple):
            return template[self._turn(line) % len(template)]
        count = line.facts.get("count")
        if template is not None and isinstance(count, int):
            return template.get(self._locale.plural_form(count)) or template["other"]
        if self._strict:
            raise LookupError(f"no wording for {line.key} in {self._locale}")
        return line.key.rpartition(".")[2].replace("_", " ")

    def _turn(self, line: Line) -> int:
        """What chooses among wordings that mean the same: the turn it is said in, else what it is said of."""
        turn = line.facts.get("turn")
        return turn if isinstance(turn, int) else crc32("\n".join(map(self._fact, line.facts.values())).encode())

    def _fill(self, hole: Hole, line: Line) -> Sequence[Span]:
        fact = line.facts.get(hole.name)
        if fact is None:
            fact = self._center.get(hole.name)
        if fact is None:
            if self._strict:
                raise LookupError(f"{line.key} wants {hole.name}")
            return ()
        if isinstance(fact, Line):
            inner = self._spans(fact)
            return [Span(each.text, each.bold or hole.bold, each.italic or hole.italic, each.link) for each in inner]
        return (Span(self._fact(fact), hole.bold, hole.italic),)

    def _fact(self, fact: Fact) -> str:
        match fact:
            case Moment():
                return self._moment(fact)
            case Items(facts):
                return self._list([self._fact(each) for each in facts])
            case Line():
                return "".join(span.text for span in self._spans(fact))
            case str() if not fact.isascii():
                return _TURNS.sub("", fact)  # what turns text around would turn our words around too
            case _:
                return str(fact)

    def _list(self, facts: list[str]) -> str:
        listed = format_list(facts, locale=self._locale)
        if self._locale.language == "es" and len(facts) > 1 and _SOUNDS_LIKE_I.match(facts[-1]):
            return f"{listed.removesuffix(f' y {facts[-1]}')} e {facts[-1]}"  # "artes e ingeniería"
        return listed

    def _moment(self, moment: Moment) -> str:
        at, zone = moment.at, moment.at.tzinfo
        time = format_time(at, "short", tzinfo=zone, locale=self._locale)
        time = time.replace("\u202f", " ").replace("\xa0", " ")
        if moment.show == "time":
            return time
        pattern = self._template(Line("format.short" if moment.show == "short" else "format.day"))
        day = format_date(at.date(), pattern, locale=self._locale)
        return day if moment.show == "day" else f"{day}, {time}"


def wording(language: str, center: Center, *, strict: bool = False) -> Wording:
    """The words of a language for an institution; English where a language, or one of its words, is not there.

    ``strict`` lends no English words, so that a test finds what is missing.
    """
    known = language if language in LANGUAGES and templates(language) else LANGUAGES[0]
    lent = {} if strict else templates(LANGUAGES[0])
    return Wording(known, center, {**lent, **templates(known)}, strict=strict)


@functools.cache
def templates(language: str) -> Templates:
    """Every template of a language by its Line's key; empty for a language that has none."""
    found: dict[str, Template] = {}
    root = files("flows")
    for folder in (root, *(each for each in root.iterdir() if each.is_dir())):
        file = folder / f"{language}.toml"
        if file.is_file():
            found |= _read(file, "" if folder is root else f"{folder.name}.")
    return found


def _read(file: Traversable, prefix: str) -> dict[str, Template]:
    found: dict[str, Template] = {}
    tables: list[tuple[str, dict[str, Any]]] = [(prefix, tomllib.loads(file.read_text(encoding="utf-8")))]
    while tables:
        start, table = tables.pop()
        for key, value in table.items():
            if isinstance(value, list):
                found[start + key] = tuple(value)
            elif isinstance(value, str) or PLURALS.issuperset(value):
                found[start + key] = value
            else:
                tables.append((f"{start}{key}.", value))
    return found


def _text(spans: Sequence[Span]) -> str:
    return "".join([span.text for span in spans])


def _following(spans: Sequence[Span], piece: Span) -> Span:
    """What comes next, without its point where one stands already: ``3:00 p.m.`` ends a sentence by itself."""
    pointed = spans and spans[-1].text.endswith(".") and piece.text[:2].strip() == "."
    return Span(piece.text[1:], piece.bold, piece.italic, piece.link) if pointed else piece


def _flat(name: str, value: Any) -> Iterable[tuple[str, Fact]]:
    """A nested fact as dotted names."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(f"{name}.{key}", inner)
    elif isinstance(value, str | int):
        yield name, value


def _encoded(text: str) -> str:
    return quote(text.replace("\r\n", "\n").replace("\n", "\r\n"), safe="")


def _capital(text: str) -> str:
    """A sentence's first letter; a name with a capital of its own further on, like "iOS", is left as it is."""
    return text if any(map(str.isupper, text.split(" ", 1)[0])) else text[:1].upper() + text[1:]
