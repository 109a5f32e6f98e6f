"""From Spanish yes-or-no questions to what, how and why.

``<a|b>`` says ``a`` to a "tú", ``b`` to an "usted". Patterns take words with or without their accents.
"""

from __future__ import annotations

from flows.questions.coach.tables import Table

ADJ = r"(?:muy |tan |super |bastante |realmente )?"

YES_NO: Table = (
    (r"(?:me )?conviene (.+)", "¿Cómo <decidirías|decidiría> si conviene {1}?"),
    (r"(?:piensas?|planeas?) (\w+[aei]r(?:se|te)?\b.*)", "¿Qué <te|lo> haría {1}?"),
    (r"existen? (?:much[oa]s? )?(.+)", "¿Qué {1} hay?"),
    (r"har[ií]as? (?:usted )?(.+)", "¿Qué <te|lo> haría hacer {1}?"),
    (r"(te|le) (gusta|gust[oó]|encanta)", "¿Qué {1} {2} de eso?"),
    (r"hay algo que (te|le|lo) haya (.+)", "¿Qué {1} ha {2}?"),
    (r"hay algo m[aá]s que (.+)", "¿Qué más {1}?"),
    # opinions and likings
    (r"(?:crees?|piensas?|cre[eé]s) (?:usted )?que (?:yo )?deb(?:o|er[ií]a) (.+)", "¿Qué debería tomar en cuenta antes de {1}?"),
    (r"(?:crees?|piensas?) (?:usted )?que (.+)", "¿Qué <piensas|piensa> de la idea de que {1}?"),
    (r"(?:no )?(?:est[aá]s?) (?:usted )?de acuerdo (?:en|con) que (.+)", "¿Qué <piensas|piensa> de la idea de que {1}?"),
    (r"(?:a usted )?(te|le) (gustar[ií]a) (.+)", "¿Por qué {1} {2} {3}?"),
    (r"(?:a usted )?(te|le) (gusta|gust[oó]|gustaba|encanta|gustan|encantan|divierte|interesa|importa) (.+)", "¿Qué {1} {2} de {3}?"),
    (r"(?:odias?|detestas?) (.+)", "¿Cómo es {1}?"),
    (r"(?:te|se) arrepiente?s? de (?:algo|alguna cosa)(.*)", "¿De qué <te arrepientes|se arrepiente>, si de algo{1}?"),
    (r"(?:te|se) (siente?s?) (.+)", "¿Qué <te|le> hace sentir {2}?"),
    (r"(?:te|se) (?:aburres?|cansas?|estresas?) (?:de )?(.*)", "¿Cómo <llevas|lleva> {1}?"),
    (r"(te|se) (llevas?) bien con (.+)", "¿Cómo {1} {2} con {3}?"),
    (r"llevas? (?:mucho|poco|bastante)(?: tiempo)? (.+)", "¿Cómo ha sido este tiempo {1}?"),
    (r"(?:te|se) ves? (.+)", "¿Qué <te|lo> mantendría {1}?"),
    (r"(te|le) (cost[oó]) (?:mucho )?(?:trabajo )?(.+)", "¿Qué {1} {2} más al {3}?"),
    # worth, need, should
    (r"(?:vale|vali[oó]|val[ií]a) la pena(.*)", "¿Cómo <decidirías|decidiría> si vale la pena{1}?"),
    (r"(?:se )?(?:necesita|necesito|necesitas|requiere|hace falta)(?: tener)? (.+)", "¿Qué diferencia hace {1}?"),
    (r"(?:es|son) (?:realmente |muy )?(?:necesari[oa]s?|obligatori[oa]s?|importantes?|indispensables?|[uú]til(?:es)?) (.+)", "¿Qué diferencia hace {1}?"),
    (r"hay que (?:ser buen[oa] (?:en|para) )?(.+)", "¿Qué diferencia hace {1}?"),
    (r"(?:yo )?deb(?:o|er[ií]a) (.+)", "¿Qué debería tomar en cuenta antes de {1}?"),
    (r"(?:tienes?|ten[eé]s|tengo) que (.+)", "¿Cómo es tener que {1}?"),
    # have, there is
    (r"(?:tienes?|ten[eé]s) (?:usted )?(?:alg[uú]n|alguna|unos|algunos) (\w+) ((?:para|sobre|de|que) .+)", "¿Qué {1} <tienes|tiene> {2}?"),
    (r"(?:tienes?|ten[eé]s) (?:usted )?(?:alg[uú]n|alguna|unos|algunos) (.+)", "¿Qué {1:one} <tienes|tiene>?"),
    (r"(?:tienes?|ten[eé]s) (.+)", "¿Qué diferencia hace tener {1}?"),
    (r"hay algo que (.+)", "¿Qué {1}?"),
    (r"hay (?:much[oa]s? |alg[uú]n |alguna |algunas |algunos )?(.+)", "¿Qué {1} hay?"),
    # is it hard
    (r"(?:es|ser[ií]a) mejor (.+) o (.+)", "¿Cómo <compararías|compararía> {1} y {2}?"),
    (r"(?:es|son) (?:cierto|verdad) que (.+)", "¿Qué <piensas|piensa> de la idea de que {1}?"),
    (r"(?:es|era) posible (.+)", "¿Qué hace falta para {1}?"),
    (rf"(es|son) {ADJ}(\w+)( .+)?", "¿Qué hace que {1:sub} {2}{3}?"),
    (rf"(fue|era|fueron|eran) {ADJ}(\w+)( .+)?", "¿Qué hizo que {1:sub} {2}{3}?"),
    (r"(?:eres|sos) (?:muy )?(feliz|content[oa])(.*)", "¿Qué <te|lo> hace {1}{2}?"),
    (r"(est[aá]s?) (?:usted )?(?:muy )?(\w+[oa]|feliz|list[oa]) (.+)", "¿Qué hace que {1:sub} {2} {3}?"),
    (rf"((?:tu|su|tus|sus|el|la|los|las|ser|estudiar|trabajar) [\w ]{{2,40}}?) (es|son) {ADJ}(?!(?:al|a|en|de|del|un|una|lo|la|el|los|las|para|como|m[aá]s|por|sin|con)\b)(\w+)(.*)", "¿Qué hace que {1} {2:sub} {3}{4}?"),
    # could, would
    (r"(?:me )?(?:puedes?|pod[eé]s|podr[ií]as?) recomendar(?:me)? (?:alg[uú]n|alguna|un|una|algunos|algunas)? ?(.+)", "¿Qué {1} <recomendarías|recomendaría> y por qué?"),
    (r"(?:se puede|puede uno) (.+)", "¿Cómo se puede {1}?"),
    (r"(?:puedes?|pod[eé]s|podr[ií]as?) (\w+[aei]r(?:se|te)?\b.*)", "¿Cómo es {1:plain}?"),
    (r"(?:lo )?(?:recomiendas?|recomendar[ií]as?) (.+)", "¿Qué <te|lo> haría recomendar {1}?"),
    (r"(?:volver[ií]as?) a (.+)", "¿Qué <te|lo> haría volver a {1}?"),
    # the past
    (r"siempre (?:quisiste|quiso|so[nñ]aste con|so[nñ][oó] con) (.+)", "¿Qué <te|lo> hizo querer {1}?"),
    (r"(?:alguna vez )?(?:has |ha )?(?:pensaste|pens[oó]|pensado|has pensado|ha pensado) en (.+)", "¿Qué <te|lo> ha hecho pensar en {1}?"),
    (r"sab[ií]as? que (.+)", "¿Cómo <supiste|supo> que {1}?"),
    (r"(?:has|ha) (?:tenido|habido) (?:alg[uú]n|alguna|un|una) (.+)", "¿Qué diferencia hace tener un {1}?"),
    (r"(?:has|ha) (?:alguna vez )?(\w+[aiu]d?o)\b(.*)", "¿Cómo ha sido {1:inf}{2}?"),
    (r"(?:entonces )?(?:t[uú] |usted )?(empezaste|comenzaste|decidiste|elegiste|lograste|conseguiste|llegaste|aprendiste|empez[oó]|comenz[oó]|decidi[oó]|eligi[oó]|logr[oó]|consigui[oó])\b(.*)", "¿Cómo {1}{2}?"),
    (r"(?:entonces )?(?:t[uú] |usted )?(\w+[ai]ste)\b(.*)", "¿Qué te llevó a {1:inf}{2}?"),
    (r"(?:entonces )?(?:usted )?(hizo|fue|tuvo|estudi[oó]|trabaj[oó]|cambi[oó]|particip[oó])\b(.*)", "¿Qué lo llevó a {1:inf}{2}?"),
    # somebody or something does
    (r"((?:su|sus|tu|tus|el|la|los|las) \w+) (te|le|lo|la|les|se) (\w+)(.*)", "¿Cómo {2} {3} {1}{4}?"),
    (r"((?:su|sus|tu|tus|el|la|los|las) [\w ]{2,40}?) va(?:n)? a (.+)", "¿Qué <piensas|piensa> de la idea de que {1} vaya a {2}?"),
    (r"(te|le|les|se) (pagan|permiten?|ayudan?|dejan?|dan|toca)(.*)", "¿Cómo {1} {2}{3}?"),
    (r"(?:usted |vos |t[uú] )?(trabajas?|viajas?|usas?|vives?|escrib[ei]s?|atiendes?|manejas?|ense[nñ]as?|lees?|haces?|das?|vas?|estudias?|diseñas?|programas?|tratas?|hablas?|ganas?)\b(.*)", "¿Cómo es {1:inf}{2:plain}?"),
)  # fmt: skip
