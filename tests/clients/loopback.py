"""JSON over HTTP with programs on this machine, and with nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
SECONDS = 10


class Refused(Exception):
    """The other side answered something else than a success; the message has what it said."""


def answers(url: str) -> bool:
    """Whether a GET is answered 200 at once."""
    try:
        return _request("GET", url, None, {}, seconds=1)[0] == 200
    except (OSError, HTTPException):
        return False


def get(url: str, headers: Mapping[str, str] | None = None) -> Any:
    """What a GET answers: from JSON, or as text where it is none. Raises Refused."""
    return _json("GET", url, None, headers or {})


def post(url: str, body: object) -> Any:
    """What a POST of this body as JSON answers, from JSON. Raises Refused."""
    return post_bytes(url, json.dumps(body).encode(), {"Content-Type": "application/json"})


def post_bytes(url: str, body: bytes, headers: Mapping[str, str]) -> Any:
    """The same with a body as it is, for one that is signed. Raises Refused."""
    return _json("POST", url, body, headers)


def _json(method: str, url: str, body: bytes | None, headers: Mapping[str, str]) -> Any:
    status, answer = _request(method, url, body, headers, seconds=SECONDS)
    if not 200 <= status < 300:
        raise Refused(f"{method} {url} was answered {status}: {answer.decode(errors='replace')[:500]}")
    try:
        return json.loads(answer)
    except ValueError:
        return answer.decode(errors="replace")


def _request(
    method: str, url: str, body: bytes | None, headers: Mapping[str, str], *, seconds: float
) -> tuple[int, bytes]:
    parts = urlsplit(url)
    if parts.hostname not in NAMES or parts.port is None:
        raise ValueError(f"not on this machine: {url}")
    connection = HTTPConnection(parts.hostname, parts.port, timeout=seconds)
    try:
        connection.request(method, f"{parts.path}?{parts.query}".rstrip("?"), body, headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()
