"""Where Microsoft's Bot Framework lives, and which addresses we are willing to talk to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from yarl import URL

from bot.settings import is_loopback

# Written the one plain way: what a client might read otherwise than we do is no address of Teams.
_PLAIN = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[::1\])(?::[0-9]{1,5})?(?:/[A-Za-z0-9_~-]+)*/?")

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Cloud:
    """One Bot Framework, and the directory beside it. ``login`` holds a ``{tenant}``.

    ``hosts`` are those a service URL may name.
    """

    openid: str
    issuer: str
    login: str
    scope: str
    hosts: frozenset[str]
    graph: str
    graph_scope: str

    def serves(self, service_url: str) -> bool:
        """Whether a service URL is one of this cloud's: by https, or on this very machine."""
        return _serves(self.hosts, service_url)


@lru_cache(maxsize=64)  # a tenant has one or two, and each turn asks twice
def _serves(hosts: frozenset[str], service_url: str) -> bool:
    if not _PLAIN.fullmatch(service_url):
        return False
    try:
        url = URL(service_url)
    except ValueError:
        return False
    secure = url.scheme == "https" and url.explicit_port in (None, 443)
    return url.host in hosts and (secure or (url.scheme == "http" and is_loopback(url.host or "")))
