"""The installation by a click: to Slack's page of consent, and back with a code, for which Slack gives the token.

https://docs.slack.dev/authentication/installing-with-oauth
"""

from __future__ import annotations

import re
import time
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urljoin

import structlog
from aiohttp import web
from slack_sdk.oauth import AuthorizeUrlGenerator, OAuthStateUtils

from adapters.slack.calls import SlackError
from adapters.slack.client import Client
from adapters.slack.limits import Json
from adapters.slack.pages import HEADERS, page
from adapters.slack.tokens import given
from bot.errors import Busy, DeliveryError
from bot.pace import Bucket, Rate
from bot.ports import Installation, Installations
from bot.settings import SlackSettings
from manifest.slack import SCOPES

INSTALL, REDIRECT = "/slack/install", "/slack/oauth_redirect"
OPEN_SLACK = "https://slack.com/app_redirect"

# Installations begun: each is a row written. At this rate none is pushed out by later ones before its ten minutes end.
_BEGUN = Rate(10, 5.0)
_CODE = re.compile(r"[a-z0-9_]{1,80}")

log = structlog.get_logger(__name__)


class Installing:
    """The two addresses of an installation. ``installed`` is called when there is a new one, before it is told of."""

    def __init__(
        self,
        settings: SlackSettings,
        slack: Client,
        stored: Installations,
        public_url: str,
        installed: Callable[[], Awaitable[None]],
    ) -> None:
        if settings.oauth is None:
            raise ValueError("without a client id there is nothing to install")
        self._app = settings.oauth
        self._slack = slack
        self._stored = stored
        self._installed = installed
        self._begin = f"{public_url}{INSTALL}"
        self._back = f"{public_url}{REDIRECT}"
        self._states = OAuthStateUtils()
        self._begun = Bucket(_BEGUN)
        self._consent = AuthorizeUrlGenerator(
            client_id=self._app.client_id,
            redirect_uri=quote(self._back, safe=""),
            scopes=sorted(SCOPES),
            # https://slack.com/api/ has it beside; so has GovSlack, and so do the tests' own
            authorization_url=urljoin(settings.api_url, "../oauth/v2/authorize"),
        )

    def routes(self) -> Sequence[web.RouteDef]:
        """Both, for a browser."""
        return (
            web.get(INSTALL, self._install, allow_head=False),
            web.get(REDIRECT, self._redirected, allow_head=False),
        )

    async def _install(self, _: web.Request) -> web.Response:
        """To Slack; nothing of the request goes along. A workspace of ours is chosen there already."""
        if self._begun.left(time.monotonic()) > 0:
            return _later(Busy())
        self._begun.wait(time.monotonic())
        try:
            state = await self._stored.issue_state(self._states.expiration_seconds)
        except Exception as error:  # noqa: BLE001 – whatever the database does
            return _later(error)
        team = self._app.team if self._app.team.startswith("T") else None
        cookie = f"{self._states.build_set_cookie_for_new_state(state)}; SameSite=Lax"
        headers = {**HEADERS, "Location": self._consent.generate(state, team), "Set-Cookie": cookie}
        return web.Response(status=HTTPStatus.FOUND, headers=headers)

    async def _redirected(self, request: web.Request) -> web.Response:
        """Back from Slack."""
        answer = await self._came_back(request)
        answer.headers["Set-Cookie"] = self._states.build_set_cookie_for_deletion()
        return answer

    async def _came_back(self, request: web.Request) -> web.Response:
        error, code = request.query.get("error"), request.query.get("code")
        if error is not None:
            log.info("slack_install_cancelled")
            word = error if _CODE.fullmatch(error) else "cancelled"  # anybody may write a link with words of theirs
            return page(HTTPStatus.OK, "Not installed", f"Slack says: {word}", link=self._again())
        try:
            if not await self._is_ours(request) or not code:
                return self._stale()
            return await self._keep(await self._slack.grant(self._app, code=code, redirect_uri=self._back))
        except SlackError as refused:
            return self._refused(refused)
        except Exception as broken:  # noqa: BLE001 – whatever the network and the database do
            return _later(broken)

    async def _is_ours(self, request: web.Request) -> bool:
        """Whether this browser began here a while ago, and has not come back since."""
        state = request.query.get("state", "")
        cookies: dict[str, Any] = {"cookie": request.headers.getall("Cookie", [])}
        return self._states.is_valid_browser(state, cookies) and await self._stored.consume_state(state)

    async def _keep(self, told: Json) -> web.Response:
        """Store what was installed, if it is where this coach is at home; else give the token back."""
        where = told.get("enterprise" if told.get("is_enterprise_install") else "team") or {}
        team, name = str(where.get("id") or ""), str(where.get("name") or "")[:80]
        tokens = given(told)
        if team != self._app.team:
            await self._give_back(tokens.access, team)
            return self._elsewhere(name or team)
        scopes = tuple(sorted(each for each in str(told.get("scope") or "").split(",") if each))
        user = str((told.get("authed_user") or {}).get("id") or "")
        await self._stored.keep(Installation(team, name, scopes, tokens), user)
        log.info("slack_installed", team=team, renewable=bool(tokens.refresh))
        if lacking := SCOPES - set(scopes):
            log.warning("slack_scopes_lacking", scopes=sorted(lacking))
        await self._tell()
        address = f"{OPEN_SLACK}?app={quote(str(told.get('app_id') or ''))}&team={quote(team)}"
        return page(
            HTTPStatus.OK,
            "Installed",
            f"The coach is in {name or team} now. Write to it.",
            link=(address, "Open Slack"),
        )

    async def _tell(self) -> None:
        """It is stored: whatever goes wrong now is seen to by the next look."""
        try:
            await self._installed()
        except Exception as error:  # noqa: BLE001 – the database or Slack may be away again
            log.warning("slack_installation_not_looked_at", error=type(error).__name__)

    async def _give_back(self, token: str, team: str) -> None:
        """Leave a workspace that is not ours as if nobody had clicked there."""
        log.warning("slack_install_refused", team=team)
        try:
            await self._slack.call_as(token, "auth.revoke")
        except (SlackError, DeliveryError) as error:
            log.warning("slack_token_not_given_back", team=team, reason=str(error))

    def _elsewhere(self, name: str) -> web.Response:
        return page(
            HTTPStatus.FORBIDDEN,
            "Not installed",
            f"This coach is for one institution alone, and not for {name}. Nothing was stored.",
            "If it is yours, SLACK_TEAM names another one. A workspace's id (T…) stands in the address of its page.",
            link=self._again(),
        )

    def _stale(self) -> web.Response:
        log.info("slack_install_stale")
        return page(
            HTTPStatus.BAD_REQUEST,
            "Nothing was installed this time",
            "This way back was used already, is older than ten minutes, or was begun in another browser. "
            "If the coach answers in Slack, all is well.",
            link=self._again(),
        )

    def _refused(self, error: SlackError) -> web.Response:
        log.warning("slack_install_failed", reason=str(error))
        return page(HTTPStatus.BAD_GATEWAY, "Not installed", f"Slack answers: {error}", _ADVICE.get(error.code, ""))

    def _again(self) -> tuple[str, str]:
        return self._begin, "Begin again"


_ADVICE = {
    "bad_client_secret": "SLACK_CLIENT_SECRET is not this app's: Basic Information → App Credentials.",
    "invalid_client_id": "SLACK_CLIENT_ID is no app's: Basic Information → App Credentials.",
    "bad_redirect_uri": "PUBLIC_URL and the app's Redirect URLs (OAuth & Permissions) do not fit together.",
    "invalid_code": "The code was used already, or is too old: begin again.",
}


def _later(error: Exception) -> web.Response:
    log.warning("slack_install_broke_off", error=type(error).__name__)
    return page(
        HTTPStatus.SERVICE_UNAVAILABLE, "Not installed", "Something cannot be reached now. Try again in a minute."
    )
