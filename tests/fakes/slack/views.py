"""Web API methods for modals and home pages."""

from __future__ import annotations

from tests.fakes.loopback import Json
from tests.fakes.slack.checks import check_view
from tests.fakes.slack.message import APP, BOT_ID, TEAM, named
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.windows import Windows
from tests.fakes.slack.workspace import Workspace


def open_modal(workspace: Workspace, windows: Windows, arguments: Json) -> Json:
    """``views.open``: a fresh trigger buys one modal."""
    view = check_view(arguments.get("view"), "modal")
    person = windows.use_trigger(arguments.get("trigger_id"))
    return {"view": show_modal(workspace, person, view)}


def update_modal(workspace: Workspace, arguments: Json) -> Json:
    """``views.update`` by ``view_id``; a hash given must be the present one."""
    shown = workspace.views.get(str(arguments.get("view_id")))
    if shown is None:
        raise Refused("not_found")
    if arguments.get("hash") not in (None, shown["hash"]):
        raise Refused("hash_conflict")
    view = check_view(arguments.get("view"), "modal")
    return {"view": _keep(workspace, shown["id"], view)}


def publish_home(workspace: Workspace, arguments: Json) -> Json:
    """``views.publish``: replaces a person's home page."""
    person = str(arguments.get("user_id"))
    if person not in workspace.people:
        raise Refused("user_not_found")
    shown = workspace.homes.get(person)
    if shown is not None and arguments.get("hash") not in (None, shown["hash"]):
        raise Refused("hash_conflict")
    view = check_view(arguments.get("view"), "home")
    workspace.homes[person] = _keep(workspace, shown["id"] if shown else workspace.new_id("V"), view)
    return {"view": workspace.homes[person]}


def show_modal(workspace: Workspace, person: str, view: Json) -> Json:
    """Put a checked modal in front of a person."""
    kept = _keep(workspace, workspace.new_id("V"), view)
    workspace.modals[person] = kept["id"]
    return kept


def close_modal(workspace: Workspace, person: str) -> None:
    """Take a person's modal away; it cannot be updated any more."""
    workspace.views.pop(workspace.modals.pop(person), None)
    workspace.changes.note()


def _keep(workspace: Workspace, view_id: str, view: Json) -> Json:
    workspace.views[view_id] = {
        "callback_id": "",
        "private_metadata": "",
        **view,
        "blocks": named(view["blocks"]),
        "id": view_id,
        "team_id": TEAM,
        "app_id": APP,
        "bot_id": BOT_ID,
        "hash": workspace.stamp(),
        "state": {"values": {}},
        "root_view_id": view_id,
        "previous_view_id": None,
    }
    workspace.changes.note()
    return workspace.views[view_id]
