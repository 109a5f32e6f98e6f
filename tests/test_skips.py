"""In CI a skip fails the run unless it is excused; at a desk it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.skips import SkipWatch, excuses

SKIPPING = """
import pytest

def test_passes(): pass

@pytest.mark.skip(reason="nothing to ask")
def test_skips(): pass

@pytest.mark.xfail(reason="known")
def test_is_known_to_fail(): assert False
"""


def run(folder: Path, source: str, *, ci: str) -> subprocess.CompletedProcess[str]:
    """Run pytest in a process of its own on one file of tests, with the plugin and none of our settings."""
    (folder / "pytest.ini").write_text("[pytest]\n")
    (folder / "test_sample.py").write_text(source)
    command = [sys.executable, "-m", "pytest", "-p", "tests.skips", "-p", "no:asyncio", "-q", str(folder)]
    environment = {**os.environ, "CI": ci}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_ci_fails_on_a_skip_and_says_which(tmp_path: Path) -> None:
    finished = run(tmp_path, SKIPPING, ci="true")
    assert finished.returncode == 1
    assert "test_sample.py::test_skips: nothing to ask" in finished.stdout
    assert "test_is_known_to_fail:" not in finished.stdout


def test_ci_fails_on_a_skipped_module(tmp_path: Path) -> None:
    finished = run(tmp_path, 'import pytest\npytest.skip("not here", allow_module_level=True)', ci="true")
    assert finished.returncode != 0
    assert "test_sample.py: not here" in finished.stdout


def test_at_a_desk_a_skip_is_a_skip(tmp_path: Path) -> None:
    assert run(tmp_path, SKIPPING, ci="").returncode == 0


def test_a_skip_is_excused_by_its_node_or_its_reason() -> None:
    watch = SkipWatch()
    watch.skipped = [("a.py::one", "no wind"), ("a.py::two", "no sun"), ("a.py::three", "no rain")]
    allowed = excuses("# weather\na.py::one\n\n  no sun\n")
    assert watch.unexcused(allowed) == ["a.py::three: no rain"]
