"""The manifest an administrator uploads: sound, and asking for nothing that is not told of."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from adapters.slack.wire import PATH, REDIRECT
from manifest import slack
from tests.fakes.clock import wall
from tests.fakes.slack.workspace import Workspace

DOCS = Path(__file__).parents[3] / "docs" / "slack.md"


def loaded(**how: Any) -> dict[str, Any]:
    manifest: dict[str, Any] = yaml.safe_load(slack.render("coach.mount.edu", **how))
    return manifest


@pytest.mark.parametrize("socket", [False, True])
def test_slack_has_nothing_against_it(socket: bool) -> None:
    assert slack.check(loaded(socket=socket)) == []


def test_every_address_is_ours() -> None:
    text = slack.render("Coach.Mount.edu")
    found = sorted(re.findall(r"https://[^\s\"]+", text))
    assert found == [f"https://coach.mount.edu{PATH}"] * 3 + [f"https://coach.mount.edu{REDIRECT}"]
    assert loaded()["oauth_config"]["redirect_urls"] == [f"https://coach.mount.edu{REDIRECT}"]


def test_socket_mode_has_no_address() -> None:
    text = slack.render("", socket=True)
    assert "https://" not in text
    assert loaded(socket=True)["settings"]["socket_mode_enabled"] is True
    assert "redirect_urls" not in loaded(socket=True)["oauth_config"]


def test_tokens_that_end_and_organisations_are_switches() -> None:
    plain, both = loaded(), loaded(rotation=True, organisation=True)
    switches = ("token_rotation_enabled", "org_deploy_enabled")
    assert [plain["settings"][each] for each in switches] == [False, False]
    assert [both["settings"][each] for each in switches] == [True, True]
    assert slack.check(both) == []
    for switch in ("rotation", "organisation"):
        with pytest.raises(ValueError, match="Socket Mode"):
            loaded(socket=True, **{switch: True})


@pytest.mark.parametrize("domain", ["", "https://coach.mount.edu", "coach", "coach.mount.edu/x", "a b.edu", "-.edu"])
def test_a_domain_that_is_none_is_refused(domain: str) -> None:
    with pytest.raises(ValueError, match="domain"):
        slack.render(domain)


def test_the_scopes_and_events_are_those_that_are_known() -> None:
    manifest = loaded()
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == slack.SCOPES
    assert set(manifest["settings"]["event_subscriptions"]["bot_events"]) == slack.EVENTS.keys()


def test_every_scope_is_told_of() -> None:
    told = DOCS.read_text(encoding="utf-8")
    assert [scope for scope in slack.SCOPES if f"| `{scope}` |" not in told] == []


def test_the_scopes_that_tell_who_is_staff_are_asked_for_in_slack() -> None:
    """Those the adapter's calls need; the fake refuses the calls without them."""
    assert Workspace(wall).scopes <= slack.SCOPES


BOT: list[str | int] = ["oauth_config", "scopes", "bot"]
EVENTS: list[str | int] = ["settings", "event_subscriptions", "bot_events"]
COMMAND: list[str | int] = ["features", "slash_commands", 0]
WRONG: dict[str, tuple[list[str | int], Any]] = {
    "display_information.name must have 1 to 35 characters": (["display_information", "name"], "n" * 36),
    "display_information.colour is not known": (["display_information", "colour"], "blue"),
    "features.agent_view is not known": (["features", "agent_view"], {}),
    "features.bot_user.display_name: Coach! is not allowed": (["features", "bot_user", "display_name"], "Coach!"),
    "features.bot_user.display_name is missing": (["features", "bot_user"], {}),
    "scope admin is not asked for by this app": (BOT, [*sorted(slack.SCOPES), "admin"]),
    "event message.im needs the scope im:history": (BOT, sorted(slack.SCOPES - {"im:history"})),
    "scope users:read.email needs the scope users:read": (BOT, sorted(slack.SCOPES - {"users:read"})),
    "slash commands need the scope commands": (BOT, sorted(slack.SCOPES - {"commands"})),
    "event message.channels is not heard by this app": (EVENTS, ["message.channels"]),
    "settings.interactivity.request_url must begin with https://": (
        ["settings", "interactivity", "request_url"],
        "http://coach.mount.edu",
    ),
    "oauth_config.redirect_urls must begin with https://": (["oauth_config", "redirect_urls"], ["http://coach.edu/x"]),
    "settings.interactivity.request_url is missing": (["settings", "interactivity"], {"is_enabled": True}),
    "features.slash_commands.command: /Info is not allowed": ([*COMMAND, "command"], "/Info"),
    "features.slash_commands.icon is not known": ([*COMMAND, "icon"], "x"),
    "settings is no mapping": (["settings"], "none"),
}


@pytest.mark.parametrize("problem", WRONG)
def test_what_slack_would_refuse_is_found(problem: str) -> None:
    manifest: Any = loaded()
    path, value = WRONG[problem]
    holder = manifest
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    assert problem in slack.check(manifest)
