"""Every setting, and the one line each mistake is told in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, SlackOAuth, SlackSettings, TeamsSettings, colour, is_loopback, parse, read

SLACK = {"SLACK_BOT_TOKEN": "xoxb-secret", "SLACK_SIGNING_SECRET": "hush"}
KEYS = ("a2V5IG9uZSBmb3IgdGVzdHMsIG9mIDMyIGJ5dGVzLi4=", "a2V5IHR3byBmb3IgdGVzdHMsIG9mIDMyIGJ5dGVzLi4=")
CLICK = {
    "SLACK_CLIENT_ID": "1234.5678",
    "SLACK_CLIENT_SECRET": "hush",
    "SLACK_TEAM": "T0MOUNT",
    "SLACK_SIGNING_SECRET": "hush",
    "TOKEN_KEYS": KEYS[0],
    "PUBLIC_URL": "https://coach.mount.example",
}
TEAMS = {
    "MicrosoftAppId": "11111111-2222-3333-4444-555555555555",
    "MicrosoftAppPassword": "hush",
    "MicrosoftAppTenantId": "a-tenant",
}
EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.mark.parametrize(
    ("no_color", "term", "shown"),
    [("", "xterm-256color", True), ("1", "xterm-256color", False), ("", "dumb", False), ("", "", True)],
)
def test_who_wants_no_colour_gets_none(monkeypatch: pytest.MonkeyPatch, no_color: str, term: str, shown: bool) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", term)
    assert colour() == shown


def test_nothing_set_is_a_safe_house_with_no_doors() -> None:
    assert parse({}) == Settings(
        database_url="sqlite:///infointerview.sqlite",
        host="127.0.0.1",
        port=3978,
        public_url="http://127.0.0.1:3978",
        center_file=None,
        metrics_token="",
        replicas=1,
        person_burst=60,
        slack=None,
        teams=None,
    )


def test_everything_set() -> None:
    known = parse(
        {
            **SLACK,
            **TEAMS,
            "DATABASE_URL": "postgres://coach:hush@db/coach",
            "HOST": "0.0.0.0",
            "PORT": "80",
            "PUBLIC_URL": "https://coach.mount.example/",
            "CENTER_FILE": "center.toml",
            "REPLICAS": "3",
            "SLACK_APP_TOKEN": "xapp-secret",
            "SLACK_API_URL": "http://localhost:7000/api/",
            "MicrosoftAppType": "MultiTenant",
        }
    )
    assert known.database_url == "postgresql+psycopg://coach:hush@db/coach"
    assert (known.host, known.port, known.replicas) == ("0.0.0.0", 80, 3)
    assert known.public_url == "https://coach.mount.example"
    assert known.center_file == Path("center.toml")
    assert known.slack == SlackSettings("xoxb-secret", "hush", "xapp-secret", "http://localhost:7000/api/")
    assert known.teams == TeamsSettings("11111111-2222-3333-4444-555555555555", "hush", "MultiTenant", "a-tenant")


@pytest.mark.parametrize(
    ("env", "told"),
    [
        ({"PORT": "http"}, "PORT must be a whole number, not 'http'"),
        ({"PORT": "0"}, "PORT must be a whole number, not '0'"),
        ({"PORT": "70000"}, "PORT must be a whole number, not '70000'"),
        ({"REPLICAS": "-1"}, "REPLICAS must be a whole number, not '-1'"),
        ({"REPLICAS": "2"}, "REPLICAS is more than one, and SQLite serves one process only"),
        ({"PUBLIC_URL": "coach.mount.example"}, "PUBLIC_URL must begin with https://"),
        ({"PUBLIC_URL": "https://"}, "PUBLIC_URL must begin with https://"),
        ({"DATABASE_URL": "infointerview.sqlite"}, "DATABASE_URL is no URL"),
        ({"DATABASE_URL": "mysql://root:hush@db/x"}, "DATABASE_URL: mysql is not supported"),
        ({"DATABASE_URL": "sqlite://"}, "DATABASE_URL needs a file"),
        ({"DATABASE_URL": "sqlite:///:memory:"}, "DATABASE_URL needs a file"),
        ({"SLACK_SIGNING_SECRET": "hush"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_APP_TOKEN": "xapp-hush"}, "SLACK_BOT_TOKEN is missing"),
        ({"SLACK_BOT_TOKEN": "xoxb-hush"}, "SLACK_SIGNING_SECRET is missing"),
        ({**SLACK, "SLACK_API_URL": "slack.com/api/"}, "SLACK_API_URL must be a URL that ends in a slash"),
        ({**SLACK, "SLACK_API_URL": "https://slack.com/api"}, "SLACK_API_URL must be a URL that ends in a slash"),
        ({**SLACK, "SLACK_API_URL": "http://slack.com/api/"}, "SLACK_API_URL may be plain http on this machine only"),
        (
            {"SLACK_BOT_TOKEN": "xoxe.xoxb-hush", "SLACK_SIGNING_SECRET": "hush"},
            "SLACK_BOT_TOKEN ends after twelve hours",
        ),
        (
            {**CLICK, "SLACK_BOT_TOKEN": "xoxb-hush"},
            "SLACK_CLIENT_ID brings a token by itself: take out SLACK_BOT_TOKEN",
        ),
        (
            {**CLICK, "SLACK_APP_TOKEN": "xapp-hush"},
            "SLACK_CLIENT_ID needs HTTP, and with SLACK_APP_TOKEN there is none",
        ),
        ({**CLICK, "SLACK_SIGNING_SECRET": ""}, "SLACK_SIGNING_SECRET is missing"),
        ({**CLICK, "SLACK_CLIENT_ID": ""}, "SLACK_CLIENT_ID is missing"),
        ({**CLICK, "SLACK_CLIENT_ID": "1234&scope=admin"}, "SLACK_CLIENT_ID must look like"),
        ({**CLICK, "SLACK_CLIENT_SECRET": ""}, "SLACK_CLIENT_SECRET is missing"),
        ({"SLACK_TEAM": "T0MOUNT"}, "SLACK_CLIENT_ID is missing"),
        ({**CLICK, "SLACK_TEAM": ""}, "SLACK_TEAM is missing"),
        ({**CLICK, "SLACK_TEAM": "T0MOUNT,T0OTHER"}, "SLACK_TEAM must be one id like T0123ABCD"),
        ({**CLICK, "SLACK_TEAM": "mount.slack.com"}, "SLACK_TEAM must be one id like T0123ABCD"),
        ({**CLICK, "TOKEN_KEYS": ""}, "TOKEN_KEYS is missing"),
        ({**CLICK, "TOKEN_KEYS": f"{KEYS[0]},hush"}, "TOKEN_KEYS: number 2 is no key"),
        ({"TOKEN_KEYS": "hush"}, "TOKEN_KEYS: number 1 is no key"),
        ({**CLICK, "PUBLIC_URL": ""}, "PUBLIC_URL must begin with https:// for SLACK_CLIENT_ID"),
        (
            {**CLICK, "PUBLIC_URL": "http://coach.mount.example"},
            "PUBLIC_URL must begin with https:// for SLACK_CLIENT_ID",
        ),
        ({"MicrosoftAppId": "11111111-2222-3333-4444-555555555555"}, "MicrosoftAppPassword is missing"),
        ({"MicrosoftAppPassword": "hush"}, "MicrosoftAppId is missing"),
        ({**TEAMS, "MicrosoftAppType": "UserAssignedMSI"}, "MicrosoftAppType must be SingleTenant or MultiTenant"),
        ({**TEAMS, "MicrosoftAppTenantId": ""}, "MicrosoftAppTenantId is missing"),
        ({**TEAMS, "MicrosoftAppType": "MultiTenant", "MicrosoftAppTenantId": ""}, "MicrosoftAppTenantId is missing"),
        ({"TEAMS_ANONYMOUS": "maybe"}, "TEAMS_ANONYMOUS is a switch: 1 or 0"),
        ({"TEAMS_ANONYMOUS": "1", "HOST": "0.0.0.0"}, "TEAMS_ANONYMOUS lets anybody in"),
        ({"TEAMS_ANONYMOUS": "1", "HOST": "coach.mount.example"}, "TEAMS_ANONYMOUS lets anybody in"),
        ({"TEAMS_ANONYMOUS": "1", **TEAMS}, "TEAMS_ANONYMOUS is for local clients"),
    ],
)
def test_a_mistake_is_told_in_one_line_without_a_secret(env: dict[str, str], told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        parse(env)
    assert str(raised.value).startswith(told)
    assert "\n" not in str(raised.value)
    assert "hush" not in str(raised.value)


def test_secrets_are_not_shown_by_accident() -> None:
    env = {**SLACK, **TEAMS, "SLACK_APP_TOKEN": "xapp-secret", "DATABASE_URL": "postgresql://coach:hush@db/x"}
    shown = repr(parse(env))
    assert "hush" not in shown
    assert "secret" not in shown


def test_slack_is_installed_by_a_click() -> None:
    known = parse({**CLICK, "TOKEN_KEYS": f" {KEYS[1]}, {KEYS[0]} ,"})
    oauth = SlackOAuth("1234.5678", "hush", "T0MOUNT")
    assert known.slack == SlackSettings("", "hush", oauth=oauth)
    assert known.token_keys == (KEYS[1], KEYS[0])
    assert not [each for each in ("hush", *KEYS) if each in repr(known)]
    tried = parse({**CLICK, "SLACK_TEAM": "E0MOUNT", "PUBLIC_URL": "", "SLACK_API_URL": "http://127.0.0.1:7000/api/"})
    assert tried.public_url == "http://127.0.0.1:3978"


def test_what_is_copied_with_spaces_is_taken_without() -> None:
    assert parse({"SLACK_BOT_TOKEN": " xoxb-secret\n", "SLACK_SIGNING_SECRET": "hush "}).slack == SlackSettings(
        "xoxb-secret", "hush"
    )


def test_empty_is_not_set() -> None:
    assert parse(dict.fromkeys((*SLACK, *TEAMS, "PORT", "HOST", "DATABASE_URL", "TEAMS_ANONYMOUS"), "")) == parse({})


@pytest.mark.parametrize("value", ["1", "true", "YES", "on"])
def test_anonymous_teams_on_this_machine(value: str) -> None:
    assert parse({"TEAMS_ANONYMOUS": value}).teams == TeamsSettings("", "", anonymous=True)
    assert parse({"TEAMS_ANONYMOUS": "0"}).teams is None


@pytest.mark.parametrize(
    ("env", "url"),
    [
        ({"TEAMS_ANONYMOUS": "1", "PORT": "4000"}, "http://127.0.0.1:4000"),
        ({"HOST": "::1"}, "http://[::1]:3978"),
        ({**SLACK, "SLACK_API_URL": "http://127.0.0.1:7000/api/"}, "http://127.0.0.1:3978"),
        ({**SLACK}, ""),
        ({**TEAMS}, ""),
        ({"HOST": "0.0.0.0"}, ""),
    ],
)
def test_an_address_only_this_machine_knows_is_given_to_nobody_else(env: dict[str, str], url: str) -> None:
    assert parse(env).public_url == url


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("postgresql://h/d", "postgresql+psycopg://h/d"),
        ("postgresql+psycopg://h/d", "postgresql+psycopg://h/d"),
        ("sqlite:////var/lib/coach.sqlite", "sqlite:////var/lib/coach.sqlite"),
        ("sqlite+pysqlite:///coach.sqlite", "sqlite:///coach.sqlite"),
    ],
)
def test_databases(url: str, taken: str) -> None:
    assert parse({"DATABASE_URL": url}).database_url == taken


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("localhost", True),
        ("127.0.0.2", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("10.0.0.1", False),
        ("x.edu", False),
    ],
)
def test_loopback(host: str, local: bool) -> None:
    assert is_loopback(host) is local


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("PORT=4000\nHOST=127.0.0.2\nEMPTY\n")
    monkeypatch.setenv("PORT", "5000")
    monkeypatch.delenv("HOST", raising=False)
    known = read(tmp_path)
    assert (known.host, known.port) == ("127.0.0.2", 5000)


def test_every_setting_that_is_read_is_in_the_example_and_no_other() -> None:
    source = (Path(__file__).parents[2] / "bot" / "settings.py").read_text()
    said = set(re.findall(r"^#?([A-Za-z_]+)=", EXAMPLE.read_text(), re.MULTILINE))
    asked = set(re.findall(r'env(?:\.get\(|\[|, )"([A-Za-z_]+)"', source))
    asked |= {f"SLACK_{name}" for name in ("BOT_TOKEN", "SIGNING_SECRET", "APP_TOKEN")}
    assert said == asked


def test_the_example_as_it_stands_sets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for line in EXAMPLE.read_text().splitlines():
        assert not line or line.startswith("#")
