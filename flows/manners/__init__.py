"""Manners: what can be said at every step, answered, and followed by the question that was pending."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from flows.conversation import Conversation, Interview, Scene
from flows.effects import Effect, TellStaff
from flows.handoff.notes import opening
from flows.heard import Arrived, Heard, Picked, Said
from flows.language import LANGUAGES
from flows.lines import Line, line, verbatim
from flows.manners import intents, reading
from flows.manners.notes import MannersNotes
from flows.manners.standing import Stages, home, listed, named, others, seen_by, status, title
from flows.replies import Card, Choose, Option, Reply, Row, Say, Show
from flows.stage import ANYWHERE, RETURN, STAY, Meant, Stage, Trigger, View, asking, means, on, picks, wished
from flows.words import fold

NEVER_MIND = frozenset(("never mind", "forget it", "forget about it", "olvidalo", "no importa", "dejalo"))
RESTART = "manners.restart"
BREAK = timedelta(days=14)  # the pause offered instead of stopping all messages
AWAY = timedelta(days=3)  # from then on a greeting is a return and gets an overview
Any_ = View[MannersNotes]

__all__ = ["home", "invitation", "labelled", "lost", "of", "reading", "title"]


def invitation(heard: Heard, scene: Scene) -> tuple[Reply, ...]:
    """In a channel nothing personal is said: an invitation to talk in private, or the approved crisis text."""
    if isinstance(heard, Said) and reading.alarming(heard.text, scene.center):
        return (crisis_text(scene),)
    return (Say((line("manners.invitation"),)),)


def crisis_text(scene: Scene) -> Reply:
    """The text the institution approved, in the student's language where there is one, unchanged."""
    texts = scene.center.crisis.text
    return Say((line("verbatim", text=texts.get(scene.language) or texts["en"]),))


def lost(heard: Trigger, misses: int, hint: Line | None) -> Reply:
    """Not understood: said differently the second and the third time, and then a person is offered."""
    if not isinstance(heard, Said):
        return Say((line("manners.old"),))
    lines = (line(f"manners.lost.{min(misses, 3)}"), *((hint,) if hint else ()))
    return Say(lines) if misses < 3 else Choose("lost", lines, (asking("human", line("common.human")),))


LABELS = {
    "goal.button.about": "about",
    "common.human": "human",
    "manners.button.status": "status",
    "manners.button.people": "people",
    "manners.button.new": "new",
    "manners.button.help": "help",
    "manners.button.resume": "resume",
    "manners.button.rest": "pause_messages",
    "manners.button.record": "export",
    "records.button.download": "download",
    "records.button.delete": "delete",
    "handoff.button.write_back": "write_back",
    "handoff.button.withdraw": "withdraw",
    "seats.button.mine": "my_seats",
    "seats.button.release": "leave_seat",
    "seats.button.release_one": "leave_seat",
    "seats.button.unwait": "leave_seat",
    "seats.button.take": "seat",
    "seats.button.wait": "wait_seat",
    "seats.button.others": "seat",
    "alumni.button.use": "use_contact",
    "alumni.button.wonderful": "was_wonderful",
    "alumni.button.silent": "did_not_answer",
}


def labelled(text: str, scene: Scene) -> Meant | None:
    """The wish whose button was typed, wherever that button stood."""
    wish = _labels(scene.phrase).get(fold(text))
    return Meant(wish) if wish is not None else None


@functools.lru_cache(maxsize=8)
def _labels(phrase: Callable[[Line], str]) -> dict[str, str]:
    """Each wish by its button's label as it is compared; a language's labels are the same for everybody."""
    return {fold(phrase(line(key))): wish for key, wish in reversed(LABELS.items())}


def tell(key: str) -> Any:
    """A digression that only says something."""

    def say(_: Any_, __: object) -> Reply:
        return Say((line(key),))

    return say


def private(view: Any_, _: object) -> Reply:
    """Who sees what, and the way to one's own record."""
    return Choose("privacy", seen_by("manners.privacy", view.scene), (asking("export", line("manners.button.record")),))


def help_(view: Any_, _: object) -> Reply:
    """What can be said."""
    choices = (asking("status", line("manners.button.status")), asking("people", line("manners.button.people")),
               asking("about", line("goal.button.about")), asking("human", line("common.human")))  # fmt: skip
    return Show(Card(line("manners.help.title"), (line("manners.help.text"),), menu="help", options=choices))


def crisis(view: Any_, _: object) -> tuple[Reply, ...]:
    """The approved text, and then, where the institution wants to know, that it does."""
    told = (Say((line("manners.crisis_told"),)),) if view.scene.center.staff.crisis else ()
    return (crisis_text(view.scene), *told)


def escalate(view: Any_, _: object) -> tuple[Effect, ...]:
    """Staff learn who may need somebody, where the institution wants that; never a word of what was said."""
    if not view.scene.center.staff.crisis or any(each.kind == "crisis" for each in view.scene.office.handoffs.own()):
        return ()
    student = Row(line("handoff.row.student"), verbatim(view.scene.full_name or view.scene.name))
    return (TellStaff("crisis", Card(line("handoff.title"), (line("manners.crisis_seen"),), (student,))),)


def greet(view: Any_, _: object) -> tuple[Reply, ...]:
    """Hello, by name; after days away, with what is under way."""
    conversation, scene = view.conversation, view.scene
    if view.conversation.state == "goal.start" and len(conversation.interviews) == 1:
        return ()
    if conversation.heard_at is None or scene.now - conversation.heard_at < AWAY:
        hello = line("manners.hello", name=scene.name)
        stage = conversation.interview.step.partition(".")[0]
        here = line("manners.here", title=title(conversation.interview), step=line(f"manners.step.{stage}"))
        return (Say((hello, here) if stage != "goal" else (hello,)),)
    return (Say((line("manners.welcome_back", name=scene.name, count=len(conversation.interviews)),)), whole(view, _))


def whole(view: Any_, _: object) -> Reply:
    """All interviews, each a button."""
    conversation = view.conversation
    card = Card(line("manners.people.title"), rows=listed(conversation), menu="people", options=others(conversation))
    return Show(card)


def now_at(view: Any_, _: object) -> Reply:
    return Say((line("manners.now_at", title=title(view.interview)),))


def go_back(view: Any_, _: object) -> Conversation:
    """Take the last answer back: the step and the notes are as they were before it."""
    conversation, interview = view.conversation, view.interview
    if conversation.aside:
        return replace(conversation, aside="")
    if not interview.trail:
        return conversation
    undo = interview.trail[-1]
    notes = {**interview.notes, **undo.notes}
    back = Interview(interview.id, undo.step, notes, undo.back_to, interview.trail[:-1])
    return conversation.with_interview(back)


def wants_change(_: Any_, said: Said) -> bool:
    """Something is to be changed that goes by no name we know."""
    return reading.wants_change(said.text)


def never_mind(view: Any_, said: Said) -> bool:
    """Taken back before anything came of it; where that is an answer it has been taken as one."""
    return fold(intents.plain(said.text, view.scene.language)) in NEVER_MIND


def can_go_back(view: Any_, _: Meant) -> bool:
    return bool(view.conversation.aside or view.interview.trail)


def go(view: Any_, step: str) -> Conversation:
    """Go to a step, and on from there."""
    return replace(view.conversation, aside="").with_interview(replace(view.interview, step=step, back_to=""))


def correct(view: Any_, step: str) -> Conversation:
    """Go to a step that lies behind, and come back here once it is put right."""
    interview = view.interview
    moved = replace(interview, step=step, back_to=interview.back_to or interview.step)
    return replace(view.conversation, aside="").with_interview(moved)


def focus(view: Any_, words: str) -> Conversation:
    """Another interview in focus."""
    found = named(view.conversation, words)
    return replace(view.conversation, focus=found.id if found else view.conversation.focus, aside="")


def visit(view: Any_, words: str) -> Conversation:
    """One step of one interview, wherever its button was: ``3 contact.sent``."""
    number, _, step = words.partition(" ")
    focused = replace(view.conversation, focus=int(number), aside="")
    return focused.with_interview(replace(focused.interview, step=step, back_to=""))


def no_such(view: Any_, _: object) -> tuple[Reply, ...]:
    return Say((line("manners.no_such"),)), whole(view, _)


def known_interview(view: Any_, meant: Meant) -> str | None:
    return meant.words if named(view.conversation, meant.words) else None


def begin_new(view: Any_, _: object) -> Conversation:
    """One more interview, from the goal on; one still blank is used first."""
    blank = next((each for each in view.conversation.interviews if not each.notes), None)
    if blank is not None:
        return replace(view.conversation, focus=blank.id, aside="").with_interview(replace(blank, step="goal.kind"))
    return view.conversation.beginning("goal.kind")


def ask_restart(view: Any_) -> Reply:
    """Starting over is asked about, for it clears what was noted."""
    return Choose(
        "",
        (line("manners.restart.ask", title=title(view.interview)),),
        (Option("yes", line("manners.button.restart"), style="danger"), Option("no", line("manners.button.keep"))),
    )


def clear(view: Any_, _: object) -> Conversation:
    """This interview from its beginning; ``back`` brings everything back."""
    fresh = replace(view.interview, step="goal.kind", notes={}, back_to="")
    return replace(view.conversation, aside="").with_interview(fresh)


def to_person(view: Any_, words: str) -> Conversation:
    return opening(view.conversation, "person", words)


def stop(view: Any_, _: object) -> Conversation:
    return replace(view.conversation, messages="off", quiet_until=None)


def resume(view: Any_, _: object) -> Conversation:
    return replace(view.conversation, messages="on", quiet_until=None)


def rest(view: Any_, _: object) -> Conversation:
    return replace(view.conversation, messages="on", quiet_until=view.scene.now + BREAK)


def stopped(_: Any_, __: object) -> Reply:
    options = (asking("resume", line("manners.button.resume")), asking("pause_messages", line("manners.button.rest")))
    return Choose("stopped", (line("manners.stopped"),), options)


def our_language(view: Any_, meant: Meant) -> str | None:
    """One of our languages was asked for, in words or by its button."""
    return meant.words if meant.words in LANGUAGES else None


def in_language(view: Any_, language: str) -> Conversation:
    return replace(view.conversation, language=language)


def languages(_: Any_, __: object) -> Reply:
    """The languages there are, each by its own name."""
    options = tuple(asking(f"language {each}", line(f"manners.language.{each}")) for each in LANGUAGES)
    return Choose("language", (line("manners.language.which"),), options)


def to_alumni(view: Any_, _: object) -> Conversation:
    """Ask staff for alumni, wherever that comes up."""
    return opening(view.conversation, "alumni")


def of(stages: Stages) -> Stage[MannersNotes]:
    """The manners of a journey; they can tell where somebody stands in each of its stages."""

    def stand(view: Any_, _: object) -> Reply:
        return status(stages, view.conversation, view.scene)

    return Stage(
        name="manners",
        notes=MannersNotes,
        prompts={RESTART: ask_restart},
        edges=(
            on(Picked, RESTART, to=STAY, when=picks("yes"), change=clear, say=tell("manners.restart.done")),
            on(Picked, RESTART, to=RETURN, when=picks("no"), say=tell("manners.restart.kept")),
            on(Meant, ANYWHERE, to=STAY, when=means("crisis"), say=crisis, wants=escalate, ask=False),
            on(Arrived, ANYWHERE, to=STAY),
            on(Meant, ANYWHERE, to=STAY, when=means("help"), say=help_),
            on(Meant, ANYWHERE, to=STAY, when=means("about"), say=tell("manners.about")),
            on(Meant, ANYWHERE, to=STAY, when=wished(can_go_back, "back"), change=go_back, say=tell("manners.back")),
            on(Meant, ANYWHERE, to=STAY, when=means("back"), say=tell("manners.at_start")),
            on(Meant, ANYWHERE, to=RETURN, when=means("skip")),
            on(Meant, ANYWHERE, to=STAY, when=means("pause"), say=tell("manners.pause"), ask=False),
            on(Meant, ANYWHERE, to=RESTART, when=means("restart")),
            on(Meant, ANYWHERE, to=STAY, when=means("human"), change=to_person),
            on(Meant, ANYWHERE, to=STAY, when=means("stop"), change=stop, say=stopped, ask=False),
            on(Meant, ANYWHERE, to=STAY, when=means("resume"), change=resume, say=tell("manners.resumed")),
            on(
                Meant,
                ANYWHERE,
                to=STAY,
                when=means("pause_messages"),
                change=rest,
                say=tell("manners.rested"),
                ask=False,
            ),
            on(Meant, ANYWHERE, to=STAY, when=means("thanks"), say=tell("manners.welcome"), ask=False),
            on(Meant, ANYWHERE, to=STAY, when=means("greeting"), say=greet),
            on(Meant, ANYWHERE, to=STAY, when=means("new"), change=begin_new),
            on(Meant, ANYWHERE, to=STAY, when=means("status"), say=stand),
            on(Meant, ANYWHERE, to=STAY, when=means("people"), say=whole),
            on(Meant, ANYWHERE, to=STAY, when=wished(known_interview, "switch"), change=focus, say=now_at),
            on(Meant, ANYWHERE, to=STAY, when=means("visit"), change=visit, say=now_at),
            on(Meant, ANYWHERE, to=STAY, when=means("switch"), say=no_such),
            on(Meant, ANYWHERE, to=STAY, when=means("go"), change=go),
            on(Meant, ANYWHERE, to=STAY, when=means("correct"), change=correct),
            on(Said, ANYWHERE, to=STAY, when=wants_change, say=tell("manners.change")),
            on(Meant, ANYWHERE, to=STAY, when=means("clothes"), say=tell("manners.clothes")),
            on(Meant, ANYWHERE, to=STAY, when=means("room"), say=tell("manners.room")),
            on(Meant, ANYWHERE, to=STAY, when=means("hours"), say=tell("manners.hours")),
            on(Meant, ANYWHERE, to=STAY, when=means("duration"), say=tell("manners.duration")),
            on(Meant, ANYWHERE, to=STAY, when=means("privacy"), say=private),
            on(
                Meant,
                ANYWHERE,
                to=STAY,
                when=wished(our_language, "language"),
                change=in_language,
                say=tell("manners.language.now"),
            ),
            on(Meant, ANYWHERE, to=STAY, when=means("language"), say=languages),
            on(Meant, ANYWHERE, to=STAY, when=means("alumni"), change=to_alumni),
            on(Meant, ANYWHERE, to=STAY, when=means("opens"), say=tell("manners.opens")),
            on(Said, ANYWHERE, to=STAY, when=never_mind, say=tell("manners.pause"), ask=False),
            on(Meant, ANYWHERE, to=STAY, when=means("old"), say=tell("manners.old")),
        ),
        aside=True,
    )
