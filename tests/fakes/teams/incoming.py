"""The activities Teams sends to a bot, as plain dicts; pure."""

from __future__ import annotations

import html
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.fakes.loopback import Json
from tests.fakes.teams.tenant import BOT, Conversation, Person


def message(base: Json, words: str) -> Json:
    """``message`` in a personal chat."""
    return {**base, "type": "message", "text": words, "textFormat": "plain", "attachments": [_html(words)]}


def mention(base: Json, words: str) -> Json:
    """``message`` in a channel: the bot is called by ``<at>`` in the text and an entity beside it."""
    called = f"<at>{BOT['name']}</at>"
    entity = {"type": "mention", "mentioned": BOT, "text": called}
    activity = message(base, f"{called} {words}")
    return {**activity, "entities": [entity, *base["entities"]]}


def submitted(base: Json, value: Json, card: str) -> Json:
    """``message`` without text: the answer to the card in message ``card``."""
    source = {**base["channelData"], "source": {"name": "message"}, "legacy": {"replyToId": f"1:{card}"}}
    return {**base, "type": "message", "value": value, "replyToId": card, "channelData": source}


def installed(base: Json, action: str) -> Json:
    """``installationUpdate``; ``action`` is ``add`` or ``remove``."""
    data = {**base["channelData"], "source": {"name": "message"}}
    return {**base, "type": "installationUpdate", "action": action, "channelData": data}


def members_added(base: Json, members: list[Json]) -> Json:
    """``conversationUpdate``: somebody, or the bot itself, was added."""
    return {**base, "type": "conversationUpdate", "membersAdded": members}


def frame(person: Person, place: Conversation, activity_id: str, service_url: str, at: datetime) -> Json:
    """What all activities have: who, where, when, in what language; in a channel each starts a thread."""
    zone = ZoneInfo(person.zone)
    client = {"type": "clientInfo", "locale": person.locale, "platform": "Web", "timezone": person.zone}
    return {
        "id": activity_id,
        "timestamp": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "localTimestamp": at.astimezone(zone).isoformat(timespec="milliseconds"),
        "localTimezone": person.zone,
        "locale": person.locale,
        "serviceUrl": service_url,
        "channelId": "msteams",
        "from": {"id": person.id, "name": person.name, "aadObjectId": person.aad},
        "recipient": BOT,
        "conversation": _conversation(place, activity_id),
        "entities": [{**client, "country": person.locale.rpartition("-")[2]}],
        "channelData": _channel_data(place),
    }


def _conversation(place: Conversation, thread: str) -> Json:
    shown: Json = {"conversationType": place.kind, "tenantId": place.tenant, "id": place.id}
    if place.kind == "channel":
        shown |= {"isGroup": True, "id": f"{place.id};messageid={thread}"}
    return shown


def _channel_data(place: Conversation) -> Json:
    tenant: Json = {"tenant": {"id": place.tenant}}
    if place.kind == "personal":
        return tenant
    ids = {"teamsChannelId": place.id, "teamsTeamId": place.team}
    return {**ids, "channel": {"id": place.id}, "team": {"id": place.team}, **tenant}


def _html(words: str) -> Json:
    return {"contentType": "text/html", "content": f"<p>{html.escape(words, quote=False)}</p>"}
