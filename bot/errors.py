"""What can go wrong at the edges, in the shell's own terms."""

from __future__ import annotations


class SettingsError(Exception):
    """A setting is missing or wrong; the message is one line a person can act on. Exit code 2."""


class Busy(Exception):
    """More is waiting than can be answered in time; nothing of this event was stored."""


class DeliveryError(Exception):
    """A letter did not go out. The message is a reason a person can read, without the letter's words."""


class TryLater(DeliveryError):
    """Not now: try again after ``seconds``. ``uncertain`` means it may have arrived all the same.

    ``limited`` means that the platform asked us to go slower: other waits are for what is to be mended.
    """

    def __init__(
        self, reason: str, seconds: float | None = None, *, uncertain: bool = False, limited: bool = False
    ) -> None:
        super().__init__(reason)
        self.seconds = seconds
        self.uncertain = uncertain
        self.limited = limited


class Unreachable(DeliveryError):
    """Nothing can reach this person any more: the app was removed, the account is gone."""


class Refused(DeliveryError):
    """The platform will never take this letter as it is."""
