"""A request's body as the payload it carries. Pure.

Bolt can read it too, but loses every command with the word "payload" in it.
"""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from adapters.slack.limits import Json

FIELDS = 100  # of a form; Slack sends some twenty


def payload(body: str) -> Json:
    """What an event, an interaction or a command says. Raises ValueError for what is none of them."""
    text = body.strip()
    if not text.startswith(("{", "[", '"')):
        form = dict(parse_qsl(text, keep_blank_values=True, max_num_fields=FIELDS))
        if "payload" not in form or "command" in form:
            return dict(form)
        text = form["payload"]
    try:
        found = json.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(found, dict):
        raise ValueError("no object")  # noqa: TRY004 – to whoever asked it is all one
    return found
