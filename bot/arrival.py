"""What strangers send, while it arrives: so much of it, for so long, and in nobody's place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from aiohttp import ClientError, web

from bot.crowd import Visit

VISIT = web.RequestKey("visit", Visit)  # where the application leaves it in a request
PATIENCE = 10.0  # seconds a body may take; the platforms' own are here at once


@contextmanager
def aside(request: web.Request, give_up: Callable[[], None] | None = None) -> Iterator[None]:
    """While a request waits for somebody outside, another takes its place: waiting alone must keep nobody out.

    ``give_up`` as in Visit.aside.
    """
    visit = request.get(VISIT)
    if visit is None:
        yield
        return
    with visit.aside(give_up):
        yield


async def body(request: web.Request, most: int, patience: float = PATIENCE) -> bytes:
    """All of a request's body. Raises HTTPException for one that is too long, too slow or breaks off."""
    read = bytearray()
    try:
        async with asyncio.timeout(patience) as waiting:
            with aside(request, lambda: waiting.reschedule(0.0)):
                async for chunk in request.content.iter_any():
                    read += chunk
                    if len(read) > most:
                        raise web.HTTPRequestEntityTooLarge(max_size=most, actual_size=len(read))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    except (ClientError, OSError, web.RequestPayloadError):
        raise web.HTTPBadRequest from None
    return bytes(read)
