"""Response URLs: answers posted where something was clicked or commanded."""

from __future__ import annotations

from aiohttp import web

from tests.fakes.faults import Faults
from tests.fakes.loopback import Json
from tests.fakes.slack.chat import rewrite
from tests.fakes.slack.checks import check_message
from tests.fakes.slack.message import BOT, Message, named
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.windows import ResponseUrl, Windows
from tests.fakes.slack.workspace import Workspace


class Responses:
    """``/response/{name}``; its faults are planned under the method name ``response_url``."""

    def __init__(self, workspace: Workspace, windows: Windows, faults: Faults) -> None:
        self._workspace = workspace
        self._windows = windows
        self._faults = faults

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one post: ``ok``, or 404 when the URL is used up or too old."""
        content = await request.json()

        async def effect() -> web.StreamResponse:
            try:
                where = self._windows.use_response_url(request.match_info["name"])
            except Refused as refused:
                return web.json_response(refused.envelope(), status=404)
            return self._apply(where, content)

        return await self._faults.meet(request, "response_url", effect)

    def _apply(self, where: ResponseUrl, content: Json) -> web.Response:
        try:
            respond(self._workspace, where, content)
        except Refused as refused:
            return web.json_response(refused.envelope(), status=400)
        return web.Response(text="ok")


def respond(workspace: Workspace, where: ResponseUrl, content: Json) -> None:
    """Delete or replace what was clicked, or say something new: to the person alone unless ``in_channel``."""
    if content.get("delete_original"):
        workspace.remove(_original(workspace, where))
    elif content.get("replace_original"):
        # Unlike chat.update, this leaves nothing of what was there.
        whole = {"text": content.get("text") or "", "blocks": content.get("blocks") or []}
        rewrite(workspace, _original(workspace, where), whole)
    else:
        check_message(content.get("text"), content.get("blocks"))
        for_all = content.get("response_type") == "in_channel"
        workspace.post(
            Message(
                channel=where.channel,
                ts=workspace.stamp(),
                author=BOT,
                text=content.get("text") or "",
                blocks=named(content.get("blocks") or []),
                only_for="" if for_all else where.person,
            )
        )


def _original(workspace: Workspace, where: ResponseUrl) -> Message:
    """Unlike the Web API, a response URL reaches ephemeral messages too."""
    for message in workspace.messages:
        if (message.channel, message.ts) == (where.channel, where.ts):
            return message
    raise Refused("message_not_found")
