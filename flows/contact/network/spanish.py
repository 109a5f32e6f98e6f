"""How students list the people they know, in Spanish."""

from __future__ import annotations

import re

from flows.contact.network.tongue import Tongue

SPANISH = Tongue(
    between=re.compile(r"[^\S\n]*(?:[,;\n&+/]|\b[yeo] (?:tambi[eé]n |luego |quiz[aá]s? )?(?!ella\b|él\b)|\btambi[eé]n\b|\badem[aá]s\b)\s*", re.IGNORECASE),
    lead=re.compile(
        r"^(?:(?:s[ií]|bueno|pues|este|mmm|quiz[aá]s?|tal vez|a lo mejor|creo que|est[aá]n?|hay|conozco a|tengo|ser[ií]an?|"
        r"tambi[eé]n|y|a|mi|mis|el|la|los|las|un|una|se llama|claro)\b[,.! ]*)*",
        re.IGNORECASE,
    ),
    detail=re.compile(
        r"(?:^|[\s(])(?:(?:que|quien|ella|él)\b(?: tambi[eé]n)?(?: es| era| trabaja(?: como| de| en| para)?| ense[nñ]a| da clases? de| dirige)?\b|"
        r"es (?=un |una |el |la |de |\w+$)|trabaja (?:como|de|en|para)|ense[nñ]a|da clases? de\b|dirige\b|en\b|\()\s*(?:un |una |el |la )?(?P<told>[^()]{2,80})\)?$",
        re.IGNORECASE,
    ),
    nobody=re.compile(
        r"^\W*(?:no|nop|nadie|ningun[oa]?|ning[uú]n|nel|tampoco|ni idea|no s[eé]|nada)\b|\b(?:a nadie|no conozco|no tengo|no se me ocurre|ninguno|ninguna)\b",
        re.IGNORECASE,
    ),
    remark=re.compile(
        r"\b(?:yo|qu[eé]|por qu[eé]|c[oó]mo|qui[eé]n|cu[aá]ndo|d[oó]nde|cu[aá]l|puedo|puede|podr[ií]a|quiero|s[eé]|conozco|alguien|gente|nadie|eso|esto|"
        r"ellos|pregunta|saltar|siguiente|lista|jaja|ok|quiz[aá]s?|ayuda)\b",
        re.IGNORECASE,
    ),
    else_=re.compile(
        r"^\W*(?:(?:ver |muestra |mu[eé]strame |volver a |ir a |vamos a )?(?:mi|la) (?:lista|red)(?: de (?:personas|nombres|contactos))?|"
        r"(?:mejor |probemos con |intentar con |con )?(?:otra persona|alguien m[aá]s|otr[oa]|la siguiente)(?: persona)?)(?: (?:por favor|mejor|de mi lista))*\W*$",
        re.IGNORECASE,
    ),
    circles={
        "professor": re.compile(r"\b(?:profe(?:sor[a]?)?|asesor[a]?|decan[oa])\b", re.IGNORECASE),
        "supervisor": re.compile(r"\b(?:jef[ea]|supervisor[a]?|gerente|encargad[oa])\b", re.IGNORECASE),
        "coach": re.compile(r"\b(?:entrenador[a]?|coach|instructor[a]?)\b", re.IGNORECASE),
        "family": re.compile(
            r"\b(?:mam[aá]|madre|pap[aá]|padre|t[ií][oa]|prim[oa]|herman[oa]|abuel[oa]|padrin[oa]|madrina|suegr[oa]|cu[nñ]ad[oa]|amig[oa]|vecin[oa]|"
            r"compa[nñ]er[oa]|novi[oa]|espos[oa]|comadre|compadre)\b",
            re.IGNORECASE,
        ),
        "club": re.compile(r"\b(?:pastor[a]?|sacerdote|president[ea]|capit[aá]n[a]?)\b", re.IGNORECASE),
        "teacher": re.compile(r"\b(?:maestr[oa]|tutor[a]?|director[a]?|consejer[oa])\b", re.IGNORECASE),
    },
    small=frozenset(["de", "del", "la", "el", "los", "las", "y", "mi", "en", "una", "un"]),
    empty=frozenset(["trabajo", "trabaja", "campo", "industria", "negocio", "estudiante", "general", "sobre"]),
)  # fmt: skip
