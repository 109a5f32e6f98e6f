"""The Bot Connector's REST API: create, send, reply, update, delete, and who is there."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.fakes.faults import Faults
from tests.fakes.loopback import Json
from tests.fakes.teams.login import Login
from tests.fakes.teams.outgoing import check_activity, check_size
from tests.fakes.teams.refused import Refused, bad
from tests.fakes.teams.tenant import BOT, Person, Tenant

ACTIVITIES = "/v3/conversations/{conversation}/activities"
PAGE = 200

Answered = tuple[int, Any]
Method = Callable[[web.Request, Json], Answered]


@dataclass(frozen=True)
class Call:
    """One call as it arrived, faulty ones included."""

    method: str
    conversation: str
    body: Json


class Connector:
    """Serves the API. Faults name its methods create send reply update delete members member."""

    def __init__(self, tenant: Tenant, login: Login, faults: Faults) -> None:
        self.calls: list[Call] = []
        self._tenant = tenant
        self._login = login
        self._faults = faults

    def routes(self, prefix: str) -> list[web.RouteDef]:
        """The routes of the API."""
        members = f"{prefix}/v3/conversations/{{conversation}}"
        one = f"{prefix}{ACTIVITIES}/{{activity}}"
        return [
            web.post(f"{prefix}/v3/conversations", self._serve("create", self._create)),
            web.post(f"{prefix}{ACTIVITIES}", self._serve("send", self._send)),
            web.post(one, self._serve("reply", self._reply)),
            web.put(one, self._serve("update", self._update)),
            web.delete(one, self._serve("delete", self._delete)),
            web.get(f"{members}/members", self._serve("members", self._members)),
            web.get(f"{members}/pagedmembers", self._serve("members", self._paged_members)),
            web.get(f"{members}/members/{{member}}", self._serve("member", self._member)),
        ]

    def _serve(self, name: str, method: Method) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            raw = await request.read()
            self.calls.append(Call(name, request.match_info.get("conversation", ""), _parsed(raw)))

            async def effect() -> web.StreamResponse:
                try:
                    self._check_token(request)
                    check_size(raw)
                    status, answer = method(request, _body(request, raw))
                except Refused as refused:
                    return web.json_response(refused.body(), status=refused.status)
                return web.Response() if answer is None else web.json_response(answer, status=status)

            return await self._faults.meet(request, name, effect)

        return serve

    def _check_token(self, request: web.Request) -> None:
        if not self._login.knows(request.headers.get("Authorization", "")):
            raise Refused(401, "Unauthorized", "Authorization has been denied for this request.")

    def _create(self, _request: web.Request, body: Json) -> Answered:
        if (body.get("bot") or BOT).get("id") != BOT["id"]:
            raise bad("Bot is not the caller.")
        channel = ((body.get("channelData") or {}).get("channel") or {}).get("id")
        if body.get("isGroup") and channel:
            return self._start_thread(channel, body)
        person = self._only_member(body)
        chat = self._tenant.reachable(person.chat)
        answer = {"id": chat.id}
        if body.get("activity"):
            check_activity(body["activity"])
            answer["activityId"] = self._tenant.post(chat.id, body["activity"]).id
        return 201, answer

    def _start_thread(self, channel: str, body: Json) -> Answered:
        self._tenant.reachable(channel)
        if not body.get("activity"):
            raise bad("A new thread needs an activity.")
        check_activity(body["activity"])
        post = self._tenant.post("", body["activity"])
        post.conversation = f"{channel};messageid={post.id}"
        return 201, {"id": post.conversation, "activityId": post.id}

    def _only_member(self, body: Json) -> Person:
        members = body.get("members") or []
        if len(members) != 1:
            raise bad("A personal conversation has exactly one member.")
        name = members[0].get("id")
        person = next((p for p in self._tenant.people.values() if name in (p.id, p.aad)), None)
        if person is None:
            raise bad("Failed to decrypt pairwise id.")
        in_data = ((body.get("channelData") or {}).get("tenant") or {}).get("id")
        if (body.get("tenantId") or in_data) != person.tenant:
            raise bad("The tenant id is missing or another.")
        return person

    def _send(self, request: web.Request, body: Json) -> Answered:
        name = request.match_info["conversation"]
        self._tenant.reachable(name)
        check_activity(body)
        if body["type"] == "typing":
            return 202, {}
        return 201, {"id": self._tenant.post(name, body).id}

    def _reply(self, request: web.Request, body: Json) -> Answered:
        return self._send(request, {**body, "replyToId": request.match_info["activity"]})

    def _update(self, request: web.Request, body: Json) -> Answered:
        name = request.match_info["conversation"]
        self._tenant.reachable(name)
        check_activity(body)
        post = self._tenant.find(name, request.match_info["activity"])
        post.activity, post.edited = body, True
        self._tenant.changes.note()
        return 200, {"id": post.id}

    def _delete(self, request: web.Request, _body: Json) -> Answered:
        name = request.match_info["conversation"]
        self._tenant.reachable(name)
        self._tenant.posts.remove(self._tenant.find(name, request.match_info["activity"]))
        self._tenant.changes.note()
        return 200, None

    def _members(self, request: web.Request, _body: Json) -> Answered:
        return 200, [person.member() for person in self._there(request)]

    def _paged_members(self, request: web.Request, _body: Json) -> Answered:
        start, size = int(request.query.get("continuationToken", 0)), int(request.query.get("pageSize", PAGE))
        people = self._there(request)
        page: Json = {"members": [person.member() for person in people[start : start + size]]}
        return 200, page | ({"continuationToken": str(start + size)} if start + size < len(people) else {})

    def _member(self, request: web.Request, _body: Json) -> Answered:
        name = request.match_info["member"]
        for person in self._there(request):
            if name in (person.id, person.aad):
                return 200, person.member()
        raise Refused(404, "MemberNotFoundInConversation", "The member was not found in the conversation.")

    def _there(self, request: web.Request) -> list[Person]:
        conversation = self._tenant.reachable(request.match_info["conversation"])
        return [self._tenant.people[name] for name in conversation.members]


def _body(request: web.Request, raw: bytes) -> Json:
    """The JSON object of a request that has one."""
    if request.method in ("GET", "DELETE"):
        return {}
    if request.content_type != "application/json":
        raise Refused(415, "BadArgument", "Unsupported media type.")
    parsed = _parsed(raw)
    if not parsed:
        raise bad("The body must be a JSON object.")
    return parsed


def _parsed(raw: bytes) -> Json:
    try:
        parsed = json.loads(raw or b"{}")
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}
