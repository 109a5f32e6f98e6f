"""The fake Teams' connector and token endpoint: what works, what is refused, what fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import ClientSession

from tests.fakes.clock import HandClock
from tests.fakes.teams import FakeTeams, Refused
from tests.fakes.teams.cards import check_card
from tests.fakes.teams.tenant import BOT, CARD

Json = dict[str, Any]

HELLO: Json = {"type": "message", "text": "Hello"}
GENERAL = "19:general@thread.tacv2"
MAYA = "29:maya"


def card(*body: Json, **more: Any) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body)} | more


def attached(content: Any, kind: str = CARD) -> Json:
    return {"type": "message", "attachments": [{"contentType": kind, "content": content}]}


def words(text: str) -> Json:
    return {"type": "TextBlock", "text": text, "wrap": True}


FORM = card(
    words("Your goal"),
    {"type": "Input.Text", "id": "job", "label": "Job", "isRequired": True, "errorMessage": "Say a job"},
    actions=[{"type": "Action.Submit", "title": "Save", "data": {"form": "goal", "msteams": {}}}],
    msteams={"width": "Full"},
)


class Bot:
    """The least of a client: a token and the calls of the connector."""

    def __init__(self, teams: FakeTeams, http: ClientSession) -> None:
        self.teams = teams
        self.http = http
        self.headers: dict[str, str] = {}

    async def log_in(self, **changes: str) -> tuple[int, Json]:
        form = {
            "grant_type": "client_credentials",
            "client_id": self.teams.app_id,
            "client_secret": self.teams.app_password,
            "scope": "https://api.botframework.com/.default",
        }
        async with self.http.post(self.teams.token_url, data=form | changes) as response:
            answer = await response.json()
            self.headers = {"Authorization": f"Bearer {answer.get('access_token')}"}
            return response.status, answer

    async def call(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        url = f"{self.teams.service_url}v3/conversations{path}"
        async with self.http.request(method, url, json=body, headers=self.headers) as response:
            text = await response.text()
            return response.status, await response.json() if text else None

    async def send(self, conversation: str, activity: Any) -> tuple[int, Any]:
        return await self.call("POST", f"/{conversation}/activities", activity)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def teams(clock: HandClock) -> AsyncIterator[FakeTeams]:
    async with FakeTeams(clock=clock.now, sleep=clock.sleep) as teams:
        teams.student(MAYA, "Maya Rivera")
        teams.student("29:sam", "Sam Okafor")
        teams.channel(GENERAL, "General", [MAYA, "29:sam"])
        yield teams


@pytest.fixture
async def bot(teams: FakeTeams) -> AsyncIterator[Bot]:
    async with ClientSession() as http:
        bot = Bot(teams, http)
        await bot.log_in()
        yield bot


@pytest.fixture
def chat(teams: FakeTeams) -> str:
    return teams.tenant.people[MAYA].chat


# ---- what works


async def test_shows_messages_in_order(teams: FakeTeams, bot: Bot, chat: str) -> None:
    status, answer = await bot.send(chat, {**HELLO, "from": BOT})
    assert (status, answer["id"]) == (201, teams.seen(MAYA)[0].id)
    assert (await bot.send(chat, {"type": "typing"}))[0] == 202
    assert (await bot.send(chat, attached(FORM)))[0] == 201
    assert [post.words for post in teams.seen(MAYA)] == ["Hello", "Your goal\nJob\nSave"]
    assert teams.seen(MAYA)[1].labels == ["Save"]
    assert teams.seen("29:sam") == []


async def test_replies_updates_and_deletes(teams: FakeTeams, bot: Bot, chat: str) -> None:
    _, sent = await bot.call("POST", f"/{chat}/activities/1700000000000", HELLO)
    assert teams.seen(MAYA)[0].activity["replyToId"] == "1700000000000"
    assert (await bot.call("PUT", f"/{chat}/activities/{sent['id']}", {**HELLO, "text": "Hi"}))[0] == 200
    assert (teams.seen(MAYA)[0].text, teams.seen(MAYA)[0].edited) == ("Hi", True)
    assert (await bot.call("DELETE", f"/{chat}/activities/{sent['id']}"))[0] == 200
    assert teams.seen(MAYA) == []


async def test_creates_conversations(teams: FakeTeams, bot: Bot, chat: str) -> None:
    wanted = {"bot": BOT, "members": [{"id": MAYA}], "channelData": {"tenant": {"id": teams.tenant_id}}}
    status, answer = await bot.call("POST", "", wanted)
    assert (status, answer) == (201, {"id": chat})
    by_aad = {"members": [{"id": teams.tenant.people[MAYA].aad}], "tenantId": teams.tenant_id}
    status, answer = await bot.call("POST", "", {**by_aad, "activity": HELLO})
    assert answer == {"id": chat, "activityId": teams.seen(MAYA)[0].id}


async def test_starts_a_thread_in_a_channel(teams: FakeTeams, bot: Bot) -> None:
    wanted = {"isGroup": True, "channelData": {"channel": {"id": GENERAL}}, "activity": HELLO}
    _, answer = await bot.call("POST", "", wanted)
    assert answer["id"] == f"{GENERAL};messageid={answer['activityId']}"
    await bot.send(answer["id"], {**HELLO, "text": "and more"})
    assert [post.text for post in teams.seen(MAYA, GENERAL)] == ["Hello", "and more"]


async def test_lists_members(bot: Bot, chat: str) -> None:
    _, everybody = await bot.call("GET", f"/{GENERAL}/members")
    assert [member["name"] for member in everybody] == ["Maya Rivera", "Sam Okafor"]
    _, first = await bot.call("GET", f"/{GENERAL}/pagedmembers?pageSize=1")
    token = first["continuationToken"]
    _, second = await bot.call("GET", f"/{GENERAL}/pagedmembers?pageSize=1&continuationToken={token}")
    assert [first["members"][0]["name"], second["members"][0]["name"]] == ["Maya Rivera", "Sam Okafor"]
    assert "continuationToken" not in second
    _, maya = await bot.call("GET", f"/{chat}/members/{MAYA}")
    assert (maya["email"], maya["userRole"]) == ("maya.rivera@example.edu", "user")


# ---- what is refused


@pytest.mark.parametrize(
    ("status", "error", "changes"),
    [
        (401, "invalid_client", {"client_secret": "wrong"}),
        (400, "unauthorized_client", {"client_id": "another"}),
        (400, "invalid_scope", {"scope": "https://vault.azure.net/.default"}),
        (400, "unsupported_grant_type", {"grant_type": "password"}),
    ],
)
async def test_gives_no_token_for(bot: Bot, status: int, error: str, changes: dict[str, str]) -> None:
    answered, answer = await bot.log_in(**changes)
    assert (answered, answer["error"]) == (status, error)
    assert answer["error_description"].startswith("AADSTS")


async def test_wants_a_living_token_of_its_own(teams: FakeTeams, bot: Bot, chat: str, clock: HandClock) -> None:
    clock.advance(3599)
    assert (await bot.send(chat, HELLO))[0] == 401
    await bot.log_in()
    assert (await bot.send(chat, HELLO))[0] == 201
    teams.login.revoke_all()
    assert (await bot.send(chat, HELLO))[0] == 401
    for authorization in ("", "Bearer made-up", "Basic Zm9v"):
        bot.headers = {"Authorization": authorization}
        assert (await bot.send(chat, HELLO))[0] == 401
    assert teams.login.issued == 2


ODD: list[tuple[str, Json]] = [
    ("Unknown activity type", {"type": "shout", "text": "x"}),
    ("either text or attachments", {"type": "message"}),
    ("either text or attachments", {"type": "message", "text": "", "attachments": []}),
    ("text must be a string", {"type": "message", "text": 7}),
    ("Unknown textFormat", {**HELLO, "textFormat": "html"}),
    ("Unknown attachmentLayout", {**HELLO, "attachmentLayout": "grid"}),
    ("at most 10", {"type": "message", "attachments": [attached(FORM)["attachments"][0]] * 11}),
    ("must have a contentType", {"type": "message", "attachments": [{"content": FORM}]}),
    ("Unknown attachment type", attached(FORM, "application/json")),
    ("must have a contentUrl", attached(None, "image/png")),
    ("Card at", attached(card({"type": "TextBlok", "text": "x"}))),
    ("must be a JSON object", {}),
    ("Mention text", {**HELLO, "entities": [{"type": "mention", "text": "<at>Maya</at>", "mentioned": {}}]}),
]


@pytest.mark.parametrize(("message", "activity"), ODD)
async def test_refuses_odd_activities(bot: Bot, chat: str, message: str, activity: Json) -> None:
    status, answer = await bot.send(chat, activity)
    assert (status, answer["error"]["code"]) == (400, "BadSyntax")
    assert message in answer["error"]["message"]


async def test_refuses_what_is_too_big(teams: FakeTeams, bot: Bot, chat: str) -> None:
    assert (await bot.send(chat, {**HELLO, "text": "x" * 80_000}))[0] == 201
    status, answer = await bot.send(chat, {**HELLO, "text": "x" * 82_000})
    assert (status, answer["error"]["code"]) == (413, "MessageSizeTooBig")
    assert len(teams.seen(MAYA)) == 1


async def test_refuses_what_is_not_there(teams: FakeTeams, bot: Bot, chat: str) -> None:
    assert (await bot.send("a:nowhere", HELLO))[1]["error"]["code"] == "ConversationNotFound"
    _, gone = await bot.call("PUT", f"/{chat}/activities/1", HELLO)
    assert gone["error"]["code"] == "ActivityNotFoundInConversation"
    assert (await bot.call("GET", f"/{chat}/members/29:sam"))[0] == 404
    stranger = {"members": [{"id": "29:nobody"}], "tenantId": teams.tenant_id}
    assert (await bot.call("POST", "", stranger))[0] == 400
    assert (await bot.call("POST", "", {"members": [{"id": MAYA}]}))[0] == 400
    assert (await bot.call("POST", "", {"members": [], "tenantId": teams.tenant_id}))[0] == 400
    assert (await bot.send(chat, {**HELLO, "from": {"id": "28:another"}}))[0] == 403


async def test_nothing_reaches_those_who_blocked_or_removed_it(teams: FakeTeams, bot: Bot, chat: str) -> None:
    teams.block(MAYA)
    status, answer = await bot.send(chat, HELLO)
    assert (status, answer["error"]["code"]) == (403, "ConversationBlockedByUser")
    teams.student("29:new", "Nia New", installed=False)
    wanted = {"members": [{"id": "29:new"}], "tenantId": teams.tenant_id}
    status, answer = await bot.call("POST", "", wanted)
    assert (status, answer["error"]["code"]) == (403, "BotNotInConversationRoster")


@pytest.mark.parametrize(
    "content",
    [
        "card",
        {},
        card(words("x"), version="1.6"),
        card(words("x"), version="latest"),
        card(words("x"), colour="red"),
        card({"type": "TextBlock"}),
        card({"type": "TextBlock", "text": "x", "size": "huge"}),
        card({"type": "Input.Text"}),
        card({"type": "Input.Text", "id": "a"}, {"type": "Input.Date", "id": "a"}),
        card(words("x"), actions=[{"type": "Action.Post", "title": "Go"}]),
        card(words("x"), actions=[{"type": "Action.OpenUrl", "title": "Go"}]),
        card({"type": "Input.ChoiceSet", "id": "a", "choices": [{"title": "One"}]}),
    ],
)
def test_refuses_cards_against_the_schema(content: Any) -> None:
    with pytest.raises(Refused):
        check_card(content)


@pytest.mark.parametrize(
    "content",
    [
        FORM,
        card({"type": "FactSet", "facts": [{"title": "When", "value": "Monday"}]}),
        card({"type": "ColumnSet", "columns": [{"type": "Column", "width": "auto", "items": [words("x")]}]}),
        card({"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "x", "weight": "Bolder"}]}),
        card({"type": "Input.Date", "id": "day"}, {"type": "Input.Time", "id": "hour"}),
        card({"type": "ActionSet", "actions": [{"type": "Action.OpenUrl", "title": "Go", "url": "mailto:a@b"}]}),
    ],
)
def test_takes_sound_cards(content: Json) -> None:
    check_card(content)


# ---- what goes wrong by plan


@pytest.mark.parametrize("status", [412, 500, 502, 503, 504])
@pytest.mark.parametrize("applied", [False, True])
async def test_fails_before_or_after_the_effect(
    teams: FakeTeams, bot: Bot, chat: str, status: int, applied: bool
) -> None:
    teams.faults.fail("send", status, applied=applied)
    answered, answer = await bot.send(chat, HELLO)
    assert answered == status
    assert answer["error"]["code"]
    assert bool(teams.seen(MAYA)) is applied
    assert (await bot.send(chat, HELLO))[0] == 201


async def test_limits_the_rate(teams: FakeTeams, bot: Bot, chat: str) -> None:
    teams.faults.rate_limit("send", 3)
    url = f"{teams.service_url}v3/conversations/{chat}/activities"
    async with bot.http.post(url, json=HELLO, headers=bot.headers) as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "3")
        assert (await response.json())["error"]["code"] == "Throttled"
    assert teams.calls("send") == [HELLO]


@pytest.mark.parametrize("applied", [False, True])
async def test_drops_before_or_after_the_effect(teams: FakeTeams, bot: Bot, chat: str, applied: bool) -> None:
    teams.faults.drop("send", applied=applied)
    with pytest.raises(aiohttp.ClientConnectionError):
        await bot.send(chat, HELLO)
    assert bool(teams.seen(MAYA)) is applied


async def test_holds_a_call(teams: FakeTeams, bot: Bot, chat: str) -> None:
    hold = teams.faults.hold("send")
    sending = asyncio.create_task(bot.send(chat, HELLO))
    await hold.reached.wait()
    assert teams.seen(MAYA) == []
    hold.release.set()
    await sending
    await teams.until(lambda: teams.seen(MAYA))


async def test_the_token_endpoint_can_fail_too(teams: FakeTeams, bot: Bot) -> None:
    teams.faults.fail("token", 503)
    assert (await bot.log_in())[0] == 503
    assert (await bot.log_in())[0] == 200
