"""The administrator's commands for those who agreed to be asked: read in, looked at, given back, taken out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import operator

if TYPE_CHECKING:
    from bot.contacts.listing import Plan
    from bot.contacts.reading import Sheet
    from flows.center import Center

SHEET = click.Path(exists=True, dir_okay=False, path_type=Path)
SHOWN = 20  # rows of a kind that are shown: a screen
EXAMPLE = """\b
A list is a spreadsheet saved as CSV. Its first line names the columns, in English or Spanish and in any order;
name and email are needed:
  name,email,role,employer,fields,per term,phone,link,languages
  Dana Reyes,dana@clinic.example,Pediatric nurse,Mercy Clinic,"nursing, health",2,,,"English, Spanish"

\b
Examples:
  infointerview contacts import alumni.csv         shows what would change, and asks
  infointerview contacts export > alumni.csv
  infointerview contacts remove dana@clinic.example"""


@click.group(epilog=EXAMPLE)
def contacts() -> None:
    """Keep alumni and friends who agreed to be asked by students.

    Staff see who fits a student's request and decide; nobody's details go out by themselves.
    """


@contacts.command("import")
@click.argument("file", type=SHEET)
@click.option("--yes", is_flag=True, help="Do not ask.")
def import_(file: Path, *, yes: bool) -> None:
    """Read a list in, after showing what it would change.

    People are known by their e-mail address. Who is not in the list stays, and so does what it has no column for.
    """
    from bot.contacts.listing import plan
    from bot.contacts.reading import SheetError, read
    from bot.store import allies

    center = _center()
    try:
        sheet = read(file.read_bytes(), center.contacts.per_term)
    except SheetError as error:
        raise click.ClickException(f"{file}: {error}") from None
    with operator.session() as session:
        found = plan(sheet, allies.everybody(session, _term(center)))
    click.echo("\n".join(_told(sheet, found)))
    wanted = (*found.new, *(each.ally for each in found.changed))
    if not wanted:
        click.echo("Nothing to do.")
    elif yes or click.confirm(f"Keep {_people(len(wanted))}?"):
        done = f"{len(found.new)} new, {len(found.changed)} changed"
        with operator.session() as session:
            for each in wanted:
                allies.keep(session, each, operator.now())
            operator.note(session, "contacts import", done)
        click.echo(f"Kept: {done}.")


@contacts.command("list")
def list_() -> None:
    """List everybody with their number and their load this term."""
    from bot.store import allies

    center = _center()
    with operator.session() as session:
        found = allies.everybody(session, _term(center))
    for each in found:
        ally = each.ally
        doing = ", ".join(filter(None, (ally.role, ally.employer)))
        told = f"  wonderful {each.wonderful}, no answer {each.silent}" if each.wonderful or each.silent else ""
        load = f"{each.offered} of {ally.per_term}"
        click.echo(f"{ally.id:>4}  {load:8}  {ally.name} <{ally.email}>  {doing}{told}".rstrip())
    if not found:
        click.echo("No contacts are kept yet: see `infointerview contacts import --help`.")


@contacts.command()
def export() -> None:
    """Print everybody as CSV, for a spreadsheet."""
    from bot.contacts.listing import as_csv
    from bot.store import allies

    center = _center()
    with operator.session() as session:
        click.echo(as_csv(allies.everybody(session, _term(center))), nl=False)


@contacts.command()
@click.argument("email")
def remove(email: str) -> None:
    """Take somebody out, with everything kept of them but the count."""
    from bot.store import allies

    with operator.session() as session:
        gone = allies.remove(session, email)
        if gone:
            operator.note(session, "contacts remove")
    if not gone:
        raise click.ClickException(f"nobody has the address {email}: see `infointerview contacts list`")
    click.echo("Taken out.")


def _told(sheet: Sheet, found: Plan) -> Iterator[str]:
    """What a list would do, as a person reads it."""
    for title, rows in (
        ("New", [f"{each.name} <{each.email}>" for each in found.new]),
        (
            "Changed",
            [
                f"{each.ally.name} <{each.ally.email}>: {', '.join(each.what).replace('_', ' ')}"
                for each in found.changed
            ],
        ),
        ("Left out", [f"line {each.line}{f' ({each.who})' if each.who else ''}: {each.why}" for each in sheet.faulty]),
    ):
        if rows:
            yield f"{title}:"
            yield from (f"  {row}" for row in rows[:SHOWN])
            yield from (f"  and {len(rows) - SHOWN} more",) if len(rows) > SHOWN else ()
    if sheet.ignored:
        yield f"Columns not read: {', '.join(sheet.ignored)}"
    out = len(sheet.faulty)
    yield f"{len(found.new)} new, {len(found.changed)} changed, {found.unchanged} unchanged, {out} left out."
    if found.others:
        yield f"{_people(found.others)} kept before and not in this list: {'stays' if found.others == 1 else 'stay'}."


def _people(count: int) -> str:
    return f"{count} {'person' if count == 1 else 'people'}"


def _center() -> Center:
    from bot import settings
    from bot.center import load

    return load(settings.read().center_file)


def _term(center: Center) -> str:
    from bot.office.allies import term

    return term(center, datetime.now(UTC))
