"""Activities as Teams sends them: those recorded from the Agents Playground, and what it cannot send."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

Json = dict[str, Any]

_RECORDED = Path(__file__).parents[2] / "clients" / "samples" / "teams"


def recorded(name: str) -> Json:
    """What the Playground sent."""
    found: Json = json.loads((_RECORDED / f"{name}.json").read_text(encoding="utf-8"))
    return found


def changed(name: str, number: int, /, **fields: Any) -> Json:
    """A recorded activity with other fields, and an id of its own; None takes a field away."""
    activity = {**recorded(name), "id": f"1795409782{number:03}", **fields}
    return {key: value for key, value in activity.items() if value is not None}


def submitted(number: int, value: object) -> Json:
    """The answer to a card."""
    return changed("submit_button", number, value=value)


def in_channel(number: int, value: object) -> Json:
    """The answer to a card in a channel."""
    return changed("message_in_channel", number, value=value, text=None, replyToId="1795410524902")


BOT = recorded("message")["recipient"]
LETTER = "q4Zf0p0dXr2fV8mC1tYb"

HEARD: dict[str, Json] = {
    **{
        name: recorded(name)
        for name in (
            "message",
            "message_with_markup",
            "message_in_channel",
            "message_in_group",
            "submit_button",
            "submit_form",
            "submit_form_with_gaps",
            "installed",
            "uninstalled",
            "bot_added",
            "bot_removed",
            "person_and_bot_added",
        )
    },
    "picture": changed("message", 1, text=None, attachments=[{"contentType": "image/png", "contentUrl": "https://x"}]),
    "command": changed("message", 2, text="/status"),
    "button": submitted(3, {"menu": "goal.confirm#1", "choice": "yes", "letter": LETTER}),
    "select": submitted(4, {"menu": "goal.confirm#1", "menu.choice": "yes", "letter": LETTER}),
    "form": submitted(5, {"form": "contact.who#1:who", "letter": LETTER, "name": "Dana Lee", "email": ""}),
    "button in a channel": in_channel(7, {"menu": "request", "choice": "ask:claim H2ABC", "letter": LETTER}),
    "form in a channel": in_channel(8, {"form": "desk.reply#1:text", "letter": LETTER, "text": "See you Tuesday"}),
    "mention of somebody else too": changed(
        "message_in_channel",
        6,
        text="<at>Infointerview</at>&nbsp;tell <at>Dana Lee</at> &lt;hi&gt;",
        entities=[
            {"type": "mention", "mentioned": BOT, "text": "<at>Infointerview</at>"},
            {"type": "mention", "mentioned": {"id": "29:dana", "name": "Dana Lee"}, "text": "<at>Dana Lee</at>"},
        ],
    ),
    "without an id": {key: value for key, value in recorded("message").items() if key != "id"},
}

IGNORED: dict[str, Json] = {
    **{
        name: recorded(name)
        for name in (
            "installed_in_channel",
            "installed_in_group",
            "bot_added_in_channel",
            "bot_added_in_group",
            "person_added",
            "person_removed",
            "invoke_execute",
            "submit_cancel",
            "submit_show_card",
        )
    },
    "our message": changed("message", 20, **{"from": BOT}),
    "another bot": changed("message", 21, **{"from": {"id": "28:other", "name": "Other"}}),
    "talk in a channel": changed("message_in_channel", 22, text="hi all", entities=[]),
    "mention of somebody else": changed(
        "message_in_channel",
        23,
        text="<at>Dana Lee</at> hi",
        entities=[{"type": "mention", "mentioned": {"id": "29:dana", "name": "Dana"}, "text": "<at>Dana Lee</at>"}],
    ),
    "edit": changed("message", 24, type="messageUpdate", channelData={"eventType": "editMessage"}),
    "deletion": changed("message", 25, type="messageDelete", text=None),
    "typing": changed("message", 26, type="typing", text=None),
    "reaction": changed("message", 27, type="messageReaction", reactionsAdded=[{"type": "like"}]),
    "read receipt": changed("message", 28, type="event", name="application/vnd.microsoft.readReceipt", value={}),
    "upgrade": changed("installed", 29, action="add-upgrade"),
    "upgrade from": changed("installed", 30, action="remove-upgrade"),
    "nothing selected": submitted(31, {"menu": "goal.confirm#1", "letter": LETTER}),
    "somebody else's card": submitted(32, {"verb": "approve"}),
    "odd answer": submitted(33, "yes"),
    "another channel": changed("message", 34, channelId="webchat"),
    "a kind of the future": changed("message", 35, type="telepathy"),
    "no conversation": changed("message", 36, conversation=None),
}
