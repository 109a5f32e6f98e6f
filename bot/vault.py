"""Secrets at rest: written with the first of the keys that are a setting, read with each of them."""

from __future__ import annotations

import msgspec
from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class Unreadable(Exception):
    """None of the keys fits, or it was tampered with; the message says whose it is, and nothing of it."""


class Sealed(msgspec.Struct, frozen=True):
    """What is encrypted: a secret's parts, and whose it is, so that nothing can be put in another's place."""

    owner: str
    parts: dict[str, str]


class Vault:
    """Encrypts and decrypts. Made with at least one key of ``new_key``."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        self._each = [Fernet(key) for key in keys]
        self._all = MultiFernet(self._each)

    def seal(self, owner: str, parts: dict[str, str]) -> str:
        """A secret as it may be stored."""
        return self._all.encrypt(msgspec.json.encode(Sealed(owner, parts))).decode()

    def open(self, owner: str, sealed: str) -> dict[str, str]:
        """The secret of that owner. Raises Unreadable."""
        try:
            found = msgspec.json.decode(self._all.decrypt(sealed), type=Sealed)
        except (InvalidToken, ValueError, msgspec.MsgspecError):  # ValueError: no ASCII
            raise Unreadable(owner) from None
        if found.owner != owner:
            raise Unreadable(owner)
        return found.parts

    def reseal(self, owner: str, sealed: str) -> str:
        """The same secret under the first key. Raises Unreadable."""
        self.open(owner, sealed)
        return self._all.rotate(sealed).decode()

    def key_of(self, sealed: str) -> int:
        """Which key it was written with, from 1 on; 0 where none fits."""
        for number, key in enumerate(self._each, start=1):
            try:
                key.decrypt(sealed)
            except (InvalidToken, ValueError):
                continue
            return number
        return 0


def new_key() -> str:
    """A new key, as it stands in TOKEN_KEYS."""
    return Fernet.generate_key().decode()
