"""Who is let in, and what is answered when."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession
from yarl import URL

from bot.errors import Busy
from flows.heard import Event, Said
from tests.adapters.teams.host import GENERAL, MAYA, Connected, connected
from tests.adapters.teams.payloads import recorded
from tests.fakes.clock import wall
from tests.fakes.teams import FORGERIES

HOUR = 3600


async def post(host: Connected, **how: Any) -> int:
    """The status of any request to the endpoint."""
    async with ClientSession() as http, http.post(host.url, **how) as answer:
        return answer.status


def good(host: Connected) -> dict[str, str]:
    """The header of a good token."""
    return {"Authorization": f"Bearer {host.teams.identity.sign(host.teams.service_url, wall())}"}


async def test_a_message_is_answered_once_it_is_stored() -> None:
    async with connected() as host:
        stored, came = asyncio.Event(), asyncio.Event()

        async def take(event: Event) -> None:
            came.set()
            await stored.wait()
            host.coach.events.append(event)

        host.coach.take = take  # type: ignore[method-assign]
        answer = asyncio.create_task(host.teams.dm(MAYA, "hi"))
        await came.wait()
        assert not answer.done()
        stored.set()
        assert (await answer).status == 200
        assert [event.heard for event in host.coach.events] == [Said("hi")]


async def test_a_message_sent_again_is_the_same_event() -> None:
    async with connected() as host:
        await host.teams.dm(MAYA, "hi")
        assert (await host.teams.repeat()).status == 200
        assert len(host.coach.events) == 1


async def test_what_is_no_answer_is_taken_and_forgotten() -> None:
    async with connected() as host:
        for kind in ("typing", "messageReaction", "invoke", "telepathy"):
            assert (await host.teams.deliver({**host.teams.frame(MAYA), "type": kind})).status == 200
        assert host.coach.events == []


@pytest.mark.parametrize(("trouble", "status"), [(Busy(), 503), (RuntimeError("a student's words"), 500)])
async def test_what_was_not_stored_is_not_acknowledged(trouble: Exception, status: int) -> None:
    async with connected() as host:
        host.coach.trouble = trouble
        answer = await host.teams.dm(MAYA, "hi")
        assert answer.status == status
        assert "words" not in str(answer.body)
        host.coach.trouble = None
        assert (await host.teams.repeat()).status == 200


@pytest.mark.parametrize("how", FORGERIES)
async def test_forged_tokens(how: str) -> None:
    async with connected() as host:
        assert (await host.teams.forge({**host.teams.frame(MAYA), "type": "message"}, how)).status == 401
        assert host.coach.events == []


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic abc",
        "Bearer a.b.c",
        "Bearer ÿ.ÿ.",
        f"Bearer {'e' * 4000}",
        "Bearer .",
        "Bearer eyJhbGciOiJub25lIn0.e30.",
    ],
)
async def test_no_token(header: str) -> None:
    async with connected() as host:
        assert (await host.teams.present({**host.teams.frame(MAYA), "type": "message"}, header)).status == 401


async def test_a_token_that_is_no_text() -> None:
    async with connected() as host:
        url = URL(host.url)
        reader, writer = await asyncio.open_connection(url.host, url.port)
        head = f"POST {url.path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 0\r\n"
        writer.write(head.encode() + b"Authorization: Bearer \xff.\xfe.\xfd\r\n\r\n")
        assert b" 401 " in await reader.readline()
        writer.close()


async def test_a_good_token_is_good_for_its_own_service_and_channel_only() -> None:
    async with connected() as host:
        activity = {**host.teams.frame(MAYA), "type": "message", "text": "hi"}
        token = good(host)["Authorization"]
        assert (await host.teams.present(activity, token)).status == 200
        for odd in ("https://smba.trafficmanager.net/amer/", None, 1):
            assert (await host.teams.present({**activity, "serviceUrl": odd}, token)).status == 401
        for odd in ("webchat", None, 1):
            assert (await host.teams.present({**activity, "channelId": odd}, token)).status == 401
        assert len(host.coach.events) == 1


@pytest.mark.parametrize(
    "service_url",
    [
        "https://evil.example/amer/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://user@127.0.0.1/",
        "http://smba.trafficmanager.net/",
        "http://169.254.169.254/",
        "file:///etc/passwd",
        "https://[",
        "https://@127.0.0.1/",
        "https://:@127.0.0.1/",
        "https://127.0.0.1./",
        "https://127.0.0.1\\@evil.example/",
        "https://127。0。0。1/",
        "https://１27.0.0.1/",
        "https://127.0.0.1/?",
        "https://127.0.0.1/#",
        "https://127.0.0.1/a%2f..",
        "https://127.0.0.1/../",
        "https://127.0.0.1/;@evil.example/",
        "https://127.0.0.1:8443/",
        "https://127.0.0.\t1/",
        "https://127.0.0.1/\r\nHost: evil.example",
        " https://127.0.0.1/",
        "https://127.0.0.1/\ud800",
    ],
)
async def test_even_a_good_token_names_no_address_of_others(service_url: str) -> None:
    async with connected() as host:
        activity = {**host.teams.frame(MAYA), "type": "message", "serviceUrl": service_url}
        assert (await host.teams.deliver(activity)).status == 403


async def test_another_tenant() -> None:
    async with connected() as host:
        host.teams.student("29:eve", "Eve", tenant="99999999-9999-4999-8999-999999999999")
        assert (await host.teams.dm("29:eve", "hi")).status == 403
        nobody = {**host.teams.frame(MAYA), "channelData": {}, "conversation": {"id": "a:1"}, "type": "message"}
        assert (await host.teams.deliver(nobody)).status == 403
        assert host.coach.events == []


async def test_a_multi_tenant_bot_hears_its_own_organisation_alone() -> None:
    async with connected(app_type="MultiTenant") as host:
        host.teams.student("29:eve", "Eve", tenant="99999999-9999-4999-8999-999999999999")
        assert (await host.teams.dm("29:eve", "hi")).status == 403
        assert host.coach.events == []


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{}", "text/plain", 415),
        (b"{}", "application/x-www-form-urlencoded", 415),
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b'"text"', "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b'{"a":"%s"}' % (b"x" * 256 * 1024), "application/json", 413),
        (b"{}", "application/json; charset=utf-8", 401),
    ],
)
async def test_odd_bodies(body: bytes, content_type: str, status: int) -> None:
    async with connected() as host:
        headers = {**good(host), "Content-Type": content_type}
        assert await post(host, data=body, headers=headers) == status


async def test_nothing_is_read_from_strangers() -> None:
    async with connected() as host:
        assert await post(host, data=b"{", headers={"Content-Type": "application/json"}) == 401


async def test_only_posts() -> None:
    async with connected() as host, ClientSession() as http, http.get(host.url) as answer:
        assert answer.status == 405


async def test_closing() -> None:
    async with connected() as host:
        await host.adapter.close()
        assert (await host.teams.dm(MAYA, "hi")).status == 503
        assert not host.adapter.ready()


async def test_a_mention_in_a_channel() -> None:
    async with connected() as host:
        assert (await host.teams.mention(MAYA, GENERAL, "help me")).status == 200
        assert host.coach.events[0].heard == Said("help me")


# ---- keys


async def test_a_verdict_is_kept_until_the_token_ends() -> None:
    async with connected() as host:
        activity, token = {**host.teams.frame(MAYA), "type": "typing"}, good(host)["Authorization"]
        assert (await host.teams.present(activity, token)).status == 200
        host.teams.identity.rotate()
        host.clock.advance(400)
        # Another key is asked for, so the old one is not published any more: only the verdict still stands.
        assert (await host.teams.deliver(activity)).status == 200
        assert (await host.teams.present(activity, token)).status == 200
        host.clock.advance(HOUR)
        assert (await host.teams.present(activity, token)).status == 401


async def test_new_keys_are_fetched_when_one_is_unknown_but_not_often() -> None:
    async with connected() as host:
        host.teams.identity.rotate()
        assert (await host.teams.dm(MAYA, "too soon")).status == 401
        host.clock.advance(301)
        assert (await host.teams.dm(MAYA, "hi")).status == 200
        for _ in range(5):
            await host.teams.forge({**host.teams.frame(MAYA), "type": "typing"}, "an unknown key")
        assert host.teams.identity.fetched == {"openid": 2, "jwks": 2}


async def test_old_keys_are_renewed_and_nobody_waits() -> None:
    async with connected() as host:
        host.clock.advance(24 * HOUR + 1)
        hold = host.teams.faults.hold("jwks")
        now = wall() + timedelta(seconds=24 * HOUR)
        token = host.teams.identity.sign(host.teams.service_url, now)
        activity = {**host.teams.frame(MAYA), "type": "message", "text": "hi"}
        assert (await host.teams.present(activity, f"Bearer {token}")).status == 200
        await hold.reached.wait()
        hold.release.set()


async def test_a_dead_key_server_is_no_error_of_ours() -> None:
    async with connected(start=False) as host:
        host.teams.faults.fail("openid", times=2)
        await host.adapter.start()
        assert not host.adapter.ready()
        assert (await host.teams.dm(MAYA, "hi")).status == 503
        assert host.teams.identity.fetched["openid"] == 1
        host.clock.advance(16)
        assert (await host.teams.dm(MAYA, "hi")).status == 503
        host.clock.advance(16)
        assert (await host.teams.dm(MAYA, "hi")).status == 200
        assert host.adapter.ready()


@pytest.mark.parametrize(
    "page",
    [
        {},
        {"keys": []},
        {
            "keys": [
                None,
                {"kid": 1},
                {"kid": "x", "kty": "RSA"},
                {"kid": "x", "kty": "RSA", "n": "!", "e": "AQ", "endorsements": []},
            ]
        },
        {"keys": "x"},
    ],
)
async def test_odd_keys(page: dict[str, Any]) -> None:
    async with connected(start=False) as host:
        host.teams.faults.answer("jwks", 200, page)
        await host.adapter.start()
        assert (await host.teams.dm(MAYA, "hi")).status == 503


@pytest.mark.parametrize("dead", [False, True])
async def test_a_key_not_heard_of_for_two_days_lets_nobody_in_unasked(dead: bool) -> None:
    async with connected() as host:
        activity = {**host.teams.frame(MAYA), "type": "message", "text": "hi"}
        later = wall() + timedelta(seconds=49 * HOUR)
        withdrawn = f"Bearer {host.teams.identity.sign(host.teams.service_url, later)}"
        host.teams.identity.rotate()
        host.clock.advance(49 * HOUR)
        if dead:
            host.teams.faults.fail("openid")
        assert (await host.teams.present(activity, withdrawn)).status == (503 if dead else 401)
        assert host.coach.events == []


async def test_those_who_come_at_once_share_one_fetch() -> None:
    async with connected() as host:
        host.teams.identity.rotate()
        host.clock.advance(301)
        hold = host.teams.faults.hold("jwks")
        answers = [asyncio.create_task(host.teams.dm(MAYA, str(n))) for n in range(5)]
        await hold.reached.wait()
        hold.release.set()
        assert [(await answer).status for answer in answers] == [200] * 5
        assert host.teams.identity.fetched["jwks"] == 2


async def test_asking_whether_it_is_ready_makes_it_so() -> None:
    async with connected(start=False) as host:
        host.teams.faults.fail("token")
        await host.adapter.start()
        assert not host.adapter.ready()
        await host.adapter._warm()
        assert host.adapter.ready()


async def test_being_asked_keeps_it_ready() -> None:
    async with connected() as host:
        host.clock.advance(3400)
        assert host.adapter.ready()
        await host.adapter._login._renew()
        host.clock.advance(300)
        assert host.adapter.ready()
        assert host.teams.login.issued == 2


# ---- without tokens


async def test_without_tokens_only_this_machine_is_heard() -> None:
    async with connected(anonymous=True) as host:
        activity = {**host.teams.frame(MAYA), "type": "message", "text": "hi"}
        assert await post(host, json=activity) == 200
        for name in ("coach.example.edu", "127.0.0.1.example.edu", "192.0.2.1:3978", "[", ""):
            assert await post(host, json=activity, headers={"Host": name}) in (400, 403)
        for name in ("X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via"):
            assert await post(host, json=activity, headers={name: "192.0.2.1"}) == 403
        elsewhere = {**activity, "serviceUrl": "https://smba.trafficmanager.net/amer/"}
        assert await post(host, json=elsewhere) == 403
        assert len(host.coach.events) == 1


@pytest.mark.parametrize("name", ["message", "installed", "submit_button"])
async def test_what_the_playground_sends_is_taken(name: str) -> None:
    async with connected(anonymous=True) as host:
        assert await post(host, json=recorded(name)) == 200
        assert len(host.coach.events) == 1
