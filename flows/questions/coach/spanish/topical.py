"""From Spanish questions that push or should not be asked, and from bare topics, to ones that can.

``<a|b>`` says ``a`` to a "tú", ``b`` to an "usted". Patterns take words with or without their accents.
"""

from __future__ import annotations

from flows.questions.coach.spanish.yesno import ADJ
from flows.questions.coach.tables import Table

PUSHED: Table = (
    (r"(?:no )?(?:es|era) (?:cierto|verdad) que (.+)", "¿Qué <piensas|piensa> de la idea de que {1}?"),
    (r"no prefer\w+ (.+)", "¿Cómo sería para <ti|usted> {1}?"),
    (r"(?:no )?(?:te|le) (?:parece|da) (?:miedo |pena |coraje )?(?:de )?que (.+)", "¿Qué <piensas|piensa> de la idea de que {1}?"),
    (r"no (?:crees?|piensas?) (?:usted )?que (.+)", "¿Qué <piensas|piensa> de la idea de que {1}?"),
    (r"no est[aá]s? (?:usted )?de acuerdo (?:en|con) que (.+)", "¿Qué <piensas|piensa> de la idea de que {1}?"),
    (rf"(?:no )?ser[ií]a {ADJ}\w+ (\w+[aei]r\b.+)", "¿Cómo sería {1}?"),
    (rf"(?:no )?(?:es|era|debe (?:de )?ser|ha de ser) {ADJ}\w+ ((?:ser|\w+[aei]r)\b.+)", "¿Cómo es {1}?"),
    (rf"no (?:es|son) {ADJ}\w+ (.+)", "¿Cómo <ves|ve> {1}?"),
    (r"(?:usted |t[uú] |vos )?(?:no )?se arrepiente de (.+)|(?:t[uú] )?(?:no )?te arrepientes de (.+)", "¿Qué <piensas|piensa> hoy de {1}{2}?"),
    (r"(?:a poco )?(?:no )?(?:te|se) (?:cansas?|aburres?|hartas?) de (.+)", "¿Cómo <llevas|lleva> {1}?"),
    (r"no (?:odias?|detestas?) (.+)", "¿Cómo es {1}?"),
    (r"por qu[eé] alguien (?:querr[ií]a|quisiera|va a querer) (.+)", "¿Qué lleva a la gente a {1:calm}?"),
    (r"c[oó]mo aguant(as|a) (.+)", "¿Cómo manej{1} {2:calm}?"),
    (rf"((?:ser|estudiar|trabajar) .+?) (?:es|son) {ADJ}\w+.*", "¿Cómo es {1}?"),
    (rf"((?:tu|su|tus|sus|el|la|los|las) .+?) (es|son) {ADJ}\w+.*", "¿Cómo {2} {1} en realidad?"),
    (r"(?:no )?(.{8,})", "¿Qué <piensas|piensa> de la idea de que {1}?"),
)  # fmt: skip

JOB: Table = (
    (r".*\bpasant[ií]as?\b.*", "¿Qué buscan en quien hace una pasantía?"),
    (r".*\bpr[aá]cticas\b.*", "¿Qué buscan en quien hace prácticas?"),
    (r".*\b(practicantes?|becari[oa]s?|pasantes?|reci[eé]n egresados)\b.*", "¿Qué buscan en los {1}?"),
    (r".*\b(curr[ií]culum|cv|curr[ií]culo|hoja de vida)\b.*", "¿Qué <te|le> llama la atención en un {1}?"),
    (r".*\b(?:contrat\w*)\b.*", "¿Qué <buscas|busca> al contratar a alguien?"),
    (r".*\b(vacantes?|plazas?|puestos?)\b.*", "¿Cómo se entera la gente de este campo de {1:many}?"),
    (r".*\b(?:recomend\w*)\b.*", "¿Qué <te|lo> anima a recomendar a alguien?"),
    (r".*\b(trabajo|empleo|chamba|trabajar)\b.*", "¿Qué ayuda a prepararse para un {1:job} como el <tuyo|suyo>?"),
    (r".*\b(?:empresa|despacho|equipo)\b.*", "¿Qué valora la empresa en la gente nueva?"),
)  # fmt: skip

OWN: Table = (
    (r".*\b(sueldo|salario|ingresos?)\b.*", "¿Qué rango de {1} es común en este campo para quien empieza?"),
    (r".*\b(?:ganas?|ganaba|ganaste|gan[oó]|cobras?)\b.*", "¿Qué suele ganar en este campo la gente que empieza?"),
    (r".*\bpag(?:an|aban|aron|ar)\b.*", "¿Qué suelen pagar en este campo a quien empieza?"),
    (r".*\b(?:edad|a[nñ]os|cumplea[nñ]os)\b.*", "¿Cómo influyen los años y la edad en este trabajo?"),
    (r".*\b(casad[oa]|solter[oa]|divorciad[oa]|embarazad[oa])\b.*", "¿Cómo se combina este trabajo con estar {1}?"),
    (r".*\b(hijos|pareja|familia|espos[oa]|marido|novi[oa])\b.*", "¿Cómo se combina este trabajo con tener {1}?"),
    (r".*\b(religi[oó]n|iglesia|misa|fe|dios)\b.*", "¿Qué lugar tiene {1:named} en este trabajo, si alguno?"),
    (r".*\b(?:vot[oó]|votaste|votas|vota|votar[ií]as?)\b.*", "¿Cómo afecta a este campo lo que vota la gente?"),
    (r".*\bproblemas? de salud\b.*", "¿Cómo apoya <tu|su> trabajo a la gente con problemas de salud?"),
    (r".*\b(enfermedad\w*|discapacidad|depresi[oó]n|ansiedad)\b.*", "¿Cómo apoya <tu|su> trabajo a la gente con {1}?"),
    (r".*\bsalud\b.*", "¿Cómo cuida su salud la gente de este campo?"),
    (r".*\b(presidente|presidenta|gobierno)\b.*", "¿Cómo afectan a este campo las decisiones del {1}?"),
    (r".*\b(?:izquierda|derecha)\b.*", "¿Cómo conviven en <tu|su> trabajo la izquierda y la derecha?"),
    (r".*\bpol[ií]ticas?\b.*", "¿Cómo afecta la política a este campo?"),
    (r"(?:eres|es|sos|est[aá]s?) (?:usted )?(\w+)", "¿Cómo es este campo para una persona {1:fem}?"),
)  # fmt: skip

SITE: Table = (
    (r"qu[eé] (?:vende|fabrica|produce|ofrece)n? (.+)", "¿Cómo encaja <tu|su> papel en el trabajo de {1}?"),
    (r"(?:a qu[eé] se dedican?|qu[eé] hacen?|qu[eé] es) (.+)", "¿Cómo encaja <tu|su> papel en el trabajo de {1}?"),
    (r".*\b(productos?|servicios?|programas)\b.*", "¿Cómo encaja <tu|su> papel en los {1} que ofrecen?"),
    (r".*\b(misi[oó]n|visi[oó]n)\b.*", "¿Cómo se nota la {1} en <tu|su> día a día?"),
    (r".*\bvalores\b.*", "¿Cómo se notan los valores en <tu|su> día a día?"),
    (r".*\bd[oó]nde (?:est[aá]|queda|se ubica|se encuentra)n? (?:ubicad[oa] )?(.+)", "¿Cómo influye la ubicación de {1} en <tu|su> trabajo?"),
    (r".*\bdirecci[oó]n de (.+)", "¿Cómo influye la dirección en <tu|su> trabajo en {1}?"),
    (r".*\bciudad\b.*", "¿Cómo influye la ciudad en <tu|su> trabajo?"),
    (r".*\bcu[aá]nt[oa]s (\w+).*", "¿Cómo influye en <tu|su> trabajo el número de {1}?"),
    (r".*\b(?:cu[aá]ndo|en qu[eé] a[nñ]o) (?:se )?\w+ (.+)", "¿Cómo ha cambiado {1} desde que <llegaste|usted llegó>?"),
    (r".*\b(director\w*|presidente|presidenta|due[nñ][oa]|fundador\w*|gerente)\b.*", "¿Cómo influye en <tu|su> trabajo diario lo que decide el {1}?"),
    (r".*\b(bolsa)\b.*", "¿Cómo se nota en <tu|su> trabajo lo que pasa en la {1}?"),
    (r"(?:qui[eé]n(?:es)? (?:es|son) )?(.+)", "¿Cómo es trabajar en {1}?"),
)  # fmt: skip

WIDE: Table = (
    (r"(?:h[aá]bl|cu[eé]nt)[ae]me (?:de|sobre) (?:ti|usted)\b.*", "¿Qué parte de <tu|su> historia <te|lo> llevó a este trabajo?"),
    (r".*\b(?:con|de) mi vida\b.*", "¿Cómo <decidiste|decidió> qué hacer con <tu|su> vida?"),
    (r".*\btoda (?:tu|su) vida\b.*|.*\b(?:h[aá]bl|cu[eé]nt)[ae]me (?:de|sobre) .*vida\b.*", "¿Qué parte de <tu|su> vida <te|lo> llevó a este trabajo?"),
    (r".*\b[eé]xito\b.*", "¿Qué significa para <ti|usted> tener éxito en este trabajo?"),
    (r".*\bfeliz\b.*", "¿Qué <te|lo> hace feliz en este trabajo?"),
    (r".*\btodo (?:sobre|acerca de|de) (.+)", "¿Qué es lo que más importa de {1}?"),
    (r".*\btodo\b.*", "De todo lo que <haces|hace>, ¿qué importa más?"),
    (r"(?:qu[eé] es|expl[ií]ca\w*|expl[ií]que\w*|h[aá]bl[ae]me de|cu[eé]nt[ae]me de|describe) ((?:la|el|los|las) \w+|(?!(?:ti|usted|vos)$)\w+)", "¿Cómo se ve {1} desde <tu|su> trabajo?"),
    (r".*\bmundo\b.*", "¿Qué <te|le> ha enseñado este trabajo sobre el mundo?"),
)  # fmt: skip

TWO: Table = (
    (r"(.*?)lo que m[aá]s y lo que menos\b(.*)", "¿{1}lo que más{2}? / ¿{1}lo que menos{2}?"),
    (r"(.*?)lo mejor y lo peor\b(.*)", "¿{1}lo mejor{2}? / ¿{1}lo peor{2}?"),
    (r"(.*?)m[aá]s y menos\b(.*)", "¿{1}más{2}? / ¿{1}menos{2}?"),
)  # fmt: skip

TOPIC: Table = (
    (r"preg[uú]nt\w+ (?:por|sobre|de) (.+)", "¿Qué me <puedes|puede> contar sobre {1}?"),
    (r"([\w' ]{3,60})", "¿Qué me <puedes|puede> contar sobre {1}?"),
)  # fmt: skip
