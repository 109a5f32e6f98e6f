"""The email coach: which faults of a draft are found or mistaken, and what a judgement costs.

Run ``python -m benchmarks.understanding.emails [--failures]``. Failures are shown of the half that may be seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

from benchmarks.understanding.sets import cost, half, rows
from flows.drafts import Known, Verdict, judge

Row = dict[str, Any]
ARITHMETIC = {"long", "subject"}  # counted, not understood


def main() -> None:
    """Print the report of both languages."""
    for language in ("en", "es"):
        drafts = rows("emails", language)
        for part in ("seen", "unseen"):
            judged = [(row, verdict(row, language)) for row in drafts if half(row) == part]
            report(f"{language} {part}", judged, failures="--failures" in sys.argv and part == "seen")
        spent = cost(lambda kind, text, name: judge(kind, text, language, Known(name)),  # noqa: B023
                     [(row["kind"], row["text"], row["name"]) for row in drafts])  # fmt: skip
        print(f"{language}: {spent:.0f} µs a draft in the median\n")


def verdict(row: Row, language: str) -> Verdict:
    """What the coach says of a draft when nothing but its addressee is known."""
    return judge(row["kind"], row["text"], language, Known(row["name"]))


def faults(given: Verdict) -> set[str]:
    """The names of what is wrong."""
    return {each.name for each in given.wrong} - ARITHMETIC


def report(title: str, judged: list[tuple[Row, Verdict]], *, failures: bool) -> None:
    """Precision and recall of every point, and how many drafts are judged right in all."""
    hit, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    for row, seen in judged:
        given.update(faults(seen))
        wanted.update(row["faults"])
        hit.update(faults(seen) & set(row["faults"]))
    points = sum(len([each for each in seen.points if each.name not in ARITHMETIC]) for _, seen in judged)
    wrong = given.total() + wanted.total() - 2 * hit.total()
    whole = sum(faults(seen) == set(row["faults"]) for row, seen in judged)
    print(f"{title}: {points - wrong} of {points} points right ({1 - wrong / points:.1%})")
    print(f"    {whole} of {len(judged)} drafts right in every point")
    print(f"    precision {hit.total() / given.total():.1%} recall {hit.total() / wanted.total():.1%} of all faults")
    for name in sorted(given | wanted):
        print(f"    {name:<12} precision {hit[name]}/{given[name]} recall {hit[name]}/{wanted[name]}")
    for row, seen in judged if failures else ():
        if faults(seen) != set(row["faults"]):
            more, less = sorted(faults(seen) - set(row["faults"])), sorted(set(row["faults"]) - faults(seen))
            print(f"    +{more} -{less} {row['text'][:400]!r}")


if __name__ == "__main__":
    main()
