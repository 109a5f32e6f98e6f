"""The harness itself: programs are waited for and leave nothing behind; only this machine is talked to."""

from __future__ import annotations

import os
import signal
import sys
from datetime import time
from pathlib import Path

import pytest

from tests.clients import local_slack, loopback, playground
from tests.clients.local_slack import LocalSlack
from tests.clients.playground import Playground
from tests.clients.processes import Program, ProgramFailed, ProgramMissing, installed
from tests.clients.window import as_read
from tests.ports import free_port

# A web server that starts a child, notes its number in the answer, and ends with 7 when asked to.
SERVER = """
import http.server, signal, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(str(child.pid).encode())
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Answer).serve_forever()
"""


def a_program(folder: Path, code: str) -> Program:
    port = free_port()
    command = [sys.executable, "-c", code, str(port)]
    return Program("example", command, folder, {}, ready=f"http://{loopback.HOST}:{port}/")


def is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{number}/stat").read_text().split()[2] != "Z"


def test_a_program_is_ready_when_started_and_gone_with_its_children_when_stopped(tmp_path: Path) -> None:
    program = a_program(tmp_path, SERVER)
    with program.running():
        child = loopback.get(program.ready)
        assert is_running(child)
        assert program.stop() == 7
    assert not loopback.answers(program.ready)
    assert not is_running(child)


def test_a_killed_program_can_be_started_again(tmp_path: Path) -> None:
    program = a_program(tmp_path, SERVER)
    with program.running():
        assert program.kill() == -signal.SIGKILL
        assert not loopback.answers(program.ready)
        program.start()
        assert loopback.answers(program.ready)


def test_a_program_that_ends_says_why(tmp_path: Path) -> None:
    program = a_program(tmp_path, "raise SystemExit('PORT is not a number')")
    with pytest.raises(ProgramFailed, match=r"example ended with 1:\nPORT is not a number"):
        program.start()


def test_a_program_gets_nothing_of_our_own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-somebody's-own")
    program = a_program(tmp_path, "import os, sys; sys.exit(str('SLACK_BOT_TOKEN' in os.environ))")
    with pytest.raises(ProgramFailed, match="False"):
        program.start()


def test_what_is_missing_says_how_to_install_it() -> None:
    with pytest.raises(ProgramMissing, match="npm ci --prefix tests/clients"):
        installed("no-such-client/cli.js")


def test_other_machines_are_not_talked_to() -> None:
    with pytest.raises(ValueError, match="not on this machine"):
        loopback.get("http://slack.example:80/api/")


def test_the_playground_gets_what_it_insists_on() -> None:
    """Five users besides the current one, and a single channel; it refuses to start otherwise."""
    written = playground.configuration(Playground("http://localhost:1", "http://localhost:2"))
    assert len(written["users"]) >= 5
    assert len(written["team"]["channels"]) == 1


def test_without_an_events_url_slack_uses_socket_mode() -> None:
    assert local_slack.settings(LocalSlack("http://127.0.0.1:1", ""))["SLACK_APP_TOKEN"].startswith("xapp-")
    assert "SLACK_APP_TOKEN" not in local_slack.settings(LocalSlack("http://127.0.0.1:1", "http://127.0.0.1:2"))


def test_a_time_reads_as_both_clients_show_it() -> None:
    assert [as_read(time(15)), as_read(time(10, 30)), as_read(time(0, 5))] == ["3:00 PM", "10:30 AM", "12:05 AM"]
