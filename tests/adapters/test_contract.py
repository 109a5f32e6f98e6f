"""One suite for all adapters: what the shell may rely on, whatever the platform."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.errors import TryLater, Unreachable
from bot.ports import Delivery
from flows.lines import verbatim
from flows.replies import Ask, Choose, Give, Reply, Say
from tests.adapters.contract import BUSY_SECONDS, Payload, Platform, Samples, adapters
from tests.adapters.replies import HOSTILE, around, largest
from tests.adapters.words import TemplateWords

ADAPTERS = adapters()
WORDS = TemplateWords()
ODD: tuple[Any, ...] = (None, "", "text", 0, -1.5, True, [], {}, [None], {"": None})

each_adapter = pytest.mark.parametrize("samples", ADAPTERS.values(), ids=ADAPTERS.keys())


def each(kind: str) -> pytest.MarkDecorator:
    """Every payload of one kind, of every adapter."""
    found = [
        pytest.param(samples, payload, id=f"{name}-{title}")
        for name, samples in ADAPTERS.items()
        for title, payload in (samples.HEARD if kind == "heard" else samples.IGNORED).items()
    ]
    return pytest.mark.parametrize(("samples", "payload"), found)


@each("ignored")
def test_what_is_not_a_persons_doing_is_ignored(samples: Samples, payload: Payload) -> None:
    assert samples.hear(payload) is None


@each("heard")
def test_the_same_payload_gives_the_same_event(samples: Samples, payload: Payload) -> None:
    before = copy.deepcopy(payload)
    once, again = samples.hear(payload), samples.hear(copy.deepcopy(payload))
    assert once is not None
    assert once == again
    assert payload == before


@each_adapter
def test_different_payloads_give_different_ids(samples: Samples) -> None:
    events = [samples.hear(payload) for payload in samples.HEARD.values()]
    assert len({event.id for event in events if event}) == len(events)


@each("heard")
def test_addresses_are_small_and_survive_json(samples: Samples, payload: Payload) -> None:
    event = samples.hear(payload)
    assert event is not None
    for address in (event.place.address, event.place.private):
        assert json.loads(json.dumps(address)) == address
        assert all(isinstance(value, str) for value in address.values())
        assert len(json.dumps(address)) < 2000
    assert event.at.utcoffset() is not None
    assert event.person.id


@each("heard")
def test_odd_payloads_never_raise(samples: Samples, payload: Payload) -> None:
    odd_one = copy.deepcopy(payload)
    for holder, key in list(_parts(odd_one)):
        kept = holder[key]
        for odd in ODD:
            holder[key] = odd
            samples.hear(odd_one)
        holder[key] = kept
    for odd in ODD:
        samples.hear(odd)


@each("heard")
def test_payloads_with_a_part_missing_never_raise(samples: Samples, payload: Payload) -> None:
    lacking = copy.deepcopy(payload)
    for holder, key in [(holder, key) for holder, key in _parts(lacking) if isinstance(holder, dict)]:
        kept = holder.pop(key)
        samples.hear(lacking)
        holder[key] = kept


@pytest.mark.parametrize("title", largest())
@each_adapter
def test_the_largest_replies_are_within_the_limits(samples: Samples, title: str) -> None:
    rendered = samples.rendered(largest()[title], WORDS)
    assert rendered is None or list(samples.refusals(rendered)) == []


@pytest.mark.parametrize("hostile", HOSTILE)
@each_adapter
def test_hostile_text_stays_text(samples: Samples, hostile: str) -> None:
    for title, reply in around(hostile).items():
        rendered = samples.rendered(reply, WORDS)
        if rendered is None:
            continue
        assert list(samples.refusals(rendered)) == [], title
        seen = samples.read(rendered)
        assert _visible(seen).count(_visible(hostile)) >= _places(reply), f"{title}: {seen}"


@each_adapter
async def test_an_address_that_went_through_json_reaches_the_person(samples: Samples) -> None:
    async with samples.connected() as platform:
        await _deliver(platform, "Hello there")
        assert [text for text in platform.seen() if "Hello there" in text]


TROUBLES = [
    pytest.param(samples, trouble, id=f"{name}-{trouble}")
    for name, samples in ADAPTERS.items()
    for trouble in sorted(samples.TROUBLES)
]


@pytest.mark.parametrize(("samples", "trouble"), TROUBLES)
async def test_trouble_is_told_in_the_shells_terms(samples: Samples, trouble: Any) -> None:
    async with samples.connected() as platform:
        platform.meet(trouble)
        with pytest.raises(Unreachable if trouble == "gone" else TryLater) as raised:
            await _deliver(platform, "A secret of the student's")
        error = raised.value
        if isinstance(error, TryLater):
            assert error.uncertain == (trouble == "cut")
            assert (error.seconds == BUSY_SECONDS) == (trouble == "busy")
        assert "secret" not in str(error)


async def _deliver(platform: Platform, text: str) -> None:
    address = json.loads(json.dumps(dict(platform.private)))
    reply = Say((verbatim(text),))
    await platform.adapter.deliver(Delivery("letter-1", platform.person, address, reply, WORDS))


def _visible(text: str) -> str:
    """Without what nobody sees and without line breaks, which may fall anywhere."""
    return "".join(char for char in text if char.isprintable() and not char.isspace())


def _places(reply: Reply) -> int:
    """In how many places at least a Reply of ``around`` shows the words whole."""
    match reply:
        case Say() | Give():
            return 3
        case Choose() | Ask():
            return 5
        case _:
            return 11


def _parts(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a payload, outer before inner: what holds it, and its key or index there."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in list(inner):
        yield value, key
        yield from _parts(held)
