"""What lives for a short while: triggers (3 seconds, once) and response URLs (30 minutes, 5 times)."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.fakes.clock import Now
from tests.fakes.slack.refused import Refused

TRIGGER_LIFE = timedelta(seconds=3)
RESPONSE_LIFE = timedelta(minutes=30)
RESPONSE_USES = 5


@dataclass
class Trigger:
    """A permission to open one modal in front of ``person``."""

    person: str
    born: datetime
    used: bool = False


@dataclass
class ResponseUrl:
    """A way to answer where something was clicked or commanded; ``ts`` is the message clicked, if any."""

    person: str
    channel: str
    ts: str
    born: datetime
    uses: int = 0


class Windows:
    """Gives out triggers and response URLs and knows which still work."""

    def __init__(self, clock: Now) -> None:
        self._clock = clock
        self._numbers = itertools.count(1)
        self._triggers: dict[str, Trigger] = {}
        self._urls: dict[str, ResponseUrl] = {}

    def trigger(self, person: str) -> str:
        """A new trigger id."""
        number = next(self._numbers)
        trigger = f"{number}.{number * 7919}.{number:032x}"
        self._triggers[trigger] = Trigger(person, self._clock())
        return trigger

    def use_trigger(self, trigger: object) -> str:
        """Spend a trigger; give the person it belongs to."""
        found = self._triggers.get(str(trigger))
        if found is None:
            raise Refused("invalid_trigger_id")
        if found.used:
            raise Refused("exchanged_trigger_id")
        if self._clock() - found.born > TRIGGER_LIFE:
            raise Refused("expired_trigger_id")
        found.used = True
        return found.person

    def response_url(self, person: str, channel: str, ts: str = "") -> str:
        """The last part of a new response URL."""
        name = f"{next(self._numbers):024x}"
        self._urls[name] = ResponseUrl(person, channel, ts, self._clock())
        return name

    def use_response_url(self, name: str) -> ResponseUrl:
        """Spend one use of a response URL."""
        found = self._urls.get(name)
        if found is None or self._clock() - found.born > RESPONSE_LIFE:
            raise Refused("expired_url")
        if found.uses >= RESPONSE_USES:
            raise Refused("used_url")
        found.uses += 1
        return found
