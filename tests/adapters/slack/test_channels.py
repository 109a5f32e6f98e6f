"""Buttons and forms in a channel that several people read."""

from __future__ import annotations

from bot.ports import Delivery
from flows.heard import Filled, Picked
from flows.lines import verbatim
from flows.replies import Ask, Card, Choose, Field, Form, Option, Reply, Say, Show
from tests.adapters.slack.host import GENERAL, JORDAN, MAYA, PERSON, Connected, connected
from tests.adapters.words import TemplateWords
from tests.fakes.slack.message import Message

CLAIM = Option("ask:claim H2ABC", verbatim("I'll take it"))
REQUEST = Show(Card(verbatim("Maya R. asks"), menu="request", options=(CLAIM,)))
FORM = Form(
    "desk.reply#1:text", verbatim("Reply"), (Field("text", verbatim("Text"), "long"),), CLAIM.label, verbatim("Write")
)
THREAD = "1795409780.000100"


async def post(host: Connected, reply: Reply, *, thread: str = "") -> Message:
    """A post to the channel, maybe within a thread there."""
    address = host.adapter.channel(GENERAL, {"user": MAYA})
    await host.adapter.deliver(Delivery("letter:1", PERSON, address, reply, TemplateWords()))
    seen = host.slack.seen(MAYA, GENERAL)[-1]
    seen.thread_ts = thread
    return seen


async def test_a_button_is_heard_of_who_pressed_it_and_answered_for_their_eyes() -> None:
    async with connected() as host:
        seen = await post(host, REQUEST)
        for person in (JORDAN, MAYA):
            assert (await host.slack.click(person, "I'll take it", message=seen)).status == 200
        first, second = host.coach.events
        assert (first.person.id, second.person.id) == (JORDAN, MAYA)
        assert first.heard == Picked("request", "ask:claim H2ABC", "letter:1")
        assert (first.place.kind, first.place.private) == ("channel", {"user": JORDAN})
        answer = Say((verbatim("It is yours."),))
        await host.adapter.deliver(Delivery("2", first.person, first.place.address, answer, TemplateWords()))
        assert [each.words for each in host.slack.seen(JORDAN, GENERAL)][-1] == "It is yours."
        assert "It is yours." not in [each.words for each in host.slack.seen(MAYA, GENERAL)]
        assert host.slack.seen(MAYA, GENERAL) == [seen]  # as it was: the buttons are everybody's


async def test_in_a_thread_the_answer_stands_in_the_thread() -> None:
    async with connected() as host:
        seen = await post(host, REQUEST, thread=THREAD)
        await host.slack.click(JORDAN, "I'll take it", message=seen)
        (event,) = host.coach.events
        assert event.place.address == {"channel": GENERAL, "user": JORDAN, "thread": THREAD}
        answer = Choose("request", (verbatim("Yours."),), (Option("ask:reply H2ABC", verbatim("Reply")),))
        await host.adapter.deliver(Delivery("2", event.person, event.place.address, answer, TemplateWords()))
        private = host.slack.seen(JORDAN, GENERAL)[-1]
        assert (private.only_for, private.thread_ts) == (JORDAN, THREAD)
        await host.slack.click(JORDAN, "Reply", message=private)
        assert host.coach.events[-1].heard == Picked("request", "ask:reply H2ABC")
        assert host.coach.events[-1].place == event.place


async def test_a_form_opens_from_a_button_in_a_channel() -> None:
    async with connected() as host:
        host.coach.forms = {FORM.name: FORM}
        seen = await post(host, Ask(FORM, (verbatim("Write to Maya"),)))
        await host.slack.click(JORDAN, "Write", message=seen)
        assert host.slack.modal(MAYA) is None
        assert await host.slack.submit(JORDAN, {"text": "See you Tuesday"}) == {}
        (event,) = host.coach.events
        assert event.heard == Filled(FORM.name, {"text": "See you Tuesday"}, "letter:1")
        assert (event.person.id, event.place.kind, event.place.private) == (JORDAN, "direct", {"user": JORDAN})


async def test_so_it_does_from_what_only_they_can_see() -> None:
    async with connected() as host:
        host.coach.forms = {FORM.name: FORM}
        address = {"channel": GENERAL, "user": JORDAN}
        await host.adapter.deliver(Delivery("2", PERSON, address, Ask(FORM, (verbatim("Go"),)), TemplateWords()))
        await host.slack.click(JORDAN, "Write", message=host.slack.seen(JORDAN, GENERAL)[-1])
        await host.slack.submit(JORDAN, {"text": "See you Tuesday"})
        assert [event.heard for event in host.coach.events] == [Filled(FORM.name, {"text": "See you Tuesday"})]


async def test_a_form_that_is_an_old_one_is_answered_for_their_eyes() -> None:
    async with connected() as host:
        seen = await post(host, Ask(FORM, (verbatim("Write to Maya"),)))
        await host.slack.click(JORDAN, "Write", message=seen)
        (event,) = host.coach.events
        assert event.heard == Picked(FORM.name, "open", "letter:1")
        assert event.place.address == {"channel": GENERAL, "user": JORDAN}
