"""People as Spanish speakers describe them."""

from __future__ import annotations

from flows.contact.speech import Speech

_KIN = (
    r"(?:mam[aá]|madre|pap[aá]|padre|t[ií][oa]|prim[oa]|herman[oa]|abuel[oa]|espos[oa]|marido|novi[oa]|pareja|ex|amig[oa]|vecin[oa]|jef[ea]|supervisor[a]?|gerente|entrenador[a]?|profe|profesor[a]?|maestr[oa]|asesor[a]?|consejer[oa]|mentor[a]?|roommate|"
    r"compañer[oa](?: de (?:cuarto|clase|trabajo|piso|equipo))?|colega|tutor[a]?|pastor[a]?|padrin[oa]|madrina|padrino|cuñad[oa]|sobrin[oa]|suegr[oa]|dentista|doctor[a]?|m[eé]dic[oa]|hij[oa]|padrastro|madrastra|conocid[oa]|señor|señora|chav[oa]|muchach[oa])"
)
SPEECH = Speech(
    lead=(
        r"^(?:(?:s[ií]|claro|bueno|pues|ok|este|hola|tal vez|quiz[aá]s?|a lo mejor|creo que|yo creo que|ser[ií]a|podr[ií]a ser|es|ella es|[eé]l es|"
        r"(?:yo )?(?:quiero|quisiera|puedo|podr[ií]a|me gustar[ií]a|voy a|pens[eé] en|pensaba en|pienso)(?: (?:hablar con|entrevistar a|contactar a|preguntarle a|escribirle a|en))?|(?:yo )?conozco a|tengo (?:a )?|la persona (?:que escog[ií] |que eleg[ií] )?es|se trata de|contacto|con)(?=[\s,:.!]|$)[\s,.!:]*)+"
    ),
    labels={
        "name": r"nombre(?: completo)?|qui[eé]n|contacto|persona", "role": r"puesto|trabajo|cargo|profesi[oó]n|ocupaci[oó]n|rol|qu[eé] hace|empleo", "employer": r"empresa|compañ[ií]a|lugar(?: de trabajo)?|d[oó]nde(?: trabaja)?|organizaci[oó]n|empleador",
        "connection": r"c[oó]mo (?:lo|la|nos|le) .*|conexi[oó]n|relaci[oó]n", "email": r"correo(?: electr[oó]nico)?|e-?mail",
    },
    named=r"\b(?:(?:que |ella |[eé]l )?se llama|se llamaba|llamad[oa]|(?:su|el) nombre es|de nombre|conoce a(?!(?: una?| alguien)\b)(?: la \w+(?= [A-Z]))?)\s+",
    mine=rf"(?:(?:el|la|un|una) )?(?:{_KIN} de (?:mis?|nuestr[oa]|la)(?: [\w-]+){{1,4}}|amig[oa] de la familia)|(?:una? |la |el )?(?:(?:señor|señora|chav[oa]|muchach[oa]|amig[oa]|persona) de (?:la |mi |el )?[\w]+)|(?:mis?|nuestr[oa]) {_KIN}(?: (?:mayor|menor|m[aá]s \w+))?(?: de (?:la|el|mi|los|las|mis) [\w]+(?! (?:trabaja|es))| del [\w]+)?",
    works=(
        r"(?:que |ella |[eé]l |y )*(?:trabaja|trabajaba|labora|est[aá]) (?:de|como) (?:una? )?(?P<role>[^,;]+?) (?:en|para|con) (?P<employer>[^,;]{2,60})$",
        r"(?:que |ella |[eé]l |y )*(?:trabaja|trabajaba|labora) (?:en|para|con) (?P<employer>[^,;]+?) (?:de|como) (?:una? )?(?P<role>(?!la\b|los\b|las\b|mi\b|mis\b|el\b)[^,;]{2,60})$",
        r"(?:que |ella |[eé]l |y )*(?:trabaja|trabajaba|labora) (?:para|con) (?P<employer>[^,;]+?) en (?P<role>[^,;]{2,60})$",
        r"(?:que |ella |[eé]l |y )*(?:trabaja|trabajaba|labora|estudia [\w]+|est[aá]) (?:en|para|con) (?P<employer>[^,;]{2,60})$",
        r"(?:que |ella |[eé]l |y )*(?:trabaja|trabajaba) (?:de|como) (?:una? )?(?P<role>[^,;]{2,60})$",
        r"(?:que |ella |[eé]l |y )*(?:es|era|fue) (?:una? |el |la )?(?P<role>[^,;]+?) (?:en|para) (?P<employer>[^,;]{2,60})$",
        r"(?:que |ella |[eé]l |y )*(?:es|era|fue) (?:una? |el |la )?(?P<role>[^,;]+?) (?:de|del) (?P<employer>(?:la |los |el )?[A-ZÁÉÍÓÚÑ][^,;]{1,60})$",
        r"(?:que |ella |[eé]l |y )*(?:es|era|fue) (?:una? |el |la )?(?P<role>[^,;]{2,60})$",
        r"(?:una? |el |la )?(?P<role>[^,;]+?) (?:en|para) (?P<employer>[^,;]{2,60})$",
        r"(?:en|para|de|del) (?P<employer>[^,;]{2,60})$",
    ),
    about=r"^(?:(?:y |ahora |tambi[eé]n )*(?:ella|[eé]l|que)?\s*(?:trabaja|trabajaba|es|era|hace|tiene|estudia|da|labora)\b)",
    verbs=r"\b(?:es|era|trabaja|trabajaba|que|hace|tiene|estudia|da|en|del|de|y|quien|para|labora|conoce|vive|fue|vino)\b",
    ties=(
        r"\b(?:amig[oa]|vecin[oa]|compañer[oa]|conoc\w+|conozco|linkedin|egresad[oa]s?|exalumn[oa]s?|iglesia|feria|hackathon|familia|present[oó]|ayud[oó]|instagram|facebook|club|escuela|prepa|universidad|vive en|vino a|acompañ\w+|mentor[a]?|voluntari\w+|recomend\w+|jef[ea] de mi)\b"
    ),
    own=r"\b(?:yo|mis?|me|nos|nuestr[oa]s?)\b",
    spelt=r"(?!)()",
    told=r"\b(?:me (?:dio|dijo|present\w+|la present\w+|lo present\w+|recomend\w+)|nos (?:conocimos|present\w+)|(?:lo|la) conozco|(?:lo|la) conoc[ií]|conoce a|vive (?:en|cerca)|vino a|me la|me lo|trabaja con)\b",
    titles=r"(?:(?:el |la )?(?:dr|dra|doctora?|sr|sra|señora?|señorita|srta|prof|profe|profesora?|maestr[oa]|miss|ingenier[oa]|ing|licenciad[oa]|lic|chef|capit[aá]n|don|doña|t[ií][oa]|padre|pastora?|juez|jueza|arquitect[oa]|enfermer[oa]|coach|contadora?|abogad[oa]))\.?",
    not_names=frozenset(
        "yo me mi mis tu su sus el la los las un una unos unas es era son no sí si de del en con para por que quien qué quién como cómo y o se le lo ya nos nuestra nuestro ella él ellos trabaja trabajo conozco conoce llama nombre alguien nadie persona señor señora mamá papá tía tío primo prima hermano hermana amigo amiga vecino vecina "
        "jefe jefa profesor profesora maestra maestro doctor doctora familia iglesia escuela universidad clínica hospital empresa oficina centro banco correo pregunta preguntas creo tal vez quizá claro hola bueno pues este esta eso gracias ayuda exalumnos egresada egresado amistad mayor menor vive estudia hace tiene da fue hoy mañana ayer lunes martes miércoles jueves viernes sábado domingo zoom llamada clase".split()
    ),
    at=r"(?:en|para|de|del|con)",
    article=r"^(?:el|la|los|las|una?) ",
    splits=r",|;|\n|\(|\)|\||\s[-–—/:]\s|:\s|[—–]|[!?¿¡]+|(?<!\bdr)(?<!\bdra)(?<!\bsr)(?<!\bsra)(?<!\bprof)(?<!\bing)(?<!\blic)(?<!\b\w)\.(?:\s|$)|\s+(?:y|pero|porque)\s+(?=(?:trabaja|es|ella|[eé]l|me|la|lo|nos|su|estudia)\b)|\s+(?=(?:que (?:trabaja|es|hace|se llama)|que da)\b)|\s+(?=se llama\s)",
)  # fmt: skip
