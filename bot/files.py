"""Files made on demand: an appointment for the student's calendar, a page to print or keep on the phone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from html import escape
from importlib.resources import files

import icalendar

from bot.clock import moment
from bot.ports import Attachment, Words
from bot.spreadsheet import as_text
from flows.lines import Line
from flows.replies import Calendar, Card, Record, Sheet, Table

PRODUCT = "-//Infointerview//Infointerview//EN"
TIMES = ("at", "quiet_until")  # columns of milliseconds, beside those that end in _at
UNFOLDED = ("body", "private", "address", "card", "receipt")  # columns of JSON
LONGEST_NAME = 60  # characters of a file's name before its ending

_BEYOND_NAME = re.compile(r"[^a-z0-9]+")
_LISTED = re.compile(r"(?P<mark>[•☐☑✓-]|\d{1,2}\.)\s+")
_BREAKS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")  # some programs break a line, and a header, at each
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # controls; what turns text around


def attachment(file: Calendar | Sheet, words: Words, url: str = "", owner: str = "") -> Attachment:
    """The file as bytes, in the student's language.

    ``url`` is where it can be fetched again; ``owner`` keeps one student's appointments apart from another's.
    """
    name = _BEYOND_NAME.sub("-", file.name.casefold()).strip("-")[:LONGEST_NAME] or "infointerview"
    if isinstance(file, Calendar):
        return Attachment(f"{name}.ics", "text/calendar", _calendar(file, words, owner), url)
    return Attachment(f"{name}.html", "text/html", _sheet(file, words).encode(), url)


def table(file: Table, url: str = "") -> Attachment:
    """Rows for a spreadsheet; the mark at its beginning tells Excel that it is UTF-8."""
    return Attachment(f"{file.name}.csv", "text/csv", as_text(file.rows).encode("utf-8-sig"), url)


def record(file: Record, rows: Mapping[str, Sequence[Mapping[str, object]]], url: str = "") -> Attachment:
    """A person's rows by table, as JSON to be read: times in ISO 8601, what is kept as JSON unfolded."""
    tables = {table: [_unpacked(each) for each in found] for table, found in rows.items() if found}
    return Attachment(
        f"{file.name}.json", "application/json", json.dumps(tables, indent=2, ensure_ascii=False).encode(), url
    )


def _unpacked(row: Mapping[str, object]) -> dict[str, object]:
    return {column: _plain(column, value) for column, value in row.items()}


def _plain(column: str, value: object) -> object:
    if isinstance(value, int) and (column in TIMES or column.endswith("_at")):
        return moment(value).isoformat()
    if isinstance(value, str) and value and column in UNFOLDED:
        return json.loads(value)
    return value


def _calendar(file: Calendar, words: Words, owner: str) -> bytes:
    """One event in UTC (RFC 5545): with its stable UID, importing it again moves the entry already there."""
    event = icalendar.Event()
    event.add("uid", f"{file.uid}.{sha256(owner.encode()).hexdigest()[:12]}@infointerview")
    event.add("dtstamp", datetime.now(UTC))
    event.add("dtstart", file.start.astimezone(UTC))
    event.add("duration", timedelta(minutes=file.minutes))
    for name, line in (("summary", file.summary), ("description", file.description), ("location", file.place)):
        if text := _seen(words.plain(line)).strip():
            event.add(name, text)
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _sheet(file: Sheet, words: Words) -> str:
    """One page that needs nothing from elsewhere and lets nothing in: everything put in is escaped."""
    language = words.plain(Line("format.language"))
    style = (files("bot") / "sheet.css").read_text(encoding="utf-8")
    title = escape(_seen(words.plain(file.title)))
    sections = "\n".join(_section(each, words) for each in file.sections)
    return f"""<!doctype html>
<html lang="{escape(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{sections}
</main>
</body>
</html>
"""


def _section(card: Card, words: Words) -> str:
    """A card as a section: its title, its lines, its facts."""
    parts = [f"<h2>{_html(card.title, words)}</h2>", *_paragraphs(card.lines, words)]
    if card.rows:
        facts = (f"<dt>{_html(each.label, words)}</dt><dd>{_html(each.value, words)}</dd>" for each in card.rows)
        parts += ["<dl>", *facts, "</dl>"]
    return "\n".join(("<section>", *parts, "</section>"))


def _paragraphs(lines: Iterable[Line], words: Words) -> Iterable[str]:
    """Paragraphs; lines that begin with a mark or a number hang from it and keep together."""
    for line in lines:
        for row in _html(line, words).split("\n"):
            listed = _LISTED.match(row)
            if listed:
                yield f'<p class="item"><span>{listed["mark"]}</span> {row[listed.end() :]}</p>'
            elif row.strip():
                yield f"<p>{row}</p>"


def _html(line: Line, words: Words) -> str:
    """A Line with its styles; what anybody wrote comes out as text."""
    html = ""
    for span in words.spans(line):
        text = escape(_seen(span.text))
        text = f"<em>{text}</em>" if span.italic else text
        text = f"<strong>{text}</strong>" if span.bold else text
        safe = span.link.startswith(("https://", "http://", "mailto:"))
        html += f'<a href="{escape(span.link)}">{text}</a>' if safe else text
    return html


def _seen(text: str) -> str:
    """Without characters that are not seen but do something."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))
