"""The administrator's commands for the staff's desk: how students are doing in numbers, and who did what."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot import operator

if TYPE_CHECKING:
    pass

HEADS = ("step", "students", "moved in 7 days", "stuck 7 days or more")
DONE = "%Y-%m-%d %H:%M"  # UTC


@click.command(
    epilog="""\b
With --json one object, null where a number is not told:
  {"students", "steps": [{"step", "students", "moved", "stuck"}],
   "planned", "held", "open", "unclaimed", "nudges"}"""
)
@click.option("--json", "as_json", is_flag=True, help="For scripts: one JSON object.")
def desk(*, as_json: bool) -> None:
    """Show how many students stand where, and what waits for staff.

    Groups of fewer than 10 are not told, nor what would give them away; no names, and nothing anybody wrote.
    """
    import msgspec

    from bot import settings
    from bot.center import load
    from bot.office.overview import counted

    center = load(settings.read().center_file)
    seen = operator.do(lambda session: counted(session, center, datetime.now(UTC)))
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(seen)))
        return
    rows = [HEADS, *((each.step, _n(each.students), _part(each.moved), _part(each.stuck)) for each in seen.steps)]
    rows.append(("all", _part(seen.students), "", ""))
    for row in rows:
        click.echo("".join(f"{cell:<{width}}" for cell, width in zip(row, (13, 10, 17, 20), strict=True)).rstrip())
    click.echo(f"\nInterviews this week: {_n(seen.planned)} to come, {_n(seen.held)} took place.")
    click.echo(f"Requests: {seen.open} waiting, {seen.unclaimed} of them not picked up.")
    click.echo(f"Nudges: {seen.nudges} running or scheduled.")
    click.echo("<10: fewer than 10.  -: not told, as it would give away a smaller group.")


@click.command()
@click.option("--most", default=100, show_default=True, type=click.IntRange(1), help="How many are listed.")
@click.option("--json", "as_json", is_flag=True, help="For scripts: a JSON object a line.")
def audit(*, most: int, as_json: bool) -> None:
    """List who of staff did what, the newest first.

    A line each: when (UTC), who, what, about what, and whose request it was.
    """
    from bot.clock import moment
    from bot.store.desk import audited

    found = operator.do(lambda session: audited(session, most))
    for at, staff, what, about, person in found:
        if as_json:
            told = {"at": moment(at).isoformat(), "staff": staff, "what": what, "about": about, "student": person}
            click.echo(json.dumps(told))
        else:
            click.echo(f"{moment(at):{DONE}}  {staff}  {what}  {about}  {person}".rstrip())
    if not found and not as_json:
        click.echo("Nobody of staff has done anything yet.")


def _n(count: int | None) -> str:
    return "<10" if count is None else str(count)


def _part(count: int | None) -> str:
    return "-" if count is None else str(count)
