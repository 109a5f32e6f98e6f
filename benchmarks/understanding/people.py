"""People in free descriptions: how many fields are read right, and what a judgement costs.

Run ``python -m benchmarks.understanding.people [--failures]``; failures are shown of the half that may be seen.
"""

from __future__ import annotations

import re
import sys
from collections import Counter

from benchmarks.understanding.sets import cost, half, rows
from flows import explain

FIELDS = ("name", "role", "employer", "connection", "email")


def main() -> None:
    """Print the report of both languages."""
    for language in ("en", "es"):
        for part in ("seen", "unseen"):
            report(language, part)
        spent = cost(explain.person, [(each["text"], language) for each in rows("people", language)])
        print(f"{language}: {spent:.0f} µs a description in the median\n")


def report(language: str, part: str) -> None:
    """One language's half: fields right, precision and recall of what was read."""
    tally: Counter[tuple[str, str]] = Counter()
    described = [each for each in rows("people", language) if half(each) == part]
    complete = 0
    for row in described:
        said = explain.person(row["text"], language)
        wrong = [field for field in FIELDS if bare(said[field] or "") != bare(row[field])]
        complete += not wrong
        for field in FIELDS:
            tally[field, "right"] += field not in wrong
            tally[field, "hit"] += field not in wrong and bool(row[field])
            tally[field, "given"] += bool(said[field])
            tally[field, "wanted"] += bool(row[field])
        if wrong and part == "seen" and "--failures" in sys.argv:
            print(f"    {row['text']}: " + ", ".join(f"{field} {said[field]!r} for {row[field]!r}" for field in wrong))
    print(f"{language} {part}: {complete} of {len(described)} people read without any fault")
    for field in FIELDS:
        right, hit, given, wanted = (tally[field, each] for each in ("right", "hit", "given", "wanted"))
        print(f"    {field:<11} {right}/{len(described)} right, precision {hit}/{given} recall {hit}/{wanted}")


def bare(text: str) -> str:
    """Words alone without an article before them, for comparing."""
    words = " ".join(re.sub(r"[^\w'@+. ]", " ", text.lower()).split()).strip(" .")
    return re.sub(r"^(?:the|an?|el|la|los|las|una?) ", "", words)


if __name__ == "__main__":
    main()
