"""The adapter itself, and all there is of botbuilder: its successor must be a change of this one file.

botbuilder gives the activities and cards that go out and the constants of the protocol. What else it has, and why
it is not used, stands in docs/decisions/0030 to 0033.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import quote

import structlog
from aiohttp import web
from botbuilder.core import CardFactory
from botbuilder.schema import ActivityTypes, ChannelAccount, ConversationParameters, TextFormatTypes
from botframework.connector.auth import AuthenticationConstants as Protocol

from adapters.teams import say
from adapters.teams.client import Client
from adapters.teams.cloud import LOOPBACK, Cloud
from adapters.teams.directory import Directory
from adapters.teams.endpoint import Endpoint
from adapters.teams.hear import NAME, Sender
from adapters.teams.keys import Keys, KeysUnavailable, Now
from adapters.teams.limits import Json
from adapters.teams.login import Login
from adapters.teams.once import Once
from adapters.teams.people import People
from adapters.teams.tokens import Tokens
from adapters.teams.troubles import trouble
from bot.errors import DeliveryError, Refused, SettingsError
from bot.ports import Coach, Delivery, Receipt, Words
from bot.settings import TeamsSettings
from flows.center import Staff
from flows.replies import Mark, Reply, Revise

PATH = "/api/messages"

# The hosts are those Microsoft's own SDKs accept in a service URL of the public cloud, GCC included.
PUBLIC = Cloud(
    openid=Protocol.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL,
    issuer=Protocol.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER,
    login=Protocol.TO_CHANNEL_FROM_BOT_LOGIN_URL_PREFIX + "{tenant}" + Protocol.TO_CHANNEL_FROM_BOT_TOKEN_ENDPOINT_PATH,
    scope=Protocol.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE + "/.default",
    hosts=frozenset(
        (
            "smba.trafficmanager.net",
            "smba.onyx.prod.teams.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com",
        )
    ),
    graph="https://graph.microsoft.com/v1.0",
    graph_scope="https://graph.microsoft.com/.default",
)

_MESSAGE, _XML = ActivityTypes.message.value, TextFormatTypes.xml.value
_CARD = CardFactory.content_types.adaptive_card

log = structlog.get_logger(__name__)


class Teams:
    """The adapter (bot.ports.Adapter) for one app. ``now`` gives seconds since 1970."""

    name = NAME
    remembers = False

    def __init__(self, settings: TeamsSettings, coach: Coach, staff: Staff, cloud: Cloud, now: Now) -> None:
        if not (settings.anonymous or (settings.app_id and settings.app_password)):
            raise SettingsError(
                "Teams needs MicrosoftAppId and MicrosoftAppPassword, or TEAMS_ANONYMOUS=1 for local clients"
            )
        self._anonymous = settings.anonymous
        self._cloud = replace(cloud, hosts=LOOPBACK) if settings.anonymous else cloud
        self._client = Client()
        self._keys = Keys(cloud.openid, self._client.page, now)
        tokens = None if settings.anonymous else Tokens(self._keys, settings.app_id, cloud.issuer, now)
        self._login = _login(settings, cloud, self._client, now)
        self._directory = _directory(settings, staff, cloud, self._client, now)
        in_group = self._directory.includes if self._directory else None
        self._people = People(staff, self._member, in_group, now)
        self._endpoint = Endpoint(coach, self._people, tokens, self._cloud, settings.tenant_id, now)
        self._warm = Once(self._connect)

    def routes(self) -> Sequence[web.RouteDef]:
        """The one address Teams calls."""
        return (web.post(PATH, self._endpoint.serve),)

    async def start(self) -> None:
        """Fetch what the first event would have to wait for. Without it we start all the same, and are not ready."""
        await self._client.open()
        await self._warm()

    def ready(self) -> bool:
        """Whether Teams can be believed and spoken to. Asking keeps it so, and is what makes it tried again."""
        if self._anonymous or not self._endpoint.open:
            return self._endpoint.open
        connected = self._keys.known and self._login.valid
        if connected:
            self._login.keep()
        else:
            self._warm.begin()
        return connected

    def channel(self, name: str, private: Mapping[str, str]) -> Mapping[str, str]:
        """A channel by its id, ``19:…@thread.tacv2``, in the organisation of that person."""
        kept = {key: private[key] for key in ("service_url", "bot", "tenant") if key in private}
        return {**kept, "conversation": name} if kept else {}

    async def deliver(self, delivery: Delivery) -> Receipt:
        """Send one letter, once."""
        address = delivery.address
        if not self._cloud.serves(address.get("service_url", "")):
            raise Refused("this address of Teams is not one we may talk to")
        if isinstance(delivery.reply, Mark | Revise):
            return await self._change(delivery, delivery.reply)
        message = say.message(delivery.reply, delivery.words, delivery.letter, delivery.attachment)
        if message is None:
            return {}
        conversation = address.get("conversation") or await self._opened(address)
        sent = await self._call("POST", address, [conversation, "activities"], activity(message))
        return {"conversation": conversation, "activity": str(sent.get("id", ""))}

    async def close(self) -> None:
        """Hear nothing more; letters can still leave."""
        self._endpoint.open = False

    async def shut(self) -> None:
        """Let go of the connections."""
        for each in (self._people, self._directory, self._warm, self._keys, self._login):
            if each is not None:
                await each.stop()
        await self._client.close()

    async def _change(self, delivery: Delivery, change: Mark | Revise) -> Receipt:
        """Show a card as answered, or as it reads now. What cannot be shown, or is gone, needs nothing."""
        receipt = delivery.receipt or {}
        path = [receipt.get("conversation", ""), "activities", receipt.get("activity", "")]
        message = _changed(delivery.target, change, delivery.words) if delivery.target and all(path) else None
        if message is not None:
            await self._call("PUT", delivery.address, path, activity(message), may_miss=True)
        return {}

    async def _opened(self, address: Mapping[str, str]) -> str:
        """The id of the personal chat with somebody we only met elsewhere; theirs must be installed."""
        opened = await self._call("POST", address, [], _conversation(address))
        if not isinstance(found := opened.get("id"), str) or not found:
            raise Refused("Teams opened no conversation")
        return found

    async def _member(self, sender: Sender) -> Json:
        """Somebody as the roster of where we met them lists them. Raises a DeliveryError."""
        where = {"service_url": sender.service_url}
        return await self._call("GET", where, [sender.conversation, "members", sender.user])

    async def _call(
        self,
        method: str,
        address: Mapping[str, str],
        path: Sequence[str],
        body: Json | None = None,
        *,
        may_miss: bool = False,
    ) -> Json:
        """One call of the connector at the address's service URL. Raises a DeliveryError, as ``deliver`` does."""
        token = "" if self._anonymous else await self._login.token()
        parts = ["v3", "conversations", *(quote(each, safe="") for each in path)]
        url = "/".join((address["service_url"].rstrip("/"), *parts))
        answer = await self._client.send(method, url, body, token)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            self._login.forget()
        if answer.success or (may_miss and answer.status == HTTPStatus.NOT_FOUND):
            return answer.body
        raise trouble(answer, personal="user" in address)

    async def _connect(self) -> None:
        if self._anonymous:
            return
        for wanted in (self._keys.refresh, self._login.token):
            try:
                await wanted()
            except (KeysUnavailable, DeliveryError) as error:
                log.warning("teams_not_connected", reason=str(error))


def _login(settings: TeamsSettings, cloud: Cloud, client: Client, now: Now) -> Login:
    single = settings.app_type == "SingleTenant"
    tenant = settings.tenant_id if single else Protocol.DEFAULT_CHANNEL_AUTH_TENANT
    return _login_at(tenant, cloud.scope, settings, cloud, client, now)


def _directory(settings: TeamsSettings, staff: Staff, cloud: Cloud, client: Client, now: Now) -> Directory | None:
    """The directory, where a group of it is staff. Local clients have none."""
    if not staff.entra_group or settings.anonymous:
        return None
    login = _login_at(settings.tenant_id, cloud.graph_scope, settings, cloud, client, now)
    return Directory(client, login, cloud.graph, staff.entra_group)


def _login_at(tenant: str, scope: str, settings: TeamsSettings, cloud: Cloud, client: Client, now: Now) -> Login:
    form = {"client_id": settings.app_id, "client_secret": settings.app_password, "scope": scope}
    return Login(cloud.login.format(tenant=quote(tenant, safe="")), form, client.post, now)


def _changed(target: Reply, change: Mark | Revise, words: Words) -> say.Message | None:
    match change:
        case Mark(choice=choice):
            return say.marked(target, choice, words)
        case Revise(letter):
            return say.message(target, words, letter)


def activity(message: say.Message) -> Json:
    """A message as the connector takes it: what ``Activity.serialize`` makes of one, without what that takes to do."""
    if message.card is None:
        return {"type": _MESSAGE, "text": message.text, "textFormat": _XML}
    return {
        "type": _MESSAGE,
        "attachments": [{"contentType": _CARD, "content": message.card}],
        "summary": message.summary,
    }


def _conversation(address: Mapping[str, str]) -> Json:
    tenant = address.get("tenant", "")
    wanted = ConversationParameters(
        is_group=False,
        bot=ChannelAccount(id=address.get("bot", "")),
        members=[ChannelAccount(id=address.get("user", ""))],
        tenant_id=tenant,
        channel_data={"tenant": {"id": tenant}},
    )
    return dict(wanted.serialize())
