"""Lines an operator reads: JSON, on stderr, without a word a student wrote."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot import logs
from bot.turns import Done
from flows.heard import Event, Person, Place, Said, TimeCame

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
MAYA = Person("slack", "T1", "U0MAYA")
HERE = Place("direct", {}, {})


@pytest.fixture(autouse=True)
def _logging() -> Iterator[None]:
    """Logging as it was before, afterwards."""
    root, handlers, level = logging.getLogger(), logging.getLogger().handlers[:], logging.getLogger().level
    kept = structlog.get_config()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**kept)


def written(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The lines on stderr; stdout stays empty."""
    out, err = capsys.readouterr()
    assert out == ""
    return [json.loads(each) for each in err.splitlines()]


def test_a_turn_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    event = Event("Ev1", NOON, MAYA, HERE, Said("my secret wish"))
    logs.turn_line(Done(event, "goal.start", "goal.topic", 2, 1), 0.0042)
    (line,) = written(capsys)
    assert line.pop("at").endswith("Z")
    assert line == {
        "event": "turn",
        "level": "info",
        "logger": "turn",
        "event_id": "Ev1",
        "person": logs.hashed("slack/T1/U0MAYA"),
        "platform": "slack",
        "heard": "Said",
        "before": "goal.start",
        "after": "goal.topic",
        "replies": 2,
        "effects": 1,
        "milliseconds": 4.2,
    }


def test_a_turn_that_failed_or_came_twice_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    event = Event("Ev1", NOON, MAYA, HERE, Said("x"))
    logs.turn_line(Done(event, failed="KeyError"), 0.1)
    logs.turn_line(Done(event, repeated=True), 0.1)
    failed, repeated = written(capsys)
    assert (failed["level"], failed["failed"]) == ("error", "KeyError")
    assert repeated["repeated"] is True


def test_nobody_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    event = Event(f"reminder:{MAYA.key}:preparation.eve#1:5", NOON, MAYA, HERE, TimeCame("preparation.eve#1"))
    logs.turn_line(Done(event), 0.1)
    (line,) = written(capsys)
    assert "U0MAYA" not in json.dumps(line)
    assert line["event_id"] == f"reminder:{line['person']}:preparation.eve#1:5"
    assert len(line["person"]) == 12


def test_an_exception_is_told_by_kind_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    for tell in (structlog.get_logger("courier").exception, logging.getLogger("aiohttp.server").exception):
        try:
            int("my secret wish")
        except ValueError:
            tell("it broke")
    for line in written(capsys):
        assert (line["event"], line["level"], line["error"]) == ("it broke", "error", "ValueError")
        assert "test_logs.py" in line["where"][-1]
        assert "secret" not in json.dumps(line)


def test_other_libraries_are_heard_from_warnings_on_and_quote_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    logging.getLogger("alembic").info("chatter")
    logging.getLogger("slack_bolt").warning("Unhandled request: my secret wish")
    logging.getLogger("transitions.core").info("my secret wish")
    logging.getLogger("botbuilder").warning("Body %s", "my secret wish")
    logging.getLogger("asyncio").error("Task exception was never retrieved\nexception=ValueError('my secret wish')")
    lines = written(capsys)
    assert [(each["logger"], each["event"]) for each in lines] == [
        ("botbuilder", "Body %s"),
        ("asyncio", "Task exception was never retrieved"),
    ]
    assert "secret" not in json.dumps(lines)


def test_a_chat_is_not_disturbed_by_less_than_errors(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure(logging.ERROR)
    logs.turn_line(Done(Event("Ev1", NOON, MAYA, HERE, Said("x"))), 0.1)
    structlog.get_logger("courier").warning("a letter is dead")
    logging.getLogger("asyncio").warning("slow")
    assert written(capsys) == []


@pytest.mark.parametrize("closed", [False, True])
def test_a_line_that_cannot_be_written_stops_nobody(closed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = Path("/dev/full").open("w", encoding="utf-8")  # noqa: SIM115 – closed below, or never to be flushed
    if closed:
        nowhere.close()
    monkeypatch.setattr("sys.stderr", nowhere)
    logs.configure()
    structlog.get_logger("courier").warning("a letter is dead")
    logging.getLogger("asyncio").warning("slow")
    with suppress(OSError):
        nowhere.close()


def test_lines_go_where_stderr_is_now(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    logs.configure()
    log = structlog.get_logger("courier").bind()
    with monkeypatch.context() as patched:
        patched.setattr("sys.stderr", None)
        log.warning("lost")
    log.warning("kept")
    assert [each["event"] for each in written(capsys)] == ["kept"]
