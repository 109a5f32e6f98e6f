"""`infointerview keys` and `infointerview installations`: which of a platform's tokens are stored, under which key."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot import operator
from bot.errors import SettingsError

if TYPE_CHECKING:
    from bot.installations import Standing
    from bot.vault import Vault


@click.group(
    epilog="""\b
To exchange the key while replicas serve (docs/operating.md):
  infointerview keys new        a new key
  TOKEN_KEYS=old,new            everywhere, so that each replica can read it
  TOKEN_KEYS=new,old            everywhere, so that it is written with
  infointerview keys rotate     what is stored, too
  TOKEN_KEYS=new                everywhere"""
)
def keys() -> None:
    """The keys what is stored of a platform's tokens is encrypted with."""


@keys.command("new")
def new() -> None:
    """Print a new key for TOKEN_KEYS.

    Keep it where you keep passwords, and not beside the backups of the database.
    """
    from bot.vault import new_key

    click.echo(new_key())


@keys.command("rotate")
def rotate() -> None:
    """Encrypt everything with the first key of TOKEN_KEYS.

    It is safe to repeat, and while replicas serve that know both keys.
    """
    from bot import installations

    vault, store = _vault(), operator.opened()
    if vault is None:
        raise SettingsError("TOKEN_KEYS is missing: the new key first, then the one it was stored with")
    try:
        brought, of = installations.rotate(store, vault)
    finally:
        store.close()
    told = "1 installation is" if of == 1 else f"{of} installations are"
    click.echo(f"{told} under the first key, {brought} of them newly. The other keys can go.")


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  infointerview installations
  infointerview installations remove slack/T0MOUNT""",
)
@click.pass_context
def installations(context: click.Context) -> None:
    """List where the app was installed by a click, without its tokens.

    A line each: where, its name, since when, until when its token lasts, under which key, and what it may not do.
    """
    if context.invoked_subcommand is not None:
        return
    from bot.installations import standings

    vault, store = _vault(), operator.opened()
    found = standings(store, vault)
    store.close()
    for each in found:
        click.echo(_line(each, known=vault is not None))
    if not found:
        click.echo("Nothing was installed by a click.")


@installations.command("remove")
@click.argument("where", metavar="PLATFORM/TEAM")
def remove(where: str) -> None:
    """Delete what is stored of an installation; no key is needed.

    It stays installed on the platform: remove the app there too, or install it again.
    """
    from bot import installations

    store = operator.opened()
    gone = installations.remove(store, where, operator.who(), datetime.now(UTC))
    store.close()
    if not gone:
        raise click.ClickException(f"nothing is stored for {where}: see `infointerview installations`")
    click.echo(f"Deleted: {where}")


def _line(each: Standing, *, known: bool) -> str:
    from manifest.slack import SCOPES

    lasts = f"token until {each.expires_at:{operator.SHORT}}" if each.expires_at else "token without end"
    key = f"key {each.key} of TOKEN_KEYS" if each.key else "no key of TOKEN_KEYS fits"
    lacks = SCOPES - each.scopes
    return "  ".join(
        (
            each.owner,
            each.name,
            f"installed {each.installed_at:{operator.SHORT}}",
            lasts,
            key if known else "TOKEN_KEYS is not set",
            *([f"install again: it lacks {' '.join(sorted(lacks))}"] if lacks else ()),
        )
    )


def _vault() -> Vault | None:
    from bot import settings
    from bot.vault import Vault

    known = settings.read().token_keys
    return Vault(known) if known else None
