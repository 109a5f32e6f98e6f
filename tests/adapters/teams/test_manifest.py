"""The app's manifest, by Microsoft's own schema, and its icons."""

from __future__ import annotations

import json
import struct
import zlib
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest

from adapters.teams.directory import PERMISSIONS
from adapters.teams.hear import COMMANDS
from manifest import teams
from manifest.teams import icons
from tests.fakes.teams.graph import NEEDED

APP_ID = "22222222-2222-4222-8222-222222222222"
DOCS = Path(__file__).parents[3] / "docs" / "teams.md"
SCHEMAS = Path(__file__).parents[2] / "clients/node_modules/@microsoft/app-manifest/build/json-schemas/teams"


@cache
def schema(version: str, of: str = "MicrosoftTeams") -> Any:
    """Microsoft's schema of a manifest version; the tests that need it say what to install."""
    path = SCHEMAS / f"v{version}" / f"{of}.schema.json"
    if not path.exists():
        pytest.skip("Please run: npm ci --prefix tests/clients")
    return json.loads(path.read_text(encoding="utf-8-sig"))


def rendered() -> dict[str, Any]:
    return teams.rendered(APP_ID, "coach.example.edu")


def test_the_schema_takes_it() -> None:
    manifest = rendered()
    assert manifest["$schema"].endswith(f"/v{manifest['manifestVersion']}/MicrosoftTeams.schema.json")
    jsonschema.Draft4Validator(schema(manifest["manifestVersion"])).validate(manifest)


def test_the_schema_is_strict_enough_to_notice() -> None:
    validator = jsonschema.Draft4Validator(schema("1.22"))
    for wrong in ({"id": "x"}, {"surprise": 1}, {"accentColor": "blue"}, {"permissions": ["everything"]}):
        assert not validator.is_valid(rendered() | wrong)


def test_the_commands_are_those_we_hear() -> None:
    (bot,) = rendered()["bots"]
    for listed in bot["commandLists"]:
        assert tuple(command["title"] for command in listed["commands"]) == COMMANDS
        # What older clients show of a command (manifest 1.17 and before).
        assert all(len(command["title"]) <= 32 and len(command["description"]) <= 128 for command in listed["commands"])


def test_it_asks_for_no_consent_and_tells_of_what_the_directory_wants() -> None:
    """Resource-specific consent stands under ``authorization``; Graph's permissions stand in Entra alone."""
    manifest = rendered()
    assert "authorization" not in manifest
    assert "webApplicationInfo" not in manifest
    told = DOCS.read_text(encoding="utf-8")
    assert [name for name in PERMISSIONS if f"| `{name}` |" not in told] == []
    assert set(PERMISSIONS) == NEEDED


def test_every_permission_is_told_of() -> None:
    told = DOCS.read_text(encoding="utf-8")
    assert [name for name in rendered()["permissions"] if f"| permission `{name}` |" not in told] == []


def test_it_is_in_spanish_too() -> None:
    manifest = rendered()
    (spanish,) = manifest["localizationInfo"]["additionalLanguages"]
    told = json.loads((Path(teams.__file__).parent / spanish["file"]).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema("1.22", "MicrosoftTeams.Localization")).validate(told)
    for number, _ in enumerate(COMMANDS):  # a title is what is sent when it is chosen, so it stays as it is heard
        assert told[f"bots[0].commandLists[0].commands[{number}].description"]


def test_the_zip_holds_what_the_manifest_names(tmp_path: Path) -> None:
    out = teams.package(APP_ID.upper(), "Coach.Example.edu", tmp_path / "teams.zip")
    with ZipFile(out) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert sorted(archive.namelist()) == sorted(["manifest.json", "es.json", *manifest["icons"].values()])
        assert archive.testzip() is None
    assert manifest["id"] == manifest["bots"][0]["botId"] == APP_ID
    assert manifest["developer"]["websiteUrl"] == "https://coach.example.edu"
    assert "example.edu" not in json.dumps({**manifest, "developer": {}})
    assert out.read_bytes() == teams.package(APP_ID, "coach.example.edu", tmp_path / "again.zip").read_bytes()


def test_the_institutions_own_pages() -> None:
    pages = {"privacy": "https://mount.example/privacy", "terms": "https://mount.example/terms"}
    developer = teams.rendered(APP_ID, "coach.example.edu", **pages)["developer"]
    assert (developer["privacyUrl"], developer["termsOfUseUrl"]) == tuple(pages.values())


@pytest.mark.parametrize(
    ("app_id", "domain", "privacy"),
    [
        ("", "coach.example.edu", ""),
        ("my-app", "coach.example.edu", ""),
        (APP_ID, "", ""),
        (APP_ID, "https://coach.example.edu", ""),
        (APP_ID, "coach.example.edu/path", ""),
        (APP_ID, "localhost", ""),
        (APP_ID, "coach.example.edu", "http://mount.example"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, app_id: str, domain: str, privacy: str) -> None:
    with pytest.raises(ValueError, match="is no"):
        teams.package(app_id, domain, tmp_path / "teams.zip", privacy=privacy)
    assert not (tmp_path / "teams.zip").exists()


@pytest.mark.parametrize(("name", "size", "drawn"), [("color", 192, icons.color), ("outline", 32, icons.outline)])
def test_icons_are_as_drawn_and_as_teams_wants_them(name: str, size: int, drawn: Any) -> None:
    picture = (Path(teams.__file__).parent / f"{name}.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (size, size)
    rows = zlib.decompress(picture[41:-16])
    pixels = b"".join(rows[start + 1 : start + 1 + size * 4] for start in range(0, len(rows), size * 4 + 1))
    assert pixels == icons.draw(size, drawn)
    alphas = pixels[3::4]
    if name == "color":
        assert set(alphas) == {255}
    else:
        assert 0 < sum(map(bool, alphas)) < size * size / 2
        assert {pixels[start : start + 3] for start in range(0, len(pixels), 4)} == {b"\xff\xff\xff"}
