"""The fake Slack talking to a real Bolt app: events and retries, commands, buttons, modals, Socket Mode."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession, WSServerHandshakeError, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.clock import HandClock
from tests.fakes.impossible import Impossible
from tests.fakes.loopback import Loopback
from tests.fakes.slack import FakeSlack, Refused

Json = dict[str, Any]

CHOICES: list[Json] = [
    {"type": "section", "text": {"type": "mrkdwn", "text": "Ready?"}},
    {
        "type": "actions",
        "block_id": "goal",
        "elements": [
            {"type": "button", "text": {"type": "plain_text", "text": "Yes"}, "action_id": "yes"},
            {
                "type": "static_select",
                "action_id": "field",
                "options": [{"text": {"type": "plain_text", "text": "Nursing"}, "value": "nurse"}],
            },
        ],
    },
]
FORM: Json = {
    "type": "modal",
    "callback_id": "goal",
    "title": {"type": "plain_text", "text": "Your goal"},
    "submit": {"type": "plain_text", "text": "Save"},
    "blocks": [
        {
            "type": "input",
            "block_id": "job",
            "label": {"type": "plain_text", "text": "Job"},
            "element": {"type": "plain_text_input", "action_id": "value", "max_length": 20},
        },
        {
            "type": "input",
            "block_id": "day",
            "optional": True,
            "label": {"type": "plain_text", "text": "Day"},
            "element": {"type": "datepicker", "action_id": "value", "initial_date": "2026-03-02"},
        },
    ],
}
HOME: Json = {"type": "home", "blocks": CHOICES}


class Coach:
    """A small app of every kind of listener; ``heard`` is what reached it, in order."""

    def __init__(self, slack: FakeSlack, secret: str = FakeSlack.signing_secret) -> None:
        self.client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])
        self.bolt = AsyncApp(
            client=self.client,
            signing_secret=secret,
            process_before_response=True,
            raise_error_for_unhandled_request=False,
        )
        self.heard: list[Json] = []
        self.retries: list[str] = []
        self.reasons: list[str] = []
        self.statuses: list[int] = []
        self.submission: Json = {}
        self.bolt.event("message")(self.hear)
        self.bolt.event("app_mention")(self.hear)
        self.bolt.event("app_home_opened")(self.show_home)
        self.bolt.command("/infointerview")(self.command)
        self.bolt.action("yes")(self.open_form)
        self.bolt.action("field")(self.replace)
        self.bolt.view("goal")(self.save)

    async def serve(self, request: web.Request) -> web.Response:
        """Answer as Bolt does, unless a test planned another status."""
        self.retries.append(request.headers.get("X-Slack-Retry-Num", ""))
        self.reasons.append(request.headers.get("X-Slack-Retry-Reason", ""))
        if self.statuses:
            await request.read()
            return web.Response(status=self.statuses.pop(0))
        return await to_aiohttp_response(await self.bolt.async_dispatch(await to_bolt_request(request)))

    async def hear(self, body: Json) -> None:
        self.heard.append(body)
        event = body["event"]
        if not event.get("bot_id") and not event.get("subtype"):
            await self.client.chat_postMessage(channel=event["channel"], text="Ready?", blocks=CHOICES)

    async def show_home(self, event: Json) -> None:
        self.heard.append(event)
        await self.client.views_publish(user_id=event["user"], view=HOME)

    async def command(self, ack: AsyncAck, body: Json) -> None:
        self.heard.append(body)
        await ack(f"You said {body['text']}")

    async def open_form(self, ack: AsyncAck, body: Json) -> None:
        self.heard.append(body)
        await self.client.views_open(trigger_id=body["trigger_id"], view=FORM)
        await ack()

    async def replace(self, ack: AsyncAck, body: Json, respond: AsyncRespond) -> None:
        self.heard.append(body)
        await ack()
        chosen = body["actions"][0]["selected_option"]["text"]["text"]
        await respond(text=f"You chose {chosen}", blocks=[], replace_original=True)

    async def save(self, ack: AsyncAck, body: Json) -> None:
        self.heard.append(body)
        await ack(**self.submission)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def slack(clock: HandClock) -> AsyncIterator[FakeSlack]:
    async with FakeSlack(clock=clock.now, sleep=clock.sleep) as slack:
        slack.student("U1", "Maya Rivera")
        slack.channel("C1", "general", ["U1"])
        yield slack


@pytest.fixture
async def coach(slack: FakeSlack) -> AsyncIterator[Coach]:
    coach = Coach(slack)
    async with hearing(slack, coach.serve):
        yield coach


@asynccontextmanager
async def hearing(slack: FakeSlack, serve: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[None]:
    """Let the app hear by HTTP through ``serve``."""
    app = web.Application()
    app.router.add_post("/slack/events", serve)
    loopback = Loopback(app)
    slack.request_url = f"{await loopback.open()}/slack/events"
    try:
        yield
    finally:
        await loopback.close()


# ---- events


async def test_a_message_is_signed_escaped_and_answered(slack: FakeSlack, coach: Coach) -> None:
    [answer] = await slack.dm("U1", "R&D <b> at https://example.edu, mail maya@example.edu")
    assert answer.status == 200
    event = coach.heard[0]["event"]
    assert event["text"] == (
        "R&amp;D &lt;b&gt; at <https://example.edu>, mail <mailto:maya@example.edu|maya@example.edu>"
    )
    assert (event["channel_type"], event["user"]) == ("im", "U1")
    assert [m.words for m in slack.seen("U1")] == ["Ready?\nYes\nNursing"]
    assert slack.seen("U1")[0].labels == ["Yes"]


async def test_an_app_with_another_secret_turns_it_away(slack: FakeSlack) -> None:
    coach = Coach(slack, secret="another")
    async with hearing(slack, coach.serve):
        answers = await slack.dm("U1", "hi")
    assert {answer.status for answer in answers} == {401}
    assert coach.heard == []


async def test_a_failed_event_is_tried_again_under_its_id(slack: FakeSlack, coach: Coach, clock: HandClock) -> None:
    coach.statuses = [500, 404, 502]
    before = clock.now()
    answers = await slack.dm("U1", "hi")
    assert [answer.status for answer in answers] == [500, 404, 502, 200]
    assert coach.retries == ["", "1", "2", "3"]
    assert coach.reasons == ["", "http_error", "http_error", "http_error"]
    assert (clock.now() - before).total_seconds() == 360
    await slack.repeat_event()
    assert coach.heard[0]["event_id"] == coach.heard[1]["event_id"]


async def test_gives_up_after_three_retries(slack: FakeSlack, coach: Coach) -> None:
    coach.statuses = [500] * 5
    assert len(await slack.dm("U1", "hi")) == 4


async def test_no_retry_where_the_app_says_so(slack: FakeSlack) -> None:
    async def refuse(_request: web.Request) -> web.Response:
        return web.Response(status=500, headers={"X-Slack-No-Retry": "1"})

    async with hearing(slack, refuse):
        assert len(await slack.dm("U1", "hi")) == 1


async def test_says_why_it_tries_again(clock: HandClock) -> None:
    async with FakeSlack(clock=clock.now, sleep=clock.sleep, patience=0.3) as slack:
        slack.student("U1", "Maya Rivera")
        coach = Coach(slack)
        asleep = asyncio.Event()

        async def sleepy(request: web.Request) -> web.Response:
            if request.headers.get("X-Slack-Retry-Num") is None:
                await asleep.wait()
            return await coach.serve(request)

        async with hearing(slack, sleepy):
            late, in_time = await slack.dm("U1", "hi")
        assert (late.trouble, in_time.status) == ("http_timeout", 200)
        assert (coach.retries, coach.reasons) == (["1"], ["http_timeout"])
        assert {answer.trouble for answer in await slack.dm("U1", "hi")} == {"connection_failed"}


async def test_mentions_edits_deletions_and_its_own_messages(slack: FakeSlack, coach: Coach) -> None:
    await slack.mention("U1", "C1", "help")
    await slack.dm("U1", "hi")
    await slack.edit("U1", "hello")
    await slack.unsay("U1")
    await slack.echo(slack.seen("U1")[0])
    events = [body["event"] for body in coach.heard]
    assert (events[0]["type"], events[0]["text"]) == ("app_mention", "<@U0COACH> help")
    assert [event.get("subtype") for event in events[2:4]] == ["message_changed", "message_deleted"]
    assert events[2]["message"]["text"] == "hello"
    assert events[2]["previous_message"]["text"] == "hi"
    assert len(events) == 4, "Bolt itself passes over what the app said"
    assert slack.last_event["event"]["bot_id"] == "B0COACH"


async def test_the_home_page_and_its_buttons(slack: FakeSlack, coach: Coach) -> None:
    with pytest.raises(Impossible):
        await slack.click_home("U1", "Yes")
    await slack.open_home("U1")
    await slack.open_home("U1")
    assert "view" not in coach.heard[0]
    assert coach.heard[1]["view"]["type"] == "home"
    assert (await slack.click_home("U1", "Yes")).accepted
    assert coach.heard[2]["container"]["type"] == "view"
    assert slack.modal("U1") is not None


# ---- commands, buttons, modals


async def test_a_command_and_its_answer(slack: FakeSlack, coach: Coach) -> None:
    assert (await slack.slash("U1", "/infointerview", "help & more")).accepted
    assert coach.heard[0]["text"] == "help &amp; more"
    [shown] = slack.seen("U1")
    assert (shown.text, shown.only_for) == ("You said help &amp; more", "U1")


async def test_commands_and_clicks_are_not_tried_again(slack: FakeSlack, coach: Coach) -> None:
    await slack.dm("U1", "hi")
    coach.statuses = [500, 500]
    assert not (await slack.slash("U1", "/infointerview")).accepted
    assert not (await slack.click("U1", "Yes")).accepted
    assert coach.statuses == []


async def test_a_select_and_its_response_url(slack: FakeSlack, coach: Coach) -> None:
    await slack.dm("U1", "hi")
    with pytest.raises(Impossible):
        await slack.choose("U1", "Law", "field")
    await slack.choose("U1", "Nursing", "field")
    action = coach.heard[1]["actions"][0]
    assert (action["block_id"], action["selected_option"]["value"]) == ("goal", "nurse")
    assert [m.words for m in slack.seen("U1")] == ["You chose Nursing"]
    with pytest.raises(Impossible):
        await slack.click("U1", "Yes")


async def test_a_modal_is_filled_and_closed(slack: FakeSlack, coach: Coach) -> None:
    await slack.dm("U1", "hi")
    assert (await slack.click("U1", "yes")).accepted
    assert await slack.submit("U1", {"job": "nurse"}) == {}
    state = coach.heard[-1]["view"]["state"]["values"]
    assert state["job"]["value"] == {"type": "plain_text_input", "value": "nurse"}
    assert state["day"]["value"] == {"type": "datepicker", "selected_date": "2026-03-02"}
    assert slack.modal("U1") is None


async def test_the_client_keeps_an_incomplete_form(slack: FakeSlack, coach: Coach) -> None:
    await slack.dm("U1", "hi")
    await slack.click("U1", "Yes")
    for answers in ({}, {"job": "x" * 21}, {"job": "nurse", "salary": "1"}):
        with pytest.raises(Impossible):
            await slack.submit("U1", answers)
    await slack.close("U1")
    assert slack.modal("U1") is None


async def test_errors_keep_the_modal_open(slack: FakeSlack, coach: Coach) -> None:
    await slack.dm("U1", "hi")
    await slack.click("U1", "Yes")
    coach.submission = {"response_action": "errors", "errors": {"job": "Say a job"}}
    assert await slack.submit("U1", {"job": "x"}) == {"job": "Say a job"}
    assert slack.modal("U1") is not None
    coach.submission = {"response_action": "errors", "errors": {"salary": "No such field"}}
    with pytest.raises(Refused, match="invalid_errors"):
        await slack.submit("U1", {"job": "x"})
    coach.submission = {"response_action": "update", "view": {**FORM, "callback_id": "second"}}
    await slack.submit("U1", {"job": "x"})
    shown = slack.modal("U1")
    assert shown is not None
    assert shown["callback_id"] == "second"


async def test_a_failed_submission_is_trouble(slack: FakeSlack, coach: Coach) -> None:
    await slack.dm("U1", "hi")
    await slack.click("U1", "Yes")
    coach.statuses = [500]
    with pytest.raises(Refused, match="trouble_connecting"):
        await slack.submit("U1", {"job": "nurse"})


async def test_a_late_trigger_opens_nothing(slack: FakeSlack, coach: Coach, clock: HandClock) -> None:
    await slack.dm("U1", "hi")
    slack.faults.delay("views.open", 4)
    assert (await slack.click("U1", "Yes")).status == 500
    assert slack.modal("U1") is None


# ---- Socket Mode


@pytest.fixture
async def connected(slack: FakeSlack) -> AsyncIterator[Coach]:
    coach = Coach(slack)
    handler = AsyncSocketModeHandler(
        coach.bolt, slack.app_token, web_client=AsyncWebClient(token=slack.app_token, base_url=slack.api_url)
    )
    await handler.connect_async()  # type: ignore[no-untyped-call]
    await slack.until(lambda: slack.sockets.connected)
    yield coach
    await handler.close_async()  # type: ignore[no-untyped-call]


async def test_everything_comes_by_socket(slack: FakeSlack, connected: Coach) -> None:
    [answer] = await slack.dm("U1", "hi")
    assert answer.accepted
    assert (await slack.slash("U1", "/infointerview", "help")).accepted
    assert [m.text for m in slack.seen("U1")] == ["Ready?", "You said help"]
    await slack.click("U1", "Yes")
    connected.submission = {"response_action": "errors", "errors": {"job": "Say a job"}}
    assert await slack.submit("U1", {"job": "x"}) == {"job": "Say a job"}


async def test_an_unacknowledged_event_is_sent_again(slack: FakeSlack, connected: Coach) -> None:
    slack.sockets.patience = 0.3
    slack.refuse("chat.postMessage", "fatal_error")
    late, answer = await slack.dm("U1", "hi")
    assert (late.trouble, answer.status) == ("http_timeout", 200)
    assert connected.heard[0]["event_id"] == connected.heard[1]["event_id"]


async def test_a_disconnect_makes_the_app_connect_anew(slack: FakeSlack, connected: Coach) -> None:
    await slack.sockets.disconnect()
    await slack.until(lambda: slack.sockets.opened == 2 and slack.sockets.connected == 1)
    assert (await slack.dm("U1", "hi"))[-1].accepted


async def test_a_warning_leaves_the_connection_open(slack: FakeSlack, connected: Coach) -> None:
    await slack.sockets.disconnect("warning")
    await slack.until(lambda: slack.sockets.opened == 2)
    assert (await slack.dm("U1", "hi"))[-1].accepted


async def test_without_a_connection_nothing_is_delivered(slack: FakeSlack) -> None:
    answers = await slack.dm("U1", "hi")
    assert [answer.trouble for answer in answers] == ["connection_failed"] * 4


async def test_a_connection_needs_an_unused_ticket(slack: FakeSlack) -> None:
    client = AsyncWebClient(token=slack.app_token, base_url=slack.api_url)
    url = (await client.apps_connections_open(app_token=slack.app_token))["url"]
    async with ClientSession() as http:
        async with http.ws_connect(url) as socket:
            assert (await socket.receive_json())["type"] == "hello"
        with pytest.raises(WSServerHandshakeError):
            await http.ws_connect(url)
