"""The lock files are in step with pyproject.toml, and say what is installed, not where from."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
RUNTIME, DEVELOPMENT = "requirements.lock", "requirements-dev.lock"
CLIENTS = "tests/clients/package-lock.json"
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)")
DIRECT = re.compile(r"\(pyproject\.toml|pyproject\.toml:")


def entries(lock: str) -> Iterator[tuple[str, str, str]]:
    """(canonical name, version, whole entry) of every pin in a lock file."""
    for entry in re.split(r"^(?=[A-Za-z0-9])", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]:
        pin = PIN.match(entry)
        assert pin, f"{lock} is not made of pins: {entry[:80]}"
        yield canonicalize_name(pin["name"]), pin["version"], entry


def wanted(*groups: str) -> dict[str, Requirement]:
    """What pyproject.toml asks for, with these dependency groups, by canonical name."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [*project["project"]["dependencies"]]
    for group in groups:
        asked += [each for each in project["dependency-groups"][group] if isinstance(each, str)]
    return {canonicalize_name(each.name): each for each in map(Requirement, asked)}


@pytest.mark.parametrize(("lock", "groups"), [(RUNTIME, ("build",)), (DEVELOPMENT, ("build", "dev"))])
def test_the_lock_is_in_step_with_pyproject(lock: str, groups: tuple[str, ...]) -> None:
    requirements = wanted(*groups)
    assert {name for name, _, entry in entries(lock) if DIRECT.search(entry)} == requirements.keys(), "run make lock"
    for name, version, _ in entries(lock):
        if name in requirements:
            assert requirements[name].specifier.contains(version), f"{name} {version} is locked: run make lock"


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_every_pin_has_its_hash(lock: str) -> None:
    assert [name for name, _, entry in entries(lock) if "--hash=sha256:" not in entry] == []


def test_tools_stand_on_what_runs() -> None:
    runtime, development = ({name: version for name, version, _ in entries(lock)} for lock in (RUNTIME, DEVELOPMENT))
    assert runtime.items() <= development.items()


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT, CLIENTS])
def test_no_lock_says_where_from(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert "index-url" not in text
    assert '"resolved"' not in text
    # package-lock.json repeats where a package's authors take donations
    assert "://" not in re.sub(r'"url": "[^"]*"', "", text)


def test_the_clients_are_pinned() -> None:
    package = json.loads((ROOT / CLIENTS).with_name("package.json").read_text())
    locked = json.loads((ROOT / CLIENTS).read_text())["packages"]
    for name, version in package["dependencies"].items():
        assert locked[f"node_modules/{name}"]["version"] == version
