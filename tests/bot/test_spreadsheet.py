"""Text in a spreadsheet: never a formula, never another cell, and the same when it is read in again."""

from __future__ import annotations

import csv
import io

import pytest

from bot.spreadsheet import as_text, plain, safe

FORMULAS = (
    "=1+1",
    "+1 301 555 0100",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\u2003\u200b=1+1",
    "\ufeff=1+1",
    "\x00=1+1",
    "\u202e=1+1",
    "＝1+1",
    "＠SUM(A1)",
    '=HYPERLINK("https://evil.example")',
)
ORDINARY = ("", "nurse", "a = b", "R&D", "'quoted'", "3-4", "maya@mount.example", "¿Qué?", "1")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text(text: str) -> None:
    assert safe(text) == f"'{text}"
    assert plain(f"'{text}") == text


@pytest.mark.parametrize("text", ORDINARY)
def test_what_is_none_stays_as_it_is(text: str) -> None:
    assert safe(text) == text
    assert plain(text) == text


def test_numbers_stay_numbers() -> None:
    assert as_text([("count", -3)]) == '"count",-3\r\n'


@pytest.mark.parametrize("text", ["a;=1+1", "a\t=1+1", 'a"";=1+1', "a,=1+1", "a\r\n=1+1"])
def test_one_cell_is_one_cell_however_cells_are_parted(text: str) -> None:
    written = as_text([(text, 1)])
    for delimiter in ",;\t":
        (first, *_), *others = csv.reader(io.StringIO(written, newline=""), delimiter=delimiter)
        assert first.startswith(text)
        assert others == []
