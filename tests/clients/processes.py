"""Programs started for a test or a demonstration: logged to a file, waited for, stopped with all their children."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.clients import loopback

HERE = Path(__file__).parent
START_SECONDS = 30
STOP_SECONDS = 12  # `serve` may drain for ten
LOG_LINES = 20

# All a child gets of our environment: a developer's own tokens and proxies must not reach a test.
INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")


class ProgramMissing(Exception):
    """Something to be installed is not there; the message says how to get it."""


class ProgramFailed(Exception):
    """A program ended, or was not ready in time; the message ends with the end of its log."""


def installed(path: str) -> str:
    """A file npm has installed, ``path`` within node_modules. Raises ProgramMissing."""
    found = HERE / "node_modules" / path
    if not found.exists():
        raise ProgramMissing(f"{path} is not installed. Please run: npm ci --prefix tests/clients")
    return str(found)


@dataclass(slots=True)
class Program:
    """One program that can be started, stopped and started again: same command, folder and settings.

    ``ready`` is the URL that answers 200 once the program can be used; the log is ``folder/name.log``.
    """

    name: str
    command: Sequence[str]
    folder: Path
    settings: Mapping[str, str]
    ready: str
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    @property
    def log(self) -> Path:
        return self.folder / f"{self.name}.log"

    def start(self) -> None:
        """Start, and wait until it is ready. Raises ProgramFailed, with nothing left running."""
        environment = {name: os.environ[name] for name in INHERITED if name in os.environ} | dict(self.settings)
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self.command, cwd=self.folder, env=environment, stdout=log, stderr=log, start_new_session=True
            )
        try:
            self._wait()
        except BaseException:
            self.kill()
            raise

    def stop(self) -> int:
        """Ask it to end (SIGTERM) and give its exit code; negative when it had to be killed."""
        return self._end(signal.SIGTERM)

    def kill(self) -> int:
        """End it without a word (SIGKILL)."""
        return self._end(signal.SIGKILL)

    def last_lines(self) -> str:
        """The end of its log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-LOG_LINES:])

    @contextmanager
    def running(self) -> Iterator[None]:
        """Started within, stopped afterwards."""
        self.start()
        try:
            yield
        finally:
            self.stop()

    def _wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self._process is not None and self._process.poll() is not None:
                raise ProgramFailed(f"{self.name} ended with {self._process.returncode}:\n{self.last_lines()}")
            if loopback.answers(self.ready):
                return
            time.sleep(0.05)
        raise ProgramFailed(f"{self.name} was not ready after {START_SECONDS} s:\n{self.last_lines()}")

    def _end(self, how: signal.Signals) -> int:
        if self._process is None:
            return 0
        process, self._process = self._process, None
        # A program that ended by itself may have left children, so its group is ended either way.
        _signal_group(process.pid, how)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            pass
        finally:
            _signal_group(process.pid, signal.SIGKILL)
        return process.wait()


def _signal_group(leader: int, how: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(leader, how)
