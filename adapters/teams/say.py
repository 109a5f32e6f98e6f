"""A Reply as what Teams shows: a message, or an Adaptive Card. Pure, on plain dicts.

https://adaptivecards.io/explorer describes the elements. Anybody's words stand in runs of text, in labels and in
titles: nothing in those is read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from adapters.teams import controls, limits, text
from adapters.teams.controls import Controls
from adapters.teams.limits import Json
from bot.ports import Attachment, Words
from flows.lines import Line, Moment, line, verbatim
from flows.replies import (
    Ask,
    Calendar,
    Card,
    Chart,
    Choose,
    Give,
    Record,
    Reply,
    Row,
    Say,
    Sheet,
    Show,
    Table,
    options_of,
)

LABELS, VALUES = 1, 2  # shares of a card's width for the two columns of its rows

ROWS = 20  # of a table, where it cannot be fetched
_GAP = "<br/><br/>"


@dataclass(frozen=True, slots=True)
class Message:
    """Words, as HTML, or a card with the line a notification shows instead of it."""

    text: str = ""
    card: Json | None = None
    summary: str = ""


def message(reply: Reply, words: Words, letter: str, attachment: Attachment | None = None) -> Message | None:
    """A Reply as a message; None for what Teams has no place for. ``letter`` comes back with what is picked."""
    match reply:
        case Say(lines):
            return Message(_talk(lines, words))
        case Choose(menu, lines, options):
            return _card(_paragraphs(lines, words), controls.menu(menu, options, words, letter))
        case Ask(lines=lines):
            return _card(_paragraphs(lines, words), _asking(reply, words, letter))
        case Show(card):
            return _card(_shown(card, words), controls.menu(card.menu, card.options, words, letter))
        case Give(_, lines) if attachment is not None and text.opens(attachment.url):
            link = controls.opening(attachment.name, attachment.url)
            return _card(_paragraphs(lines, words), Controls(buttons=(link,)))
        case Give(file, lines):
            return _card([*_paragraphs(lines, words), *_unfolded(file, words)], Controls())
        case _:
            return None


def marked(target: Reply, choice: str, words: Words) -> Message | None:
    """A card that was answered, with what was chosen instead of what can be pressed; None for all that is no card."""
    _, options = options_of(target)
    chosen = next((controls.label(each.label, words) for each in options if each.choice == choice), "")
    tick = Controls((_block(text.runs(f"✓ {chosen}", weight="Bolder", color="Accent")),) if chosen else ())
    match target:
        case Choose(lines=lines) | Ask(lines=lines):
            return _card(_paragraphs(lines, words), tick)
        case Show(card):
            return _card(_shown(card, words), tick)
        case _:
            return None


def _asking(ask: Ask, words: Words, letter: str) -> Controls:
    """Inputs at once where nothing else can be pressed; else behind a button of their own, beside the others."""
    form = controls.form(ask.form, words, letter)
    if not ask.options:
        return form
    beside = controls.menu(ask.menu, ask.options, words, letter, limits.ACTIONS - 1)
    return Controls(beside.inputs, (*beside.buttons, controls.unfolding(ask.form.opener, form, words)))


def _talk(lines: Sequence[Line], words: Words) -> str:
    """Paragraphs of a message, as many as there is room for."""
    told: list[str] = []
    room = limits.MESSAGE - limits.ENVELOPE
    for each in lines:
        paragraph = text.html(text.shortened(words.spans(each), limits.TEXT))
        room -= limits.measured(_GAP + paragraph)
        if room < 0:
            told.append("…")
            break
        told += [paragraph] if paragraph else []
    return _GAP.join(told) or "…"


def _card(content: Iterable[Json], end: Controls) -> Message:
    """A card with as much of its content as there is room for above what can be pressed."""
    body: list[Json] = []
    room = limits.MESSAGE - limits.ENVELOPE - limits.measured([*end.inputs, *end.buttons])
    for block in content:
        room -= limits.measured(block)
        if room < 0:
            body.append(_block(text.runs("…")))
            break
        body.append(block)
    first = next((each["inlines"] for each in body if "inlines" in each), text.runs("…"))
    card: Json = {"type": "AdaptiveCard", "version": limits.CARD_VERSION}
    card["body"] = [*body, *end.inputs] or [_block(first)]
    if end.buttons:
        card["actions"] = list(end.buttons)
    return Message(card=card, summary=limits.cut("".join(run["text"] for run in first), limits.SUMMARY))


def _paragraphs(lines: Iterable[Line], words: Words) -> Iterator[Json]:
    """Each line of each paragraph; only a new paragraph stands apart."""
    for each in lines:
        apart = True
        for runs in text.lines(text.shortened(words.spans(each), limits.TEXT)):
            if runs:
                yield _block(runs, "Default" if apart else "None")
            apart = not runs


def _shown(card: Card, words: Words, size: str = "Large") -> Iterator[Json]:
    """A card's title, its paragraphs, and its rows in two columns."""
    yield _bold(card.title, words, size=size)
    yield from _paragraphs(card.lines, words)
    for row in card.rows:
        yield _row(row, words)


def _row(row: Row, words: Words) -> Json:
    label = _bold(row.label, words)
    value = list(_paragraphs([row.value], words)) or [_block(text.runs("…"))]
    columns = [(LABELS, [label]), (VALUES, value)]
    shown = [{"type": "Column", "width": width, "items": items} for width, items in columns]
    return {"type": "ColumnSet", "spacing": "Small", "columns": shown}


def _unfolded(file: Calendar | Sheet | Record | Table | Chart, words: Words) -> Iterator[Json]:
    """A file's own words, where there is no address to fetch it from: Teams lets no app send one unasked."""
    match file:
        case Sheet(_, title, sections):
            yield _bold(title, words, size="Large")
            for section in sections:
                yield from _shown(section, words, "Medium")
        case Record():
            yield _block(text.runs(words.plain(line("records.here.none"))))
        case Table(_, rows):
            yield from (_block(text.runs(" | ".join(map(str, row)))) for row in rows[:ROWS])
        case Chart(_, title, bars):
            told = tuple(Row(label, verbatim(str(value))) for label, value in bars)
            yield from _shown(Card(title, rows=told), words, "Medium")
        case Calendar():
            yield from _appointment(file, words)


def _appointment(file: Calendar, words: Words) -> Iterator[Json]:
    yield _bold(file.summary, words, size="Large")
    yield from _paragraphs((Line("verbatim", {"text": Moment(file.start)}), file.place, file.description), words)


def _bold(told: Line, words: Words, **style: str) -> Json:
    """A title or a label: one bold line."""
    shown = limits.cut(text.plain(words.spans(told)), limits.TEXT) or "…"
    return _block(text.runs(shown, weight="Bolder", **style))


def _block(runs: list[Json], spacing: str = "Default") -> Json:
    return {"type": "RichTextBlock", "inlines": runs, "spacing": spacing}
