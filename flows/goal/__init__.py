"""Goal assessment: what to gain from the conversation, decided before anybody is asked for it."""

from __future__ import annotations

from msgspec.structs import replace

from flows.goal import reading
from flows.goal.narrowing import answers as narrowing
from flows.goal.narrowing import prompts
from flows.goal.notes import TOPICS, GoalNotes, sentence, wishes
from flows.goal.reading import Aim
from flows.heard import Picked, Said
from flows.language import read_in
from flows.lines import line
from flows.replies import Choose, Option, Reply, Row, Say
from flows.stage import NEXT, Corrected, Entered, Meant, Stage, View, asking, means, on, picks
from flows.words import mashed

START, KIND, TARGET, UNSURE = "goal.start", "goal.kind", "goal.target", "goal.unsure"
TOPIC, CONFIRM = "goal.topic", "goal.confirm"
LIKED, ENVIED, WONDERED, SUGGESTED = "goal.liked", "goal.envied", "goal.wondered", "goal.suggested"
Goal = View[GoalNotes]


def welcome(view: Goal) -> Reply:
    """Who we are, in a breath, and three ways on."""
    return Choose(
        "",
        (line("goal.welcome", name=view.scene.name), line("goal.welcome_2")),
        (Option("start", line("goal.button.start"), style="primary"),
         asking("about", line("goal.button.about")), asking("human", line("common.human"))),
    )  # fmt: skip


def which_kind(_: Goal) -> Reply:
    """A job, a field, or neither yet."""
    choices = ("job", "field", "unsure")
    return Choose("", (line("goal.ask_kind"),), tuple(Option(each, line(f"goal.button.{each}")) for each in choices))


def which_target(view: Goal) -> Reply:
    """Which job, or which field."""
    kind = "field" if view.notes.kind == "field" else "job"
    return Choose("", (line(f"goal.ask_target.{kind}"),), (Option("unsure", line("goal.button.unsure")),))


def which_topic(view: Goal) -> Reply:
    """Which advice would be worth most."""
    return Choose(
        "",
        (line("goal.ask_topic", target=view.notes.target),),
        tuple(Option(each, line(f"goal.topic_button.{each}")) for each in TOPICS),
    )


def say_back(view: Goal) -> Reply:
    """What was understood, before anything is built on it."""
    notes = view.notes
    return Choose(
        "",
        (line(f"goal.say_back.{notes.kind or 'job'}", target=notes.target, wishes=wishes(notes)),),
        (Option("yes", line("common.yes"), style="primary"), Option("change", line("common.change"))),
    )


def tongue(view: Goal, said: Said) -> str:
    """The language to read an answer in."""
    return read_in(said.text, view.scene.language)


def concrete(view: Goal, said: Said) -> Aim | None:
    """A goal in any words."""
    return reading.aim(said.text, tongue(view, said))


def plain_target(view: Goal, said: Said) -> Aim | None:
    """Asked which one, nearly anything is its name."""
    found = concrete(view, said)
    if found is not None and (found.target or found.kind == "unsure"):
        return found
    language = tongue(view, said)
    named = reading.target(said.text, language)[: reading.LONGEST]
    if len(named) < 2 or mashed(named):
        return None
    return Aim(kind=reading.kind_of(said.text, named, language), target=named)


def other_target(view: Goal, said: Said) -> Aim | None:
    """None of those on offer, but one of their own; a number is one of those."""
    return plain_target(view, said) if any(map(str.isalpha, said.text)) and "?" not in said.text else None


def advice(view: Goal, said: Said) -> Aim | None:
    """The advice hoped for."""
    return reading.advice(said.text, tongue(view, said))


def anything(view: Goal, said: Said) -> bool:
    """No advice above another."""
    found = concrete(view, said)
    return found is not None and found == Aim(kind="unsure")


def more(view: Goal, said: Said) -> Aim | None:
    """A second wish or a correction; not to know is neither."""
    found = reading.more(said.text, tongue(view, said))
    return None if found is None or (to_unsure(view, found) and not found.topics) else found


def corrected(view: Goal, said: Said) -> Aim | None:
    """Another target where advice is asked about: "no, athletic trainer"."""
    found = reading.correction(said.text, tongue(view, said))
    return found if found is not None and found.target and not reading.topics(said.text, tongue(view, said)) else None


def remember(view: Goal, aim: Aim) -> GoalNotes:
    """Add what was said to what is known; a new target replaces the old one, wishes gather."""
    notes = view.notes
    return replace(
        notes,
        kind=aim.kind or notes.kind,
        target=aim.target or notes.target,
        topics=tuple(dict.fromkeys((*notes.topics, *aim.topics))),
        wish=aim.wish or notes.wish,
        was=was(view) if aim.target and aim.target != notes.target else notes.was,
    )


def was(view: Goal) -> str:
    """The target so far, where it is put right later on the way: others may have been found for it."""
    return view.notes.was or (view.notes.target if view.interview.back_to else "")


def remember_kind(view: Goal, choice: str) -> GoalNotes:
    """The kind picked by button; which one is asked anew."""
    return replace(view.notes, kind=choice, target="", was=was(view))


def remember_topic(view: Goal, choice: str) -> GoalNotes:
    """The topic picked by button."""
    return remember(view, Aim(topics=(choice,)))  # type: ignore[arg-type]


def anew(view: Goal, _: str) -> GoalNotes:
    """Ask for the target again, keeping which advice is wanted."""
    return replace(view.notes, kind="", target="", was=was(view))


def to_unsure(view: Goal, aim: Aim) -> bool:
    """Whether somebody said they do not know."""
    return aim.kind == "unsure" and not aim.target


def unsure(view: Goal, said: Said) -> Aim | None:
    """An answer that says they do not know yet."""
    found = concrete(view, said)
    return found if found is not None and to_unsure(view, found) else None


def agreed(view: Goal, _: object) -> Reply:
    """The goal as it now stands."""
    return Say((line("goal.agreed", goal=sentence(view.notes)),))


def changed(view: Goal, _: object) -> Reply:
    """The target as it was put right in one sentence."""
    return Say((line("goal.changed", target=view.notes.target),))


def added(_: Goal, __: Aim) -> Reply:
    """A word that it was heard."""
    return Say((line("goal.added"),))


def summary(view: Goal) -> tuple[Row, ...]:
    """The goal, as a row of a status."""
    return (Row(line("goal.row"), sentence(view.notes)),) if view.notes.known else ()


def known(view: Goal, _: Entered) -> bool:
    return view.notes.known


def kind_known(view: Goal, _: Entered) -> bool:
    return view.notes.kind in ("job", "field") or view.notes.known


def unsure_known(view: Goal, _: Entered) -> bool:
    return view.notes.kind == "unsure" and not view.notes.known


def topic_known(view: Goal, _: Entered) -> bool:
    return bool(view.notes.topics or view.notes.wish)


stage = Stage(
    name="goal",
    notes=GoalNotes,
    prompts={
        START: welcome, KIND: which_kind, TARGET: which_target, UNSURE: prompts.asking_for("major"),
        LIKED: prompts.asking_for("liked"), ENVIED: prompts.asking_for("envied"),
        WONDERED: prompts.asking_for("wondered"), SUGGESTED: prompts.suggested,
        TOPIC: which_topic, CONFIRM: say_back,
    },
    edges=(
        on(Picked, START, to=KIND, when=picks("start")),
        on(Meant, START, to=KIND, when=means("yes", "skip")),
        on(Said, (START, KIND, TARGET), to=UNSURE, when=unsure, then=remember),
        on(Said, (START, KIND), to=KIND, when=concrete, then=remember),
        on(Picked, (KIND, TARGET), to=UNSURE, when=picks("unsure"), then=remember_kind),
        on(Picked, KIND, to=TARGET, when=picks("job", "field"), then=remember_kind),
        on(Said, TARGET, to=TOPIC, when=plain_target, then=remember),
        on(Said, UNSURE, to=LIKED, when=narrowing.answered("major"), then=narrowing.keep),
        on(Said, LIKED, to=ENVIED, when=narrowing.answered("liked"), then=narrowing.keep),
        on(Said, ENVIED, to=WONDERED, when=narrowing.answered("envied"), then=narrowing.keep),
        on(Said, WONDERED, to=SUGGESTED, when=narrowing.answered("wondered"), then=narrowing.keep),
        on(Picked, SUGGESTED, to=TOPIC, when=narrowing.pick_work, then=narrowing.keep_work),
        on(Picked, SUGGESTED, to=TOPIC, when=picks("around"), then=narrowing.keep_around),
        on(Picked, SUGGESTED, to=SUGGESTED, when=picks("others"), then=narrowing.show_others),
        on(Said, SUGGESTED, to=TOPIC, when=other_target, then=remember),
        on(Meant, UNSURE, to=LIKED, when=means("skip")),
        on(Meant, LIKED, to=ENVIED, when=means("skip")),
        on(Meant, ENVIED, to=WONDERED, when=means("skip")),
        on(Meant, WONDERED, to=SUGGESTED, when=means("skip")),
        on(Picked, TOPIC, to=CONFIRM, when=picks(*TOPICS), then=remember_topic),
        on(Said, TOPIC, to=TOPIC, when=corrected, then=remember),
        on(Said, TOPIC, to=CONFIRM, when=anything),
        on(Said, TOPIC, to=CONFIRM, when=advice, then=remember),
        on(Meant, TOPIC, to=CONFIRM, when=means("skip")),
        on(Meant, (KIND, TARGET, SUGGESTED, CONFIRM), to=NEXT, when=means("skip")),
        on(Picked, CONFIRM, to=NEXT, when=picks("yes"), say=agreed),
        on(Corrected, CONFIRM, to=NEXT, say=changed),
        on(Picked, CONFIRM, to=KIND, when=picks("change"), then=anew),
        on(Said, CONFIRM, to=CONFIRM, when=more, then=remember, say=added),
        on(Entered, KIND, to=TARGET, when=kind_known),
        on(Entered, KIND, to=UNSURE, when=unsure_known),
        on(Entered, (TARGET, UNSURE), to=TOPIC, when=known),
        on(Entered, UNSURE, to=LIKED, when=narrowing.known("major")),
        on(Entered, LIKED, to=ENVIED, when=narrowing.known("liked")),
        on(Entered, ENVIED, to=WONDERED, when=narrowing.known("envied")),
        on(Entered, WONDERED, to=SUGGESTED, when=narrowing.known("wondered")),
        on(Entered, TOPIC, to=CONFIRM, when=topic_known),
    ),
    hints={
        START: line("goal.hint.start"), KIND: line("goal.hint.kind"), TARGET: line("goal.hint.target"),
        UNSURE: line("goal.hint.unsure"), LIKED: line("goal.hint.liked"),
        ENVIED: line("goal.hint.envied"), WONDERED: line("goal.hint.topic"), SUGGESTED: line("goal.hint.suggested"),
        TOPIC: line("goal.hint.topic"), CONFIRM: line("goal.hint.confirm"),
    },
    entry={"goal": KIND, "job": KIND, "field": KIND, "career": KIND, "advice": TOPIC, "topic": TOPIC, "topics": TOPIC,
           "major": UNSURE, "meta": KIND, "objetivo": KIND, "trabajo": KIND, "campo": KIND, "carrera": UNSURE,
           "tema": TOPIC, "temas": TOPIC, "consejo": TOPIC},
    summary=summary,
)  # fmt: skip
