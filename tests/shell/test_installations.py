"""What is stored of an installation: by one replica for all, encrypted, and brought under another key meanwhile."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import installations
from bot.errors import SettingsError
from bot.installations import EncryptedInstallations
from bot.ports import Installation, Tokens
from bot.store import Store, migrate, open_store
from bot.store import installations as sql
from bot.store.database import connect, reading, transaction
from bot.store.desk import audited
from bot.vault import Vault
from tests.adapters.slack.holding import holding, installation, installed
from tests.adapters.slack.replicas import KEY, OTHER_KEY, replica, slack_with_app, stored
from tests.fakes.slack.browser import Browser

TEAM = "T0MOUNT"


def secret(url: str) -> str:
    store = open_store(url, create=False)
    with store.engine.connect() as connection, reading(connection) as session:
        (found,) = sql.everything(session, 0)
    store.close()
    return found.secret


@pytest.fixture
def database(database_url: str) -> str:
    migrate(database_url)
    return database_url


async def test_what_is_kept_is_found_by_every_replica(database: str) -> None:
    one, other = stored(database), stored(database)
    assert await one.find(TEAM) is None
    await one.keep(installation("xoxe.xoxb-1", "xoxe-1"), "U0ADMIN")
    found = await other.find(TEAM)
    assert found is not None
    assert (found.name, found.scopes) == ("The Mount", ("chat:write",))
    assert found.tokens == Tokens("xoxe.xoxb-1", "xoxe-1", timedelta(hours=12))
    assert found.left is not None
    assert timedelta(hours=11) < found.left <= timedelta(hours=12)
    assert await other.find("T0OTHER") is None
    assert "xox" not in repr(found)
    assert "xox" not in secret(database)
    store = open_store(database, create=False)
    with store.engine.connect() as connection, reading(connection) as session:
        (noted,) = audited(session, 10)
    store.close()
    assert noted[1:] == ("slack/T0MOUNT/U0ADMIN", "install", "slack/T0MOUNT", "")
    for each in (one, other):
        await each.close()


async def test_one_that_does_not_end_has_no_end(database: str) -> None:
    held = stored(database)
    await held.keep(Installation(TEAM, "The Mount", (), Tokens("xoxb-1")), "")
    found = await held.find(TEAM)
    assert found is not None
    assert (found.left, found.tokens) == (None, Tokens("xoxb-1"))
    await held.close()


async def test_only_one_process_has_the_tokens_to_itself(postgres_url: str) -> None:
    migrate(postgres_url)
    one, other = stored(postgres_url), stored(postgres_url, now=lambda: datetime(2000, 1, 1, tzinfo=UTC))
    await one.keep(installation("xoxe.xoxb-1", "xoxe-1"), "")
    found = await other.find(TEAM)
    assert found is not None
    assert found.left is not None
    assert found.left > timedelta(hours=11), "a replica's own clock is not asked"
    taken = await asyncio.gather(*(each.claim(found, 30) for each in (one, other) * 4))
    assert sum(taken) == 1
    assert not await other.claim(found, 30)
    await one.keep(installation("xoxe.xoxb-2", "xoxe-2"), "")
    assert not await other.claim(found, 30), "these are others by now"
    again = await one.find(TEAM)
    assert again is not None
    assert await one.claim(again, 0), "whoever has died with it"
    assert await other.claim(again, 30), "is not waited for"
    for each in (one, other):
        await each.close()


async def test_a_pair_is_put_in_the_place_of_the_one_before_and_of_no_other(database: str) -> None:
    held = stored(database)
    await held.keep(installation("xoxe.xoxb-1", "xoxe-1"), "")
    first = await held.find(TEAM)
    assert first is not None
    assert await held.renew(first, Tokens("xoxe.xoxb-2", "xoxe-2", timedelta(hours=12)))
    assert not await held.renew(first, Tokens("xoxe.xoxb-3", "xoxe-3", timedelta(hours=12)))
    assert not await held.remove(first)
    second = await held.find(TEAM)
    assert second is not None
    assert second.tokens.access == "xoxe.xoxb-2"
    assert await held.remove(second)
    await held.keep(installation("xoxe.xoxb-4", "xoxe-4"), "")
    fourth = await held.find(TEAM)
    assert fourth is not None
    assert fourth.revision not in (first.revision, second.revision)
    assert not await held.renew(first, Tokens("xoxe.xoxb-5", "xoxe-5", timedelta(hours=12)))
    await held.close()


async def test_replicas_that_renew_at_once_ask_slack_once(postgres_url: str) -> None:
    async with (
        installed(postgres_url, timedelta(0)) as first,
        holding(first.slack, first.clock, postgres_url) as second,
        holding(first.slack, first.clock, postgres_url) as third,
    ):
        replicas = (first, second, third)
        hold = first.slack.faults.hold("oauth.v2.access")
        for each in replicas:
            await each.token.begin()
        looking = [asyncio.create_task(each.token.look()) for each in replicas]
        await hold.reached.wait()
        await asyncio.wait(looking, return_when=asyncio.FIRST_COMPLETED)
        hold.release.set()
        await asyncio.gather(*looking)
        assert first.calls == 1
        for each in replicas:
            await each.token.look()
        assert {each.token.token for each in replicas} == {first.slack.oauth.live()[-1]}
        assert first.calls == 1


async def test_a_click_at_one_replica_makes_all_ready_and_a_removal_none(database_url: str) -> None:
    async with (
        slack_with_app(database_url) as slack,
        replica(slack, database_url) as other,
        replica(slack, database_url) as coach,
    ):
        assert (await Browser().install(coach.install)).status == 200
        await other.look()
        assert (coach.adapter.ready(), other.adapter.ready()) == (True, True)
        assert all(answer.accepted for answer in await slack.uninstall())
        await other.look()
        assert (coach.adapter.ready(), other.adapter.ready()) == (False, False)
        assert await coach.installations.find(TEAM) is None


async def test_a_state_is_good_once_and_for_a_while(database: str) -> None:
    one, other = stored(database), stored(database)
    state = await one.issue_state(600)
    store = open_store(database, create=False)
    with store.engine.connect() as connection, reading(connection) as session:
        assert state not in str(session.rows("SELECT * FROM install_states"))
    store.close()
    taken = await asyncio.gather(*(each.consume_state(state) for each in (one, other) * 3))
    assert sum(taken) == 1
    old = await one.issue_state(-1)
    assert not await other.consume_state(old)
    assert not await other.consume_state("made up")
    for each in (one, other):
        await each.close()


async def test_no_key_fits_is_one_line(database: str) -> None:
    held, other = stored(database), stored(database, OTHER_KEY)
    await held.keep(installation("xoxe.xoxb-1", "xoxe-1"), "")
    with pytest.raises(SettingsError, match="TOKEN_KEYS: no key fits what is stored for slack/T0MOUNT") as told:
        await other.find(TEAM)
    assert "\n" not in str(told.value)
    store = Store(connect(database))
    with pytest.raises(SettingsError, match="TOKEN_KEYS: no key fits"):
        installations.rotate(store, Vault((OTHER_KEY,)))
    assert [each.key for each in installations.standings(store, Vault((OTHER_KEY,)))] == [0]
    store.close()
    for each in (held, other):
        await each.close()


async def test_what_belongs_to_another_team_or_was_changed_is_not_read(database: str) -> None:
    held = stored(database)
    await held.keep(installation("xoxe.xoxb-1", "xoxe-1"), "")
    await held.keep(Installation("T0OTHER", "Other", (), Tokens("xoxb-other")), "")
    store = Store(connect(database))
    with store.engine.connect() as connection, transaction(connection) as session:
        session.run(
            "UPDATE installations SET secret = (SELECT secret FROM installations WHERE team = 'T0OTHER') "
            "WHERE team = 'T0MOUNT'"
        )
    with pytest.raises(SettingsError, match="no key fits"):
        await held.find(TEAM)
    store.close()
    await held.close()


async def test_the_key_is_exchanged_while_replicas_serve(database: str) -> None:
    old, both, new = stored(database, KEY), stored(database, OTHER_KEY, KEY), stored(database, OTHER_KEY)
    await old.keep(installation("xoxe.xoxb-1", "xoxe-1"), "")
    store, vault = Store(connect(database)), Vault((OTHER_KEY, KEY))
    before = await both.find(TEAM)
    assert installations.rotate(store, vault) == (1, 1)
    for each in (both, new):
        found = await each.find(TEAM)
        assert found is not None
        assert before is not None
        assert (found.tokens, found.revision) == (before.tokens, before.revision)
    written = secret(database)
    assert installations.rotate(store, vault) == (0, 1)
    assert secret(database) == written, "again changes nothing"
    with pytest.raises(SettingsError):
        await old.find(TEAM)
    store.close()
    for each in (old, both, new):
        await each.close()


class Interrupted(Vault):
    """A vault during whose work a replica renews the tokens."""

    interrupt: EncryptedInstallations | None = None

    def reseal(self, owner: str, sealed: str) -> str:
        done = super().reseal(owner, sealed)
        if (held := self.interrupt) is not None:
            self.interrupt = None
            asyncio.run(self._renew(held))
        return done

    async def _renew(self, held: EncryptedInstallations) -> None:
        found = await held.find(TEAM)
        assert found is not None
        assert await held.renew(found, Tokens("xoxe.xoxb-2", "xoxe-2", timedelta(hours=12)))


async def test_tokens_renewed_while_the_key_is_exchanged_are_not_lost(database: str) -> None:
    old, new = stored(database, KEY), stored(database, OTHER_KEY)
    await old.keep(installation("xoxe.xoxb-1", "xoxe-1"), "")
    vault = Interrupted((OTHER_KEY, KEY))
    vault.interrupt = old
    store = Store(connect(database))
    assert await asyncio.to_thread(installations.rotate, store, vault) == (1, 1)
    found = await new.find(TEAM)
    assert found is not None
    assert found.tokens.refresh == "xoxe-2"
    store.close()
    for each in (old, new):
        await each.close()


async def test_nothing_of_a_token_is_in_a_sqlite_file_at_any_time(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'coach.sqlite'}"
    migrate(url)
    held, serving = stored(url), connect(url)
    with serving.connect():  # as long as somebody is there SQLite leaves its log lying about
        await held.keep(installation("xoxe.xoxb-1-zebra", "xoxe-1-quagga"), "")
        found, first = await held.find(TEAM), secret(url)
        assert found is not None
        assert _in_files(tmp_path, first)
        assert not _in_files(tmp_path, "zebra", "quagga", "xox")
        await held.renew(found, Tokens("xoxe.xoxb-1-okapi", "xoxe-1-tapir", timedelta(hours=12)))
        assert not _in_files(tmp_path, first, "okapi", "tapir", "xox"), "what was before is gone from the log, too"
        second = secret(url)
        await held.keep(installation("xoxe.xoxb-2-zebra", "xoxe-2-quagga"), "")
        assert not _in_files(tmp_path, first, second, "xox")
        found, third = await held.find(TEAM), secret(url)
        assert found is not None
        await held.remove(found)
        assert not _in_files(tmp_path, first, second, third, "xox")
    serving.dispose()
    await held.close()


def _in_files(folder: Path, *words: str) -> bool:
    told = b"".join(file.read_bytes() for file in folder.iterdir())
    return any(word.encode() in told for word in words)
