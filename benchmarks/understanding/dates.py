"""Dates in free words: how many are read right, what the rest are taken for, and what a judgement costs.

Run ``python -m benchmarks.understanding.dates [--failures]``; failures are shown of the half that may be seen. Each is
said on Tuesday, November 24, 2026, at three in the afternoon in New York. ``at`` is the moment, or a day alone.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from benchmarks.understanding.sets import cost, half, rows
from flows import explain

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=ZoneInfo("America/New_York"))
Reader = Callable[[str, str], str | None]


def main() -> None:
    """Print the report of both languages."""
    for language in ("en", "es"):
        for part in ("seen", "unseen"):
            report(language, part)
        spent = cost(
            partial(explain.date, now=NOW, language=language), [(each["text"],) for each in rows("dates", language)]
        )
        print(f"{language}: {spent:.0f} µs a date in the median\n")
    others()


def report(language: str, part: str) -> None:
    """One language's half: moments and problems right, and the problems that were confused."""
    them = [(row, explain.date(row["text"], NOW, language)) for row in rows("dates", language) if half(row) == part]
    moments = sum(row["at"] == said["at"] for row, said in them)
    right = sum(row["at"] == said["at"] and row["problem"] == said["problem"] for row, said in them)
    print(f"{language} {part}: {moments} of {len(them)} moments right ({moments / len(them):.1%}), "
          f"with their problem {right} ({right / len(them):.1%})")  # fmt: skip
    confused = Counter((row["problem"] or "-", said["problem"] or "-") for row, said in them)
    for (wanted, given), count in sorted(confused.items()):
        if wanted != given:
            print(f"    {wanted} taken for {given}: {count}")
    if part == "seen" and "--failures" in sys.argv:
        for row, said in them:
            if row["at"] != said["at"] or row["problem"] != said["problem"]:
                print(f"    {row['text']}: {said['at']} {said['problem']} for {row['at']} {row['problem']}")


def others() -> None:
    """What the libraries one would take make of the moments in the unseen halves, where they are installed."""
    for name, reader in candidates().items():
        for language in ("en", "es"):
            them = [
                row for row in rows("dates", language) if half(row) == "unseen" and row["at"] and not row["problem"]
            ]
            right = sum(_same(reader(row["text"], language), row["at"]) for row in them)
            print(
                f"{name} {language}: {right} of {len(them)} moments without a problem right ({right / len(them):.1%})"
            )


def candidates() -> dict[str, Reader]:
    """The libraries at hand, each giving a moment in New York, and none where it finds none."""
    found: dict[str, Reader] = {"ours": lambda text, language: explain.date(text, NOW, language)["at"]}
    try:
        import dateparser  # noqa: PLC0415 – only measured against
        from dateparser.search import search_dates  # noqa: PLC0415

        settings = {"RELATIVE_BASE": NOW.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}

        def whole(text: str, language: str) -> str | None:
            at = dateparser.parse(text, languages=[language], settings=settings)
            return at.isoformat() if at else None

        def within(text: str, language: str) -> str | None:
            hits = search_dates(text, languages=[language], settings=settings)
            return hits[-1][1].isoformat() if hits else None

        found |= {"dateparser.parse": whole, "dateparser.search_dates": within}
    except ImportError:
        pass
    try:
        import parsedatetime  # noqa: PLC0415

        def parsed(text: str, _: str) -> str | None:
            at, said = parsedatetime.Calendar().parseDT(text, NOW.replace(tzinfo=None))
            return str(at.isoformat()) if said else None

        found["parsedatetime"] = parsed
    except ImportError:
        pass
    return found


def _same(given: str | None, wanted: str) -> bool:
    """Whether two moments agree as far as the wanted one says anything."""
    return given is not None and given[: len(wanted[:16])] == wanted[:16]


if __name__ == "__main__":
    main()
