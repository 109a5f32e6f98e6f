"""The fake Teams talking to a bot that checks tokens with PyJWT: activities, forgeries, keys that rotate."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import jwt
import pytest
from aiohttp import ClientSession, web
from botbuilder.schema import Activity

from tests.fakes.clock import HandClock, wall
from tests.fakes.impossible import Impossible
from tests.fakes.loopback import Loopback
from tests.fakes.teams import ALWAYS, FORGERIES, FakeTeams
from tests.fakes.teams.tenant import BOT, CARD

Json = dict[str, Any]

GENERAL = "19:general@thread.tacv2"
MAYA = "29:maya"
FORM: Json = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [
        {"type": "Input.Text", "id": "job", "label": "Job", "isRequired": True, "maxLength": 20},
        {"type": "Input.Date", "id": "day", "value": "2026-03-02"},
        {
            "type": "Input.ChoiceSet",
            "id": "how",
            "choices": [{"title": "By phone", "value": "phone"}, {"title": "In person", "value": "person"}],
        },
    ],
    "actions": [
        {"type": "Action.Submit", "title": "Save", "data": {"form": "goal"}},
        {"type": "Action.Submit", "title": "Skip", "associatedInputs": "none", "data": {"menu": "skip"}},
    ],
}


class Bot:
    """A bot that believes a token by the rules of the Bot Framework, and keeps what it heard."""

    def __init__(self, teams: FakeTeams) -> None:
        self.teams = teams
        self.heard: list[Json] = []

    async def serve(self, request: web.Request) -> web.Response:
        activity = await request.json()
        try:
            await asyncio.to_thread(self.check, request.headers.get("Authorization", ""), activity)
        except (jwt.PyJWTError, PermissionError) as error:
            return web.json_response({"why": type(error).__name__}, status=401)
        self.heard.append(activity)
        return web.Response(status=202)

    def check(self, authorization: str, activity: Json) -> None:
        scheme, _, token = authorization.partition(" ")
        if scheme != "Bearer":
            raise PermissionError(scheme)
        keys = jwt.PyJWKClient(f"{self.teams.url}/openid/keys", timeout=0.5)
        key = keys.get_signing_key_from_jwt(token)
        endorsed = key._jwk_data.get("endorsements", [])
        if activity["channelId"] not in endorsed:
            raise PermissionError("endorsements")
        claims = jwt.decode(
            token,
            key.key,
            algorithms=["RS256"],
            audience=self.teams.app_id,
            issuer="https://api.botframework.com",
            leeway=300,
            options={"require": ["exp", "serviceurl"]},
        )
        if claims["serviceurl"] != activity["serviceUrl"]:
            raise PermissionError("serviceurl")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def teams(clock: HandClock) -> AsyncIterator[FakeTeams]:
    async with FakeTeams(clock=clock.now, sleep=clock.sleep) as teams:
        teams.student(MAYA, "Maya Rivera", zone="America/Los_Angeles", locale="es-MX")
        teams.channel(GENERAL, "General", [MAYA])
        yield teams


@pytest.fixture
async def bot(teams: FakeTeams) -> AsyncIterator[Bot]:
    bot = Bot(teams)
    app = web.Application()
    app.router.add_post("/api/messages", bot.serve)
    loopback = Loopback(app)
    teams.bot_url = f"{await loopback.open()}/api/messages"
    yield bot
    await loopback.close()


def shown(teams: FakeTeams, card: Json) -> None:
    attachments = [{"contentType": CARD, "content": card}]
    teams.tenant.post(teams.tenant.people[MAYA].chat, {"type": "message", "attachments": attachments})


# ---- activities


async def test_a_message_says_who_where_and_when(teams: FakeTeams, bot: Bot) -> None:
    assert (await teams.dm(MAYA, "a < b")).status == 202
    [activity] = bot.heard
    assert activity["text"] == "a < b"
    assert activity["attachments"][0]["content"] == "<p>a &lt; b</p>"
    assert activity["from"]["aadObjectId"] == teams.tenant.people[MAYA].aad
    assert activity["channelData"]["tenant"]["id"] == teams.tenant_id
    assert activity["conversation"]["conversationType"] == "personal"
    assert (activity["locale"], activity["localTimezone"]) == ("es-MX", "America/Los_Angeles")
    assert activity["timestamp"] == "2026-03-02T15:00:00.000Z"
    assert activity["localTimestamp"] == "2026-03-02T07:00:00.000-08:00"
    client = {"locale": "es-MX", "platform": "Web", "timezone": "America/Los_Angeles", "country": "MX"}
    assert activity["entities"] == [{"type": "clientInfo", **client}]


async def test_botbuilder_reads_what_is_sent(teams: FakeTeams, bot: Bot) -> None:
    await teams.mention(MAYA, GENERAL, "help")
    activity = Activity().deserialize(bot.heard[0])
    assert activity.text == "<at>Interview Coach</at> help"
    assert activity.conversation.id == f"{GENERAL};messageid={activity.id}"
    assert activity.get_mentions()[0].additional_properties["mentioned"]["id"] == BOT["id"]


async def test_installing_is_told_twice_and_removing_once(teams: FakeTeams, bot: Bot) -> None:
    assert [answer.status for answer in await teams.install(MAYA)] == [202, 202]
    await teams.uninstall(MAYA)
    update, added, removed = bot.heard
    assert (update["type"], update["membersAdded"]) == ("conversationUpdate", [BOT])
    assert (added["type"], added["action"], removed["action"]) == ("installationUpdate", "add", "remove")
    assert not teams.tenant.people[MAYA].installed


async def test_a_card_is_filled_and_sent(teams: FakeTeams, bot: Bot) -> None:
    shown(teams, FORM)
    await teams.submit(MAYA, "Save", {"job": "nurse", "how": "In person"})
    await teams.submit(MAYA, "Skip")
    saved, skipped = bot.heard
    assert saved["value"] == {"form": "goal", "job": "nurse", "day": "2026-03-02", "how": "person"}
    assert saved["replyToId"] == teams.seen(MAYA)[0].id
    assert "text" not in saved
    assert skipped["value"] == {"menu": "skip"}


@pytest.mark.parametrize(
    ("button", "answers"),
    [
        ("Save", {}),
        ("Save", {"job": "x" * 21}),
        ("Save", {"job": "nurse", "how": "By pigeon"}),
        ("Save", {"job": "nurse", "salary": "1"}),
        ("Send", {"job": "nurse"}),
    ],
)
async def test_the_client_does_not_send(teams: FakeTeams, button: str, answers: dict[str, str]) -> None:
    shown(teams, FORM)
    with pytest.raises(Impossible):
        await teams.submit(MAYA, button, answers)


async def test_a_repeated_activity_keeps_its_id(teams: FakeTeams, bot: Bot) -> None:
    await teams.dm(MAYA, "hi")
    await teams.repeat()
    assert bot.heard[0] == bot.heard[1]


async def test_a_person_of_another_tenant(teams: FakeTeams, bot: Bot) -> None:
    teams.student("29:guest", "Gil Guest", tenant="44444444-4444-4444-8444-444444444444")
    await teams.dm("29:guest", "hi")
    assert bot.heard[0]["channelData"]["tenant"]["id"].startswith("4444")


# ---- tokens


@pytest.mark.parametrize("how", sorted(FORGERIES))
async def test_a_forged_token_is_turned_away(teams: FakeTeams, bot: Bot, how: str) -> None:
    assert (await teams.forge(teams.frame(MAYA), how)).status == 401
    assert bot.heard == []


@pytest.mark.parametrize("authorization", ["", "Basic Zm9v", "Bearer"])
async def test_no_token_is_turned_away(teams: FakeTeams, bot: Bot, authorization: str) -> None:
    assert (await teams.present(teams.frame(MAYA), authorization)).status == 401


async def test_the_token_speaks_for_its_service_url_alone(teams: FakeTeams, bot: Bot) -> None:
    elsewhere = {**teams.frame(MAYA), "serviceUrl": "https://example.org/"}
    assert (await teams.deliver(elsewhere)).status == 202
    sound = teams.identity.sign(teams.service_url, wall())
    assert (await teams.present(elsewhere, f"Bearer {sound}")).status == 401


async def test_keys_rotate(teams: FakeTeams, bot: Bot) -> None:
    old = teams.identity.sign(teams.service_url, wall())
    teams.identity.rotate()
    assert (await teams.present(teams.frame(MAYA), f"Bearer {old}")).status == 401
    assert (await teams.dm(MAYA, "hi")).status == 202


async def test_the_metadata_names_issuer_and_keys(teams: FakeTeams) -> None:
    async with ClientSession() as http, http.get(teams.openid_url) as response:
        metadata = await response.json()
        assert metadata["issuer"] == "https://api.botframework.com"
        async with http.get(metadata["jwks_uri"]) as keys:
            assert [key["endorsements"] for key in (await keys.json())["keys"]] == [["msteams"], ["webchat"]]
    assert teams.identity.fetched == {"openid": 1, "jwks": 1}


async def test_the_keys_can_be_dead_or_slow(teams: FakeTeams, bot: Bot) -> None:
    teams.faults.drop("jwks", times=ALWAYS)
    assert (await teams.dm(MAYA, "hi")).body == {"why": "PyJWKClientConnectionError"}
    teams.faults.clear()
    hold = teams.faults.hold("jwks")
    assert (await teams.dm(MAYA, "hi")).body == {"why": "PyJWKClientConnectionError"}
    hold.release.set()
    assert (await teams.dm(MAYA, "hi")).status == 202
