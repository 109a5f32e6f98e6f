"""The token endpoint: answers client credentials as login.microsoftonline.com does."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta

from aiohttp import web

from tests.fakes.clock import Now
from tests.fakes.faults import Faults
from tests.fakes.loopback import Json
from tests.fakes.teams.tenant import APP_ID, TENANT_ID

PASSWORD = "fake-password"
SCOPE = "https://api.botframework.com/.default"
GRAPH = "https://graph.microsoft.com/.default"
LIFE = 3599  # seconds
AUTHORITIES = {TENANT_ID, "botframework.com"}


class Login:
    """``/{tenant}/oauth2/v2.0/token``; its faults are planned under the method name ``token``."""

    def __init__(self, clock: Now, faults: Faults) -> None:
        self.issued = 0
        self._clock = clock
        self._faults = faults
        self._expiry: dict[tuple[str, str], datetime] = {}
        self._numbers = itertools.count(1)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one request for a token."""
        form = {key: str(value) for key, value in (await request.post()).items()}
        tenant = request.match_info["tenant"]

        async def effect() -> web.StreamResponse:
            problem = _problem(tenant, form)
            return web.json_response(self._issue(form["scope"])) if problem is None else problem

        return await self._faults.meet(request, "token", effect)

    def _issue(self, scope: str) -> Json:
        token = f"fake-access-token-{next(self._numbers)}"
        self._expiry[token, scope] = self._clock() + timedelta(seconds=LIFE)
        self.issued += 1
        return {"token_type": "Bearer", "expires_in": LIFE, "ext_expires_in": LIFE, "access_token": token}

    def knows(self, authorization: str, scope: str = SCOPE) -> bool:
        """Whether an Authorization header carries a token given out here for that scope and still alive."""
        scheme, _, token = authorization.partition(" ")
        expiry = self._expiry.get((token, scope))
        return scheme == "Bearer" and expiry is not None and self._clock() < expiry

    def revoke_all(self) -> None:
        """Make every token given out so far worthless."""
        self._expiry.clear()


def _problem(tenant: str, form: dict[str, str]) -> web.Response | None:
    """Why there is no token, in the words of Microsoft Entra ID, or None."""
    if tenant not in AUTHORITIES:
        return _error(400, "invalid_request", 90002, f"Tenant '{tenant}' not found.")
    if form.get("grant_type") != "client_credentials":
        return _error(400, "unsupported_grant_type", 70003, "The grant type is not supported.")
    if form.get("client_id") != APP_ID:
        return _error(400, "unauthorized_client", 700016, "Application was not found in the directory.")
    if form.get("client_secret") != PASSWORD:
        return _error(401, "invalid_client", 7000215, "Invalid client secret provided.")
    if form.get("scope") == GRAPH and tenant != TENANT_ID:
        return _error(400, "invalid_request", 900023, "The directory is that of a tenant.")
    if form.get("scope") not in (SCOPE, GRAPH):
        return _error(400, "invalid_scope", 70011, "The provided value for scope is not valid.")
    return None


def _error(status: int, error: str, code: int, text: str) -> web.Response:
    body = {"error": error, "error_description": f"AADSTS{code}: {text}", "error_codes": [code]}
    return web.json_response(body, status=status)
