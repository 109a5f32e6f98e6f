"""What somebody does on a platform, as the payload it becomes and the product's own reading of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from adapters.slack import hear as slack_ears
from adapters.teams import hear as teams_ears
from flows.heard import Event
from tests.fakes.delivery import Answer
from tests.fakes.loopback import Json
from tests.fakes.slack import FakeSlack, payloads
from tests.fakes.slack.message import Message
from tests.fakes.slack.outbox import Kind
from tests.fakes.slack.state import values
from tests.fakes.teams import FakeTeams, incoming
from tests.fakes.teams.cards import actions, filled
from tests.fakes.teams.tenant import Post as Shown
from tests.faults.replicas import Replica

Carry = Callable[[Replica], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing somebody did: what the product hears of it, and the way it is brought to a replica."""

    event: Event
    carry: Carry

    @property
    def key(self) -> str:
        """Its event as the heard table names it."""
        return f"{self.event.person.platform}/{self.event.person.tenant}/{self.event.id}"


class Hands(Protocol):
    """What one person can do; None where there is nothing to do it to. Buttons go by their choice."""

    def say(self, words: str) -> Deed:
        """Write a direct message."""
        ...

    def command(self, words: str) -> Deed:
        """Give the command with these words."""
        ...

    def press(self, choice: str) -> Deed | None:
        """Press the newest button there is of that choice."""
        ...

    async def open_form(self, replica: Replica) -> None:
        """Have the newest form in front of one, where a form has to be opened."""
        ...

    def fill(self, answers: Mapping[str, str]) -> Deed | None:
        """Send the form with these answers, by field."""
        ...


@dataclass
class SlackHands:
    """Somebody in the fake Slack."""

    slack: FakeSlack
    user: str

    def say(self, words: str) -> Deed:
        """See Hands."""
        said = self.slack._type(self.user, self.slack.direct(self.user), words, "")
        event = payloads.message(said, direct=True)
        id_ = self.slack.workspace.new_id("Ev")
        return self._deed("events_api", payloads.envelope(event, id_, int(self.slack.workspace.clock().timestamp())))

    def command(self, words: str) -> Deed:
        """See Hands."""
        where = self.slack.direct(self.user)
        opened = self.slack._opened(self.user, where)
        return self._deed("slash_commands", payloads.slash_command(self._who, where, "/infointerview", words, opened))

    def press(self, choice: str) -> Deed | None:
        """See Hands."""
        return self._act("value", choice)

    async def open_form(self, replica: Replica) -> None:
        """See Hands."""
        deed = self._act("action_id", "form")
        if deed is not None:
            await deed.carry(replica)

    def fill(self, answers: Mapping[str, str]) -> Deed | None:
        """See Hands."""
        view = self.slack.modal(self.user)
        if view is None:
            return None
        trigger = self.slack.windows.trigger(self.user)
        return self._deed(
            "interactive", payloads.view_submission(self._who, view, values(view["blocks"], answers), trigger)
        )

    @property
    def _who(self) -> Json:
        return self.slack.workspace.people[self.user]

    def _buttons(self) -> Iterator[tuple[Message, Json, Json]]:
        for shown in reversed(self.slack.seen(self.user)):
            for block, element in shown.elements():
                if element["type"] == "button":
                    yield shown, block, element

    def _act(self, by: str, value: str) -> Deed | None:
        found = next((each for each in self._buttons() if each[2].get(by) == value), None)
        if found is None:
            return None
        shown, block, element = found
        action = payloads.action(block, element, self.slack.workspace.stamp())
        opened = self.slack._opened(self.user, shown.channel, shown.ts)
        return self._deed("interactive", payloads.block_actions_in_message(self._who, shown, action, opened))

    def _deed(self, kind: Kind, payload: Json) -> Deed:
        async def carry(replica: Replica) -> Answer:
            to = self.slack._host._carrier(f"http://127.0.0.1:{replica.port}/slack/events")
            return await to.carry(kind, payload, 0, "")

        return Deed(_heard(slack_ears.hear(payload, datetime.now(UTC))), carry)


@dataclass
class TeamsHands:
    """Somebody in the fake Teams."""

    teams: FakeTeams
    user: str

    def say(self, words: str) -> Deed:
        """See Hands."""
        return self._deed(incoming.message(self.teams.frame(self.user), words))

    def command(self, words: str) -> Deed:
        """See Hands."""
        return self.say(f"/infointerview {words}")

    def press(self, choice: str) -> Deed | None:
        """See Hands."""
        return self._submit("choice", choice, {})

    async def open_form(self, replica: Replica) -> None:
        """A form stands on its card."""

    def fill(self, answers: Mapping[str, str]) -> Deed | None:
        """See Hands."""
        return self._submit("form", "", answers)

    def _submits(self) -> Iterator[tuple[Shown, Json, Json]]:
        for shown in reversed(self.teams.seen(self.user)):
            for card in shown.cards:
                for action in actions(card):
                    if action["type"] == "Action.Submit":
                        yield shown, card, action

    def _submit(self, by: str, value: str, answers: Mapping[str, str]) -> Deed | None:
        """With no value the newest that has such an entry in its data."""
        for shown, card, action in self._submits():
            found = action["data"].get(by)
            if found and value in ("", found):
                data = filled(card, action, answers)
                return self._deed(incoming.submitted(self.teams._under(self.user, shown), data, shown.id))
        return None

    def _deed(self, activity: Json) -> Deed:
        async def carry(replica: Replica) -> Answer:
            self.teams.bot_url = f"http://127.0.0.1:{replica.port}/api/messages"  # read before anybody has a turn
            return await self.teams.deliver(activity)

        return Deed(_heard(teams_ears.hear(activity, datetime.now(UTC))), carry)


def _heard(event: Event | None) -> Event:
    if event is None:
        raise RuntimeError("what a student did is not heard")
    return event
