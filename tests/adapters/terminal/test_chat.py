"""The chat and the files it is given."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.terminal import Screen, Script, connect
from adapters.terminal.chat import save
from bot.ports import Attachment, Delivery
from flows.heard import Arrived, Event, Profile, Said
from flows.lines import verbatim
from flows.replies import Choose, Option, Revise, Say
from tests.adapters.terminal.samples import NOON
from tests.adapters.words import TemplateWords

MAYA = Profile("Maya", "America/New_York")


def test_a_file_overwrites_nobodys(tmp_path: Path) -> None:
    (tmp_path / "interview.ics").write_text("my own")
    first = save(Attachment("interview.ics", "text/calendar", b"one"), tmp_path)
    again = save(Attachment("interview.ics", "text/calendar", b"one"), tmp_path)
    moved = save(Attachment("interview.ics", "text/calendar", b"two"), tmp_path)
    assert [each.name for each in (first, again, moved)] == ["interview-2.ics", "interview-2.ics", "interview-3.ics"]
    assert (tmp_path / "interview.ics").read_text() == "my own"


def test_a_file_stays_in_its_folder(tmp_path: Path) -> None:
    assert save(Attachment("../../x.ics", "text/calendar", b""), tmp_path) == tmp_path / "x.ics"


def test_events_are_this_persons_and_their_ids_never_come_twice(tmp_path: Path) -> None:
    events: list[Event] = []
    for _ in range(2):
        chat = connect(Script(UTC, io.StringIO(), io.StringIO("hi\nhi\n")), MAYA, tmp_path, lambda: NOON)
        arrival = chat.arrival()
        assert arrival is not None
        assert arrival.heard == Arrived()
        events += [arrival, *(each for each in chat.heard() if isinstance(each, Event))]
    assert [each.heard for each in events[1:3]] == [Said("hi"), Said("hi")]
    assert len({each.id for each in events}) == 6
    assert {(each.person.key, each.profile, each.at) for each in events} == {("terminal/here/you", MAYA, NOON)}


async def test_a_delivery_is_shown_and_its_file_kept(tmp_path: Path) -> None:
    out = io.StringIO()
    chat = connect(Screen("infointerview talk", out, io.StringIO()), MAYA, tmp_path, lambda: datetime.now(UTC))
    file = Attachment("interview.ics", "text/calendar", b"BEGIN")
    reply = Say((verbatim("Put it in your calendar."),))
    await chat.deliver(Delivery("l", chat.person, {}, reply, TemplateWords(), file))
    assert out.getvalue() == "  Put it in your calendar.\n  ⇣ interview.ics\n\n"
    assert (tmp_path / "interview.ics").read_bytes() == b"BEGIN"
    assert chat.delivered == 1


async def test_a_message_that_changed_is_shown_again(tmp_path: Path) -> None:
    out = io.StringIO()
    screen = Screen("infointerview talk", out, io.StringIO())
    chat = connect(screen, MAYA, tmp_path, lambda: NOON)
    seats = Choose("seats", (verbatim("2 seats left."),), (Option("claim", verbatim("Save me one")),))
    receipt = await chat.deliver(Delivery("l", chat.person, {}, seats, TemplateWords()))
    assert receipt
    now = Choose("seats", (verbatim("1 seat left."),), seats.options)
    await chat.deliver(Delivery("m", chat.person, {}, Revise("l"), TemplateWords(), target=now, receipt=receipt))
    assert out.getvalue().split("\n\n")[1] == "  (updated)\n  1 seat left.\n  [Save me one]"
    assert screen.offers.pick("claim") == {"menu": "seats", "choice": "claim", "letter": "l"}
    await chat.deliver(Delivery("n", chat.person, {}, Revise("gone"), TemplateWords()))
    assert out.getvalue().count("(updated)") == 1


async def test_a_script_is_told_that_a_message_changed(tmp_path: Path) -> None:
    out = io.StringIO()
    chat = connect(Script(UTC, out, io.StringIO()), MAYA, tmp_path, lambda: NOON)
    now = Say((verbatim("1 seat left."),))
    await chat.deliver(
        Delivery("m", chat.person, {}, Revise("l"), TemplateWords(), target=now, receipt={"letter": "l"})
    )
    assert json.loads(out.getvalue())["updated"] is True


def test_a_person_without_a_terminal_reads_a_transcript() -> None:
    out = io.StringIO()
    screen = Screen("infointerview talk --db maya.sqlite", out, io.StringIO("hi\n\nyes\n"))
    screen.greet()
    assert list(screen.inputs()) == [{"say": "hi\n"}, {"say": "yes\n"}]
    screen.leave()
    assert "you › hi\n" in out.getvalue()
    assert out.getvalue().endswith("To go on: infointerview talk --db maya.sqlite\n")
    assert "\x1b" not in out.getvalue()


@pytest.mark.parametrize("goodbye", ["bye", "Bye!", "exit", "adiós"])
def test_a_goodbye_leaves_and_is_told_where_it_is_kept(goodbye: str) -> None:
    out = io.StringIO()
    screen = Screen("make talk", out, io.StringIO(f"hi\n{goodbye}\nyes\n"), kept="./maya.sqlite")
    assert list(screen.inputs()) == [{"say": "hi\n"}]
    screen.leave()
    assert out.getvalue().endswith("Everything is saved in ./maya.sqlite. To go on: make talk\n")


class Tty(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("colour", [True, False])
def test_styles_are_for_those_who_want_them(colour: bool) -> None:
    out = Tty()
    screen = Screen("infointerview talk", out, io.StringIO(), colour=colour)
    screen.greet()
    screen.leave()
    assert ("\x1b" in out.getvalue()) == colour


def test_tab_finishes_the_name_of_a_button() -> None:
    screen = Screen("infointerview talk", io.StringIO(), io.StringIO())
    options = (Option("a", verbatim("A specific job")), Option("f", verbatim("A field")))
    screen.show(Choose("m", (), options), TemplateWords(), "", "l", None)
    assert [screen._completion("a s", number) for number in range(2)] == ["A specific job", None]
