"""The command line: help worth reading, one line for each mistake, and what operators ask."""

from __future__ import annotations

import json
import resource
import socket
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from bot.clock import milliseconds
from bot.store import desk, open_store, sql
from bot.store.database import transaction
from flows.lines import verbatim
from flows.replies import Card, Row
from tests.bot.programs import run

APP = "12345678-90ab-cdef-1234-567890abcdef"
NOW = ("--now", "2026-11-24T15:00", "--zone", "America/New_York")
COMMANDS = (
    "talk",
    "serve",
    "migrate",
    "letters",
    "failures",
    "handoffs",
    "desk",
    "audit",
    "keys",
    "installations",
    "explain",
    "nudge",
    "demo-data",
    "manifest",
)


def test_help_is_worth_reading(tmp_path: Path) -> None:
    told = run(tmp_path, "--help")
    assert told.returncode == 0
    for command in COMMANDS:
        assert f"\n  {command} " in told.stdout
    assert "Examples:" in told.stdout
    for command in COMMANDS:
        each = run(tmp_path, command, "-h")
        assert each.returncode == 0
        assert each.stdout.startswith(f"Usage: infointerview {command}")
        assert max(map(len, each.stdout.splitlines())) <= 100
    assert list(tmp_path.iterdir()) == []


def test_help_is_fast(tmp_path: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(tmp_path, "--help")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.5  # measured: 0.08 s


def test_nothing_heavy_is_imported_for_help(tmp_path: Path) -> None:
    heavy = ("sqlalchemy", "aiohttp", "slack_bolt", "botbuilder", "structlog", "babel", "msgspec", "flows")
    told = run(tmp_path, "--help", PYTHONPROFILEIMPORTTIME="1").stderr
    assert "click" in told
    assert not [each for each in heavy if f"| {each}\n" in told or f" {each}\n" in told]


def test_version(tmp_path: Path) -> None:
    assert run(tmp_path, "--version").stdout.startswith("infointerview 0.")


@pytest.mark.parametrize(
    ("arguments", "settings", "told"),
    [
        (("serve",), {}, "No platform is set up"),
        (("serve",), {"PORT": "x"}, "PORT must be a whole number, not 'x'"),
        (("serve",), {"SLACK_BOT_TOKEN": "xoxb-1"}, "SLACK_SIGNING_SECRET is missing"),
        (("serve",), {"TEAMS_ANONYMOUS": "1", "DATABASE_URL": "sqlite:////nowhere/at/all.sqlite"}, "DATABASE_URL: "),
        (("serve",), {"TEAMS_ANONYMOUS": "1", "CENTER_FILE": ""}, "CENTER_FILE is not set: "),
        (
            ("serve",),
            {"SLACK_BOT_TOKEN": "xapp-1", "SLACK_SIGNING_SECRET": "x"},
            "SLACK_BOT_TOKEN must begin with xoxb-",
        ),
        (("serve",), {"MicrosoftAppId": "x", "MicrosoftAppPassword": "y"}, "MicrosoftAppId must look like"),
        (("serve",), {"TEAMS_ANONYMOUS": "1", "CENTER_FILE": "none.toml"}, "CENTER_FILE: none.toml cannot be read"),
        (("migrate",), {"DATABASE_URL": "mysql://x"}, "DATABASE_URL: mysql is not supported"),
        (("letters",), {}, "The database is not up to date: run `infointerview migrate` first"),
        (("talk", "--now", "soon"), {}, "'soon' is no time: write it like 2026-11-24T15:00"),
        (("talk", "--zone", "Mount"), {}, "--zone: there is no time zone 'Mount'"),
        (("talk", "--zone", "../../etc/passwd"), {}, "--zone: there is no time zone"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(
    tmp_path: Path, arguments: tuple[str, ...], settings: dict[str, str], told: str
) -> None:
    done = run(tmp_path, *arguments, **settings)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"infointerview: {told}")
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run(tmp_path, "serve", TEAMS_ANONYMOUS="1", PORT=str(taken.getsockname()[1]))
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("infointerview: HOST and PORT: cannot listen on 127.0.0.1:")


def test_migrate_can_be_repeated(tmp_path: Path) -> None:
    for _ in range(2):
        assert run(tmp_path, "migrate").stdout == "The database is up to date.\n"
    assert (tmp_path / "infointerview.sqlite").exists()


def test_letters_and_handoffs(tmp_path: Path) -> None:
    run(tmp_path, "migrate")
    assert run(tmp_path, "letters").stdout == "Every letter has been delivered.\n"
    assert run(tmp_path, "letters", "--dead").stdout == "No letter is dead.\n"
    assert run(tmp_path, "handoffs").stdout == "No student has asked staff for anything yet.\n"
    _fill(f"sqlite:///{tmp_path / 'infointerview.sqlite'}")

    told = run(tmp_path, "letters").stdout
    assert "letter-dead  dead" in told
    assert "letter-waiting  waiting" in told
    assert "slack/T1" in told
    assert "the account is gone" in told
    assert "U0MAYA" not in told
    assert "a secret" not in told
    assert "letter-waiting" not in run(tmp_path, "letters", "--dead").stdout

    wrong = run(tmp_path, "letters", "retry", "letter-none")
    assert (wrong.returncode, wrong.stdout) == (1, "0 letters will be tried again.\n")
    assert run(tmp_path, "letters", "retry", "letter-dead").stdout == "1 letter will be tried again.\n"
    assert run(tmp_path, "letters", "retry").stdout == "0 letters will be tried again.\n"

    asked = run(tmp_path, "handoffs").stdout
    assert "person  taken by Jo  slack/T1/U0MAYA" in asked
    assert "Please call me\n" in asked
    assert "Goal  nurse[2J" in asked
    assert "\x1b" not in asked
    (noted,) = run(tmp_path, "audit").stdout.splitlines()
    assert "handoffs" in noted, "each look at what a student sent is noted"


def test_a_letter_that_may_have_arrived_is_not_listed_as_merely_dead(tmp_path: Path) -> None:
    run(tmp_path, "migrate")
    url = f"sqlite:///{tmp_path / 'infointerview.sqlite'}"
    _fill(url)
    _change(url, "UPDATE letters SET uncertain = 1")
    told = run(tmp_path, "letters").stdout
    assert "letter-dead  dead, may have arrived reply" in told
    assert "letter-waiting  waiting  reply" in told


def test_a_dead_nudge_is_not_tried_again_and_that_is_said(tmp_path: Path) -> None:
    run(tmp_path, "migrate")
    url = f"sqlite:///{tmp_path / 'infointerview.sqlite'}"
    _fill(url)
    _change(url, "UPDATE letters SET kind = 'nudge' WHERE id = 'letter-dead'")
    for ids in ((), ("letter-dead",), ("letter-dead", "letter-dead")):
        told = run(tmp_path, "letters", "retry", *ids)
        assert told.returncode == 0
        assert told.stdout.startswith("0 letters will be tried again.\n1 dead nudge is not: ")
        assert "infointerview nudge list" in told.stdout
    assert run(tmp_path, "letters", "retry", "letter-none").returncode == 1
    assert "letter-dead  dead" in run(tmp_path, "letters", "--dead").stdout


def test_failures_are_listed_without_who_and_what(tmp_path: Path) -> None:
    run(tmp_path, "migrate")
    assert run(tmp_path, "failures").stdout == "No turn has failed.\n"
    store = open_store(f"sqlite:///{tmp_path / 'infointerview.sqlite'}", create=False)
    trace, who = "ValueError\nadvance (flows/turn.py:12)", "slack/T1/U0MAYA"
    with store.engine.connect() as connection, transaction(connection) as session:
        for at, event in ((0, "slack/T1/Ev1"), (60_000, f"teams/T2/reminder:{who}:day:1")):
            sql.note_failure(session, {"event": event, "person": who, "trace": trace, "at": at})
    store.close()
    frames = "  ValueError\n  advance (flows/turn.py:12)\n"
    newest, older = (f"1970-01-01 00:0{n} UTC  {place}\n{frames}" for n, place in ((1, "teams/T2"), (0, "slack/T1")))
    assert run(tmp_path, "failures").stdout == f"{newest}\n{older}\n"
    assert run(tmp_path, "failures", "--most", "1").stdout == f"{newest}\nThere are older ones: see --most.\n"


def test_what_is_not_listed_is_counted(tmp_path: Path) -> None:
    run(tmp_path, "migrate")
    _fill(f"sqlite:///{tmp_path / 'infointerview.sqlite'}", more=102)
    told = run(tmp_path, "letters").stdout.splitlines()
    assert told[100] == "... and 3 more dead, older than these."
    assert told[101].startswith("letter-waiting")
    assert len(told) == 102


def _change(url: str, statement: str) -> None:
    store = open_store(url, create=False)
    with store.engine.connect() as connection, transaction(connection) as session:
        session.run(statement)
    store.close()


def _fill(url: str, more: int = 0) -> None:
    """A dead letter, one that waits, and a request to staff, as turns write them; and more dead letters."""
    store, now = open_store(url, create=False), milliseconds(datetime.now(UTC))
    letter = {
        "person": "slack/T1/U0MAYA", "destination": "slack/T1/U0MAYA", "kind": "reply", "body": '{"a": "a secret"}',
        "address": "{}", "state": "goal.topic", "at": now, "uncertain": False, "fence": 0, "lease": None,
    }  # fmt: skip
    card = Card(verbatim("Please call me"), (), (Row(verbatim("Goal"), verbatim("nurse\x1b[2J")),))
    with store.engine.connect() as connection, transaction(connection) as session:
        sql.write_letters(session, [{**letter, "id": f"letter-{each}", "status": each} for each in ("dead", "waiting")])
        sql.write_letters(session, [{**letter, "id": f"more-{n}", "status": "dead"} for n in range(more)])
        session.run("UPDATE letters SET reason = 'the account is gone' WHERE status = 'dead'")
        text = msgspec.json.encode(card).decode()
        desk.hand_over(
            session,
            desk.Request("H2AB4", "slack/T1/U0MAYA", "person", text, "Maya", "taken", "slack/T1/U0JO", "Jo", now),
        )
    store.close()


def test_manifests(tmp_path: Path) -> None:
    printed = run(tmp_path, "manifest", "slack", "--domain", "coach.mount.example")
    assert "https://coach.mount.example/slack/events" in printed.stdout
    assert run(tmp_path, "manifest", "slack", "--socket", "--out", "slack.yaml").stdout == "Written: slack.yaml\n"
    assert "socket_mode_enabled: true" in (tmp_path / "slack.yaml").read_text()
    run(tmp_path, "manifest", "teams", "--app-id", APP, "--domain", "coach.mount.example")
    with zipfile.ZipFile(tmp_path / "infointerview-teams.zip") as archive:
        assert json.loads(archive.read("manifest.json"))["bots"][0]["botId"] == APP


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("slack",), "Give --domain, or --socket for Socket Mode."),
        (("slack", "--domain", "https://x"), "'https://x' is no domain"),
        (("teams", "--app-id", "1", "--domain", "coach.mount.example"), "'1' is no Microsoft App ID"),
        (("teams", "--domain", "coach.mount.example"), "Missing option '--app-id'"),
        (("slack", "--socket", "--out", "none/slack.yaml"), "none/slack.yaml cannot be written"),
    ],
)
def test_a_manifest_that_cannot_be_made_is_told(tmp_path: Path, arguments: tuple[str, ...], told: str) -> None:
    done = run(tmp_path, "manifest", *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("subject", "typed", "told"),
    [
        ("message", "help", {"intent": "help", "goal": None}),
        ("message", "quiero ser enfermera",
         {"intent": None, "goal": {"kind": "job", "target": "enfermera", "topics": []}}),
        ("date", "next tues 3ish", {"at": "2026-12-01T15:00:00-05:00", "problem": None}),
        ("date", "a week from friday", {"at": "2026-12-04", "problem": None}),
        ("date", "not yet", {"at": None, "problem": "not_yet"}),
        ("person", "Dana Lee, a PT at Mercy",
         {"name": "Dana Lee", "role": "PT", "employer": "Mercy", "connection": None, "email": None}),
    ],
)  # fmt: skip
def test_what_is_understood_is_explained(tmp_path: Path, subject: str, typed: str, told: object) -> None:
    said = run(tmp_path, "explain", subject, *NOW, typed=f"{typed}\n\nhi\n")
    answers = [json.loads(each) for each in said.stdout.splitlines()]
    assert len(answers) == 3, "an object a line, also for one that says nothing"
    assert answers[0] == told
    assert list(tmp_path.iterdir()) == []


def test_a_question_is_explained_in_its_own_language(tmp_path: Path) -> None:
    said = run(tmp_path, "explain", "question", typed="do you like your job\n¿te gusta tu trabajo?\n")
    english, spanish = (json.loads(each) for each in said.stdout.splitlines())
    assert english["kind"] == spanish["kind"] == "closed"
    assert english["rewrites"][0].startswith("What")
    assert spanish["rewrites"][0].startswith("¿Qué")
