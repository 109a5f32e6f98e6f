"""`infointerview failures`: where in the code turns broke, for whoever is to mend it."""

from __future__ import annotations

import click

from bot import operator


@click.command()
@click.option("--most", default=10, show_default=True, type=click.IntRange(1), help="How many are listed.")
def failures(most: int) -> None:
    """List the newest turns that broke, and where in the code.

    Whose turn it was and what was said is not in it: it can be passed on to who mends it. The student was told that
    something went wrong.
    """
    store = operator.opened()
    found = store.failures(most + 1)
    store.close()
    for each in found[:most]:
        platform, tenant, _ = each.event.split("/", 2)  # the rest may name the student, as a reminder's does
        click.echo(f"{each.at:{operator.SHORT}} UTC  {platform}/{tenant}")
        click.echo("".join(f"  {line}\n" for line in each.trace.splitlines()))
    if len(found) > most:
        click.echo("There are older ones: see --most.")
    if not found:
        click.echo("No turn has failed.")
