"""The question coach: which faults are found or mistaken, how messages are split, and what a judgement costs.

Run ``python -m benchmarks.understanding.questions [--failures] [FILE LANGUAGE]``. Failures are shown of the half that
may be seen. A file of one's own has a JSON object a line with ``text`` and ``kind``; in a set labelled only open or
closed, closed is what yes, no or one fact answers, whatever else is wrong with it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.understanding.sets import cost, half, rows
from flows.questions.coach import ORDER, Verdict, judge, split

Row = dict[str, Any]
Judged = list[tuple[Row, Verdict]]


def main() -> None:
    """Print the report of both languages, or of one file."""
    failures = "--failures" in sys.argv
    match [each for each in sys.argv[1:] if not each.startswith("--")]:
        case [path, language]:
            lines = Path(path).read_text(encoding="utf-8").splitlines()
            report(path, judged([json.loads(line) for line in lines if line], language), failures=failures)
        case _:
            for language in ("en", "es"):
                sets(language, failures=failures)
            report("en spoken", judged(rows("spoken", "en"), "en"), failures=failures)


def sets(language: str, *, failures: bool) -> None:
    """Report on our own sets in one language."""
    questions = rows("questions", language)
    for part in ("seen", "unseen"):
        them = judged([row for row in questions if half(row) == part], language)
        report(f"{language} {part}", them, failures=failures and part == "seen")
        several = [row for row, _ in them if "parts" in row]
        apart = sum(len(split(row["text"], language)) == row["parts"] for row in several)
        print(f"    {apart} of {len(several)} messages split into as many questions as they have")
    spent = cost(judge, [(row["text"], language, row.get("about", "")) for row in questions])
    print(f"{language}: {spent:.0f} µs a question in the median, rewrites and all\n")


def judged(questions: list[Row], language: str) -> Judged:
    """Every question with what the coach says of it."""
    return [(row, judge(row["text"], language, row.get("about", ""))) for row in questions]


def report(title: str, them: Judged, *, failures: bool) -> None:
    """Kinds, open or closed, each fault, and the kinds that were confused."""
    kinds = sum(row["kind"] == verdict.kind for row, verdict in them)
    formed = [(_closed(row), "closed" in verdict.faults) for row, verdict in them if row["kind"] != "not_question"]
    right = sum(wanted == given for wanted, given in formed)
    print(f"{title}: {kinds} of {len(them)} kinds right ({kinds / len(them):.1%}), "
          f"{right} of {len(formed)} open or closed ({right / len(formed):.1%})")  # fmt: skip
    if all("faults" in row for row, _ in them):
        _faults(them)
    for (wanted, given), count in sorted(Counter((row["kind"], verdict.kind) for row, verdict in them).items()):
        if wanted != given:
            print(f"    {wanted:<13} taken for {given} {count}")
    faulty = [verdict for _, verdict in them if verdict.kind not in ("open", "not_question")]
    print(f"    {sum(bool(each.rewrites) for each in faulty)} of {len(faulty)} faulty questions have a rewrite")
    for row, verdict in them if failures else ():
        if row["kind"] != verdict.kind or set(row.get("faults", verdict.faults)) != set(verdict.faults):
            print(f"    {row['kind']} -> {', '.join(verdict.faults) or 'open'}: {row['text']}")


def _closed(row: Row) -> bool:
    return "closed" in row["faults"] if "faults" in row else row["kind"] == "closed"


def _faults(them: Judged) -> None:
    """Precision and recall of each fault, all that apply to a question counted."""
    hit, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    for row, verdict in them:
        given.update(verdict.faults)
        wanted.update(row["faults"])
        hit.update(set(verdict.faults) & set(row["faults"]))
    for fault in ORDER:
        print(f"    {fault:<13} precision {hit[fault]}/{given[fault]} recall {hit[fault]}/{wanted[fault]}")
    print(f"    all faults    precision {hit.total() / given.total():.1%} recall {hit.total() / wanted.total():.1%}")


if __name__ == "__main__":
    main()
