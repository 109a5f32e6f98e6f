"""What a Spanish question should not be about, and how it should not push. Patterns run over words without accents."""

from __future__ import annotations

import re
from functools import cache

from flows.questions.coach.spanish.typed import unaccented
from flows.questions.coach.verdict import Fault

_FIRM = (
    r"(?:empresa|compañia|organizacion|firma|hospital|clinica|agencia|banco|tienda|consultorio|despacho|negocio|escuela|oficina|"
    r"fundacion|corporacion|laboratorio|restaurante|estudio|institucion|asociacion)"
)
_YOUR = r"(?:su|tu|la|el|esta|este|esa|ese) "
_JOB = r"(?:trabajos?|empleos?|pasantias?|practicas|puestos?|vacantes?|plazas?|becas? de trabajo|internships?|chamba)"
_INTERN = r"(?:practicantes?|becari[oa]s?|pasantes?|internos?|recien egresados|recien graduados|estudiantes)"
_LOADED = r"(?:toxic[oa]s?|horribles?|terribles?|aburrid[oa]s?|inutil(?:es)?|pesim[oa]s?|ridicul[oa]s?|miserables?|espantos[oa]s?|codicios[oa]s?|corrupt[oa]s?|mediocres?)"
_FIELD = (
    r"(?:vida|medicina|ingenieria|derecho|negocios?|enfermeria|contabilidad|marketing|finanzas|ciencia|educacion|psicologia|tecnologia|"
    r"arte|musica|cine|politica|historia|biologia|deportes?|salud|exito|trabajo|felicidad|economia|leyes)"
)

JOB_ASK = (
    rf"\b(?:(?:conseguir|dar|ofrecer|encontrar|buscar)me|ayudarme a|me (?:consig\w+|ofrec\w+|ayuda\w*|encuentr\w+))\b.{{0,30}}\b{_JOB}\b|\bme das? (?:una? |alguna? |unas )?{_JOB}\b",
    rf"\bme (?:pued(?:en?|es)|podrian?|podrias|podes) (?:conseguir|dar|ofrecer|ayudar a (?:conseguir|entrar|encontrar))\b.{{0,20}}\b(?:{_JOB}|entrevista|trabajar|ahi)\b",
    rf"\b{_JOB} para mi\b|\bme (?:ayuda|ayudas) a (?:entrar|conseguir)\b|\b(?:meter(?:me)?|entrar) a trabajar\b|\b(?:buscan|necesitan) (?:a )?(?:alguien|gente|personal|mas gente)\b|\b(?:carta|cartas) de recomendacion\b",
    r"\b(?:estan|esta|estas|estaran) (?:contratando|reclutando|buscando (?:gente|personal|practicantes|becarios|pasantes))\b",
    r"\b(?:que|cuales|cuantas) (?:vacantes|plazas)\b|\b(?:hay|tienen|tiene|tienes|habra|tendran|ofrecen|abren|sabe de|sabes de)\b.{0,25}\b(?:vacantes?|plazas?|(?:puestos|pasantias|practicas|lugares) (?:\w+ )?(?:disponibles?|abiert[oa]s|libres))\b",
    rf"\b(?:aceptan?|contratan?|toman|reciben?|necesitan?|buscan)\b (?:ustedes |usted )?(?:a )?{_INTERN}\b(?<!que buscan en)",
    r"\b(?:que|cuales) puestos\b.{0,20}\b(?:disponibles|abiertos|libres|hay|tienen)\b|\bofrecen (?:pasantias|practicas|empleo)\b",
    r"\b(?:pas|mand|envi|d[ae]j|entreg|d[ae]r|reenvi|compart|present)\w*\b.{0,25}\b(?:curriculum|cv|curriculo|hoja de vida|resume)\b",
    r"\bme (?:recomend|refer|refier|contrat|emple)\w*\b(?!.{0,8}\b(?:hablar|leer|tomar|estudiar|contactar|libros?|ver)\b)(?:.{0,20}\b(?:puesto|trabajo|empleo|vacante|cuando|si|en su|en tu)\b|$)",
    r"\bme (?:pued(?:en?|es)|podrian?|podrias|podes) (?:recomendar|referir|contratar|emplear)\b(?! (?:hablar|leer|tomar|algun|un libro|libros|a alguien|con))",
    r"\bcontratarme\b|\breferirme\b|\brecomendarme (?:para|con|a)\b|\bhablar bien de mi\b",
    rf"\bcomo (?:puedo|podria|aplico|postulo|entro|consigo|me postulo|hago para|le hago para|se puede)\b.{{0,15}}\b(?:conseguir|obtener|entrar|aplicar|postular\w*|trabajar|trabajo|empleo)\b.{{0,30}}\b(?:en su|en tu|ahi|con ustedes|aqui|alli|en esta {_FIRM})\b",
    r"(?:^|, |\. |y )cuando (?:abren|contratan|reclutan|empiezan a contratar)\b|\bconvocatorias?\b.{0,25}\b(?:practicantes|empresa|becarios|empleo)\b",
    r"\b(?:puedo|podria|me gustaria|quisiera|quiero) (?:trabajar|hacer (?:mis |unas )?practicas|hacer una pasantia) (?:con|en|para) (?:su|tu|usted|ustedes|ti)\b|\btrabajar contigo\b",
)  # fmt: skip
PERSONAL = (
    r"\bcuanto (?:dinero )?(?:gana|ganas|ganaba|ganabas|ganaste|gano|cobra|cobras|te pagan|le pagan|te pagaban|le pagaban|ganan ustedes)\b(?! (?:un|una|el|la|los|las|alguien|quien|en promedio)\b)",
    r"\b(?:su|tu) (?:propio )?(?:sueldo|salario|ingreso|ingresos|paga|patrimonio|deuda|deudas|hipoteca)\b|(?<!se )\b(?:gana|ganas) (?:bien|mucho|mas|buen|suficiente|lo suficiente)\b|\b(?:te|le) pagan (?:bien|mal|mucho|poco|suficiente)\b",
    r"\bcuantos años (?:tiene|tienes|tenes)\b(?! (?:de|en|trabajando|con))|\b(?:que|cual es su|cual es tu) edad(?: (?:tiene|tienes|tenes))?(?: ,|$)|\bcuando (?:es tu|es su) cumpleaños\b|\ben que año nacis?\w*\b",
    r"\b(?:esta|estas|sos|eres|es) (?:usted )?(?:casad|solter|divorciad|embarazad|comprometid|viud)[oa]\b|\b(?:tiene|tienes|tenes) (?:hij[oa]s|pareja|novi[oa]|espos[oa]|marido|mujer|familia|bebes?)\b|\bcuantos hijos\b|\b(?:tus|sus) hij[oa]s\b|\b(?:eres|es|sos) (?:usted )?(?:gay|lesbiana|soltero|soltera)\b",
    r"\b(?:piensas?|quieres?|planeas?|vas? a|gustaria|tendras?|esperas?) (?:tener )?(?:mas )?(?:hijos|bebes)\b|\b(?:su|tu) (?:espos[oa]|marido|mujer|novi[oa]|pareja|divorcio|matrimonio)\b|\bcasarte\b|\bcasarse\b",
    r"\b(?:tiene|tienes|tenes|ha tenido|has tenido|tuviste|padece|padeces|sufre|sufres)\b.{0,20}\b(?:problemas? de salud|enfermedad\w*|discapacidad|depresion|ansiedad|cancer)\b|\b(?:su|tu) (?:estado de salud|salud mental|salud|peso|discapacidad)\b|\b(?:toma|tomas) (?:\w+ )?medicamentos?\b|\b(?:fuma|fumas|bebe|bebes) (?:mucho|alcohol)\b",
    r"\bque religion\b|\b(?:su|tu) (?:religion|fe|iglesia)\b|\b(?:va|vas) (?:usted )?a (?:misa|la iglesia)\b|\b(?:cree|crees) en dios\b|\b(?:es|eres|sos) (?:usted )?(?:catolic|cristian|judi|musulman|ate|evangelic|religios)\w*\b",
    r"\bpor quien (?:voto|votaste|vota|votas|votaria|votarias|va a votar|vas a votar)\b|\bvotaste\b|\b(?:es|eres|sos) (?:usted )?(?:de izquierda|de derecha|democrata|republican[oa]|liberal|conservador[a]?)\b|\b(?:su|tu)s? (?:ideas?|opinion(?:es)?|postura|preferencias?) politicas?\b|\b(?:opina|opinas|piensa|piensas) (?:del|de la|de) (?:presidente|presidenta|gobierno|aborto|elecciones|trump|partido)\b",
    r"\b(?:su|tu) (?:estatus migratorio|orientacion sexual|nacionalidad|raza|etnia)\b|\b(?:tiene|tienes) papeles\b|\bes(?:ta)?s? (?:indocumentad[oa]|ilegal)\b",
)  # fmt: skip
LOOKUP = (
    r"\ba que se dedican? {0}\b|\bque (?:es lo que )?hacen? {0}(?: exactamente)?(?: ,|$)",
    r"\bque (?:tipos? de )?(?:productos?|servicios?|programas|tratamientos|marcas) (?:vende|ofrece|tiene|fabrica|hace|produce|vendes|venden|ofrecen)\w* {0}\b|\bque (?:vende|fabrica|produce|ofrece) {0}\b|\ba que industrias? (?:atiende|sirve) {0}",
    r"\b(?:mision|vision|valores|direccion|sede|pagina web|sitio web|telefono|horarios?|historia|ingresos|competidores|competencia|fundador\w*|slogan|lema) (?:corporativos )?de {0}\b",
    r"\bdonde (?:esta|queda|se ubica|se encuentra|estan|quedan) (?:ubicad[oa]s? )?(?:{0}|las? oficinas?|la sede)\b|\ben que (?:ciudad|pais|calle|estado) (?:esta|queda|se encuentra)\b",
    r"\bcuant[oa]s (?:empleados|sucursales|oficinas|tiendas|clientes|trabajadores|personas|alumnos|estudiantes|sedes|pacientes) (?:tiene|hay en|trabajan en|emplea|atiende) {0}(?: |$)",
    r"\b(?:cuando|en que año) (?:se )?(?:fundo|creo|abrio|inicio|empezo|nacio|fundaron|abrieron|comenzo) {0}\b|\b(?:cuando|en que año) se fundo(?: ,|$)|\bcuantos años tiene {0}\b",
    r"\bquien(?:es)? (?:es|son|fue) (?:el|la|los|las) (?:director\w*|ceo|presidente|presidenta|dueñ[oa]s?|fundador\w*|gerente)(?: general)? de {0}\b|\bquien (?:fundo|es dueñ[oa] de|dirige) {0}\b|\bde quien es {0}\b",
    r"\b{0} (?:cotiza en (?:la )?bolsa|es (?:publica|privada|internacional|nacional|grande|una ong))\b|\bque tan grande es {0}\b|\btiene {0} (?:pagina web|sucursales|sitio web)\b",
)  # fmt: skip
ABOUT = r"\bque es {0}(?: ,|$)|\bquienes son {0}$"
LEADING = (
    r"\b(?:seguramente|obviamente|obvio que|es obvio|todo el mundo sabe|todos sabemos|todos saben|admita que|admite que|a poco no|(?<!es )verdad que)\b",
    r"(?:^|, |\. )(?:claro que|por supuesto que)\b|\bdebe (?:de )?ser (?:muy |tan )?\w+ .*, ?(?:no|verdad)\b|\bapuesto a que\b|\bme imagino que odias\b",
    r"\bpor que alguien (?:querria|quisiera|va a querer|iba a querer)\b|\bquien (?:querria|quisiera)\b|\baguant\w+ (?:esos|esas|ese|esa|tanto|tanta|estos)\b",
    rf"\btan {_LOADED}\b(?! como)|\bes(?:a|e|os|as) {_LOADED}\b|\bpor que (?:es|son)\b.{{0,30}}\b(?:el mejor|la mejor|el peor|la peor|tan mal\w*)\b",
    r"\bno (?:cree|crees|te parece|le parece|piensa|piensas|esta de acuerdo|estas de acuerdo) (?:usted )?(?:que|en que)\b",
)  # fmt: skip
DOUBLE = (
    r"\b(?:mas|mejor) (?:\w+ )?(?:y|o) (?:lo |el |la )?(?:que )?(?:menos|peor)\b",
    r"\b(?:te|le) gusta y (?:que )?(?:no|te disgusta|le disgusta)\b",
)
BROAD = (
    r"\b(?:cuent\w+|dig\w+|dime|decir\w*|explic\w+|sab\w+|hab\w+|platic\w+)\b.{0,25}\btod[oa](?:$| sobre| acerca| lo que|s? (?:su|tu) vida| de| absolutamente)",
    rf"^(?:y |pero |oye )?que es (?:la |el |los |las )?{_FIELD}$|\bsentido de (?:la vida|trabajar)\b|\b(?:con|de) mi vida\b|\bcomo funciona el mundo\b",
    r"\bcomo (?:puedo |se puede |hago para |le hago para )?(?:tener|ser|alcanzar|lograr|llegar a ser) (?:el )?(?:exito|exitos[oa]|feliz|ric[oa]|famos[oa]|alguien)(?: en la vida)?$",
    rf"^(?:por favor )?(?:explicame|expliqueme|explica|explique|hablame de|hableme de|cuentame de|cuenteme de|hablame sobre|describe|describeme) (?:la |el |los |las )?{_FIELD}$|\b(?:hablame|hableme|cuentame|cuenteme) (?:de|sobre) (?:ti|usted|su vida|tu vida)(?: mismo)?$",
    r"\bque (?:piensa|piensas|opina|opinas) de todo$",
)  # fmt: skip
EXEMPT = (
    (
        r"\b(?:puedo|podria|podriamos|podemos|le puedo|te puedo|seria posible|estaria bien|hay problema|importa|importaria|molesta|molestaria|parece bien)\b.{0,25}"
        r"\b(?:escribir\w*|contactar\w*|llamar\w*|conectar\w*|agregar\w*|buscar(?:lo|la|te)|volver a|vernos|vieramos|reunirnos|hacer\w* (?:una|otra|unas|otras|mas)|hablar (?:otra vez|de nuevo)|seguir en contacto|mantener\w*|visitar\w*|mandar\w* un (?:correo|mensaje)|acompañar\w*|linkedin|"
        r"tomo notas|tomar notas|tomara notas|grabo|grabar|grabara|escribo|escribiera|llamo|contacto|contactara)\b"
    ),
    r"\brecomienda\w* (?:hablar|platicar|contactar|conocer|buscar)\b|\b(?:con quien|quien|quienes|alguien|otra persona|otras personas|a quien)\b.{0,25}\b(?:hablar|hable|contactar|conocer|entrevistar|platicar|acercarme|recomienda|recomendaria|recomiendas|recomendarias|sugiere|sugieres)\b|\b(?:presentar\w*|conectar\w*|poner\w* en contacto)\b.{0,20}\b(?:a|con) (?:alguien|otr[oa]s?|algun\w*)\b",
    r"\b(?:haber\w*|deb\w+|falto|olvid\w+) (?:\w+ )?pregunt\w+\b|\bno le pregunt\w+\b|\bno te pregunt\w+\b|\b(?:tiene|tienes) (?:un|unos|cinco|diez|mas)? ?(?:minutos?|tiempo)(?: para (?:hablar|platicar|una|unas|mi)| ahora|$)|\bes (?:un )?buen momento\b",
)  # fmt: skip


@cache
def _compiled(patterns: tuple[str, ...], firm: str = "") -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each.format(firm) if firm else each})" for each in patterns))


def _firm(about: str) -> str:
    named = rf"|(?:la |el )?{re.escape(unaccented(about))}" if about else ""
    return rf"(?:{_YOUR}{_FIRM}{named})"


def _bare(plain: str) -> str:
    """Words without any accent, for the accented wh-words keep theirs in comparing."""
    return unaccented(plain)


def topics(plain: str, about: str) -> set[Fault]:
    """The faults of what a question is about. ``about`` is the employer's name, or empty."""
    plain, found = _bare(plain), set[Fault]()
    if _compiled(JOB_ASK).search(plain):
        found.add("job_ask")
    if _compiled(PERSONAL).search(plain):
        found.add("personal")
    if _compiled((*LOOKUP, ABOUT) if about else LOOKUP, _firm(about)).search(plain):
        found.add("lookup")
    if _compiled(BROAD).search(plain):
        found.add("broad")
    return found


def leading(plain: str) -> bool:
    """Whether its words push an answer or carry a judgement."""
    return _compiled(LEADING).search(_bare(plain)) is not None


def double(plain: str) -> bool:
    """Whether one question asks for opposites at once."""
    return _compiled(DOUBLE).search(_bare(plain)) is not None


def exempt(plain: str) -> bool:
    """Permission, referral and closing questions, for which one word is answer enough."""
    return _compiled(EXEMPT).search(_bare(plain)) is not None
