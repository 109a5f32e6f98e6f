"""Tokens Teams never sent, each one step away from one it might have: altered, confused, borrowed or out of place."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import jwt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from jwt.algorithms import RSAAlgorithm

from tests.fakes.teams.identity import FORGERIES, ISSUER, _jwk, _private, claims
from tests.fakes.teams.tenant import APP_ID

LETTERS = "ABCXYZabcxyz019-_."
ODD = ("", " ", "=", "\x00", "é", "\udcff", "%", "\n", "!", "AA", "....")
ALGORITHMS = ("none", "None", "NONE", "nOnE", "HS256", "HS384", "HS512", "RS384", "RS512", "PS256", "ES256", "EdDSA",
              "rs256", "RS256 ", "", None, 0, ["RS256"], {"alg": "RS256"})  # fmt: skip
WRONG: dict[str, Sequence[Any]] = {
    "iss": ("", None, 0, ISSUER + "/", ISSUER.upper(), [ISSUER], "https://sts.windows.net/x/", "api.botframework.com"),
    "aud": ("", None, 0, [APP_ID], [APP_ID, "another"], APP_ID.upper() + "x", "another-app", {"id": APP_ID}, True),
    "exp": (0, -1, None, "", "soon", [], -1e308, float("nan"), "NaN", True, {}),
    "nbf": (4e9, "later", [], 1e308, {}),
    "serviceurl": ("", None, 0, [], {}, "https://smba.trafficmanager.net.evil.example/", "http://127.0.0.1:1/"),
}


def encoded(value: Any) -> str:
    """A part of a token."""
    return urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def signed(key: str, kid: str, content: dict[str, Any]) -> str:
    """Any claims, also those PyJWT itself would not write."""
    return jwt.PyJWS().encode(json.dumps(content).encode(), _private(key), "RS256", {"kid": kid, "x5t": kid})


def secrets(key: str) -> list[bytes]:
    """Everything public about a key that somebody may have taken for a shared secret."""
    public = _private(key).public_key()
    forms = [public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)]
    forms += [public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)]
    forms += [public.public_bytes(Encoding.PEM, PublicFormat.PKCS1), json.dumps(_jwk(key, ["msteams"])).encode()]
    return [*forms, str(_jwk(key, [])["n"]).encode(), urlsafe_b64decode(_jwk(key, [])["n"] + "=="), b"", key.encode()]


class Forger:
    """Makes tokens for one service URL at one time; the same seed makes the same ones."""

    def __init__(self, key: str, service_url: str, at: datetime, random: Random) -> None:
        self._random = random
        self._key = key
        self._claims = claims(service_url, at)
        self.good = signed(key, key, self._claims)
        self._secrets = secrets(key)
        self._signed = list(self._wrongly_claimed(at))  # signing takes a thousand times longer than forging
        self._ways: Sequence[Callable[[], str]] = (
            self._altered, self._altered, self._confused, self._borrowed, self._resigned, self._misclaimed, self._junk,
        )  # fmt: skip

    def forge(self) -> str:
        """One more."""
        while (token := self._random.choice(self._ways)()) == self.good:
            pass
        return token

    def _wrongly_claimed(self, at: datetime) -> Iterator[str]:
        """Signed by the right key and not good all the same, or good and signed by a wrong one."""
        for claim, values in WRONG.items():
            for value in values:
                yield signed(self._key, self._key, {**self._claims, claim: value})
            if claim != "nbf":  # which a token may do without
                yield signed(self._key, self._key, {k: v for k, v in self._claims.items() if k != claim})
        for hours in (-48, -2, 2, 48):
            yield signed(self._key, self._key, claims(self._claims["serviceurl"], at + timedelta(hours=hours)))
        for stranger in ("key-0", "key-stranger", "key-webchat"):
            for kid in (self._key, stranger):
                yield signed(stranger, kid, self._claims)
        for forgery in FORGERIES.values():
            yield forgery(self._key, self._claims)

    def _altered(self) -> str:
        """A good or nearly good token with a character put in, taken out or changed."""
        token = list(self.good)
        for _ in range(self._random.choice((1, 1, 2, 5))):
            at = self._random.randrange(len(token))
            new = self._random.choice((*LETTERS, *ODD))
            token[at : at + self._random.randrange(2)] = [new]
        return "".join(token)

    def _confused(self) -> str:
        """Another algorithm, and for the shared ones every secret that is none."""
        algorithm = self._random.choice(ALGORITHMS)
        header = {"alg": algorithm, "kid": self._key, "typ": "JWT"}
        body = f"{encoded(header)}.{encoded(self._claims)}"
        if algorithm in ("HS256", "HS384", "HS512"):
            known = jwt.get_algorithm_by_name(algorithm)
            signature = known.sign(body.encode(), self._random.choice(self._secrets))
            return f"{body}.{urlsafe_b64encode(signature).rstrip(b'=').decode()}"
        return f"{body}.{self._random.choice(('', self.good.rpartition('.')[2], 'AA'))}"

    def _borrowed(self) -> str:
        """Header, claims and signature each of another token."""
        several = [self._random.choice((self.good, *self._signed)).split(".") for _ in range(3)]
        return ".".join(parts[min(number, len(parts) - 1)] for number, parts in enumerate(several))

    def _resigned(self) -> str:
        """A header that brings its own key, or asks for something nobody understands."""
        own = json.loads(RSAAlgorithm.to_jwk(_private("key-stranger").public_key()))
        extra = self._random.choice(
            (
                {"jwk": own},
                {"jku": "http://127.0.0.1:1/keys"},
                {"x5u": "http://127.0.0.1:1/"},
                {"crit": ["exp"]},
                {"b64": False},
                {"kid": "key-webchat"},
                {"kid": None},
                {"kid": ["x"]},
                {"kid": "../../dev/null"},
                {"kid": self._key, "alg": "none"},
                {"kid": "' OR 1=1"},
                {"x5c": ["AA=="]},
            )
        )
        body = f"{encoded({'alg': 'RS256', 'kid': self._key, **extra})}.{encoded(self._claims)}"
        return f"{body}.{self._random.choice((self.good, *self._signed)).rpartition('.')[2]}"

    def _misclaimed(self) -> str:
        return self._random.choice(self._signed)

    def _junk(self) -> str:
        length = self._random.randrange(60)
        return "".join(self._random.choice((*LETTERS, *ODD)) for _ in range(length))


def aged(start: datetime, hours: float) -> datetime:
    """So many hours later."""
    return (start + timedelta(hours=hours)).astimezone(UTC)
