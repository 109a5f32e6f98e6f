"""A Slack on this machine: the local-slack program with our workspace in it, and its control interface."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from slack_sdk.signature import SignatureVerifier

from tests.clients import loopback
from tests.clients.people import CORA, EVERYBODY, ZONE, Person
from tests.clients.processes import HERE, Program, installed

TEAM = "T01MOUNT"
APP = "A01COACH"
BOT = "U01BOT"
BOT_NAME = "Infointerview"
BOT_TOKEN = "xoxb-test-token"
APP_TOKEN = "xapp-test-token"
SIGNING_SECRET = "test-signing-secret"
GENERAL = "C01GENERAL"
STAFF = "C02STAFF"


@dataclass(frozen=True, slots=True)
class LocalSlack:
    """A running local Slack. It sends events to ``events_url``, signed; when that is empty, by Socket Mode."""

    url: str
    events_url: str

    def post(self, person: Person, text: str, channel: str | None = None, thread: str | None = None) -> None:
        """Write a message as somebody, in their direct message with the coach unless told otherwise."""
        self._do("message", user=person.slack_id, channel=channel or person.slack_dm, text=text, thread_ts=thread)

    def command(self, person: Person, command: str, words: str = "", channel: str | None = None) -> None:
        """Run a slash command as somebody."""
        self._do("command", user=person.slack_id, channel=channel or person.slack_dm, command=command, text=words)

    def edit(self, person: Person, ts: str, text: str) -> None:
        """Change one of somebody's direct messages."""
        self._do("edit-message", user=person.slack_id, channel=person.slack_dm, ts=ts, text=text)

    def delete(self, person: Person, ts: str) -> None:
        """Take one of somebody's direct messages back."""
        self._do("delete-message", user=person.slack_id, channel=person.slack_dm, ts=ts)

    def messages(self, channel: str) -> list[dict[str, Any]]:
        """Every message of a channel, oldest first, as the Web API gives them."""
        answer: dict[str, list[dict[str, Any]]] = loopback.get(f"{self.url}/_control/messages/{channel}")
        return answer["messages"]

    def files(self, channel: str) -> dict[str, str]:
        """What the files of a channel hold, by their names."""
        files = [file for message in self.messages(channel) for file in message.get("files", ())]
        token = {"Authorization": f"Bearer {BOT_TOKEN}"}
        return {file["name"]: loopback.get(file["url_private"], token) for file in files}

    def ephemeral(self, channel: str) -> list[str]:
        """What was said in a channel for one person's eyes, oldest first."""
        return [each["text"] for each in self.messages(channel) if each.get("subtype") == "ephemeral"]

    def traffic(self) -> list[dict[str, Any]]:
        """What went to and from the coach since the start or the last reset, oldest first."""
        answer: dict[str, list[dict[str, Any]]] = loopback.get(f"{self.url}/_control/log")
        return answer["log"]

    def reset(self) -> None:
        """Forget every message, as after a start."""
        self._do("reset")

    def deliver(self, event: dict[str, Any], event_id: str) -> None:
        """Send the coach a signed event this Slack never sends by itself: an uninstall, or one for the second time."""
        envelope = {"type": "event_callback", "team_id": TEAM, "api_app_id": APP, "event_id": event_id, "event": event}
        body, now = json.dumps(envelope), str(int(time.time()))
        signature = SignatureVerifier(SIGNING_SECRET).generate_signature(timestamp=now, body=body)
        headers = {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": signature or ""}
        loopback.post_bytes(self.events_url, body.encode(), headers | {"Content-Type": "application/json"})

    def _do(self, what: str, **arguments: str | None) -> None:
        given = {name: value for name, value in arguments.items() if value is not None}
        loopback.post(f"{self.url}/_control/{what}", given)


def program(folder: Path, slack: LocalSlack) -> Program:
    """The program behind ``slack``; its configuration is written to ``folder``. Raises ProgramMissing."""
    port = slack.url.rpartition(":")[2]
    configuration = folder / "local-slack.json"
    configuration.write_text(json.dumps(_configuration(slack.events_url), indent=2))
    return Program(
        name="local-slack",
        command=[
            installed("local-slack-linux-x64/bin/local-slack"),
            *("--config", str(configuration), "--port", port, "--base-host", loopback.HOST),
        ],
        folder=folder,
        settings={"BUN_OPTIONS": f"--preload {HERE / 'loopback.cjs'}"},
        ready=f"{slack.url}/_control/state",
    )


def settings(slack: LocalSlack) -> dict[str, str]:
    """What `infointerview serve` must be told to live in this Slack."""
    told = {"SLACK_API_URL": f"{slack.url}/api/", "SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_SIGNING_SECRET": SIGNING_SECRET}
    return told if slack.events_url else told | {"SLACK_APP_TOKEN": APP_TOKEN}


def _configuration(events_url: str) -> dict[str, Any]:
    app = {
        "appId": APP,
        "botUserId": BOT,
        "botName": BOT_NAME,
        "botToken": BOT_TOKEN,
        "appToken": APP_TOKEN,
        "signingSecret": SIGNING_SECRET,
    }
    return {
        "workspace": {"name": "The Mount", "domain": "the-mount", "teamId": TEAM},
        "apps": [app | ({"mode": "events", "requestUrl": events_url} if events_url else {"mode": "socket"})],
        "users": [
            {"id": person.slack_id, "name": person.handle, "real_name": person.name, "email": person.email, "tz": ZONE}
            for person in EVERYBODY
        ],
        "channels": [
            {"id": GENERAL, "name": "general", "members": [BOT, *(person.slack_id for person in EVERYBODY)]},
            {"id": STAFF, "name": "career-center-staff", "is_private": True, "members": [BOT, CORA.slack_id]},
            *(_direct_message(person) for person in EVERYBODY),
        ],
    }


def _direct_message(person: Person) -> dict[str, Any]:
    members = [person.slack_id, BOT]
    return {"id": person.slack_dm, "name": person.handle, "is_im": True, "is_channel": False, "members": members}
