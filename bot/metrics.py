"""The work in figures, as Prometheus reads them; nobody and no institution is in any label."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from bot.store import Standing
from bot.store.tables import KINDS
from bot.turns import Done
from flows.heard import Heard

TURNS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3)  # seconds: at three Slack gives a request up
OPEN = ("waiting", "sending")
OUTCOMES, REFUSALS, WHOSE = ("done", "repeated", "failed"), ("busy", "lost", "flood"), ("ours", "theirs")
LETTERS = (0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 3600)  # seconds: a minute is what a recovered platform may take


class Metrics:
    """Counts what it is told (bot.meter.Meter) and writes it out, with how letters stand at that moment."""

    content_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = own = CollectorRegistry()
        self._turns = Counter(
            "infointerview_turns", "Events heard, by what came of them.", ("platform", "heard", "outcome"), registry=own
        )
        self._turn = Histogram(
            "infointerview_turn_seconds", "From an event's arrival to its commit.", ("platform",),
            buckets=TURNS, registry=own,
        )  # fmt: skip
        self._refused = Counter(
            "infointerview_events_refused", "Events not taken; the platform sends them again.", ("platform", "why"),
            registry=own,
        )  # fmt: skip
        self._letter = Histogram(
            "infointerview_letter_seconds", "From a letter's writing to its arrival.", ("platform", "kind"),
            buckets=LETTERS, registry=own,
        )  # fmt: skip
        self._again = Counter(
            "infointerview_letters_retried", "Tries after which a letter has to be tried again.", ("platform", "kind"),
            registry=own,
        )  # fmt: skip
        self._dead = Counter("infointerview_letters_dead", "Letters given up.", ("platform", "kind"), registry=own)
        self._waits = Counter(
            "infointerview_rate_limit_waits", "Letters that waited for a rate limit.", ("platform", "whose"),
            registry=own,
        )  # fmt: skip
        self._waited = Counter(
            "infointerview_rate_limit_wait_seconds", "How long they waited.", ("platform", "whose"), registry=own
        )
        self._standing = Gauge(
            "infointerview_letters", "Letters by how they stand now.", ("platform", "kind", "status"), registry=own
        )
        self._overdue = Gauge(
            "infointerview_letters_overdue_seconds", "How late the oldest is: since it was due, or written if tried.",
            ("platform", "kind"), registry=own,
        )  # fmt: skip

        self._refused.labels("any", "busy")

    def serving(self, platform: str) -> None:
        """Everything that may be counted of a platform stands at 0 from its start.

        Of a counter that begins with its first event Prometheus sees no increase, and an alert would miss that one.
        """
        for heard in get_args(Heard):
            for outcome in OUTCOMES:
                self._turns.labels(platform, heard.__name__, outcome)
        for why in REFUSALS:
            self._refused.labels(platform, why)
        for kind in KINDS:
            self._again.labels(platform, kind)
            self._dead.labels(platform, kind)
        for whose in WHOSE:
            self._waits.labels(platform, whose)
            self._waited.labels(platform, whose)

    def turn(self, done: Done, seconds: float) -> None:
        """A turn is committed, this long after its event came."""
        outcome = "failed" if done.failed else "repeated" if done.repeated else "done"
        platform = done.event.person.platform
        self._turns.labels(platform, type(done.event.heard).__name__, outcome).inc()
        self._turn.labels(platform).observe(seconds)

    def refused(self, platform: str, why: str) -> None:
        """An event was not taken."""
        self._refused.labels(platform, why).inc()

    def sent(self, platform: str, kind: str, seconds: float) -> None:
        """A letter arrived, this long after it was written."""
        self._letter.labels(platform, kind).observe(max(seconds, 0.0))

    def again(self, platform: str, kind: str) -> None:
        """A letter will be tried again."""
        self._again.labels(platform, kind).inc()

    def dead(self, platform: str, kind: str) -> None:
        """A letter was given up."""
        self._dead.labels(platform, kind).inc()

    def waited(self, platform: str, whose: str, seconds: float) -> None:
        """A letter waits for a rate limit."""
        self._waits.labels(platform, whose).inc()
        self._waited.labels(platform, whose).inc(max(seconds, 0.0))

    def written(self, standings: Iterable[Standing], now: datetime) -> bytes:
        """Everything in Prometheus' text format, with how letters stand ``now``."""
        self._standing.clear()
        self._overdue.clear()
        oldest: dict[tuple[str, str], float] = {}
        for each in standings:
            self._standing.labels(each.platform, each.kind, each.status).set(each.count)
            if each.status in OPEN:
                late = max((now - each.since).total_seconds(), 0.0)
                oldest[each.platform, each.kind] = max(late, oldest.get((each.platform, each.kind), 0.0))
        for (platform, kind), late in oldest.items():
            self._overdue.labels(platform, kind).set(late)
        return generate_latest(self._registry)
