"""What leaves, where to, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from adapters.teams import connect
from adapters.teams.client import Client
from adapters.teams.keys import KeysUnavailable
from bot.errors import DeliveryError, Refused, SettingsError, TryLater, Unreachable
from bot.ports import Delivery, Receipt
from bot.settings import TeamsSettings
from flows.lines import line
from flows.replies import Card, Choose, Home, Mark, Option, Reply, Revise, Say, Show
from tests.adapters.teams.host import GENERAL, MAYA, Connected, FakeCoach, connected
from tests.adapters.words import TemplateWords
from tests.fakes.elsewhere import elsewhere
from tests.fakes.teams import FakeTeams

HELLO = Say((line("Hello **there**"),))
RIGHT = Choose("goal.confirm", (line("Right?"),), (Option("yes", line("Yes")), Option("no", line("Change it"))))


async def send(host: Connected, reply: Reply = HELLO, address: Mapping[str, str] | None = None, **more: Any) -> Receipt:
    """Deliver one Reply to Maya, or to that address."""
    there = host.private if address is None else address
    return await host.adapter.deliver(Delivery("letter-1", host.person, there, reply, TemplateWords(), **more))


def replace_options(choose: Choose, *options: Option) -> Choose:
    """The same question with other buttons."""
    return Choose(choose.menu, choose.lines, options)


async def failing(host: Connected, reply: Reply = HELLO, address: Mapping[str, str] | None = None) -> DeliveryError:
    """The error of a delivery that must fail."""
    with pytest.raises(DeliveryError) as raised:
        await send(host, reply, address)
    return raised.value


async def test_words_go_out_as_a_message_and_choices_as_a_card() -> None:
    async with connected() as host:
        receipts = [await send(host), await send(host, RIGHT)]
        words, card = host.teams.seen(MAYA)
        assert words.activity == {"type": "message", "text": "Hello <b>there</b>", "textFormat": "xml"}
        assert card.labels == ["Yes", "Change it"]
        assert card.activity["summary"] == "Right?"
        assert receipts == [
            {"conversation": words.conversation, "activity": words.id},
            {"conversation": card.conversation, "activity": card.id},
        ]


async def test_what_is_pressed_comes_back_with_its_letter() -> None:
    async with connected() as host:
        await send(host, RIGHT)
        assert (await host.teams.submit(MAYA, "Yes")).status == 200
        assert str(host.coach.events[0].heard) == "Picked(menu='goal.confirm', choice='yes', letter='letter-1')"


async def test_an_answered_card_is_changed_in_its_place() -> None:
    async with connected() as host:
        receipt = await send(host, RIGHT)
        assert await send(host, Mark("letter-1", "yes"), target=RIGHT, receipt=receipt) == {}
        (card,) = host.teams.seen(MAYA)
        assert card.edited
        assert card.words == "Right?\n✓ Yes"


async def test_what_cannot_be_marked_needs_nothing() -> None:
    async with connected() as host:
        gone = {"conversation": host.private["conversation"], "activity": "1795"}
        for more in ({}, {"target": RIGHT}, {"target": HELLO, "receipt": gone}, {"target": RIGHT, "receipt": {}}):
            assert await send(host, Mark("letter-1", "yes"), **more) == {}
        assert host.teams.calls("update") == []
        assert await send(host, Mark("letter-1", "yes"), target=RIGHT, receipt=gone) == {}
        assert len(host.teams.calls("update")) == 1


async def test_a_message_reads_as_it_does_now_and_is_pressed_as_before() -> None:
    async with connected() as host:
        channel = host.adapter.channel(GENERAL, host.private)
        receipts = [await send(host, RIGHT, channel), await send(host, HELLO, channel)]
        now = replace_options(RIGHT, Option("done", line("Done")))
        for target, receipt in zip((now, Say((line("Bye"),))), receipts, strict=True):
            assert await send(host, Revise("letter-1"), channel, target=target, receipt=receipt) == {}
        card, words = host.teams.seen(MAYA, GENERAL)
        assert (card.edited, card.labels) == (True, ["Done"])
        assert card.cards[0]["actions"][0]["data"]["letter"] == "letter-1"
        assert (words.edited, words.text) == (True, "Bye")


async def test_what_is_not_there_cannot_be_revised() -> None:
    async with connected() as host:
        gone = {"conversation": GENERAL, "activity": "1795"}
        channel = host.adapter.channel(GENERAL, host.private)
        for target, receipt in ((RIGHT, {}), (None, gone), (RIGHT, gone)):
            assert await send(host, Revise("letter-1"), channel, target=target, receipt=receipt) == {}
        assert len(host.teams.calls("update")) == 1


async def test_there_is_no_home_page() -> None:
    async with connected() as host:
        assert await send(host, Home((Card(line("Hi")),))) == {}
        assert host.teams.connector.calls == []


async def test_somebody_met_in_a_channel_is_written_to_in_private() -> None:
    async with connected() as host:
        receipt = await send(host, HELLO, host.unopened)
        assert receipt["conversation"] == host.private["conversation"]
        assert [post.text for post in host.teams.seen(MAYA)] == ["Hello <b>there</b>"]


async def test_unless_the_app_is_not_theirs() -> None:
    async with connected() as host:
        host.teams.tenant.people[MAYA].installed = False
        assert isinstance(await failing(host, HELLO, host.unopened), Unreachable)


async def test_a_channel_by_its_id() -> None:
    async with connected() as host:
        address = host.adapter.channel(GENERAL, host.private)
        await send(host, Show(Card(line("Maya R."))), address)
        assert [post.words for post in host.teams.seen(MAYA, GENERAL)] == ["Maya R."]
        nowhere = host.adapter.channel("19:gone@thread.tacv2", host.private)
        assert isinstance(await failing(host, HELLO, nowhere), Refused)
        assert host.adapter.channel(GENERAL, {}) == {}


async def test_being_removed_or_blocked() -> None:
    async with connected() as host:
        host.teams.block(MAYA)
        assert isinstance(await failing(host), Unreachable)
    async with connected() as host:
        await host.teams.uninstall(MAYA)
        assert isinstance(await failing(host), Unreachable)


@pytest.mark.parametrize(
    ("status", "error", "uncertain"),
    [
        (412, TryLater, False),
        (429, TryLater, False),
        (503, TryLater, False),
        (500, TryLater, True),
        (502, TryLater, True),
        (504, TryLater, True),
        (400, Refused, None),
        (403, Unreachable, None),
        (404, Unreachable, None),
        (413, Refused, None),
        (302, Refused, None),
    ],
)
async def test_refusals(status: int, error: type[DeliveryError], uncertain: bool | None) -> None:
    async with connected() as host:
        host.teams.faults.fail("send", status)
        found = await failing(host)
        assert type(found) is error
        assert getattr(found, "uncertain", None) is uncertain
        assert getattr(found, "limited", False) is (status == 429)


@pytest.mark.parametrize("code", ["BotDisabledByAdmin", "InvalidBotApiHost", "NotEnoughPermissions"])
async def test_what_somebody_can_mend_is_no_persons_doing(code: str) -> None:
    async with connected() as host:
        host.teams.faults.answer("send", 403, {"error": {"code": code, "message": "x"}})
        found = await failing(host)
        assert isinstance(found, Refused)
        assert code in str(found)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("Thu, 01 Jan 1970 00:00:00", None), ("soon", None)],
)
async def test_how_long_to_wait(header: str, seconds: float | None) -> None:
    async with connected() as host:
        host.teams.faults.fail("send", 429)
        host.teams.faults._plan[0].headers["Retry-After"] = header
        found = await failing(host)
        assert isinstance(found, TryLater)
        assert found.seconds == seconds


@pytest.mark.parametrize("applied", [True, False])
async def test_a_connection_that_breaks_leaves_doubt(applied: bool) -> None:
    async with connected() as host:
        host.teams.faults.drop("send", applied=applied)
        found = await failing(host)
        assert isinstance(found, TryLater)
        assert found.uncertain


async def test_a_connection_that_never_was_leaves_none() -> None:
    async with connected(anonymous=True) as host:
        await host.teams._loopback.close()
        found = await failing(host)
        assert isinstance(found, TryLater)
        assert not found.uncertain


@pytest.mark.parametrize("service_url", ["https://evil.example/", "http://127.0.0.2:1/", "", "nonsense"])
async def test_our_token_goes_nowhere_else(service_url: str) -> None:
    async with connected() as host:
        assert isinstance(await failing(host, HELLO, {**host.private, "service_url": service_url}), Refused)
        assert host.teams.connector.calls == []


async def test_nothing_of_ours_is_carried_elsewhere() -> None:
    async with connected() as host, elsewhere() as other:
        host.teams.faults.redirect("send", f"{other.url}/x")
        assert isinstance(await failing(host), Refused)
        assert other.got == []


async def test_our_password_is_carried_nowhere_else() -> None:
    async with connected(start=False) as host, elsewhere() as other:
        host.teams.faults.redirect("token", f"{other.url}/x")
        host.teams.faults.redirect("openid", f"{other.url}/x")
        await host.adapter.start()
        assert not host.adapter.ready()
        assert other.got == []


async def test_odd_ids_stay_in_their_place_of_the_path() -> None:
    async with connected() as host:
        odd = "a:1/../../x?y=1#z"
        await failing(host, HELLO, {**host.private, "conversation": odd})
        assert [call.conversation for call in host.teams.connector.calls] == [odd]


async def test_an_answer_without_an_id_is_success() -> None:
    async with connected() as host:
        host.teams.faults.answer("send", 202, {})
        assert (await send(host))["activity"] == ""


# ---- our own token


async def test_one_token_for_many_messages() -> None:
    async with connected() as host:
        for _ in range(3):
            await send(host)
        assert host.teams.login.issued == 1


async def test_a_token_is_renewed_before_it_ends_and_nobody_waits() -> None:
    async with connected() as host:
        host.clock.advance(3400)
        hold = host.teams.faults.hold("token")
        await send(host)
        await hold.reached.wait()
        hold.release.set()
        host.clock.advance(300)
        await send(host)
        assert host.teams.login.issued == 2


async def test_a_revoked_token_is_replaced() -> None:
    async with connected() as host:
        host.teams.login.revoke_all()
        assert isinstance(await failing(host), TryLater)
        await send(host)
        assert host.teams.login.issued == 2


async def test_a_wrong_password_is_mended_by_a_person() -> None:
    async with connected(app_password="wrong") as host:
        assert not host.adapter.ready()
        found = await failing(host)
        assert isinstance(found, TryLater)
        assert "invalid_client" in str(found)
        assert "wrong" not in str(found)
        assert host.teams.connector.calls == []


async def test_a_login_that_is_out_of_order() -> None:
    async with connected(start=False) as host:
        host.teams.faults.drop("token")
        await host.adapter.start()
        host.teams.faults.answer("token", 200, {"access_token": 1})
        assert isinstance(await failing(host), TryLater)
        await send(host)


async def test_local_clients_get_no_token() -> None:
    async with connected(anonymous=True) as host:
        assert host.adapter.ready()
        assert isinstance(await failing(host), TryLater)  # the fake wants one
        assert host.teams.login.issued == 0


async def test_slow_pages_are_given_up() -> None:
    async with FakeTeams() as teams:
        hold = teams.faults.hold("openid")
        client = Client(haste=aiohttp.ClientTimeout(total=0.01))
        await client.open()
        with pytest.raises(KeysUnavailable):
            await client.page(teams.openid_url)
        hold.release.set()
        await client.close()


def test_without_credentials_there_is_no_adapter() -> None:
    settings = TeamsSettings("", "", tenant_id="t")
    for wrong in (settings, replace(settings, app_id="x"), replace(settings, app_password="x")):
        with pytest.raises(SettingsError):
            connect(wrong, FakeCoach())
    assert connect(replace(settings, app_id="x", app_password="y"), FakeCoach()).name == "teams"
