"""The Teams app for one installation: its manifest, the same in Spanish, and icons, in the zip that Teams takes."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
_WRITTEN = (1980, 1, 1, 0, 0, 0)  # the same files make the same zip on every day


def package(app_id: str, domain: str, out: Path, *, privacy: str = "", terms: str = "") -> Path:
    """Write the zip to upload and give its path. ``privacy`` and ``terms`` are pages of the institution.

    Raises ValueError for an app id, a domain or a page that is none.
    """
    manifest = json.dumps(rendered(app_id, domain, privacy=privacy, terms=terms), indent=2, ensure_ascii=False)
    root = files(__name__)
    parts = {"manifest.json": manifest.encode()}
    parts |= {name: (root / name).read_bytes() for name in ("color.png", "outline.png", "es.json")}
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, _WRITTEN), content, ZIP_DEFLATED)
    return out


def rendered(app_id: str, domain: str, *, privacy: str = "", terms: str = "") -> dict[str, Any]:
    """The manifest of the app with that Microsoft App ID, whose coach answers under that domain."""
    app, site = _app_id(app_id), f"https://{_domain(domain)}"
    manifest: dict[str, Any] = json.loads((files(__name__) / "manifest.json").read_text(encoding="utf-8"))
    manifest["id"] = manifest["bots"][0]["botId"] = app
    manifest["version"] = version("infointerview")
    manifest["developer"] |= {
        "websiteUrl": site,
        "privacyUrl": _page(privacy or f"{site}/privacy"),
        "termsOfUseUrl": _page(terms or f"{site}/terms"),
    }
    return manifest


def _app_id(app_id: str) -> str:
    try:
        return str(UUID(app_id))
    except ValueError:
        raise ValueError(
            f"{app_id!r} is no Microsoft App ID: it looks like 12345678-90ab-cdef-1234-567890abcdef"
        ) from None


def _domain(domain: str) -> str:
    if not _DOMAIN.fullmatch(domain.lower()):
        raise ValueError(f"{domain!r} is no domain: give the name alone, like coach.your-university.edu")
    return domain.lower()


def _page(url: str) -> str:
    if not re.fullmatch(r"https://\S+", url):
        raise ValueError(f"{url!r} is no page: it must begin with https://")
    return url
