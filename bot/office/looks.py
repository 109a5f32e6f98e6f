"""The access log: staff's looks at what students sent are noted, and each student can read their own."""

from __future__ import annotations

from dataclasses import dataclass

from bot.clock import moment
from bot.store import desk, seats
from bot.store.database import Session
from flows.effects import Look
from flows.office.looks import Seen


@dataclass(frozen=True, slots=True)
class LookBook:
    """The book of looks (flows.office.Looks) during one turn."""

    session: Session
    person: str

    def own(self) -> tuple[Seen, ...]:
        """All that was noted about the person of this turn, the newest first."""
        return tuple(Seen(name, what, moment(at)) for at, name, what in desk.looks(self.session, self.person))


def note(session: Session, staff: str, look: Look, now: int) -> None:
    """Write down whose requests or seats somebody of the staff was shown at that time (ms), not what stood there."""
    for id_ in look.about:
        if look.what == "seats":
            people = [each for status in ("held", "waiting") for each in seats.people(session, id_, status)]
        else:
            request = desk.request(session, id_)
            people = [request.person] if request else []
        for person in people:
            desk.note(session, staff, look.what, id_, person, now)
