"""The door before Bolt: who is let in, what is turned away, and what nobody ever writes down."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from aiohttp import ClientSession

from adapters.slack import limits
from flows.heard import Asked, Filled, Said
from tests.adapters.slack.host import MAYA, Connected, connected
from tests.adapters.slack.payloads import action, submission
from tests.fakes.slack.message import TEAM
from tests.fakes.slack.outbox import signed


async def post(host: Connected, body: str | BytesIO, **headers: str) -> int:
    async with ClientSession() as http, http.post(host.slack.request_url, data=body, headers=headers) as answer:
        return answer.status


async def test_unknown_events_and_payloads_are_accepted_and_ignored() -> None:
    async with connected() as host:
        (answer,) = await host.slack.event({"type": "telepathy_received", "user": MAYA})
        assert answer.status == 200
        body = "payload=" + json.dumps({"type": "dialog_submission", "team": {"id": "T0MOUNT"}, "user": {"id": MAYA}})
        assert await _signed(host, body, form=True) == 200
        assert host.coach.events == []


async def test_the_address_is_proved_to_slack() -> None:
    async with connected() as host:
        body = json.dumps({"type": "url_verification", "challenge": "abc"})
        headers = {"Content-Type": "application/json", **signed(host.slack.signing_secret, body, datetime.now(UTC))}
        async with ClientSession() as http, http.post(host.slack.request_url, data=body, headers=headers) as answer:
            assert (answer.status, await answer.json()) == (200, {"challenge": "abc"})


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=1"},
        {"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=1"},
        {"X-Slack-Request-Timestamp": str(int(datetime.now(UTC).timestamp())), "X-Slack-Signature": "v0=é"},
    ],
)
@pytest.mark.parametrize("body", ["{}", "[]", "not json", '{"type": "event_callback"}', "ssl_check=1"])
async def test_what_slack_did_not_sign_is_turned_away(headers: dict[str, str], body: str) -> None:
    async with connected() as host:
        assert await post(host, body, **{"Content-Type": "application/json"}, **headers) == 401
        assert host.coach.events == []


async def test_an_old_signature_is_turned_away() -> None:
    async with connected() as host:
        headers = signed(host.slack.signing_secret, "{}", datetime.now(UTC) - timedelta(minutes=6))
        assert await post(host, "{}", **headers) == 401


async def test_no_header_makes_bolt_pass_over_the_listener() -> None:
    async with connected() as host:
        envelope = {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event": _hello()}
        lazy = {"X-Slack-Bolt-Lazy-Only": "1", "X-Slack-Bolt-Lazy-Function-Name": "event"}
        assert await _signed(host, json.dumps(envelope), headers=lazy) == 200
        assert [event.heard for event in host.coach.events] == [Said("hello")]


async def test_a_huge_body_is_turned_away_unread() -> None:
    async with connected() as host:
        assert await post(host, BytesIO(b"x" * (limits.BODY + 1))) == 413


@pytest.mark.parametrize(
    "body",
    [
        "",
        "not json",
        "[]",
        '"text"',
        "null",
        "[" * 10_000 + "]" * 10_000,
        '{"a":' * 10_000 + "1" + "}" * 10_000,
        "payload=",
        "payload=garbage",
        "payload=%5B%5D",
        f"payload={'%5B' * 10_000}",
        "&".join(f"a{number}=1" for number in range(1_000)),
        '{"type": "event_callback", "event": null}',
        '{"type": "event_callback", "team_id": "T0MOUNT", "event_id": "E", "authorizations": [null], "event": {}}',
        '{"type": "block_actions", "team": 1, "user": 1, "actions": null}',
        '{"type": "view_submission", "team": {"id": "T0MOUNT"}, "user": {"id": "U0MAYA"}, "view": null}',
    ],
    ids=lambda body: body[:60],
)
@pytest.mark.parametrize("form", [False, True])
async def test_what_slack_would_never_sign_is_no_error_of_ours(body: str, form: bool) -> None:
    async with connected() as host:
        assert await _signed(host, body, form=form) in (200, 400)
        assert host.coach.events == []


@pytest.mark.parametrize("words", ["payload", "questions add what is the payload=?", "command payload ssl_check"])
async def test_a_command_is_heard_whatever_words_are_in_it(words: str) -> None:
    async with connected() as host:
        assert (await host.slack.slash(MAYA, "/infointerview", words)).status == 200
        (event,) = host.coach.events
        assert isinstance(event.heard, Asked)
        assert f"{event.heard.command} {event.heard.words}".strip() == words


async def test_half_a_character_in_an_id_or_an_answer_is_no_error() -> None:
    async with connected() as host:
        half = "U\\ud83d"
        envelope = {"type": "event_callback", "team_id": "T0MOUNT", "event_id": "Ev1", "event": _hello()}
        assert await _signed(host, json.dumps(envelope).replace(MAYA, half)) == 200
        pressed = action("1.1", type="button", action_id="form", value="goal.ask:details")
        assert await _signed(host, _form(json.dumps(pressed).replace(MAYA, half)), form=True) == 200
        filled = submission("1", name={"type": "plain_text_input", "value": "half"})
        assert await _signed(host, _form(json.dumps(filled).replace("half", half)), form=True) == 200
        assert [each.person.id for each in host.coach.events] == ["U\ufffd", "U\ufffd", MAYA]
        assert isinstance(last := host.coach.events[-1].heard, Filled)
        assert last.answers == {"name": "U\ufffd"}


async def test_another_workspace_is_not_ours() -> None:
    async with connected() as host:
        envelope = {"type": "event_callback", "team_id": "T0OTHER", "event_id": "Ev1", "event": _hello()}
        assert await _signed(host, json.dumps(envelope)) == 200
        assert host.coach.events == []


async def test_no_payload_is_ever_logged(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    caplog.set_level("DEBUG")
    async with connected() as host:
        host.coach.trouble = RuntimeError("out of order")
        await host.slack.slash(MAYA, "/infointerview", "my secret")
        await post(host, "my secret", **{"X-Slack-Request-Timestamp": "1", "X-Slack-Signature": "v0=1"})
        await host.slack.event({"type": "telepathy_received", "text": "my secret"})
    written = capsys.readouterr()
    assert "my secret" not in caplog.text
    assert "my secret" not in written.out + written.err


def _form(payload: str) -> str:
    return f"payload={quote(payload)}"


def _hello() -> dict[str, Any]:
    where = {"type": "message", "channel_type": "im", "channel": "D0MAYA", "user": MAYA}
    return where | {"text": "hello", "ts": "1795409782.000100", "event_ts": "1795409782.000100"}


async def _signed(host: Connected, body: str, *, form: bool = False, headers: Mapping[str, str] = {}) -> int:
    kind = "application/x-www-form-urlencoded" if form else "application/json"
    signature = signed(host.slack.signing_secret, body, datetime.now(UTC))
    return await post(host, body, **{"Content-Type": kind}, **signature, **headers)
