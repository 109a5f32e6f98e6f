"""Whatever anybody sends or types is read without an error: payloads by both adapters, words by every reading."""

from __future__ import annotations

import copy
import inspect
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count as counting
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import flows
from bot import explaining
from flows.heard import Event
from flows.nudge import Nudge
from tests.adapters.contract import adapters
from tests.flows.test_walk import TEXTS
from tests.flows.world import CENTER, TUESDAY, Talk, scene
from tests.fuzz import LONG, count

ADAPTERS = {name: found for name, found in adapters().items() if name in ("slack", "teams")}
ROOT = Path(flows.__file__).parent
READINGS = [f"flows.{'.'.join(each.relative_to(ROOT).with_suffix('').parts)}" for each in ROOT.rglob("reading.py")]
# What a reading is given beside the text, by the parameter's name.
GIVEN: dict[str, tuple[Any, ...]] = {
    "language": ("en", "es", ""), "scene": (scene(TUESDAY), scene(TUESDAY, "es"), scene(TUESDAY, staff=True)),
    "now": (TUESDAY,), "center": (CENTER,), "count": (0, 1, 12), "circle": ("family", "work"), "named": ("", "nurse"),
    "offered": ({"yes", "no"}, {"yes", "not_yet", "maybe"}, set[str]()), "known": (None,),
    "staff": (True, False), "nudge": (Nudge({"en": "Come by!"}, "Jordan"),),
}  # fmt: skip
SUBJECTS = ("question", "message", "date", "person")

PIECES = (
    "\ud800", "\x00", "\u202e", "\u200b", "\ufeff", "\u2066", "e\u0301" * 9, "\U0001f469\u200d\U0001f680", "ß", "ﬁ",
    "<!channel>", "<@U0MAYA>", "&lt;", "*_~`", "{center.name}", "%s", "\r\n", "\u2028", "—", "“", "’", "¿", "…", "@",
    "http://x.example", "a@b.example", "12/31/9999 25:61", "2026-02-30", "1,3 and 99999999999999999999", "٣", "-0",
    "next tuesday at 3pm", "her friend", "my aunt", "because", "nurse", "what", "do you", "quiero", "mi tía", "mañana",
)  # fmt: skip
BATCH = 50  # payloads made of the same odd values: what is random about them is made faster than by hypothesis
TEXT = (
    st.text(max_size=200)
    | st.text(alphabet=st.characters(), max_size=40)  # halves of characters too
    | st.lists(st.sampled_from((*PIECES, *TEXTS)), max_size=12).map(" ".join)
    | st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
    | st.tuples(st.sampled_from((*PIECES, *TEXTS)), st.integers(1, 60)).map(lambda each: each[0] * each[1])
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=8,
)


def examples(short: int, long: int) -> settings:
    """So many inputs, however odd: always the same few, or other ones each time by `make fuzz`."""
    health = list(HealthCheck)
    return settings(
        max_examples=count(short, long), suppress_health_check=health, database=None, deadline=None,
        derandomize=not LONG,
    )  # fmt: skip


def readers() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of every reading that begins with a text."""
    for module in map(import_module, READINGS):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                first, *others = inspect.signature(function).parameters.values()
                if first.annotation in ("str", str) and first.name != "language":
                    assert {each.name for each in others} <= GIVEN.keys(), f"{module.__name__}.{name}: say what to give"
                    yield f"{module.__name__}.{name}", function


READERS = dict(readers())


def others(function: Callable[..., Any], turn: int) -> dict[str, Any]:
    """What else a reading is given; the next time something else."""
    names = list(inspect.signature(function).parameters)[1:]
    return {name: GIVEN[name][turn % len(GIVEN[name])] for name in names}


def paths(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to everything within a payload."""
    yield here
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in entries:
        yield from paths(each, (*here, key))


def mutants(name: str, seed: int, values: list[Any]) -> Iterator[Any]:
    """Payloads of a platform, each with some of its parts replaced by one of these values."""
    random, samples = Random(seed), ADAPTERS[name]
    known = [*samples.HEARD.values(), *samples.IGNORED.values()]
    for _ in range(BATCH):
        payload = copy.deepcopy(random.choice(known))
        for _ in range(random.randint(1, 3)):
            way = random.choice([each for each in paths(payload) if each])
            place = payload
            for key in way[:-1]:
                place = place[key]
            place[way[-1]] = copy.deepcopy(random.choice(values))
        yield payload


@pytest.mark.parametrize("name", ADAPTERS)
def test_any_payload_is_heard_or_ignored(name: str) -> None:
    @examples(40, 10_000)
    @given(seed=st.integers(0, 2**32), values=st.lists(JSON, min_size=1, max_size=8))
    def heard(seed: int, values: list[Any]) -> None:
        for payload in (*values, *mutants(name, seed, values)):
            event = ADAPTERS[name].hear(payload)
            assert event is None or isinstance(event, Event)

    heard()


def test_every_reading_is_tried() -> None:
    assert len(READINGS) >= 8
    assert {name.rpartition(".")[0] for name in READERS} == set(READINGS)


def test_any_text_is_read() -> None:
    turns = counting()

    @examples(150, 25_000)
    @given(text=TEXT)
    def read(text: str) -> None:
        turn = next(turns)
        for function in READERS.values():
            function(text, **others(function, turn))

    read()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_any_text_is_explained(subject: str) -> None:
    cases = [explaining.Case(subject, state, TUESDAY, language, CENTER)
             for state in ("", "goal.topic", "goal.confirm") for language in ("", "en", "es")]  # fmt: skip

    @examples(100, 20_000)
    @given(text=TEXT, case=st.sampled_from(cases))
    def explained(text: str, case: explaining.Case) -> None:
        assert isinstance(json.loads(explaining.explained(case, text)), dict)

    explained()


def test_any_talk_is_answered() -> None:
    @examples(40, 4_000)
    @given(texts=st.lists(TEXT.map(lambda text: text.encode(errors="replace").decode()), min_size=1, max_size=12))
    def talked(texts: list[str]) -> None:
        talk = Talk()
        for text in texts:
            talk.say(text)
            assert talk.turn is not None
            assert talk.turn.replies or talk.turn.in_place

    talked()
