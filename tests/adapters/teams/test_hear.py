"""What Teams tells, as Events."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.teams.hear import LONGEST_NAME, first_name, sender
from flows.heard import Arrived, Asked, Event, Filled, Heard, Left, Person, Picked, Place, Profile, Said
from tests.adapters.teams.payloads import HEARD, LETTER, changed, recorded, submitted
from tests.adapters.teams.samples import NOON, hear

TENANT = "11111111-1111-4111-8111-111111111111"
PRIVATE = {
    "service_url": "http://localhost:3990/_connector",
    "bot": "28:22222222-2222-4222-8222-222222222222",
    "tenant": TENANT,
    "user": "29:student-maya",
}


def event(payload: Any) -> Event:
    """The Event of a payload that is one."""
    found = hear(payload)
    assert found is not None
    return found


def heard(payload: Any) -> Heard:
    return event(payload).heard


def test_a_message_in_the_personal_chat() -> None:
    chat = {**PRIVATE, "conversation": "a:personal-chat-maya"}
    assert event(recorded("message")) == Event(
        "teams:2e118a01c521cdf5447659e8ccfb979a",
        datetime(2026, 11, 23, 5, 4, 36, 75000, UTC),
        Person("teams", TENANT, "33333333-3333-4333-8333-000000000001"),
        Place("direct", chat, chat),
        Said("form"),
        Profile("Maya", "America/New_York", "en", "Maya Rivera"),
    )


def test_an_id_is_of_the_message_and_its_conversation() -> None:
    chat = {"conversationType": "personal", "id": "a:another"}
    ids = {event(changed("message", 1, **fields)).id for fields in ({}, {"id": "2"}, {"conversation": chat})}
    assert len(ids) == 3
    assert event(changed("message", 1, text="sent again", timestamp=None)).id in ids


@pytest.mark.parametrize("name", ["message_in_channel", "message_in_group"])
def test_a_mention_is_answered_in_place_and_the_person_can_be_found(name: str) -> None:
    found = event(recorded(name))
    assert found.heard == Said("help me")
    assert found.place.kind == "channel"
    assert found.place.address["conversation"] == recorded(name)["conversation"]["id"]
    assert "user" not in found.place.address
    assert found.place.private == PRIVATE


def test_what_is_pressed_in_a_channel_is_answered_in_private() -> None:
    pressed = event(HEARD["button in a channel"])
    assert pressed.heard == Picked("request", "ask:claim H2ABC", LETTER)
    assert pressed.place == Place("channel", PRIVATE, PRIVATE)
    filled = event(HEARD["form in a channel"])
    assert filled.heard == Filled("desk.reply#1:text", {"text": "See you Tuesday"}, LETTER)
    assert filled.place == Place("direct", PRIVATE, PRIVATE)


def test_who_did_it_is_the_same_wherever_they_are_met() -> None:
    here, there = sender(recorded("message")), sender(recorded("message_in_channel"))
    assert here == there
    assert (here.conversation, there.conversation) == ("a:personal-chat-maya", "19:team@thread.tacv2")


def test_other_names_stay_and_entities_become_what_was_typed() -> None:
    assert heard(HEARD["mention of somebody else too"]) == Said("tell Dana Lee <hi>")
    assert heard(recorded("message_with_markup")) == Said("hello *there* & <b>")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("AT&amp;T&nbsp;or R&amp;D", "AT&T or R&D"),
        ("https://example.org/?a=1&copy=2&lt=3", "https://example.org/?a=1&copy=2&lt=3"),
        (" one\r\ntwo\xa0 ", "one\ntwo"),
        ("nul\0", "nul"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_only_what_teams_itself_writes_is_undone(text: str, said: str) -> None:
    assert heard(changed("message", 1, text=text)) == Said(said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("status", Said("status")),
        ("/status", Asked("status")),
        ("/Help", Asked("help")),
        ("/new nurse at the Mount", Asked("new", "nurse at the Mount")),
        ("/infointerview", Asked("")),
        ("/infointerview people", Asked("people")),
        ("/infointerview: status", Asked("status")),
        ("infointerview status", Said("infointerview status")),
        ("/r/nursing is good", Said("/r/nursing is good")),
        ("/ 30 minutes", Said("/ 30 minutes")),
        ("/statuses", Said("/statuses")),
        ("", Said("")),
    ],
)
def test_commands_in_the_personal_chat(text: str, told: Heard) -> None:
    assert heard(changed("message", 1, text=text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("status", Asked("status")),
        ("Status", Asked("status")),
        ("/status", Asked("status")),
        ("infointerview status", Asked("status")),
        ("/infointerview", Asked("")),
        ("status of my life", Said("status of my life")),
        ("help me", Said("help me")),
        ("", Said("")),
    ],
)
def test_commands_where_others_listen(text: str, told: Heard) -> None:
    payload = changed("message_in_channel", 1, text=f"<at>Infointerview</at> {text}")
    assert heard(payload) == told


def test_what_is_picked() -> None:
    assert heard(HEARD["button"]) == Picked("goal.confirm#1", "yes", LETTER)
    assert heard(HEARD["select"]) == Picked("goal.confirm#1", "yes", LETTER)


def test_what_is_filled_in() -> None:
    assert heard(HEARD["form"]) == Filled("contact.who#1:who", {"name": "Dana Lee", "email": ""}, LETTER)
    odd = {"form": "f", "on": True, "number": 3, "none": None, "text": " a\r\nb ", "menu.choice": "x"}
    assert heard(submitted(1, odd)) == Filled("f", {"on": "true", "number": "3", "none": "", "text": "a\nb"}, "")


def test_what_is_filled_in_is_taken_as_it_was_typed() -> None:
    assert heard(submitted(1, {"form": "f", "text": "&lt;b&gt;"})) == Filled("f", {"text": "&lt;b&gt;"}, "")


@pytest.mark.parametrize("name", ["installed", "bot_added", "person_and_bot_added"])
def test_being_installed(name: str) -> None:
    assert heard(recorded(name)) == Arrived()


@pytest.mark.parametrize("name", ["uninstalled", "bot_removed"])
def test_being_removed(name: str) -> None:
    assert heard(recorded(name)) == Left()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Maya Rivera", "Maya"),
        ("Rivera, Maya", "Maya"),
        ("Maya Rivera (Student)", "Maya"),
        ("Maya", "Maya"),
        (" ", ""),
        ("", ""),
    ],
)
def test_first_names(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ("2026-12-01T10:00:00.1234567Z", datetime(2026, 12, 1, 10, 0, 0, 123456, UTC)),
        ("2026-12-01T05:00:00-05:00", datetime(2026, 12, 1, 10, 0, tzinfo=UTC)),
        ("2026-12-01T10:00:00", NOON),
        ("0001-01-01T00:00:00+14:00", NOON),
        ("yesterday", NOON),
        (None, NOON),
    ],
)
def test_when_it_happened(told: str | None, at: datetime) -> None:
    assert event(changed("message", 1, timestamp=told)).at == at


def test_a_client_that_tells_the_zone_elsewhere() -> None:
    assert event(changed("message", 1, localTimezone=None)).profile.zone == "America/New_York"


def test_somebody_the_directory_does_not_know() -> None:
    found = event(changed("message", 1, **{"from": {"id": "29:guest"}}, channelData=None, locale=None))
    assert found.person == Person("teams", TENANT, "29:guest")
    assert found.profile == Profile("", "America/New_York", "")


def test_a_mention_never_makes_a_message_longer() -> None:
    tag = {"type": "mention", "text": "a", "mentioned": {"id": "29:dana", "name": "b" * 10_000}}
    assert heard(changed("message", 1, text="a" * 10_000, entities=[tag])) == Said("b" * 10_000)
    whole = {"type": "mention", "text": "<at>Dana Lee</at>", "mentioned": {"id": "29:dana", "name": "Dana Lee"}}
    assert heard(changed("message", 1, text="ask <at>Dana Lee</at>", entities=[whole])) == Said("ask Dana Lee")


def test_a_name_is_no_book() -> None:
    sent = changed("message", 1, **{"from": {**recorded("message")["from"], "name": "Maya " + "x" * 10_000}})
    assert len(event(sent).profile.full_name) == LONGEST_NAME


def test_what_is_nested_without_end_is_no_answer_and_no_id() -> None:
    deep: list[Any] = []
    for _ in range(10_000):
        deep = [deep]
    assert heard(changed("submit_form", 1, value={"form": "f", "note": deep, "ok": True, "count": 2})) == Filled(
        "f", {"note": "", "ok": "true", "count": "2"}
    )
    assert (
        hear(changed("message", 1, id=None, channelData={**recorded("message")["channelData"], "deep": deep})) is None
    )
