"""The Web API over HTTP: reads arguments, checks the token, keeps the pace, answers envelopes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from aiohttp import web

from tests.fakes.faults import Faults
from tests.fakes.loopback import Json
from tests.fakes.slack import chat, files, lookups, views
from tests.fakes.slack.message import APP
from tests.fakes.slack.oauth import OAuth
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.windows import Windows
from tests.fakes.slack.workspace import Workspace

BOT_TOKEN = "xoxb-fake"
APP_TOKEN = "xapp-fake"

PACE = timedelta(seconds=1)  # chat.postMessage: one a second in a channel; Slack lets short bursts pass
AS_JSON = {"blocks", "view", "metadata", "attachments"}

Method = Callable[[Json], Json]


@dataclass(frozen=True)
class Call:
    """One call as it arrived, faulty ones included. The token is left out."""

    method: str
    arguments: Json


def error_body(status: int) -> Json:
    """What Slack says beside an HTTP error status."""
    return {"ok": False, "error": "ratelimited" if status == 429 else "fatal_error"}


class WebApi:
    """``/api/{method}``. A ``token_error`` (``token_revoked``, ``account_inactive`` …) shuts out the app."""

    def __init__(self, workspace: Workspace, windows: Windows, faults: Faults, oauth: OAuth, *, paced: bool) -> None:
        self.calls: list[Call] = []
        self.token_error = ""
        self._workspace = workspace
        self._faults = faults
        self._oauth = oauth
        self._paced = paced
        self._posted: dict[str, datetime] = {}
        self._methods = _methods(workspace, windows)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        method = request.match_info["method"]
        try:
            arguments = await _arguments(request)
        except ValueError:
            return web.json_response(Refused("invalid_json").envelope())
        token = _token(request, method, arguments)
        self.calls.append(Call(method, arguments))

        async def effect() -> web.StreamResponse:
            return self._answer(method, token, arguments)

        return await self._faults.meet(request, method, effect)

    def _answer(self, method: str, token: str, arguments: Json) -> web.Response:
        try:
            if method == "oauth.v2.access":
                return web.json_response({"ok": True, **self._oauth.access(arguments, token)})
            self._check_token(method, token)
            if method == "auth.revoke":
                return web.json_response({"ok": True, **self._oauth.revoke(token)})
            perform = self._method(method)
            if self._too_soon(method, arguments):
                return web.json_response(error_body(429), status=429, headers={"Retry-After": "1"})
            return web.json_response({"ok": True, **perform(arguments)})
        except Refused as refused:
            return web.json_response(refused.envelope())

    def _method(self, name: str) -> Method:
        if name not in self._methods:
            raise Refused("unknown_method", req_method=name)
        return self._methods[name]

    def _check_token(self, method: str, token: str) -> None:
        wanted = APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN
        if not token:
            raise Refused("not_authed")
        if token.startswith("xox") and token not in (BOT_TOKEN, APP_TOKEN) and wanted == BOT_TOKEN:
            self._oauth.check(token)
        elif token != wanted:
            raise Refused("not_allowed_token_type" if token in (BOT_TOKEN, APP_TOKEN) else "invalid_auth")
        if self.token_error:
            raise Refused(self.token_error)

    def _too_soon(self, method: str, arguments: Json) -> bool:
        if not self._paced or method != "chat.postMessage":
            return False
        now, channel = self._workspace.clock(), self._workspace.channel(arguments.get("channel")).id
        before = self._posted.get(channel)
        if before is not None and now - before < PACE:
            return True
        self._posted[channel] = now
        return False


def _methods(workspace: Workspace, windows: Windows) -> dict[str, Method]:
    return {
        "auth.test": partial(lookups.auth_test, workspace),
        "users.info": partial(lookups.users_info, workspace),
        "usergroups.users.list": partial(lookups.usergroup_users, workspace),
        "conversations.open": partial(lookups.conversations_open, workspace),
        "conversations.info": partial(lookups.conversations_info, workspace),
        "conversations.history": partial(lookups.conversations_history, workspace),
        "chat.postMessage": partial(chat.post_message, workspace),
        "chat.postEphemeral": partial(chat.post_ephemeral, workspace),
        "chat.update": partial(chat.update, workspace),
        "chat.delete": partial(chat.delete, workspace),
        "views.open": partial(views.open_modal, workspace, windows),
        "views.update": partial(views.update_modal, workspace),
        "views.publish": partial(views.publish_home, workspace),
        "files.getUploadURLExternal": partial(files.get_upload_url, workspace),
        "files.completeUploadExternal": partial(files.complete_upload, workspace),
        "apps.connections.open": partial(_open_connection, workspace),
    }


def _open_connection(workspace: Workspace, _arguments: Json) -> Json:
    ticket = workspace.new_id("T")
    workspace.tickets.add(ticket)
    address = workspace.url.replace("http", "ws", 1)
    return {"url": f"{address}/socket?ticket={ticket}&app_id={APP}"}


async def _arguments(request: web.Request) -> Json:
    """Query, form or JSON body alike, as Slack reads them. ValueError when they cannot be read."""
    arguments: Json = dict(request.query)
    if request.content_type == "application/json":
        body = await request.json()
        if not isinstance(body, dict):
            raise ValueError("not an object")
        arguments |= body
    else:
        arguments |= dict(await request.post())
    for key in AS_JSON & arguments.keys():
        if isinstance(arguments[key], str):
            arguments[key] = json.loads(arguments[key])
    return arguments


def _token(request: web.Request, method: str, arguments: Json) -> str:
    """The token of the header, or of the arguments except where Slack takes the header only."""
    argument = arguments.pop("token", "")
    header = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
    return header or ("" if method == "apps.connections.open" else str(argument))
