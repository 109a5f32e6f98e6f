"""Keys and what is stored under them, as an operator asks for them: never a token, never a trace."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.ports import Installation, Tokens
from bot.settings import parse
from bot.store import migrate
from manifest.slack import SCOPES
from tests.adapters.slack.replicas import KEY, OTHER_KEY, stored
from tests.bot.programs import run

CLICK = {
    "SLACK_CLIENT_ID": "1234.5678",
    "SLACK_CLIENT_SECRET": "hush-hush",
    "SLACK_TEAM": "T0MOUNT",
    "SLACK_SIGNING_SECRET": "hush-hush",
    "SLACK_API_URL": "http://127.0.0.1:9/api/",
}


def install(folder: Path, *scopes: str, key: str = KEY, team: str = "T0MOUNT", ends: bool = True) -> None:
    """Something that was installed by a click."""

    async def kept() -> None:
        there = stored(f"sqlite:///{folder / 'infointerview.sqlite'}", key)
        tokens = Tokens("xoxe.xoxb-zebra", "xoxe-quagga", timedelta(hours=12)) if ends else Tokens("xoxb-zebra")
        await there.keep(Installation(team, "The Mount", scopes or tuple(sorted(SCOPES)), tokens), "U0ADMIN")
        await there.close()

    asyncio.run(kept())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    migrate(f"sqlite:///{tmp_path / 'infointerview.sqlite'}")
    return tmp_path


def test_a_new_key_is_one_that_can_be_set(tmp_path: Path) -> None:
    one, other = (run(tmp_path, "keys", "new").stdout.strip() for _ in range(2))
    assert one != other
    assert parse({"TOKEN_KEYS": f"{one},{other}"}).token_keys == (one, other)
    assert list(tmp_path.iterdir()) == []


def test_what_is_installed_is_listed_without_its_tokens(folder: Path) -> None:
    assert run(folder, "installations").stdout == "Nothing was installed by a click.\n"
    install(folder, "chat:write")
    install(folder, team="T0OTHER", ends=False, key=OTHER_KEY)
    told = run(folder, "installations", TOKEN_KEYS=f"{OTHER_KEY},{KEY}")
    mine, other = told.stdout.splitlines()
    assert mine.startswith("slack/T0MOUNT  The Mount  installed 20")
    assert "  token until 20" in mine
    assert "  key 2 of TOKEN_KEYS  install again: it lacks app_mentions:read" in mine
    assert "  token without end  key 1 of TOKEN_KEYS" in other
    assert "lacks" not in other
    assert "no key of TOKEN_KEYS fits" in run(folder, "installations", TOKEN_KEYS=OTHER_KEY).stdout.splitlines()[0]
    assert "TOKEN_KEYS is not set" in run(folder, "installations").stdout
    assert "xox" not in told.stdout + told.stderr


def test_everything_is_brought_under_the_first_key(folder: Path) -> None:
    install(folder)
    both = {"TOKEN_KEYS": f"{OTHER_KEY},{KEY}"}
    for brought in (1, 0):
        told = run(folder, "keys", "rotate", **both)
        assert told.returncode == 0
        assert told.stdout == (
            f"1 installation is under the first key, {brought} of them newly. The other keys can go.\n"
        )
    assert "key 1 of TOKEN_KEYS" in run(folder, "installations", TOKEN_KEYS=OTHER_KEY).stdout
    assert "xox" not in (folder / "infointerview.sqlite").read_bytes().decode(errors="replace")


def test_what_one_key_does_not_fit_does_not_hold_up_the_rest(folder: Path) -> None:
    install(folder)
    install(folder, team="T0OTHER", key=OTHER_KEY)
    new = run(folder, "keys", "new").stdout.strip()
    told = run(folder, "keys", "rotate", TOKEN_KEYS=f"{new},{OTHER_KEY}")
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("infointerview: TOKEN_KEYS: no key fits what is stored for slack/T0MOUNT")
    assert told.stderr.count("\n") == 1
    assert "key 1 of TOKEN_KEYS" in run(folder, "installations", TOKEN_KEYS=new).stdout.splitlines()[1]


@pytest.mark.parametrize(
    ("arguments", "settings", "told"),
    [
        (("keys", "rotate"), {}, "TOKEN_KEYS is missing"),
        (("keys", "rotate"), {"TOKEN_KEYS": "hush-hush"}, "TOKEN_KEYS: number 1 is no key"),
        (("serve",), CLICK, "TOKEN_KEYS is missing"),
        (("serve",), {**CLICK, "TOKEN_KEYS": OTHER_KEY}, "TOKEN_KEYS: no key fits what is stored for slack/T0MOUNT"),
        (("serve",), {**CLICK, "TOKEN_KEYS": KEY, "SLACK_BOT_TOKEN": "xoxb-zebra"}, "SLACK_CLIENT_ID brings a token"),
    ],
)
def test_a_mistake_is_one_line(folder: Path, arguments: tuple[str, ...], settings: dict[str, str], told: str) -> None:
    install(folder)
    done = run(folder, *arguments, **settings)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1].startswith(f"infointerview: {told}")
    assert "Traceback" not in done.stderr
    assert not [word for word in ("hush-hush", "zebra", "quagga", KEY, OTHER_KEY) if word in done.stderr]


def test_a_lost_key_is_got_over_by_deleting_what_it_was_for(folder: Path) -> None:
    install(folder)
    gone = run(folder, "installations", "remove", "slack/T0MOUNT")
    assert (gone.returncode, gone.stdout) == (0, "Deleted: slack/T0MOUNT\n")
    assert run(folder, "installations").stdout == "Nothing was installed by a click.\n"
    again = run(folder, "installations", "remove", "slack/T0MOUNT")
    assert (again.returncode, again.stdout) == (1, "")
    assert "nothing is stored for slack/T0MOUNT" in again.stderr
    assert "uninstall  slack/T0MOUNT" in run(folder, "audit").stdout
    assert "install  slack/T0MOUNT" in run(folder, "audit").stdout


def test_cryptography_is_loaded_where_something_is_encrypted(folder: Path) -> None:
    for arguments in (("--help",), ("letters",), ("installations", "remove", "slack/T0NONE")):
        loaded = run(folder, *arguments, PYTHONPROFILEIMPORTTIME="1").stderr
        assert "| cryptography" not in loaded
    assert "cryptography.fernet" in run(folder, "keys", "new", PYTHONPROFILEIMPORTTIME="1").stderr
