"""What became of a nudge: while it is being sent, and afterwards, with what is final said to be final."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import nudges
from bot.clock import moment
from bot.nudges.counts import Counts, counts
from bot.pace import LIMITS, Limits
from bot.spreadsheet import as_text
from bot.store import nudging
from bot.store.database import Session
from flows.center import Center
from flows.nudge import Nudge
from flows.nudge.figures import Difference, Share, Verdict, difference, verdict

FOLLOWED = timedelta(days=7)  # how long it is watched whether people go on


@dataclass(frozen=True, slots=True)
class Sending:
    """One sending of a nudge. ``left`` is about how long it will take, None while that cannot be said."""

    name: str
    at: datetime
    phase: str
    counts: Counts
    left: timedelta | None
    finished_at: datetime | None

    @property
    def final(self) -> bool:
        """Whether sent, failed and left out will not change any more."""
        return self.phase in ("done", "lapsed")


@dataclass(frozen=True, slots=True)
class Report:
    """A nudge and all its sendings.

    ``nudged`` and ``held`` are the shares that went on to another stage within a week; they are final from
    ``final_at`` on (None before the last sending is over). A group under ten is told as ``too_few``.
    """

    name: str
    nudge: Nudge
    status: str
    reason: str
    next_at: datetime | None
    sendings: tuple[Sending, ...]
    nudged: Share
    held: Share
    difference: Difference | None
    verdict: Verdict
    final_at: datetime | None


def report(session: Session, name: str, center: Center) -> Report | None:
    """Everything of a nudge; None where there is none of that name."""
    found = nudging.nudges(session, name)
    if not found:
        return None
    _, body, status, reason, next_at, _ = found[0]
    nudge, sendings = nudges.NUDGES.decode(body), []
    for run in nudging.runs(session, name):
        nudging.settle(session, run.id)
        seen = counts(session, run.id)
        finished = moment(run.finished_at) if run.finished_at else None
        left = time_left(seen, run.wave, center, LIMITS) if run.phase == "sending" and status == "active" else None
        sendings.append(Sending(run.id, moment(run.at), run.phase, seen, left, finished))
    moved = nudging.moved(session, name)
    shares = {group: Share(*moved.get(group, (0, 0, 0))[:2]) for group in ("sent", "held")}
    last = max((each[2] for each in moved.values()), default=0)
    over = bool(sendings) and next_at is None and all(each.final for each in sendings)
    gap = difference(shares["sent"], shares["held"])
    return Report(
        name, nudge, status, reason, moment(next_at) if next_at and status == "active" else None, tuple(sendings),
        shares["sent"], shares["held"], gap, verdict(gap), moment(last) + FOLLOWED if over and last else None,
    )  # fmt: skip


def reports(session: Session, center: Center) -> list[Report]:
    """Every nudge, the newest first."""
    found = (report(session, row[0], center) for row in nudging.nudges(session))
    return [each for each in found if each is not None]


def time_left(found: Counts, wave: int, center: Center, limits: Mapping[str, Limits]) -> timedelta:
    """How long it takes at the platforms' pace, one beside the other, and with the watching between the waves."""
    paced = (count * limits[name].tenant.seconds for name, count in found.rest.items() if name in limits)
    return timedelta(seconds=max(paced, default=0.0), minutes=center.nudges.watch_minutes * (2 - wave))


COLUMNS = (
    "nudge", "date", "time", "zone", "from", "button", "text", "phase", "final", "sent", "may have arrived",
    "not delivered", "opted out before", "one this week already", "not reachable", "held back", "left out on the way",
    "still to come", "button used", "opted out since", "went on of nudged", "nudged", "went on of held back",
    "held back followed",
)  # fmt: skip


def as_csv(found: list[Report], center: Center) -> str:
    """A line a sending, for a spreadsheet: nothing in it is taken for a formula, and no student is named."""
    return as_text(rows(found, center))


def rows(found: list[Report], center: Center) -> tuple[tuple[str | int, ...], ...]:
    """The same as rows, the heading first."""
    lines = (_row(each, sending, center) for each in found for sending in each.sendings)
    return (COLUMNS, *(tuple(each if isinstance(each, int) else str(each) for each in row) for row in lines))


def _row(found: Report, sending: Sending, center: Center) -> tuple[object, ...]:
    at, seen = sending.at.astimezone(ZoneInfo(center.zone)), sending.counts
    out = (seen.why.get(("out", reason), 0) for reason in nudges.LEFT_OUT)
    shown = found.verdict != "too_few"
    followed = (found.nudged.hits, found.nudged.of, found.held.hits, found.held.of) if shown else ("",) * 4
    return (
        found.name, at.date(), f"{at:%H:%M}", center.zone, found.nudge.sender, found.nudge.button,
        found.nudge.text["en"], sending.phase, "yes" if sending.final else "no", seen.sent, seen.uncertain, seen.failed,
        *out, seen.by.get("held", 0), seen.dropped, seen.open, seen.used, seen.opted_out, *followed,
    )  # fmt: skip
