"""Others' adapters for Teams, each answering a message: ``answer.py NAME ADDRESS`` prints where it listens.

They are served as benchmarks/served.py serves ours: ``/cpu`` tells the seconds of processor used. ``silent`` ones only
hear. ``signed`` ones check the caller's token against the keys at ADDRESS; the others let everybody in. To speak, none
asks for a token of its own: their logins refuse one on this machine.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

ANSWER = "So: physical therapist. Did I get that right?"
APP_ID = "22222222-2222-4222-8222-222222222222"
ISSUER = "https://api.botframework.com"


class Bot:
    """Has one answer, or none."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent

    async def on_turn(self, context: Any) -> None:
        """Answer; in both libraries a context is spoken to in the same way."""
        if not self._silent:
            await context.send_activity(ANSWER)


def cloud_adapter(bot: Bot, address: str, *, signed: bool) -> web.Application:
    """The newer adapter of botbuilder, from the package made for aiohttp."""
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication
    from botframework.connector.auth import MicrosoftAppCredentials, PasswordServiceClientCredentialFactory

    class Anonymous:
        APP_ID = APP_PASSWORD = APP_TYPE = APP_TENANTID = ""

    class Signed:
        TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL = f"{address}/openid"
        TO_BOT_FROM_CHANNEL_TOKEN_ISSUER = ISSUER

    class Credentials(PasswordServiceClientCredentialFactory):
        async def create_credentials(self, *_: Any, **__: Any) -> MicrosoftAppCredentials:
            return MicrosoftAppCredentials.empty()

    known = {"credentials_factory": Credentials(APP_ID, "password")} if signed else {}
    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Signed() if signed else Anonymous(), **known))
    return _hearing(lambda request: adapter.process(request, bot))


def framework_adapter(bot: Bot, _: str, *, signed: bool) -> web.Application:
    """The older adapter of botbuilder, whose keys are at one address only: it lets everybody in."""
    from botbuilder.core import BotFrameworkAdapter, BotFrameworkAdapterSettings
    from botbuilder.schema import Activity

    adapter = BotFrameworkAdapter(BotFrameworkAdapterSettings("", ""))

    async def hear(request: web.Request) -> web.Response:
        activity = Activity().deserialize(await request.json())
        await adapter.process_activity(activity, "", bot.on_turn)
        return web.Response()

    return _hearing(hear)


def agents_sdk(bot: Bot, address: str, *, signed: bool) -> web.Application:
    """The adapter of the Microsoft 365 Agents SDK behind its own check; where the keys are is a constant of it."""
    from microsoft_agents.hosting.aiohttp import CloudAdapter, jwt_authorization_decorator
    from microsoft_agents.hosting.core import AgentAuthConfiguration
    from microsoft_agents.hosting.core.authorization import _entra_issuers

    class Login:
        async def get_access_token(self, resource_url: str, scopes: list[str], force_refresh: bool = False) -> str:
            return "token"

    class Connections:
        def get_token_provider(self, identity: Any, service_url: str) -> Login:
            return Login()

    _entra_issuers.BOTFRAMEWORK_JWKS_URIS[ISSUER] = f"{address}/keys"
    adapter = CloudAdapter(connection_manager=Connections())
    app = _hearing(jwt_authorization_decorator(lambda request: adapter.process(request, bot)))
    app["agent_configuration"] = AgentAuthConfiguration(client_id=APP_ID, anonymous_allowed=not signed)
    return app


def _hearing(hear: Callable[[web.Request], Awaitable[Any]]) -> web.Application:
    app = web.Application()
    app.router.add_post("/api/messages", hear)
    return app


PEERS = {"CloudAdapter": cloud_adapter, "BotFrameworkAdapter": framework_adapter, "AgentsSDK": agents_sdk}


async def main(name: str, address: str) -> None:
    """Serve one of them until the process is ended."""
    peer, *how = name.split()

    async def cpu(_: web.Request) -> web.Response:
        return web.json_response(time.process_time())

    app = PEERS[peer](Bot(silent="silent" in how), address, signed="signed" in how)
    app.router.add_get("/cpu", cpu)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
