"""Decides whether Teams would take an activity of the app as it is."""

from __future__ import annotations

from tests.fakes.loopback import Json
from tests.fakes.teams.cards import check_card
from tests.fakes.teams.refused import Refused, bad
from tests.fakes.teams.tenant import BOT, CARD

# Teams speaks of about 100 KB, markup it adds included; an app does well to stay under 80.
SIZE = 80 * 1024
ATTACHMENTS = 10
TYPES = {"message", "typing"}
FORMATS = {"plain", "markdown", "xml"}
OTHER_CARDS = {
    "application/vnd.microsoft.card.hero",
    "application/vnd.microsoft.card.thumbnail",
    "application/vnd.microsoft.teams.card.file.consent",
    "application/vnd.microsoft.teams.card.file.info",
}


def check_size(body: bytes) -> None:
    """Raise Refused for a message too big."""
    if len(body) >= SIZE:
        raise Refused(413, "MessageSizeTooBig", "Message size too large.")


def check_activity(activity: Json) -> None:
    """Raise Refused for what is no message or typing of this bot, or cannot be shown."""
    if activity.get("type") not in TYPES:
        raise bad(f"Unknown activity type {activity.get('type')}.")
    sender = activity.get("from") or {}
    if not isinstance(sender, dict) or sender.get("id", BOT["id"]) != BOT["id"]:
        raise Refused(403, "Forbidden", "Bot is not authorized to send as another.")
    if activity["type"] == "message":
        _check_message(activity)


def _check_message(activity: Json) -> None:
    text, attachments = activity.get("text"), activity.get("attachments") or []
    if text is not None and not isinstance(text, str):
        raise bad("Activity text must be a string.")
    if not text and not attachments:
        raise bad("Activity must have either text or attachments.")
    if activity.get("textFormat", "markdown") not in FORMATS:
        raise bad("Unknown textFormat.")
    if activity.get("attachmentLayout", "list") not in ("list", "carousel"):
        raise bad("Unknown attachmentLayout.")
    if not isinstance(attachments, list) or len(attachments) > ATTACHMENTS:
        raise bad(f"Attachments must be a list of at most {ATTACHMENTS}.")
    for attachment in attachments:
        _check_attachment(attachment)
    for entity in activity.get("entities") or []:
        if entity.get("type") == "mention" and entity.get("text", "") not in (text or ""):
            raise bad("Mention text is not in the message.")


def _check_attachment(attachment: object) -> None:
    if not isinstance(attachment, dict) or not isinstance(attachment.get("contentType"), str):
        raise bad("Attachment must have a contentType.")
    kind = attachment["contentType"]
    if kind == CARD:
        check_card(attachment.get("content"))
    elif kind.startswith("image/"):
        if not attachment.get("contentUrl"):
            raise bad("Image must have a contentUrl.")
    elif kind not in OTHER_CARDS:
        raise bad(f"Unknown attachment type {kind}.")
