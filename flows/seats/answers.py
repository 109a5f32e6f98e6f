"""Which slot a wish is about, and what comes of it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from flows.conversation import Scene
from flows.effects import Effect, LeaveSeat, TakeSeat
from flows.lines import Line, line
from flows.office.seats import Slot
from flows.replies import Choose, Option, Reply, Say
from flows.seats import reading
from flows.seats.notes import SeatsNotes
from flows.seats.offers import coming
from flows.seats.prompts import MENU, NEXT, here, leaving, left, offered, offering, taking, told
from flows.stage import Meant, View, asking

Seated = View[SeatsNotes]
MOST = 5  # buttons in a row


class Chosen(Struct, frozen=True):
    """The slot that is meant, if it is one, and what comes of it; ``others`` there are to choose from."""

    outcome: Literal["take", "wait", "have", "on_list", "full", "over", "which", "none_then", "none"]
    slot: Slot | None = None
    others: tuple[Slot, ...] = ()


def chosen(view: Seated, meant: Meant) -> Chosen | None:
    """A guard: somebody wants a seat; its meaning is which, and whether it can be had."""
    return _chosen(view.scene, meant.words, wait=meant.wish == "wait_seat")


def _chosen(scene: Scene, words: str, *, wait: bool) -> Chosen:
    if id_ := reading.named(words):
        return _judged(scene, id_, wait=wait)
    slots = coming(scene, reading.kind(words) or "office_hours") or (() if reading.kind(words) else coming(scene))
    found = _then(slots, words, scene)
    if len(found) == 1:
        return _judged(scene, found[0].id, wait=wait)
    if found:
        return Chosen("which", None, found)
    return Chosen("none_then" if slots else "none", None, slots)


def _then(slots: tuple[Slot, ...], words: str, scene: Scene) -> tuple[Slot, ...]:
    """Those on the day and at the time that is said, if any is."""
    day, clock = reading.when(words, scene)
    return tuple(
        each
        for each in slots
        if (day is None or each.starts.date() == day)
        and (clock is None or each.starts.time() <= clock < each.ends.time())
    )


def _judged(scene: Scene, id_: str, *, wait: bool) -> Chosen:
    """What can be done about one slot."""
    found = scene.office.seats.find(id_)
    if found is None or found.cancelled or found.starts <= scene.now:
        return Chosen("over", None, coming(scene, found.kind if found else None))
    slot = here(found, scene.zone)
    if slot.mine == "held":
        return Chosen("have", slot)
    if slot.left:
        return Chosen("take", slot)
    if slot.mine == "waiting":
        return Chosen("on_list", slot)
    return Chosen("wait", slot) if wait else Chosen("full", slot, coming(scene, slot.kind))


def answer(_: Seated, found: Chosen) -> Reply:
    """What to say to it."""
    slot = found.slot
    if slot is None:
        return offering((line(f"seats.{found.outcome}"),), found.others)
    said = line(f"seats.{found.outcome}", slot=told(slot))
    if found.outcome != "full":
        mine = _mine(slot, found.outcome)
        return Choose(MENU, (said,), (leaving(mine), asking("my_seats", line("seats.button.mine"))))
    others = tuple(each for each in offered(found.others) if each.id != slot.id and each.left)[: NEXT - 1]
    waiting = asking(f"wait_seat {slot.id}", line("seats.button.wait"))
    next_ = (line("seats.next"), *map(left, others)) if others else ()
    return Choose(MENU, (said, *next_), (*map(taking, others), waiting))


def _mine(slot: Slot, outcome: str) -> Slot:
    """The slot as it will be once this turn is kept."""
    return replace(slot, mine="waiting" if outcome in ("wait", "on_list") else "held")


def take(_: Seated, found: Chosen) -> tuple[Effect, ...]:
    if found.slot is None or found.outcome not in ("take", "wait"):
        return ()
    return (TakeSeat(found.slot.id, wait=found.outcome == "wait"),)


class Leaving(Struct, frozen=True):
    """The seat to be given back, or those it could be."""

    slot: Slot | None = None
    others: tuple[Slot, ...] = ()


def leaves(view: Seated, meant: Meant) -> Leaving | None:
    """A guard: somebody wants to give a seat back; its meaning is which."""
    own = mine(view.scene)
    if id_ := reading.named(meant.words):
        return Leaving(next((each for each in own if each.id == id_), None))
    kind = reading.kind(meant.words)
    found = _then(tuple(each for each in own if kind in (None, each.kind)), meant.words, view.scene)
    return Leaving(found[0]) if len(found) == 1 else Leaving(None, found or own)


def mine(scene: Scene) -> tuple[Slot, ...]:
    """The slots in which the student has a seat or waits for one."""
    return tuple(here(each, scene.zone) for each in scene.office.seats.own())


def left_it(_: Seated, leaving_: Leaving) -> Reply:
    """That it is given back; or which it is to be."""
    if leaving_.slot is not None:
        key = "off_list" if leaving_.slot.mine == "waiting" else "released"
        return Say((line(f"seats.{key}", slot=told(leaving_.slot)),))
    if not leaving_.others:
        return Say((line("seats.no_seat"),))
    return Choose(MENU, (line("seats.which_back"),), tuple(map(_named_leaving, leaving_.others[:MOST])))


def leave(_: Seated, leaving_: Leaving) -> tuple[Effect, ...]:
    return (LeaveSeat(leaving_.slot.id),) if leaving_.slot is not None else ()


def _named_leaving(slot: Slot) -> Option:
    """The button to give this one of several back."""
    return asking(f"leave_seat {slot.id}", told(slot))


def my_seats(view: Seated, _: object) -> Reply:
    """The student's own seats."""
    own = mine(view.scene)
    if not own:
        return Choose(MENU, (line("seats.no_seat"),), (asking("hours", line("seats.button.others")),))
    if len(own) == 1:
        return Choose(MENU, (_standing(own[0]),), (leaving(own[0]),))
    back = asking("leave_seat", line("seats.button.release_one"))
    return Choose(MENU, tuple(map(_standing, own)), (back,))


def _standing(slot: Slot) -> Line:
    return line(f"seats.mine.{slot.mine}", slot=told(slot))


def asks_hours(view: Seated, meant: Meant) -> tuple[Slot, ...] | None:
    """A guard: office hours are asked about, and there are some."""
    return coming(view.scene, "office_hours") or None


def hours(_: Seated, slots: tuple[Slot, ...]) -> Reply:
    """When the next office hours are, and a seat in them."""
    lines = (line("seats.where"), line("seats.next"))
    return offering(lines, slots) if offered(slots) else Say((lines[0], *map(left, slots[:NEXT])))
