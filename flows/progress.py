"""How far a student is: the few facts that staff may aim at, and what one turn moved on."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from flows.contact.notes import ContactNotes
from flows.conversation import Conversation, Interview
from flows.goal.notes import GoalNotes
from flows.preparation.notes import PreparationNotes
from flows.questions.notes import QuestionsNotes
from flows.words import fold

STAGES = ("goal", "contact", "questions", "preparation", "followup")  # the journey's order


class Progress(Struct, frozen=True):
    """Where the interview in focus stands. ``interview_at`` is the soonest appointment that is still to come."""

    step: str
    field: str
    has_contact: bool
    has_questions: bool
    interview_at: datetime | None


def progress(conversation: Conversation, now: datetime) -> Progress:
    """The facts of a conversation; ``field`` is the goal in the student's words, folded for comparing."""
    interview = conversation.interview
    dated = (each.of(PreparationNotes) for each in conversation.interviews)
    coming = [each.at for each in dated if each.at is not None and each.agreed and each.at > now]
    return Progress(
        step=interview.step,
        field=fold(interview.of(GoalNotes).target),
        has_contact=bool(interview.of(ContactNotes).name),
        has_questions=bool(interview.of(QuestionsNotes).items),
        interview_at=min(coming, default=None),
    )


def stepped(before: Conversation, after: Conversation) -> bool:
    """Whether any interview stands at another step than before; looking at another one is no move."""
    return any(was is not None and was.step != now.step for was, now in _pairs(before, after))


def reached(before: Conversation, after: Conversation) -> tuple[tuple[int, str], ...]:
    """The interviews (by number) that a turn carried on to a later stage, with that stage."""
    return tuple(
        (now.id, stage_of(now.step))
        for was, now in _pairs(before, after)
        if was is not None and STAGES.index(stage_of(now.step)) > STAGES.index(stage_of(was.step))
    )


def stage_of(step: str) -> str:
    """The stage a step belongs to: ``contact.sent`` to ``contact``."""
    return step.partition(".")[0]


def _pairs(before: Conversation, after: Conversation) -> list[tuple[Interview | None, Interview]]:
    had = {each.id: each for each in before.interviews}
    return [(had.get(each.id), each) for each in after.interviews]
