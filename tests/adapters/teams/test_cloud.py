"""Which service URLs are believed; the answer is remembered, each cloud's apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from adapters.teams import PUBLIC

OURS, THEIRS = (replace(PUBLIC, hosts=frozenset({host})) for host in ("a.example", "b.example"))


def test_each_cloud_has_hosts_of_its_own() -> None:
    for _ in range(2):
        assert OURS.serves("https://a.example/emea/")
        assert not THEIRS.serves("https://a.example/emea/")


@pytest.mark.parametrize("url", ["http://a.example/", "https://a.example:444/", "https://x@a.example/", "//a.example"])
def test_nothing_but_plain_https(url: str) -> None:
    assert not OURS.serves(url)
