"""Handing over to the Career Center: the student sees exactly what staff will get, and sends it or not."""

from __future__ import annotations

from msgspec.structs import replace

from flows.contact.notes import ContactNotes
from flows.effects import Effect, TellStaff, Withdraw, WriteBack
from flows.goal.notes import GoalNotes, sentence
from flows.handoff.news import MENU
from flows.handoff.notes import PREVIEW, HandoffNotes
from flows.heard import Filled, Picked, Said
from flows.lines import line, verbatim
from flows.office.handoffs import Handoff
from flows.replies import Ask, Card, Choose, Field, Form, Option, Reply, Row, Say, Show
from flows.stage import (
    ANYWHERE,
    RETURN,
    STAY,
    Answers,
    Meant,
    Stage,
    View,
    Wished,
    asking,
    fills,
    means,
    on,
    picks,
    wished,
)  # fmt: skip

EDIT = "handoff.edit"
WRITE = "handoff.write"
MOST = 1000  # characters of what a student adds or writes
Handing = View[HandoffNotes]


def request(view: Handing) -> Card:
    """What staff get: the student's name, the goal, what is asked for; nothing else."""
    contact, note = view.of(ContactNotes), view.notes.note
    rows = [
        Row(line("handoff.row.student"), verbatim(view.scene.full_name or view.scene.name)),
        Row(line("handoff.row.goal"), sentence(view.of(GoalNotes))),
        Row(line("handoff.row.wants"), line(f"handoff.wants.{view.notes.kind}")),
    ]
    if contact.name:
        rows.append(Row(line("handoff.row.contact"), verbatim(contact.name)))
    if note:
        rows.append(Row(line("handoff.row.note"), verbatim(note)))
    return Card(line("handoff.title"), rows=tuple(rows))


def preview(view: Handing) -> tuple[Reply, ...]:
    """The request as staff would see it, and the decision."""
    options = (
        Option("send", line("common.send"), style="primary"),
        Option("edit", line("handoff.button.edit")),
        Option("cancel", line("common.not_now")),
    )
    card = request(view)
    return Say((line("handoff.preview"),)), Show(replace(card, lines=(line("handoff.ask"),), options=options))


def edit(view: Handing) -> Reply:
    """Room for the student's own words."""
    note = Field("note", line("handoff.form.note"), kind="long", value=view.notes.note, required=False)
    form = Form("note", line("handoff.title"), (note,), line("common.save"), line("handoff.button.write"))
    return Ask(form, (line("handoff.ask_note"),))


def typed(_: Handing, said: Said) -> str | None:
    """A note in the student's own words."""
    return said.text[:MOST] or None


def noted(view: Handing, text: str) -> HandoffNotes:
    """Keep the note."""
    return replace(view.notes, note=text)


def filled(view: Handing, answers: Answers) -> HandoffNotes:
    """Keep the note from the form."""
    return replace(view.notes, note=answers.get("note", "")[:MOST])


def send(view: Handing, _: object) -> tuple[Effect, ...]:
    """Let staff have exactly what was shown."""
    return (TellStaff(view.notes.kind, request(view)),)


def sent(_: Handing, __: object) -> Reply:
    return Choose(MENU, (line("handoff.sent"),), (asking("withdraw", line("handoff.button.withdraw")),))


def kept_back(_: Handing, __: object) -> Reply:
    return Say((line("handoff.not_sent"),))


def own(view: Handing, id_: str) -> Handoff | None:
    """The request of theirs that is meant: by its name, else the newest; None where there is none any more."""
    mine = view.scene.office.handoffs.own()
    return next((each for each in mine if not id_ or each.id == id_.upper()), None)


def wishes(wish: str) -> Wished[HandoffNotes, Handoff]:
    """A guard: something is wished for a request that is still there."""

    def read(view: Handing, meant: Meant) -> Handoff | None:
        return own(view, meant.words)

    return wished(read, wish)


def about(view: Handing, handoff: Handoff) -> HandoffNotes:
    """What the student writes next is about this one."""
    return replace(view.notes, about=handoff.id)


def ask_words(view: Handing) -> Reply:
    """Room for what they want to say to whoever has it."""
    found = own(view, view.notes.about)
    words = Field("text", line("handoff.form.text"), kind="long")
    form = Form("text", line("handoff.form.title"), (words,), line("common.send"), line("handoff.button.write"))
    asked = line("handoff.ask_words", staff=found.taken_by if found else "")
    return Ask(form, (asked,), options=(Option("cancel", line("common.not_now")),))


def words(_: Handing, said: Said) -> str | None:
    return said.text[:MOST] or None


def form_words(_: Handing, filled_: Filled) -> str | None:
    return filled_.answers.get("text", "").strip()[:MOST] or None if filled_.form == "text" else None


def write_back(view: Handing, text: str) -> tuple[Effect, ...]:
    found = own(view, view.notes.about)
    return (WriteBack(found.id, text),) if found else ()


def written(view: Handing, _: str) -> Reply:
    found = own(view, view.notes.about)
    return Say((line("handoff.written" if found else "handoff.over"),))


def withdraw(_: Handing, handoff: Handoff) -> tuple[Effect, ...]:
    return (Withdraw(handoff.id),)


def withdrawn(_: Handing, __: object) -> Reply:
    return Say((line("handoff.withdrawn"),))


def over(_: Handing, __: object) -> Reply:
    return Say((line("handoff.over"),))


stage = Stage(
    name="handoff",
    notes=HandoffNotes,
    prompts={PREVIEW: preview, EDIT: edit, WRITE: ask_words},
    edges=(
        on(Picked, PREVIEW, to=RETURN, when=picks("send"), say=sent, wants=send),
        on(Picked, PREVIEW, to=EDIT, when=picks("edit")),
        on(Picked, PREVIEW, to=RETURN, when=picks("cancel"), say=kept_back),
        on(Meant, (PREVIEW, EDIT), to=RETURN, when=means("skip", "back", "no"), say=kept_back),
        on(Said, PREVIEW, to=PREVIEW, when=typed, then=noted),
        on(Filled, EDIT, to=PREVIEW, when=fills("note"), then=filled),
        on(Said, EDIT, to=PREVIEW, when=typed, then=noted),
        on(Meant, (PREVIEW, EDIT), to=STAY, when=means("human")),
        on(Picked, WRITE, to=RETURN, when=picks("cancel"), say=kept_back),
        on(Meant, WRITE, to=RETURN, when=means("skip", "back", "no"), say=kept_back),
        on(Filled, WRITE, to=RETURN, when=form_words, say=written, wants=write_back),
        on(Said, WRITE, to=RETURN, when=words, say=written, wants=write_back),
        on(Meant, ANYWHERE, to=WRITE, when=wishes("write_back"), then=about),
        on(Meant, ANYWHERE, to=STAY, when=wishes("withdraw"), say=withdrawn, wants=withdraw),
        on(Meant, ANYWHERE, to=STAY, when=means("write_back", "withdraw"), say=over),
    ),
    plain=(PREVIEW, EDIT, WRITE),
    hints={PREVIEW: line("handoff.hint")},
    aside=True,
)
