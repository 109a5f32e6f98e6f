"""How English asks."""

from __future__ import annotations

from flows.questions.coach.english import asking, faults, lexicon, rewriting, typed
from flows.questions.coach.tongue import Tongue

ENGLISH = Tongue(
    words=typed.words,
    asks=asking.asks,
    topics=faults.topics,
    leading=faults.leading,
    double=faults.double,
    exempt=faults.exempt,
    better=rewriting.better,
    sentence=rewriting.sentence,
    empty=lexicon.EMPTY,
)
