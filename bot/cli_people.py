"""`infointerview export` and `infointerview forget`: what is kept of one person, for whoever answers for it."""

from __future__ import annotations

import click

from bot import operator

PERSON = "A person is platform/tenant/id, as in slack/T0MOUNT/U0MAYA."


@click.command(
    epilog="""\b
Example:
  infointerview export slack/T0MOUNT/U0MAYA > maya.json"""
)
@click.argument("person")
def export(*, person: str) -> None:
    """Print everything kept of a PERSON, as JSON.

    PERSON is platform/tenant/id, as in slack/T0MOUNT/U0MAYA. It is noted in the audit, which the student can read.
    """
    from bot import files
    from bot.store import sql
    from flows.replies import Record

    with operator.session() as session:
        rows = sql.everything(session, person)
        if any(rows.values()):
            operator.note(session, "export", person=person)
    if not any(rows.values()):
        raise click.ClickException(f"nothing is kept of {person}. {PERSON}")
    click.echo(files.record(Record("record"), rows).content)


@click.command(
    epilog="""\b
Examples:
  infointerview forget slack/T0MOUNT/U0MAYA
  infointerview forget slack/T0MOUNT/U0MAYA --requests --yes"""
)
@click.argument("person")
@click.option("--requests", is_flag=True, help="What they sent to staff too, which otherwise stays with staff.")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(*, person: str, requests: bool, yes: bool) -> None:
    """Delete everything kept of a PERSON, from every table and every letter; nothing brings it back.

    PERSON is platform/tenant/id, as in slack/T0MOUNT/U0MAYA. A receipt is printed, and kept without the name.
    """
    import secrets

    from bot.store import keeping, sql
    from bot.store.database import transaction

    store, receipt = operator.opened(), f"{secrets.token_hex(2)}-{secrets.token_hex(1)}".upper()
    with store.engine.connect() as connection, transaction(connection) as session:
        found = keeping.known(session, person)
    if not found:
        store.close()
        raise click.ClickException(f"nothing is kept of {person}. {PERSON}")
    if not yes:
        click.confirm(f"Delete everything kept of {person}?", abort=True)
    with store.engine.connect() as connection, transaction(connection) as session:
        if requests:
            keeping.forget_requests(session, person)
        operator.note(session, "forget", person=receipt)
        sql.forget(session, person, receipt, "", operator.now())
    store.scrub()
    store.close()
    click.echo(f"Deleted. Receipt: {receipt}")
