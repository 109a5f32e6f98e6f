"""The fake Slack itself: what a test sets up and sees in it, and what people do there."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import Self

from tests.fakes.clock import Now, Sleep, wall
from tests.fakes.delivery import Answer
from tests.fakes.impossible import Impossible
from tests.fakes.loopback import Json
from tests.fakes.slack import payloads
from tests.fakes.slack.host import SIGNING_SECRET, Host
from tests.fakes.slack.message import BOT, Message, find
from tests.fakes.slack.outbox import Outbox
from tests.fakes.slack.responses import respond
from tests.fakes.slack.state import Filling, check_complete, pick, values
from tests.fakes.slack.submitted import settle
from tests.fakes.slack.views import close_modal
from tests.fakes.slack.web_api import APP_TOKEN, BOT_TOKEN
from tests.fakes.slack.windows import ResponseUrl
from tests.fakes.slack.workspace import Channel


class FakeSlack:
    """A workspace with one app in it, while it is entered.

    ``request_url`` is where the app hears; without one it is reached by Socket Mode. ``clock`` stamps
    messages and ages triggers and response URLs, ``sleep`` waits between retries, ``patience`` is how many
    real seconds an answer may take. ``paced`` answers 429 to a second chat.postMessage in a channel within a
    second. ``faults`` plans what goes wrong, by method name; ``sockets`` are the Socket Mode connections. ``oauth`` is
    the app's way to a token by a click, beside the one it has.

    >>> async with FakeSlack(request_url) as slack:
    ...     slack.student("U1", "Maya Rivera", zone="America/New_York")
    ...     await slack.dm("U1", "hi")
    ...     await slack.until(lambda: slack.seen("U1"))
    """

    bot_token, app_token, signing_secret = BOT_TOKEN, APP_TOKEN, SIGNING_SECRET

    def __init__(
        self,
        request_url: str = "",
        *,
        clock: Now = wall,
        sleep: Sleep = asyncio.sleep,
        patience: float = 3.0,
        paced: bool = False,
    ) -> None:
        self.request_url = request_url
        self.last_event: Json = {}
        self._host = Host(clock, sleep, patience, paced=paced)
        self.workspace = self._host.workspace
        self.windows = self._host.windows
        self.faults = self._host.faults
        self.api = self._host.api
        self.oauth = self._host.oauth
        self.sockets = self._host.sockets

    async def __aenter__(self) -> Self:
        await self._host.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._host.close()

    # ---- what a test sets up and looks at

    @property
    def api_url(self) -> str:
        """The base URL for a Web API client, with its trailing slash."""
        return f"{self.workspace.url}/api/"

    def student(
        self,
        person: str,
        name: str,
        *,
        zone: str = "America/New_York",
        email: str = "",
        locale: str = "en-US",
    ) -> None:
        """Let somebody join the workspace."""
        self.workspace.add_person(person, name, zone, email, locale)

    def deactivate(self, person: str) -> None:
        """Close somebody's account: nothing reaches them any more."""
        self.workspace.people[person]["deleted"] = True

    def channel(self, channel: str, name: str, members: Iterable[str] = (), *, with_app: bool = True) -> None:
        """Make a channel."""
        everybody = {*members, BOT} if with_app else {*members}
        self.workspace.channels[channel] = Channel(channel, name, members=everybody)

    def group(self, group: str, *members: str) -> None:
        """Make a user group, or change who is in it; ids are such as ``S0STAFF``."""
        self.workspace.groups[group] = list(members)

    def direct(self, person: str) -> str:
        """The channel id of somebody's direct messages with the app."""
        return self.workspace.open_direct(person).id

    def seen(self, person: str, channel: str = "") -> list[Message]:
        """What the app shows somebody, oldest first: in their direct messages, or in a channel."""
        where = channel or self.direct(person)
        said = (m for m in self.workspace.messages if m.channel == where and m.author == BOT)
        return [message for message in said if message.only_for in ("", person)]

    def home(self, person: str) -> Json | None:
        """Somebody's home page, if one was published."""
        return self.workspace.homes.get(person)

    def modal(self, person: str) -> Json | None:
        """The modal in front of somebody."""
        return self.workspace.views.get(self.workspace.modals.get(person, ""))

    def calls(self, method: str) -> list[Json]:
        """The arguments of every call of a method so far, also of those that failed."""
        return [call.arguments for call in self.api.calls if call.method == method]

    def refuse(self, method: str, error: str, *, times: int = 1) -> None:
        """Plan an answer ``{"ok": false, "error": error}``."""
        self.faults.answer(method, 200, {"ok": False, "error": error}, times=times)

    async def until(self, condition: Callable[[], object], within: float = 5.0) -> None:
        """Wait for something to be seen; TimeoutError after so many real seconds."""
        await self.workspace.changes.until(lambda: bool(condition()), within)

    # ---- what people do, as events: each gives every answer of the app, retries included

    async def event(self, event: Json) -> list[Answer]:
        """Deliver any event."""
        now = int(self.workspace.clock().timestamp())
        self.last_event = payloads.envelope(event, self.workspace.new_id("Ev"), now)
        return await self._outbox.event(self.last_event)

    async def repeat_event(self) -> list[Answer]:
        """Deliver the last event once more, under the same id."""
        return await self._outbox.event(self.last_event)

    async def dm(self, person: str, words: str, *, thread_ts: str = "") -> list[Answer]:
        """Write to the app."""
        said = self._type(person, self.direct(person), words, thread_ts)
        return await self.event(payloads.message(said, direct=True))

    async def mention(self, person: str, channel: str, words: str, *, thread_ts: str = "") -> list[Answer]:
        """Call the app in a channel."""
        said = self._type(person, channel, words, thread_ts, to_app=True)
        return await self.event(payloads.app_mention(said))

    async def edit(self, person: str, words: str) -> list[Answer]:
        """Change the last thing somebody wrote."""
        message = self._last_of(person)
        before = copy.copy(message)
        rewritten = payloads.typed(person, message.channel, message.ts, words, "", to_app=False)
        message.text, message.blocks = rewritten.text, rewritten.blocks
        message.edited = self.workspace.stamp()
        return await self.event(payloads.message_changed(before, message, direct=_is_direct(message)))

    async def unsay(self, person: str) -> list[Answer]:
        """Delete the last thing somebody wrote."""
        message = self._last_of(person)
        self.workspace.remove(message)
        now = self.workspace.stamp()
        return await self.event(payloads.message_deleted(message, now, direct=_is_direct(message)))

    async def echo(self, message: Message) -> list[Answer]:
        """Tell the app of its own message, as Slack does with every one."""
        return await self.event(payloads.message(message, direct=_is_direct(message)))

    async def open_home(self, person: str) -> list[Answer]:
        """Open the app's home page."""
        view = self.home(person)
        channel, ts = self.direct(person), self.workspace.stamp()
        return await self.event(payloads.app_home_opened(person, channel, ts, view))

    def _type(self, person: str, channel: str, words: str, thread_ts: str, *, to_app: bool = False) -> Message:
        ts = self.workspace.stamp()
        return self.workspace.post(payloads.typed(person, channel, ts, words, thread_ts, to_app=to_app))

    def _last_of(self, person: str) -> Message:
        for message in reversed(self.workspace.messages):
            if message.author == person:
                return message
        raise Impossible("nothing was written yet")

    async def uninstall(self) -> list[Answer]:
        """Take the app out of the workspace: its tokens end, and it is told so twice."""
        self.oauth.uninstall()
        ended = await self.event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT]}})
        return [*ended, *await self.event({"type": "app_uninstalled"})]

    # ---- what people do, as interactions: never retried; an Answer without success is an error they see

    async def slash(self, person: str, command: str, words: str = "", *, channel: str = "") -> Answer:
        """Give a slash command. What the app answers at once is shown; Refused when Slack would not."""
        where = channel or self.direct(person)
        opened = self._opened(person, where)
        payload = payloads.slash_command(self.workspace.people[person], where, command, words, opened)
        answer = await self._outbox.once("slash_commands", payload)
        if answer.accepted and answer.body:
            said = answer.body if isinstance(answer.body, dict) else {"text": answer.body}
            respond(self.workspace, ResponseUrl(person, where, "", self.workspace.clock()), said)
        return answer

    async def click(self, person: str, button: str, *, message: Message | None = None) -> Answer:
        """Press the newest button of that label or action id, or the one in ``message``."""
        shown, block, element = self._find(person, "button", button, message)
        return await self._act(person, shown, payloads.action(block, element, self.workspace.stamp()))

    async def choose(self, person: str, option: str, action_id: str, *, message: Message | None = None) -> Answer:
        """Choose an entry, by value or label, of the newest select with that action id."""
        shown, block, element = self._find(person, "static_select", action_id, message)
        chosen = {"selected_option": pick(element, option)}
        return await self._act(person, shown, payloads.action(block, element, self.workspace.stamp(), **chosen))

    async def click_home(self, person: str, button: str) -> Answer:
        """Press a button of the home page."""
        view = self.home(person)
        found = find(view["blocks"], "button", button) if view else None
        if view is None or found is None:
            raise Impossible(f"no button {button} at home")
        action = payloads.action(*found, self.workspace.stamp())
        trigger = self.windows.trigger(person)
        payload = payloads.block_actions_in_view(self.workspace.people[person], view, action, trigger)
        return await self._outbox.once("interactive", payload)

    async def submit(self, person: str, answers: Mapping[str, Filling]) -> dict[str, str]:
        """Fill in the modal and send it; give the errors shown in it, by block id.

        Impossible when the client would not send it, Refused when the app's answer is no answer.
        """
        view = self._modal(person)
        filled = values(view["blocks"], answers)
        check_complete(view["blocks"], filled)
        trigger = self.windows.trigger(person)
        payload = payloads.view_submission(self.workspace.people[person], view, filled, trigger)
        return settle(self.workspace, person, view, await self._outbox.once("interactive", payload))

    async def close(self, person: str) -> None:
        """Close the modal without sending it."""
        view = self._modal(person)
        close_modal(self.workspace, person)
        if view.get("notify_on_close"):
            await self._outbox.once("interactive", payloads.view_closed(self.workspace.people[person], view))

    def _modal(self, person: str) -> Json:
        view = self.modal(person)
        if view is None:
            raise Impossible("no modal is open")
        return view

    def _find(self, person: str, kind: str, name: str, message: Message | None) -> tuple[Message, Json, Json]:
        for shown in [message] if message else reversed(self.seen(person)):
            found = find(shown.blocks, kind, name)
            if found is not None:
                return shown, *found
        raise Impossible(f"no {kind} {name}")

    async def _act(self, person: str, message: Message, action: Json) -> Answer:
        opened = self._opened(person, message.channel, message.ts)
        payload = payloads.block_actions_in_message(self.workspace.people[person], message, action, opened)
        return await self._outbox.once("interactive", payload)

    def _opened(self, person: str, channel: str, ts: str = "") -> Json:
        name = self.windows.response_url(person, channel, ts)
        url = f"{self.workspace.url}/response/{name}"
        return {"trigger_id": self.windows.trigger(person), "response_url": url}

    @property
    def _outbox(self) -> Outbox:
        return self._host.outbox(self.request_url)


def _is_direct(message: Message) -> bool:
    return message.channel.startswith("D")
