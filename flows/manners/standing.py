"""Where somebody stands: their interviews by name, the one in focus, and the home page that shows them."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from flows.contact.notes import ContactNotes
from flows.conversation import Conversation, Interview, Scene
from flows.goal.notes import GoalNotes
from flows.lines import Line, line, verbatim
from flows.replies import Card, Home, Option, Row, Show
from flows.stage import Stage, asking, look
from flows.words import fold, near

Stages = tuple[Stage[Any], ...]


def seen_by(key: str, scene: Scene) -> tuple[Line, ...]:
    """Who sees what a student says, by that wording; and what staff learn unasked, where the institution wants that."""
    return (line(key), line("manners.privacy_crisis")) if scene.center.staff.crisis else (line(key),)


def title(interview: Interview) -> Line:
    """What an interview is called: after the person, else after the goal, else by its number."""
    contact, goal = interview.of(ContactNotes), interview.of(GoalNotes)
    if contact.name:
        return verbatim(contact.name)
    return verbatim(goal.target) if goal.target else line("manners.untitled", number=interview.id)


def step(interview: Interview) -> Line:
    """The part of the way an interview is at."""
    return line(f"manners.step.{interview.step.partition('.')[0]}")


def named(conversation: Conversation, words: str) -> Interview | None:
    """The interview a person, a goal or a number names."""
    wanted = fold(words)
    for each in conversation.interviews:
        contact, goal = each.of(ContactNotes), each.of(GoalNotes)
        names = [fold(name) for name in (contact.name, contact.first_name, goal.target) if name]
        if wanted == str(each.id) or near(wanted, names) is not None:
            return each
    return None


def others(conversation: Conversation) -> tuple[Option, ...]:
    """A button for each interview, and one for a new one."""
    each_one = (asking(f"switch {each.id}", title(each)) for each in conversation.interviews)
    return (*each_one, asking("new", line("manners.button.new")))


def listed(conversation: Conversation) -> tuple[Row, ...]:
    """The interviews, a row each."""
    return tuple(Row(title(each), step(each)) for each in conversation.interviews)


def rows(stages: Stages, conversation: Conversation, interview: Interview, scene: Scene) -> tuple[Row, ...]:
    """Everything worth knowing of one interview, from each stage's own account of it."""
    seen = replace(conversation, focus=interview.id)
    gathered = [Row(line("manners.row.step"), step(interview))]
    for stage in stages:
        if stage.summary is not None:
            gathered += stage.summary(look(stage, seen, scene))
    return tuple(gathered)


def status(stages: Stages, conversation: Conversation, scene: Scene) -> Show:
    """The interview in focus, with everything noted, and the way to the others."""
    interview = conversation.interview
    card = Card(
        title(interview),
        rows=rows(stages, conversation, interview, scene),
        menu="status",
        options=(asking("people", line("manners.button.people")), asking("new", line("manners.button.new"))),
    )
    return Show(card)


def home(stages: Stages, conversation: Conversation, scene: Scene) -> Home:
    """The home page: a greeting, then a card an interview, the one in focus first."""
    shown = sorted(conversation.interviews, key=lambda each: (each.id != conversation.focus, -each.id))[:8]
    cards = [
        Card(
            title(each),
            rows=rows(stages, conversation, each, scene),
            options=(asking(f"switch {each.id}", line("manners.button.continue")),),
        )
        for each in shown
    ]
    top = Card(
        line("manners.home.title", name=scene.name),
        (line("manners.home.text"),),
        options=(
            asking("new", line("manners.button.new")),
            asking("help", line("manners.button.help")),
            asking("human", line("common.human")),
        ),
    )
    return Home((top, *(replace(each, menu=f"home#{number}") for number, each in enumerate(cards))))
