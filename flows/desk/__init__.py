"""The desk: what staff can do by message. Who is staff the platform vouches for; a student is told kindly."""

from __future__ import annotations

from msgspec.structs import replace

from flows.conversation import Scene
from flows.desk import contacts, nudging, overview, seats
from flows.desk.notes import DeskNotes
from flows.desk.requests import first, listed, named, over
from flows.effects import Answer, Effect, Look, Resolve, TakeUp
from flows.heard import Arrived, Filled, Picked, Said
from flows.lines import line
from flows.office.handoffs import Handoff
from flows.replies import Ask, Card, Choose, Field, Form, Option, Reply, Say, Show
from flows.stage import ANYWHERE, RETURN, STAY, Meant, Stage, View, Wished, asking, means, on, picks, wished

REPLY = "desk.reply"
LONGEST = 3000  # characters of a message to a student: what one block of Slack holds
COMMANDS = ("desk", "handoffs", "claim", "take_over", "reply", "resolve", "suggest", "release", *nudging.WISHES)
AtDesk = View[DeskNotes]


def of_staff(*wishes: str) -> Wished[DeskNotes, str]:
    """A guard: somebody of the staff wishes for this; its meaning is the words that came along."""

    def read(view: AtDesk, meant: Meant) -> str | None:
        return meant.words if view.scene.staff else None

    return wished(read, *wishes)


def of_one(wish: str, *, given: bool | None = None) -> Wished[DeskNotes, tuple[Handoff, str]]:
    """A guard: somebody of the staff wishes for this about a request there is; ``given``: with or without words."""

    def read(view: AtDesk, meant: Meant) -> tuple[Handoff, str] | None:
        id_, _, words = meant.words.partition(" ")
        if not view.scene.staff or given not in (None, bool(words)):
            return None
        found = view.scene.office.handoffs.find(id_)
        return (found, words) if found is not None else None

    return wished(read, wish)


def claimed(_: AtDesk, about: tuple[Handoff, str]) -> Reply:
    """Whose it is now; who comes second is told who was first."""
    handoff, _words = about
    if handoff.over:
        return over(handoff)
    if handoff.status == "taken" and not handoff.mine:
        said = line("desk.taken", staff=handoff.taken_by, id=handoff.id)
        return Choose("request", (said,), (asking(f"take_over {handoff.id}", line("desk.button.take_over")),))
    return _theirs(handoff)


def claim(_: AtDesk, about: tuple[Handoff, str]) -> tuple[Effect, ...]:
    handoff, _words = about
    return (TakeUp(handoff.id),) if handoff.status == "open" else ()


def taken_over(_: AtDesk, about: tuple[Handoff, str]) -> Reply:
    handoff, _words = about
    return over(handoff) if handoff.over else _theirs(handoff)


def _theirs(handoff: Handoff) -> Reply:
    """Who asked for it has it from now on."""
    return Choose("request", (line("desk.claimed", student=named(handoff), id=handoff.id),), doing(handoff))


def take_over(_: AtDesk, about: tuple[Handoff, str]) -> tuple[Effect, ...]:
    handoff, _words = about
    return () if handoff.over or handoff.mine else (TakeUp(handoff.id),)


def doing(handoff: Handoff) -> tuple[Option, ...]:
    """What comes after having picked a request up."""
    return (
        asking(f"reply {handoff.id}", line("desk.button.reply")),
        asking(f"resolve {handoff.id}", line("desk.button.resolve")),
    )


def resolved(_: AtDesk, about: tuple[Handoff, str]) -> Reply:
    handoff, _words = about
    return over(handoff) if handoff.over else Say((line("desk.resolved", id=handoff.id),))


def resolve(_: AtDesk, about: tuple[Handoff, str]) -> tuple[Effect, ...]:
    handoff, _words = about
    return () if handoff.over else (Resolve(handoff.id),)


def about(view: AtDesk, meant: tuple[Handoff, str]) -> DeskNotes:
    """What is typed next is for the student who sent this."""
    return replace(view.notes, about=meant[0].id)


def ask_reply(view: AtDesk) -> Reply:
    """Room for a message to the student, and their request again to have before one's eyes."""
    found = view.scene.office.handoffs.find(view.notes.about)
    words = Field("text", line("desk.form.text"), kind="long")
    form = Form("text", line("desk.form.title"), (words,), line("common.send"), line("desk.button.write"))
    cancel = Option("cancel", line("common.not_now"))
    return Ask(
        form, (line("desk.ask_reply", student=named(found) if found else "", id=view.notes.about),), options=(cancel,)
    )


def typed(_: AtDesk, said: Said) -> str | None:
    return said.text[:LONGEST] or None


def filled(_: AtDesk, given: Filled) -> str | None:
    return given.answers.get("text", "").strip()[:LONGEST] or None if given.form == "text" else None


def sent(view: AtDesk, _: str) -> Reply:
    return _sent(view.scene.office.handoffs.find(view.notes.about))


def answer(view: AtDesk, text: str) -> tuple[Effect, ...]:
    return _answer(view.scene.office.handoffs.find(view.notes.about), text)


def sent_at_once(_: AtDesk, meant: tuple[Handoff, str]) -> Reply:
    return _sent(meant[0])


def answer_at_once(_: AtDesk, meant: tuple[Handoff, str]) -> tuple[Effect, ...]:
    return _answer(meant[0], meant[1][:LONGEST])


def _sent(handoff: Handoff | None) -> Reply:
    if handoff is None or handoff.status == "withdrawn":
        return Say((line("desk.not_delivered"),))
    resolving = asking(f"resolve {handoff.id}", line("desk.button.resolve"))
    return Choose("request", (line("desk.sent", student=named(handoff), id=handoff.id),), (resolving,))


def _answer(handoff: Handoff | None, text: str) -> tuple[Effect, ...]:
    """Also after it was resolved: there may be something to add. Not to somebody who took it back."""
    return (Answer(handoff.id, text),) if handoff is not None and handoff.status != "withdrawn" else ()


def dropped(_: AtDesk, __: object) -> Reply:
    return Say((line("desk.dropped"),))


def requests(view: AtDesk, _: object) -> tuple[Reply, ...]:
    return listed(view.scene.office.handoffs.waiting())


def look_through(view: AtDesk, _: object) -> tuple[Effect, ...]:
    """The students of the requests that are shown can learn it."""
    shown = tuple(each.id for each in first(view.scene.office.handoffs.waiting()))
    return (Look("handoffs", shown),) if shown else ()


def read(_: AtDesk, meant: tuple[Handoff, str]) -> tuple[Effect, ...]:
    return (Look("read", (meant[0].id,)),)


def none_such(_: AtDesk, __: object) -> Reply:
    return Say((line("desk.none_such"),))


def help_(view: AtDesk, _: object) -> tuple[Reply, ...]:
    """All that staff can type, and how to see what students see."""
    return (Show(helping(view.scene)),)


def board(scene: Scene) -> tuple[Card, ...]:
    """What the coach does for somebody of the staff, on cards, how things stand first."""
    return (overview.card_of(scene.office.overview.now()), helping(scene))


def helping(scene: Scene) -> Card:
    """What somebody of the staff can say, and the ways to what waits."""
    waiting = line("desk.waiting", count=len(scene.office.handoffs.waiting()))
    options = (
        asking("handoffs", line("desk.button.handoffs")),
        asking("nudge", line("desk.button.nudge")),
        asking("desk", line("desk.button.overview")),
    )
    return Card(line("desk.help.title"), (line("desk.help.text"), waiting), (), "desk", options)


def numbers(view: AtDesk, _: object) -> tuple[Reply, ...]:
    """How things stand."""
    return (Show(overview.card_of(view.scene.office.overview.now())),)


def arrives(view: AtDesk, _: Arrived) -> bool:
    """A guard: somebody of the staff is here for the first time."""
    return view.scene.staff


def for_staff(_: AtDesk, __: object) -> Reply:
    """A student is told what they can do instead."""
    options = (
        asking("status", line("manners.button.status")),
        asking("human", line("common.human")),
        asking("help", line("manners.button.help")),
    )
    return Choose("help", (line("desk.for_staff"),), options)


stage = Stage(
    name="desk",
    notes=DeskNotes,
    prompts={REPLY: ask_reply},
    edges=(
        on(Filled, REPLY, to=RETURN, when=filled, say=sent, wants=answer, ask=False),
        on(Picked, REPLY, to=RETURN, when=picks("cancel"), say=dropped, ask=False),
        on(Meant, REPLY, to=RETURN, when=means("skip", "back", "no"), say=dropped, ask=False),
        on(Said, REPLY, to=RETURN, when=typed, say=sent, wants=answer, ask=False),
        on(Arrived, ANYWHERE, to=STAY, when=arrives, say=help_, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_staff("help", "about", "greeting"), say=help_, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_staff("desk"), say=numbers, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_staff("handoffs"), say=requests, wants=look_through, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_one("claim"), say=claimed, wants=claim, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_one("take_over"), say=taken_over, wants=take_over, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_one("resolve"), say=resolved, wants=resolve, ask=False),
        on(
            Meant,
            ANYWHERE,
            to=STAY,
            when=of_one("reply", given=True),
            say=sent_at_once,
            wants=answer_at_once,
            ask=False,
        ),
        on(Meant, ANYWHERE, to=REPLY, when=of_one("reply", given=False), then=about, wants=read),
        on(
            Meant,
            ANYWHERE,
            to=STAY,
            when=of_one("release", given=True),
            say=contacts.released,
            wants=contacts.release,
            ask=False,
        ),
        on(
            Meant,
            ANYWHERE,
            to=STAY,
            when=of_one("release", given=False),
            say=contacts.suggested,
            wants=contacts.look,
            ask=False,
        ),
        on(Meant, ANYWHERE, to=STAY, when=of_one("suggest"), say=contacts.suggested, wants=contacts.look, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_staff("seats"), say=seats.listed, wants=seats.look, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_staff("post_seats"), say=seats.posted, wants=seats.post, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=of_staff(*COMMANDS), say=none_such, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=means(*COMMANDS), say=for_staff, ask=False),
    ),
    plain=(REPLY,),
    aside=True,
)
