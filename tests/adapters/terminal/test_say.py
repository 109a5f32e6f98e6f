"""What a person sees of each kind of reply."""

from __future__ import annotations

from adapters.terminal.say import Page, shown
from flows.lines import line, verbatim
from flows.replies import Ask, Card, Choose, Field, Form, Home, Link, Mail, Mark, Option, Reply, Row, Say, Show
from tests.adapters.words import TemplateWords

NARROW = Page(40)


def seen(reply: Reply, page: Page = NARROW) -> str:
    return shown(reply, TemplateWords(), page)


def test_paragraphs() -> None:
    assert seen(Say((line("Hello **{name}**.", name="Maya"), verbatim("Bye.")))) == "  Hello Maya.\n  Bye.\n"


def test_choices_stand_side_by_side_and_are_not_numbered() -> None:
    options = tuple(Option(each, verbatim(each)) for each in ("Yes, it is", "Change it", "I don't know yet"))
    assert seen(Choose("m", (verbatim("Right?"),), options)) == (
        "  Right?\n  [Yes, it is]  [Change it]\n  [I don't know yet]\n"
    )


def test_what_can_be_opened_shows_its_address() -> None:
    options = (
        Option("sent", verbatim("I sent it")),
        Option("page", verbatim("Book a room"), Link("https://rooms.mount.example")),
        Option("mail", verbatim("Open in my email"), Mail("d@e.example", verbatim("Hi"), verbatim("a b"))),
    )
    assert seen(Choose("m", (verbatim("Go."),), options)).splitlines() == [
        "  Go.",
        "  [I sent it]",
        "  → Book a room",
        "    https://rooms.mount.example",
        "  → Open in my email",
        "    mailto:d@e.example?subject=Hi&body=a%20b",
    ]


def test_a_form_can_be_typed() -> None:
    fields = (Field("date", verbatim("Date"), "date"), Field("time", verbatim("Time"), "time"))
    form = Form(
        "preparation.when#1:details", verbatim("Your appointment"), fields, verbatim("Save"), verbatim("Pick a date")
    )
    text = seen(Ask(form, (verbatim("When?"),), "m", (Option("later", verbatim("Later")),)), Page(60))
    assert text == "  When?\n  ✎ Pick a date: just type it (Date, Time)\n  [Later]\n"
    assert "preparation" not in text


def test_a_card_lines_its_facts_up() -> None:
    rows = (
        Row(verbatim("Who"), verbatim("Dana Lee, a nurse at the City Hospital")),
        Row(verbatim("A label that is too long"), verbatim("value")),
        Row(verbatim("When"), verbatim("Friday")),
    )
    card = Card(verbatim("Ready"), (verbatim("All set."),), rows, "m", (Option("go", verbatim("Go")),))
    assert seen(Show(card)).splitlines() == [
        "  │ Ready",
        "  │ All set.",
        "  │ Who   Dana Lee, a nurse at the City",
        "  │       Hospital",
        "  │ A label that is too long",
        "  │       value",
        "  │ When  Friday",
        "  [Go]",
    ]


def test_a_label_is_one_row() -> None:
    assert seen(Choose("m", (), (Option("x", verbatim("one\ntwo\x1b[2J")),))) == "  [one two[2J]\n"


def test_marks_and_home_pages_are_not_for_a_terminal() -> None:
    assert seen(Mark("letter", "yes")) == seen(Home((Card(verbatim("Hi")),))) == ""


def test_without_colour_there_are_no_escapes() -> None:
    card = Card(line("**Bold**"), (line("_soft_"),), (Row(verbatim("a"), line("**b**")),))
    assert "\x1b" not in seen(Show(card))
    assert "\x1b[1m" in seen(Show(card), Page(80, colour=True))
