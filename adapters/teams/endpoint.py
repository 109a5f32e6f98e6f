"""The address Teams calls: who may come in, what is answered, and when."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import msgspec
import structlog
from aiohttp import web
from msgspec.structs import replace
from yarl import URL

from adapters.teams import limits
from adapters.teams.cloud import Cloud
from adapters.teams.hear import hear, sender, tenant
from adapters.teams.keys import KeysUnavailable, Now
from adapters.teams.limits import Json
from adapters.teams.people import People
from adapters.teams.tokens import NotTeams, Tokens
from bot.arrival import aside, body
from bot.errors import Busy
from bot.ports import Coach
from bot.settings import is_loopback
from flows.heard import Left

FORWARDED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "CF-Connecting-IP")

log = structlog.get_logger(__name__)


class TurnedAway(Exception):
    """A request that is not let in, with the HTTP status that says so."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


class Endpoint:
    """Lets in what Teams sends for our tenant and answers once it is stored.

    Without ``tokens`` it takes everything from this machine and nothing from elsewhere. An empty ``tenant_id``
    lets every organisation in.
    """

    def __init__(
        self, coach: Coach, people: People, tokens: Tokens | None, cloud: Cloud, tenant_id: str, now: Now
    ) -> None:
        self.open = True
        self._coach = coach
        self._people = people
        self._tokens = tokens
        self._cloud = cloud
        self._tenant = tenant_id
        self._now = now

    async def serve(self, request: web.Request) -> web.Response:
        """Answer one request: 200 when its event is stored or there is nothing to store."""
        try:
            await self._hear(await self._let_in(request))
        except TurnedAway as away:
            log.info("teams_turned_away", status=away.status, reason=str(away))
            return web.Response(status=away.status)
        return web.Response()

    async def _hear(self, activity: Json) -> None:
        event = hear(activity, datetime.fromtimestamp(self._now(), UTC))
        if event is None:
            return
        if self._people.asks and not isinstance(event.heard, Left):
            event = replace(event, profile=await self._people.profile(sender(activity), event.profile))
        try:
            await self._coach.take(event)
        except Busy as busy:
            raise TurnedAway(503, "too much is waiting") from busy
        except Exception as error:
            # Only the error's kind: its text may hold what a student wrote.
            raise TurnedAway(500, f"the turn was not stored: {type(error).__name__}") from error

    async def _let_in(self, request: web.Request) -> Json:
        """The activity of a request from Teams, or of one from this machine where that is enough."""
        if not self.open:
            raise TurnedAway(503, "closing")
        if request.content_type != "application/json":
            raise TurnedAway(415, "not JSON")
        if self._tokens is None:
            _check_local(request)
            activity = _read(await body(request, limits.BODY))
        else:
            activity = await self._vouched(request, self._tokens)
        service_url = activity.get("serviceUrl")
        if not isinstance(service_url, str) or not self._cloud.serves(service_url):
            raise TurnedAway(403, "a service URL that is not the Bot Framework's")
        if self._tenant and tenant(activity) != self._tenant:
            raise TurnedAway(403, "another tenant")
        return activity

    async def _vouched(self, request: web.Request, tokens: Tokens) -> Json:
        """The activity, if the token is good and meant for it. Nothing is read before the token is good."""
        try:
            with aside(request):  # who comes with a key nobody knows may wait for a server that is slow
                verdict = await tokens.check(request.headers.get("Authorization", ""))
        except NotTeams as error:
            raise TurnedAway(401, str(error)) from error
        except KeysUnavailable as error:
            raise TurnedAway(503, str(error)) from error
        activity = _read(await body(request, limits.BODY))
        if not tokens.admits(verdict, str(activity.get("serviceUrl")), str(activity.get("channelId"))):
            raise TurnedAway(401, "the token is not for this activity")
        return activity


def _check_local(request: web.Request) -> None:
    """Only from this machine, and called by its own name: a tunnel's or a web page's name is another.

    A proxy on this machine may call us by our own name, and says for whom it does.
    """
    if any(name in request.headers for name in FORWARDED):
        raise TurnedAway(403, "without tokens only this machine is heard, and not for others")
    try:
        named = URL(f"http://{request.host}").host or ""
    except ValueError:
        named = ""
    if not (is_loopback(request.remote or "") and is_loopback(named)):
        raise TurnedAway(403, "without tokens only this machine is heard")


def _decoded(content: bytes) -> object:
    """JSON, also with half a character in it, which msgspec does not read: the shell makes that whole."""
    try:
        return msgspec.json.decode(content)
    except msgspec.DecodeError:
        if b"\\ud" not in content.lower():
            raise
        return json.loads(content)


def _read(content: bytes) -> Json:
    try:
        found = _decoded(content)
    except (ValueError, RecursionError) as error:
        raise TurnedAway(400, "no readable JSON") from error
    if not isinstance(found, dict):
        raise TurnedAway(400, "no JSON object")
    return found
