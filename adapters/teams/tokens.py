"""Decides whether a request comes from Teams, by the token it carries.

The rules: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
"""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import Any

import jwt
from jwt.utils import base64url_decode

from adapters.teams.keys import Keys, Now

SKEW = 300  # seconds two clocks may differ
KEPT = 1024  # verdicts; Teams uses one token for many requests, an hour long

_WRITTEN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){2}")
_CHECKS = {"verify_exp": False, "verify_nbf": False, "verify_iat": False, "require": ["exp", "iss", "aud"]}


class NotTeams(Exception):
    """No token, or one that is not good for this. The message says why, without the token."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a good token vouches for, and how long, in seconds since 1970."""

    audience: str
    service_url: str
    endorses: frozenset[str]
    since: float
    until: float


class Tokens:
    """Checks tokens meant for one app, and remembers the good ones until they expire. ``now`` as in ``time.time``."""

    def __init__(self, keys: Keys, app_id: str, issuer: str, now: Now) -> None:
        self._keys = keys
        self._app_id = app_id
        self._issuer = issuer
        self._now = now
        self._good: dict[bytes, Verdict] = {}

    async def check(self, authorization: str) -> Verdict:
        """What an Authorization header vouches for. Raises NotTeams, and KeysUnavailable when nobody can tell."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NotTeams("no token")
        name = hashlib.sha256(token.encode(errors="surrogateescape")).digest()
        verdict = self._good.get(name) or await self._judge(token)
        if not verdict.since - SKEW <= self._now() <= verdict.until + SKEW:
            self._good.pop(name, None)
            raise NotTeams("the token is not valid now")
        self._keep(name, verdict)
        return verdict

    def admits(self, verdict: Verdict, service_url: str, channel: str) -> bool:
        """Whether a good token is good for this very activity."""
        same = verdict.service_url.rstrip("/") == service_url.rstrip("/")
        return bool(self._app_id) and verdict.audience == self._app_id and same and channel in verdict.endorses

    async def _judge(self, token: str) -> Verdict:
        try:
            header = jwt.get_unverified_header(token) if _canonical(token) else {}
        except (jwt.PyJWTError, ValueError, RecursionError) as error:
            raise NotTeams("no readable token") from error
        if header.get("alg") != "RS256":
            raise NotTeams("the token is not signed with RS256")
        key = await self._keys.find(str(header.get("kid", "")))
        if key is None:
            raise NotTeams("the token is signed with an unknown key")
        try:
            options: Any = _CHECKS
            claims = jwt.decode(token, key.key, ["RS256"], options, audience=self._app_id, issuer=self._issuer)
            return _verdict(claims, key.endorses)
        except (jwt.PyJWTError, TypeError, ValueError, OverflowError) as error:
            raise NotTeams(f"the token is not good: {type(error).__name__}") from error

    def _keep(self, name: bytes, verdict: Verdict) -> None:
        if name not in self._good and len(self._good) >= KEPT:
            del self._good[next(iter(self._good))]
        self._good[name] = verdict


def _canonical(token: str) -> bool:
    """Whether a token is written the one way there is (RFC 7515, 2): decoders pass over what must not be there."""
    signature = token.rpartition(".")[2].encode(errors="surrogateescape")
    return bool(_WRITTEN.fullmatch(token)) and urlsafe_b64encode(base64url_decode(signature)).rstrip(b"=") == signature


def _verdict(claims: dict[str, Any], endorses: frozenset[str]) -> Verdict:
    """The claims we go by; the time is judged at every request, not only at the first."""
    service_url = claims.get("serviceurl")
    if not isinstance(service_url, str) or not service_url:
        raise ValueError("serviceurl")
    # jwt.decode() has compared the audience, which may be one of several there.
    audience = claims["aud"]
    if not isinstance(audience, str):
        raise TypeError("aud")
    return Verdict(audience, service_url, endorses, float(claims.get("nbf", 0)), float(claims["exp"]))
