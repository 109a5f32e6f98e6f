"""Slack's page of consent: what an app asks for, and *Allow* or *Cancel*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

from aiohttp import web

from tests.fakes.slack.message import TEAM
from tests.fakes.slack.oauth import ADMIN, CLIENT_ID, OAuth

_SCOPE = re.compile(r"[a-z_]+(:[a-z_.]+)?")
ASKED = ("client_id", "scope", "user_scope", "redirect_uri", "state", "team")


class Consent:
    """``/oauth/v2/authorize``."""

    def __init__(self, oauth: OAuth) -> None:
        self._oauth = oauth

    async def show(self, request: web.Request) -> web.Response:
        """The page, or why there is none. What is asked for twice is no question."""
        if problem := self._problem(request.query) or (
            "duplicate" if len(set(request.query)) < len(request.query) else ""
        ):
            return web.Response(text=f"Something went wrong: {problem}", status=400)
        kept = "".join(
            f'<input type="hidden" name="{name}" value="{escape(request.query.get(name, ""))}">' for name in ASKED
        )
        scopes = "".join(f"<li>{escape(scope)}</li>" for scope in request.query["scope"].split(","))
        return web.Response(
            text=f'<form method="post">{kept}<ul>{scopes}</ul><button name="allow" value="1">Allow</button></form>',
            content_type="text/html",
        )

    async def answer(self, request: web.Request) -> web.Response:
        """The way back, with a code or with ``access_denied``."""
        form = {key: str(value) for key, value in (await request.post()).items()}
        if problem := self._problem(form):
            return web.Response(text=f"Something went wrong: {problem}", status=400)
        back = {"state": form["state"]}
        if form.get("allow"):
            team = form.get("team") or TEAM
            back["code"] = self._oauth.agree(team, form.get("user", ADMIN), form["scope"], form["redirect_uri"])
        else:
            back["error"] = "access_denied"
        return web.Response(status=302, headers={"Location": f"{form['redirect_uri']}?{urlencode(back)}"})

    def _problem(self, asked: Mapping[str, str]) -> str:
        scopes = asked.get("scope", "").split(",")
        if asked.get("client_id") != CLIENT_ID:
            return "invalid_client_id"
        if not any(asked.get("redirect_uri", "").startswith(url) for url in self._oauth.redirect_urls):
            return "bad_redirect_uri"
        if asked.get("user_scope") or not all(_SCOPE.fullmatch(scope) for scope in scopes):
            return "invalid_scope"
        return "" if asked.get("state") else "no state"
