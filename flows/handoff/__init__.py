"""Handing over to the Career Center: the student sees exactly what staff will get, and sends it or not."""

from __future__ import annotations

from msgspec.structs import replace

from flows.contact.notes import ContactNotes
from flows.effects import Effect, TellStaff
from flows.goal.notes import GoalNotes, sentence
from flows.handoff.notes import PREVIEW, HandoffNotes
from flows.heard import Filled, Picked, Said
from flows.lines import line, verbatim
from flows.replies import Ask, Card, Field, Form, Option, Reply, Row, Say, Show
from flows.stage import RETURN, STAY, Answers, Meant, Stage, View, fills, means, on, picks

EDIT = "handoff.edit"
Handoff = View[HandoffNotes]


def request(view: Handoff) -> Card:
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


def preview(view: Handoff) -> tuple[Reply, ...]:
    """The request as staff would see it, and the decision."""
    options = (
        Option("send", line("common.send"), style="primary"),
        Option("edit", line("handoff.button.edit")),
        Option("cancel", line("common.not_now")),
    )
    card = request(view)
    return Say((line("handoff.preview"),)), Show(replace(card, lines=(line("handoff.ask"),), options=options))


def edit(view: Handoff) -> Reply:
    """Room for the student's own words."""
    note = Field("note", line("handoff.form.note"), kind="long", value=view.notes.note, required=False)
    form = Form("note", line("handoff.title"), (note,), line("common.save"), line("handoff.button.write"))
    return Ask(form, (line("handoff.ask_note"),))


def typed(_: Handoff, said: Said) -> str | None:
    """A note in the student's own words."""
    return said.text[:1000] or None


def noted(view: Handoff, text: str) -> HandoffNotes:
    """Keep the note."""
    return replace(view.notes, note=text)


def filled(view: Handoff, answers: Answers) -> HandoffNotes:
    """Keep the note from the form."""
    return replace(view.notes, note=answers.get("note", "")[:1000])


def send(view: Handoff, _: object) -> tuple[Effect, ...]:
    """Let staff have exactly what was shown."""
    return (TellStaff(view.notes.kind, request(view)),)


def sent(_: Handoff, __: object) -> Reply:
    return Say((line("handoff.sent"),))


def kept_back(_: Handoff, __: object) -> Reply:
    return Say((line("handoff.not_sent"),))


stage = Stage(
    name="handoff",
    notes=HandoffNotes,
    prompts={PREVIEW: preview, EDIT: edit},
    edges=(
        on(Picked, PREVIEW, to=RETURN, when=picks("send"), say=sent, wants=send),
        on(Picked, PREVIEW, to=EDIT, when=picks("edit")),
        on(Picked, PREVIEW, to=RETURN, when=picks("cancel"), say=kept_back),
        on(Meant, (PREVIEW, EDIT), to=RETURN, when=means("skip", "back", "no"), say=kept_back),
        on(Said, PREVIEW, to=PREVIEW, when=typed, then=noted),
        on(Filled, EDIT, to=PREVIEW, when=fills("note"), then=filled),
        on(Said, EDIT, to=PREVIEW, when=typed, then=noted),
        on(Meant, (PREVIEW, EDIT), to=STAY, when=means("human")),
    ),
    hints={PREVIEW: line("handoff.hint")},
    aside=True,
)
