"""What goes out is what botbuilder's own schema would make of it, which takes it three hundred times as long."""

from __future__ import annotations

from typing import Any

import pytest
from botbuilder.core import CardFactory
from botbuilder.schema import Activity, ActivityTypes, TextFormatTypes

from adapters.teams import say
from adapters.teams.wire import activity
from flows.replies import Reply
from tests.adapters.replies import HOSTILE, around, largest
from tests.adapters.words import TemplateWords

REPLIES = {**largest(), **around(HOSTILE[0])}


def serialized(message: say.Message) -> Any:
    """By the schema, as its documentation shows."""
    shown = Activity(type=ActivityTypes.message)
    if message.card is None:
        shown.text, shown.text_format = message.text, TextFormatTypes.xml
    else:
        shown.attachments, shown.summary = [CardFactory.adaptive_card(message.card)], message.summary
    return shown.serialize()


@pytest.mark.parametrize("reply", REPLIES.values(), ids=REPLIES)
def test_every_reply_is_as_the_schema_has_it(reply: Reply) -> None:
    message = say.message(reply, TemplateWords(), "letter:1")
    assert message is None or activity(message) == serialized(message)
