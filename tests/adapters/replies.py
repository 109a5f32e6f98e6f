"""Every kind of Reply at its largest, and around somebody else's words."""

from __future__ import annotations

from datetime import UTC, datetime

from flows.lines import Line, line, verbatim
from flows.replies import (
    Ask,
    Calendar,
    Card,
    Choose,
    Field,
    Form,
    Give,
    Home,
    Link,
    Mail,
    Option,
    Reply,
    Row,
    Say,
    Sheet,
    Show,
)

LONGEST = "Longest words & <signs> that a student may send. " * 82  # 4,018 characters: one message at its longest
MENU = "preparation.when:" + "m" * 80
PAGE = Link("https://careers.example.edu/" + "p" * 200)
NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


def largest() -> dict[str, Reply]:
    """Each kind of Reply with more in it than any flow will ever say."""
    card = _card(verbatim(LONGEST))
    form = Form(
        "preparation.when:details" + "f" * 60,
        verbatim(LONGEST),
        tuple(_fields(verbatim(LONGEST), LONGEST)),
        verbatim(LONGEST),
        verbatim(LONGEST),
    )
    lines = tuple(verbatim(LONGEST) for _ in range(12))
    sheet = Sheet("take-away", verbatim(LONGEST), (card,) * 3)
    calendar = Calendar("interview", "1@example", NOON, 30, lines[0], lines[0], lines[0])
    return {
        "say": Say(lines),
        "say many": Say(tuple(verbatim(f"Line {n}") for n in range(200))),
        "say one": Say((verbatim("x"),)),
        "say one endless word": Say((verbatim("x" * 4000),)),
        "say pictures": Say((verbatim("👩🏽‍🎓" * 900),)),
        "choose": Choose(MENU, lines, _options(5, verbatim(LONGEST))),
        "choose one of many": Choose(MENU, lines, _options(100, verbatim(LONGEST))),
        "choose with links": Choose(MENU, lines[:1], (*_options(4, verbatim("Go")), *_links(verbatim(LONGEST)))),
        "ask": Ask(form, lines, MENU, _options(4, verbatim(LONGEST))),
        "ask and choose of many": Ask(form, lines, MENU, _options(30, verbatim(LONGEST))),
        "show": Show(card),
        "home": Home((card,) * 12),
        "give a sheet": Give(sheet, lines),
        "give a calendar": Give(calendar, lines),
    }


def around(words: str) -> dict[str, Reply]:
    """Each kind of Reply with a student's words in every place that can hold them."""
    plain, inside = verbatim(words), line("So: **{what}**, and _{what}_.", what=words)
    options = (Option("one", plain), Option("two", plain, style="primary"))
    card = Card(plain, (plain, inside), (Row(plain, plain), Row(inside, plain)), "menu", options)
    fields = (
        Field("name", plain, value=words, hint=plain),
        Field("more", plain, "long", value=words),
        Field("which", plain, "choice", options=options),
    )
    form = Form("goal.ask:details", plain, fields, plain, plain)
    return {
        "say": Say((plain, inside)),
        "choose": Choose("menu", (inside, plain), options),
        "ask": Ask(form, (plain, inside), "menu", options),
        "show": Show(card),
        "home": Home((card,)),
        "give": Give(Sheet("sheet", plain, (card,)), (plain, inside)),
    }


HOSTILE = (
    "*bold* _soft_ ~gone~ `code`",
    "**bold** __soft__ ~~gone~~",
    "***both***",
    "a *b* c",
    "*x",
    "＊wide＊ ＿wide＿",
    "```code```",
    "> quoted",
    "&gt; quoted",
    "one\n> two",
    "<!channel> <!here>",
    "<@U0COACH> @here",
    "<at>Everyone</at>",
    "<#C01GENERAL|general>",
    "<https://evil.example|your bank>",
    "[your bank](https://evil.example)",
    "![picture](https://evil.example/x.png)",
    "<b>bold</b><script>alert(1)</script>",
    "&amp; &lt;b&gt; &#42;x&#42;",
    ":smile: 10:30:45",
    "<!date^0^{date}|tomorrow>",
    "{{DATE(2026-01-01)}} {name} ${name}",
    "# Title",
    "- one\n- two",
    "1. one\n2. two",
    "---",
    "| a | b |\n|---|---|",
    "\\*not bold\\*",
    "C:\\new\\table",
    "snake_case_name 2*3*4 a~b~c",
    "\x1b[31mred",
)


def _card(text: Line) -> Card:
    rows = tuple(Row(text, text) for _ in range(25))
    return Card(text, (text,) * 4, rows, MENU, _options(8, text))


def _options(count: int, label: Line) -> tuple[Option, ...]:
    return tuple(Option(f"choice {n} " + "c" * 60, label) for n in range(count))


def _links(label: Line) -> tuple[Option, ...]:
    mail = Mail("dana.lee@example.com", verbatim("Ünïcode " * 20), verbatim(LONGEST))
    return (Option("mail", label, mail, "primary"), Option("page", label, PAGE))


def _fields(label: Line, value: str) -> list[Field]:
    return [
        Field("text", label, value=value, hint=label),
        Field("long", label, "long", value=value, required=False),
        Field("email", label, "email", value="dana@example.com"),
        Field("date", label, "date", value="2026-12-01"),
        Field("time", label, "time", value="15:10"),
        Field("choice", label, "choice", value="choice 3 " + "c" * 60, options=_options(100, label)),
    ]
