"""A calendar from its address or file: within a time, up to a size, by http(s) alone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import aiohttp

from bot.timetable.feeds import FeedError
from flows.center import Feed

PATIENCE = 10.0  # seconds for the whole of it
LARGEST = 2 * 1024 * 1024  # bytes: a department's calendar over many years
_OK = 200


async def content(feed: Feed) -> bytes:
    """What the calendar says now. Raises FeedError, whose message never has the address: it may hold a secret."""
    if feed.file:
        return await asyncio.to_thread(_read, Path(feed.file))
    try:
        limit = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=limit) as http, http.get(feed.url, max_redirects=3) as answer:
            if answer.status != _OK:
                raise FeedError(f"the server answers {answer.status}")
            return await _bounded(answer)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise FeedError(f"cannot be fetched ({type(error).__name__})") from None


async def _bounded(answer: aiohttp.ClientResponse) -> bytes:
    """The body, however it is sent; no more of it than may be."""
    body = bytearray()
    async for part in answer.content.iter_any():
        body += part
        if len(body) > LARGEST:
            raise FeedError("too large")
    return bytes(body)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST + 1)
    except OSError as error:
        raise FeedError(f"cannot be read ({error.strerror})") from None
    if len(body) > LARGEST:
        raise FeedError("too large")
    return body
