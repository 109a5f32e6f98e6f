"""How an app gets its token: codes, ``oauth.v2.access``, refresh tokens good for one pair each, and what ends them.

https://docs.slack.dev/reference/methods/oauth.v2.access and https://docs.slack.dev/authentication/using-token-rotation
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NoBase64
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.fakes.clock import Now
from tests.fakes.loopback import Json
from tests.fakes.slack.message import APP, BOT, TEAM
from tests.fakes.slack.refused import Refused

CLIENT_ID, CLIENT_SECRET = "1234567890.1234567890123", "fake-client-secret"
ADMIN, ELSEWHERE, ORGANISATION = "U0ADMIN", "T0ELSEWHERE", "E0MOUNT"
NAMES = {TEAM: "The Mount", ELSEWHERE: "Elsewhere College", ORGANISATION: "The Mount's Schools"}
CODE_LASTS = timedelta(minutes=10)


@dataclass
class Consent:
    """What was asked for, and what somebody agreed to; ``used`` once a token was given for it."""

    team: str
    user: str
    scopes: str
    redirect_uri: str
    until: datetime
    used: bool = False


@dataclass
class Granted:
    """An access token, and the refresh token that goes with it where tokens end."""

    access: str
    team: str
    scopes: str
    until: datetime | None = None
    refresh: str = ""
    revoked: bool = False
    refreshed: bool = False


@dataclass
class OAuth:
    """One app. ``rotating`` is its token rotation, ``lasts`` how long a token does then, in seconds.

    With ``strict`` a token is revoked as soon as there is a newer one; else it lasts its time.
    """

    now: Now
    redirect_urls: list[str] = field(default_factory=list)
    rotating: bool = False
    strict: bool = False
    lasts: int = 43200
    codes: dict[str, Consent] = field(default_factory=dict)
    tokens: list[Granted] = field(default_factory=list)
    _count: int = 0

    def agree(self, team: str, user: str, scopes: str, redirect_uri: str) -> str:
        """The code for somebody's consent."""
        code = f"{self._number()}.{self._number()}.code"
        self.codes[code] = Consent(team, user, scopes, redirect_uri, self.now() + CODE_LASTS)
        return code

    def access(self, arguments: Json, authorization: str) -> Json:
        """``oauth.v2.access``."""
        self._check_client(arguments, authorization)
        match arguments.get("grant_type", "authorization_code"):
            case "authorization_code":
                return self._exchange(arguments)
            case "refresh_token":
                return self._refresh(arguments)
        raise Refused("invalid_grant_type")

    def check(self, token: str) -> None:
        """Raise for a token that is not good now."""
        found = next((each for each in self.tokens if each.access == token), None)
        if found is None:
            raise Refused("invalid_auth")
        if found.revoked:
            raise Refused("token_revoked")
        if found.until is not None and self.now() >= found.until:
            raise Refused("token_expired")

    def revoke(self, token: str) -> Json:
        """``auth.revoke``."""
        for each in self.tokens:
            if each.access == token:
                each.revoked = True
        return {"revoked": True}

    def uninstall(self, team: str = TEAM) -> None:
        """End every token of a workspace."""
        for each in self.tokens:
            each.revoked |= each.team == team

    def live(self, team: str = TEAM) -> list[str]:
        """The access tokens of a workspace that are good now, the newest last."""
        found = (each for each in self.tokens if each.team == team and not each.revoked)
        return [each.access for each in found if each.until is None or self.now() < each.until]

    def _exchange(self, arguments: Json) -> Json:
        consent = self.codes.get(str(arguments.get("code")))
        if consent is None or consent.used or self.now() >= consent.until:
            raise Refused("invalid_code")
        if arguments.get("redirect_uri", "") != consent.redirect_uri:
            raise Refused("bad_redirect_uri")
        consent.used = True
        kept = next((each for each in self.tokens if each.team == consent.team and not each.revoked), None)
        if self.rotating or kept is None:  # without rotation the app has one token for as long as it is installed
            kept = self._new(consent.team, consent.scopes)
        return self._answer(kept) | {"authed_user": {"id": consent.user}}

    def _refresh(self, arguments: Json) -> Json:
        before = next((each for each in self.tokens if each.refresh == arguments.get("refresh_token")), None)
        if before is None or not before.refresh or before.refreshed or before.revoked:
            raise Refused("invalid_refresh_token")
        before.refreshed = True
        before.revoked |= self.strict
        return self._answer(self._new(before.team, before.scopes))

    def _new(self, team: str, scopes: str) -> Granted:
        number = self._number()
        if self.rotating:
            until = self.now() + timedelta(seconds=self.lasts)
            new = Granted(f"xoxe.xoxb-1-access{number}", team, scopes, until, f"xoxe-1-refresh{number}")
        else:
            new = Granted(f"xoxb-access{number}", team, scopes)
        self.tokens.append(new)
        return new

    def _answer(self, token: Granted) -> Json:
        whole = token.team.startswith("E")
        place = {"id": token.team, "name": NAMES[token.team]}
        ends = {"refresh_token": token.refresh, "expires_in": self.lasts} if token.refresh else {}
        return {
            "app_id": APP,
            "team": None if whole else place,
            "enterprise": place if whole else None,
            "is_enterprise_install": whole,
            "token_type": "bot",
            "access_token": token.access,
            "scope": token.scopes,
            "bot_user_id": BOT,
            **ends,
        }

    def _check_client(self, arguments: Json, authorization: str) -> None:
        id_, secret = str(arguments.get("client_id", "")), str(arguments.get("client_secret", ""))
        if authorization.startswith("Basic "):
            try:
                id_, _, secret = b64decode(authorization.removeprefix("Basic ")).decode().partition(":")
            except (NoBase64, UnicodeDecodeError):
                raise Refused("invalid_client_id") from None
        if id_ != CLIENT_ID:
            raise Refused("invalid_client_id")
        if secret != CLIENT_SECRET:
            raise Refused("bad_client_secret")

    def _number(self) -> str:
        self._count += 1
        return f"{self._count:09}"
