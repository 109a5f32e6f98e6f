"""Who Teams says it is: signing keys, OpenID metadata, the keys' own page, and tokens sound and forged."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.fakes.faults import Faults
from tests.fakes.loopback import Json
from tests.fakes.teams.tenant import APP_ID

ISSUER = "https://api.botframework.com"
METADATA = "/openid/.well-known/openidconfiguration"
KEYS = "/openid/keys"
HOUR = timedelta(hours=1)


@cache
def _private(name: str) -> rsa.RSAPrivateKey:
    """The key of that name; made once in a process, for a key takes long to make."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _jwk(name: str, endorsements: list[str]) -> Json:
    public: Json = json.loads(RSAAlgorithm.to_jwk(_private(name).public_key()))
    return {**public, "use": "sig", "kid": name, "x5t": name, "endorsements": endorsements}


class Identity:
    """Publishes a key that endorses Teams and one that does not; ``rotate`` replaces the first.

    Its faults are planned under ``openid`` and ``jwks``; ``fetched`` counts how often each was asked for.
    """

    def __init__(self, faults: Faults) -> None:
        self.url = ""
        self.key = "key-1"
        self.fetched: Counter[str] = Counter()
        self._faults = faults

    def routes(self) -> list[web.RouteDef]:
        """The two pages."""
        return [web.get(METADATA, self._metadata), web.get(KEYS, self._keys)]

    def rotate(self) -> None:
        """Sign with a new key from now on and publish the old one no more."""
        self.key = f"key-{int(self.key.removeprefix('key-')) + 1}"

    async def _metadata(self, request: web.Request) -> web.StreamResponse:
        metadata = {
            "issuer": ISSUER,
            "authorization_endpoint": "https://invalid.botframework.com/",
            "jwks_uri": f"{self.url}{KEYS}",
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        }
        return await self._answer(request, "openid", lambda: metadata)

    async def _keys(self, request: web.Request) -> web.StreamResponse:
        keys = [_jwk(self.key, ["msteams"]), _jwk("key-webchat", ["webchat"])]
        return await self._answer(request, "jwks", lambda: {"keys": keys})

    async def _answer(self, request: web.Request, name: str, page: Callable[[], Json]) -> web.StreamResponse:
        self.fetched[name] += 1

        async def effect() -> web.StreamResponse:
            return web.json_response(page())

        return await self._faults.meet(request, name, effect)

    def sign(self, service_url: str, at: datetime) -> str:
        """The token Teams sends with an activity of that service URL."""
        return _signed(self.key, self.key, claims(service_url, at))

    def forge(self, how: str, service_url: str, at: datetime) -> str:
        """A token no app may accept; ``how`` is one of FORGERIES."""
        return FORGERIES[how](self.key, claims(service_url, at))


def claims(service_url: str, at: datetime) -> Json:
    """What a token of Teams claims, valid for an hour from five minutes before ``at``."""
    since = at - timedelta(minutes=5)
    times = {"nbf": int(since.timestamp()), "exp": int((since + HOUR).timestamp())}
    return {"iss": ISSUER, "aud": APP_ID, "serviceurl": service_url, **times}


def _signed(key: str, kid: str, content: Json) -> str:
    return jwt.encode(content, _private(key), algorithm="RS256", headers={"kid": kid, "x5t": kid})


def _with_public_key_as_secret(key: str, content: Json) -> str:
    """The classic confusion: the public key taken for the secret of HS256."""
    secret = str(_jwk(key, [])["n"])
    return jwt.encode(content, secret, algorithm="HS256", headers={"kid": key})


def _shifted(content: Json, span: timedelta) -> Json:
    seconds = int(span.total_seconds())
    return {**content, "nbf": content["nbf"] + seconds, "exp": content["exp"] + seconds}


def _without(content: Json, claim: str) -> Json:
    return {key: value for key, value in content.items() if key != claim}


Forger = Callable[[str, Any], str]

FORGERIES: dict[str, Forger] = {
    "unsigned": lambda key, c: jwt.encode(c, "", algorithm="none", headers={"kid": key}),
    "public key as secret": _with_public_key_as_secret,
    "another key under a known id": lambda key, c: _signed("key-stranger", key, c),
    "an unknown key": lambda _, c: _signed("key-stranger", "key-stranger", c),
    "a key for another channel": lambda _, c: _signed("key-webchat", "key-webchat", c),
    "expired": lambda key, c: _signed(key, key, _shifted(c, -3 * HOUR)),
    "not yet valid": lambda key, c: _signed(key, key, _shifted(c, 3 * HOUR)),
    "without expiry": lambda key, c: _signed(key, key, _without(c, "exp")),
    "for another app": lambda key, c: _signed(key, key, {**c, "aud": "another-app"}),
    "for another service": lambda key, c: _signed(key, key, {**c, "serviceurl": "https://example.org/"}),
    "without service": lambda key, c: _signed(key, key, _without(c, "serviceurl")),
    "another issuer": lambda key, c: _signed(key, key, {**c, "iss": "https://sts.example.org/"}),
    "cut short": lambda key, c: _signed(key, key, c)[:-8],
    "no token at all": lambda _key, _c: "not-a-token",
}
