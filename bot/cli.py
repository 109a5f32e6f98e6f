"""The command line, which puts the house together. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import getpass
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot import crash, operator
from bot.cli_contacts import contacts
from bot.cli_desk import audit, desk
from bot.cli_failures import failures
from bot.cli_keys import installations, keys
from bot.cli_nudge import nudge
from bot.cli_people import export, forget
from bot.errors import SettingsError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.ports import Installations, Words
    from bot.settings import Settings

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
FILE = click.Path(dir_okay=False, path_type=Path)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit; a setting that is missing or wrong is one line on stderr and exit code 2."""
    crash.install()
    try:
        infointerview.main(args=arguments, prog_name="infointerview")
    except SettingsError as error:
        click.echo(f"infointerview: {error}", err=True)
        sys.exit(2)


@click.group(
    context_settings=CONTEXT,
    epilog="""\b
Examples:
  infointerview talk                           no account needed
  infointerview migrate && infointerview serve
  infointerview letters                        what could not be delivered, and why
  infointerview failures                       turns that broke, and where in the code
  infointerview handoffs                       what students asked staff
  infointerview desk                           how students are doing, in numbers
  infointerview contacts import alumni.csv     who agreed to be asked by students
  infointerview export slack/T0MOUNT/U0MAYA    everything kept of a student; and forget
  infointerview explain question               why the coach says what it says
  infointerview manifest --help                what to upload to Slack and Teams""",
)
@click.version_option(package_name="infointerview", message="infointerview %(version)s")
def infointerview() -> None:
    """A coach for informational interviews, in Slack, in Microsoft Teams and in this terminal.

    Settings come from the environment and from .env in the working directory; .env.example tells of each.
    """


@infointerview.command(
    epilog="""\b
Examples:
  infointerview talk
  infointerview talk --name Maya --db maya.sqlite
  infointerview talk --json --now 2026-11-24T15:00 --zone America/New_York < talk.txt

\b
With --json a line may also be one of these:
  {"pick": "Yes"}                    press a button, by its label or its choice
  {"fill": {"date": "2026-12-04"}}   send the form that was offered last
  {"advance": "26h"}                 let time pass (also PT26H), or move to a moment; needs --now
  {"say": "two\\nlines"}             a message of several lines
  {"arrive": true}                   open the chat, which is answered with a welcome""",
)
@click.option("--json", "as_json", is_flag=True, help="For scripts: a message a line in, a JSON object a reply out.")
@click.option("--now", metavar="TIME", help="Pretend it is then, as in 2026-11-24T15:00, and let time stand still.")
@click.option("--zone", metavar="AREA/CITY", default="", help="Your time zone.  [default: this machine's]")
@click.option("--name", default=None, help="What you are called.  [default: your login name]")
@click.option("--db", type=FILE, help="Keep the conversation in this SQLite file.  [default: DATABASE_URL]")
@click.option("--staff", is_flag=True, help="Sit here as somebody of the Career Center, beside the student.")
def talk(*, as_json: bool, now: str | None, zone: str, name: str | None, db: Path | None, staff: bool) -> None:
    """Talk to the coach here.

    The conversation is kept in ./infointerview.sqlite: leave with bye or Ctrl-C and go on another time. Files you are
    given are written to the working directory. With --json each reply is an object with text, choices, card,
    file and state, and with form where one is offered.
    """
    import logging

    from adapters.terminal import Screen, Script, connect
    from adapters.terminal.script import moment
    from bot import logs, settings
    from bot import talk as talking
    from bot.center import load
    from bot.clock import SetClock, SystemClock
    from bot.store import open_store
    from flows.heard import Profile

    logs.configure(logging.ERROR)
    known = settings.read()
    center = load(known.center_file)
    here = _zone(zone or _local_zone() or center.zone)
    clock = SetClock(moment(now, here)) if now else SystemClock()
    url = f"sqlite:///{db}" if db else known.database_url
    resume = "infointerview talk" if db is None else f"infointerview talk --db {shlex.quote(str(db))}"
    resume = settings.made() or resume
    face = Script(here) if as_json else Screen(resume, kept=_kept(url), colour=settings.colour())
    profile = Profile(_login() if name is None else name, here.key, staff=staff)
    chat = connect(face, profile, Path.cwd(), clock.now)
    store = open_store(url, create=True)
    talking.talk(store, center, clock, chat, open_with=not as_json)


def _kept(url: str) -> str:
    """Where a conversation is kept, without what a URL may hide: a file by its path, else just the database."""
    file = Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None
    return "the database" if file is None else str(file) if file.is_absolute() else f"./{file}"


@infointerview.command(
    epilog="""\b
What it answers:
  POST /slack/events  Slack, unless it is heard by Socket Mode
  GET  /slack/install installs it in Slack by a click, with SLACK_CLIENT_ID
  POST /api/messages  Microsoft Teams
  GET  /healthz       200 while the process lives
  GET  /readyz        200 when database and platforms can be reached, else 503 with reasons
  GET  /files/…       files given to students, by a secret address
  GET  /privacy       what is kept of students and why, in short; and GET /terms
  GET  /metrics       figures for Prometheus, with METRICS_TOKEN""",
)
def serve() -> None:
    """Serve the platforms that are set up, until SIGTERM or Ctrl-C.

    What is under way is finished before it ends, within ten seconds; the rest waits for the next start.
    """
    import asyncio
    from functools import partial

    from bot import logs, settings
    from bot import serve as serving

    logs.configure()
    known = settings.read()
    connects: dict[str, serving.Connect] = {}
    if known.slack is not None:
        from adapters import slack

        stored = _installations(known, "slack") if known.slack.oauth else None
        connects["slack"] = partial(slack.connect, known.slack, installations=stored, public_url=known.public_url)
    if known.teams is not None:
        from adapters import teams

        connects["teams"] = partial(teams.connect, known.teams)
    metrics = None
    if known.metrics_token:
        from bot.metrics import Metrics

        metrics = Metrics()
    asyncio.run(serving.serve(known, connects, metrics))


@infointerview.command()
def migrate() -> None:
    """Bring the database at DATABASE_URL up to date.

    Run it before the first `serve` and after each upgrade. It is safe to repeat.
    """
    from bot import settings, store

    store.migrate(settings.read().database_url)
    click.echo("The database is up to date.")


@infointerview.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  infointerview letters --dead
  infointerview letters retry            every dead letter once more, but nudges
  infointerview letters retry XoQ…9w     only this one""",
)
@click.option("--dead", is_flag=True, help="Only those that were given up.")
@click.pass_context
def letters(context: click.Context, *, dead: bool) -> None:
    """List what has not been delivered, and why; never what it says."""
    if context.invoked_subcommand is not None:
        return
    store = operator.opened()
    statuses = ("dead",) if dead else ("dead", "waiting", "sending")
    found, counts = {status: store.letters(status) for status in statuses}, store.counts()
    for status, several in found.items():
        for each in several:
            stands = "dead, may have arrived" if status == "dead" and each.uncertain else status
            due = f"{each.due_at:{operator.SHORT}}"
            place = f"{each.platform}/{each.tenant}"
            told = f"{each.id}  {stands:8} {each.kind:9} {place}  tries {each.attempts}  {due}  {each.reason}"
            click.echo(told.rstrip())
        if several and (more := counts.get(status, 0) - len(several)) > 0:
            click.echo(f"... and {more} more {status}, older than these.")
    if not any(found.values()):
        click.echo("No letter is dead." if dead else "Every letter has been delivered.")
    store.close()


@letters.command()
@click.argument("ids", nargs=-1, metavar="[ID]…")
def retry(ids: tuple[str, ...]) -> None:
    """Let dead letters be tried again: these, or all.

    A process that serves sends them within a second or so, the others' order kept. One that may have arrived may be
    there twice then in Teams; Slack is asked first. A nudge is sent at most once: what became of each is in its report.
    """
    store, ids = operator.opened(), tuple(dict.fromkeys(ids))
    count, nudges = store.retry_dead(ids), store.dead_nudges(ids)
    store.close()
    click.echo(f"{count} {'letter' if count == 1 else 'letters'} will be tried again.")
    if nudges:
        told = "1 dead nudge is" if nudges == 1 else f"{nudges} dead nudges are"
        click.echo(f"{told} not: a nudge is sent at most once. See `infointerview nudge list` and `nudge report`.")
    if ids and count + nudges < len(ids):
        raise click.ClickException("not every ID is that of a dead letter: see `infointerview letters --dead`")


@infointerview.command()
def handoffs() -> None:
    """List what students asked staff.

    The newest first, word for word as they sent it. It is noted in the audit, which each of them can read.
    """
    from adapters.terminal.say import Page, shown
    from flows.replies import Show

    store, words = operator.opened(), _words()
    found = store.handoffs()
    for each in found:
        taken = f" by {each.taken_by}" if each.taken_by else ""
        click.echo(
            f"{each.id}  {each.created_at:{operator.SHORT}} UTC  {each.kind}  {each.status}{taken}  {each.person}"
        )
        click.echo(shown(Show(each.card), words, Page()))
    store.close()
    if not found:
        return click.echo("No student has asked staff for anything yet.")
    with operator.session() as session:
        for each in found:
            operator.note(session, "handoffs", each.id, each.person)
    return None


@infointerview.command(
    epilog="""\b
Examples:
  echo "do you like your job" | infointerview explain question
  infointerview explain message --state goal.kind < messages.txt
  infointerview explain date --now 2026-11-24T15:00 --zone America/New_York < dates.txt

\b
What a line is answered with:
  question  kind, faults, why, rewrites
  message   intent (null for an ordinary answer), goal: kind, target, topics
  date      at (a moment, or a day alone), problem
  person    name, role, employer, connection, email""",
)
@click.argument("subject", type=click.Choice(["question", "message", "date", "person"]))
@click.option("--state", metavar="STEP", default="", help="The step a message is said at, as goal.kind.")
@click.option("--now", metavar="TIME", help="When a date is said, as 2026-11-24T15:00.  [default: now]")
@click.option("--zone", metavar="AREA/CITY", default="", help="The student's time zone.  [default: this machine's]")
@click.option("--language", type=click.Choice(["en", "es"]), help="What it is written in.  [default: as it seems]")
def explain(*, subject: str, state: str, now: str | None, zone: str, language: str | None) -> None:
    """Show why the coach says what it says: how it understands what students write.

    Reads a case a line and prints a JSON object a line, in the same order. Nothing is kept.
    """
    from datetime import datetime

    from adapters.terminal.script import moment
    from bot import explaining, settings
    from bot.center import load

    center = load(settings.read().center_file)
    here = _zone(zone or _local_zone() or center.zone)
    at = moment(now, here).astimezone(here) if now else datetime.now(here)
    case = explaining.Case(subject, state, at, language or "", center)
    for text in sys.stdin:
        click.echo(explaining.explained(case, text.rstrip("\r\n")))


infointerview.add_command(failures)
infointerview.add_command(nudge)
infointerview.add_command(contacts)
infointerview.add_command(desk)
infointerview.add_command(audit)
infointerview.add_command(export)
infointerview.add_command(forget)
infointerview.add_command(keys)
infointerview.add_command(installations)


@infointerview.command(
    "demo-data",
    epilog="""\b
Examples:
  infointerview demo-data --students 2000
  infointerview demo-data --platform teams --tenant T1 --service-url http://127.0.0.1:3979/""",
)
@click.option("--students", default=2000, show_default=True, type=click.IntRange(1, 99_999), help="How many.")
@click.option("--platform", type=click.Choice(("slack", "teams", "terminal")), default="slack", show_default=True)
@click.option("--tenant", default="DEMO", show_default=True, help="Their workspace or organisation.")
@click.option("--service-url", default="", help="Where a local Teams is reached.")
def demo_data(*, students: int, platform: str, tenant: str, service_url: str) -> None:
    """Make up students at every step, to try nudges and reports on.

    They are the same ones every time, and those already there are left as they are. Nobody real is behind them: use
    a database, and a Slack or Teams, that are there to be tried.
    """
    from datetime import UTC, datetime

    from bot import demo, settings
    from bot.center import load
    from bot.store.database import transaction
    from bot.wording import wording

    center, store = load(settings.read().center_file), operator.opened()
    addresses = {
        "slack": {"user": "{id}"},
        "teams": {"service_url": service_url, "conversation": "a:{id}", "user": "{id}", "tenant": tenant, "bot": ""},
        "terminal": {"user": "{id}"},
    }
    phrase, now = wording("en", center).plain, datetime.now(UTC)
    with store.engine.connect() as connection, transaction(connection) as session:
        made = demo.students(session, center, phrase, now, students, platform, tenant, addresses[platform])
    store.close()
    click.echo(f"{made} students of {platform}/{tenant} made up; {students - made} were there already.")


@infointerview.group(
    epilog="""\b
Examples:
  infointerview manifest slack --domain coach.your-university.edu > slack.yaml
  infointerview manifest slack --socket > slack.yaml
  infointerview manifest teams --domain coach.your-university.edu \\
      --app-id 12345678-90ab-cdef-1234-567890abcdef""",
)
def manifest() -> None:
    """Write what is uploaded to Slack or Teams."""


@manifest.command("slack")
@click.option("--domain", default="", help="Where the coach is served, without https://.")
@click.option("--socket", is_flag=True, help="For Socket Mode, which needs no domain.")
@click.option("--rotation", is_flag=True, help="Tokens end after twelve hours. Slack lets nobody take that back.")
@click.option("--organisation", is_flag=True, help="For a whole organisation of Enterprise Grid.")
@click.option("--out", type=FILE, help="Write to this file.  [default: print it]")
def slack_manifest(*, domain: str, socket: bool, rotation: bool, organisation: bool, out: Path | None) -> None:
    """The manifest of the Slack app.

    Paste it at api.slack.com/apps: Create New App, From a manifest. --rotation and --organisation are for the
    installation by a click (docs/slack.md).
    """
    from manifest.slack import render

    if not (domain or socket):
        raise click.UsageError("Give --domain, or --socket for Socket Mode.")
    with _plainly():
        text = render(domain, socket=socket, rotation=rotation, organisation=organisation)
        if out is None:
            click.echo(text, nl=False)
        else:
            out.write_text(text, encoding="utf-8")
            click.echo(f"Written: {out}")


@manifest.command("teams")
@click.option("--app-id", required=True, help="MicrosoftAppId of your Azure bot.")
@click.option("--domain", required=True, help="Where the coach is served, without https://.")
@click.option("--privacy", default="", help="Your privacy page.  [default: /privacy at the domain]")
@click.option("--terms", default="", help="Your terms of use.  [default: /terms at the domain]")
@click.option("--out", type=FILE, default="infointerview-teams.zip", show_default=True, help="The zip to write.")
def teams_manifest(*, app_id: str, domain: str, privacy: str, terms: str, out: Path) -> None:
    """The Teams app as a zip.

    Upload it in Teams: Apps, Manage your apps, Upload an app.
    """
    from manifest.teams import package

    with _plainly():
        click.echo(f"Written: {package(app_id, domain, out, privacy=privacy, terms=terms)}")


@contextmanager
def _plainly() -> Iterator[None]:
    """What cannot be made of what was given is a mistake of whoever gave it."""
    try:
        yield
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        raise click.UsageError(f"{error.filename} cannot be written ({error.strerror}).") from None


def _installations(known: Settings, platform: str) -> Installations:
    """Where a platform's installations are stored, for as long as it is served."""
    from bot.installations import EncryptedInstallations
    from bot.store import Store
    from bot.store.database import connect
    from bot.vault import Vault

    return EncryptedInstallations(Store(connect(known.database_url)), Vault(known.token_keys), platform)


def _words() -> Words:
    from bot import settings
    from bot.center import load
    from bot.wording import wording

    return wording("en", load(settings.read().center_file))


def _zone(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsError(f"--zone: there is no time zone {name!r}; write it like America/New_York") from None


def _local_zone() -> str:
    """This machine's zone; empty where it does not say, or says UTC as machines without a place do."""
    _, found, name = Path("/etc/localtime").resolve().as_posix().partition("zoneinfo/")
    return name if found and "UTC" not in name else ""


def _login() -> str:
    """A first name to begin with; nobody is called root, and in a container the user may have no name at all."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):  # OSError from Python 3.13 on
        return ""
    return "" if name == "root" else name.capitalize()


if __name__ == "__main__":
    main()
