"""The browser of an administrator who installs the app: it keeps cookies, and follows no redirect by itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from http.cookies import SimpleCookie
from urllib.parse import urljoin, urlsplit

from aiohttp import ClientSession, ClientTimeout

from tests.fakes.slack.message import TEAM
from tests.fakes.slack.oauth import ADMIN

_HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


@dataclass(frozen=True)
class Page:
    """What a browser got."""

    status: int
    text: str
    headers: Mapping[str, str]
    cookie: str = ""

    @property
    def location(self) -> str:
        """Where it is sent."""
        return self.headers.get("Location", "")


@dataclass
class Browser:
    """Cookies by host. It takes ``Secure`` ones by plain HTTP too, as browsers do from this machine."""

    cookies: dict[str, dict[str, str]] = field(default_factory=dict)

    async def get(self, url: str) -> Page:
        """Open an address."""
        return await self._ask("GET", url)

    async def install(self, url: str, *, allow: bool = True, team: str = TEAM, user: str = ADMIN) -> Page:
        """Click *Install*, agree or not, and come back: the page at the end."""
        return await self.get(await self.consent(url, allow=allow, team=team, user=user))

    async def consent(self, url: str, *, allow: bool = True, team: str = TEAM, user: str = ADMIN) -> str:
        """Click *Install* and agree or not: the address Slack sends the browser back to."""
        begun = await self.get(url)
        asking = await self.get(begun.location)
        if begun.status != 302 or asking.status != 200:
            raise AssertionError(f"no page of consent: {begun.status}, {asking.status} {asking.text}")
        form = {name: unescape(value) for name, value in _HIDDEN.findall(asking.text)}
        form |= {"team": team, "user": user} | ({"allow": "1"} if allow else {})
        return (await self._ask("POST", begun.location, form)).location

    async def _ask(self, method: str, url: str, form: Mapping[str, str] | None = None) -> Page:
        kept = self.cookies.setdefault(urlsplit(url).netloc, {})
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in kept.items())} if kept else {}
        limit = ClientTimeout(total=20)
        asked = {"headers": headers, "data": form, "allow_redirects": False, "timeout": limit}
        async with ClientSession() as http, http.request(method, url, **asked) as answer:  # type: ignore[arg-type]
            text, told = await answer.text(), ", ".join(answer.headers.getall("Set-Cookie", []))
            if told:
                self._keep(kept, told)
            location = answer.headers.get("Location")
            headers = dict(answer.headers) | ({"Location": urljoin(url, location)} if location else {})
            return Page(answer.status, text, headers, told)

    def _keep(self, kept: dict[str, str], told: str) -> None:
        for name, morsel in SimpleCookie(told).items():
            kept.pop(name, None)
            if "1970" not in morsel["expires"]:
                kept[name] = morsel.value
