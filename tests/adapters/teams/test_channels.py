"""Buttons and forms in a channel that several people read."""

from __future__ import annotations

import pytest

from bot.errors import Unreachable
from bot.ports import Delivery
from flows.heard import Event, Filled, Picked
from flows.lines import line
from flows.replies import Ask, Card, Field, Form, Option, Reply, Say, Show
from tests.adapters.teams.host import GENERAL, JORDAN, MAYA, Connected, connected
from tests.adapters.words import TemplateWords
from tests.fakes.teams.tenant import Post

CLAIM = Option("ask:claim H2ABC", line("I'll take it"))
REQUEST = Show(Card(line("Maya R. asks"), menu="request", options=(CLAIM,)))
TEXT = Field("text", line("Text"), "long")
FORM = Form("desk.reply#1:text", line("Reply"), (TEXT,), line("Send"), line("Write"))
ASK = Ask(FORM, (line("Write to Maya"),), "request", (CLAIM,))


async def post(host: Connected, reply: Reply) -> Post:
    """A post to the channel."""
    address = host.adapter.channel(GENERAL, host.private)
    await host.adapter.deliver(Delivery("letter-1", host.person, address, reply, TemplateWords()))
    return host.teams.seen(MAYA, GENERAL)[-1]


async def answer(host: Connected, event: Event) -> None:
    """An answer in its place."""
    reply = Say((line("It is yours."),))
    await host.adapter.deliver(Delivery("2", event.person, event.place.address, reply, TemplateWords()))


async def test_a_button_is_heard_of_who_pressed_it_and_answered_in_their_own_chat() -> None:
    async with connected() as host:
        shown = await post(host, REQUEST)
        for person in (JORDAN, MAYA):
            assert (await host.teams.submit(person, "I'll take it", post=shown)).status == 200
        first, second = host.coach.events
        assert first.person.id == host.teams.tenant.people[JORDAN].aad
        assert second.person.id == host.teams.tenant.people[MAYA].aad
        assert first.heard == Picked("request", "ask:claim H2ABC", "letter-1")
        assert first.place.kind == "channel"
        await answer(host, first)
        assert [each.words for each in host.teams.seen(JORDAN)] == ["It is yours."]
        assert host.teams.seen(MAYA, GENERAL) == [shown]
        assert not shown.edited  # the buttons are everybody's


async def test_who_has_no_chat_with_us_is_not_answered_before_everybody() -> None:
    async with connected() as host:
        host.teams.tenant.people[JORDAN].installed = False
        shown = await post(host, REQUEST)
        await host.teams.submit(JORDAN, "I'll take it", post=shown)
        with pytest.raises(Unreachable):
            await answer(host, host.coach.events[0])
        assert host.teams.seen(MAYA, GENERAL) == [shown]


async def test_a_form_on_a_card_in_a_channel_is_between_us_and_who_fills_it_in() -> None:
    async with connected() as host:
        shown = await post(host, ASK)
        await host.teams.submit(JORDAN, "Send", {"text": "See you Tuesday"}, post=shown)
        (event,) = host.coach.events
        assert event.heard == Filled(FORM.name, {"text": "See you Tuesday"}, "letter-1")
        assert event.place.kind == "direct"
        await answer(host, event)
        assert [each.words for each in host.teams.seen(JORDAN)] == ["It is yours."]
        assert host.teams.seen(MAYA, GENERAL) == [shown]
