"""The HTTP face: the adapters' routes, how the process is, and files by the secret in their address."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hmac import compare_digest
from http import HTTPStatus
from typing import Protocol

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.arrival import VISIT
from bot.crowd import Door
from bot.errors import Busy
from bot.ports import Attachment

LARGEST = 1024**2  # bytes of a request; the platforms send far less
RETRY = "5"  # seconds: when to come back to a process that has too much to do
FILE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
PAGE_HEADERS = {**FILE_HEADERS, "Cache-Control": "max-age=3600"}

log = structlog.get_logger("web")


class Asked(Protocol):
    """What of the shell is asked over HTTP."""

    async def unready(self) -> Mapping[str, str]:
        """What is not ready and why; empty when all is well."""
        ...

    async def file(self, token: str) -> Attachment | None:
        """A file by the secret in its address."""
        ...

    def crowded(self) -> None:
        """Something was refused unread, as there was no room for it."""
        ...


@dataclass(frozen=True, slots=True)
class Figures:
    """What /metrics answers to whoever has the token: ``written`` gives the page, ``content_type`` its kind."""

    token: str = field(repr=False)
    content_type: str
    written: Callable[[], Awaitable[bytes]]

    def may_see(self, authorization: str) -> bool:
        """Whether an Authorization header carries the token; how far a wrong one is right takes no time to tell."""
        given = authorization.encode(errors="surrogateescape")
        return compare_digest(given, f"Bearer {self.token}".encode())


def application(
    shell: Asked, routes: Iterable[web.RouteDef], figures: Figures | None = None, pages: Mapping[str, str] = {}
) -> web.Application:
    """The application around the adapters' ``routes``; what no adapter asked for is answered 404.

    ``figures`` are at /metrics, and ``pages`` of HTML at their paths.
    """

    async def healthz(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def readyz(_: web.Request) -> web.Response:
        reasons = await shell.unready()
        status = HTTPStatus.SERVICE_UNAVAILABLE if reasons else HTTPStatus.OK
        told = {"status": "not ready" if reasons else "ready", "reasons": dict(reasons)}
        return web.json_response(told, status=status, headers={"Cache-Control": "no-store"})

    async def file(request: web.Request) -> web.Response:
        found = await shell.file(request.match_info["token"])
        if found is None:
            raise web.HTTPNotFound
        headers = {**FILE_HEADERS, "Content-Disposition": f'attachment; filename="{found.name}"'}
        return web.Response(body=found.content, content_type=found.media_type, charset="utf-8", headers=headers)

    async def metrics(request: web.Request) -> web.Response:
        if figures is None or not figures.may_see(request.headers.get("Authorization", "")):
            raise web.HTTPNotFound
        headers = {"Content-Type": figures.content_type, "Cache-Control": "no-store"}
        return web.Response(body=await figures.written(), headers=headers)

    async def page(request: web.Request) -> web.Response:
        return web.Response(text=pages[request.path], content_type="text/html", headers=PAGE_HEADERS)

    app = web.Application(client_max_size=LARGEST, middlewares=[_answering, _among_many(Door(), shell)])
    app.add_routes(routes)
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/files/{token:[A-Za-z0-9_-]{16,64}}", file)
    app.router.add_get("/metrics", metrics)
    for path in pages:
        app.router.add_get(path, page)
    return app


@web.middleware
async def _answering(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Too much to do is said as such; what breaks is logged without what was sent, and nothing of it is shown."""
    try:
        return await handler(request)
    except Busy:
        return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": RETRY})
    except web.HTTPException:
        raise
    except Exception:
        log.exception("a request broke off", method=request.method, route=_route(request))
        return web.Response(status=HTTPStatus.INTERNAL_SERVER_ERROR)


def _among_many(door: Door, shell: Asked) -> Middleware:
    """What platforms bring is refused before anything of it is read or stored, when it would be answered too late."""

    @web.middleware
    async def among_many(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.method != "POST":
            return await handler(request)
        if (visit := door.enter()) is None:
            shell.crowded()
            raise Busy
        request[VISIT] = visit
        try:
            return await handler(request)
        finally:
            visit.leave()

    return among_many


def _route(request: web.Request) -> str:
    """The route's pattern: an address itself may hold a file's secret."""
    resource = request.match_info.route.resource
    return resource.canonical if resource else ""
