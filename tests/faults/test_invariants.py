"""Each invariant finds what was planted for it, and nothing in a run in which all went well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.faults.invariants import INVARIANTS, Disruption, Evidence, Letter, Shown, violations

MAYA, LEO = "slack/T/maya", "teams/T/leo"
A = Letter("a", 1, MAYA, MAYA, "reply", "sent", said="hi")
B = Letter("b", 2, MAYA, MAYA, "reply", "sent", said="ho")
C = Letter("c", 3, LEO, LEO, "reply", "sent", said="hi")
N = Letter("n", 4, LEO, LEO, "nudge", "sent")
SEEN = (
    Shown("a", "slack", 1.0, "p0"),
    Shown("b", "slack", 2.0),
    Shown("c", "teams", 3.0, "p0"),
    Shown("n", "teams", 4),
)
GOOD = Evidence(
    acknowledged=frozenset({"slack/T/1", "teams/T/2"}),
    people={"slack/T/1": MAYA, "teams/T/2": LEO},
    heard=("slack/T/1", "teams/T/2"),
    revisions={MAYA: 1, LEO: 1},
    letters=(A, B, C, N),
    shown=SEEN,
    expected={MAYA: ("hi", "ho"), LEO: ("hi",)},
    grace=1.0,
)
TWICE = Shown("c", "teams", 5.0)
DOUBTFUL = replace(SEEN[2], answered=False)
KILLED = Disruption("kill", 3.5, 3.6, "p0")

PLANTED = {
    "not stored": ("I1", replace(GOOD, acknowledged=frozenset({"slack/T/9"}))),
    "a turn too many": ("I2", replace(GOOD, revisions={MAYA: 2, LEO: 1})),
    "a turn lost": ("I2", replace(GOOD, revisions={MAYA: 1})),
    "heard twice": ("I2", replace(GOOD, heard=("slack/T/1", "slack/T/1", "teams/T/2"))),
    "never sent": ("I2", replace(GOOD, people={"slack/T/1": MAYA})),
    "a letter too few": ("I3", replace(GOOD, expected={MAYA: ("hi", "ho", "hm"), LEO: ("hi",)})),
    "a letter too many": ("I3", replace(GOOD, expected={MAYA: ("hi",), LEO: ("hi",)})),
    "letters of nobody": ("I3", replace(GOOD, expected={MAYA: ("hi", "ho")})),
    "waiting for ever": ("I4", replace(GOOD, letters=(A, B, C, replace(N, status="waiting")))),
    "silently dead": ("I4", replace(GOOD, letters=(A, replace(B, status="dead"), C, N))),
    "dead by our fault": (
        "I4",
        replace(GOOD, letters=(A, replace(B, status="dead", reason="could not be made: OperationalError"), C, N)),
    ),
    "lost": ("I4", replace(GOOD, shown=SEEN[1:])),
    "from nowhere": ("I5", replace(GOOD, shown=(*SEEN, Shown("x", "slack", 5.0)))),
    "nameless": ("I5", replace(GOOD, shown=(*SEEN, Shown("", "teams", 5.0)))),
    "out of order": ("I6", replace(GOOD, shown=(SEEN[1], SEEN[0], *SEEN[2:]))),
    "twice in Slack": ("I7", replace(GOOD, shown=(*SEEN, SEEN[1]), disruptions=(KILLED,))),
    "again for nothing": ("I8", replace(GOOD, shown=(*SEEN, TWICE))),
    "another was killed": ("I8", replace(GOOD, shown=(*SEEN, TWICE), disruptions=(replace(KILLED, process="p1"),))),
    "killed before": ("I8", replace(GOOD, shown=(*SEEN, TWICE), disruptions=(Disruption("kill", 1, 2, "p0"),))),
    "a second copy of a second copy": ("I8", replace(GOOD, shown=(*SEEN[:2], DOUBTFUL, SEEN[3], TWICE, TWICE))),
    "a nudge again": ("I8", replace(GOOD, shown=(*SEEN, SEEN[3]), disruptions=(Disruption("crash", 4, 4),))),
    "a doubt kept quiet": ("I8", replace(GOOD, shown=(*SEEN[:3], replace(SEEN[3], answered=False)))),
    "opted out": ("I9", replace(GOOD, silenced={LEO: ((2.0, 9.0),)})),
}


def test_a_run_in_which_all_went_well_violates_nothing() -> None:
    assert violations(GOOD) == {name: [] for name in INVARIANTS}


@pytest.mark.parametrize(("invariant", "run"), PLANTED.values(), ids=PLANTED.keys())
def test_what_is_planted_is_found_by_its_invariant_alone(invariant: str, run: Evidence) -> None:
    assert {name for name, found in violations(run).items() if found} == {invariant}


@pytest.mark.parametrize(
    "run",
    [
        replace(GOOD, shown=(*SEEN[:2], DOUBTFUL, SEEN[3], TWICE)),
        replace(GOOD, shown=(*SEEN[:2], TWICE, SEEN[3], DOUBTFUL)),
        replace(GOOD, shown=(*SEEN, TWICE), disruptions=(KILLED,)),
        replace(GOOD, shown=(*SEEN[:2], replace(SEEN[2], late=True), SEEN[3], TWICE)),
        replace(GOOD, shown=(*SEEN, replace(SEEN[0], kept=False))),
        replace(GOOD, silenced={LEO: ((3.5, 9.0),)}),
        replace(GOOD, silenced={LEO: ((1.0, 2.0),)}),
        replace(GOOD, letters=(A, B, replace(C, seq=9), N)),
    ],
    ids=[
        "a doubtful copy",
        "which came late",
        "killed before it noted",
        "answered too late",
        "taken back",
        "decided before",
        "wanted again",
        "other places",
    ],
)
def test_what_is_allowed_is_not_held_against_it(run: Evidence) -> None:
    assert not any(violations(run).values())
