"""Web API methods for files: ask for an address, upload there, complete and share."""

from __future__ import annotations

import json

from aiohttp import web

from tests.fakes.faults import Faults
from tests.fakes.loopback import Json
from tests.fakes.slack.chat import share
from tests.fakes.slack.checks import check_message
from tests.fakes.slack.message import BOT
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.workspace import StoredFile, Workspace


def get_upload_url(workspace: Workspace, arguments: Json) -> Json:
    """``files.getUploadURLExternal``: name and length in bytes must be told beforehand."""
    name, length = str(arguments.get("filename") or ""), str(arguments.get("length") or "")
    if not name or not length.isdigit() or int(length) == 0:
        raise Refused("invalid_arguments")
    stored = StoredFile(workspace.new_id("F"), name, int(length))
    workspace.files[stored.id] = stored
    return {"upload_url": f"{workspace.url}/upload/{stored.id}", "file_id": stored.id}


class Uploads:
    """``/upload/{file}``; its faults are planned under the method name ``upload``."""

    def __init__(self, workspace: Workspace, faults: Faults) -> None:
        self._workspace = workspace
        self._faults = faults

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Take the bytes once; 400 when nobody asked for this address or the length is another."""
        content = await request.read()
        stored = self._workspace.files.get(request.match_info["file"])

        async def effect() -> web.StreamResponse:
            if stored is None or stored.content is not None or len(content) != stored.length:
                return web.Response(status=400, text="error")
            stored.content = content
            return web.Response(text=f"OK - {len(content)}")

        return await self._faults.meet(request, "upload", effect)


def complete_upload(workspace: Workspace, arguments: Json) -> Json:
    """``files.completeUploadExternal``: shares the files as one message when a channel is given."""
    listed = arguments.get("files")
    listed = json.loads(listed) if isinstance(listed, str) else listed
    if not isinstance(listed, list) or not listed:
        raise Refused("invalid_arguments")
    finished = [_finish(workspace, entry) for entry in listed]
    if arguments.get("channel_id"):
        channel = workspace.channel(arguments["channel_id"])
        if BOT not in channel.members:
            raise Refused("not_in_channel")
        check_message(arguments.get("initial_comment"), arguments.get("blocks"), files=True)
        share(workspace, channel, arguments, [_shown(stored) for stored in finished])
    for stored in finished:
        stored.shared = True
    return {"files": [{"id": stored.id, "title": stored.title} for stored in finished]}


def _finish(workspace: Workspace, entry: Json) -> StoredFile:
    stored = workspace.files.get(str(entry.get("id")))
    if stored is None or stored.content is None or stored.shared:
        raise Refused("file_not_found")
    stored.title = entry.get("title") or stored.name
    return stored


def _shown(stored: StoredFile) -> Json:
    return {"id": stored.id, "name": stored.name, "title": stored.title, "size": stored.length}
