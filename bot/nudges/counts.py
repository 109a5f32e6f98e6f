"""How far a run is, counted from what became of each of its people."""

from __future__ import annotations

from dataclasses import dataclass

from bot.store import nudging
from bot.store.database import Session

OPEN = ("chosen", "posted", "sending")


@dataclass(frozen=True, slots=True)
class Counts:
    """A run in numbers.

    ``by`` is how many people stand at each status and ``why`` how many of them for which reason; ``rest`` is how
    many are still to be sent to, by platform.
    """

    by: dict[str, int]
    why: dict[tuple[str, str], int]
    rest: dict[str, int]
    used: int
    opted_out: int

    @property
    def sent(self) -> int:
        """It has arrived."""
        return self.by.get("sent", 0)

    @property
    def failed(self) -> int:
        """It could not be delivered."""
        return self.by.get("failed", 0)

    @property
    def uncertain(self) -> int:
        """It may have arrived: the platform never answered, and it was not sent a second time."""
        return self.by.get("uncertain", 0)

    @property
    def settled(self) -> int:
        """What became of it is known, as far as it ever will be."""
        return self.sent + self.failed + self.uncertain

    @property
    def on_the_way(self) -> int:
        """Letters written and not settled."""
        return self.by.get("posted", 0) + self.by.get("sending", 0)

    @property
    def open(self) -> int:
        """People who are still to be sent to."""
        return self.by.get("chosen", 0) + self.on_the_way

    @property
    def dropped(self) -> int:
        """People it was for who were left out on the way: they opted out, had another, or its time was over."""
        return self.by.get("dropped", 0) + self.by.get("lapsed", 0)

    @property
    def written(self) -> int:
        """Those of whom it is decided, or a letter written."""
        return self.on_the_way + self.settled + self.dropped

    @property
    def all(self) -> int:
        """Everybody it is for: neither left out at the beginning nor held back."""
        return self.open + self.settled + self.dropped


def counts(session: Session, run: str) -> Counts:
    """Count a run."""
    by: dict[str, int] = {}
    why: dict[tuple[str, str], int] = {}
    rest: dict[str, int] = {}
    used = opted_out = 0
    for status, reason, platform, count, pressed, wanted_no_more in nudging.tally(session, run):
        by[status] = by.get(status, 0) + count
        why[status, reason] = why.get((status, reason), 0) + count
        if status in OPEN:
            rest[platform] = rest.get(platform, 0) + count
        used, opted_out = used + pressed, opted_out + wanted_no_more
    return Counts(by, why, rest, used, opted_out)


def standing(session: Session, run: str) -> Counts:
    """The same without reasons and platforms, by indexes alone: for who sends it, and asks often."""
    return Counts(nudging.by_status(session, run), {}, {}, 0, nudging.opted_out(session, run))
