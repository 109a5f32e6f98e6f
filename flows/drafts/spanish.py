"""How the parts of an email are said in Spanish, to *tú* and *usted*, and what had better be left out."""

from __future__ import annotations

import re

from flows.drafts.tongue import Tongue, any_of

_DAY = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)"
_MONTH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)"
_TALK = r"(?:hablar|hablemos|hablamos|platicar|platicamos|conversar|conversaci[oó]n|charlar|charla|llamada|llamar\w*|reun\w+|videollamada|caf[eé]|entrevista|visita|tiempo|minutos|min|hora)"
_MAY = (
    r"(?:podr[ií]a\w*|puedo|puede|puedes|podemos|tendr[ií]a\w*|tiene|tienes|quisiera|gustar[ií]a|encantar[ií]a|ser[ií]a|"
    r"aceptar[ií]a\w*|si|espero|solicitar|pedirle|pedirte|nos tomamos|le pido|te pido|har[ií]a)"
)
_NUMBER = r"(?:10|15|20|25|30|diez|quince|veinte|veinticinco|treinta)"
_PRAISE = (
    r"(?:incre[ií]ble|impresionante|asombros[oa]|inspirador[a]?|extraordinari[oa]|brillante|maravillos[oa]|fant[aá]stic[oa]|"
    r"genial|espectacular|admirable|excepcional|perfect[oa])"
)

SPANISH = Tongue(
    greeting=re.compile(
        r"^[\W_]*(?P<hail>(?:hola|querid[oa]s?|estimad[oa]s?|apreciad[oa]s?|buenos d[ií]as|buenas(?: tardes| noches)?|saludos|qu[eé] tal|a quien|distinguid[oa])(?!\w)[ ,]*)?"
        r"(?P<name>[^\n,:;!?¡¿\u2013\u2014]{0,60})(?=[\n,:;!?¡¿\u2013\u2014]|$)",
        re.IGNORECASE,
    ),
    closing=re.compile(
        r"(?:\b(?:gracias|saludos?|cordial(?:es|mente)?|atentamente|agradecid[oa]|abrazo|respetuosamente|afectuosamente|todo|antemano|vez)[!.,]*|[.!?,])\s+"
        r"(?P<name>[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,2})\s*$",
        re.IGNORECASE,
    ),
    farewell=re.compile(
        r"^(?:saludos?|un saludo|cordial\\w*|atentamente|respetuosamente|un abrazo|hasta|con|muy|mil|quedo)\b",
        re.IGNORECASE,
    ),
    subject=re.compile(r"^\W*(?:asunto|tema)\W*:\W*(?P<subject>[^\n]{0,200})\n", re.IGNORECASE),
    vague=re.compile(
        r"^(?:hola|ayuda|(?:una )?(?:pregunta|consulta|duda)(?: r[aá]pida)?|entrevista(?: informativa)?|solicitud|reuni[oó]n|correo|estudiante|"
        r"presentaci[oó]n|oportunidad|gracias|sin asunto)?[.!? ]*$",
        re.IGNORECASE,
    ),
    signs={
        "connection": any_of(
            r"(?:dio|di[oó]|pas[oó]|comparti[oó]|consegu[ií]|tengo|obtuve|recib[ií]|mand[oó]|envi[oó]) (?:\w+ ){0,2}?(?:su|tu) (?:nombre|correo|n[uú]mero|direcci[oó]n|contacto|email|perfil)",
            r"(?:encontr[eé]|vi|le[ií]|descubr[ií]|escuch[eé]|o[ií]) (?:\w+ ){0,2}?(?:su|tu) (?:\w+ ){0,2}?(?:perfil|nombre|art[ií]culo|charla|libro|entrevista|p[aá]gina|publicaci[oó]n|podcast|historia|post)",
            r"(?:la|lo|te|le) (?:encontr[eé]|vi|escuch[eé]|o[ií]|conoc[ií])",
            r"(?:me|nos) (?:\w+ )?(?:sugiri[oó]|recomend[oó]|dijo|cont[oó]|habl[oó]|mencion[oó]|present[oó]|aconsej[oó]|coment[oó]|refiri[oó]|anim[oó])(?: \w+){0,3}",
            r"nos conocimos",
            r"(?:hablamos|conversamos|platicamos|coincidimos) (?:\w+ ){0,3}?(?:despu[eé]s|en|un momento|cuando|durante|tras)",
            r"nos (?:dio clase|presentaron)",
            r"(?:usted|t[uú]) (?:habl[oó]|vino|dio|present[oó]|conoce|trabaja con|viniste|diste)",
            r"(?:es|eres) (?:amig[oa]|vecin[oa]|colega|jef[ea]|t[ií][oa]|prim[oa]|entrenador[a]?|compa[nñ]er[oa])(?: \w+)?",
            r"(?:en|por|a trav[eé]s de) (?:linkedin|handshake)",
            r"(?:directorio|oficina|red|revista) de (?:exalumnos|egresados)",
            r"centro (?:de )?(?:carreras?|profesional)",
            r"feria (?:de|laboral)",
            r"(?:tambi[eé]n|como yo) (?:estudi[oó]|estudiaste|se gradu[oó])",
            r"amig[oa] (?:de|m[ií][oa])",
            r"(?:de|por) parte de",
        ),
        "who": any_of(
            r"(?:soy|como) (?:[\w.]+[, ]+){0,8}?(?:estudiante|alumn[oa]|universitari[oa]|de (?:primer|segundo|tercer|cuarto))",
            r"(?:estudio|curso|estoy estudiando|estoy en|voy en) (?:el |la |mi )?(?:\w+)",
            r"estudiante de \w+",
            r"me especializo",
        ),
        "specific": any_of(
            r"(?:su|tu) (?:\w+ ){0,2}?(?:trabajo|puesto|papel|labor|carrera|experiencia|investigaci[oó]n|proyecto|a[nñ]o|tiempo) (?:como|en|con|sobre|de) (?!el campo)\w+",
            r"(?:su|tu) (?:\w+ ){0,2}?(?:art[ií]culo|charla|lectura|libro|podcast|conferencia|consejo|historia|presentaci[oó]n|publicaci[oó]n|caso)",
            r"(?:usted|t[uú]|ustedes|c[oó]mo|por qu[eé]|que|qu[eé]) (?:usted |t[uú] )?(?:dejaste|dejo|dej[oó]|cambi[oó]|cambiaste|pas[oó]|pasaste|lleg[oó]|llegaste|decidi[oó]|decidiste|fund[oó]|diriges?|dirige|edita|editas|dise[nñ]a|dise[nñ]as|hace|haces|hacen|trabaja|trabajas|escribi[oó]|habl[oó]|empez[oó]|empezaste|dijo|dijiste|era|fue|produce|produces|compr[oó]|maneja)(?: \w+)?",
            r"lo que (?:usted |t[uú] )?(?:dijo|dijiste|hace|haces|cont[oó])",
            r"c[oó]mo (?:le|te) fue de",
            r"(?:le|te) escribo porque",
        ),
        "learn": any_of(
            r"aprend\w+",
            r"(?:saber|conocer|entender|comprender|escuchar|o[ií]r|preguntar(?:le|te)?|descubrir|averiguar|ver)(?: m[aá]s| un poco| de| sobre| acerca)?(?: \w+)? ?(?:c[oó]mo|qu[eé]|por qu[eé]|si|m[aá]s|sobre|cu[aá]l|por lo)?",
            r"curiosidad",
            r"hacer(?:le|te)? (?:unas|algunas) preguntas",
        ),
        "ask": any_of(
            rf"{_MAY}[^.!?\n]{{0,90}}?\b{_TALK}",
            rf"{_TALK}[^.!?\n]{{0,40}} (?:posible|le queda|te queda|le viene|te viene)",
        ),
        "minutes": any_of(rf"{_NUMBER}(?: ?(?:a|o|-|–|y) ?{_NUMBER})? ?(?:min|minutos|minutitos)", r"media hora"),
        "times": any_of(
            _DAY,
            r"\d{1,2}(?::\d\d)? ?[ap]\.? ?m\.?",
            r"(?:por|en|de) la (?:ma[nñ]ana|tarde|noche)s?",
            r"(?:ma[nñ]anas|tardes|noches)",
            rf"\d{{1,2}} (?:\w+ \d{{1,2}} )?de {_MONTH}",
            r"\d{1,2}/\d{1,2}",
            r"(?:a|despu[eé]s de|antes de|entre|desde) las? \d{1,2}",
            r"entre (?:\d{1,2}) y \d{1,2}",
            r"al? mediod[ií]a",
            r"entre semana",
            r"fin(?:es)? de semana",
        ),
        "next": any_of(
            r"(?:le|te|les) (?:volver[eé] a )?(?:escrib(?:ir[eé]|o)|llam(?:ar[eé]|o)|contact(?:ar[eé]|o)|busc(?:ar[eé]|o))",
            r"volver[eé] a (?:escribir|llamar|intentar|contactar)\w*",
            r"(?:dar[eé]|doy) seguimiento",
            r"(?:le|te) (?:escribo|llamo) (?:otra vez|de nuevo|la pr[oó]xima)",
            r"si no (?:tengo|recibo) (?:respuesta|noticias)",
            r"por si (?:esto|este|mi)",
        ),
        "thanks": any_of(r"gracias", r"agrade\w+", r"aprecio", r"apreciar[ií]a", r"agradecimiento"),
        "seek": any_of(
            r"(?:alguien|alguna persona|gente|personas?|exalumn[oa]s?|egresad[oa]s?|amig[oa]|colega|contacto|uno de (?:ellos|sus)|herman[oa]|mam[aá]|pap[aá]|t[ií][oa])(?: \w+){0,3}? (?:que|en|de|con|del)",
            r"(?:su|tu) (?:\w+ ){1,3}trabaja en",
            r"conectarnos",
        ),
        "earlier": any_of(
            r"(?:mi|ese|aquel|[uú]ltimo|anterior) (?:\w+ )?(?:correo|mensaje|email|carta|nota)",
            r"seguimiento",
            r"(?:le|te) (?:escrib[ií]|mand[eé]|envi[eé]|ped[ií]|hab[ií]a escrito)",
            r"(?:le|te) escribo (?:una vez m[aá]s|otra vez|de nuevo|nuevamente)",
            r"traer de nuevo",
            r"retomar",
            r"(?:una vez m[aá]s|nuevamente) por",
        ),
        "ease": any_of(
            r"no hay (?:problema|prisa|presi[oó]n|apuro)",
            r"sin (?:problema|compromiso|prisa|presi[oó]n)",
            r"(?:entiendo|comprendo)(?: \w+)? (?:si|que)",
            r"si (?:no|ahora no|no puede|no se puede|no es posible)(?: \w+)?",
            r"no se preocupe",
            r"no te preocupes",
            r"s[eé] que (?:hay|tiene|tienes|est[aá])(?: \w+)? (?:much[oa]|ocupad[oa])",
            r"cuando (?:pueda|puedas|guste|gustes)",
        ),
    },
    by_kind={
        "introduction": {
            "ask": any_of(
                r"(?:conoce|conoces|conocer[aá]s?|sabe|sabes) (?:a |de )?(?:alguien|alguna|gente|personas?|algu[ií]en)",
                r"(?:podr[ií]as?|puedes?|me podr[ií]as?|le importar[ií]a|te importar[ií]a|ser[ií]a posible)(?: \w+){0,3}? ?(?:presentar\w*|conectar\w*|poner\w*|preguntar\w*|pasar\w*|recomendar\w*|sugerir\w*|conseguir\w*)",
                r"ponerme en contacto",
                r"(?:presentarme|conectarme|conectarnos)",
                r"hay alguien",
            ),
        },
        "thanks": {
            "echo": any_of(
                r"lo que (?:\w+ )?(?:dijo|dijiste|cont[oó]|contaste|explic[oó]|explicaste|comparti[oó]|compartiste|mencion[oó]|mencionaste)",
                r"(?:su|tu) (?:\w+ )?(?:consejo|historia|sugerencia|ejemplo|idea|recomendaci[oó]n|explicaci[oó]n|comentario)s? (?:de|sobre|fue|me|que|para)",
                r"(?:que|como) (?:me |nos )?(?:cont[oó]|contaste|describi[oó]|describiste|explic[oó]|explicaste|sugiri[oó]|sugeriste|recomend[oó]|recomendaste)",
                r"aprend[ií] (?:que|de|a|c[oó]mo|mucho de)",
                r"sigo pensando",
                r"se me qued[oó]",
                r"me (?:sorprendi[oó]|impact[oó]|llam[oó] la atenci[oó]n)",
                r"mostrarme (?:c[oó]mo|el|la|su)",
                r"me (?:dijo|dijiste|aconsej[oó]|aconsejaste)",
            ),
        },
    },
    asks={
        "shadow": any_of(
            r"acompa[nñ]ar(?:te|le|la|lo) (?:un d[ií]a|en|durante)", r"pasar un d[ií]a con (?:usted|ustedes)"
        ),
        "introduction": any_of(r"(?:presentarme|conectarme|ponerme en contacto) (?:a|con)", r"podr[ií]as? presentarme"),
        "mentor": any_of(r"ser mi mentor[a]?", r"mentor[ií]a"),
        "review": any_of(
            r"(?:revis\w+|leer|leyera|mirar|mire|corregir|corrija) (?:a )?mi (?:curr[ií]cul\w*(?: vitae)?|cv|carta|ensayo|solicitud|perfil|portafolio)"
        ),
        "letter": any_of(r"carta de (?:recomendaci[oó]n|referencia)", r"darme una (?:recomendaci[oó]n|referencia)"),
    },
    leaves={
        "job": any_of(
            r"contratando",
            r"contrata(?:n|ci[oó]n)",
            r"contratar(?:me|an|on)?",
            r"vacantes?",
            r"curr[ií]cul(?:o|um)(?: vitae)?",
            r"cv",
            r"hoja de vida",
            r"reclut\w+",
            r"(?:oportunidad(?:es)?|ofertas?|bolsa) (?:de |laboral(?:es)?|profesional(?:es)?)(?:\s?(?:empleo|trabajo|pr[aá]cticas))?",
            r"oportunidad(?:es)? en su \w+",
            r"(?:busco|buscando|conseguir|conseguirme|consigue|necesito|solicitar|quiero|dar|darme) (?:me )?(?:un |una |alg[uú]n |alguna )?(?:puesto|trabajo|empleo|plaza|pasant[ií]a|pr[aá]cticas)",
            r"(?:puestos?|plazas?|pasant[ií]as?|pr[aá]cticas) (?:disponibles?|abiert[oa]s?|en su|de tiempo completo)",
            r"trabajar (?:para usted|con ustedes|en su (?:empresa|equipo))",
            r"unirme a su equipo",
            r"mi (?:solicitud|postulaci[oó]n)",
            r"postular(?:me)?",
            r"(?:t[eé]ngame|tenme) en (?:cuenta|mente)",
        ),
        "flattery": any_of(
            rf"(?:su|tu|usted|eres|es usted)(?: [\w'-]+){{0,6}}? (?:es )?(?:tan |muy |realmente )?{_PRAISE}",
            rf"{_PRAISE} (?:carrera|trabajo|persona|trayectoria|empresa)",
            r"(?:una |mi )?(?:inspiraci[oó]n|[ií]dolo|h[eé]roe|hero[ií]na|modelo a seguir)",
            r"(?:un|el|gran) (?:honor|privilegio)(?: \w+)?",
            r"(?:gran |muy )?(?:fan|admirador[a]?)(?: de| suy[oa]| tuy[oa])",
            r"(?:l[oa]|te|le) admiro",
            r"(?:prestigios[oa]|renombrad[oa]|distinguid[oa])(?! se[nñ])",
            r"l[oa] mejor del mundo",
            r"leyenda",
            r"genio",
        ),
        "too_long": any_of(
            r"(?:una|1|dos|2|un par de) horas?(?! (?:atr[aá]s|y))",
            r"(?:40|45|50|60|90|cuarenta(?: y cinco)?|cincuenta|sesenta|noventa) ?(?:min|minutos)",
            r"tod[oa] (?:el d[ií]a|la (?:tarde|ma[nñ]ana))",
            r"un d[ií]a entero",
        ),
        "blame": any_of(
            r"(?:todav[ií]a|a[uú]n|nunca|jam[aá]s) (?:no )?(?:me |nos )?(?:ha|has|he|han) (?:contestado|respondido|recibido|escrito|tenido)(?: \w+)?",
            r"no (?:me )?(?:ha|has|he|han) (?:contestado|respondido|recibido|escrito|tenido)(?: \w+)?",
            r"no (?:me )?(?:contest[oó]|respondi[oó]|contestaste|respondiste)",
            r"por qu[eé] no(?: \w+){0,2}",
            r"ignor\w+",
            r"(?:tercer|cuarto) (?:correo|mensaje)",
            r"(?:decepcionad[oa]|molest[oa]|frustrad[oa])",
            r"como ya (?:le |te )?(?:dije|escrib[ií])",
            r"exijo",
            r"sigo esperando",
            r"conteste por favor",
        ),
        "placeholder": re.compile(
            r"[\[(<{](?:su |tu |el |la )?(?:\w+ )?(?:nombre|empresa|puesto|t[ií]tulo|tema|universidad|carrera|d[ií]a|hora|fecha|xxx?)(?: de \w+)?[\])>}]",
            re.IGNORECASE,
        ),
    },
    negated=re.compile(r"\b(?:no|nunca|sin|ni|en vez de|en lugar de)\b[^.!?\n]{0,40}$", re.IGNORECASE),
    titles=frozenset(
        [
            "sr",
            "sra",
            "srta",
            "dr",
            "dra",
            "don",
            "dona",
            "prof",
            "profesor",
            "profesora",
            "doctor",
            "doctora",
            "senor",
            "senora",
            "ing",
            "lic",
            "licenciada",
            "licenciado",
            "maestro",
            "maestra",
            "entrenador",
            "entrenadora",
            "tia",
            "tio",
            "el",
            "la",
        ]
    ),
    nobody=frozenset(["corresponda", "quien", "equipo", "todos", "todas", "amigos"]),
)
