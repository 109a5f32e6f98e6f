"""``python -m tests.kept``: the conversations of the journeys as they are stored, one for each state they come to."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

import flows
from tests.flows.world import Talk
from tests.journeys import journeys
from tests.journeys.by_engine import answered
from tests.kept import FOLDER


def main() -> None:
    """Write the file of this version, unless there is one."""
    file = FOLDER / f"{version('infointerview')}.jsonl"
    if file.exists():
        raise SystemExit(f"{file.name} is there: a version is released once")
    stored = dict(standing())
    file.write_text("".join(f"{stored[state]}\n" for state in sorted(stored)), encoding="utf-8")
    print(f"{file.name}: {len(stored)} conversations")


def standing() -> Iterator[tuple[str, str]]:
    """Every state of every journey, and what is stored of the conversation there."""
    for journey in journeys():
        talk = Talk()
        for exchange in journey.exchanges:
            answered(talk, exchange)
            yield talk.state, flows.keep(talk.conversation)


if __name__ == "__main__":
    main()
