"""Installed by a click: to Slack and back, by whom and where, and what is stored of it."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from aiohttp import ClientSession
from sqlalchemy import func, select

from adapters.slack.wire import REDIRECT
from bot.errors import TryLater
from bot.ports import Delivery
from bot.store.database import connect
from bot.store.tables import metadata
from flows.heard import Said
from flows.lines import verbatim
from flows.replies import Say
from manifest.slack import SCOPES
from tests.adapters.slack.host import MAYA, PERSON, PRIVATE
from tests.adapters.slack.replicas import Replica, replica, slack_with_app, stored
from tests.adapters.words import TemplateWords
from tests.fakes.clock import HandClock
from tests.fakes.slack.browser import Browser
from tests.fakes.slack.message import TEAM
from tests.fakes.slack.oauth import CLIENT_ID, ELSEWHERE, ORGANISATION
from tests.fakes.slack.outbox import signed


async def say(to: Replica, text: str = "Hello", letter: str = "1") -> None:
    await to.adapter.deliver(Delivery(letter, PERSON, PRIVATE, Say((verbatim(text),)), TemplateWords()))


def rows(url: str, table: str = "installations") -> int:
    engine = connect(url)
    with engine.connect() as connection:
        count = connection.scalar(select(func.count()).select_from(metadata.tables[table]))
    engine.dispose()
    return int(count or 0)


async def test_a_click_leads_to_slack_and_back_and_the_coach_is_there(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        assert not coach.adapter.ready()
        done = await Browser().install(coach.install)
        assert (done.status, "The coach is in The Mount now" in done.text) == (200, True)
        assert coach.adapter.ready()
        (answer,) = await slack.dm(MAYA, "hi")
        assert answer.status == 200
        assert [event.heard for event in coach.coach.events] == [Said("hi")]
        await say(coach)
        assert [message.words for message in slack.seen(MAYA)] == ["Hello"]


async def test_consent_is_asked_for_exactly_what_the_manifest_asks_for(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        begun = await Browser().get(f"{coach.install}?team=T0OTHER%26scope=admin&scope=admin&user_scope=admin")
        address, asked = urlsplit(begun.location), parse_qsl(urlsplit(begun.location).query, keep_blank_values=True)
        assert begun.status == 302
        assert f"{address.scheme}://{address.netloc}{address.path}" == f"{slack.workspace.url}/oauth/v2/authorize"
        state = dict(asked)["state"]
        assert dict(asked) == {
            "state": state,
            "client_id": CLIENT_ID,
            "scope": ",".join(sorted(SCOPES)),
            "user_scope": "",
            "redirect_uri": f"{coach.address}{REDIRECT}",
            "team": TEAM,
        }
        assert len(asked) == len(dict(asked)), "nothing of the request goes along"
        assert len(state) >= 32
        assert f"={state};" in begun.cookie
        for attribute in ("Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600"):
            assert attribute in begun.cookie
        assert begun.headers["Cache-Control"] == "no-store"


async def test_who_cancels_is_told_so_and_nothing_is_stored(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        done = await Browser().install(coach.install, allow=False)
        assert (done.status, "access_denied" in done.text, rows(sqlite_url)) == (200, True, 0)
        said = await Browser().get(f"{coach.address}{REDIRECT}?error=<b>Call%20555</b>")
        assert (said.status, "555" in said.text) == (200, False)


async def test_a_way_back_is_good_once(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        browser = Browser()
        back = await browser.consent(coach.install)
        cookies = {host: dict(kept) for host, kept in browser.cookies.items()}
        assert (await browser.get(back)).status == 200
        again = await Browser(cookies).get(back)
        assert (again.status, "was used already" in again.text) == (400, True)
        assert len(slack.calls("oauth.v2.access")) == 1


async def test_a_way_back_is_good_in_the_browser_it_was_begun_in(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        mine, other = Browser(), Browser()
        back = await mine.consent(coach.install)
        assert (await other.get(back)).status == 400
        await other.consent(coach.install)  # it has begun something too, but not this
        assert (await other.get(back)).status == 400
        assert slack.calls("oauth.v2.access") == []
        assert (await mine.get(back)).status == 200


async def test_a_way_back_is_good_for_ten_minutes(sqlite_url: str) -> None:
    clock = HandClock()
    async with slack_with_app(sqlite_url, clock) as slack, replica(slack, sqlite_url, now=clock.now) as coach:
        browser = Browser()
        back = await browser.consent(coach.install)
        clock.advance(601)
        assert (await browser.get(back)).status == 400
        assert slack.calls("oauth.v2.access") == []


@pytest.mark.parametrize(
    "query", ["", "?code=1", "?state=", "?state=&code=1", "?state=made-up&code=1", "?state=é&code=1"]
)
async def test_a_way_back_that_was_never_begun_is_none(sqlite_url: str, query: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        made_up = Browser(
            {coach.address.removeprefix("http://"): {"slack-app-oauth-state": query[7:].partition("&")[0]}}
        )
        for browser in (Browser(), made_up):
            assert (await browser.get(f"{coach.address}{REDIRECT}{query}")).status == 400
        assert slack.calls("oauth.v2.access") == []


async def test_no_more_is_stored_of_those_who_begin_than_a_few(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.installations.BEGUN", 3)
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        for _ in range(5):
            await Browser().get(coach.install)
        assert rows(sqlite_url, "install_states") == 3
        assert (await Browser().install(coach.install)).status == 200


async def test_another_workspace_is_refused_and_gets_its_token_back(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        done = await Browser().install(coach.install, team=ELSEWHERE)
        assert (done.status, "not for Elsewhere College" in done.text) == (403, True)
        assert rows(sqlite_url) == 0
        assert slack.oauth.live(ELSEWHERE) == []
        assert not coach.adapter.ready()


async def test_another_workspace_is_refused_though_its_token_cannot_be_given_back(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        slack.faults.drop("auth.revoke")
        assert (await Browser().install(coach.install, team=ELSEWHERE)).status == 403
        assert rows(sqlite_url) == 0


async def test_who_is_elsewhere_is_not_heard(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        await Browser().install(coach.install)
        envelope = {
            "team_id": ELSEWHERE,
            "type": "event_callback",
            "event_id": "Ev1",
            "event": {"type": "app_uninstalled"},
        }
        answers = await slack._host.outbox(slack.request_url).event(envelope)
        assert [answer.status for answer in answers] == [200]
        assert coach.adapter.ready()
        assert rows(sqlite_url) == 1


async def test_an_organisation_installs_it_as_a_whole(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url, team=ORGANISATION) as coach:
        assert (await Browser().install(coach.install, team=TEAM)).status == 403
        slack.workspace.organisation = ORGANISATION
        assert (await Browser().install(coach.install, team=ORGANISATION)).status == 200
        assert coach.adapter.ready()
        said = {"type": "message", "channel_type": "im", "channel": "D1", "user": MAYA, "text": "hi", "ts": "1.1"}
        for organisation, heard in ((ORGANISATION, 1), ("E0OTHER", 1)):
            envelope: dict[str, Any] = {
                "team_id": TEAM,
                "type": "event_callback",
                "event_id": f"Ev{organisation}",
                "event": said,
            }
            envelope["authorizations"] = [
                {"enterprise_id": organisation, "team_id": TEAM, "is_bot": True, "user_id": "U9"}
            ]
            (answer,) = await slack._host.outbox(slack.request_url).event(envelope)
            assert (answer.status, len(coach.coach.events)) == (200, heard)


async def test_what_slack_refuses_is_told_with_what_to_do(sqlite_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url, secret="wrong-secret") as coach:
        done = await Browser().install(coach.install)
        assert done.status == 502
        assert "bad_client_secret" in done.text
        assert "SLACK_CLIENT_SECRET is not this app" in done.text
        assert rows(sqlite_url) == 0
    told = "".join(capsys.readouterr())
    assert "bad_client_secret" in told
    assert "wrong-secret" not in told + done.text
    assert not [code for code in slack.oauth.codes if code in told + done.text]


async def test_a_code_somebody_else_used_is_told(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        browser = Browser()
        back = await browser.consent(coach.install)
        for consent in slack.oauth.codes.values():
            consent.used = True
        done = await browser.get(back)
        assert (done.status, "invalid_code" in done.text, rows(sqlite_url)) == (502, True, 0)


async def test_what_cannot_be_reached_is_told_and_can_be_tried_again(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        slack.faults.drop("oauth.v2.access")
        assert (await Browser().install(coach.install)).status == 503
        slack.faults.answer("oauth.v2.access", 200, {"ok": True, "team": {"id": TEAM}})
        assert (await Browser().install(coach.install)).status == 503
        assert rows(sqlite_url) == 0
        assert (await Browser().install(coach.install)).status == 200


async def test_a_database_that_is_away_is_told(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        browser = Browser()
        back = await browser.consent(coach.install)
        store = coach.installations._store
        with store.engine.connect() as connection:
            connection.exec_driver_sql("ALTER TABLE install_states RENAME TO away")
        for url in (coach.install, back):
            page = await browser.get(url)
            assert (page.status, "cannot be reached" in page.text) == (503, True)


async def test_before_it_is_installed_nothing_is_acknowledged_and_letters_wait(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        answers = await slack.dm(MAYA, "hi")
        assert [answer.status for answer in answers] == [503] * 4
        with pytest.raises(TryLater, match="not installed"):
            await say(coach)
        assert coach.adapter.why() == f"not installed: open {coach.install}"
        await Browser().install(coach.install)
        (answer,) = await slack.repeat_event()
        assert (answer.status, len(coach.coach.events), coach.adapter.why()) == (200, 1, "")


async def test_slack_can_try_the_address_before_anything_is_installed(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url), ClientSession() as http:
        body = '{"type": "url_verification", "challenge": "abc"}'
        headers = {"Content-Type": "application/json", **signed(slack.signing_secret, body, slack.workspace.clock())}
        async with http.post(slack.request_url, data=body, headers=headers) as answer:
            assert (answer.status, await answer.json()) == (200, {"challenge": "abc"})


async def test_other_replicas_become_ready_by_themselves(sqlite_url: str) -> None:
    async with (
        slack_with_app(sqlite_url) as slack,
        replica(slack, sqlite_url) as first,
        replica(slack, sqlite_url) as second,
        replica(slack, sqlite_url) as third,
    ):
        await Browser().install(first.install)
        assert (second.adapter.ready(), third.adapter.ready()) == (False, False)
        await second.look()
        assert second.adapter.ready()
        (answer,) = await slack.dm(MAYA, "hi")  # the third one is told, before it has looked
        assert (answer.status, len(third.coach.events), third.adapter.ready()) == (200, 1, True)


async def test_a_replica_may_get_the_browser_that_began_at_another(sqlite_url: str) -> None:
    async with (
        slack_with_app(sqlite_url) as slack,
        replica(slack, sqlite_url) as first,
        replica(slack, sqlite_url) as second,
    ):
        browser = Browser()
        back = await browser.consent(first.install)
        slack.oauth.codes[back.partition("code=")[2].partition("&")[0]].redirect_uri = f"{second.address}{REDIRECT}"
        browser.cookies[second.address[7:]] = browser.cookies[first.address[7:]]
        assert (await browser.get(back.replace(first.address, second.address))).status == 200


async def test_one_that_is_started_later_finds_it(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack:
        async with replica(slack, sqlite_url) as first:
            await Browser().install(first.install)
        async with replica(slack, sqlite_url) as second:
            assert second.adapter.ready()
            await say(second)
        assert [message.words for message in slack.seen(MAYA)] == ["Hello"]


async def test_what_is_removed_is_deleted_and_can_be_installed_again(sqlite_url: str) -> None:
    async with (
        slack_with_app(sqlite_url) as slack,
        replica(slack, sqlite_url) as other,
        replica(slack, sqlite_url) as coach,
    ):
        await Browser().install(coach.install)
        await other.look()
        assert all(answer.status == 200 for answer in await slack.uninstall())
        assert rows(sqlite_url) == 0
        assert not coach.adapter.ready()
        assert coach.adapter.why() == f"not installed: open {coach.install}"
        await other.look()
        assert not other.adapter.ready()
        for each in (coach, other):
            with pytest.raises(TryLater, match="not installed"):
                await say(each)
        await Browser().install(coach.install)
        await other.look()
        for number, each in enumerate((coach, other)):
            assert each.adapter.ready()
            await say(each, letter=str(number))


async def test_late_news_of_an_older_token_takes_nothing_away(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        await Browser().install(coach.install)
        await slack.event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["U0COACH"]}})
        assert (coach.adapter.ready(), rows(sqlite_url)) == (True, 1)
        slack.oauth.uninstall()  # Slack had not known yet: the next look asks once more
        await coach.look()
        assert (coach.adapter.ready(), rows(sqlite_url)) == (False, 0)


async def test_news_nobody_can_look_into_comes_again(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        await Browser().install(coach.install)
        slack.oauth.uninstall()
        slack.faults.fail("auth.test", 503)
        answers = await slack.event({"type": "app_uninstalled"})
        assert [answer.status for answer in answers] == [500, 200]
        assert rows(sqlite_url) == 0


async def test_a_person_who_takes_their_own_token_back_is_no_matter(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        await Browser().install(coach.install)
        slack.oauth.uninstall()
        await slack.event({"type": "tokens_revoked", "tokens": {"oauth": ["U0ADMIN"], "bot": []}})
        assert rows(sqlite_url) == 1


async def test_what_was_removed_while_nobody_listened_is_forgotten_at_the_start(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack:
        async with replica(slack, sqlite_url) as coach:
            await Browser().install(coach.install)
        slack.oauth.uninstall()
        async with replica(slack, sqlite_url) as coach:
            assert (coach.adapter.ready(), rows(sqlite_url)) == (False, 0)
            assert coach.adapter.why().startswith("not installed")


async def test_a_token_slack_knows_nothing_of_is_kept_and_told(sqlite_url: str) -> None:
    """The other Slack may be a wrong setting."""
    async with slack_with_app(sqlite_url) as slack:
        async with replica(slack, sqlite_url) as coach:
            await Browser().install(coach.install)
        slack.oauth.tokens.clear()
        async with replica(slack, sqlite_url) as coach:
            assert (coach.adapter.ready(), rows(sqlite_url)) == (False, 1)
            assert coach.adapter.why().startswith("Slack does not take the stored token (invalid_auth): install again")


async def test_a_letter_refused_for_a_removed_app_has_slack_asked(sqlite_url: str) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        await Browser().install(coach.install)
        slack.oauth.uninstall()
        with pytest.raises(TryLater, match="Slack takes the stored token no more: token_revoked"):
            await say(coach)
        assert rows(sqlite_url) == 1
        await coach.look()
        assert (rows(sqlite_url), coach.adapter.ready()) == (0, False)


async def test_scopes_that_were_not_given_are_told(sqlite_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        browser = Browser()
        back = await browser.consent(coach.install)
        for consent in slack.oauth.codes.values():
            consent.scopes = ",".join(sorted(SCOPES - {"usergroups:read"}))
        assert (await browser.get(back)).status == 200
        assert "usergroups:read" in "".join(capsys.readouterr())
        found = await stored(sqlite_url).find(TEAM)
        assert found is not None
        assert set(found.scopes) == SCOPES - {"usergroups:read"}


async def test_bolt_stores_nothing_of_its_own(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """It reads the very same settings, and would write tokens in clear into the home folder."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("SLACK_CLIENT_ID", CLIENT_ID)
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "secret")
    async with slack_with_app(sqlite_url) as slack, replica(slack, sqlite_url) as coach:
        await Browser().install(coach.install)
        assert (await slack.dm(MAYA, "hi"))[-1].status == 200
        await slack.uninstall()
    assert list(home.iterdir()) == []
