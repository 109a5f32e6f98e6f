"""What the coach needs to know of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from flows.questions.coach.asks import Ask
from flows.questions.coach.text import Sentence, Word
from flows.questions.coach.verdict import Fault


class Tongue(Struct, frozen=True):
    """``words`` reads one typed word, ``asks`` finds the questions of sentences; the next four look at words compared.

    ``better`` offers rewrites for a fault of a question (or of a whole message that asks nothing); ``sentence`` puts
    the marks to words; ``empty`` are the words that carry no content.
    """

    words: Callable[[str], Iterable[Word]]
    asks: Callable[[tuple[Sentence, ...]], tuple[Ask, ...]]
    topics: Callable[[str, str], set[Fault]]
    leading: Callable[[str], bool]
    double: Callable[[str], bool]
    exempt: Callable[[str], bool]
    better: Callable[[Fault, Ask | None, str], Iterator[tuple[str, ...]]]
    sentence: Callable[..., str]
    empty: frozenset[str]
