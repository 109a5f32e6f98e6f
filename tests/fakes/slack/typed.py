"""What Slack makes of the words a person types: escaped text, and a rich_text block."""

from __future__ import annotations

import re

from tests.fakes.loopback import Json

_LINK = re.compile(r"(https?://[^\s<>|]*[\w/=#]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")


def escaped(words: str) -> str:
    """``&``, ``<`` and ``>`` as entities; addresses as ``<https://…>`` and ``<mailto:a@b.edu|a@b.edu>``."""
    return "".join(_linked(piece) if _LINK.fullmatch(piece) else _entities(piece) for piece in _pieces(words))


def rich(words: str, *, mention: str = "") -> list[Json]:
    """The block Slack sends beside the text, after a mention of ``mention`` if given."""
    parts: list[Json] = [{"type": "user", "user_id": mention}] if mention else []
    parts += [_part(piece) for piece in _pieces(words)]
    section = {"type": "rich_text_section", "elements": parts}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def _pieces(words: str) -> list[str]:
    return [piece for piece in _LINK.split(words) if piece]


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _linked(address: str) -> str:
    safe = _entities(address)
    return f"<{safe}>" if "://" in address else f"<mailto:{safe}|{safe}>"


def _part(piece: str) -> Json:
    if not _LINK.fullmatch(piece):
        return {"type": "text", "text": piece}
    if "://" in piece:
        return {"type": "link", "url": piece}
    return {"type": "link", "url": f"mailto:{piece}", "text": piece}
