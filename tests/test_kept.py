"""Whatever a released version stored goes on with this one: no answer is forgotten, and nothing said to it fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import flows
from flows.heard import Picked
from tests.flows.world import TUESDAY, Talk
from tests.kept import files

SAID = ("help", "status", "what do you know about me", "back", "physical therapist", "hola", "new one", "forget me")
LINES = [(file.stem, line) for file in files() for line in file.read_text(encoding="utf-8").splitlines()]


def named(case: tuple[str, str]) -> str:
    kept = json.loads(case[1])
    return f"{case[0]}-{restored(case[1]).state}-{len(kept['interviews'])}"


def restored(line: str) -> Talk:
    talk = Talk(now=TUESDAY)
    talk.conversation = flows.restore(line)
    return talk


def answers(kept: Any) -> set[str]:
    """All that was written down of a student, word for word."""
    if isinstance(kept, dict):
        return {text for key, each in kept.items() if key != "trail" for text in answers(each)}
    if isinstance(kept, list):
        return {text for each in kept for text in answers(each)}
    return {kept} if isinstance(kept, str) else set()


def test_there_is_a_file_of_each_release() -> None:
    assert "0.1.0" in {Path(each).stem for each in files()}


@pytest.mark.parametrize("case", LINES, ids=named)
def test_no_answer_is_forgotten(case: tuple[str, str]) -> None:
    before, after = json.loads(case[1]), json.loads(flows.keep(restored(case[1]).conversation))
    assert answers(before) <= answers(after)


@pytest.mark.parametrize("case", LINES, ids=named)
def test_whatever_is_said_next_is_answered(case: tuple[str, str]) -> None:
    for said in SAID:
        assert restored(case[1]).say(said)
    for menu, option in list(restored(case[1]).offered()):
        assert restored(case[1]).hears(Picked(menu, option.choice))
