"""Made-up students who write and press, each one thing after the other, and the way of it all to the coach."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

from flows.heard import Heard
from flows.replies import Reply
from tests.fakes.slack import FakeSlack
from tests.fakes.slack.message import TEAM
from tests.fakes.teams import FakeTeams
from tests.faults.hands import Carry, Deed, Hands, SlackHands, TeamsHands
from tests.faults.replicas import Replica
from tests.flows.world import Talk, words

ASKED = ("help", "how long is it", "physical therapist", "what should i wear", "back", "privacy", "my interviews")
PRESSED = ("ask:about", "ask:status", "ask:people", "about")  # buttons that say something and change little
STOP, RESUME = "stop", "turn my messages back on"  # reminders and nudges; questions are answered as before
AGAIN = 0.12  # how many events come once more, at once or after they were acknowledged
FOR_EVER = float("inf")


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

    async def bring(self, deed: Deed) -> None:
        """Deliver one event, perhaps more than once; return when it was acknowledged."""
        event = deed.key
        self.people[event] = deed.event.person.key
        if self.chance.random() < AGAIN:
            self._once_more(event, deed.carry, 0.0)
        while not await self._offer(event, deed.carry):
            await asyncio.sleep(self.chance.uniform(0.05, 0.3))
        if self.chance.random() < AGAIN:
            self._once_more(event, deed.carry, self.chance.uniform(0.0, 3.0))

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
    """Somebody who talks with the coach. ``talk`` is the same conversation with a coach nobody disturbs.

    ``silenced`` is from when until when they wanted no messages.
    """

    person: str
    hands: Hands
    post: Post
    chance: random.Random
    talk: Talk = field(default_factory=Talk)
    expected: list[str] = field(default_factory=list)
    silenced: list[tuple[float, float]] = field(default_factory=list)
    count: int = 0
    done: str = ""  # the event of what they did last

    async def write(self, done: asyncio.Event, calm: asyncio.Event, pause: float) -> None:
        """Do one thing after the other, as soon as it was taken; not while too many answers are still to come."""
        await asyncio.sleep(self.chance.uniform(0, pause))
        while not done.is_set():
            await calm.wait()
            await self.do(self._next())
            await asyncio.sleep(self.chance.uniform(0, 2 * pause))

    async def tell(self, text: str) -> None:
        """Say something."""
        await self.do(self.hands.say(text))

    async def do(self, deed: Deed) -> None:
        """Do something, and note what it ought to lead to."""
        before = monotonic()
        await self.post.bring(deed)
        self.done = deed.key
        self.count += 1
        self.expect(deed.event.heard)
        silent = bool(self.silenced) and self.silenced[-1][1] == FOR_EVER
        if self.talk.conversation.messages == "off" and not silent:
            self.silenced.append((monotonic(), FOR_EVER))
        elif self.talk.conversation.messages == "on" and silent:
            self.silenced[-1] = self.silenced[-1][0], before

    def expect(self, heard: Heard) -> tuple[Reply, ...]:
        """What the coach ought to say to this."""
        replies = self.talk.hears(heard)
        self.expected += [first_line(words(each)) for each in replies]
        return replies

    def _next(self) -> Deed:
        """The next question, and now and then a button, the command, or a wish for no messages."""
        way = self.chance.random()
        if way < 0.2 and (pressed := self.hands.press(self.chance.choice(PRESSED))) is not None:
            return pressed
        if way < 0.3:
            return self.hands.command(self.chance.choice(("help", "status", "")))
        if way < 0.35 and self.count > 3:
            return self.hands.say(RESUME if self.silenced and self.silenced[-1][1] == FOR_EVER else STOP)
        return self.hands.say(ASKED[self.count % len(ASKED)])


def first_line(text: str) -> str:
    """Enough of a message to know it by; a greeting lacks the name that could not be asked for."""
    return "".join(each for each in text.split("\n", 1)[0].replace("Maya", "") if each.isalnum())


def in_slack(slack: FakeSlack, post: Post, number: int, chance: random.Random) -> Student:
    """A student of that number in Slack."""
    user = f"U{number:05}"
    slack.student(user, "Maya Rivera")
    return Student(f"slack/{TEAM}/{user}", SlackHands(slack, user), post, chance)


def in_teams(teams: FakeTeams, post: Post, number: int, chance: random.Random) -> Student:
    """A student of that number in Teams."""
    user = f"29:{number:05}"
    aad = teams.student(user, "Maya Rivera").aad
    return Student(f"teams/{teams.tenant_id}/{aad}", TeamsHands(teams, user), post, chance)
