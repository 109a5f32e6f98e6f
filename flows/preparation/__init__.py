"""Preparation: when and how the talk is, a quiet room, something to wear, and what to take along."""

from __future__ import annotations

from collections.abc import Callable

from flows.heard import Filled, Picked, Said
from flows.lines import Line, Moment, line
from flows.preparation import answers, prompts, takeaway
from flows.preparation.answers import DATE_STEPS, Told
from flows.preparation.notes import HOWS, PreparationNotes, appointment
from flows.preparation.reminding import REMINDERS, dated, promises
from flows.replies import Choose, Give, Reply, Say, Show
from flows.seats.offers import near
from flows.stage import ANYWHERE, NEXT, STAY, Entered, Landed, Meant, Replies, Stage, View, fills, means, on, picks

WHEN, TIME, CONFIRM, PAST = DATE_STEPS
HOW, WHERE, ROOM = "preparation.how", "preparation.where", "preparation.room"
CLOSET, READY = "preparation.closet", "preparation.ready"
ASKED = ("contact.draft", "contact.sent")
MISSED = "followup.missed"  # where a talk goes that will not be
ALL = (*DATE_STEPS, HOW, WHERE, ROOM, CLOSET, READY)
DATED = (*DATE_STEPS, HOW, ROOM, CLOSET, READY)  # where a date is understood; a place may hold one too
Preparation = View[PreparationNotes]


def remarks(view: Preparation, told: Told) -> Replies:
    """What is odd about a date, before it is said back."""
    said: list[Line] = []
    if told.when.at is not None and told.when.problem == "mismatch":
        said.append(line("preparation.mismatch", at=Moment(told.when.at, "day")))
    if told.when.at is not None and (instead := answers.likelier(told.when.at)):
        said.append(line("preparation.odd_hour", time=Moment(instead, "time")))
    if told.when.elsewhere:
        said.append(line("preparation.your_time"))
    return Say(tuple(said)) if said else ()


def explain(_: Preparation, problem: str) -> Reply:
    return Say((line(f"preparation.unclear.{problem}"),))


def noted(view: Preparation, _: object) -> Reply:
    return Say((line("preparation.noted", when=appointment(view.notes, view.scene)),))


def promise(view: Preparation, _: object) -> Replies:
    """What will come by itself."""
    promised = promises(view)
    return Say(promised) if promised else ()


def saved(view: Preparation, _: object) -> Reply:
    """A date from the form is said back, though not asked about."""
    return Say((line("preparation.noted", when=appointment(view.notes, view.scene)), *promises(view)))


def no_date(_: Preparation, __: object) -> Reply:
    return Say((line("preparation.no_date"),))


def off(_: Preparation, __: object) -> Reply:
    """Called off: nothing will be said of that date any more."""
    return Say((line("preparation.off"),))


def later(_: Preparation, __: object) -> Reply:
    """Put off while the question is another: the new date is told once it is known."""
    return Say((line("preparation.later"),))


def good(view: Preparation, _: object) -> Replies:
    return Say((line(f"preparation.good.{view.notes.how}"),)) if view.notes.how else ()


def booking(view: Preparation, choice: str) -> Replies:
    """How to get a room, for those who want one."""
    if choice != "yes":
        return ()
    where = (line("preparation.booking"),)
    link = prompts.page(view.scene.center.rooms.url, "preparation.button.book")
    ways = (*near(view.scene, "room", view.notes.at), *link)
    return Choose("rooms", where, ways) if ways else Say(where)


def wardrobe(view: Preparation, choice: str) -> Replies:
    """Where the clothes are, and then the checklist."""
    where = (line("preparation.closet"),)
    link = prompts.page(view.scene.center.closet.url, "preparation.button.closet_page")
    ways = (*near(view.scene, "closet", view.notes.at), *link)
    told: Reply = Choose("closet", where, ways) if ways else Say(where)
    return (told, checklist(view, choice)) if choice == "yes" else checklist(view, choice)


def checklist(view: Preparation, _: object) -> Reply:
    return Show(prompts.checklist(view))


def sheet(view: Preparation, _: object) -> Give:
    return takeaway.sheet(view)


def calendar(view: Preparation, _: object) -> Give:
    return takeaway.calendar(view)


def has_date(view: Preparation, _: Entered) -> bool:
    return view.notes.at is not None and not view.notes.agreed


def agreed(view: Preparation, _: Entered) -> bool:
    return view.notes.at is not None and view.notes.agreed


def has_how(view: Preparation, _: Entered) -> bool:
    return bool(view.notes.how)


def answered(view: Preparation, _: Entered) -> bool:
    """A date is an answer too: the email that asks has done its work, unless it is being put right."""
    return view.notes.at is not None and not view.interview.back_to


def needs_no_place(view: Preparation, _: Entered) -> bool:
    return view.notes.how != "person" or bool(view.notes.place)


def needs_no_room(view: Preparation, _: Entered) -> bool:
    return bool(view.notes.room) or view.notes.how not in ("zoom", "video", "phone")


def has_closet(view: Preparation, _: Entered) -> bool:
    return bool(view.notes.closet)


def no_day(view: Preparation, _: Landed) -> bool:
    return view.notes.day is None


def dateless(view: Preparation, _: Landed) -> bool:
    return view.notes.at is None


def first_open(notes: PreparationNotes) -> str | None:
    """The first question nobody has answered; none once all of them were put."""
    missing = {
        WHEN: notes.at is None and not notes.undated,
        CONFIRM: notes.at is not None and not notes.agreed,
        HOW: not notes.how,
        WHERE: notes.how == "person" and not notes.place,
        ROOM: notes.how in ("zoom", "video", "phone") and not notes.room,
        CLOSET: not notes.closet,
    }
    return None if notes.ready else next((step for step, open_ in missing.items() if open_), None)


def opens(step: str) -> Callable[[Preparation, Landed], bool]:
    """A guard: that question is the first open one."""

    def first(view: Preparation, _: Landed) -> bool:
        return first_open(view.notes) == step

    return first


stage = Stage(
    name="preparation",
    notes=PreparationNotes,
    prompts={
        WHEN: prompts.when, TIME: prompts.hour, CONFIRM: prompts.confirm, PAST: prompts.past, HOW: prompts.how,
        WHERE: prompts.where, ROOM: prompts.room, CLOSET: prompts.closet, READY: prompts.ready,
    },
    edges=(
        on(Said, ALL, to=NEXT, when=answers.happened, then=answers.agree),
        on(Said, ALL, to=MISSED, when=answers.called_off, then=answers.without_date, say=off),
        on(Said, ALL, to=STAY, when=answers.put_off, change=answers.ask_again),
        on(Filled, WHEN, to=HOW, when=fills("when"), then=answers.fill, say=saved),
        on(Picked, (WHEN, TIME), to=HOW, when=picks("not_yet"), then=answers.without_date, say=no_date),
        on(Said, DATED, to=CONFIRM, when=answers.upcoming, then=answers.remember, say=remarks),
        on(Said, DATED, to=PAST, when=answers.gone, then=answers.remember),
        on(Said, DATED, to=TIME, when=answers.half, then=answers.remember),
        on(Said, DATED, to=WHEN, when=answers.time_only, then=answers.remember, say=remarks),
        on(Said, (WHEN, TIME), to=HOW, when=answers.not_yet, then=answers.without_date, say=no_date),
        on(Said, DATED, to=STAY, when=answers.unclear, change=answers.ask_again, say=explain),
        on(Said, CONFIRM, to=HOW, when=answers.accepting, then=answers.accept, say=promise),
        on(Said, DATE_STEPS, to=STAY, when=answers.meeting, then=answers.with_meeting, say=good),
        on(Picked, CONFIRM, to=HOW, when=picks("yes"), then=answers.agree, say=promise),
        on(Picked, PAST, to=NEXT, when=picks("yes"), then=answers.agree),
        on(Picked, (CONFIRM, PAST), to=WHEN, when=picks("change"), then=answers.forget),
        on(Picked, HOW, to=WHERE, when=picks(*HOWS), then=answers.keep_how),
        on(Said, (HOW, READY), to=WHERE, when=answers.meeting, then=answers.with_meeting, say=good),
        on(Said, HOW, to=ROOM, when=answers.addressed, then=answers.with_meeting),
        on(Picked, WHERE, to=ROOM, when=picks("unknown")),
        on(Said, WHERE, to=ROOM, when=answers.not_yet),
        on(Said, WHERE, to=ROOM, when=answers.remote, then=answers.with_meeting, say=good),
        on(Said, WHERE, to=ROOM, when=answers.located, then=answers.with_meeting),
        on(Picked, ROOM, to=CLOSET, when=picks("yes", "no"), then=answers.keep_room, say=booking),
        on(Said, ROOM, to=CLOSET, when=answers.decided, then=answers.keep_room, say=booking),
        on(Picked, CLOSET, to=READY, when=picks("yes", "no"), then=answers.keep_closet, say=wardrobe),
        on(Said, CLOSET, to=READY, when=answers.decided, then=answers.keep_closet, say=wardrobe),
        on(Picked, READY, to=STAY, when=picks("sheet"), say=sheet),
        on(Picked, READY, to=STAY, when=picks("calendar"), say=calendar),
        on(Picked, READY, to=STAY, when=picks("checklist"), say=checklist),
        on(Picked, READY, to=NEXT, when=picks("happened")),
        on(Said, HOW, to=WHERE, when=answers.unsure),
        on(Said, ROOM, to=CLOSET, when=answers.unsure),
        on(Said, CLOSET, to=READY, when=answers.unsure, then=answers.arrived, say=checklist),
        on(Meant, (WHEN, TIME), to=HOW, when=means("skip"), then=answers.pass_over),
        on(Meant, (CONFIRM, PAST), to=HOW, when=means("skip"), then=answers.agree),
        on(Meant, HOW, to=WHERE, when=means("skip")),
        on(Meant, WHERE, to=ROOM, when=means("skip")),
        on(Meant, ROOM, to=CLOSET, when=means("skip")),
        on(Meant, CLOSET, to=READY, when=means("skip"), then=answers.arrived, say=checklist),
        on(Meant, READY, to=NEXT, when=means("skip")),
        on(Said, ANYWHERE, to=STAY, when=answers.in_passing, then=answers.remember, say=noted),
        on(Said, ANYWHERE, to=MISSED, when=answers.called_off, then=answers.without_date, say=off),
        on(Said, ANYWHERE, to=STAY, when=answers.put_off, then=answers.without_date, say=later),
        on(Entered, ASKED, to="questions.start", when=answered),
        on(Landed, TIME, to=WHEN, when=no_day),
        on(Landed, (CONFIRM, PAST), to=WHEN, when=dateless),
        *(on(Landed, READY, to=step, when=opens(step)) for step in (WHEN, CONFIRM, HOW, WHERE, ROOM, CLOSET)),
        on(Entered, WHEN, to=HOW, when=agreed),
        on(Entered, WHEN, to=CONFIRM, when=has_date),
        on(Entered, HOW, to=WHERE, when=has_how),
        on(Entered, WHERE, to=ROOM, when=needs_no_place),
        on(Entered, ROOM, to=CLOSET, when=needs_no_room),
        on(Entered, CLOSET, to=READY, when=has_closet, then=answers.arrived),
    ),
    hints={
        WHEN: line("preparation.hint.when"), TIME: line("preparation.hint.time"),
        CONFIRM: line("preparation.hint.confirm"), PAST: line("preparation.hint.past"),
        HOW: line("preparation.hint.how"), WHERE: line("preparation.hint.where"), ROOM: line("preparation.hint.room"),
        CLOSET: line("preparation.hint.closet"), READY: line("preparation.hint.ready"),
    },
    entry={
        "prep": READY, "preparation": READY, "checklist": READY, "sheet": READY, "take-away sheet": READY,
        "calendar": READY, "calendar file": READY, "date": WHEN,
        "time": WHEN, "day": WHEN, "when": WHEN, "date and time": WHEN, "appointment": WHEN, "meeting": WHEN,
        "how": HOW, "how we meet": HOW, "zoom": HOW, "phone": HOW, "place": WHERE, "where": WHERE, "location": WHERE,
        "room": ROOM, "interview room": ROOM, "closet": CLOSET, "clothes": CLOSET,
        "lista de repaso": READY, "hoja para llevar": READY, "archivo de calendario": READY, "fecha": WHEN,
        "hora": WHEN, "día": WHEN, "cita": WHEN, "teléfono": HOW, "lugar": WHERE, "salón": ROOM, "ropa": CLOSET,
    },
    faults={"when": answers.wrong_when},
    reminders=REMINDERS,
    begun=dated,
    summary=prompts.rows,
)  # fmt: skip
