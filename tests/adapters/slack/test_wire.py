"""What Slack asks of us over HTTP, and what it is answered."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.slack import NOBODY, connect
from adapters.slack.wire import Slack
from bot.errors import Busy, SettingsError, Unreachable
from bot.ports import Delivery
from bot.settings import SlackSettings
from flows.heard import Asked, Filled, Opened, Picked, Profile, Said
from flows.lines import verbatim
from flows.replies import Ask, Choose, Field, Form, Option, Say
from tests.adapters.slack.coach import FakeCoach
from tests.adapters.slack.host import GENERAL, MAYA, PERSON, PRIVATE, Connected, connected
from tests.adapters.words import TemplateWords
from tests.fakes.slack import FakeSlack, Refused

FORM = Form(
    "preparation.when:1",
    verbatim("When?"),
    (Field("date", verbatim("Date"), "date"), Field("time", verbatim("Time"), "time")),
    verbatim("Save"),
    verbatim("Pick a date"),
)
ASK = Ask(FORM, (verbatim("When is it?"),), "preparation.when", (Option("later", verbatim("Not yet")),))
WHEN = {"date": "2026-12-01", "time": "3:00 PM"}


async def say(host: Connected, reply: Any, letter: str = "letter:1") -> None:
    await host.adapter.deliver(Delivery(letter, PERSON, PRIVATE, reply, TemplateWords()))


async def test_a_message_is_heard_with_what_slack_knows_of_the_person() -> None:
    async with connected() as host:
        (answer,) = await host.slack.dm(MAYA, "I'm into R&D <3")
        assert answer.status == 200
        (event,) = host.coach.events
        assert event.heard == Said("I'm into R&D <3")
        assert event.profile == Profile("Maya", "America/New_York", "en", "Maya Rivera", "maya.rivera@example.edu")


async def test_a_person_is_asked_about_once() -> None:
    async with connected() as host:
        await host.slack.dm(MAYA, "one")
        await host.slack.dm(MAYA, "two")
        assert len(host.slack.calls("users.info")) == 1


async def test_people_mentioned_are_heard_by_name() -> None:
    async with connected() as host:
        host.slack.student("U0DANA", "Dana Lee")
        await host.slack.event(
            {"type": "message", "channel_type": "im", "channel": "D1", "user": MAYA, "text": "ask <@U0DANA>"}
            | {"ts": "1.1", "event_ts": "1.1"}
        )
        assert [event.heard for event in host.coach.events] == [Said("ask @Dana Lee")]


async def test_nothing_is_acknowledged_before_it_is_stored_and_slack_comes_again() -> None:
    async with connected() as host:
        host.coach.trouble = RuntimeError("the disk is full")
        answers = await host.slack.event(_hello())
        assert [answer.status for answer in answers] == [500] * 4
        host.coach.trouble = None
        (answer,) = await host.slack.repeat_event()
        assert answer.accepted
        assert [event.heard for event in host.coach.events] == [Said("hello")]


async def test_busy_is_told_as_unavailable() -> None:
    async with connected() as host:
        host.coach.trouble = Busy("too much is waiting")
        assert (await host.slack.slash(MAYA, "/infointerview")).status == 503


async def test_a_command_is_answered_silently_and_told_on() -> None:
    async with connected() as host:
        answer = await host.slack.slash(MAYA, "/infointerview", "questions add one")
        assert (answer.status, answer.body) == (200, "")
        assert [event.heard for event in host.coach.events] == [Asked("questions", "add one")]


async def test_a_command_where_the_app_is_no_member_is_answered_there_for_that_person() -> None:
    async with connected() as host:
        host.slack.channel("C0CLUB", "club", [MAYA], with_app=False)
        await host.slack.slash(MAYA, "/infointerview", channel="C0CLUB")
        (event,) = host.coach.events
        pointer = Say((verbatim("I answered you in private."),))
        await host.adapter.deliver(Delivery("1", PERSON, event.place.address, pointer, TemplateWords()))
        (seen,) = host.slack.seen(MAYA, "C0CLUB")
        assert (seen.only_for, seen.words) == (MAYA, "I answered you in private.")


async def test_a_mention_is_answered_for_that_persons_eyes() -> None:
    async with connected() as host:
        await host.slack.mention(MAYA, GENERAL, "help")
        (event,) = host.coach.events
        assert event.heard == Said("help")
        await host.adapter.deliver(
            Delivery("1", PERSON, event.place.address, Say((verbatim("Write to me"),)), TemplateWords())
        )
        (seen,) = host.slack.seen(MAYA, GENERAL)
        assert seen.only_for == MAYA


async def test_a_button_is_heard_once_with_its_letter() -> None:
    async with connected() as host:
        await say(host, Choose("goal.confirm", (verbatim("Right?"),), (Option("yes", verbatim("Yes")),)))
        assert (await host.slack.click(MAYA, "Yes")).status == 200
        assert [event.heard for event in host.coach.events] == [Picked("goal.confirm", "yes", "letter:1")]


async def test_a_form_opens_and_its_answers_are_heard() -> None:
    async with connected() as host:
        host.coach.forms = {FORM.name: FORM}
        await say(host, ASK)
        await host.slack.click(MAYA, "Pick a date")
        assert host.coach.events == []
        assert await host.slack.submit(MAYA, WHEN) == {}
        (event,) = host.coach.events
        assert event.heard == Filled(FORM.name, {"date": "2026-12-01", "time": "15:00"}, "letter:1")
        assert host.slack.modal(MAYA) is None


async def test_a_faulty_form_stays_open_and_says_why() -> None:
    async with connected() as host:
        host.coach.forms, host.coach.wrong = {FORM.name: FORM}, {"date": "That day has passed."}
        await say(host, ASK)
        await host.slack.click(MAYA, "Pick a date")
        assert await host.slack.submit(MAYA, WHEN) == {"date": "That day has passed."}
        assert host.coach.events == []
        host.coach.wrong = {}
        assert await host.slack.submit(MAYA, WHEN) == {}
        assert len(host.coach.events) == 1


async def test_an_old_form_is_told_on_so_that_it_can_be_answered_kindly() -> None:
    async with connected() as host:
        await say(host, ASK)
        await host.slack.click(MAYA, "Pick a date")
        assert host.slack.modal(MAYA) is None
        assert [event.heard for event in host.coach.events] == [Picked(FORM.name, "open", "letter:1")]


async def test_a_form_that_cannot_open_is_no_success() -> None:
    async with connected() as host:
        host.coach.forms = {FORM.name: FORM}
        await say(host, ASK)
        host.slack.refuse("views.open", "expired_trigger_id")
        assert (await host.slack.click(MAYA, "Pick a date")).status == 500


async def test_a_form_that_could_not_be_stored_stays_open() -> None:
    async with connected() as host:
        host.coach.forms, host.coach.trouble = {FORM.name: FORM}, Busy("full")
        await say(host, ASK)
        await host.slack.click(MAYA, "Pick a date")
        with pytest.raises(Refused):
            await host.slack.submit(MAYA, WHEN)
        assert host.slack.modal(MAYA) is not None


async def test_the_home_page_is_heard_of() -> None:
    async with connected() as host:
        await host.slack.open_home(MAYA)
        (event,) = host.coach.events
        assert (event.heard, event.place.kind) == (Opened(), "home")


async def test_our_own_words_edits_and_deletions_are_not_heard() -> None:
    async with connected() as host:
        await say(host, Say((verbatim("Hello"),)))
        await host.slack.echo(host.slack.seen(MAYA)[0])
        await host.slack.dm(MAYA, "first")
        await host.slack.edit(MAYA, "second")
        await host.slack.unsay(MAYA)
        assert [event.heard for event in host.coach.events] == [Said("first")]


async def test_a_removed_app_sends_nothing_until_it_is_heard_of_again() -> None:
    async with connected() as host:
        assert host.adapter.ready()
        await host.slack.event({"type": "app_uninstalled"})
        assert not host.adapter.ready()
        with pytest.raises(Unreachable):
            await say(host, Say((verbatim("Anyone?"),)))
        assert host.slack.calls("chat.postMessage") == []
        await host.slack.dm(MAYA, "back again")
        await say(host, Say((verbatim("Welcome back"),)))
        assert host.adapter.ready()


async def test_a_closing_adapter_hears_nothing_and_still_sends() -> None:
    async with connected() as host:
        await host.adapter.close()
        assert not host.adapter.ready()
        assert (await host.slack.slash(MAYA, "/infointerview")).status == 503
        await say(host, Say((verbatim("Goodbye"),)))
        assert [message.words for message in host.slack.seen(MAYA)] == ["Goodbye"]


async def test_a_wrong_token_is_a_wrong_setting() -> None:
    async with FakeSlack() as slack:
        adapter = Slack(SlackSettings("xoxb-wrong", slack.signing_secret, "", slack.api_url), FakeCoach(), NOBODY)
        with pytest.raises(SettingsError, match="SLACK_BOT_TOKEN"):
            await adapter.start()
        await adapter.close()
        await adapter.shut()


async def test_a_slack_that_is_down_at_first_does_not_keep_us_from_starting() -> None:
    async with FakeSlack() as slack:
        slack.faults.fail("auth.test")
        adapter = Slack(SlackSettings(slack.bot_token, slack.signing_secret, "", slack.api_url), FakeCoach(), NOBODY)
        await adapter.start()
        assert not adapter.ready()
        await adapter.close()
        await adapter.shut()


def _hello() -> dict[str, Any]:
    where = {"type": "message", "channel_type": "im", "channel": "D0MAYA", "user": MAYA}
    return where | {"text": "hello", "ts": "1795409782.000100", "event_ts": "1795409782.000100"}


def test_the_house_gets_an_adapter_by_its_name() -> None:
    adapter = connect(SlackSettings("xoxb-1", "secret"), FakeCoach())
    assert adapter.name == "slack"
    assert [route.path for route in adapter.routes()] == ["/slack/events"]
