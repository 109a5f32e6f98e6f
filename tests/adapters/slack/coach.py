"""A Coach for tests: it remembers what it was told and answers what it is given."""

from __future__ import annotations

from collections.abc import Mapping

from bot.ports import Words
from flows.heard import Event, Filled, Person
from flows.replies import Form
from tests.adapters.words import TemplateWords


class FakeCoach:
    """``trouble`` is raised by the next turns; ``forms`` are on offer; ``wrong`` is found in every form."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.trouble: Exception | None = None
        self.forms: dict[str, Form] = {}
        self.wrong: dict[str, str] = {}

    async def take(self, event: Event) -> None:
        """Remember the event, once however often it comes."""
        if self.trouble is not None:
            raise self.trouble
        if event.id not in {each.id for each in self.events}:
            self.events.append(event)

    async def form(self, person: Person, name: str) -> tuple[Form, Words] | None:
        """The form, if it is on offer."""
        return (self.forms[name], TemplateWords()) if name in self.forms else None

    async def faults(self, person: Person, filled: Filled) -> Mapping[str, str]:
        """What the test says is wrong."""
        return self.wrong
