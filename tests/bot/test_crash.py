"""A crash tells where it was and never of what: the message of an error may hold what a student wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.programs import environment, run

WORD = "zebraword"
FAILING = f"""
import threading
from bot import crash

class Gone:
    def __del__(self):
        raise ValueError("{WORD} when it went")

def fail():
    try:
        raise KeyError("{WORD} before")
    except KeyError as error:
        raise ValueError("{WORD} at the end") from error

crash.install()
{{how}}
"""


@pytest.mark.parametrize(
    "how",
    ["fail()", "thread = threading.Thread(target=fail); thread.start(); thread.join()", "gone = Gone(); del gone"],
)
def test_a_crash_is_told_by_kind_and_place(how: str) -> None:
    script = FAILING.format(how=how)
    ended = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, text=True, check=False
    )
    assert WORD not in ended.stdout + ended.stderr
    (line,) = (json.loads(each) for each in ended.stderr.splitlines())
    assert (line["event"], line["error"], line["level"]) == ("crashed", "ValueError", "critical")
    assert len(line["where"]) >= 1


def test_a_command_that_breaks_quotes_nobody(tmp_path: Path) -> None:
    sheet = tmp_path / "sitecustomize.py"  # a store that breaks, and quotes what it was to keep
    sheet.write_text(
        f"import bot.store\ndef broken(*_, **__): raise RuntimeError('{WORD}')\nbot.store.open_store = broken\n",
        encoding="utf-8",
    )
    house = Path(__file__).parents[2]
    ended = run(tmp_path, "letters", PYTHONPATH=f"{tmp_path}:{house}")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert WORD not in ended.stderr
    assert '"error": "RuntimeError"' in ended.stderr
