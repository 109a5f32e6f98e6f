"""What the coach keeps of a student: shown to them, given to them as files, and deleted when they say so."""

from __future__ import annotations

from hashlib import sha256

from flows.effects import Effect, Forget
from flows.heard import Picked
from flows.lines import Line, Moment, line, verbatim
from flows.manners.standing import Stages, listed, rows, seen_by, title
from flows.office.looks import Seen
from flows.records.notes import RecordsNotes
from flows.replies import Card, Choose, Give, Option, Record, Reply, Row, Say, Sheet, Show
from flows.stage import ANYWHERE, RETURN, STAY, Meant, Stage, View, asking, means, on, picks

DELETE = "records.delete"
LOOKS = 10  # shown in chat; the download has all
WORDED = ("claim", "reply", "resolve", "release", "handoffs", "read", "reminded", "suggest", "seats", "export")
Records = View[RecordsNotes]


def kept(view: Records, _: object) -> Reply:
    """The card a student gets who asks what is known of them: the facts, and what they can do about it."""
    options = (asking("download", line("records.button.download")), asking("delete", line("records.button.delete")))
    facts = (*_person(view), *listed(view.conversation))
    return Show(Card(line("records.title"), seen_by("manners.privacy", view.scene), facts, "records", options))


def _person(view: Records) -> tuple[Row, ...]:
    scene, messages = view.scene, view.conversation.messages
    name = (Row(line("records.row.name"), verbatim(scene.name)),) if scene.name else ()
    seen = len(scene.office.looks.own())
    return (
        *name,
        *((Row(line("records.row.looks"), line("records.looks.times", count=seen)),) if seen else ()),
        Row(line("records.row.zone"), verbatim(scene.zone.key)),
        Row(line("records.row.messages"), line(f"records.messages.{messages}")),
    )


def looked(view: Records, _: object) -> Reply:
    """Who of staff looked at what there is of the student, and when."""
    seen = view.scene.office.looks.own()
    if not seen:
        return Say((line("records.looks.none"),))
    return Show(Card(line("records.looks.title"), (line("records.looks.text", count=len(seen)),), _looks(view, LOOKS)))


def _looks(view: Records, most: int | None = None) -> tuple[Row, ...]:
    return tuple(Row(_who(each), _what(view, each)) for each in view.scene.office.looks.own()[:most])


def _who(seen: Seen) -> Line:
    return verbatim(seen.staff) if seen.staff else line("records.looks.somebody")


def _what(view: Records, seen: Seen) -> Line:
    what = seen.what if seen.what in WORDED else "other"
    return line(
        "records.looks.row", what=line(f"records.looks.what.{what}"), at=Moment(seen.at.astimezone(view.scene.zone))
    )


def ask_delete(_: Records) -> Reply:
    """Deleting is asked about, for nothing brings it back."""
    options = (
        Option("yes", line("records.button.really"), style="danger"),
        Option("no", line("records.button.keep")),
    )
    return Choose("", (line("records.ask"),), options)


def deleted(view: Records, _: object) -> Reply:
    return Say((line("records.deleted", receipt=_receipt(view)),))


def forget(view: Records, _: object) -> tuple[Effect, ...]:
    """Everything is to be deleted, under the receipt the student is told."""
    return (Forget(_receipt(view)),)


def _receipt(view: Records) -> str:
    """A short name for this deletion, like ``7F3A-12``: of the moment alone, so that it tells nothing of anybody."""
    digest = sha256(view.scene.now.isoformat().encode()).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:6]}"


def left(_: Records, __: object) -> Reply:
    return Say((line("records.kept"),))


def of(stages: Stages) -> Stage[RecordsNotes]:
    """The records of a journey; its stages tell what they noted."""

    def page(view: Records, _: object) -> tuple[Reply, ...]:
        """Everything once for reading, and once, complete, as data."""
        sections = [
            Card(title(each), rows=rows(stages, view.conversation, each, view.scene))
            for each in view.conversation.interviews
        ]
        name = view.scene.phrase(line("records.file"))
        seen = (Card(line("records.looks.title"), rows=_looks(view)),) if _looks(view) else ()
        sheet = Sheet(name, _heading(view), (Card(line("records.you"), rows=_person(view)), *sections, *seen))
        return (
            Give(sheet, (line("records.here.sheet"),)),
            Give(Record(name), (line("records.here.data"),)),
        )

    return Stage(
        name="records",
        notes=RecordsNotes,
        prompts={DELETE: ask_delete},
        edges=(
            on(Picked, DELETE, to=RETURN, when=picks("yes"), say=deleted, wants=forget, ask=False),
            on(Picked, DELETE, to=RETURN, when=picks("no"), say=left),
            on(Meant, DELETE, to=RETURN, when=means("skip", "back"), say=left),
            on(Meant, ANYWHERE, to=STAY, when=means("export"), say=kept),
            on(Meant, ANYWHERE, to=STAY, when=means("download"), say=page),
            on(Meant, ANYWHERE, to=STAY, when=means("looks"), say=looked),
            on(Meant, ANYWHERE, to=DELETE, when=means("delete")),
        ),
        aside=True,
    )


def _heading(view: Records) -> Line:
    name = view.scene.name
    return line("records.heading", name=name) if name else line("records.title")
