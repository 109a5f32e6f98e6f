"""What we say, as a person reads it in a terminal; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from adapters.terminal.text import clean, measure, paint, styled, wrap
from bot.ports import Words
from flows.lines import Line
from flows.replies import Ask, Card, Choose, Form, Give, Option, Reply, Row, Say, Show

MARGIN = "  "
RULE = "│ "
LABEL = 16  # columns at most that facts are lined up behind


@dataclass(frozen=True, slots=True)
class Page:
    """How wide a terminal is, in columns, and whether it shows styles."""

    width: int = 80
    colour: bool = False


def shown(reply: Reply, words: Words, page: Page) -> str:
    """A reply as text with line ends, to be written as it is; empty for what a terminal does not show."""
    match reply:
        case Say(lines) | Give(_, lines):
            parts = _said(lines, words, page)
        case Choose(_, lines, options):
            parts = [*_said(lines, words, page), *_offered(options, words, page)]
        case Ask(form, lines, _, options):
            parts = [*_said(lines, words, page), *_asked(form, words, page), *_offered(options, words, page)]
        case Show(card):
            parts = [*_card(card, words, page), *_offered(card.options, words, page)]
        case _:
            parts = []
    return "".join(f"{part}\n" for part in parts)


def label(line: Line, words: Words) -> str:
    """A Line as a label: on one row."""
    return " ".join(clean(words.plain(line)).split())


def _said(lines: Iterable[Line], words: Words, page: Page) -> list[str]:
    """Paragraphs."""
    said: list[str] = []
    for line in lines:
        said += wrap(styled(words.spans(line), colour=page.colour), page.width, MARGIN, MARGIN)
    return said


def _asked(form: Form, words: Words, page: Page) -> list[str]:
    """A form is filled in by talking: what it wants to know, and no more."""
    wanted = ", ".join(label(each.label, words) for each in form.fields)
    text = paint(f"✎ {label(form.opener, words)}: just type it ({wanted})", "dim", colour=page.colour)
    return wrap(text, page.width, MARGIN, MARGIN + "  ")


def _offered(options: Iterable[Option], words: Words, page: Page) -> list[str]:
    """Choices side by side, as many as fit; below them what can be opened, its address whole."""
    rows: list[str] = [""]
    links: list[str] = []
    for each in options:
        if each.opens is not None:
            links += _link(label(each.label, words), words.url(each.opens), page)
            continue
        text = f"[{label(each.label, words)}]"
        if rows[-1] and measure(rows[-1]) + measure(text) + 2 > page.width - len(MARGIN):
            rows.append("")
        rows[-1] += ("  " if rows[-1] else "") + paint(text, "choice", colour=page.colour)
    return [MARGIN + row for row in rows if row] + links


def _link(text: str, url: str, page: Page) -> Iterator[str]:
    yield f"{MARGIN}→ {paint(text, 'choice', colour=page.colour)}"
    if url:
        yield f"{MARGIN}  {paint(clean(url), 'link', colour=page.colour)}"


def _card(card: Card, words: Words, page: Page) -> list[str]:
    """A card behind a rule: its title, its text, its facts lined up."""
    rule = MARGIN + paint(RULE, "dim", colour=page.colour)
    body = wrap(paint(label(card.title, words), "bold", colour=page.colour), page.width, rule, rule)
    for line in card.lines:
        body += wrap(styled(words.spans(line), colour=page.colour), page.width, rule, rule)
    labels = [label(row.label, words) for row in card.rows]
    column = max((measure(each) for each in labels if measure(each) <= LABEL), default=0)
    for text, row in zip(labels, card.rows, strict=True):
        body += _fact(text, row, column, rule, words, page)
    return body


def _fact(text: str, row: Row, column: int, rule: str, words: Words, page: Page) -> list[str]:
    """A fact beside its label, or below a label that is too long."""
    value, indent = styled(words.spans(row.value), colour=page.colour), rule + " " * (column + 2)
    named = paint(text, "dim", colour=page.colour)
    if measure(text) > column:
        return [*wrap(named, page.width, rule, rule), *wrap(value, page.width, indent, indent)]
    return wrap(value, page.width, rule + named + " " * (column + 2 - measure(text)), indent)
