"""The servers of the fake Slack on loopback, and its ways to the app."""

from __future__ import annotations

from aiohttp import ClientSession, web

from tests.fakes.clock import Now, Sleep, wall
from tests.fakes.faults import Faults
from tests.fakes.loopback import Loopback
from tests.fakes.slack.consent import Consent
from tests.fakes.slack.files import Uploads
from tests.fakes.slack.oauth import OAuth
from tests.fakes.slack.outbox import Carrier, HttpCarrier, Outbox
from tests.fakes.slack.responses import Responses
from tests.fakes.slack.sockets import Sockets
from tests.fakes.slack.web_api import WebApi, error_body
from tests.fakes.slack.windows import Windows
from tests.fakes.slack.workspace import Workspace

SIGNING_SECRET = "fake-signing-secret"


class Host:
    """Puts the parts together: one workspace behind the Web API, response URLs, uploads and sockets."""

    def __init__(self, clock: Now, sleep: Sleep, patience: float, *, paced: bool) -> None:
        self.workspace = Workspace(clock)
        self.windows = Windows(clock)
        self.faults = Faults(error_body, sleep)
        self.oauth = OAuth(clock)
        self.api = WebApi(self.workspace, self.windows, self.faults, self.oauth, paced=paced)
        self.sockets = Sockets(self.workspace, patience)
        self._sleep = sleep
        self._patience = patience
        self._loopback = Loopback(self._routes())
        self._http: ClientSession | None = None

    def _routes(self) -> web.Application:
        app = web.Application(client_max_size=2**26)
        app.router.add_route("*", "/api/{method}", self.api.serve)
        app.router.add_post("/response/{name}", Responses(self.workspace, self.windows, self.faults).serve)
        app.router.add_post("/upload/{file}", Uploads(self.workspace, self.faults).serve)
        app.router.add_get("/socket", self.sockets.serve)
        consent = Consent(self.oauth)
        app.router.add_get("/oauth/v2/authorize", consent.show)
        app.router.add_post("/oauth/v2/authorize", consent.answer)
        return app

    async def open(self) -> None:
        """Start to listen."""
        self.workspace.url = await self._loopback.open()
        self._http = ClientSession()

    async def close(self) -> None:
        """Drop every connection and stop."""
        await self.sockets.cut()
        if self._http is not None:
            await self._http.close()
        await self._loopback.close()

    def outbox(self, request_url: str) -> Outbox:
        """The way to the app: its request URL, or a socket when it has none."""
        return Outbox(self._carrier(request_url), self._sleep)

    def _carrier(self, request_url: str) -> Carrier:
        if not request_url:
            return self.sockets
        if self._http is None:
            raise RuntimeError("enter the fake first: async with FakeSlack() as slack")
        return HttpCarrier(self._http, request_url, SIGNING_SECRET, wall, self._patience)
