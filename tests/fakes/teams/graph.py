"""Microsoft Graph, as far as group memberships go: one method, and what it refuses."""

from __future__ import annotations

import json

from aiohttp import web

from tests.fakes.faults import Faults
from tests.fakes.loopback import Json
from tests.fakes.teams.login import GRAPH, Login
from tests.fakes.teams.refused import Refused
from tests.fakes.teams.tenant import Person, Tenant

ROOT = "/graph/v1.0"
GROUPS = 20  # asked about at once
NEEDED = {"GroupMember.Read.All", "User.Read.All"}


class Graph:
    """``POST /users/{id}/checkMemberGroups``; its faults are planned under the name ``graph``.

    ``granted`` are the permissions an administrator has consented to; ``asked`` the ids of people asked about.
    """

    def __init__(self, tenant: Tenant, login: Login, faults: Faults) -> None:
        self.granted = set(NEEDED)
        self.asked: list[str] = []
        self._tenant = tenant
        self._login = login
        self._faults = faults

    def routes(self) -> list[web.RouteDef]:
        """The one route."""
        return [web.post(f"{ROOT}/users/{{user}}/checkMemberGroups", self._serve)]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        raw = await request.read()
        self.asked.append(request.match_info["user"])

        async def effect() -> web.StreamResponse:
            try:
                self._check(request)
                person = self._person(request.match_info["user"])
                return web.json_response({"value": self._of_them(person, _groups(raw))})
            except Refused as refused:
                return web.json_response(refused.body(), status=refused.status)

        return await self._faults.meet(request, "graph", effect)

    def _check(self, request: web.Request) -> None:
        if not self._login.knows(request.headers.get("Authorization", ""), GRAPH):
            raise Refused(401, "InvalidAuthenticationToken", "Access token is empty or for another audience.")
        if not self.granted >= NEEDED:
            raise Refused(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")

    def _person(self, user: str) -> Person:
        for person in self._tenant.people.values():
            if person.aad == user:
                return person
        raise Refused(404, "Request_ResourceNotFound", "Resource does not exist.")

    def _of_them(self, person: Person, groups: list[str]) -> list[str]:
        return [each for each in groups if person.id in self._tenant.groups.get(each, ())]


def _groups(raw: bytes) -> list[str]:
    body: Json = json.loads(raw)
    groups = body.get("groupIds")
    if not isinstance(groups, list) or not 0 < len(groups) <= GROUPS:
        raise Refused(400, "Request_BadRequest", f"groupIds must hold 1 to {GROUPS} ids.")
    return [str(each) for each in groups]
