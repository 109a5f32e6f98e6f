"""The only reader of the environment and of ``.env``: typed, checked, and wrong in one clear line."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from dotenv import dotenv_values

from bot.errors import SettingsError

PORT = 3978  # what Microsoft's local clients look for
SLACK_API = "https://slack.com/api/"
SQLITE = "sqlite:///infointerview.sqlite"
_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")  # 32 bytes, as `infointerview keys new` writes them
_CLIENT = re.compile(r"\d+\.\d+")
_TEAM = re.compile(r"[TE][A-Z0-9]{2,20}")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
BURST = 60  # events of one person at once: more than anybody types, presses and sends within a minute
SHORTEST = 24  # characters of a token that nobody guesses
APP_TYPES = ("SingleTenant", "MultiTenant")


@dataclass(frozen=True, slots=True)
class SlackOAuth:
    """By these an app is installed by a click, by one workspace (``T…``) or organisation (``E…``): ``team``."""

    client_id: str
    client_secret: str = field(repr=False)
    team: str


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """A Slack app's credentials. With ``app_token`` events come by Socket Mode, else signed by HTTP.

    With ``oauth`` there is no ``bot_token``: it comes with the installation, and is stored.
    """

    bot_token: str = field(repr=False)
    signing_secret: str = field(repr=False)
    app_token: str = field(default="", repr=False)
    api_url: str = SLACK_API
    oauth: SlackOAuth | None = None


@dataclass(frozen=True, slots=True)
class TeamsSettings:
    """An Azure bot's credentials; ``anonymous`` only ever for local clients on loopback."""

    app_id: str
    app_password: str = field(repr=False)
    app_type: str = "SingleTenant"
    tenant_id: str = ""
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. An adapter without credentials is None: it is off.

    ``public_url`` is where students reach this server, without a slash at its end; empty where nobody said.
    ``token_keys`` are for what is stored encrypted: the first one writes, each of them reads.
    """

    database_url: str = field(repr=False)
    host: str
    port: int
    public_url: str
    center_file: Path | None
    metrics_token: str = field(repr=False)
    replicas: int
    person_burst: int
    slack: SlackSettings | None
    teams: TeamsSettings | None
    token_keys: tuple[str, ...] = field(default=(), repr=False)


def read(folder: Path | None = None) -> Settings:
    """The settings of this process: the environment first, then ``.env`` in the working directory."""
    kept = dotenv_values((folder or Path.cwd()) / ".env")
    return parse({**{name: value for name, value in kept.items() if value is not None}, **os.environ})


def colour() -> bool:
    """Whether a terminal may show styles: not where NO_COLOR is set (https://no-color.org), nor on a dumb one."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def made() -> str:
    """The command that started this one (``RESUME``), where it is the one to start it again by; empty otherwise."""
    return os.environ.get("RESUME", "")


def parse(env: Mapping[str, str]) -> Settings:
    """Settings from names and values. Raises SettingsError, which never repeats a secret."""
    env = {name: value.strip() for name, value in env.items()}  # copied secrets bring their line end along
    host, port = env.get("HOST") or "127.0.0.1", _number(env, "PORT", PORT)
    slack, teams = _slack(env), _teams(env, host)
    settings = Settings(
        database_url=_database(env.get("DATABASE_URL") or SQLITE),
        host=host,
        port=port,
        public_url=_public(env, _local(host, port, slack, teams)),
        center_file=Path(env["CENTER_FILE"]) if env.get("CENTER_FILE") else None,
        metrics_token=_metrics(env),
        replicas=_number(env, "REPLICAS", 1),
        person_burst=_number(env, "PERSON_BURST", BURST),
        slack=slack,
        teams=teams,
        token_keys=_keys(env),
    )
    if slack is not None and slack.oauth is not None:
        _check_installing(settings)
    if settings.replicas > 1 and settings.database_url.startswith("sqlite"):
        raise SettingsError(
            "REPLICAS is more than one, and SQLite serves one process only: set DATABASE_URL to PostgreSQL"
        )
    return settings


def _metrics(env: Mapping[str, str]) -> str:
    token = env.get("METRICS_TOKEN") or ""
    if token and (len(token) < SHORTEST or not token.isascii() or not token.isprintable() or " " in token):
        raise SettingsError(
            f"METRICS_TOKEN must be {SHORTEST} or more letters and digits, like those of `openssl rand -hex 32`"
        )
    return token


def _public(env: Mapping[str, str], otherwise: str) -> str:
    url = (env.get("PUBLIC_URL") or otherwise).rstrip("/")
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        raise SettingsError("PUBLIC_URL must begin with https:// (or http:// for a local try)")
    return url


def _local(host: str, port: int, slack: SlackSettings | None, teams: TeamsSettings | None) -> str:
    """This server's own address, where everybody it serves is on this machine; else nobody could reach it by that."""
    elsewhere = teams is not None and not teams.anonymous
    elsewhere |= slack is not None and not is_loopback(urlsplit(slack.api_url).hostname or "")
    if elsewhere or not is_loopback(host):
        return ""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _slack(env: Mapping[str, str]) -> SlackSettings | None:
    token, secret, app = (env.get(f"SLACK_{name}") or "" for name in ("BOT_TOKEN", "SIGNING_SECRET", "APP_TOKEN"))
    api, oauth = env.get("SLACK_API_URL") or SLACK_API, _slack_oauth(env)
    if not (token or secret or app or oauth):
        return None
    if oauth and (token or app):
        reason = "brings a token by itself" if token else "needs HTTP, and with SLACK_APP_TOKEN there is none"
        raise SettingsError(f"SLACK_CLIENT_ID {reason}: take out SLACK_{'BOT' if token else 'APP'}_TOKEN, or it")
    if not (token or oauth):
        raise SettingsError("SLACK_BOT_TOKEN is missing (or SLACK_CLIENT_ID, to install by a click)")
    if not (secret or app):
        raise SettingsError(
            f"SLACK_SIGNING_SECRET is missing{'' if oauth else ' (or SLACK_APP_TOKEN, for Socket Mode)'}"
        )
    if token.startswith("xoxe"):
        raise SettingsError(
            "SLACK_BOT_TOKEN ends after twelve hours, as token rotation is on: use SLACK_CLIENT_ID instead"
        )
    for name, value, start in (("SLACK_BOT_TOKEN", token, "xoxb-"), ("SLACK_APP_TOKEN", app, "xapp-")):
        if value and not value.startswith(start):
            raise SettingsError(f"{name} must begin with {start}: it is another of Slack's tokens")
    if urlsplit(api).scheme not in ("http", "https") or not api.endswith("/"):
        raise SettingsError("SLACK_API_URL must be a URL that ends in a slash, like https://slack.com/api/")
    if urlsplit(api).scheme == "http" and not is_loopback(urlsplit(api).hostname or ""):
        raise SettingsError("SLACK_API_URL may be plain http on this machine only: it carries the bot's token")
    return SlackSettings(token, secret, app, api, oauth)


def _slack_oauth(env: Mapping[str, str]) -> SlackOAuth | None:
    id_, secret, team = env.get("SLACK_CLIENT_ID"), env.get("SLACK_CLIENT_SECRET"), env.get("SLACK_TEAM")
    if not (id_ or secret or team):
        return None
    for name, value in (("SLACK_CLIENT_ID", id_), ("SLACK_CLIENT_SECRET", secret)):
        if not value:
            raise SettingsError(f"{name} is missing, and what belongs to it is there")
    if not team:
        raise SettingsError("SLACK_TEAM is missing: the id of the one workspace (T…) or organisation (E…) to serve")
    if not _TEAM.fullmatch(team):
        raise SettingsError(
            "SLACK_TEAM must be one id like T0123ABCD, of a workspace, or E0123ABCD, of an organisation"
        )
    if not _CLIENT.fullmatch(id_ or ""):
        raise SettingsError("SLACK_CLIENT_ID must look like 1234567890.1234567890123")
    return SlackOAuth(id_ or "", secret or "", team)


def _check_installing(settings: Settings) -> None:
    """What is installed by a click has to be stored, and the browser has to find its way back."""
    if not settings.token_keys:
        raise SettingsError(
            "TOKEN_KEYS is missing: Slack's token is stored encrypted; `infointerview keys new` makes one"
        )
    public = urlsplit(settings.public_url)
    if public.scheme != "https" and not is_loopback(public.hostname or ""):
        raise SettingsError(
            "PUBLIC_URL must begin with https:// for SLACK_CLIENT_ID: Slack sends the browser back there"
        )


def _keys(env: Mapping[str, str]) -> tuple[str, ...]:
    keys = tuple(key.strip() for key in (env.get("TOKEN_KEYS") or "").split(",") if key.strip())
    for number, key in enumerate(keys, start=1):
        if not _KEY.fullmatch(key):
            raise SettingsError(f"TOKEN_KEYS: number {number} is no key; `infointerview keys new` makes one")
    return keys


def _teams(env: Mapping[str, str], host: str) -> TeamsSettings | None:
    app_id, password = env.get("MicrosoftAppId") or "", env.get("MicrosoftAppPassword") or ""
    kind, tenant = env.get("MicrosoftAppType") or APP_TYPES[0], env.get("MicrosoftAppTenantId") or ""
    anonymous = _switch(env, "TEAMS_ANONYMOUS")
    if anonymous:
        if not is_loopback(host):
            raise SettingsError("TEAMS_ANONYMOUS lets anybody in, so it is refused unless HOST is 127.0.0.1")
        if app_id or password:
            raise SettingsError("TEAMS_ANONYMOUS is for local clients: take it out, or take out MicrosoftAppId")
        return TeamsSettings("", "", kind, tenant, anonymous=True)
    if not (app_id or password):
        return None
    if not app_id or not password:
        raise SettingsError(f"MicrosoftApp{'Id' if password else 'Password'} is missing, and its other half is there")
    if not _UUID.fullmatch(app_id):
        raise SettingsError("MicrosoftAppId must look like 00000000-0000-0000-0000-000000000000")
    if kind not in APP_TYPES:
        raise SettingsError(f"MicrosoftAppType must be {' or '.join(APP_TYPES)}")
    if not tenant:  # a multi-tenant bot hears every organisation, and each vouches for its people as it likes
        raise SettingsError("MicrosoftAppTenantId is missing: the coach answers one organisation only, yours")
    return TeamsSettings(app_id, password, kind, tenant)


def is_loopback(host: str) -> bool:
    """Whether that name or address can only be this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _database(url: str) -> str:
    """A SQLAlchemy URL; PostgreSQL always by psycopg."""
    scheme, found, rest = url.partition("://")
    if not found:
        raise SettingsError("DATABASE_URL is no URL: try sqlite:///infointerview.sqlite or postgresql://…")
    if scheme in ("postgresql", "postgres", "postgresql+psycopg"):
        return f"postgresql+psycopg://{rest}"
    if scheme in ("sqlite", "sqlite+pysqlite"):
        if rest.strip("/") in ("", ":memory:"):
            raise SettingsError("DATABASE_URL needs a file: try sqlite:///infointerview.sqlite")
        return f"sqlite://{rest}"
    raise SettingsError(f"DATABASE_URL: {scheme} is not supported; SQLite and PostgreSQL are")


def _number(env: Mapping[str, str], name: str, otherwise: int) -> int:
    value = env.get(name) or str(otherwise)
    if not value.isdecimal() or not 0 < int(value) < 65536:  # noqa: PLR2004 – ports, and far more replicas than sense
        raise SettingsError(f"{name} must be a whole number, not {value!r}")
    return int(value)


def _switch(env: Mapping[str, str], name: str) -> bool:
    value = (env.get(name) or "0").casefold()
    if value not in ("0", "1", "true", "false", "yes", "no", "on", "off"):
        raise SettingsError(f"{name} is a switch: 1 or 0")
    return value in ("1", "true", "yes", "on")
