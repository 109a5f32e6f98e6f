"""What there is to come: for whoever asks, and beside what another stage says."""

from __future__ import annotations

from datetime import datetime, timedelta

from flows.center import Kind
from flows.conversation import Scene
from flows.office.seats import Slot
from flows.replies import Option
from flows.seats.prompts import NEXT, here, taking

BEFORE = timedelta(days=7)  # how long before an interview clothes are fetched


def coming(scene: Scene, kind: Kind | None = None) -> tuple[Slot, ...]:
    """The slots to come, their times as the student's clock shows them."""
    return tuple(here(each, scene.zone) for each in scene.office.seats.coming(kind))


def near(scene: Scene, kind: Kind, at: datetime | None) -> tuple[Option, ...]:
    """Buttons for slots near an interview: a room for its time, clothes in the days before; without a date the next."""
    free = [each for each in coming(scene, kind) if each.left and not each.mine]
    if at is not None and kind == "room":
        free = [each for each in free if each.starts <= at < each.ends]
    elif at is not None:
        free = [each for each in free if at - BEFORE <= each.starts < at]
    return tuple(map(taking, free[:NEXT]))
