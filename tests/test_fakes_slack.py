"""The fake Slack's Web API, tried with the real slack_sdk client: what works, what is refused, what fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.clock import HandClock
from tests.fakes.slack import ALWAYS, FakeSlack

Json = dict[str, Any]
HELLO = [{"type": "section", "text": {"type": "mrkdwn", "text": "*Hello*"}}]
METADATA = {"event_type": "letter", "event_payload": {"id": "17:0"}}
MODAL: Json = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Your goal"},
    "blocks": HELLO,
}
HOME: Json = {"type": "home", "blocks": HELLO}


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def slack(clock: HandClock) -> AsyncIterator[FakeSlack]:
    async with FakeSlack(clock=clock.now, sleep=clock.sleep) as slack:
        slack.student("U1", "Maya Rivera", zone="America/Los_Angeles", locale="es-MX")
        slack.student("U2", "Sam Okafor")
        slack.channel("C1", "general", ["U1"])
        slack.channel("C2", "closed", ["U1"], with_app=False)
        yield slack


@pytest.fixture
def client(slack: FakeSlack) -> AsyncWebClient:
    return client_of(slack, slack.bot_token)


def client_of(slack: FakeSlack, token: str | None) -> AsyncWebClient:
    return AsyncWebClient(token=token, base_url=slack.api_url, retry_handlers=[], timeout=5)


async def error_of(call: Awaitable[Any]) -> str:
    """The ``error`` Slack answered; fails when it answered with success."""
    with pytest.raises(SlackApiError) as refused:
        await call
    return str(refused.value.response["error"])


# ---- what works


async def test_tells_who_the_app_and_the_people_are(client: AsyncWebClient) -> None:
    assert (await client.auth_test())["user_id"] == "U0COACH"
    user = (await client.users_info(user="U1"))["user"]
    assert (user["real_name"], user["tz"]) == ("Maya Rivera", "America/Los_Angeles")
    assert user["tz_offset"] == -8 * 3600
    assert "locale" not in user
    assert (await client.users_info(user="U1", include_locale=True))["user"]["locale"] == "es-MX"


async def test_opens_the_same_direct_messages_every_time(client: AsyncWebClient, slack: FakeSlack) -> None:
    first = await client.conversations_open(users="U1")
    again = await client.conversations_open(users=["U1"])
    assert first["channel"]["id"] == again["channel"]["id"] == slack.direct("U1")
    assert again["already_open"]
    assert (await client.conversations_info(channel=slack.direct("U1")))["channel"]["user"] == "U1"


async def test_shows_messages_in_order_with_their_metadata(client: AsyncWebClient, slack: FakeSlack) -> None:
    await client.chat_postMessage(channel="U1", text="one", metadata=METADATA)
    await client.chat_postMessage(channel=slack.direct("U1"), text="two", blocks=HELLO)
    await client.chat_postMessage(channel="U2", text="for somebody else")
    assert [m.text for m in slack.seen("U1")] == ["one", "two"]
    assert [m.words for m in slack.seen("U1")] == ["one", "*Hello*"]
    assert slack.seen("U1")[0].metadata == METADATA


async def test_history_is_newest_first_and_in_pages(client: AsyncWebClient, slack: FakeSlack) -> None:
    sent = [await client.chat_postMessage(channel="U1", text=str(n), metadata=METADATA) for n in range(5)]
    direct = slack.direct("U1")
    page = await client.conversations_history(channel=direct, limit=3, include_all_metadata=True)
    assert [m["text"] for m in page["messages"]] == ["4", "3", "2"]
    assert page["messages"][0]["metadata"] == METADATA
    cursor = page["response_metadata"]["next_cursor"]
    rest = await client.conversations_history(channel=direct, limit=3, cursor=cursor)
    assert [m["text"] for m in rest["messages"]] == ["1", "0"]
    assert "metadata" not in rest["messages"][0]
    after = await client.conversations_history(channel=direct, oldest=sent[2]["ts"])
    assert [m["text"] for m in after["messages"]] == ["4", "3"]
    with_it = await client.conversations_history(channel=direct, oldest=sent[2]["ts"], inclusive=True)
    assert [m["text"] for m in with_it["messages"]] == ["4", "3", "2"]


async def test_changes_and_takes_back(client: AsyncWebClient, slack: FakeSlack) -> None:
    sent = await client.chat_postMessage(channel="U1", text="one", blocks=HELLO, metadata=METADATA)
    await client.chat_update(channel=sent["channel"], ts=sent["ts"], text="uno", blocks=[])
    [message] = slack.seen("U1")
    assert (message.text, message.blocks, message.metadata) == ("uno", [], METADATA)
    await client.chat_delete(channel=sent["channel"], ts=sent["ts"])
    assert slack.seen("U1") == []


async def test_an_ephemeral_message_is_for_one_and_not_in_the_history(client: AsyncWebClient, slack: FakeSlack) -> None:
    await client.chat_postEphemeral(channel="C1", user="U1", text="come to a DM")
    assert [m.text for m in slack.seen("U1", "C1")] == ["come to a DM"]
    assert slack.seen("U2", "C1") == []
    assert (await client.conversations_history(channel="C1"))["messages"] == []


async def test_a_fresh_trigger_opens_one_modal(client: AsyncWebClient, slack: FakeSlack) -> None:
    opened = await client.views_open(trigger_id=slack.windows.trigger("U1"), view=MODAL)
    view = opened["view"]
    changed = {**MODAL, "title": {"type": "plain_text", "text": "Again"}}
    await client.views_update(view_id=view["id"], hash=view["hash"], view=changed)
    shown = slack.modal("U1")
    assert shown is not None
    assert shown["title"]["text"] == "Again"


async def test_publishes_a_home_page(client: AsyncWebClient, slack: FakeSlack) -> None:
    first = await client.views_publish(user_id="U1", view=HOME)
    second = await client.views_publish(user_id="U1", view=HOME, hash=first["view"]["hash"])
    assert first["view"]["id"] == second["view"]["id"]
    assert slack.home("U1") is not None


async def test_a_file_arrives_whole(client: AsyncWebClient, slack: FakeSlack) -> None:
    content = b"BEGIN:VCALENDAR\r\n"
    await client.files_upload_v2(
        channel=slack.direct("U1"), filename="interview.ics", content=content, initial_comment="Here"
    )
    [message] = slack.seen("U1")
    assert (message.text, message.files[0]["name"]) == ("Here", "interview.ics")
    assert slack.workspace.files[message.files[0]["id"]].content == content


async def test_waits_for_what_will_be_seen(client: AsyncWebClient, slack: FakeSlack) -> None:
    waiting = asyncio.create_task(slack.until(lambda: slack.seen("U1")))
    await client.chat_postMessage(channel="U1", text="at last")
    await waiting
    with pytest.raises(TimeoutError):
        await slack.until(lambda: slack.seen("U2"), within=0.01)


# ---- what is refused

Attempt = Callable[[AsyncWebClient], Awaitable[Any]]

REFUSALS: list[tuple[str, Attempt]] = [
    ("channel_not_found", lambda c: c.chat_postMessage(channel="D404", text="x")),
    ("not_in_channel", lambda c: c.chat_postMessage(channel="C2", text="x")),
    ("no_text", lambda c: c.api_call("chat.postMessage", json={"channel": "U1"})),
    ("invalid_blocks", lambda c: c.chat_postMessage(channel="U1", text="x", blocks=[{"type": "sectoin"}])),
    ("msg_too_long", lambda c: c.chat_postMessage(channel="U1", text="x" * 40_001)),
    ("invalid_metadata_format", lambda c: c.chat_postMessage(channel="U1", text="x", metadata={"id": "1"})),
    ("user_not_in_channel", lambda c: c.chat_postEphemeral(channel="C1", user="U2", text="x")),
    ("message_not_found", lambda c: c.chat_update(channel="C1", ts="1.000001", text="x")),
    ("message_not_found", lambda c: c.chat_delete(channel="C1", ts="1.000001")),
    ("user_not_found", lambda c: c.users_info(user="U404")),
    ("user_not_found", lambda c: c.conversations_open(users="U404")),
    ("missing_scope", lambda c: c.conversations_open(users="U1,U2")),
    ("channel_not_found", lambda c: c.conversations_history(channel="U1")),
    ("not_in_channel", lambda c: c.conversations_history(channel="C2")),
    ("invalid_limit", lambda c: c.conversations_history(channel="C1", limit=5000)),
    ("invalid_trigger_id", lambda c: c.views_open(trigger_id="1.2.3", view=MODAL)),
    ("invalid_arguments", lambda c: c.views_open(trigger_id="1.2.3", view=HOME)),
    ("invalid_arguments", lambda c: c.views_publish(user_id="U1", view=MODAL)),
    ("user_not_found", lambda c: c.views_publish(user_id="U404", view=HOME)),
    ("not_found", lambda c: c.views_update(view_id="V404", view=MODAL)),
    ("invalid_arguments", lambda c: c.files_getUploadURLExternal(filename="a.ics", length=0)),
    ("file_not_found", lambda c: c.files_completeUploadExternal(files=[{"id": "F404"}])),
    ("unknown_method", lambda c: c.api_call("chat.shout")),
    ("not_allowed_token_type", lambda c: c.api_call("apps.connections.open")),
]


@pytest.mark.parametrize(("error", "attempt"), REFUSALS)
async def test_refuses(client: AsyncWebClient, error: str, attempt: Attempt) -> None:
    assert await error_of(attempt(client)) == error


async def test_refuses_strangers(slack: FakeSlack) -> None:
    assert await error_of(client_of(slack, None).auth_test()) == "not_authed"
    assert await error_of(client_of(slack, "xoxb-other").auth_test()) == "invalid_auth"
    slack.api.token_error = "token_revoked"
    assert await error_of(client_of(slack, slack.bot_token).auth_test()) == "token_revoked"


async def test_a_trigger_ages_and_is_spent(client: AsyncWebClient, slack: FakeSlack, clock: HandClock) -> None:
    spent, old = slack.windows.trigger("U1"), slack.windows.trigger("U1")
    await client.views_open(trigger_id=spent, view=MODAL)
    assert await error_of(client.views_open(trigger_id=spent, view=MODAL)) == "exchanged_trigger_id"
    clock.advance(3.1)
    assert await error_of(client.views_open(trigger_id=old, view=MODAL)) == "expired_trigger_id"


async def test_refuses_an_outdated_hash(client: AsyncWebClient, slack: FakeSlack) -> None:
    view = (await client.views_open(trigger_id=slack.windows.trigger("U1"), view=MODAL))["view"]
    await client.views_update(view_id=view["id"], view=MODAL)
    outdated = client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    assert await error_of(outdated) == "hash_conflict"


async def test_only_its_own_messages_are_the_apps_to_change(slack: FakeSlack, client: AsyncWebClient) -> None:
    await slack.dm("U1", "mine")
    [message] = slack.workspace.messages
    channel, ts = message.channel, message.ts
    assert await error_of(client.chat_update(channel=channel, ts=ts, text="x")) == "cant_update_message"
    assert await error_of(client.chat_delete(channel=channel, ts=ts)) == "cant_delete_message"


async def test_nothing_reaches_a_closed_account(slack: FakeSlack, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel="U1", text="before")
    slack.deactivate("U1")
    direct = slack.direct("U1")
    assert await error_of(client.conversations_open(users="U1")) == "user_disabled"
    assert await error_of(client.chat_postMessage(channel=direct, text="x")) == "channel_not_found"
    assert [m.text for m in slack.seen("U1")] == ["before"]


async def test_an_upload_has_the_length_announced(client: AsyncWebClient) -> None:
    ticket = await client.files_getUploadURLExternal(filename="a.ics", length=3)
    async with aiohttp.ClientSession() as http, http.post(ticket["upload_url"], data=b"four") as response:
        assert response.status == 400
    complete = client.files_completeUploadExternal(files=[{"id": ticket["file_id"]}])
    assert await error_of(complete) == "file_not_found"


async def test_a_response_url_lives_thirty_minutes_and_five_times(slack: FakeSlack, clock: HandClock) -> None:
    name = slack.windows.response_url("U1", "C1")
    old = slack.windows.response_url("U1", "C1")
    async with aiohttp.ClientSession(f"{slack.workspace.url}/response/") as http:
        for _ in range(5):
            assert (await http.post(name, json={"text": "x"})).status == 200
        used = await http.post(name, json={"text": "x"})
        clock.advance(30 * 60 + 1)
        expired = await http.post(old, json={"text": "x"})
        assert (used.status, (await used.json())["error"]) == (404, "used_url")
        assert (expired.status, (await expired.json())["error"]) == (404, "expired_url")
    assert len(slack.seen("U1", "C1")) == 5


async def test_one_message_a_second_when_paced(clock: HandClock) -> None:
    async with FakeSlack(clock=clock.now, paced=True) as slack:
        slack.student("U1", "Maya Rivera")
        slack.student("U2", "Sam Okafor")
        client = client_of(slack, slack.bot_token)
        await client.chat_postMessage(channel="U1", text="one")
        await client.chat_postMessage(channel="U2", text="elsewhere")
        with pytest.raises(SlackApiError) as limited:
            await client.chat_postMessage(channel="U1", text="two")
        assert limited.value.response.status_code == 429
        assert limited.value.response.headers["Retry-After"] == "1"
        clock.advance(1)
        await client.chat_postMessage(channel="U1", text="two")
        assert [m.text for m in slack.seen("U1")] == ["one", "two"]


# ---- what goes wrong by plan


async def test_rate_limits_as_often_as_planned(client: AsyncWebClient, slack: FakeSlack) -> None:
    slack.faults.rate_limit("chat.postMessage", 7, times=2)
    for _ in range(2):
        with pytest.raises(SlackApiError) as limited:
            await client.chat_postMessage(channel="U1", text="x")
        assert limited.value.response.headers["Retry-After"] == "7"
        assert limited.value.response["error"] == "ratelimited"
    await client.chat_postMessage(channel="U1", text="x")
    assert len(slack.seen("U1")) == 1
    assert len(slack.calls("chat.postMessage")) == 3


@pytest.mark.parametrize("applied", [False, True])
async def test_fails_before_or_after_the_effect(client: AsyncWebClient, slack: FakeSlack, applied: bool) -> None:
    slack.faults.fail("chat.postMessage", 503, applied=applied)
    with pytest.raises(SlackApiError) as failed:
        await client.chat_postMessage(channel="U1", text="x")
    assert failed.value.response.status_code == 503
    assert bool(slack.seen("U1")) is applied


@pytest.mark.parametrize("applied", [False, True])
async def test_drops_before_or_after_the_effect(client: AsyncWebClient, slack: FakeSlack, applied: bool) -> None:
    slack.faults.drop("chat.postMessage", applied=applied)
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.chat_postMessage(channel="U1", text="x")
    assert bool(slack.seen("U1")) is applied


async def test_a_client_that_retries_doubles_a_dropped_message(slack: FakeSlack) -> None:
    slack.faults.drop("chat.postMessage", applied=True)
    eager = client_of(slack, slack.bot_token)
    at_once = FixedValueRetryIntervalCalculator(0)
    eager.retry_handlers = [AsyncConnectionErrorRetryHandler(interval_calculator=at_once)]
    await eager.chat_postMessage(channel="U1", text="x")
    assert len(slack.seen("U1")) == 2


async def test_delays_and_holds(client: AsyncWebClient, slack: FakeSlack, clock: HandClock) -> None:
    slack.faults.delay("auth.test", 20)
    before = clock.now()
    await client.auth_test()
    assert (clock.now() - before).total_seconds() == 20
    hold = slack.faults.hold("chat.postMessage")
    sending = asyncio.create_task(client.chat_postMessage(channel="U1", text="x"))
    await hold.reached.wait()
    assert slack.seen("U1") == []
    hold.release.set()
    await sending
    assert len(slack.seen("U1")) == 1


async def test_any_method_always_until_cleared(client: AsyncWebClient, slack: FakeSlack) -> None:
    slack.faults.fail("*", 500, times=ALWAYS)
    for call in (client.auth_test, client.auth_test, client.conversations_list):
        with pytest.raises(SlackApiError):
            await call()
    slack.faults.clear()
    await client.auth_test()


async def test_refuses_with_any_error_by_plan(client: AsyncWebClient, slack: FakeSlack) -> None:
    slack.refuse("chat.postMessage", "is_archived")
    assert await error_of(client.chat_postMessage(channel="U1", text="x")) == "is_archived"
    assert slack.seen("U1") == []
