"""Nudges on the command line: looked at, scheduled, held, reported; and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.center import load
from bot.clock import milliseconds
from bot.nudges.counts import Counts
from bot.nudges.report import as_csv, reports, time_left
from bot.pace import LIMITS
from bot.store import nudging, open_store
from bot.store.database import transaction
from tests.bot.programs import run

NUDGE = """
sender = "Ms. Ortiz"
button = "contact"
[text]
en = "=Hi {first_name}! Come by, {office_hours}."
[who]
to = "students"
steps = ["contact", "questions"]
[when]
at = "weekly"
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
time = 12:00:00
until = 2999-12-31
"""


def test_a_nudge_from_its_file_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "n.toml").write_text(NUDGE, encoding="utf-8")
    run(tmp_path, "migrate")
    assert run(tmp_path, "nudge", "list").stdout == "No nudge has been scheduled yet.\n"
    made = run(tmp_path, "demo-data", "--students", "50")
    assert made.stdout == "50 students of slack/DEMO made up; 0 were there already.\n"
    assert "50 were there already" in run(tmp_path, "demo-data", "--students", "50").stdout

    seen = run(tmp_path, "nudge", "preview", "n.toml").stdout
    assert "=Hi Maya! Come by, Monday to Friday" in seen
    assert "[Continue with my contact] [Pause two weeks] [Stop messages]" in seen
    assert " match. Left out: " in seen
    scheduled = run(tmp_path, "nudge", "schedule", "n.toml").stdout
    name = scheduled.rstrip(".\n").rpartition(" ")[2]
    assert "12:00 (America/New_York)" in scheduled
    assert f"{name}  active" in run(tmp_path, "nudge", "list").stdout
    assert "Too few to tell" in run(tmp_path, "nudge", "report", name).stdout
    assert run(tmp_path, "nudge", "pause", name).stdout == "Paused.\n"
    assert run(tmp_path, "nudge", "resume", name).stdout == "It goes on.\n"
    assert run(tmp_path, "nudge", "cancel", name).stdout == "Cancelled.\n"
    wrong = run(tmp_path, "nudge", "resume", name)
    assert (wrong.returncode, wrong.stderr) == (
        1, f"Error: {name} is not paused: see `infointerview nudge list`\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("{first_name}", "{name}", "n.toml: text: {name} is not known here"),
        ('sender = "Ms. Ortiz"', "", "n.toml: Object missing required field `sender`"),
        ('"contact", "questions"', '"contacts"', "n.toml: Invalid enum value 'contacts' - at `$.who.steps[0]`"),
        ("[who]", "[who", "n.toml: Expected"),
        ("2999-12-31", "2000-12-31", "n.toml: when: With these days"),
    ],
)
def test_a_mistake_is_told_where_it_is(tmp_path: Path, before: str, after: str, told: str) -> None:
    assert before in NUDGE
    (tmp_path / "n.toml").write_text(NUDGE.replace(before, after), encoding="utf-8")
    done = run(tmp_path, "nudge", "preview", "n.toml")
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_spreadsheet_finds_no_formula_and_no_student(tmp_path: Path) -> None:
    (tmp_path / "n.toml").write_text(NUDGE, encoding="utf-8")
    run(tmp_path, "migrate")
    name = run(tmp_path, "nudge", "schedule", "n.toml").stdout.rstrip(".\n").rpartition(" ")[2]
    store, now = open_store(f"sqlite:///{tmp_path / 'infointerview.sqlite'}", create=False), datetime.now(UTC)
    row = {
        "id": f"{name}:2026-11-24", "nudge": name, "phase": "done", "at": milliseconds(now),
        "expires_at": milliseconds(now),
    }  # fmt: skip
    with store.engine.connect() as connection, transaction(connection) as session:
        nudging.begin(session, row, None)
        text = as_csv(reports(session, load(None)), load(None))
    store.close()
    (line,) = csv.DictReader(io.StringIO(text))
    assert line["text"] == "'=Hi {first_name}! Come by, {office_hours}."
    assert (line["sent"], line["final"], line["went on of nudged"]) == ("0", "yes", "")


def test_the_time_left_is_the_platforms_pace_and_the_watching() -> None:
    found = Counts({}, {}, {"slack": 525, "teams": 25}, 0, 0)
    assert time_left(found, 2, load(None), LIMITS) == timedelta(minutes=1)
    assert time_left(found, 0, load(None), LIMITS) == timedelta(minutes=21)
