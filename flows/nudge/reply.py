"""The message a student gets: the author's text as plain text, one next step, and a way to have no more of these."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flows.center import Center
from flows.lines import Line, line, verbatim
from flows.nudge import BUTTONS, MENU, Channel, Nudge
from flows.progress import stage_of
from flows.replies import Choose, Option
from flows.stage import asking

WAYS_OUT = ("ask:pause_messages", "ask:stop")
HOLE = re.compile(r"\{([^{}]*)\}")
_BLANK_BEFORE = re.compile(r",? $")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who gets it: the name they go by (maybe empty), their step, their language and its words."""

    name: str
    step: str
    language: str
    phrase: Callable[[Line], str]


def reply(nudge: Nudge, center: Center, reader: Reader) -> Choose:
    """The nudge for one student, or for a channel, where nothing personal stands and nobody can opt out."""
    text = verbatim(filled(nudge.text.get(reader.language) or nudge.text["en"], _facts(center, reader)))
    signed = line("nudge.signed", sender=nudge.sender.strip())
    step = Option(f"ask:{BUTTONS[nudge.button]}", line(f"nudge.button.{nudge.button}"), style="primary")
    if isinstance(nudge.who, Channel):
        return Choose(MENU, (text, signed), (step,))
    ways_out = (asking("pause_messages", line("nudge.button.pause")), asking("stop", line("nudge.button.stop")))
    return Choose(MENU, (text, signed, line("nudge.stop")), (step, *ways_out))


def _facts(center: Center, reader: Reader) -> dict[str, str]:
    words = reader.name.split()
    step = stage_of(reader.step) or "goal"
    return {
        "first_name": words[0] if words else "",
        "next_step": reader.phrase(line(f"nudge.step.{step}")),
        "office_hours": center.hours,
    }


def filled(text: str, facts: Mapping[str, str]) -> str:
    """The author's text with its facts. One nobody told us takes the blank before it along: "Hi!", not "Hi !"."""
    pieces = HOLE.split(text.strip())
    told = pieces[0]
    for name, after in zip(pieces[1::2], pieces[2::2], strict=True):
        fact = facts.get(name, "")
        told = (told + fact if fact else _BLANK_BEFORE.sub("", told)) + after
    return told
