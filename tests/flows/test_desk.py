"""The desk: staff pick requests up, answer and resolve them, by button and by word; nobody else can."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from flows.center import Center, Staff
from flows.effects import Answer, Resolve, TakeUp, TellStaff, Withdraw, WriteBack
from flows.heard import Arrived, Asked, Opened, Picked, Place
from flows.office.handoffs import Handoff
from flows.replies import Home
from tests.flows import world
from tests.flows.world import Books, Requests, Talk, handoff, words


def at_desk(*known: Handoff, language: str = "en") -> Talk:
    return Talk(office=Books(Requests(known)), staff=True, language=language)


def wanted(talk: Talk) -> list[object]:
    assert talk.turn is not None
    return [each for each in talk.turn.effects if not type(each).__name__.endswith("emind")]


@pytest.mark.parametrize("said", ["claim H2AB4", "Claim h2ab4", "/infointerview claim H2AB4", "tomar h2ab4"])
def test_a_request_is_picked_up_by_its_name(said: str) -> None:
    talk = at_desk(handoff())
    told = talk.say(said)
    assert wanted(talk) == [TakeUp("H2AB4")]
    assert "Maya" in told
    assert "[Reply]" in told


@pytest.mark.parametrize("said", ["claim", "Reply", "resolve", "suggest.", "release", "tomar", "responder"])
def test_without_a_name_those_that_wait_are_shown_and_no_goal_is_made_of_it(said: str) -> None:
    talk = at_desk(handoff())
    assert "H2AB4" in talk.say(said)
    assert talk.state == "goal.start"


@pytest.mark.parametrize("said", ["report", "cancel nudge", "nudge pause", "stop the nudge", "post seats", "informe"])
def test_what_is_meant_for_nudges_and_seats_stops_no_messages_and_is_no_goal(said: str) -> None:
    talk = at_desk()
    talk.say(said)
    assert talk.state == "goal.start"
    assert talk.conversation.messages == "on"


def test_a_name_that_is_mistyped_is_told() -> None:
    assert "no request of that name" in at_desk(handoff()).say("claim H99")


def test_who_comes_second_is_told_who_was_first_and_can_take_it_over() -> None:
    talk = at_desk(handoff(status="taken"))
    assert "Jordan Lee" in talk.say("claim H2AB4")
    assert wanted(talk) == []
    talk.hears(Picked("request", "ask:take_over H2AB4"))
    assert wanted(talk) == [TakeUp("H2AB4")]
    mine = at_desk(replace(handoff(status="taken"), mine=True))
    mine.say("claim H2AB4")
    assert wanted(mine) == []


@pytest.mark.parametrize("said", ["reply H2AB4 See you Tuesday,\nJordan", "reply #h2ab4: See you Tuesday,\nJordan"])
def test_a_reply_in_one_message(said: str) -> None:
    talk = at_desk(handoff())
    assert "Maya" in talk.say(said)
    assert wanted(talk) == [Answer("H2AB4", "See you Tuesday,\nJordan")]
    assert talk.state == "goal.start"


def test_a_reply_is_asked_for_and_typed_or_filled_in() -> None:
    talk = at_desk(handoff())
    assert "Maya" in talk.say("reply H2AB4")
    assert talk.state == "desk.reply"
    talk.say("Can you talk to a person in our office on Tuesday, or call 988 if it gets worse? I want to help.")
    (answer,) = wanted(talk)
    assert isinstance(answer, Answer)
    assert answer.text.startswith("Can you talk to a person")
    talk.hears(Picked("request", "ask:reply H2AB4"))
    talk.fill(text="See you then.")
    assert wanted(talk) == [Answer("H2AB4", "See you then.")]
    talk.say("reply H2AB4")
    assert "Nothing was sent" in talk.say("never mind")
    assert wanted(talk) == []


def test_a_message_about_distress_reaches_the_student() -> None:
    talk = at_desk(handoff())
    talk.say("reply H2AB4 If you think about suicide, call 988: they are kind.")
    assert [type(each) for each in wanted(talk)] == [Answer]
    assert "988" in at_desk().say("I want to kill myself")


def test_nothing_is_sent_to_who_took_it_back() -> None:
    talk = at_desk(handoff(status="withdrawn"))
    assert "taken the request back" in talk.say("reply H2AB4 Hello")
    assert wanted(talk) == []
    assert "taken back" in talk.say("resolve H2AB4")
    assert wanted(talk) == []


def test_resolving() -> None:
    talk = at_desk(handoff(status="taken"))
    assert "resolved" in talk.say("resolve H2AB4")
    assert wanted(talk) == [Resolve("H2AB4")]


def test_a_name_nobody_has() -> None:
    assert "no request of that name" in at_desk(handoff()).say("claim HZZZZ")


def test_requests_that_wait_are_shown_those_nobody_has_first() -> None:
    known = [handoff(f"H{number}AAA", "taken") for number in range(2, 8)]
    told = at_desk(*known, handoff("HNEW2")).say("handoffs")
    assert told.index("HNEW2") < told.index("H2AAA")
    assert "And 2 more" in told
    assert "No requests" in at_desk().say("requests")


@pytest.mark.parametrize("said", ["desk", "handoffs", "/infointerview desk", "infointerview handoffs", "solicitudes"])
def test_a_student_is_told_kindly(said: str) -> None:
    talk = Talk(office=Books(Requests((handoff(),))))
    told = talk.say(said)
    assert "Career Center staff" in told
    assert "[Where am I?]" in told or "[" in told
    assert wanted(talk) == []


@pytest.mark.parametrize("wish", ["claim H2AB4", "reply H2AB4 hello", "resolve H2AB4", "take_over H2AB4"])
def test_a_button_of_staff_does_nothing_for_a_student(wish: str) -> None:
    talk = Talk(office=Books(Requests((handoff(),))))
    talk.hears(Picked("request", f"ask:{wish}"))
    assert wanted(talk) == []
    assert talk.state == "goal.start"
    talk.say(wish)
    assert wanted(talk) == []


def test_staff_are_greeted_as_staff_and_can_try_the_coach() -> None:
    talk = at_desk(handoff())
    (card,) = talk.hears(Arrived())
    assert "1 request is waiting" in words(card)
    assert "staff" in talk.say("help")
    assert "staff" in words(talk.hears(Asked("", ""))[0])
    assert "Physical therapist" in talk.say("I want to be a physical therapist")
    home = talk.hears(Opened())[-1]
    assert isinstance(home, Home)
    assert "staff" in words(home)


def test_a_button_in_a_channel_is_answered_in_private_and_stays() -> None:
    talk = at_desk(handoff())
    channel = Place("channel", {"to": "#staff"}, {"to": "jordan"})
    replies = talk.hears(Picked("request", "ask:claim H2AB4", "letter-1"), channel)
    assert [type(each).__name__ for each in replies] == ["Choose"], "the others still need the buttons"
    assert wanted(talk) == [TakeUp("H2AB4")]


def test_staff_learn_of_distress_only_where_the_institution_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    quiet = Talk(office=Books())
    quiet.say("I want to kill myself")
    assert wanted(quiet) == []
    center: Center = replace(world.CENTER, staff=Staff(crisis=True))
    monkeypatch.setattr(world, "CENTER", center)
    talk = Talk(office=Books())
    told = talk.say("I want to kill myself")
    (handed,) = wanted(talk)
    assert isinstance(handed, TellStaff)
    assert handed.kind == "crisis"
    assert "kill" not in str(handed.card)
    assert "may need somebody" in told


def test_a_student_writes_back_and_takes_back() -> None:
    talk = Talk(office=Books(Requests((handoff(status="taken"),))))
    talk.hears(Picked("handoff_news", "ask:write_back H2AB4"))
    talk.say("Thanks! Could you tell me how long the talk is going to be?")
    assert wanted(talk) == [WriteBack("H2AB4", "Thanks! Could you tell me how long the talk is going to be?")]
    talk.say("withdraw my request")
    assert wanted(talk) == [Withdraw("H2AB4")]
    nothing = Talk(office=Books())
    assert "no request of yours" in nothing.say("withdraw my request")


def test_spanish() -> None:
    talk = at_desk(handoff(), language="es")
    talk.conversation = replace(talk.conversation, language="es", greeted=True)
    assert "nombre" in talk.say("responder H2AB4 Nos vemos el martes")
    assert wanted(talk) == [Answer("H2AB4", "Nos vemos el martes")]
