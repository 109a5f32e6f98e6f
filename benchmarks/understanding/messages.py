"""Wishes and goals in free messages: how many are understood, which are confused, and what a judgement costs.

Run ``python -m benchmarks.understanding.messages [--failures]``; failures are shown of the half that may be seen.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import Any

from benchmarks.understanding.sets import cost, half, rows
from flows import explain

LANGUAGES = ("en", "es")


def main() -> None:
    """Print the report of both languages."""
    for language in LANGUAGES:
        for part in ("seen", "unseen"):
            report(language, part)
        spent = cost(explain.message, [(each["text"], language, each["state"]) for each in rows("messages", language)])
        print(f"{language}: {spent:.0f} µs a message in the median, wish and goal together\n")


def report(language: str, part: str) -> None:
    """One language's half: intents, false triggers, confusions, goals."""
    judged = [
        (each, explain.message(each["text"], language, each["state"]))
        for each in rows("messages", language)
        if half(each) == part
    ]
    wishes = [(row, said) for row, said in judged if row["intent"]]
    plain = [(row, said) for row, said in judged if not row["intent"]]
    right = sum(row["intent"] == said["intent"] for row, said in wishes)
    false = sum(said["intent"] is not None for _, said in plain)
    print(f"{language} {part}: {right} of {len(wishes)} intents right ({right / len(wishes):.1%}), "
          f"{false} false triggers on {len(plain)} ordinary answers ({false / len(plain):.1%})")  # fmt: skip
    _confusions(judged)
    _goals(plain)
    if part == "seen" and "--failures" in sys.argv:
        for row, said in judged:
            if row["intent"] != said["intent"]:
                print(f"    {row['intent']} -> {said['intent']}: {row['text']}")


def _confusions(judged: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    """Precision and recall of the classes that are not perfect, and what they were taken for."""
    pairs = Counter((row["intent"] or "-", said["intent"] or "-") for row, said in judged)
    for name in sorted({each for pair in pairs for each in pair}):
        hit = pairs[name, name]
        wanted = sum(count for (want, _), count in pairs.items() if want == name)
        given = sum(count for (_, got), count in pairs.items() if got == name)
        if not hit == wanted == given:
            taken = ", ".join(f"{got} {count}" for (want, got), count in pairs.items() if want == name and got != name)
            print(
                f"    {name:<15} precision {hit}/{given} recall {hit}/{wanted} {'taken for ' + taken if taken else ''}"
            )


def _goals(plain: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    """Targets recovered whole and exactly, kinds, topics."""
    named = [(row["goal"], said["goal"] or {}) for row, said in plain if row.get("goal")]
    targets = [(want["target"], got.get("target") or "") for want, got in named if want["target"]]
    whole = sum(bare(want) in bare(got) for want, got in targets)
    exact = sum(bare(want) == bare(got) for want, got in targets)
    kinds = sum(want["kind"] == (got.get("kind") or "") for want, got in named)
    hits = sum(len(set(want["topics"]) & set(got.get("topics", []))) for want, got in named)
    given = sum(len(got.get("topics", [])) for _, got in named)
    wanted = sum(len(want["topics"]) for want, _ in named)
    print(f"    goals: {whole} of {len(targets)} targets whole, {exact} exact; {kinds} of {len(named)} kinds; "
          f"topics precision {hits}/{given} recall {hits}/{wanted}")  # fmt: skip


def bare(text: str) -> str:
    """Words alone, for comparing."""
    return " ".join(re.sub(r"[^\w'+ ]", " ", text.lower()).split())


if __name__ == "__main__":
    main()
