"""A list of contacts: read as people save it, each fault told where it is, kept after asking, and given back safe."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.contacts.listing import as_csv, plan
from bot.contacts.reading import LARGEST, MOST, SheetError, read
from flows.alumni import Ally, Known
from tests.bot.programs import run

DANA = Ally(
    "Dana Reyes", "dana@clinic.example", "Pediatric nurse", "Mercy Clinic", ("nursing", "health"), 2,
    "+1 (301) 555-0100", "https://linkedin.com/in/dana", ("en", "es", "Tagalog"),
)  # fmt: skip
ENGLISH = (
    "Name,E-Mail,Job Title,Company,Industry,Per term,Phone,LinkedIn,Languages\r\n"
    'Dana Reyes,Dana@Clinic.example,Pediatric nurse,Mercy Clinic,"nursing, health",2,+1 (301) 555-0100,'
    'linkedin.com/in/dana,"English, Spanish, Tagalog"\r\n'
)
SPANISH = (
    "Nombre;Correo electrónico;Puesto;Empresa;Campos;Por semestre;Teléfono;Enlace;Idiomas\n"
    "Dana Reyes;dana@clinic.example;Pediatric nurse;Mercy Clinic;nursing / health;2.0;+1 (301) 555-0100;"
    "https://linkedin.com/in/dana;inglés | Español | Tagalog\n"
)


@pytest.mark.parametrize(
    "data",
    [
        ENGLISH.encode(),
        ENGLISH.encode("utf-8-sig"),
        SPANISH.encode(),
        SPANISH.encode("cp1252"),
        SPANISH.encode("utf-16"),
        SPANISH.replace(";", "\t").encode("utf-8-sig"),
        f"sep=;\n{SPANISH}".encode(),
        ENGLISH.replace("Name,", "First name,Last name,").replace("Dana Reyes,", "Dana,Reyes,").encode(),
        f"\n{ENGLISH}\n,,,,,,,,\n".lstrip().encode(),
    ],
)
def test_a_list_is_read_as_people_save_it(data: bytes) -> None:
    sheet = read(data, 3)
    assert (sheet.good, sheet.faulty, sheet.ignored) == ((DANA,), (), ())


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",x@y.example,", "no name"),
        ("Rex,,", "no e-mail address"),
        ("Rex,rex,", "'rex' is no e-mail address"),
        ("Rex,rex@x.example,many", "'many' is no number of students a term (1 to 99)"),
        ("Rex,rex@x.example,0", "'0' is no number of students a term (1 to 99)"),
        ("Rex,rex@x.example,-3", "'-3' is no number of students a term (1 to 99)"),
        ("Rex,DANA@clinic.example,", "dana@clinic.example is in line 2 already"),
        (f"{'x' * 201},rex@x.example,", "name: longer than 200 characters"),
    ],
)
def test_a_faulty_row_is_left_out_and_told_with_its_line(row: str, why: str) -> None:
    sheet = read(f"name,email,limit\nDana,dana@clinic.example,\n{row}\nEve,eve@x.example,5\n".encode(), 3)
    assert [(each.line, each.why) for each in sheet.faulty] == [(3, why)]
    assert [(each.name, each.per_term) for each in sheet.good] == [("Dana", 3), ("Eve", 5)]


@pytest.mark.parametrize("cell", ["javascript:alert(1)", "ftp://x.example", "here"])
def test_a_page_is_a_page(cell: str) -> None:
    (fault,) = read(f"name,email,link\nDana,dana@x.example,{cell}".encode(), 3).faulty
    assert fault.why == f"{cell!r} is no web address"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no column name and no column email"),
        (b"who,mail\nDana,d@x.example", "no column name;"),
        (b"name,role\nDana,nurse", "no column email"),
        (b"name,email,e-mail\n", "two columns are the email"),
        (b"PK\x03\x04\x00\x00", "save it as CSV"),
        (b"name,email\n\x81\x8d", "save it as CSV"),
        (b'name,email\n"Dana,d@x.example\n', "line "),
        (b"x" * (LARGEST + 1), "larger than 2 MB"),
        (b"name,email\n" + b"D,d@x.example\n" * (MOST + 1), "more than 2000 rows"),
    ],
)
def test_what_is_no_list_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(SheetError, match=why):
        read(data, 3)


@given(
    st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"name,email\n{text}".encode("utf-8", "replace"))
)
def test_whatever_it_is_it_is_read_or_refused(data: bytes) -> None:
    with suppress(SheetError):
        read(data, 3)


def test_what_would_change_is_told_and_what_has_no_column_stays() -> None:
    kept = (
        Known(replace(DANA, id=4)),
        Known(Ally("Eve", "eve@x.example", id=5)),
        Known(Ally("Kim", "kim@x.example", id=6)),
    )
    sheet = read(b"name,email,role\nDana Reyes,dana@clinic.example,Nurse\nEve,eve@x.example,\nSam,sam@x.example,\n", 3)
    found = plan(sheet, kept)
    assert [each.name for each in found.new] == ["Sam"]
    ((change),) = found.changed
    assert change.what == ("role",)
    assert change.ally == replace(DANA, role="Nurse", id=4)
    assert (found.unchanged, found.others) == (1, 1)


def test_a_spreadsheet_finds_no_formula_and_reading_it_again_changes_nothing() -> None:
    evil = Ally("=cmd|' /C calc'!A0", "evil@x.example", "@SUM(A1)", "-1+1", ("+x", "y"), 1, "+1 301 555 0100")
    known = (Known(evil, 1), Known(DANA))
    text = as_csv(known)
    for row in csv.reader(io.StringIO(text)):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
    found = plan(read(text.encode(), 3), known)
    assert (found.new, found.changed, found.unchanged, found.others) == ((), (), 2, 0)


def test_from_the_file_to_the_list_and_out_again(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(ENGLISH.encode("utf-8-sig") + b"Rex,rex\n")
    run(tmp_path, "migrate")
    assert "No contacts are kept yet" in run(tmp_path, "contacts", "list").stdout
    asked = run(tmp_path, "contacts", "import", "a.csv", typed="n\n")
    assert asked.returncode == 0
    assert "line 3 (Rex): 'rex' is no e-mail address" in asked.stdout
    assert "1 new, 0 changed, 0 unchanged, 1 left out." in asked.stdout
    assert "No contacts are kept yet" in run(tmp_path, "contacts", "list").stdout
    assert "Kept: 1 new, 0 changed." in run(tmp_path, "contacts", "import", "a.csv", typed="y\n").stdout
    assert "Nothing to do." in run(tmp_path, "contacts", "import", "a.csv", "--yes").stdout
    assert "   1  0 of 2    Dana Reyes <dana@clinic.example>  Pediatric nurse, Mercy Clinic" in (
        run(tmp_path, "contacts", "list").stdout
    )
    assert "'+1 (301) 555-0100" in run(tmp_path, "contacts", "export").stdout
    assert run(tmp_path, "contacts", "remove", "Dana@clinic.example").stdout == "Taken out.\n"
    gone = run(tmp_path, "contacts", "remove", "dana@clinic.example")
    assert (gone.returncode, "nobody has the address" in gone.stderr) == (1, True)
    (tmp_path / "b.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    wrong = run(tmp_path, "contacts", "import", "b.csv")
    assert (wrong.returncode, "Traceback" in wrong.stderr) == (1, False)
    assert "b.csv: it has no column name" in wrong.stderr
