"""The terminal: a chat for the first run, and for scripts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from adapters.terminal.chat import Terminal
from adapters.terminal.screen import Screen
from adapters.terminal.script import Script
from flows.heard import Profile

__all__ = ["Screen", "Script", "Terminal", "connect"]


def connect(face: Screen | Script, profile: Profile, folder: Path, now: Callable[[], datetime]) -> Terminal:
    """The chat with a person (Screen) or a script; files it is given are written to ``folder``."""
    return Terminal(face, profile, folder, now)
