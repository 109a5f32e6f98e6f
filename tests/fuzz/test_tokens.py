"""A million forged tokens, with keys of any age: none is let in, and none is an error of ours."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from adapters.teams.endpoint import Endpoint
from adapters.teams.keys import Keys, KeysUnavailable
from adapters.teams.people import People
from adapters.teams.tokens import Tokens
from adapters.teams.wire import PUBLIC
from bot import crowd
from flows.center import Staff
from tests.adapters.teams.host import MAYA, FakeCoach, connected
from tests.fakes.clock import wall
from tests.fakes.teams.identity import ISSUER, _jwk
from tests.fakes.teams.tenant import APP_ID
from tests.fuzz import count
from tests.fuzz.requests import request
from tests.fuzz.tokens import Forger

SERVICE = "https://smba.trafficmanager.net/amer/"
FORGED = count(20_000, 1_000_000)
ROUNDS = 20  # times at which the keys are of another age, or others
ACTIVITY = {"type": "typing", "serviceUrl": SERVICE, "channelId": "msteams", "id": "1",
            "conversation": {"id": "a:1", "conversationType": "personal"}, "from": {"id": "29:maya"}}  # fmt: skip


@dataclass
class Door:
    """The endpoint with a key server that says what is set here, and a clock that is set."""

    now: datetime
    key: str = "key-1"
    dead: bool = False
    held: asyncio.Event | None = None
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    statuses: Counter[int] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.keys = Keys("metadata", self._page, self._clock)
        people = People(Staff(), _nobody, None, self._clock)
        tokens = Tokens(self.keys, APP_ID, ISSUER, self._clock)
        self.endpoint = Endpoint(FakeCoach(), people, tokens, PUBLIC, "", self._clock)

    def _clock(self) -> float:
        return self.now.timestamp()

    async def _page(self, url: str) -> object:
        self.asked.set()
        if self.held is not None:
            await self.held.wait()
        if self.dead:
            raise KeysUnavailable("dead")
        if url == "metadata":
            return {"jwks_uri": "keys"}
        return {"keys": [_jwk(self.key, ["msteams"]), _jwk("key-webchat", ["webchat"])]}

    async def ask(self, token: str, **changes: object) -> int:
        body = json.dumps({**ACTIVITY, **changes}).encode()
        answer = await self.endpoint.serve(request({"Authorization": f"Bearer {token}"}, body))
        return answer.status


async def _nobody(_: object) -> dict[str, Any]:
    raise AssertionError("nobody is looked up for a stranger")


async def test_no_forged_token_is_let_in() -> None:
    random, door = Random(5), Door(wall())
    for number in range(ROUNDS):
        others = number % 3 == 2
        door.now += timedelta(hours=49 if others else random.choice((0, 0.1, 1, 23, 25, 49)))
        if others:
            withdrawn, door.key = door.key, f"key-{number}"
            assert await door.ask(Forger(withdrawn, SERVICE, door.now, random).good) == 401, "it is two days old"
        forger = Forger(door.key, SERVICE, door.now, random)
        assert await door.ask(forger.good) == 200, "what is let in was to be let in"
        for _ in range(FORGED // ROUNDS):
            token = forger.forge()
            status = await door.ask(token)
            door.statuses[status] += 1
            assert status == 401, token
    assert sum(door.statuses.values()) == FORGED


async def test_a_good_token_is_good_for_its_own_activity_alone() -> None:
    random, door = Random(6), Door(wall())
    good = Forger(door.key, SERVICE, door.now, random).good
    for _ in range(count(2_000, 100_000)):
        url = list(SERVICE)
        url[random.randrange(len(url) - 1)] = random.choice("abc./:@?#%\x00é")
        channel = random.choice(("msteams", "webchat", "directline", "", None, "msteams ", "MSTEAMS"))
        changed = "".join(url)
        if changed == SERVICE and channel == "msteams":
            continue
        assert await door.ask(good, serviceUrl=changed, channelId=channel) == 401, (changed, channel)


@pytest.mark.parametrize("dead", [False, True])
async def test_forged_tokens_over_the_wire_while_the_key_server_hangs_hold_up_nobody(dead: bool) -> None:
    async with connected() as host:
        host.clock.advance(400)
        hold = host.teams.faults.hold("jwks")
        if dead:
            host.teams.faults.fail("openid", times=50)
        frame = {**host.teams.frame(MAYA), "type": "message", "text": "hi"}
        strangers = [asyncio.create_task(host.teams.forge(frame, "an unknown key")) for _ in range(30)]
        if not dead:
            await hold.reached.wait()
        assert (await asyncio.wait_for(host.teams.dm(MAYA, "hi"), 2)).status == 200
        hold.release.set()
        answers = Counter([(await each).status for each in strangers])
        assert answers == ({503: 30} if dead else {401: 30})
        assert host.teams.identity.fetched["openid"] == 2, "thirty strangers make one fetch"
        assert len(host.coach.events) == 1


async def test_a_stranger_who_waits_for_the_keys_takes_nobodys_place() -> None:
    door, entrance = Door(wall(), held=asyncio.Event()), crowd.Door()
    token = Forger("key-stranger", SERVICE, door.now, Random(7)).good
    visit = entrance.enter()
    stranger = request({"Authorization": f"Bearer {token}"}, b"{}", visit)
    waiting = asyncio.create_task(door.endpoint.serve(stranger))
    await door.asked.wait()
    assert entrance.inside == 0
    assert door.held is not None
    door.held.set()
    assert (await waiting).status == 401
    assert (entrance.inside, visit is None) == (1, False)
