"""The words by which a Spanish question is known, without accents."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ACCENTED = _set("qué cómo cuál cuáles cuánto cuánta cuántos cuántas cuándo dónde adónde quién quiénes porqué")
BARE = _set("que como cual cuales cuanto cuanta cuantos cuantas cuando donde adonde quien quienes porque")
WH = ACCENTED | BARE
PREPOSITION = _set("cada a de en con por para hacia desde sobre hasta bajo segun entre")
LINK = _set("y e o u pero entonces ademas tambien aunque ni")
SKIPPED = LINK | _set(
    "hola buenas buenos dias tardes noches pues bueno ok si perdon disculpe disculpa oye oiga mira mire favor "
    "gracias doctor doctora senor señor señora senora profe profesor profesora licenciada licenciado ingeniero "
    "ingeniera vos usted ustedes ahora luego despues primero segundo ultimo ultima osea"
)
AS = _set(
    "estudiante alumno alumna mujer hombre persona joven madre padre profesional latina latino inmigrante "
    "mexicano mexicana usted futura futuro recien alguien egresado egresada hispana hispano introvertida "
    "introvertido"
)
NARROW = _set(
    "hora horas año años edad universidad carrera escuela colegio nombre apellido color puesto ciudad pais dia "
    "fecha mes empresa promedio titulo cargo sueldo salario direccion telefono correo numero porcentaje cantidad "
    "estado departamento equipo idioma programa software aplicacion herramienta facultad licencia grado nota "
    "semestre horario marca modelo talla maestria especialidad compañia organizacion barrio religion partido "
    "signo deporte libro pelicula comida instituto"
)
STUDIED = _set("estudiaste estudio estudias estudia estudiabas estudiaba estudiastes estudian")
WIDE = _set(
    "mejor peor parte mayor reto mas aspecto clave secreto relacion papel ambiente camino recuerdo momento consejo"
)
WHERE_STORY = _set("ve ves van va vas dirige encuentra inspiras")
WHO_STORY = _set("apoyas apoya depende dependes acude acudes recurre recurres")
CALLED = _set("llama llamas llaman")
SI = "si"

# A statement nobody marked as a question asks all the same when it begins like this.
POLAR = _set(
    "es son fue era eran esta estas estan hay habia tiene tienes tenes tienen puede puedes podes podria podrias "
    "puedo vale valio trabaja trabajas usa usas viaja viajas recomienda recomiendas recomendaria recomendarias ha "
    "has han cree crees piensa piensas sabe sabes conoce conoces necesito necesitas necesita debo debes deberia "
    "deberias quiere quieres vive vives gana ganas da das va vas usted ustedes conviene seria volveria volverias "
    "estaria haria ganan pagan dan contratan aceptan tendre sos estudias estudia odias odia prefieres prefiere "
    "existe existen sientes siente"
)
CLITIC = _set("te le les se")
CLITIC_POLAR = _set(
    "gusta gusto gustan gustaria puede necesita encanta importa sientes siente pagan pagaron aburres aburre "
    "cansas cansa llevas lleva requiere gana aprende trabaja viaja usa gasta consigue arrepientes arrepiente "
    "permiten permite ayudo ayudan estresa divierte parece da toca puedo podria"
)
TAGS = frozenset(
    (
        "verdad", "no", "cierto", "o si", "o no", "no es cierto", "no cree", "no crees", "correcto", "no es asi", "eh",
        "verdad que si", "no es verdad", "o no es asi", "sale", "si",
    )
)  # fmt: skip
OPENERS = _set(
    "me nos te le les puede puedes podes podria podrias podrian pueden quisiera quiero queria querria gustaria "
    "encantaria interesa interesaria quisieramos tengo tenia seria es cuenta cuente conta cuentanos cuentenos "
    "cuentame cuenteme contame dime digame decime hablame hableme habla hable platicame platiqueme platica "
    "describe describeme describame describime describa explica explicame expliqueme explique comparte compartame "
    "compartime comparta narrame ponme dame deme ayudame ayudeme yo deseo desearia necesito pudiera pudieras mi "
    "quisieras podriamos"
)
BY_THE_WAY = _set("un poco mas algo acerca sobre de a en al respecto por favor brevemente primero tambien exactamente")
DETERMINER = _set("el la los las un una unos unas su sus tu tus mi mis")
BACK = _set("eso esto ello lo")
BACK_CLITIC = _set("los las la")
SOCIAL = _set(
    "que bien manana luego buena onda gracias hola adios ok listo bueno vale nada si no se idea ni jaja jajaja claro perfecto genial "
    "luego nos vemos muchas ayuda me gusta es soy llama estoy tengo quiero atras saltar ya fin"
)
EMPTY = _set(
    "el la los las un una unos unas y e o u pero si no de del a al en con por para que qué como cómo cual cuál "
    "cuales cuáles cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas cuando cuándo donde dónde quien "
    "quién porque es son fue era ser esta estas estar hay ha has he su sus tu tus mi mis me te le les se lo yo "
    "usted ustedes vos muy mas menos ya eso esto este esa ese todo cuentame cuenteme contame dime digame hablame "
    "hableme explicame expliqueme toda todos todas algo alguien sobre , hacer hace haces puede puedes podria "
    "podrias tan alguna algun estudiante pregunta dirias diria"
)
SMALL = (
    WH
    | POLAR
    | PREPOSITION
    | DETERMINER
    | CLITIC
    | {"no", "siempre", "alguna", "se", "debe", "ser", "estudiar", "trabajar", "volveria"}
)
SMALL |= {word.translate(str.maketrans("áéíóú", "aeiou")) for word in WH}
PLEASED = _set("bien padre chido bueno buena lindo linda interesante genial chevere bonito bonita emocion alegria")
