"""A pytest plugin: in CI a skipped test fails the run, unless skips.txt names it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

EXCUSES = Path(__file__).with_name("skips.txt")


def excuses(text: str) -> frozenset[str]:
    """The node ids and reasons in a list of allowed skips: every line that is neither blank nor a comment."""
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


class SkipWatch:
    """Keeps (node id, reason) of everything skipped; what is expected to fail is no skip."""

    def __init__(self) -> None:
        self.skipped: list[tuple[str, str]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test, or its set-up, was skipped."""
        if not hasattr(report, "wasxfail"):
            self.pytest_collectreport(report)

    def pytest_collectreport(self, report: pytest.CollectReport | pytest.TestReport) -> None:
        """A whole module was skipped."""
        if report.skipped and isinstance(report.longrepr, tuple):
            self.skipped.append((report.nodeid, report.longrepr[2].removeprefix("Skipped: ")))

    def unexcused(self, allowed: frozenset[str]) -> list[str]:
        """Each skip that is allowed neither by its node id nor by its reason, as a line to print."""
        return [f"{node}: {reason}" for node, reason in self.skipped if not {node, reason} & allowed]


WATCH = pytest.StashKey[SkipWatch]()


def pytest_configure(config: pytest.Config) -> None:
    """Watch in CI only: at a desk a missing PostgreSQL is a skip and no more."""
    if os.environ.get("CI", "").lower() in {"true", "1"}:
        config.stash[WATCH] = SkipWatch()
        config.pluginmanager.register(config.stash[WATCH])


def _forbidden(config: pytest.Config) -> list[str]:
    watch = config.stash.get(WATCH, None)
    return watch.unexcused(excuses(EXCUSES.read_text())) if watch else []


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Turn a passing run into a failing one."""
    if _forbidden(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say why."""
    if forbidden := _forbidden(config):
        terminalreporter.section("skipped, which CI does not allow (tests/skips.txt)", red=True)
        for line in forbidden:
            terminalreporter.write_line(line)
