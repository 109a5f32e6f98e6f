"""What no database can keep and no platform shows, taken out of what was heard: halves of characters, and NUL."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from flows.heard import Event

_UNKEPT = re.compile("[\x00\ud800-\udfff]")
_WHOLE = "\ufffd"  # what stands for a character that could not be read


def sound(event: Event) -> Event:
    """The event as it can be kept; nearly always the very same one."""
    try:
        if b"\\u0000" not in msgspec.json.encode(event):
            return event
    except UnicodeEncodeError:
        pass
    mended: Event = _mended(event)
    return mended


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return _UNKEPT.sub(_WHOLE, value)
    if isinstance(value, msgspec.Struct):
        return type(value)(**{name: _mended(each) for name, each in msgspec.structs.asdict(value).items()})
    if isinstance(value, dict):
        return {_mended(key): _mended(each) for key, each in value.items()}
    return value
