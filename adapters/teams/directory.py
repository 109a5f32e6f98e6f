"""Entra's directory, asked one thing: whether somebody is in the group of staff.

https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups
"""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import quote

from adapters.teams.client import Client
from adapters.teams.hear import Sender
from adapters.teams.login import Login
from bot.errors import TryLater

PERMISSIONS = ("GroupMember.Read.All", "User.Read.All")  # the least Microsoft Graph asks of an app for this


class Directory:
    """Asks Microsoft Graph at ``url``, with a token of its own, about one group."""

    def __init__(self, client: Client, login: Login, url: str, group: str) -> None:
        self._client = client
        self._login = login
        self._url = url
        self._group = group

    async def includes(self, sender: Sender) -> bool:
        """Whether somebody is in the group, or in a group within it. Raises TryLater when that cannot be told."""
        if not sender.directory_id:
            return False
        url = f"{self._url}/users/{quote(sender.directory_id, safe='')}/checkMemberGroups"
        answer = await self._client.send("POST", url, {"groupIds": [self._group]}, await self._login.token())
        if answer.status == HTTPStatus.UNAUTHORIZED:
            self._login.forget()
        match answer.body:
            case {"value": list(groups)} if answer.success:
                return self._group.casefold() in {str(each).casefold() for each in groups}
        if answer.status == HTTPStatus.NOT_FOUND:  # somebody of another organisation
            return False
        raise TryLater(f"Microsoft Graph answered {answer.status}")

    async def stop(self) -> None:
        """Ask nothing more."""
        await self._login.stop()
