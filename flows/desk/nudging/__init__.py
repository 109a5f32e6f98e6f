"""Nudges in chat: written in a form or in words, looked at from every side, tried, scheduled, and followed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from flows.conversation import Scene
from flows.desk.nudging import cards, forms, reading
from flows.desk.nudging.notes import NudgingNotes
from flows.effects import Effect, ScheduleNudge, TryNudge, TurnNudge
from flows.heard import Filled, Picked, Said
from flows.language import LANGUAGES
from flows.lines import Line, line, verbatim
from flows.nudge import Nudge
from flows.nudge.checking import faults
from flows.office.nudges import Standing
from flows.replies import Ask, Chart, Choose, Give, Option, Reply, Say, Show, Table
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
    means,
    on,
    picks,
    wished,
)  # fmt: skip

WRITE, CHECK = "nudging.write", "nudging.check"
WISHES = ("nudge", "nudges", "nudge_pause", "nudge_resume", "nudge_cancel", "nudge_see", "nudge_csv", "nudge_chart")
SLOTS = 12  # sessions to choose one to attach from
LONGEST = 3000  # characters read of a message; what is too long for a nudge is told, not cut
Nudging = View[NudgingNotes]


def there(scene: Scene) -> datetime:
    """Now, where the center is: nudges keep its hours."""
    return scene.now.astimezone(ZoneInfo(scene.center.zone))


def blank(scene: Scene) -> Nudge:
    """A nudge nobody has written anything of: from who writes it, to everybody, at once."""
    return Nudge({}, scene.full_name or scene.name)


def write(view: Nudging) -> Reply:
    """Room for the message; all the rest can be said afterwards, or in the form."""
    form = forms.form(view.notes.nudge or blank(view.scene), view.scene.office.seats.coming()[:SLOTS])
    return Ask(form, (line("desk.nudging.ask"),), options=(Option("cancel", line("common.cancel")),))


def check(view: Nudging) -> Reply:
    """The nudge as it would be sent, before anything is."""
    name, nudge = view.notes.name, view.notes.nudge or blank(view.scene)
    wrong = faults(nudge, view.scene.center, view.scene.now)
    count = view.scene.office.nudges.count(name, nudge)
    return Show(cards.before(name, nudge, count, wrong, view.scene))


def staff(wish: str) -> Wished[NudgingNotes, str]:
    """A guard: somebody of the staff wishes for this; its meaning is the words that came along."""

    def read(view: Nudging, meant: Meant) -> str | None:
        return meant.words if view.scene.staff else None

    return wished(read, wish)


def begins(view: Nudging, meant: Meant) -> bool:
    return view.scene.staff and not meant.words


def begins_with_words(view: Nudging, meant: Meant) -> str | None:
    return meant.words if view.scene.staff and meant.words else None


def anew(view: Nudging, _: object) -> NudgingNotes:
    return NudgingNotes(view.scene.office.nudges.new_name(), blank(view.scene))


def drafted(view: Nudging, text: str) -> NudgingNotes:
    """The message, and whom it is for and when as it was before, or for everybody at once."""
    name = view.notes.name or view.scene.office.nudges.new_name()
    nudge = view.notes.nudge or blank(view.scene)
    return NudgingNotes(name, replace(nudge, text={**nudge.text, "en": text[:LONGEST]}))


def drafted_anew(view: Nudging, text: str) -> NudgingNotes:
    return drafted(replace_notes(view, anew(view, None)), text)


def replace_notes(view: Nudging, notes: NudgingNotes) -> Nudging:
    return View(notes, view.conversation, view.scene)


def typed(_: Nudging, said: Said) -> str | None:
    return said.text if sum(map(str.isalpha, said.text)) > 2 else None


def filled(_: Nudging, given: Filled) -> Answers | None:
    return given.answers if given.form == "nudge" else None


def keep_form(view: Nudging, answers: Answers) -> NudgingNotes:
    name = view.notes.name or view.scene.office.nudges.new_name()
    return NudgingNotes(name, forms.read(answers, view.notes.nudge or blank(view.scene))[0])


def wrong_form(view: Nudging, answers: Answers) -> dict[str, Line]:
    """What is wrong with a form's answers, at the field that has it."""
    nudge, unread = forms.read(answers, view.notes.nudge or blank(view.scene))
    found = {unread: line(f"desk.nudging.fault.{unread}")} if unread else {}
    at = {"who": "channel" if answers.get("who") == "channel" else "still_days", "expires_hours": "time"}
    for field, fault in faults(nudge, view.scene.center, view.scene.now).items():
        name = {"when": "days" if answers.get("when") == "weekly" else "time"}.get(field, at.get(field, field))
        found.setdefault(name, fault)
    return found


def amends(view: Nudging, said: Said) -> Nudge | None:
    nudge = view.notes.nudge
    return reading.amended(said.text, nudge, there(view.scene), view.scene.language) if nudge else None


def looks_again(_: Nudging, said: Said) -> bool:
    """A guard: how many it reaches is asked; the same card says it."""
    return reading.looks_again(said.text)


def amend(view: Nudging, nudge: Nudge) -> NudgingNotes:
    return replace(view.notes, nudge=nudge)


def sound(view: Nudging, picked: Picked) -> Nudge | None:
    """A guard: it is to be scheduled or tried, and nothing is wrong with it."""
    nudge = view.notes.nudge
    good = nudge is not None and not faults(nudge, view.scene.center, view.scene.now)
    return nudge if good and picked.choice == "schedule" else None


def schedule(view: Nudging, nudge: Nudge) -> tuple[Effect, ...]:
    return (ScheduleNudge(view.notes.name, nudge),)


def scheduled(view: Nudging, nudge: Nudge) -> Reply:
    said = line("desk.nudging.scheduled", when=cards.timed(nudge, view.scene))
    return Choose(
        cards.MENU, (said,), (asking(f"nudge_see {view.notes.name}", line("desk.nudging.button.see_or_cancel")),)
    )


def test(view: Nudging, _: object) -> tuple[Effect, ...]:
    return (TryNudge(view.notes.nudge),) if view.notes.nudge and view.notes.nudge.text.get("en") else ()


def tested(_: Nudging, __: object) -> Reply:
    return Say((line("desk.nudging.tested"),))


def previewed(view: Nudging, _: object) -> tuple[Reply, ...]:
    """What students see, in each language it is written in: these very messages, on this platform."""
    nudge, scene = view.notes.nudge or blank(view.scene), view.scene
    if not nudge.text.get("en"):
        return (Say((line("nudge.fault.text"),)),)
    said: list[Reply] = [Say((line("desk.nudging.preview"),))]
    for language in LANGUAGES:
        if nudge.text.get(language):
            shown = scene.office.nudges.shown(nudge, language)
            said.append(replace(shown, menu="preview", options=tuple(_still(each) for each in shown.options)))
    return (*said, Say((line("desk.nudging.elsewhere"),)))


def _still(option: Option) -> Option:
    """A button that shows how it looks and does nothing of a student's."""
    return replace(option, choice="ask:nudge_preview")


def dropped(_: Nudging, __: object) -> Reply:
    return Say((line("desk.nudging.dropped_it"),))


def only_shown(_: Nudging, __: object) -> Reply:
    return Say((line("desk.nudging.only_shown"),))


def found(view: Nudging, name: str) -> Standing | None:
    return view.scene.office.nudges.find(name)


def turns(wish: str, *among: str) -> Wished[NudgingNotes, str]:
    """A guard: staff want a nudge turned that can be."""

    def read(view: Nudging, meant: Meant) -> str | None:
        if not view.scene.staff:
            return None
        there_is = found(view, meant.words)
        return meant.words if there_is is not None and there_is.status in among else None

    return wished(read, f"nudge_{wish}")


def turn(how: str) -> Callable[[Nudging, str], tuple[Effect, ...]]:
    def want(_: Nudging, name: str) -> tuple[Effect, ...]:
        return (TurnNudge(name, how),)  # type: ignore[arg-type]

    return want


def turned(how: str) -> Callable[[Nudging, str], Reply]:
    def say(_: Nudging, name: str) -> Reply:
        see = asking(f"nudge_see {name}", line("desk.nudging.button.see"))
        return Choose(cards.MENU, (line(f"desk.nudging.turned.{how}", name=name),), (see,))

    return say


def seen(view: Nudging, name: str) -> Reply:
    standing = found(view, name)
    if standing is None:
        return Say((line("desk.nudging.none_such"),))
    return Show(cards.standing(standing, ZoneInfo(view.scene.center.zone)))


def listed(view: Nudging, _: object) -> Reply:
    latest = view.scene.office.nudges.latest()
    new = asking("nudge", line("desk.nudging.button.new"))
    if not latest:
        return Choose(cards.MENU, (line("desk.nudging.none"),), (new,))
    lines = tuple(cards.summary(each) for each in latest)
    see = tuple(asking(f"nudge_see {each.name}", verbatim(each.name)) for each in latest)
    return Choose(cards.MENU, lines, (*see, new))


def table(view: Nudging, name: str) -> Reply:
    rows = view.scene.office.nudges.table(name)
    if not rows:
        return Say((line("desk.nudging.none_such"),))
    return Give(Table(f"nudge-{name}", rows), (line("desk.nudging.here_csv"),))


def chart(view: Nudging, name: str) -> Reply:
    """What came of it as a picture, and in words beside it."""
    standing = found(view, name)
    if standing is None or not standing.sendings:
        return Say((line("desk.nudging.none_such"),))
    sums = {
        "sent": sum(each.sent for each in standing.sendings),
        "used": sum(each.used for each in standing.sendings),
        "opted_out": sum(each.opted_out for each in standing.sendings),
        "failed": sum(count for each in standing.sendings for _, count in each.failed),
        "dropped": sum(each.dropped for each in standing.sendings),
    }
    bars = tuple((line(f"desk.nudging.bar.{key}"), value) for key, value in sums.items())
    words = line("desk.nudging.here_chart", **sums)
    return Give(Chart(f"nudge-{name}", line("desk.nudging.title", name=name), bars), (words,))


stage = Stage(
    name="nudging",
    notes=NudgingNotes,
    prompts={WRITE: write, CHECK: check},
    edges=(
        on(Filled, WRITE, to=CHECK, when=filled, then=keep_form),
        on(Picked, (WRITE, CHECK), to=RETURN, when=picks("cancel"), say=dropped, ask=False),
        on(Meant, (WRITE, CHECK), to=RETURN, when=means("skip", "no"), say=dropped, ask=False),
        on(Meant, WRITE, to=RETURN, when=means("back"), say=dropped, ask=False),
        on(Meant, CHECK, to=WRITE, when=means("back")),
        on(Said, WRITE, to=CHECK, when=typed, then=drafted),
        on(Picked, CHECK, to=RETURN, when=sound, say=scheduled, wants=schedule, ask=False),
        on(Picked, CHECK, to=CHECK, when=picks("schedule")),
        on(Picked, CHECK, to=STAY, when=picks("test"), say=tested, wants=test),
        on(Picked, CHECK, to=STAY, when=picks("preview"), say=previewed),
        on(Picked, CHECK, to=WRITE, when=picks("edit")),
        on(Said, CHECK, to=CHECK, when=amends, then=amend),
        on(Said, CHECK, to=CHECK, when=looks_again),
        on(Meant, ANYWHERE, to=WRITE, when=wished(begins, "nudge"), then=anew),
        on(Meant, ANYWHERE, to=CHECK, when=wished(begins_with_words, "nudge"), then=drafted_anew),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudges"), say=listed, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudge_see"), say=seen, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudge_csv"), say=table, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudge_chart"), say=chart, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudge_preview"), say=only_shown, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=turns("pause", "active"), say=turned("pause"), wants=turn("pause"),
           ask=False),
        on(Meant, ANYWHERE, to=STAY, when=turns("resume", "paused", "stopped"), say=turned("resume"),
           wants=turn("resume"), ask=False),
        on(Meant, ANYWHERE, to=STAY, when=turns("cancel", "active", "paused", "stopped"), say=turned("cancel"),
           wants=turn("cancel"), ask=False),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudge_pause"), say=seen, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudge_resume"), say=seen, ask=False),
        on(Meant, ANYWHERE, to=STAY, when=staff("nudge_cancel"), say=seen, ask=False),
    ),
    plain=(WRITE,),
    faults={"nudge": wrong_form},
    hints={CHECK: line("desk.nudging.hint")},
    aside=True,
)  # fmt: skip
