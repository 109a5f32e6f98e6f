"""Letters out: each Reply by the Web API method that carries it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from adapters.slack import say
from adapters.slack.calls import Api, SlackError, failed
from adapters.slack.limits import Json
from bot.errors import Refused
from bot.ports import Attachment, Delivery, Receipt, Words
from flows.lines import verbatim
from flows.replies import Choose, Give, Home, Link, Mail, Mark, Once, Option, Reply, Revise, options_of

LETTER = "infointerview_letter"  # the metadata's event_type
LOOKED_AT = 100  # messages read back when looking for a letter

# A message that cannot be changed any more was deleted, or is too old: there is nothing left to show.
_UNCHANGEABLE = {"message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found", "is_inactive"}
_NO_FILES = {
    "missing_scope",
    "file_uploads_disabled",
    "storage_limit_reached",
    "blocked_file_type",
    "restricted_action",
}


class Sender:
    """Sends one letter at a time, once."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def deliver(self, delivery: Delivery) -> Receipt:
        """Send a letter, or find that it had arrived. Raises TryLater, Unreachable or Refused."""
        try:
            found = await self._arrived(delivery) if delivery.uncertain else None
            return await self._send(delivery) if found is None else found
        except SlackError as error:
            raise failed(error, to_person="channel" not in delivery.address) from None

    async def _send(self, delivery: Delivery) -> Receipt:
        match delivery.reply:
            case Home() as home:
                view = say.home(home, delivery.words)
                await self._api.call("views.publish", user_id=delivery.address["user"], view=view)
                return {}
            case Mark() as mark:
                return await self._mark(mark, delivery)
            case Revise() as revise:
                return await self._revise(revise, delivery)
            case Once() as once:
                return await self._take_back(once, delivery)
            case Give() as give:
                return await self._give(give, delivery)
            case reply:
                return await _said(
                    reply, delivery.words, delivery.letter, lambda message: self._post(message, delivery)
                )

    async def _post(self, message: say.Message, delivery: Delivery) -> Receipt:
        """To a person; to a channel for all to see; or in a channel for one person's eyes."""
        address = delivery.address
        said: Json = {"text": message.text, "blocks": message.blocks or None}
        if "response_url" in address:  # where a command was given; good for half an hour
            await self._api.post(address["response_url"], {"response_type": "ephemeral", **said})
            return {}
        if "channel" in address and "user" in address:
            where = {"channel": address["channel"], "user": address["user"], "thread_ts": address.get("thread")}
            await self._api.call("chat.postEphemeral", **where, **said, parse="none")
            return {}
        posted = await self._api.call(
            "chat.postMessage",
            channel=address.get("channel") or address["user"],
            **said,
            metadata=_metadata(delivery.letter),
            parse="none",
            unfurl_links=False,
            unfurl_media=False,
        )
        return _receipt(posted.get("channel"), posted.get("ts"))

    async def _mark(self, mark: Mark, delivery: Delivery) -> Receipt:
        """Show what was chosen instead of what can be pressed."""
        if delivery.target is None:
            return dict(delivery.receipt or {})
        return await self._update(say.marked(delivery.target, mark.choice, delivery.words), mark.letter, delivery)

    async def _revise(self, revise: Revise, delivery: Delivery) -> Receipt:
        """Show a message as it reads now, under its own letter: what is pressed in it is heard as before."""
        if delivery.target is None:
            return dict(delivery.receipt or {})
        letter = revise.letter
        return await _said(
            delivery.target, delivery.words, letter, lambda message: self._update(message, letter, delivery)
        )

    async def _update(self, message: say.Message, letter: str, delivery: Delivery) -> Receipt:
        """Put something in a message's place, also in a thread. What was for one person's eyes cannot be changed."""
        receipt = dict(delivery.receipt or {})
        if "ts" not in receipt:
            return receipt
        try:
            await self._api.call(
                "chat.update",
                channel=receipt["channel"],
                ts=receipt["ts"],
                text=message.text,
                blocks=message.blocks,
                metadata=_metadata(letter),
                parse="none",
            )
        except SlackError as error:
            if error.code not in _UNCHANGEABLE:
                raise
        return receipt

    async def _give(self, give: Give, delivery: Delivery) -> Receipt:
        """Upload a file with its words; where a workspace takes no files, a link to it."""
        attachment = delivery.attachment
        if attachment is None:
            raise Refused("a file was promised and none is there")
        try:
            return await self._upload(attachment, delivery)
        except SlackError as error:
            if error.code not in _NO_FILES or not attachment.url:
                raise
        link = Option("file", verbatim(attachment.name), Link(attachment.url))
        message = say.message(Choose("", give.lines, (link,)), delivery.words, delivery.letter)
        return await self._post(message, delivery)

    async def _upload(self, attachment: Attachment, delivery: Delivery) -> Receipt:
        """Three steps; nobody sees anything before the last."""
        channel = delivery.address.get("channel") or await self._direct(delivery.address["user"])
        name, length = attachment.name, len(attachment.content)
        ticket = await self._api.call("files.getUploadURLExternal", filename=name, length=length)
        await self._api.post(str(ticket.get("upload_url")), attachment.content)
        message = say.message(delivery.reply, delivery.words, delivery.letter)
        files = [{"id": ticket.get("file_id"), "title": name}]
        blocks = message.blocks or None
        await self._api.call("files.completeUploadExternal", files=files, channel_id=channel, blocks=blocks)
        return {"channel": channel}

    async def _direct(self, user: str) -> str:
        opened = await self._api.call("conversations.open", users=user)
        return str((opened.get("channel") or {}).get("id"))

    async def _arrived(self, delivery: Delivery) -> Receipt | None:
        """The receipt of a letter that arrived though its answer never came.

        Home pages and changes replace what is there and may be sent twice; what was said in a channel cannot be
        read back with the scopes we ask for.
        """
        if isinstance(delivery.reply, Home | Mark | Revise | Once) or "channel" in delivery.address:
            return None
        channel, copies = await self._copies(delivery.letter, delivery.address["user"])
        return _receipt(channel, copies[0]) if copies else None

    async def _take_back(self, once: Once, delivery: Delivery) -> Receipt:
        """Delete every copy of a letter but the one its receipt names, or the oldest."""
        receipt = dict(delivery.receipt or {})
        if "channel" in delivery.address:
            return receipt
        channel, copies = await self._copies(once.letter, delivery.address["user"])
        kept = receipt.get("ts") if receipt.get("ts") in copies else min(copies, default="")
        for ts in copies:
            if ts != kept:
                await self._delete(channel, ts)
        return receipt

    async def _delete(self, channel: str, ts: str) -> None:
        try:
            await self._api.call("chat.delete", channel=channel, ts=ts)
        except SlackError as error:
            if error.code != "message_not_found":
                raise

    async def _copies(self, letter: str, user: str) -> tuple[str, list[str]]:
        """A person's direct messages, and the timestamps of those there that are a letter's, the newest first."""
        channel = await self._direct(user)
        history = await self._api.call(
            "conversations.history", channel=channel, include_all_metadata=True, limit=LOOKED_AT
        )
        messages: list[Json] = history.get("messages") or []
        return channel, [str(each.get("ts")) for each in messages if _is_letter(each, letter)]


async def _said(reply: Reply, words: Words, letter: str, put: Callable[[say.Message], Awaitable[Receipt]]) -> Receipt:
    """Put a message somewhere. Slack does not say whether a button may open ``mailto:``; where not, a link does."""
    try:
        return await put(say.message(reply, words, letter))
    except SlackError as error:
        mails = any(isinstance(each.opens, Mail) for each in options_of(reply)[1])
        if not mails or error.code != "invalid_blocks":
            raise
    return await put(say.message(reply, words, letter, mail_buttons=False))


def _metadata(letter: str) -> Json:
    """By this a letter is found again. Any app of the workspace can read it, so it is no more than a trace."""
    return {"event_type": LETTER, "event_payload": {"letter": say.trace(letter)}}


def _is_letter(message: Json, letter: str) -> bool:
    """Whether it bears that letter's trace: in its metadata or, for a file has none, in the name of a block."""
    names = [say.letter_of(str(block.get("block_id"))) for block in message.get("blocks") or []]
    return message.get("metadata") == _metadata(letter) or say.trace(letter) in names


def _receipt(channel: object, ts: object) -> Receipt:
    return {"channel": str(channel), "ts": str(ts)}
