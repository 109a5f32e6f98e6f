"""Tokens that end: renewed in time, by one process alone, and whatever happens meanwhile."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import text

from adapters.slack.calls import SlackError
from bot.errors import TryLater
from bot.ports import Installation, Tokens
from tests.adapters.slack.holding import WHERE, holding, installation, installed
from tests.adapters.slack.host import MAYA
from tests.adapters.slack.replicas import OTHER_KEY, stored
from tests.fakes.slack.message import TEAM

HOURS = 3600.0


async def test_a_token_is_renewed_two_hours_before_it_ends(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        before = held.token.token
        held.clock.advance(9.9 * HOURS)
        await held.token.look()
        assert (held.token.token, held.calls) == (before, 0)
        held.clock.advance(0.2 * HOURS)
        await held.token.look()
        assert held.calls == 1
        assert held.token.token == (await held.in_store()).access == held.slack.oauth.live()[-1]
        assert held.token.token != before
        await held.token.look()
        assert held.calls == 1, "the new one is good for hours"
        for _ in range(3):
            held.clock.advance(10.1 * HOURS)
            await held.token.look()
            await held.api.call("auth.test")
        assert held.calls == 4


async def test_one_that_never_ends_is_left_alone(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        held.slack.oauth.rotating = False
        forever = held.slack.oauth._new(TEAM, "chat:write")
        await held.installations.keep(Installation(TEAM, "The Mount", (), Tokens(forever.access)), "")
        held.clock.advance(1000 * HOURS)
        await held.token.look()
        assert (held.calls, held.token.token, held.token.over) == (0, forever.access, False)


async def test_one_that_lasts_less_is_renewed_at_half_its_time_and_not_at_once(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        held.slack.oauth.lasts = 600
        held.clock.advance(11 * HOURS)
        await held.token.look()
        await held.token.look()
        assert held.calls == 1
        held.clock.advance(301)
        await held.token.look()
        assert held.calls == 2


async def test_while_slack_is_away_it_is_asked_more_and_more_seldom(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        held.slack.faults.fail("oauth.v2.access", 503, times=100)
        held.clock.advance(10.5 * HOURS)
        for _ in range(360):  # an hour of looks
            await held.token.look()
            held.clock.advance(10)
        assert 5 <= held.calls <= 12
        assert not held.token.over
        await held.api.call("auth.test")
        held.slack.faults.clear()
        held.clock.advance(600)
        await held.token.look()
        assert held.token.token == held.slack.oauth.live()[-1]
        assert held.token.trouble == ""


async def test_slack_is_not_asked_before_it_says(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        held.slack.faults.rate_limit("oauth.v2.access", 900)
        held.clock.advance(10.5 * HOURS)
        for wait in (0, 899):
            held.clock.advance(wait)
            await held.token.look()
            assert held.calls == 1
        held.clock.advance(2)
        await held.token.look()
        assert held.calls == 2


async def test_an_answer_that_never_came_may_have_cost_the_refresh_token(
    sqlite_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pair is lost: the token of now is used to its end, an operator is told in time, and installs again."""
    async with installed(sqlite_url) as held:
        held.slack.faults.drop("oauth.v2.access", applied=True)
        held.clock.advance(10.5 * HOURS)
        await held.token.look()
        held.clock.advance(60)
        await held.token.look()
        assert "invalid_refresh_token" in "".join(capsys.readouterr())
        await held.api.call("auth.test")
        assert not held.token.over
        held.clock.advance(1.5 * HOURS)
        await held.token.look()
        assert held.token.over
        assert held.token.trouble == f"Slack does not renew the token (invalid_refresh_token): install again at {WHERE}"
        again = held.slack.oauth._new(TEAM, "chat:write")
        await held.installations.keep(installation(again.access, again.refresh), "U0ADMIN")
        await held.token.look()
        assert (held.token.over, held.token.trouble, held.token.token) == (False, "", again.access)


async def test_a_token_that_ended_is_renewed_by_the_call_that_finds_out(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        held.clock.advance(13 * HOURS)
        assert held.token.token
        assert (await held.api.call("auth.test"))["team_id"] == TEAM
        assert held.calls == 1
        assert (await held.in_store()).access == held.token.token


async def test_many_calls_that_find_out_at_once_renew_it_once(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        held.clock.advance(13 * HOURS)
        await asyncio.gather(*(held.api.call("users.info", user=MAYA) for _ in range(8)))
        assert held.calls == 1


async def test_a_token_another_replica_renewed_is_found_by_the_call_it_is_refused_to(sqlite_url: str) -> None:
    async with installed(sqlite_url) as first, holding(first.slack, first.clock, sqlite_url) as second:
        await second.token.begin()
        first.slack.oauth.strict = True
        first.clock.advance(10.5 * HOURS)
        await first.token.look()
        assert second.token.token != first.token.token
        await second.api.call("auth.test")
        assert second.token.token == first.token.token
        assert first.calls == 1


async def test_a_replica_that_has_no_new_token_yet_leaves_the_old_one_refused(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        held.slack.oauth.uninstall()
        with pytest.raises(SlackError, match="token_revoked"):
            await held.api.call("auth.test")
        with pytest.raises(TryLater, match="token_revoked"):
            await held.api.call("users.info", user=MAYA)
        assert held.calls == 0


async def test_who_goes_away_meanwhile_loses_no_pair(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        hold = held.slack.faults.hold("oauth.v2.access")
        held.clock.advance(13 * HOURS)
        impatient = asyncio.create_task(held.api.call("auth.test"))
        await hold.reached.wait()
        impatient.cancel()
        await asyncio.gather(impatient, return_exceptions=True)
        hold.release.set()
        await held.token.look()
        assert held.token.token == (await held.in_store()).access == held.slack.oauth.live()[-1]
        assert held.calls == 1


async def test_a_process_that_ends_meanwhile_stores_it_first(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        async with holding(held.slack, held.clock, sqlite_url) as ending:
            await ending.token.begin()
            hold = held.slack.faults.hold("oauth.v2.access")
            held.clock.advance(11 * HOURS)
            looking = asyncio.create_task(ending.token.look())
            await hold.reached.wait()
            looking.cancel()
            hold.release.set()
        assert (await held.in_store()).access == held.slack.oauth.live()[-1]


async def test_a_pair_that_cannot_be_stored_is_stored_later(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        before, engine = held.token.token, held.installations._store.engine
        held.clock.advance(10.5 * HOURS)
        hold = held.slack.faults.hold("oauth.v2.access")
        looking = asyncio.create_task(held.token.look())
        await hold.reached.wait()
        with engine.begin() as connection:
            connection.execute(text("ALTER TABLE installations RENAME TO away"))
        hold.release.set()
        await asyncio.gather(looking, return_exceptions=True)
        assert held.token.token == before
        await held.api.call("auth.test")
        with engine.begin() as connection:
            connection.execute(text("ALTER TABLE away RENAME TO installations"))
        await held.token.look()
        assert held.token.token == (await held.in_store()).access == held.slack.oauth.live()[-1]
        assert held.calls == 1


async def test_what_is_installed_again_meanwhile_counts(sqlite_url: str) -> None:
    async with installed(sqlite_url) as held:
        hold = held.slack.faults.hold("oauth.v2.access")
        held.clock.advance(10.5 * HOURS)
        looking = asyncio.create_task(held.token.look())
        await hold.reached.wait()
        await held.installations.keep(installation("xoxe.xoxb-1-again", "xoxe-1-again"), "U0ADMIN")
        hold.release.set()
        await looking
        assert held.token.token == (await held.in_store()).access == "xoxe.xoxb-1-again"


async def test_what_no_key_fits_any_more_leaves_the_token_of_now(
    sqlite_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async with installed(sqlite_url) as held:
        before = held.token.token
        other = stored(sqlite_url, OTHER_KEY, now=held.clock.now)
        await other.keep(installation("xoxe.xoxb-1-other", "xoxe-1-other"), "U0ADMIN")
        await held.token.look()
        await held.token.look()
        assert held.token.token == before
        assert held.token.trouble.startswith("TOKEN_KEYS: no key fits what is stored for slack/T0MOUNT")
        told = "".join(capsys.readouterr())
        assert told.count("slack_token_unreadable") == 1
        assert "xoxe" not in told
        await other.close()
