"""Spanish verbs as infinitives: ``trabajas``, ``estudiaste``, ``viviendo`` as ``trabajar``, ``estudiar``, ``vivir``."""

from __future__ import annotations

from flows.questions.coach.spanish.typed import unaccented


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Verbs with forms no ending tells, without accents.
IRREGULAR = {
    "ir": "fui fuiste vas va ido yendo", "hacer": "hiciste hizo haces hace hecho haciendo",
    "tener": "tuviste tuvo tienes tiene tenes teniendo", "poder": "pudiste pudo puedes puede pudiendo",
    "querer": "quisiste quiso quieres quiere", "venir": "viniste vino", "decir": "dijiste dijo dicho",
    "dar": "diste dio das da", "estar": "estuviste estuvo estas esta", "saber": "supiste supo sabes sabe",
    "poner": "pusiste puso puesto", "ver": "visto ves ve viste", "escribir": "escrito",
    "volver": "vuelto volviste volvio", "ser": "sos eres sido siendo", "jugar": "juegas", "probar": "pruebas",
    "contar": "cuentas", "pensar": "piensas piensa", "empezar": "empiezas", "preferir": "prefieres prefiere",
    "sentir": "sientes siente sintiendo", "dormir": "duermes", "seguir": "sigues sigue siguio", "pedir": "pides",
    "servir": "sirves", "conseguir": "consigues consiguio", "elegir": "eliges eligio", "viajar": "viajo",
    "leer": "leyendo", "haber": "hay",
}  # fmt: skip
BASES = {form: verb for verb, forms in IRREGULAR.items() for form in forms.split()}
# Stems of the commonest verbs in -ir; the rest of the doubtful ones are taken for -er.
_IR = _set(
    "viv escrib decid recib sal segu eleg consegu asist sub un abr descubr compart dirig permit discut sufr cumpl "
    "exist convert invert produc traduc conduc constru inclu dorm ped serv sent prefer defin reun insist resist "
    "divid"
)

_IAR = _set("estudi cambi inici negoci apreci limpi vari copi anunci renunci")


def infinitive(verb: str) -> str:
    """The infinitive of a form of "tú", "usted", a participle or a gerund, as well as endings tell."""
    low = unaccented(verb.lower())
    if low in BASES:
        return BASES[low]
    for ending in ("ando", "aste", "ado", "abas", "aba", "as"):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return low[: -len(ending)] + "ar"
    for ending in ("iendo", "iste", "ido", "ias", "ia", "es", "e"):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            stem = low[: -len(ending)]
            return stem + ("ir" if stem in _IR else "er")
    if verb.lower().endswith("ió") and low[:-1] not in _IAR:
        return low[:-2] + ("ir" if low[:-2] in _IR else "er")
    if verb.lower().endswith("ó"):
        return low[:-1] + "ar"
    return low[:-1] + "ar" if low.endswith("a") else low


def subjunctive(verb: str) -> str:
    """A form of "ser" or "estar" as it stands after "qué hace que"."""
    return {
        "es": "sea",
        "son": "sean",
        "fue": "fuera",
        "era": "fuera",
        "esta": "esté",
        "estas": "estés",
        "estan": "estén",
    }.get(unaccented(verb.lower()), verb)
