"""Spanish as it is typed: short forms written out, accents left out of comparing, except where they ask (``qué``)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from flows.questions.coach.text import Word

SHORT = {
    "q": "que", "k": "que", "xq": "por qué", "pq": "por qué", "porq": "por qué", "x": "por", "d": "de", "tb": "también",
    "tmb": "también", "tmbn": "también", "ud": "usted", "uds": "ustedes", "vd": "usted", "pa": "para", "toy": "estoy",
    "porfa": "por favor", "pls": "por favor", "dnd": "dónde", "cm": "cómo", "cn": "con", "qe": "que", "ke": "que",
}  # fmt: skip
ASKING = {
    "qué": "que", "cómo": "como", "cuál": "cual", "cuáles": "cuales", "cuánto": "cuanto", "cuánta": "cuanta",
    "cuántos": "cuantos", "cuántas": "cuantas", "cuándo": "cuando", "dónde": "donde", "adónde": "adonde",
    "quién": "quien", "quiénes": "quienes", "porqué": "porque",
}  # fmt: skip
FILLERS = frozenset(("eh", "em", "ehm", "mmm", "jaja", "jajaja", "jeje", "lol"))


def words(typed: str) -> Iterator[Word]:
    """The words one typed word stands for; the key of ``está`` is ``esta``, that of ``qué`` stays ``qué``."""
    for part in SHORT.get(typed.lower(), typed).split():
        low = part.lower()
        if low not in FILLERS:
            yield Word(part, low if low in ASKING else unaccented(low))


def unaccented(text: str) -> str:
    """Letters without accents; ``ñ`` is a letter of its own."""
    if text.isascii():
        return text
    kept = text.replace("ñ", "\0")
    plain = "".join(each for each in unicodedata.normalize("NFD", kept) if not unicodedata.combining(each))
    return plain.replace("\0", "ñ")
