"""The Slack app's manifest for one installation, and what Slack would have against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

EXAMPLE = "coach.example.edu"  # the domain slack.yaml is written with

_DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}(:\d{1,5})?")

# What this app may hold; the names are those of https://docs.slack.dev/reference/app-manifest.
KEYS = {
    "": {"_metadata", "display_information", "features", "oauth_config", "settings"},
    "_metadata": {"major_version", "minor_version"},
    "display_information": {"name", "description", "long_description", "background_color"},
    "features": {"app_home", "bot_user", "slash_commands"},
    "features.app_home": {"home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"},
    "features.bot_user": {"display_name", "always_online"},
    "features.slash_commands": {"command", "description", "usage_hint", "should_escape", "url"},
    "oauth_config": {"redirect_urls", "scopes"},
    "oauth_config.scopes": {"bot"},
    "settings": {
        "event_subscriptions",
        "interactivity",
        "org_deploy_enabled",
        "socket_mode_enabled",
        "token_rotation_enabled",
    },
    "settings.event_subscriptions": {"request_url", "bot_events"},
    "settings.interactivity": {"is_enabled", "request_url"},
}
# Each scope asked for is told of in docs/slack.md; a further one is a decision, not a slip.
SCOPES = {
    "app_mentions:read",
    "chat:write",
    "commands",
    "files:write",
    "im:history",
    "im:write",
    "usergroups:read",
    "users:read",
    "users:read.email",
}
EVENTS = {  # and the scope without which Slack refuses the subscription
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "app_uninstalled": "",
    "message.im": "im:history",
    "tokens_revoked": "",
}
LENGTHS = {  # at least, at most
    "display_information.name": (1, 35),
    "display_information.description": (1, 140),
    "display_information.long_description": (174, 4000),
    "features.bot_user.display_name": (1, 80),
    "features.slash_commands.command": (2, 32),
    "features.slash_commands.description": (1, 2000),
    "features.slash_commands.usage_hint": (1, 1000),
}
PATTERNS = {
    "display_information.background_color": r"#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?",
    "features.bot_user.display_name": r"[a-z0-9._-]+",
    "features.slash_commands.command": r"/[a-z0-9_-]+",
}
ADDRESSES = (
    "features.slash_commands.url",
    "settings.event_subscriptions.request_url",
    "settings.interactivity.request_url",
)


def render(domain: str, *, socket: bool = False, rotation: bool = False, organisation: bool = False) -> str:
    """The manifest as YAML, comments and all: for an address, or for Socket Mode, which needs none.

    ``rotation`` lets tokens end after twelve hours, ``organisation`` lets a whole one install it; both by a click only.
    Raises ValueError for a domain that is none, and for what Socket Mode cannot do.
    """
    text = (files("manifest") / "slack.yaml").read_text(encoding="utf-8")
    if socket and (rotation or organisation):
        raise ValueError("Socket Mode has no installation by a click, which token rotation and organisations need")
    for switch, on in (("token_rotation_enabled", rotation), ("org_deploy_enabled", organisation)):
        text = text.replace(f"{switch}: false", f"{switch}: {str(on).lower()}")
    if socket:
        kept = [line for line in text.splitlines(keepends=True) if f"https://{EXAMPLE}" not in line]
        return "".join(kept).replace("socket_mode_enabled: false", "socket_mode_enabled: true")
    if not _DOMAIN.fullmatch(domain.lower()):
        raise ValueError(f"{domain!r} is no domain: give the name alone, like coach.your-university.edu")
    return text.replace(EXAMPLE, domain.lower())


def check(manifest: Mapping[str, Any]) -> list[str]:
    """What Slack would refuse in a manifest, or what this app has no use for; empty when all is well."""
    return [*_unknown_keys(manifest), *_wrong_texts(manifest), *_wrong_rights(manifest), *_wrong_addresses(manifest)]


def _unknown_keys(manifest: Mapping[str, Any]) -> Iterator[str]:
    for path, known in KEYS.items():
        for held in _at(manifest, path):
            if not isinstance(held, Mapping):
                yield f"{path or 'the manifest'} is no mapping"
                continue
            yield from (f"{path}.{key} is not known".lstrip(".") for key in held.keys() - known)


def _wrong_texts(manifest: Mapping[str, Any]) -> Iterator[str]:
    for path, (least, most) in LENGTHS.items():
        for text in _at(manifest, path):
            if not isinstance(text, str) or not least <= len(text) <= most:
                yield f"{path} must have {least} to {most} characters"
    for path, pattern in PATTERNS.items():
        yield from (f"{path}: {text} is not allowed" for text in _at(manifest, path) if not re.fullmatch(pattern, text))
    for path in ("display_information.name", "features.bot_user.display_name"):
        if not _at(manifest, path):
            yield f"{path} is missing"


def _wrong_rights(manifest: Mapping[str, Any]) -> Iterator[str]:
    scopes = set(_at(manifest, "oauth_config.scopes.bot"))
    events = set(_at(manifest, "settings.event_subscriptions.bot_events"))
    yield from (f"scope {scope} is not asked for by this app" for scope in scopes - SCOPES)
    yield from (f"event {event} is not heard by this app" for event in events - EVENTS.keys())
    for event in events & EVENTS.keys():
        if EVENTS[event] and EVENTS[event] not in scopes:
            yield f"event {event} needs the scope {EVENTS[event]}"
    if "users:read.email" in scopes and "users:read" not in scopes:
        yield "scope users:read.email needs the scope users:read"
    if _at(manifest, "features.slash_commands") and "commands" not in scopes:
        yield "slash commands need the scope commands"


def _wrong_addresses(manifest: Mapping[str, Any]) -> Iterator[str]:
    by_socket = _at(manifest, "settings.socket_mode_enabled") == [True]
    for path in ADDRESSES:
        found = _at(manifest, path)
        if not (found or by_socket):
            yield f"{path} is missing"
        yield from _insecure(path, found)
    yield from _insecure("oauth_config.redirect_urls", _at(manifest, "oauth_config.redirect_urls"))


def _insecure(path: str, found: list[Any]) -> Iterator[str]:
    yield from (f"{path} must begin with https://" for url in found if not str(url).startswith("https://"))


def _at(manifest: Any, path: str) -> list[Any]:
    """Everything at a dotted path; lists are gone through."""
    found = [manifest]
    for key in path.split(".") if path else []:
        held = [each[key] for each in found if isinstance(each, Mapping) and key in each]
        found = [each for part in held for each in (part if isinstance(part, list) else [part])]
    return found
