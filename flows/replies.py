"""What we can say, on any platform; all of it made of Lines."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.lines import Line


class Mail(Struct, frozen=True, tag="mail"):
    """A message for the student's own mail program; it becomes a ``mailto:`` link, never a sent mail."""

    to: str
    subject: Line
    body: Line


class Link(Struct, frozen=True, tag="link"):
    """A page to open; ``url`` is absolute and comes from the institution, never from a student."""

    url: str


class Option(Struct, frozen=True):
    """One button or entry of a select. With ``opens`` it opens that and is not heard as a choice."""

    choice: str
    label: Line
    opens: Mail | Link | None = None
    style: Literal["", "primary", "danger"] = ""


class Say(Struct, frozen=True, tag="say"):
    """Plain talk, a paragraph a Line."""

    lines: tuple[Line, ...]


class Choose(Struct, frozen=True, tag="choose"):
    """Talk that ends in buttons; more than five become a select where the platform has one."""

    menu: str
    lines: tuple[Line, ...]
    options: tuple[Option, ...]


class Field(Struct, frozen=True):
    """One input. Values are text; ``date`` is ``YYYY-MM-DD``, ``time`` is ``HH:MM`` (24 hours)."""

    name: str
    label: Line
    kind: Literal["text", "long", "email", "date", "time", "choice"] = "text"
    value: str = ""
    required: bool = True
    options: tuple[Option, ...] = ()
    hint: Line | None = None


class Form(Struct, frozen=True):
    """A few inputs answered together. ``name`` is ``state:form`` so that an old one is recognised."""

    name: str
    title: Line
    fields: tuple[Field, ...]
    submit: Line
    opener: Line


class Ask(Struct, frozen=True, tag="ask"):
    """Talk that ends in a form, beside which buttons may stand; the same can always be typed instead."""

    form: Form
    lines: tuple[Line, ...]
    menu: str = ""
    options: tuple[Option, ...] = ()


class Row(Struct, frozen=True):
    """A labelled fact of a card."""

    label: Line
    value: Line


class Card(Struct, frozen=True):
    """A titled thing worth keeping: a status, a draft, a checklist."""

    title: Line
    lines: tuple[Line, ...] = ()
    rows: tuple[Row, ...] = ()
    menu: str = ""
    options: tuple[Option, ...] = ()


class Show(Struct, frozen=True, tag="show"):
    """A card in the conversation."""

    card: Card


class Home(Struct, frozen=True, tag="home"):
    """The person's home page, where the platform has one: its cards replace what was there."""

    cards: tuple[Card, ...]


class Calendar(Struct, frozen=True, tag="calendar"):
    """An appointment for the student's calendar.

    ``uid`` is the same when the time changes, and the student's own: the shell makes it nobody else's.
    """

    name: str
    uid: str
    start: datetime
    minutes: int
    summary: Line
    description: Line
    place: Line


class Sheet(Struct, frozen=True, tag="sheet"):
    """A page to take along, printed or on the phone: a title, then cards as sections."""

    name: str
    title: Line
    sections: tuple[Card, ...]


class Table(Struct, frozen=True, tag="table"):
    """Rows for a spreadsheet, the heading first."""

    name: str
    rows: tuple[tuple[str | int, ...], ...]


class Chart(Struct, frozen=True, tag="chart"):
    """A picture of a few numbers, a bar each; what it says is said in words beside it."""

    name: str
    title: Line
    bars: tuple[tuple[Line, int], ...]


class Record(Struct, frozen=True, tag="record"):
    """Everything kept of the person, as data; the shell, which keeps it, fills it in."""

    name: str


class Give(Struct, frozen=True, tag="give"):
    """A file, with a sentence that says what it is."""

    file: Calendar | Sheet | Record | Table | Chart
    lines: tuple[Line, ...]


class Mark(Struct, frozen=True, tag="mark"):
    """Take the buttons off a message we sent, leaving what was chosen; ``choice`` is empty for an old one."""

    letter: str
    choice: str


class Revise(Struct, frozen=True, tag="revise"):
    """Show a message we sent as it reads now: seats have been taken, somebody has picked a request up."""

    letter: str


class Once(Struct, frozen=True, tag="once"):
    """Take back every copy but one of a message we sent, if there are any: a try of it may have landed late."""

    letter: str


Reply = Say | Choose | Ask | Show | Home | Give | Mark | Revise | Once


def options_of(reply: Reply) -> tuple[str, tuple[Option, ...]]:
    """The menu and the options a reply offers; empty where it offers none."""
    match reply:
        case Choose(menu, _, options) | Ask(menu=menu, options=options):
            return menu, options
        case Show(card):
            return card.menu, card.options
        case _:
            return "", ()
