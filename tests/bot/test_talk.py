"""`infointerview talk`: with a person at a terminal, and with a script."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from tests.bot.programs import COMMAND, environment, run

pty = pytest.importorskip("pty")  # not on Windows

FIXED = ("--now", "2026-11-24T15:00", "--zone", "America/New_York", "--name", "Maya")
PATIENCE = 30.0
PROMPT = "you ›".encode()
# A session's own terminal is what Ctrl-C works by.
TAKE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)

Objects = list[dict[str, Any]]


def script(folder: Path, *lines: str | dict[str, Any], more: tuple[str, ...] = FIXED) -> Objects:
    """Everything a script is told for these lines."""
    typed = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    done = run(folder, "talk", "--json", *more, typed=typed)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return [json.loads(each) for each in done.stdout.splitlines()]


def labels(reply: dict[str, Any]) -> list[str]:
    return [each["label"] for each in reply["choices"]]


# A script


def test_each_reply_is_an_object(tmp_path: Path) -> None:
    replies = script(tmp_path, "hi", {"pick": "Start"}, "I want to be a nurse")
    assert all(each.keys() - {"form"} == {"text", "choices", "card", "file", "state"} for each in replies)
    assert [each["state"] for each in replies] == ["goal.start", "goal.kind", "goal.topic"]
    assert "Maya" in replies[0]["text"]


def test_the_same_script_says_the_same(tmp_path: Path) -> None:
    told = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        told.append(script(tmp_path / name, "hi", "start", "nurse", "status"))
    assert told[0] == told[1]


def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    first = script(tmp_path, "hi", "start", "I want to be a nurse", more=(*FIXED, "--db", "maya.sqlite"))
    (status, *_) = script(tmp_path, "status", more=(*FIXED, "--db", "maya.sqlite"))
    assert status["card"]["title"] == "nurse"
    assert status["state"] == first[-1]["state"]
    assert (tmp_path / "maya.sqlite").exists()
    assert not (tmp_path / "infointerview.sqlite").exists()


def test_an_answer_comes_before_the_next_line_is_read(tmp_path: Path) -> None:
    with _spawned(tmp_path, "talk", "--json", *FIXED) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for said, state in (("hi", "goal.start"), ("start", "goal.kind")):
            process.stdin.write(f"{said}\n".encode())
            process.stdin.flush()
            assert json.loads(_line(process.stdout))["state"] == state
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


def test_a_chat_that_is_opened_is_answered_with_a_welcome(tmp_path: Path) -> None:
    (welcome, *_) = script(tmp_path, {"arrive": True})
    assert "informational interview" in welcome["text"]
    assert script(tmp_path, {"arrive": True}) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"pick": "Nothing like it"}, "pick: 'Nothing like it' was never offered"),
        ({"advance": "-1h"}, "'-1h' is no time"),
        ({"advance": "2020-01-01"}, "advance: time only moves forward"),
    ],
)
def test_a_line_that_cannot_be_meant_ends_it_in_one_line(tmp_path: Path, line: dict[str, Any], told: str) -> None:
    done = run(tmp_path, "talk", "--json", *FIXED, typed=f"{json.dumps(line)}\n")
    assert done.returncode == 2
    assert done.stderr.startswith(f"infointerview: {told}")
    assert done.stderr.count("\n") == 1


def test_real_time_cannot_be_moved(tmp_path: Path) -> None:
    done = run(tmp_path, "talk", "--json", typed='{"advance": "1h"}\n')
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "start with --now" in done.stderr


# A person


def test_a_person_is_welcomed_answered_and_told_how_to_come_back(tmp_path: Path) -> None:
    seen, code = typed(tmp_path, ["start", "I want to be a nurse"], end=b"\x03")
    assert code == 0
    assert "Buttons look like this" in seen
    assert "\x1b[36m[Start]\x1b[39m" in seen
    assert "\x1b[1mNurse\x1b[22m" in seen
    assert "infointerview talk" in seen.splitlines()[-1]
    assert "Traceback" not in seen


def test_whoever_comes_back_sees_the_open_question(tmp_path: Path) -> None:
    typed(tmp_path, ["start"], end=b"\x04")
    seen, code = typed(tmp_path, [], end=b"\x04")
    assert code == 0
    assert "[A specific job]" in seen
    assert "Hi Maya" not in seen


def test_without_a_terminal_it_is_a_transcript(tmp_path: Path) -> None:
    done = run(tmp_path, "talk", *FIXED, typed="start\n")
    assert done.returncode == 0
    assert "you › start\n" in done.stdout
    assert "\x1b" not in done.stdout


def typed(folder: Path, lines: list[str], end: bytes) -> tuple[str, int]:
    """Everything seen in a terminal by somebody who types these lines, each once the last is answered."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", TAKE_TERMINAL, *COMMAND[1:], "talk", "--name", "Maya", "--zone", "America/New_York"],
        cwd=folder,
        env=environment({"TERM": "xterm", "COLUMNS": "100"}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = b""
    try:
        for line in [*(each.encode() + b"\r" for each in lines), end]:
            seen += _until(ours, lambda got: PROMPT in got)
            os.write(ours, line)
        seen += _until(ours, lambda _: False)
        os.close(ours)
        return seen.decode(), process.wait(PATIENCE)
    finally:
        process.kill()


def _until(fd: int, enough: Callable[[bytes], bool]) -> bytes:
    """What comes until it is enough, or the other end is closed."""
    got, end = b"", time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not select.select([fd], [], [], 0.1)[0]:
            if enough(got):
                return got
            continue
        try:
            part = os.read(fd, 65536)
        except OSError:  # Linux says so when the other end is closed
            return got
        if not part:
            return got
        got += part
    raise AssertionError(got.decode(errors="replace"))


def _spawned(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def _line(out: IO[bytes]) -> bytes:
    assert select.select([out], [], [], PATIENCE)[0], "no answer"
    return out.readline()
