"""Made-up students who write, each one thing after the other, and the ways their words reach the coach."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic

from adapters.teams.hear import _id as teams_id
from tests.fakes.delivery import Answer
from tests.fakes.slack import FakeSlack, payloads
from tests.fakes.slack.message import TEAM
from tests.fakes.teams import FakeTeams, incoming
from tests.faults.replicas import Replica
from tests.flows.world import Talk, words

ASKED = ("help", "how long is it", "physical therapist", "what should i wear", "back", "privacy", "my interviews")
STOP = "stop"  # no more reminders and nudges; questions are answered as before
AGAIN = 0.12  # how many events come once more, at once or after they were acknowledged
FOR_EVER = float("inf")

Carry = Callable[[Replica], Awaitable[Answer]]


@dataclass
class Post:
    """The way from both platforms to the replicas: any of them, again until one says that it has it."""

    replicas: Sequence[Replica]
    chance: random.Random
    acknowledged: set[str] = field(default_factory=set)
    people: dict[str, str] = field(default_factory=dict)
    offered: int = 0
    repeated: int = 0
    later: set[asyncio.Task[None]] = field(default_factory=set)

    async def bring(self, event: str, person: str, carry: Carry) -> None:
        """Deliver one event, perhaps more than once; return when it was acknowledged."""
        self.people[event] = person
        if self.chance.random() < AGAIN:
            self._once_more(event, carry, 0.0)
        while not await self._offer(event, carry):
            await asyncio.sleep(self.chance.uniform(0.05, 0.3))
        if self.chance.random() < AGAIN:
            self._once_more(event, carry, self.chance.uniform(0.0, 3.0))

    async def _offer(self, event: str, carry: Carry) -> bool:
        self.offered += 1
        answer = await carry(self.chance.choice(self.replicas))
        if answer.accepted:
            self.acknowledged.add(event)
        return answer.accepted

    def _once_more(self, event: str, carry: Carry, after: float) -> None:
        async def repeat() -> None:
            await asyncio.sleep(after)
            await self._offer(event, carry)

        self.repeated += 1
        task = asyncio.create_task(repeat())
        self.later.add(task)
        task.add_done_callback(self.later.discard)


@dataclass
class Student:
    """Somebody who writes. ``talk`` is the same conversation with a coach nobody disturbs."""

    person: str
    say: Callable[[str], Awaitable[None]]
    chance: random.Random
    talk: Talk = field(default_factory=Talk)
    expected: list[str] = field(default_factory=list)
    silenced: list[tuple[float, float]] = field(default_factory=list)
    count: int = 0

    async def write(self, done: asyncio.Event, calm: asyncio.Event, pause: float) -> None:
        """Say one thing after the other, as soon as it was taken; not while too many answers are still to come."""
        await asyncio.sleep(self.chance.uniform(0, pause))
        while not done.is_set():
            await calm.wait()
            text = ASKED[self.count % len(ASKED)]
            await self.tell(STOP if self.count > 3 and not self.silenced and self.chance.random() < 0.1 else text)
            await asyncio.sleep(self.chance.uniform(0, 2 * pause))

    async def tell(self, text: str) -> None:
        """Say something, and note what it ought to lead to."""
        await self.say(text)
        self.count += 1
        self.talk.say(text)
        if self.talk.turn is not None:
            self.expected += [first_line(words(each)) for each in self.talk.turn.replies]
        if self.talk.conversation.messages == "off" and not self.silenced:
            self.silenced.append((monotonic(), FOR_EVER))


def first_line(text: str) -> str:
    """Enough of a message to know it by; a greeting lacks the name that could not be asked for."""
    return "".join(each for each in text.split("\n", 1)[0].replace("Maya", "") if each.isalnum())


def in_slack(slack: FakeSlack, post: Post, number: int, chance: random.Random) -> Student:
    """A student of that number in Slack."""
    user = f"U{number:05}"
    slack.student(user, "Maya Rivera")
    person = f"slack/{TEAM}/{user}"

    async def say(text: str) -> None:
        said = slack._type(user, slack.direct(user), text, "")
        id_ = slack.workspace.new_id("Ev")
        now = int(slack.workspace.clock().timestamp())
        envelope = payloads.envelope(payloads.message(said, direct=True), id_, now)

        async def carry(replica: Replica) -> Answer:
            to = slack._host._carrier(f"http://127.0.0.1:{replica.port}/slack/events")
            return await to.carry("events_api", envelope, 0, "")

        await post.bring(f"slack/{TEAM}/slack:{id_}", person, carry)

    return Student(person, say, chance)


def in_teams(teams: FakeTeams, post: Post, number: int, chance: random.Random) -> Student:
    """A student of that number in Teams."""
    user = f"29:{number:05}"
    person = f"teams/{teams.tenant_id}/{teams.student(user, 'Maya Rivera').aad}"

    async def say(text: str) -> None:
        activity = incoming.message(teams.frame(user), text)

        async def carry(replica: Replica) -> Answer:
            teams.bot_url = f"http://127.0.0.1:{replica.port}/api/messages"  # read before anybody else has a turn
            return await teams.deliver(activity)

        await post.bring(f"teams/{teams.tenant_id}/{teams_id(activity)}", person, carry)

    return Student(person, say, chance)
