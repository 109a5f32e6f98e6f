"""What happens to a modal once the app has answered its submission."""

from __future__ import annotations

from tests.fakes.delivery import Answer
from tests.fakes.loopback import Json
from tests.fakes.slack.checks import check_view
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.views import close_modal, show_modal
from tests.fakes.slack.workspace import Workspace


def settle(workspace: Workspace, person: str, view: Json, answer: Answer) -> dict[str, str]:
    """Close, keep or replace the modal; give the errors shown in it, by block id.

    Raises Refused where Slack would tell the person that it had trouble connecting: no success, an unknown
    ``response_action``, errors without a text or for a block that is no input of this view.
    """
    if not answer.accepted:
        raise Refused("trouble_connecting", trouble=answer.trouble)
    if answer.body in ("", {}):
        close_modal(workspace, person)
        return {}
    body = answer.body if isinstance(answer.body, dict) else {}
    match body.get("response_action"):
        case "errors":
            return _errors(view, body.get("errors"))
        case "clear":
            close_modal(workspace, person)
        case "update" | "push":
            show_modal(workspace, person, check_view(body.get("view"), "modal"))
        case _:
            raise Refused("invalid_response_action")
    return {}


def _errors(view: Json, errors: object) -> dict[str, str]:
    inputs = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise Refused("invalid_errors")
    if not all(isinstance(text, str) and text for text in errors.values()):
        raise Refused("invalid_errors")
    return errors
