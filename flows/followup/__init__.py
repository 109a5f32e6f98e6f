"""Following up: how it went, the thank-you note, three reflections, and the person who was named."""

from __future__ import annotations

from flows.alumni import Outcome
from flows.alumni.news import may_tell
from flows.contact.notes import ContactNotes
from flows.followup import answers, prompts, reading
from flows.followup.notes import FollowupNotes
from flows.followup.reminding import REMINDERS, overtaken
from flows.heard import Filled, Picked, Said
from flows.lines import Line, line
from flows.replies import Reply, Row, Say, Show
from flows.stage import STAY, Entered, Landed, Meant, Replies, Stage, View, fills, means, on, picks, wished

HOW, MISSED, MENU = "followup.how", "followup.missed", "followup.menu"
THANKS, DRAFT, REWRITE = "followup.thanks", "followup.draft", "followup.rewrite"
SURPRISED, LEARNED, PLANNED = "followup.surprised", "followup.learned", "followup.planned"
REFERRAL, START, DONE = "followup.referral", "followup.start", "followup.done"
ALL = (HOW, MISSED, MENU, THANKS, DRAFT, REWRITE, SURPRISED, LEARNED, PLANNED, REFERRAL, START, DONE)
Followup = View[FollowupNotes]


def heard(view: Followup, told: str) -> tuple[Reply, ...]:
    """A word on how it went, on the person who was named, and to whom else it may be told."""
    said: list[Line] = [line(f"followup.heard.{'hard' if reading.outcome(told) == 'hard' else 'good'}")]
    if view.notes.referral is not None:
        said.append(line("followup.heard.grows"))
    good = reading.outcome(told) == "good"
    return (Say(tuple(said)), *(for_center(view, "wonderful") if good else ()))


def for_center(view: Followup, outcome: Outcome) -> tuple[Reply, ...]:
    """Where the Career Center introduced the person: whether it may know how it went."""
    contact = view.of(ContactNotes)
    return (may_tell(contact.offer, contact.name, outcome),) if contact.offer else ()


def unanswered(view: Followup, _: object) -> tuple[Reply, ...]:
    return for_center(view, "silent")


def sorry(_: Followup, __: object) -> Reply:
    return Say((line("followup.sorry"),))


def thanked(_: Followup, __: object) -> Reply:
    return Say((line("followup.thanked"),))


def keep(view: Followup, _: object) -> Replies:
    """The reflections as a card, when there are any."""
    return Show(prompts.reflections(view)) if view.notes.reflected else ()


def begun(view: Followup, _: object) -> Reply:
    """Said in the new interview."""
    return Say((line("followup.begun", name=view.of(ContactNotes).name),))


def introduction(view: Followup, _: object) -> Replies:
    name = view.of(ContactNotes).connector
    return Say((line("followup.introduction", name=name),)) if name else ()


def told(view: Followup, _: Entered) -> bool:
    return view.notes.outcome == "happened"


def over(view: Followup) -> bool:
    """Once they told how it went, or that it did not, nothing is said of a talk to come."""
    return bool(view.notes.outcome)


def has_words(view: Followup, _: Landed) -> bool:
    return bool(view.notes.said or view.notes.body)


def has_surprised(view: Followup, _: Entered) -> bool:
    return bool(view.notes.surprised)


def has_learned(view: Followup, _: Entered) -> bool:
    return bool(view.notes.learned)


def has_planned(view: Followup, _: Entered) -> bool:
    return bool(view.notes.planned)


def has_name(view: Followup, _: Entered) -> bool:
    return view.notes.referral is not None and bool(view.notes.referral.name)


def nobody(view: Followup, _: Landed) -> bool:
    return view.notes.referral is None or not view.notes.referral.name


def summary(view: Followup) -> tuple[Row, ...]:
    """What has been done, as rows of a status."""
    notes = view.notes
    rows = [Row(line("followup.row.talk"), line(f"followup.row.{notes.outcome}"))] if notes.outcome else []
    if notes.thanked:
        rows.append(Row(line("followup.row.thanks"), line("followup.row.sent")))
    return (*rows, *prompts.reflections(view).rows)


stage = Stage(
    name="followup",
    notes=FollowupNotes,
    prompts={
        HOW: prompts.how, MISSED: prompts.missed, MENU: prompts.menu, THANKS: prompts.said, DRAFT: prompts.draft,
        REWRITE: prompts.rewrite, SURPRISED: prompts.reflecting("surprised"), LEARNED: prompts.reflecting("learned"),
        PLANNED: prompts.reflecting("planned"), REFERRAL: prompts.who, START: prompts.start, DONE: prompts.done,
    },
    edges=(
        on(Picked, HOW, to=MENU, when=picks("well"), then=answers.keep_went, say=heard),
        on(Picked, HOW, to=MISSED, when=picks("missed"), then=answers.keep_missed, say=sorry),
        on(Picked, HOW, to=STAY, when=picks("not_yet"), change=answers.waits),
        on(Said, (HOW, MISSED), to=STAY, when=answers.redated, change=answers.new_date),
        on(Said, (HOW, MISSED), to=STAY, when=answers.silent, change=answers.unanswered, say=unanswered),
        on(Said, (HOW, MISSED), to=STAY, when=answers.moved, change=answers.new_date),
        on(Said, (HOW, MISSED), to=MISSED, when=answers.fell_through, then=answers.keep_missed, say=sorry),
        on(Said, MISSED, to=MENU, when=answers.went_after_all, then=answers.keep_went, say=heard),
        on(Said, HOW, to=STAY, when=answers.to_come, change=answers.waits),
        on(Said, HOW, to=MENU, when=answers.went, then=answers.keep_went, say=heard),
        on(Picked, (MISSED, DONE), to=STAY, when=picks("again"), change=answers.new_date),
        on(Picked, MISSED, to=STAY, when=picks("silent"), change=answers.unanswered, say=unanswered),
        on(Picked, MISSED, to=DONE, when=picks("leave"), then=answers.keep_missed),
        on(Picked, (MENU, DONE), to=THANKS, when=picks("thanks")),
        on(Picked, (MENU, DONE), to=SURPRISED, when=picks("reflect")),
        on(Picked, (MENU, DONE), to=REFERRAL, when=picks("refer")),
        on(Picked, MENU, to=DONE, when=picks("finish")),
        on(Said, (HOW, MENU, START, DONE), to=REFERRAL, when=answers.mentioned, then=answers.keep_referral),
        on(Said, THANKS, to=DRAFT, when=answers.line_of, then=answers.keep_said),
        on(Filled, DRAFT, to=DRAFT, when=fills("thanks"), then=answers.keep_note),
        on(Picked, DRAFT, to=MENU, when=picks("sent"), then=answers.keep_thanked, say=thanked),
        on(Picked, DRAFT, to=MENU, when=picks("later")),
        on(Said, DRAFT, to=REWRITE, when=answers.wants_edit),
        on(Said, (DRAFT, REWRITE), to=DRAFT, when=answers.own_text, then=answers.keep_body),
        on(Picked, REWRITE, to=DRAFT, when=picks("keep")),
        on(Meant, (MENU, THANKS, DRAFT, REWRITE, DONE), to=MENU, when=means("sent"), then=answers.keep_thanked,
           say=thanked),
        on(Said, SURPRISED, to=LEARNED, when=answers.reflection, then=answers.keep_surprised),
        on(Said, LEARNED, to=PLANNED, when=answers.reflection, then=answers.keep_learned),
        on(Said, PLANNED, to=MENU, when=answers.reflection, then=answers.keep_planned, say=keep),
        on(Said, REFERRAL, to=REFERRAL, when=answers.named, then=answers.keep_referral),
        on(Picked, REFERRAL, to=STAY, when=picks("unnamed"), change=answers.by_introduction, say=introduction),
        on(Picked, (REFERRAL, START), to=MENU, when=picks("no")),
        on(Picked, START, to=STAY, when=picks("yes"), change=answers.next_person, say=begun),
        on(Meant, THANKS, to=DRAFT, when=means("skip")),
        on(Meant, REWRITE, to=DRAFT, when=means("skip")),
        on(Meant, SURPRISED, to=LEARNED, when=means("skip")),
        on(Meant, LEARNED, to=PLANNED, when=means("skip")),
        on(Meant, PLANNED, to=MENU, when=means("skip"), say=keep),
        on(Meant, (HOW, DRAFT, REFERRAL, START), to=MENU, when=means("skip")),
        on(Meant, MISSED, to=DONE, when=means("skip"), then=answers.keep_missed),
        on(Meant, MENU, to=DONE, when=means("skip")),
        on(Meant, ALL, to=STAY, when=wished(answers.other_date, "correct"), change=answers.new_date),
        on(Said, "preparation.ready", to=MENU, when=answers.went_early, then=answers.keep_went, say=heard),
        on(Landed, THANKS, to=DRAFT, when=has_words),
        on(Landed, START, to=REFERRAL, when=nobody),
        on(Entered, HOW, to=MENU, when=told),
        on(Entered, SURPRISED, to=LEARNED, when=has_surprised),
        on(Entered, LEARNED, to=PLANNED, when=has_learned),
        on(Entered, PLANNED, to=MENU, when=has_planned, say=keep),
        on(Entered, REFERRAL, to=START, when=has_name),
    ),
    hints={
        HOW: line("followup.hint.how"), MISSED: line("followup.hint.missed"), MENU: line("followup.hint.menu"),
        THANKS: line("followup.hint.thanks"), DRAFT: line("followup.hint.draft"),
        REWRITE: line("followup.hint.rewrite"), SURPRISED: line("followup.hint.reflection"),
        LEARNED: line("followup.hint.reflection"), PLANNED: line("followup.hint.reflection"),
        REFERRAL: line("followup.hint.referral"), START: line("followup.hint.start"), DONE: line("followup.hint.done"),
    },
    entry={
        "outcome": HOW, "how it went": HOW, "follow-up": HOW, "followup": HOW, "thank-you": THANKS, "thank you": THANKS,
        "thank you note": THANKS, "thank-you note": THANKS, "note": THANKS, "reflection": SURPRISED,
        "reflections": SURPRISED, "what i learned": LEARNED, "next steps": PLANNED, "referral": REFERRAL,
        "next person": REFERRAL, "agradecimiento": THANKS, "nota": THANKS, "nota de agradecimiento": THANKS,
        "reflexiones": SURPRISED, "lo que aprendí": LEARNED, "próxima persona": REFERRAL,
    },
    faults={"thanks": answers.wrong_note},
    reminders=REMINDERS,
    overtaken=overtaken,
    begun=over,
    summary=summary,
)  # fmt: skip
