"""The form of a nudge: its fields from what is written so far, and the nudge from what was filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time
from typing import cast, get_args

from msgspec.structs import replace

from flows.lines import line
from flows.nudge import Button, Channel, Day, Lack, Now, Nudge, Once, Step, Students, Weekly
from flows.office.seats import Slot
from flows.replies import Field, Form, Option
from flows.seats.prompts import told
from flows.stage import Answers

WHO = ("all", *get_args(Step), "no_contact", "no_questions", "interview", "channel")
WHEN = ("now", "once", "weekly")
NONE = "none"
WEEK = 7  # days: an interview is near within so many


def form(nudge: Nudge, slots: tuple[Slot, ...] = ()) -> Form:
    """The whole nudge on one page; what is not asked by its kind can be left empty."""
    fields = (
        _field("text", "long", nudge.text.get("en", ""), required=True),
        _field("text_es", "long", nudge.text.get("es", "")),
        _field("sender", "text", nudge.sender, required=True),
        _choice("button", get_args(Button), nudge.button),
        _choice("who", WHO, _who(nudge)),
        *_whom(nudge),
        _choice("when", WHEN, _when(nudge)),
        *_times(nudge),
        *_attached(nudge, slots),
        _field("held_back", "text", "" if nudge.held_back is None else str(nudge.held_back)),
    )
    return Form("nudge", line("desk.nudging.form.title"), fields, line("common.save"), line("desk.nudging.form.open"))


def _attached(nudge: Nudge, slots: tuple[Slot, ...]) -> Iterable[Field]:
    """A session whose seats stand below the message, where there is any to come."""
    if slots:
        options = (Option(NONE, line("desk.nudging.form.no_slot")), *(Option(each.id, told(each)) for each in slots))
        label = line("desk.nudging.form.slot")
        yield Field("slot", label, "choice", nudge.slot or NONE, required=False, options=options)


def _whom(nudge: Nudge) -> Iterable[Field]:
    who = nudge.who
    still, field, language, channel = "", "", "", ""
    if isinstance(who, Channel):
        channel = f"{who.platform} {who.tenant} {who.id}"
    else:
        still, field, language = str(who.still_days or ""), who.field, who.language
    yield _field("still_days", "text", still)
    yield _field("field", "text", field)
    yield _field("language", "text", language)
    yield _field("channel", "text", channel)


def _times(nudge: Nudge) -> Iterable[Field]:
    when = nudge.when
    day, clock, days, until, skip = "", "", "", "", ""
    match when:
        case Once(on, at):
            day, clock = on.isoformat(), f"{at:%H:%M}"
        case Weekly(on, at, last, _, left_out):
            days, clock, until = " ".join(on), f"{at:%H:%M}", last.isoformat()
            skip = " ".join(each.isoformat() for each in left_out)
    yield _field("date", "date", day)
    yield _field("time", "time", clock)
    yield _field("days", "text", days)
    yield _field("until", "date", until)
    yield _field("skip", "text", skip)


def _field(name: str, kind: str, value: str, *, required: bool = False) -> Field:
    return Field(name, line(f"desk.nudging.form.{name}"), kind, value, required)  # type: ignore[arg-type]


def _choice(name: str, choices: Iterable[str], value: str) -> Field:
    prefix = "nudge.button" if name == "button" else f"desk.nudging.{name}"
    options = tuple(Option(each, line(f"{prefix}.{each}")) for each in choices)
    return Field(name, line(f"desk.nudging.form.{name}"), "choice", value, options=options)


def _who(nudge: Nudge) -> str:
    who = nudge.who
    if isinstance(who, Channel):
        return "channel"
    if who.steps:
        return who.steps[0]
    if who.lacks:
        return f"no_{who.lacks[0]}"
    return "interview" if who.interview_days else "all"


def _when(nudge: Nudge) -> str:
    return {Now: "now", Once: "once", Weekly: "weekly"}[type(nudge.when)]


def read(answers: Answers, before: Nudge) -> tuple[Nudge, str]:
    """The nudge as filled in, and the field that could not be read (or nothing)."""
    given = {name: value.strip() for name, value in answers.items()}
    text = {
        language: told for language, told in (("en", given.get("text", "")), ("es", given.get("text_es", ""))) if told
    }
    button = cast(Button, given["button"]) if given.get("button") in get_args(Button) else before.button
    wrong = next(
        (name for name in ("still_days", "held_back") if not re.fullmatch(r"\d{0,3}", given.get(name, ""))), ""
    )
    nudge = replace(
        before, text=text, sender=given.get("sender", before.sender), button=button,
        slot="" if given.get("slot", before.slot) == NONE else given.get("slot", before.slot),
        held_back=int(given["held_back"]) if given.get("held_back") and wrong != "held_back" else None,
    )  # fmt: skip
    who = _who_of(given) if wrong != "still_days" else None
    when = _when_of(given)
    wrong = wrong or ("channel" if who is None else "") or ("time" if when is None else "")
    return replace(nudge, who=who or before.who, when=when or before.when), wrong


def _who_of(given: Answers) -> Students | Channel | None:
    who = given.get("who") or "all"
    if who == "channel":
        parts = given.get("channel", "").split()
        if len(parts) != 3 or parts[0] not in ("slack", "teams"):
            return None
        return Channel(parts[0], parts[1], parts[2])  # type: ignore[arg-type]
    steps = (cast(Step, who),) if who in get_args(Step) else ()
    lacks = (cast(Lack, who.removeprefix("no_")),) if who.startswith("no_") else ()
    still, near = int(given.get("still_days") or 0), WEEK if who == "interview" else 0
    return Students(steps, still, near, lacks, given.get("field", ""), given.get("language", "")[:2].casefold())


def _when_of(given: Answers) -> Now | Once | Weekly | None:
    try:
        match given.get("when") or "now":
            case "once":
                return Once(date.fromisoformat(given["date"]), time.fromisoformat(given["time"]))
            case "weekly":
                days = tuple(each[:3] for each in re.findall(r"[a-z]+", given.get("days", "").casefold()))
                skip = tuple(date.fromisoformat(each) for each in re.split(r"[\s,;]+", given.get("skip", "")) if each)
                if not set(days) <= set(get_args(Day)):
                    return None
                at, last = time.fromisoformat(given["time"]), date.fromisoformat(given["until"])
                return Weekly(cast(tuple[Day, ...], days), at, last, skip=skip)
            case _:
                return Now()
    except (KeyError, ValueError):
        return None
