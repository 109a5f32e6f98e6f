"""Nudges asked for by message: the book a flow reads, and what is done when one is scheduled, tried or turned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bot import nudges
from bot.clock import milliseconds
from bot.nudges import report as reporting
from bot.office.handoffs import Moment
from bot.office.posts import revise, tell
from bot.ports import Words
from bot.store import desk, nudging
from bot.store.database import Session
from flows.center import Center
from flows.desk.nudging.cards import standing
from flows.effects import OfNudges, ScheduleNudge, TryNudge, TurnNudge
from flows.lines import verbatim
from flows.nudge import Nudge
from flows.office.nudges import Count, Sending, Standing
from flows.replies import Choose, Show

SHOWN = 5  # nudges listed at once
EVERY = 60_000  # ms between two looks of a message that tells how far one is


@dataclass(frozen=True, slots=True)
class NudgeBook:
    """The book of nudges (flows.office.Nudges) during one turn."""

    session: Session
    center: Center
    now: datetime
    words: Callable[[str], Words]

    def new_name(self) -> str:
        """A name nobody else has."""
        return nudges.new_name()

    def count(self, name: str, nudge: Nudge) -> Count:
        """Whom it would reach."""
        found = nudges.preview(self.session, name, nudge, self.center, self.now)
        return Count(
            matching=found.matching, get=found.get, held=found.held, later=found.later, later_until=found.later_until,
            first=found.first, **{reason: found.left_out.get(reason, 0) for reason in nudges.LEFT_OUT},
        )  # fmt: skip

    def shown(self, nudge: Nudge, language: str) -> Choose:
        """The message in the words of a language, whatever the one of who looks."""
        words = self.words(language)
        said = nudges.shown(nudge, self.center, words, language)
        options = tuple(replace(each, label=verbatim(words.plain(each.label))) for each in said.options)
        return Choose("preview", tuple(verbatim(words.plain(each)) for each in said.lines), options)

    def find(self, name: str) -> Standing | None:
        """One of them."""
        return seen(self.session, name, self.center, self.now)

    def latest(self) -> tuple[Standing, ...]:
        """The newest."""
        names = [row[0] for row in nudging.nudges(self.session)][:SHOWN]
        return tuple(each for name in names if (each := self.find(name)) is not None)

    def table(self, name: str) -> tuple[tuple[str | int, ...], ...]:
        """Its report as rows."""
        found = reporting.report(self.session, name, self.center)
        return reporting.rows([found], self.center) if found is not None else ()


def seen(session: Session, name: str, center: Center, now: datetime) -> Standing | None:
    """A nudge as flows know it."""
    found = reporting.report(session, name, center)
    if found is None:
        return None
    sendings = tuple(_sending(each) for each in found.sendings)
    final = found.final_at is not None and found.final_at <= now
    return Standing(
        found.name, found.nudge, found.status, found.reason, found.next_at, sendings, found.nudged, found.held,
        found.difference, found.verdict, final,
    )  # fmt: skip


def _sending(each: reporting.Sending) -> Sending:
    counts = each.counts
    failed = tuple((reason, count) for (status, reason), count in sorted(counts.why.items()) if status == "failed")
    left = max(1, round(each.left / timedelta(minutes=1))) if each.left is not None else None
    return Sending(
        each.at, each.phase, each.final, counts.sent, counts.all, counts.uncertain, counts.used, counts.opted_out,
        counts.dropped, failed, left,
    )  # fmt: skip


def do(at: Moment, effect: OfNudges, center: Center, words: Words, now: datetime) -> None:
    """What somebody of the staff wants done with a nudge."""
    match effect:
        case ScheduleNudge(name, nudge):
            schedule(at, name, nudge, center, now)
        case TryNudge(nudge):
            try_out(at, nudge, center, words, now)
        case TurnNudge(name, how):
            turn(at, name, how, center, now)


def schedule(at: Moment, name: str, nudge: Nudge, center: Center, now: datetime) -> None:
    """Put it down; one message tells its author from now on how far it is."""
    nudges.schedule(at.session, name, replace(nudge, author=at.person), center, now)
    desk.note(at.session, at.person, "schedule nudge", name, "", at.now)
    found = seen(at.session, name, center, now)
    if found is not None:
        tell(at.session, at.person, (Show(standing(found, ZoneInfo(center.zone))),), at.now, _subject(name))


def try_out(at: Moment, nudge: Nudge, center: Center, words: Words, now: datetime) -> None:
    """Send it to who wrote it, as a student would get it."""
    nudges.trial(at.session, nudge, center, at.person, words, now)
    desk.note(at.session, at.person, "try nudge", "", "", at.now)


def turn(at: Moment, name: str, how: Literal["pause", "resume", "cancel"], center: Center, now: datetime) -> None:
    """Hold it, let it go on, or let nothing more of it leave."""
    ways: dict[str, Callable[[Session, str], bool]] = {
        "pause": nudges.pause, "resume": nudges.resume, "cancel": nudges.cancel,
    }  # fmt: skip
    if ways[how](at.session, name):
        desk.note(at.session, at.person, f"{how} nudge", name, "", at.now)
        show(at.session, name, center, now)


def show(session: Session, name: str, center: Center, now: datetime, *, every: int = 0) -> None:
    """Let the messages about a nudge tell how it is now."""
    if not desk.posts(session, _subject(name), milliseconds(now) - every):
        return  # nobody would see what it costs to count
    found = seen(session, name, center, now)
    if found is not None:
        revise(session, _subject(name), Show(standing(found, ZoneInfo(center.zone))), milliseconds(now), every=every)


def _subject(name: str) -> str:
    return f"nudge:{name}"
