"""A Teams on this machine: the Microsoft 365 Agents Playground with our people in it, and its internal interface."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tests.clients import loopback
from tests.clients.people import EVERYBODY, MAYA, ZONE, Person
from tests.clients.processes import HERE, Program, installed

TENANT = "11111111-1111-4111-8111-111111111111"
BOT = "28:22222222-2222-4222-8222-222222222222"
BOT_NAME = "Infointerview"
GROUP_CHAT = "19:groupchat@thread.v2"
TEAM = "19:team@thread.tacv2"
STAFF = "19:staff@thread.tacv2"

Happening = Literal["install", "uninstall", "botAdded", "botRemoved", "userAdded", "userRemoved"]


@dataclass(frozen=True, slots=True)
class Playground:
    """A running Playground with one person sitting before it; the coach's messages endpoint is ``coach_url``."""

    url: str
    coach_url: str
    person: Person = MAYA

    @property
    def personal_chat(self) -> str:
        return f"a:personal-chat-{self.person.handle}"

    def happen(self, what: Happening) -> None:
        """Let something happen to the app in the personal chat, as the page's "Mock an Activity" does."""
        query = f"conversationId={self.personal_chat}&type={what}"
        self.send(loopback.get(f"{self.url}/_internal/v1/customActivities/template?{query}"))

    def send(self, activity: Mapping[str, Any]) -> None:
        """Send the coach any activity. Raises Refused when the coach does."""
        loopback.post(f"{self.url}/_internal/v1/customActivities", activity)


def program(folder: Path, playground: Playground) -> Program:
    """The program behind ``playground``; its configuration is written to ``folder``. Raises ProgramMissing."""
    port = playground.url.rpartition(":")[2]
    settings_file = folder / "playground.yml"
    settings_file.write_text(json.dumps(configuration(playground), indent=2))  # JSON is YAML
    return Program(
        name="playground",
        command=[
            *("node", installed("@microsoft/m365agentsplayground/cli.js"), "start", "--disable-telemetry"),
            *("--app-endpoint", playground.coach_url, "--channel-id", "msteams", "--port", port),
        ],
        folder=folder,
        settings={
            "HOME": str(folder),  # where it would keep what it remembers of its user
            "NODE_OPTIONS": f"--require {HERE / 'loopback.cjs'}",
            "TEAMSAPPTESTER_BROWSER": "none",
            "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(settings_file),
            "TZ": ZONE,  # what activities say of the person's time zone
        },
        ready=f"{playground.url}/_debug/ping",
    )


def settings() -> dict[str, str]:
    """What `infointerview serve` must be told to live in this Teams, which signs nothing."""
    return {"TEAMS_ANONYMOUS": "1"}


def configuration(playground: Playground) -> dict[str, Any]:
    """Who and what there is in this Teams, in the Playground's own terms."""
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": BOT, "name": BOT_NAME},
        "currentUser": _user(playground.person),
        "users": [_user(person) for person in EVERYBODY if person != playground.person],  # it wants five at least
        "personalChat": {"id": playground.personal_chat},
        "groupChat": {"id": GROUP_CHAT, "name": "Career Services group"},
        "team": {
            "id": TEAM,
            "name": "The Mount",
            "aadGroupId": "44444444-4444-4444-8444-444444444444",
            "channels": [{"id": STAFF, "name": "career-center-staff"}],  # and no more than one
        },
    }


def _user(person: Person) -> dict[str, str]:
    return {
        "id": person.teams_id,
        "name": person.name,
        "givenName": person.given,
        "surname": person.family,
        "email": person.email,
        "userPrincipleName": person.email,  # spelt as the Playground spells it
        "aadObjectId": person.entra_id,
    }
