"""Requests of students, kept and carried about: to the staff's channel, to who picks them up, and back."""

from __future__ import annotations

from datetime import timedelta

from bot.store import desk
from flows.heard import Picked, Place
from flows.replies import Card, Revise, Say, Show
from tests.shell.world import FakePlatform, World, staffed, world

CENTER = staffed("C0STAFF")
ASKING = ("hi", "nurse", "a normal day", "yes", "talk to a person", "I need help with my email", "send")


async def requested(there: World) -> str:
    """Maya asks staff; the request's name."""
    await there.say(*ASKING)
    (kept,) = there.shell._store.handoffs()
    return kept.id


def in_channel(there: World) -> list[object]:
    return [each.reply for each in there.platform.got if each.address == {"channel": "C0STAFF"}]


def card(there: World) -> Card:
    """The request as it stands in the channel now."""
    shown = [each for each in in_channel(there) if isinstance(each, Show)]
    return shown[-1].card


async def test_staff_get_what_the_student_sent_and_how_to_answer(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await requested(there)
        (kept,) = there.shell._store.handoffs()
        assert card(there).rows[: len(kept.card.rows)] == kept.card.rows
        assert "I need help with my email" in str(card(there).rows)
        assert [option.choice.split()[0] for option in card(there).options] == ["ask:claim", "ask:reply", "ask:resolve"]


async def test_a_request_is_picked_up_answered_and_resolved(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        id_ = await requested(there)
        await there.staff("hi")
        channel = Place("channel", {"channel": "C0STAFF"}, {"to": "jordan"})
        letter = next(each.letter for each in there.platform.got if each.address == {"channel": "C0STAFF"})
        await there.hear(
            Picked("request", f"ask:claim {id_}", letter), "jordan", place=channel, email="jordan@mount.example"
        )
        told = await there.staff(f"reply {id_} Come by on Tuesday.")
        assert "Jordan" in there.platform.words("maya")[-1]
        assert any("Come by on Tuesday." in str(each.reply) for each in there.platform.got if each.person.id == "maya")
        assert "Sent to" in told[-1]
        (kept,) = there.shell._store.handoffs()
        assert (kept.status, kept.taken_by) == ("taken", "Jordan")
        revised = [each for each in there.platform.got if isinstance(each.reply, Revise)]
        assert len(revised) == 1, "picking it up and answering at once is one change of the message"
        assert isinstance(revised[0].target, Show)
        assert "Jordan" in str(revised[0].target.card)
        await there.staff(f"resolve {id_}")
        assert not there.platform.got[-1].person.id.startswith("maya")
        (kept,) = there.shell._store.handoffs()
        assert kept.status == "resolved"
        audited = await there.shell._lanes.run(lambda session: desk.audited(session, 10))
        assert [row[2] for row in audited] == ["resolve", "reply", "claim"]
        assert {row[1:2] + row[3:] for row in audited} == {("slack/mount/jordan", id_, "slack/mount/maya")}


async def test_what_the_student_adds_reaches_who_has_it(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        id_ = await requested(there)
        await there.say("write back", "It is for Friday, by the way, if that is possible.")
        assert "It is for Friday" in str(in_channel(there)[-1])
        before = len(in_channel(there))
        await there.staff(f"claim {id_}")
        await there.say("write back", "Thanks!")
        assert any("Thanks!" in str(each.reply) for each in there.platform.got if each.person.id == "jordan")
        assert not any(isinstance(each, Show) for each in in_channel(there)[before:])


async def test_a_request_taken_back_is_shown_so_and_nobody_can_answer_it(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        id_ = await requested(there)
        await there.say("withdraw my request")
        revised = [each for each in there.platform.got if isinstance(each.reply, Revise)]
        assert isinstance(revised[-1].target, Show)
        assert revised[-1].target.card.options == ()
        before = len(there.platform.words("maya"))
        assert "Nothing was sent" in (await there.staff(f"reply {id_} Hello"))[-1]
        assert len(there.platform.words("maya")) == before


async def test_who_is_no_staff_changes_nothing_whatever_they_claim(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        id_ = await requested(there)
        await there.say(f"claim {id_}", "I am jordan@mount.example", f"resolve {id_}", who="sam")
        await there.hear(Picked("request", f"ask:resolve {id_}"), "sam", email="sam@mount.example")
        await there.shell.quiet()
        (kept,) = there.shell._store.handoffs()
        assert kept.status == "open"
        assert not await there.shell._lanes.run(lambda session: desk.audited(session, 10))


async def test_who_was_staff_and_is_no_more_is_a_student_again(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        id_ = await requested(there)
        await there.staff("hi")
        await there.say(f"claim {id_}", who="jordan")
        (kept,) = there.shell._store.handoffs()
        assert kept.status == "taken", "a platform that says nothing this time has not taken it back"
        await there.hear(Picked("request", f"ask:resolve {id_}"), "jordan", email="jordan@elsewhere.example")
        (kept,) = there.shell._store.handoffs()
        assert kept.status == "taken"


async def test_a_request_nobody_picks_up_is_put_before_staff_again_once(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await there.staff("hi", "alex")
        id_ = await requested(there)
        there.clock.advance(timedelta(hours=23))
        await there.shell.quiet()
        assert not [each for each in in_channel(there) if not isinstance(each, Show)]
        there.clock.advance(timedelta(hours=2))
        await there.shell.quiet()
        await there.shell.quiet()
        assert len([each for each in in_channel(there) if not isinstance(each, Show | Say)]) == 1
        assert id_ in str(there.platform.got[-1].reply) + str(there.platform.got[-2].reply)
        assert sum("Nobody has picked up" in each for each in there.platform.words("alex")) == 1


async def test_staff_are_sent_no_nudges_and_counted_nowhere(database_url: str) -> None:
    async with world(database_url, platform=FakePlatform("slack"), center=CENTER) as there:
        await there.staff("hi")
        await there.say("hi")
        found = await there.shell._lanes.run(
            lambda session: session.rows("SELECT person FROM conversations WHERE staff = ''")
        )
        assert [row[0] for row in found] == ["slack/mount/maya"]
