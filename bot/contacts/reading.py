"""A spreadsheet of contacts as people really save them: read row by row, each row good or with what is wrong in it."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.spreadsheet import plain
from flows.alumni import Ally
from flows.words import clean

LARGEST, MOST = 2_000_000, 2_000  # bytes of a file, rows of it
LONGEST, FIELDS = 200, 12  # characters of one cell, fields or languages of one person
PER_TERM = 99
# What columns are called, folded; the first name of each is what we call it ourselves.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "contact", "nombre", "nombre completo", "contacto"),
    "first": ("first name", "first", "given name", "nombre de pila", "primer nombre"),
    "last": ("last name", "last", "surname", "family name", "apellido", "apellidos"),
    "email": ("email", "e mail", "email address", "mail", "correo", "correo electronico", "direccion de correo"),
    "role": ("role", "job title", "title", "job", "position", "occupation", "cargo", "puesto", "trabajo", "ocupacion"),
    "employer": ("employer", "company", "organization", "organisation", "workplace", "empresa", "empleador",
                 "organizacion"),
    "fields": ("fields", "field", "industry", "industries", "area", "areas", "campo", "campos", "sector", "industria"),
    "per_term": ("per term", "students per term", "per semester", "max per term", "how many per term", "limit",
                 "por semestre", "por periodo", "cuantos por semestre", "estudiantes por semestre", "limite"),
    "phone": ("phone", "telephone", "mobile", "cell", "phone number", "telefono", "movil", "celular"),
    "link": ("link", "linkedin", "website", "url", "web", "profile", "page", "enlace", "pagina", "perfil"),
    "languages": ("languages", "language", "speaks", "idiomas", "idioma", "lenguas"),
}  # fmt: skip
_KNOWN = {called: column for column, names in COLUMNS.items() for called in names}
_LANGUAGES = {"en": "en", "english": "en", "ingles": "en", "es": "es", "spanish": "es", "espanol": "es",
              "castellano": "es"}  # fmt: skip
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LINK = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"[+(]?\d[\d\s().+/x-]{4,38}", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;/|]\s*")
_NO_LETTERS = re.compile(r"[^a-z0-9]+")


class SheetError(ValueError):
    """The file as a whole cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """A row that is left out: its line in the file, whom it seems to be about, and why."""

    line: int
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file says. ``told`` are the fields of Ally it has columns for, ``ignored`` columns we have no use for."""

    told: frozenset[str]
    good: tuple[Ally, ...]
    faulty: tuple[Faulty, ...]
    ignored: tuple[str, ...]


class _CellError(ValueError):
    """What is wrong in a row."""


def read(data: bytes, per_term: int) -> Sheet:
    """Everybody in a file, each once. ``per_term`` holds for those of whom it says nothing. Raises SheetError."""
    if len(data) > LARGEST:
        raise SheetError(f"it is larger than {LARGEST // 1_000_000} MB: is it a list of contacts?")
    rows = _rows(_text(data))
    line, header = next(rows, (0, []))
    columns, ignored = _columns(header)
    good: dict[str, tuple[int, Ally]] = {}
    faulty: list[Faulty] = []
    for number, (line, cells) in enumerate(rows, 1):
        if number > MOST:
            raise SheetError(f"it has more than {MOST} rows: split it up")
        found = {column: plain(cells[place].strip()) for column, place in columns.items() if place < len(cells)}
        who = clean(_name(found) or found.get("email", ""))[:60]
        try:
            ally = _ally(found, per_term)
        except _CellError as wrong:
            faulty.append(Faulty(line, who, str(wrong)))
            continue
        if (first := good.setdefault(ally.email, (line, ally))) != (line, ally):
            faulty.append(Faulty(line, who, f"{ally.email} is in line {first[0]} already"))
    told = frozenset("name" if each in ("first", "last") else each for each in columns)
    return Sheet(told, tuple(ally for _, ally in good.values()), tuple(faulty), ignored)


def _text(data: bytes) -> str:
    """The file as text: UTF-8, UTF-16 with its mark, or what Excel writes on Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    else:
        try:
            return _without_nul(data.decode("utf-8-sig"))
        except UnicodeDecodeError:
            encoding = "cp1252"
    try:
        return _without_nul(data.decode(encoding))
    except UnicodeDecodeError:
        raise SheetError("it is no text: save it as CSV (UTF-8)") from None


def _without_nul(text: str) -> str:
    if "\0" in text or text.startswith("PK\x03"):
        raise SheetError("it is no text: save it as CSV (UTF-8)")
    return text


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that say anything, each with the line it ends on. Raises SheetError where the quotes are amiss."""
    first, _, rest = text.partition("\n")
    named = re.fullmatch(r"sep=(.)", first.strip(), re.IGNORECASE)  # Excel says so itself
    delimiter = named[1] if named else max(",;\t|", key=first.count)
    reader = csv.reader(io.StringIO(rest if named else text, newline=""), delimiter=delimiter, strict=True)
    before = 1 if named else 0
    try:
        for cells in reader:
            if any(each.strip() for each in cells):
                yield before + reader.line_num, cells
    except csv.Error as error:
        raise SheetError(f"line {before + reader.line_num}: {error}") from None


def _columns(header: Sequence[str]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Where each column stands. Raises SheetError where one that is needed is missing, or there twice."""
    columns: dict[str, int] = {}
    ignored: list[str] = []
    for place, title in enumerate(header):
        column = _KNOWN.get(_folded(title))
        if column is None:
            ignored.append(clean(title)[:40])
        elif column in columns:
            raise SheetError(f"two columns are the {column}: {header[columns[column]].strip()!r} and {title.strip()!r}")
        else:
            columns[column] = place
    named = {"name", "first"} & columns.keys()
    missing = [*(() if named else ("name",)), *(() if "email" in columns else ("email",))]
    if missing:
        raise SheetError(f"it has no column {' and no column '.join(missing)}; its first line must name the columns")
    return columns, tuple(each for each in ignored if each)


def _folded(text: str) -> str:
    """Small letters without accents, everything else a blank: how headers and languages are compared."""
    plain_ = unicodedata.normalize("NFKD", text.casefold())
    return _NO_LETTERS.sub(" ", "".join(each for each in plain_ if not unicodedata.combining(each))).strip()


def _name(found: Mapping[str, str]) -> str:
    return found.get("name") or " ".join(filter(None, (found.get("first", ""), found.get("last", ""))))


def _ally(found: Mapping[str, str], per_term: int) -> Ally:
    """A row's person. Raises _CellError with what is wrong."""
    for column, value in found.items():
        if len(value) > LONGEST:
            raise _CellError(f"{COLUMNS[column][0]}: longer than {LONGEST} characters")
    name = _line(_name(found))
    if not any(map(str.isalpha, name)):
        raise _CellError("no name")
    if not found.get("email"):
        raise _CellError("no e-mail address")  # by which they are known when the list is read again
    return Ally(
        name=name,
        email=_matching("email", found, _EMAIL, "is no e-mail address").casefold(),
        role=_line(found.get("role", "")),
        employer=_line(found.get("employer", "")),
        fields=_several(found.get("fields", ""), _line),
        per_term=_number(found.get("per_term", ""), per_term),
        phone=_matching("phone", found, _PHONE, "is no phone number"),
        link=_absolute(_matching("link", found, _LINK, "is no web address")),
        languages=_several(found.get("languages", ""), lambda said: _LANGUAGES.get(_folded(said), _line(said))),
    )


def _line(cell: str) -> str:
    """A cell's text on one line."""
    return " ".join(clean(cell).split())


def _matching(column: str, found: Mapping[str, str], pattern: re.Pattern[str], fault: str) -> str:
    value = found.get(column, "")
    if value and not pattern.fullmatch(value):
        raise _CellError(f"{clean(value)[:60]!r} {fault}")
    return value


def _absolute(link: str) -> str:
    return link if not link or link.casefold().startswith(("https://", "http://")) else f"https://{link}"


def _several(cell: str, read_: Callable[[str], str]) -> tuple[str, ...]:
    """The parts of a cell, each once."""
    return tuple(dict.fromkeys(filter(None, map(read_, _BETWEEN.split(cell)))))[:FIELDS]


def _number(cell: str, otherwise: int) -> int:
    if not cell:
        return otherwise
    number = cell.removesuffix(".0")  # what a spreadsheet makes of 3
    if not number.isascii() or not number.isdecimal() or not 1 <= int(number[:4]) <= PER_TERM:
        raise _CellError(f"{clean(cell)[:20]!r} is no number of students a term (1 to {PER_TERM})")
    return int(number)
