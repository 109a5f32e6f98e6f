"""The institution's facts: read, and refused with the key that is wrong."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from bot.center import load
from bot.errors import SettingsError

EXAMPLE = (files("manifest") / "center.toml").read_text(encoding="utf-8")


def test_the_example_is_the_mount() -> None:
    center = load(None)
    assert (center.university, center.closet.name) == ("the Mount", "Mount Suits You Career Closet")
    assert {"en", "es"} <= center.crisis.text.keys()
    assert "988" in center.crisis.text["en"]


def test_a_copy_can_be_changed(tmp_path: Path) -> None:
    copy = tmp_path / "ours.toml"
    copy.write_text(EXAMPLE.replace('"the Mount" ', '"Ätna College" '), encoding="utf-8")
    assert load(copy).university == "Ätna College"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('email = "careercenter@mount.example"', "", "ours.toml: Object missing required field `email`"),
        ("answer_days = 2 ", 'answer_days = "two"', "ours.toml: answer_days: Expected `int`, got `str`"),
        ("[rooms]\nplace =", "[rooms]\nplaec =", "ours.toml: rooms: Object contains unknown field `plaec`"),
        ("[closet]\nname =", "[closet]\nname = 1 #", "ours.toml: closet.name: Expected `str`, got `int`"),
        ("America/New_York", "America/Mount", "ours.toml: zone: there is no time zone 'America/Mount'"),
        ("America/New_York", "/etc/passwd", "ours.toml: zone: there is no time zone '/etc/passwd'"),
        ("America/New_York", "America", "ours.toml: zone: there is no time zone 'America'"),
        ("quiet_from = 21 ", "quiet_from = 24 ", "ours.toml: quiet hours are full hours from 0 to 23, not 24"),
        ("[crisis.text]\nen =", "[crisis.text]\nfr =", "ours.toml: crisis.text needs at least an English text (en)"),
        ("rooms.booking =", "rooms.boking =", "ours.toml: languages.es.rooms.boking: there is no such text"),
        ('hours = "de lunes', 'answer_days = "de lunes', "ours.toml: languages.es.answer_days: there is no such text"),
        ("per_term = 3 ", "per_term = 0 ", "ours.toml: contacts.per_term must be at least 1"),
        ('terms = ["01-10", ', 'terms = ["02-29", ', "ours.toml: contacts.terms: '02-29' is no day like 08-15"),
        ('terms = ["01-10", "05-20", "08-15"]', "terms = []", "ours.toml: contacts.terms needs at least one day"),
        ('university = "the Mount"', "university = ", "ours.toml: Invalid value (at line 4, column "),
    ],
)
def test_a_mistake_is_told_with_its_key(tmp_path: Path, before: str, after: str, told: str) -> None:
    assert before in EXAMPLE
    wrong = tmp_path / "ours.toml"
    wrong.write_text(EXAMPLE.replace(before, after), encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        load(wrong)
    assert str(raised.value).startswith(told)
    assert "\n" not in str(raised.value)


def test_an_empty_crisis_text_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "ours.toml"
    head, _, _ = EXAMPLE.partition("[crisis.text]")
    wrong.write_text(head + '[crisis.text]\nen = " "\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"crisis\.text needs at least an English text"):
        load(wrong)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^CENTER_FILE: .*none\.toml cannot be read \(No such file"):
        load(tmp_path / "none.toml")
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "ours.toml"
    wrong.write_bytes("university = 'Ätna'".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"ours\.toml: save it as UTF-8"):
        load(wrong)
