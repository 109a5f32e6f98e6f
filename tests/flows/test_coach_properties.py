"""What holds of the question coach whatever is typed, and what it reaches on the labelled sets."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.understanding.sets import half, rows
from flows.questions.coach import judge, judging, split
from flows.questions.coach.english import ENGLISH
from flows.questions.coach.spanish import SPANISH

TONGUES = {"en": ENGLISH, "es": SPANISH}
LANGUAGES = st.sampled_from(sorted(TONGUES))
VOCABULARY = (
    "do you your what how is it are the a like job and or why when did who tell me about if n't ? , . ¿ “ ” right más "
    "que te gusta su empresa y cómo es salary hiring resume everything long many have any there would so't u -"
)
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, max_size=40).map(" ".join)
HOSTILE = (
    "a" * 4000, "what " * 800, "do you " * 600, "is it " + "more " * 800 + "or", "(" * 4000, "¿" * 4000,
    "“a”" * 1300, "get me a " * 440 + "job", "how many a " * 360, "a?" * 2000, "n't " * 1000, "what-" * 800,
    "x.y" * 1300, "do you have any " + "a " * 140, "are you " + "so " * 90, "is the " * 40 + "worth it",
    "says " * 55 + "is that true", "es " * 97 + "?", "no " * 98, "lo que más y lo que menos " * 11,
    "do they have " * 20 + "jobs", "is it " + "more " * 55,
)  # fmt: skip


@given(text=st.text(max_size=300) | SENTENCES, language=LANGUAGES, about=st.text(max_size=20))
def test_anything_is_judged(text: str, language: str, about: str) -> None:
    verdict = judge(text, language, about)
    assert verdict.kind == (verdict.faults[0] if verdict.faults else "open")
    assert len(set(verdict.faults)) == len(verdict.faults)
    assert ("not_question" in verdict.faults) <= (verdict.faults == ("not_question",))
    assert (verdict.kind == "open") <= (verdict.rewrites == ())


@given(text=SENTENCES, language=LANGUAGES)
def test_a_rewrite_has_no_fault_and_is_about_the_same(text: str, language: str) -> None:
    verdict = judge(text, language)
    for better in verdict.rewrites:
        assert judge(better, language).kind == "open"
        if verdict.kind != "double":
            assert kept(text, better, language)


@given(text=SENTENCES, language=LANGUAGES)
def test_what_came_apart_comes_no_further_apart_than_words_allow(text: str, language: str) -> None:
    parts = split(text, language)
    assert len(parts) <= judging.CROWD
    assert (parts == ()) <= (judge(text, language).kind in ("not_question", "job_ask"))


@pytest.mark.parametrize("language", sorted(TONGUES))
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_costs_little(text: str, language: str) -> None:
    judge("is it so", language)  # the patterns are made at the first use
    judge("what is it", language)
    started = time.perf_counter()
    judge(text, language)
    judge(text[:290] + "?", language)
    split(text, language)
    assert time.perf_counter() - started < 1


def labelled(language: str) -> Iterator[tuple[str, dict[str, object]]]:
    for row in rows("questions", language):
        yield half(row), row


@pytest.mark.parametrize("language", sorted(TONGUES))
@pytest.mark.parametrize("part", ["seen", "unseen"])
def test_the_labelled_sets_are_judged_as_well_as_we_say(language: str, part: str) -> None:
    questions = [row for which, row in labelled(language) if which == part]
    judged = [(set(row["faults"]), set(judge(row["text"], language, row.get("about", "")).faults)) for row in questions]  # type: ignore[call-overload,arg-type]
    formed = [("closed" in wanted, "closed" in found) for wanted, found in judged if "not_question" not in wanted]
    assert sum(wanted == found for wanted, found in formed) / len(formed) >= 0.97
    hits = sum(len(wanted & found) for wanted, found in judged)
    assert hits / sum(len(found) for _, found in judged) >= 0.95
    assert hits / sum(len(wanted) for wanted, _ in judged) >= 0.9


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_the_sets_rewrites_are_open_and_about_the_same(language: str) -> None:
    for _, row in labelled(language):
        text = str(row["text"])
        verdict = judge(text, language)
        for better in verdict.rewrites:
            assert judge(better, language).faults == (), (text, better)
            assert verdict.kind == "double" or kept(text, better, language), (text, better)


def kept(text: str, better: str, language: str) -> bool:
    """Whether a rewrite keeps a word that carries what was asked, if there was one."""
    content = judging.content(TONGUES[language], text)
    return not content or bool(content & judging.content(TONGUES[language], better))
