"""Text that is none: it is kept as far as it is text, and answered like any other."""

from __future__ import annotations

import pytest

from bot.soundness import sound
from flows.heard import Asked, Event, Filled, Heard, Person, Place, Profile, Said
from tests.shell.world import NOON, world

HALF, NUL = "\ud83d", "\x00"


@pytest.mark.parametrize(
    "heard", [Said(f"nurse{HALF}{NUL}"), Filled("f", {f"a{NUL}": f"b{HALF}"}, "l"), Asked("help", HALF)]
)
def test_what_cannot_be_kept_is_marked(heard: Heard) -> None:
    person = Person("slack", f"T{NUL}", f"U{HALF}")
    event = Event(f"e{HALF}", NOON, person, Place("direct", {"a": NUL}, {}), heard, Profile(HALF, full_name=NUL))
    mended = sound(event)
    assert type(mended.heard) is type(heard)
    assert sound(mended) is mended
    assert (mended.id, mended.person.key, mended.at) == ("e\ufffd", "slack/T\ufffd/U\ufffd", NOON)


def test_what_can_be_kept_is_the_very_same() -> None:
    event = Event("e", NOON, Person("slack", "T", "U"), Place("direct", {}, {}), Said("smile \U0001f600 \u202e ok"))
    assert sound(event) is event


async def test_odd_characters_are_answered_and_nothing_breaks(database_url: str) -> None:
    async with world(database_url) as there:
        await there.say("hi")
        for text in (HALF, NUL, f"nurse {HALF}{NUL}", "\u202e" * 500, "\u200b" * 4000, "\U0001f469\u200d" * 2000):
            before = len(there.platform.words())
            after = await there.say(text)
            assert len(after) > before, ascii(text[:20])
            assert "went wrong" not in after[-1]
        assert not there.shell._store.failures()
