"""Walking the house: every promise that holds for all steps, tried at each step a student can really reach."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

import flows
from flows.conversation import Conversation
from flows.diagram import draw
from flows.goal.notes import GoalNotes
from flows.heard import Arrived, Asked, Filled, Heard, Opened, Picked, Said, TimeCame
from flows.replies import Home
from flows.stage import ANYWHERE
from tests.flows.world import Books, Requests, Talk, handoff, words

pytestmark = pytest.mark.xdist_group("walk")  # the way to every step is found once
OFFICE = Books(Requests((handoff(status="taken"),)))  # the student has asked staff before
DOCS = Path(__file__).parents[2] / "docs"
TEXTS = (
    "physical therapist", "marketing", "not sure", "yes", "no", "nobody", "my aunt might know someone", "Karen Hill",
    "Dana Lee, a PT at Frederick Health, my bio prof gave me her name", "Tuesday or Thursday after 2", "i sent it",
    "they replied", "edit", "skip", "alumni please", "What does a week look like for you?", "edit 1", "1 and 2",
    "do you like your job",
    "next tuesday at 3pm on zoom", "next tuesday", "yesterday at 3pm", "zoom", "in person",
    "Frederick Health, main entrance", "go to prep", "thank you note",
    "start over", "delete everything", "actually my goal is marine biologist",
    "it went well", "she said to shadow someone first", "her friend Alex Kim",
    "not yet", "done", "write back",
    "Room for a longer answer, because an email of one's own has at least a dozen words in it, as everybody knows.",
)  # fmt: skip
STORY = "It was a long day and nobody was there. " * 110  # more than is read of one message
FILLS = {"date": "2026-12-01", "time": "15:00", "how": "zoom", "name": "Dana Lee", "email": "dana@health.example"}


def next_events(talk: Talk) -> list[Heard]:
    """Everything worth trying at a step: each button, the form, and some talk."""
    events: list[Heard] = [Picked(menu, option.choice) for menu, option in talk.offered()]
    for reply in talk.pending():
        if hasattr(reply, "form"):
            answers = {
                each.name: FILLS.get(each.name) or each.value or "some words of my own" for each in reply.form.fields
            }
            events.append(Filled(reply.form.name, answers))
    return [*events, *(Said(text) for text in TEXTS)]


@functools.cache
def reached() -> dict[str, Conversation]:
    """One conversation standing at each step that talking leads to, found breadth first."""
    found: dict[str, Conversation] = {}
    seen: set[tuple[str, str, bool]] = set()  # an aside leads back to different steps; a goal can be built on
    queue = [flows.begin()]
    while queue:
        conversation = queue.pop(0)
        place = standing(conversation)
        if place in seen:
            continue
        seen.add(place)
        found.setdefault(conversation.state, conversation)
        for heard in next_events(Talk(conversation=conversation, office=OFFICE)):
            talk = Talk(conversation=conversation, office=OFFICE)
            talk.hears(heard)
            if standing(talk.conversation) not in seen:
                queue.append(talk.conversation)
    return found


def standing(conversation: Conversation) -> tuple[str, str, bool]:
    return conversation.state, conversation.interview.step, conversation.interview.of(GoalNotes).known


STEPS = sorted(
    step for step, stage in flows.HOUSE.steps.items() if stage.name not in ("desk", "nudging")
)  # tried in test_desk, test_nudging
PLAIN = {step for stage in flows.HOUSE.stages.values() for step in stage.plain}  # a sentence is a message there


def at(step: str) -> Talk:
    return Talk(conversation=reached()[step], office=OFFICE)


def test_every_step_can_be_reached_by_talking() -> None:
    assert sorted(reached()) == STEPS


@pytest.mark.parametrize("step", STEPS)
def test_every_step_leads_on_to_the_end(step: str) -> None:
    """Skipping, and pressing the first button where skipping is no answer, ends the journey in a few turns."""
    talk = at(step)
    for _ in range(40):
        if talk.state == "followup.done":
            return
        before = talk.conversation
        talk.hears(Said("skip"))
        if talk.conversation.state == before.state and (offered := list(talk.offered())):
            menu, option = offered[0]
            talk.hears(Picked(menu, option.choice))
    pytest.fail(f"still at {talk.state}")


@pytest.mark.parametrize("step", STEPS)
def test_every_kind_of_event_is_answered(step: str) -> None:
    kinds: tuple[Heard, ...] = (
        Said("blorb glax hudd"), Said(""), Said("🙂"), Picked("goal.ask#9", "yes"), Picked("", ""), Filled("x:y", {}),
        Asked("", ""), Asked("status", ""), Asked("no such thing", "at all"), Opened(),
    )  # fmt: skip
    for heard in kinds:
        assert at(step).hears(heard), heard
    assert not at(step).hears(TimeCame("no.such#1"))
    if at(step).conversation.greeted:
        assert not at(step).hears(Arrived()), "a page that is opened again is no reason to greet again"


@pytest.mark.parametrize("step", STEPS)
def test_a_digression_answers_and_asks_the_pending_question_again(step: str) -> None:
    for said in ("help", "what is this", "status", "my interviews", "what should i wear", "how long is it", "privacy"):
        if step in PLAIN and len(said.split()) > 3:
            continue
        talk = at(step)
        pending, before = talk.pending(), talk.conversation
        replies = talk.hears(Said(said))
        assert replies[-len(pending) :] == pending, said
        assert len(replies) > len(pending), said
        assert talk.conversation.interview.notes == before.interview.notes


@pytest.mark.parametrize("step", STEPS)
def test_alarming_words_get_the_approved_text_and_nothing_else(step: str) -> None:
    for said in ("I want to hurt myself", "honestly i kinda want to die", "thinking about suicide."):
        for heard in (Said(said), Said(f"{STORY} {said}"), Asked("questions", f"{STORY} {said}")):
            replies = at(step).hears(heard)
            assert len(replies) == 1
            assert "988" in words(replies[0])


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_long_message_is_answered_and_what_of_it_was_read_is_told(step: str, language: str) -> None:
    talk = at(step)
    talk.hears(Picked("", f"ask:language {language}"))
    replies = talk.hears(Said(STORY))
    assert "4000" in words(replies[0], language)
    assert len(replies) > 1
    assert not any("4000" in words(each, language) for each in talk.hears(Said(STORY[:3_900])))


@pytest.mark.parametrize("step", STEPS)
def test_pause_stop_and_thanks_are_taken_for_what_they_are(step: str) -> None:
    for said, messages in (("pause", "on"), ("thanks", "on"), ("stop messages", "off")):
        if said == "thanks" and step in PLAIN:
            continue  # it may be for whoever is written to
        talk = at(step)
        talk.say(said)
        assert talk.state == step
        assert talk.conversation.messages == messages
        assert messages == "on" or not talk.conversation.reminders
        talk.say("turn back on")
        assert talk.conversation.messages == "on"


@pytest.mark.parametrize("step", STEPS)
def test_a_person_is_offered_at_every_step(step: str) -> None:
    talk = at(step)
    shown = talk.say("human")
    assert talk.state.startswith("handoff.")
    assert "Maya" in shown or talk.state == "handoff.edit"
    talk.say("not now")
    assert talk.conversation.interview.step == reached()[step].interview.step


@pytest.mark.parametrize("step", STEPS)
def test_starting_over_is_asked_about_and_can_be_taken_back(step: str) -> None:
    talk = at(step)
    talk.say("never mind" if step == "manners.restart" else "hi")
    before = talk.conversation.interview
    talk.say("start over")
    assert talk.state == "manners.restart"
    talk.say("yes")
    assert talk.conversation.interview.notes == {}
    if not before.notes:
        return  # there was nothing to clear
    talk.say("back")
    assert talk.conversation.interview.notes == before.notes
    assert talk.conversation.interview.step == before.step


@pytest.mark.parametrize("step", STEPS)
def test_back_takes_back_whatever_can_be_answered(step: str) -> None:
    for heard in next_events(at(step)):
        talk = at(step)
        before = talk.conversation.interview
        talk.hears(heard)
        now = next(each for each in talk.conversation.interviews if each.id == before.id)
        if talk.conversation.focus != before.id or talk.conversation.aside or len(now.trail) <= len(before.trail):
            continue
        talk.say("back")
        assert talk.conversation.interview.notes == {**{kind: kind() for kind in now.notes}, **before.notes}, heard
        assert talk.conversation.interview.step == before.step, heard


@pytest.mark.parametrize("step", STEPS)
def test_not_understanding_is_said_in_three_ways_and_then_a_person_is_offered(step: str) -> None:
    talk = at(step)
    nonsense = "%%% ###"
    said = [talk.say(nonsense) for _ in range(3)]
    if talk.conversation.misses:
        assert len(set(said)) == 3
        assert "person" in said[2]


def test_no_edge_stands_behind_one_that_takes_everything() -> None:
    taking: set[tuple[str, type]] = set()
    for source, stage, edge in flows.HOUSE.edges():
        assert (source, edge.hears) not in taking or edge.source == ANYWHERE, f"{stage.name}: {source} {edge}"
        if edge.when is None:
            taking.add((source, edge.hears))


def test_the_home_page_shows_every_interview() -> None:
    talk = at("contact.start")
    home = talk.hears(Opened())[-1]
    assert isinstance(home, Home)
    assert len(home.cards) == 2


def test_the_diagram_is_current() -> None:
    assert (DOCS / "flow.mmd").read_text(encoding="utf-8") == draw(flows.HOUSE), "run `make diagram`"


def test_the_same_event_in_the_same_world_has_the_same_answer() -> None:
    assert Talk().say("hi", "nurse") == Talk().say("hi", "nurse")


@pytest.mark.parametrize("step", STEPS)
def test_a_button_of_a_digression_can_be_typed(step: str) -> None:
    talk = at(step)
    talk.say("stop messages", "Pause two weeks instead")
    assert talk.conversation.messages == "on"
    assert talk.conversation.quiet_until is not None
    assert talk.conversation.interview.notes == reached()[step].interview.notes
