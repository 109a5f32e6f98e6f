"""What strangers send, while it arrives: so much of it, for so long, and in nobody's place."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import ClientError, web

from bot.crowd import Door

DOOR = web.RequestKey("door", Door)  # where the application leaves its door in a request
PATIENCE = 10.0  # seconds a body may take; the platforms' own are here at once


@contextmanager
def aside(request: web.Request) -> Iterator[None]:
    """While a request waits for somebody outside, another takes its place: waiting alone must keep nobody out."""
    door = request.get(DOOR)
    if door is None:
        yield
        return
    with door.aside():
        yield


async def body(request: web.Request, most: int, patience: float = PATIENCE) -> bytes:
    """All of a request's body. Raises HTTPException for one that is too long, too slow or breaks off."""
    read = bytearray()
    try:
        with aside(request):
            async with asyncio.timeout(patience):
                async for chunk in request.content.iter_any():
                    read += chunk
                    if len(read) > most:
                        raise web.HTTPRequestEntityTooLarge(max_size=most, actual_size=len(read))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (ClientError, OSError):
        raise web.HTTPBadRequest from None
    return bytes(read)
