"""Whether a nudge made a difference, told no surer than the numbers are.

The interval is Newcombe's hybrid score interval for the difference of two independent proportions, method 10 of
R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, built on Wilson's for each. It holds for small groups and
for shares near 0 and 1, where the textbook interval does not.
"""

from __future__ import annotations

from math import sqrt
from typing import Literal

from msgspec import Struct

Z95 = 1.959964  # the standard normal's 97.5th percentile
FEWEST = 10  # a group smaller than this tells nothing, and is not shown for the sake of who is in it


class Share(Struct, frozen=True):
    """So many of so many."""

    hits: int
    of: int

    @property
    def percent(self) -> int:
        """Rounded; 0 of 0 is 0."""
        return round(100 * self.hits / self.of) if self.of else 0


class Difference(Struct, frozen=True):
    """Nudged less held back, in percentage points, with the bounds of the 95 % interval."""

    points: float
    low: float
    high: float


Verdict = Literal["too_few", "no_telling", "more", "fewer"]


def wilson(share: Share) -> tuple[float, float]:
    """The 95 % score interval of a share (E. B. Wilson, 1927), as fractions; asks for at least one."""
    p, n, zz = share.hits / share.of, share.of, Z95 * Z95
    middle, half = 2 * n * p + zz, Z95 * sqrt(zz + 4 * n * p * (1 - p))
    return (middle - half) / (2 * (n + zz)), (middle + half) / (2 * (n + zz))


def difference(nudged: Share, held: Share) -> Difference | None:
    """How much more of those nudged did it; None when either group is too small to tell."""
    if min(nudged.of, held.of) < FEWEST:
        return None
    p, q = nudged.hits / nudged.of, held.hits / held.of
    (low, high), (low_held, high_held) = wilson(nudged), wilson(held)
    below = sqrt((p - low) ** 2 + (high_held - q) ** 2)
    above = sqrt((high - p) ** 2 + (q - low_held) ** 2)
    return Difference(100 * (p - q), 100 * (p - q - below), 100 * (p - q + above))


def verdict(found: Difference | None) -> Verdict:
    """What may be said of it in plain words: only where the interval leaves zero out is it a difference."""
    if found is None:
        return "too_few"
    if found.low > 0:
        return "more"
    return "fewer" if found.high < 0 else "no_telling"
