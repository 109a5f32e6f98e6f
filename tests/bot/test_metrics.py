"""The figures at /metrics: what they count, who may see them, and that nobody is in them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer
from prometheus_client.parser import text_string_to_metric_families

from bot.clock import SetClock
from bot.errors import Refused, SettingsError, TryLater, Unreachable
from bot.metrics import Metrics
from bot.pace import Pace
from bot.settings import parse
from bot.shell import Shell
from bot.store import migrate, open_store
from bot.web import Figures, application
from flows.heard import Event, Heard, Person, Place, Said
from tests.bot.test_web import FakeShell
from tests.shell.students import Crowd, school
from tests.shell.world import CENTER, DATED, NOON, FakePlatform, world

TOKEN = "a-token-that-nobody-guesses"
LABELS = {"platform", "heard", "outcome", "kind", "status", "whose", "why", "le"}


async def no_sleep(_: float) -> None: ...


def figures(page: bytes) -> dict[str, dict[frozenset[str], float]]:
    """Every sample by name and label values."""
    found: dict[str, dict[frozenset[str], float]] = {}
    for family in text_string_to_metric_families(page.decode()):
        for sample in family.samples:
            assert set(sample.labels) <= LABELS
            found.setdefault(sample.name, {})[frozenset(sample.labels.values())] = sample.value
    return found


async def test_turns_letters_and_waits_are_counted_and_nobody_is_named(database_url: str) -> None:
    migrate(database_url)
    clock, platform, metrics = SetClock(NOON), FakePlatform(), Metrics()
    shell = Shell(open_store(database_url, create=False), CENTER, clock, pace=Pace(sleep=no_sleep), meter=metrics)
    shell.add(platform)
    begun = figures(metrics.written((), clock.now()))
    await shell.start()
    maya = Person("fake", "tenant-of-the-mount", "maya-rivera")
    place = Place("direct", {"to": "maya"}, {"to": "maya"})

    async def say(id_: str) -> None:
        await shell.take(Event(id_, clock.now(), maya, place, Said("my secret zebra wish")))

    platform.plan = [TryLater("rate limited", 30, limited=True), Refused("no such thing")]
    await say("e1")
    await say("e1")
    await shell.quiet()
    clock.advance(timedelta(minutes=2))
    waiting = metrics.written(await shell.standings(), clock.now())
    await shell.quiet()
    await say("e2")
    await shell.quiet()
    page = metrics.written(await shell.standings(), clock.now())
    await shell.close(1.0)
    before, after = figures(waiting), figures(page)
    for name in (each for each in after if each.endswith("_total")):
        assert set(after[name]) == set(begun[name]), "what begins later than its platform, no alert sees begin"
    assert after["infointerview_turns_total"][frozenset({"fake", "Said", "done"})] == 2
    assert after["infointerview_turns_total"][frozenset({"fake", "Said", "repeated"})] == 1
    assert after["infointerview_turn_seconds_count"][frozenset({"fake"})] == 3
    assert before["infointerview_letters"][frozenset({"fake", "reply", "waiting"})] >= 1
    assert before["infointerview_letters_overdue_seconds"][frozenset({"fake", "reply"})] >= 80
    assert after["infointerview_letters_retried_total"][frozenset({"fake", "reply"})] == 1
    assert after["infointerview_letters_dead_total"][frozenset({"fake", "reply"})] == 1
    assert after["infointerview_letters"][frozenset({"fake", "reply", "dead"})] == 1
    assert frozenset({"fake", "reply", "waiting"}) not in after["infointerview_letters"]
    assert after["infointerview_rate_limit_wait_seconds_total"][frozenset({"fake", "theirs"})] == 30
    assert after["infointerview_letter_seconds_count"][frozenset({"fake", "reply"})] >= 1
    for word in (b"maya", b"zebra", b"tenant-of"):
        assert word not in page.lower()


async def test_an_outage_is_seen_while_each_letter_is_tried_again_and_again(database_url: str) -> None:
    """Each try puts a letter's time off by half a minute at most; an alert that asks for a minute must see it."""
    async with world(database_url) as there:
        there.platform.plan = [TryLater("the platform answered 503") for _ in range(100)]
        await there.hear(Said("hi"))
        late: list[float] = []
        for _ in range(20):
            await there.shell.quiet()
            there.clock.advance(timedelta(seconds=30))
            page = figures(Metrics().written(await there.shell.standings(), there.clock.now()))
            late += page["infointerview_letters_overdue_seconds"].values()
        assert len(there.platform.tried) > 10
        assert late == [30.0 * each for each in range(1, 21)]


async def test_what_waits_for_the_morning_is_not_late(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say(*DATED)
        there.platform.plan = [TryLater("rate limited", 12 * 3600)]
        there.clock.advance(timedelta(days=5, hours=22, minutes=1))  # Monday, 10:01: the reminder of the day before
        await there.shell.quiet()
        there.clock.advance(timedelta(hours=12))  # 22:01
        there.shell._courier._pace.tenants.clear()
        await there.shell.quiet()
        (standing,) = (each for each in await there.shell.standings() if each.status == "waiting")
        assert standing.kind == "reminder"
        assert standing.since > there.clock.now()


async def test_what_waits_for_a_token_to_be_mended_waits_for_no_rate_limit(database_url: str) -> None:
    async with world(database_url) as there:
        there.shell._courier._meter = metrics = Metrics()
        metrics.serving("fake")
        there.platform.plan = [TryLater("the token is not taken", 300)]
        await there.say("hi")
        page = figures(metrics.written((), NOON))
        assert page["infointerview_letters_retried_total"][frozenset({"fake", "reply"})] == 1
        assert page["infointerview_rate_limit_waits_total"][frozenset({"fake", "theirs"})] == 0


async def test_every_letter_that_dies_is_counted_however_it_dies(database_url: str) -> None:
    """Refused itself, or written to somebody of whom another letter learnt that they are gone."""
    async with world(database_url) as there:
        there.shell._courier._meter = metrics = Metrics()
        there.platform.plan = [TryLater("busy", 30), Unreachable("the app was removed")]
        await there.say("hi")
        await there.say("nurse")
        there.clock.advance(timedelta(seconds=31))
        there.shell._courier._pace.tenants.clear()
        await there.shell.quiet()
        assert there.shell._store.counts()["dead"] > 1
        assert died(metrics) == there.shell._store.counts()["dead"]


async def test_nudges_that_die_before_they_leave_are_counted(database_url: str) -> None:
    """Whoever sent them died, and here nobody can tell whether they arrived."""
    clock, dying = SetClock(NOON), Crowd(remembers=False, hold=asyncio.Event())
    async with school(database_url, 5, clock=clock, platform=dying) as there:
        await there.die_while_sending(dying)
    async with school(database_url, clock=clock, platform=Crowd(remembers=False)) as there:
        there.shell._courier._meter = metrics = Metrics()
        await there.claims_run_out()
        await there.pass_time(10)
        assert died(metrics) == there.shell._store.counts()["dead"] > 0


async def test_a_nudge_in_doubt_that_is_not_wanted_any_more_is_counted(database_url: str) -> None:
    crowd = Crowd(plan=[TryLater("no answer", uncertain=True)])
    async with school(database_url, 1, platform=crowd) as there:
        there.shell._courier._meter = metrics = Metrics()
        await there.nudge()
        await there.shell._nudges.look()
        await there.shell.quiet()
        await there.say("stop messages", who=crowd.tried[0].person.id)
        await there.pass_time(10)
        assert died(metrics) == there.shell._store.counts()["dead"] == 1


def died(metrics: Metrics) -> float:
    return sum(figures(metrics.written((), NOON)).get("infointerview_letters_dead_total", {}).values())


def test_what_alerts_ask_for_stands_at_nothing_before_anything_happens() -> None:
    metrics = Metrics()
    metrics.serving("fake")
    begun = figures(metrics.written((), datetime.now(UTC)))
    assert {each.__name__ for each in get_args(Heard)} == {
        heard
        for labels in begun["infointerview_turns_total"]
        for heard in labels - {"fake", "failed", "done", "repeated"}
    }
    assert begun["infointerview_turns_total"][frozenset({"fake", "TimeCame", "failed"})] == 0
    assert begun["infointerview_letters_dead_total"][frozenset({"fake", "nudge"})] == 0
    assert begun["infointerview_events_refused_total"][frozenset({"fake", "lost"})] == 0
    assert begun["infointerview_events_refused_total"][frozenset({"any", "busy"})] == 0


async def test_only_who_has_the_token_sees_them() -> None:
    metrics = Metrics()

    async def written() -> bytes:
        return metrics.written((), datetime.now(UTC))

    shown = Figures(TOKEN, metrics.content_type, written)
    assert TOKEN not in repr(shown)
    async with TestServer(application(FakeShell(), (), shown)) as server, ClientSession() as http:
        url = server.make_url("/metrics")
        for wrong in ("", TOKEN, "Bearer ", f"Bearer {TOKEN}x", f"bearer {TOKEN}", "Bearer é"):
            async with http.get(url, headers={"Authorization": wrong}) as answer:
                assert answer.status == 404, wrong
        async with http.get(url, headers={"Authorization": f"Bearer {TOKEN}"}) as answer:
            assert (answer.status, answer.content_type) == (200, "text/plain")
            assert b"infointerview_letters" in await answer.read()


async def test_without_a_token_there_are_none() -> None:
    async with (
        TestServer(application(FakeShell(), ())) as server,
        ClientSession() as http,
        http.get(server.make_url("/metrics")) as answer,
    ):
        assert answer.status == 404


@pytest.mark.parametrize("token", ["short", "x" * 23, "with a space in the middle of it", "ümlaute" * 5])
def test_a_token_that_could_be_guessed_is_refused(token: str) -> None:
    with pytest.raises(SettingsError) as refused:
        parse({"METRICS_TOKEN": token})
    assert token not in str(refused.value)
