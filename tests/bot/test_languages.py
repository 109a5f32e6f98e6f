"""Every language says everything: the same keys, the same holes, the same plural forms, and facts to put in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.center import load
from bot.wording import LANGUAGES, Template, templates, wording
from flows.lines import Hole, Items, Span, line, parse

ENGLISH, OTHERS = templates("en"), [each for each in LANGUAGES if each != "en"]
ARTICLE = "a_"  # English puts one before a job, so {a_target} there is {target} elsewhere


def forms(template: Template) -> dict[str, str]:
    """A template's texts: one, its plural forms, or wordings that mean the same."""
    if isinstance(template, str):
        return {"": template}
    return dict(template) if not isinstance(template, tuple) else {str(n): each for n, each in enumerate(template)}


def holes(text: str) -> set[str]:
    return {each.name.removeprefix(ARTICLE) for each in parse(text) if isinstance(each, Hole)}


def every(language: str) -> Iterator[tuple[str, str, str]]:
    """Every text of a language with its key and the name of its form."""
    for key, template in templates(language).items():
        for form, text in forms(template).items():
            yield key, form, text


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_exactly_the_english_keys(language: str) -> None:
    assert sorted(templates(language)) == sorted(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
def test_plural_forms_are_the_same(language: str) -> None:
    for key, template in templates(language).items():
        english = ENGLISH[key]
        plural = [sorted(each) for each in (english, template) if not isinstance(each, str | tuple)]
        assert len(plural) in (0, 2), f"{key} is a plural in one language only"
        assert plural[:1] == plural[1:], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_has_the_holes_of_its_english(language: str) -> None:
    """The student's facts; the institution's own may stand where the language wants them."""
    for key, form, text in every(language):
        english = {each: own(text) for each, text in forms(ENGLISH[key]).items()}
        assert own(text) == english.get(form, next(iter(english.values()))), f"{key} {form}"


def own(text: str) -> set[str]:
    return {each for each in holes(text) if not each.startswith("center.")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_is_whole(language: str) -> None:
    words = wording(language, load(None), strict=True)
    for key, _, text in every(language):
        assert text.strip(), f"{key}: nothing is said"
        left = "".join(each.text for each in parse(text) if isinstance(each, Span))
        assert "**" not in left, f"{key}: a bold run that does not end"
        assert not re.search(r"[{}]|(?<!\w)_|_(?!\w)", left), f"{key}: a mark that is not read as one"
        for hole in holes(text) - own(text):
            assert type(words)(language, load(None), {"x": f"{{{hole}}}"}, strict=True).plain(line("x")), key


SENTENCES = ("common.sorry", "common.slowly")  # of all that is common to all, these are no labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_on_a_button_is_always_the_same(language: str) -> None:
    """A label is also what can be typed, so it has one wording, and a short one."""
    for key, template in templates(language).items():
        if re.search(r"(?:^|\.)(?:button|topic_button)\.|^common\.", key) and key not in SENTENCES:
            assert isinstance(template, str), key
            assert len(template) <= 45, key


@pytest.mark.parametrize("language", OTHERS)
def test_the_example_institution_is_told_in_every_language(language: str) -> None:
    words, english = wording(language, load(None), strict=True), wording("en", load(None), strict=True)
    for key in ("manners.hours", "manners.clothes", "manners.room"):
        assert words.plain(line(key)) != english.plain(line(key))
    assert "el Centro de Carreras" in wording("es", load(None)).plain(line("manners.hours"))


@pytest.mark.parametrize(
    ("facts", "listed"),
    [
        (("arte", "ciencia"), "arte y ciencia"),
        (("arte", "ciencia", "ingeniería"), "arte, ciencia e ingeniería"),
        (("arte", "Inglés"), "arte e Inglés"),
        (("agua", "hielo"), "agua y hielo"),
        (("agujas", "hilo"), "agujas e hilo"),
        (("agua y sal", "iones"), "agua y sal y iones"),
        (("ingeniería",), "ingeniería"),
    ],
)
def test_spanish_lists_sound_right(facts: tuple[str, ...], listed: str) -> None:
    words = wording("es", load(None), strict=True)
    told = words.plain(line("goal.sentence.field", target="x", wishes=Items(facts)))
    assert told == f"aprender sobre x: {listed}."
