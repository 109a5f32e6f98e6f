"""The map in the README names every folder there is."""

from __future__ import annotations

from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
TOP = ("flows", "bot", "adapters", "manifest", "tests", "benchmarks", "docs")
BELOW = tuple(
    f"{above}/{each.name}"
    for above in ("flows", "bot", "adapters", "benchmarks", "tests")
    for each in sorted((HOUSE / above).iterdir())
    if (each / "__init__.py").is_file()
)


@pytest.mark.parametrize("folder", [*TOP, *BELOW])
def test_the_map_names_every_folder(folder: str) -> None:
    _, _, below = (HOUSE / "README.md").read_text(encoding="utf-8").partition("## The map of the house")
    assert f"{folder.rpartition('/')[2]}/" in below.partition("\n## ")[0]
