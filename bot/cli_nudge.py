"""The administrator's commands for nudges: written in a file, looked at, scheduled, watched and stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import operator

if TYPE_CHECKING:
    from bot.nudges.report import Report
    from bot.store.database import Session
    from flows.center import Center
    from flows.nudge import Nudge

WRITTEN = click.Path(exists=True, dir_okay=False, path_type=Path)
EXAMPLE = """\b
A nudge is a file like this; everything but text and sender may be left out:
  sender = "Ms. Ortiz"
  button = "contact"       # status goal contact email questions preparation hours human
  expires_hours = 24
  held_back = 10           # percent

\b
  [text]                   # {first_name}, {next_step} and {office_hours} are filled in
  en = "Hi {first_name}! Need a person to talk to? Come by, {office_hours}."
  es = "¡Hola, {first_name}! ¿Buscas con quién hablar? Ven a vernos, {office_hours}."

\b
  [who]                    # students for whom all of it is true
  to = "students"
  steps = ["contact"]      # goal contact questions preparation followup
  still_days = 7           # no step in so many days
  interview_days = 0       # an agreed date within so many days; 0: never mind
  lacks = []               # contact questions
  field = ""
  language = ""

\b
  [when]                   # or at = "now"; or at = "once" with day and time
  at = "weekly"
  days = ["tue"]
  time = 12:00:00          # where the center is
  until = 2026-12-10
  skip = [2026-11-24]

\b
To a channel: [who] with to = "channel", platform = "slack", tenant = "T…", id = "C…"."""


@click.group(epilog=EXAMPLE)
def nudge() -> None:
    """Send something to many students, decently.

    At most one a week each, never at night or in exam weeks, first to ten people, and stopping by itself.
    """


@nudge.command()
@click.argument("file", type=WRITTEN)
def preview(file: Path) -> None:
    """Show what it says and whom it would reach; nothing is sent."""
    from bot import nudges
    from bot.wording import LANGUAGES, wording

    written, center = _read(file), _center()
    for language in LANGUAGES:
        if language in written.text:
            words = wording(language, center)
            said = nudges.shown(written, center, words, language)
            click.echo(f"[{language}]")
            click.echo("\n".join(words.plain(each) for each in said.lines))
            click.echo(" ".join(f"[{words.plain(each.label)}]" for each in said.options) + "\n")
    found = operator.do(lambda session: nudges.preview(session, nudges.new_name(), written, center, datetime.now(UTC)))
    out = ", ".join(f"{count} {WHY[reason]}" for reason, count in found.left_out.items() if count) or "nobody"
    click.echo(f"{found.matching} match. Left out: {out}. Held back to compare: {found.held}.")
    waiting = f", {found.later} of them not before {_local(found.later_until)}" if found.later_until else ""
    click.echo(f"{found.get} get it{waiting}: first {found.first}, then the rest if nothing goes wrong.")


@nudge.command()
@click.argument("file", type=WRITTEN)
def schedule(file: Path) -> None:
    """Let it be sent at its time, by the process that serves."""
    from bot import nudges

    written, center, name = _read(file), _center(), nudges.new_name()
    at = operator.do(lambda session: nudges.schedule(session, name, written, center, datetime.now(UTC)))
    click.echo(f"Scheduled for {_local(at)} ({center.zone}). Its name is {name}.")


@nudge.command("list")
def list_() -> None:
    """List nudges, the newest first."""
    from bot.nudges.report import reports

    found = operator.do(lambda session: reports(session, _center()))
    for each in found:
        sent = sum(sending.counts.sent for sending in each.sendings)
        after = f"  next {_local(each.next_at)}" if each.next_at else ""
        click.echo(f"{each.name}  {each.status:9} sent {sent}{after}  {each.nudge.text['en'][:50]!r}")
    if not found:
        click.echo("No nudge has been scheduled yet.")


@nudge.command()
@click.argument("name")
def pause(name: str) -> None:
    """Let nothing more of it leave, until it is resumed."""
    from bot import nudges

    _turn(nudges.pause, name, "Paused.", "is not being sent")


@nudge.command()
@click.argument("name")
def resume(name: str) -> None:
    """Go on with one that was paused, or that stopped by itself."""
    from bot import nudges

    _turn(nudges.resume, name, "It goes on.", "is not paused")


@nudge.command()
@click.argument("name")
def cancel(name: str) -> None:
    """Let nothing more of it leave, ever."""
    from bot import nudges

    _turn(nudges.cancel, name, "Cancelled.", "is over already")


@nudge.command()
@click.argument("name")
@click.option("--csv", "as_csv", is_flag=True, help="For a spreadsheet, a line a sending.")
def report(name: str, *, as_csv: bool) -> None:
    """Tell how far it is and what came of it."""
    from bot.nudges import report as reporting

    center = _center()
    found = operator.do(lambda session: reporting.report(session, name, center))
    if found is None:
        raise click.ClickException(f"there is no nudge {name}: see `infointerview nudge list`")
    if as_csv:
        click.echo(reporting.as_csv([found], center), nl=False)
    else:
        click.echo("\n".join(_told(found)))


WHY = {"opted_out": "want no messages", "budget": "had one this week", "unreachable": "cannot be reached"}
DROPPED = {
    "opted_out": "wanted no more messages by then",
    "budget": "had another by then",
    "unreachable": "could not be reached by then",
    "expired": "not before it expired",
    "cancelled": "cancelled",
    "forgotten": "had everything deleted",
}
VERDICTS = {
    "too_few": "Too few to tell whether it made a difference.",
    "no_telling": "That may be chance: no difference can be told.",
    "more": "More of those nudged went on; that is unlikely to be chance.",
    "fewer": "Fewer of those nudged went on; that is unlikely to be chance.",
}


def _told(found: Report) -> Iterator[str]:
    """A report as a person reads it."""
    yield f"{found.name}: {found.status}" + (f" ({found.reason})" if found.reason else "")
    for each in found.sendings:
        seen, left = each.counts, f", about {_minutes(each.left.total_seconds())} left" if each.left else ""
        yield f"\n{_local(each.at)}  {'final' if each.final else 'not final yet' + left}"
        yield f"  sent {seen.sent} of {seen.all}; button used {seen.used}; opted out since {seen.opted_out}"
        if seen.uncertain:
            yield f"  {seen.uncertain} more may have arrived: the platform never answered"
        for (status, reason), count in sorted(seen.why.items()):
            if status == "failed":
                yield f"  {count} not delivered: {reason}"
            elif status in ("dropped", "lapsed"):
                yield f"  {count} left out on the way: {DROPPED.get(reason, reason)}"
            elif status == "out":
                yield f"  {count} left out: {WHY.get(reason, reason)}"
    if found.verdict == "too_few":
        yield "\n" + VERDICTS["too_few"]
        return
    yield (
        f"\nMoved to another step within 7 days: {found.nudged.percent} % of {found.nudged.of} nudged, "
        f"{found.held.percent} % of {found.held.of} held back."
    )
    if found.difference is not None:
        gap = found.difference
        yield f"A difference of {gap.points:+.0f} points (95 % interval {gap.low:+.0f} to {gap.high:+.0f})."
    yield VERDICTS[found.verdict]
    final = found.final_at is not None and found.final_at <= datetime.now(UTC)
    yield "These are final." if final else "These are not final: people have seven days."


def _minutes(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min" if minutes < 2 * 60 else f"{round(minutes / 60)} h"


def _turn(do: Callable[[Session, str], bool], name: str, done: str, otherwise: str) -> None:
    if not operator.do(lambda session: do(session, name)):
        raise click.ClickException(f"{name} {otherwise}: see `infointerview nudge list`")
    click.echo(done)


def _read(file: Path) -> Nudge:
    """A nudge as it is written in a file; what is wrong is told with its name."""
    import tomllib

    import msgspec

    from bot.wording import wording
    from flows.nudge import Nudge
    from flows.nudge.checking import faults

    try:
        written = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Nudge)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise click.ClickException(f"{file}: {error}") from None
    center = _center()
    words = wording("en", center)
    for name, fault in faults(written, center, datetime.now(UTC)).items():
        raise click.ClickException(f"{file}: {name}: {words.plain(fault)}")
    return written


def _center() -> Center:
    from bot import settings
    from bot.center import load

    return load(settings.read().center_file)


def _local(at: datetime) -> str:
    """A moment where the center is."""
    from zoneinfo import ZoneInfo

    return f"{at.astimezone(ZoneInfo(_center().zone)):%a %Y-%m-%d %H:%M}"
