"""How people speak of a list of questions in Spanish."""

from __future__ import annotations

from flows.questions.speech import Speech

SPEECH = Speech(
    number=r"(?:la |el )?(?:pregunta |n[uú]mero |no\.? |#)*(?P<{0}>\d{{1,2}}|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]|sext[ao]|s[eé]ptim[ao]|octav[ao]|noven[ao]|d[eé]cim[ao]|[uú]ltim[ao])(?: pregunta| lugar)?",
    ordinals={
        **dict.fromkeys(("primera", "primero", "primer", "una", "uno", "1a", "1ra"), 1), **dict.fromkeys(("segunda", "segundo", "dos", "2a", "2da"), 2),
        **dict.fromkeys(("tercera", "tercero", "tercer", "tres", "3a", "3ra"), 3), "cuarta": 4, "cuarto": 4, "quinta": 5, "quinto": 5, "sexta": 6, "sexto": 6,
        "séptima": 7, "septima": 7, "séptimo": 7, "septimo": 7, "octava": 8, "octavo": 8, "novena": 9, "noveno": 9, "décima": 10, "decima": 10, "décimo": 10, "decimo": 10,
        **dict.fromkeys(("última", "ultima", "último", "ultimo"), 0),
    },
    remove=r"(?:quita|borra|elimina|saca|descarta)(?:r|me)?",
    edit=r"(?:edita|cambia|modifica|corrige|reescribe)(?:r|me)?|corregir|reescribir",
    put=r"(?:mueve|mover|pon|poner|pasa|pasar|sube|subir|baja|bajar)",
    swap=r"intercambia(?:r)?|cambia(?:r)? de lugar",
    please=r"por favor|porfa|ok|bueno|ahora|puedes|podr[ií]as|quiero|vamos a",
    to=r"(?:al|a la|a|en el|en la|en|como)(?: lugar| puesto| n[uú]mero| posici[oó]n)?",
    top=r"(?:(?:al|hasta el|de) )?(?:principio|inicio|comienzo|arriba|primero|primera|hasta arriba)",
    bottom=r"(?:(?:al|hasta el|de) )?(?:final|fin|abajo|[uú]ltim[oa]|hasta abajo)",
    with_=r"\s*(?::|por\b|a\b)\s*",
    add=r"(?:agrega|agregar|a[nñ]ade|a[nñ]adir|tambi[eé]n|pon|suma)(?: (?:esta|otra|una pregunta|la pregunta))?\s*(?:[:,-]\s*)?",
    asking=(
        r"qu[eé]|c[oó]mo|por qu[eé]|cu[aá]ndo|d[oó]nde|qui[eé]n(?:es)?|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|en qu[eé]|de qu[eé]|a qu[eé]|para qu[eé]|con qui[eé]n|desde cu[aá]ndo|cu[eé]nteme|cu[eé]ntame|h[aá]bleme|"
        r"(?:me )?(?:podr[ií]a[ns]?|pued(?:e[ns]?|o)|dar[ií]an?|recomienda|recomendar[ií]a)|(?:le|te|les) (?:gusta|gust[oó]|parece)|es (?:dif[ií]cil|f[aá]cil|estresante|cierto|verdad|mucho)|si (?:pudiera|tuviera|volviera)"
    ),
    order=(
        r"(?:(?:puedes|podr[ií]as|por favor|porfa|ok|ahora|quiero|me|y|s[ií]|tambi[eé]n|ay[uú]dame a) )*"
        r"(?:(?:pon(?:las|erlas)?|acomoda(?:las|r|rlas)?|ordena(?:las|r|rlas)?|organiza(?:las|r|rlas)?|reordena(?:las|r|rlas)?)(?: (?:mis|las|la|mi|mis|estas) (?:preguntas|lista))?(?: (?:en|por))?(?: (?:un|el|mejor|buen))*(?: orden)?(?: por favor)?|"
        r"mejora(?:r|me)? el orden|(?:un )?mejor orden|en qu[eé] orden .{1,30})"
    ),
    joins=r"\s*(?:,|;|\by luego\b|\by despu[eé]s\b|\by\b|\bluego\b)+\s*",
    all=frozenset(("todas", "usar todas", "todas ellas", "usa todas", "úsalas todas", "usalas todas", "usar estas", "usa estas", "úsalas", "usalas", "todas esas", "agrégalas todas", "agregalas todas")),
    more=frozenset(("más", "mas", "otras", "ver otras", "otras más", "otras mas", "muéstrame otras", "muestrame otras", "mostrar otras", "más preguntas", "mas preguntas", "dame otras", "diferentes")),
    another=frozenset(("otra", "una más", "una mas", "agregar otra", "agregar una", "agregar una más", "agregar una mas", "añadir otra", "escribir una", "tengo una", "tengo otra", "una mía", "una mia")),
    small=r"y|las?|los?|usar?|agregar?|n[uú]meros?|preguntas?",
    polite=(
        r"ok|s[ií]|bueno|dale|claro|perfecto|bien|va|no|pues|mejor|en realidad|por favor|porfa|gracias|creo que|prefiero|quiero|voy a|vamos a|solo|d[eé]jame|me gustar[ií]a|puedo|podemos|mm+|hmm+"
    ),
    end=r"por favor|porfa|gracias|entonces|mejor|jaja\w*\b",
    mine=r"(?:la |con la |el )?(?:m[ií]a|original|que escrib[ií]|mi (?:pregunta|versi[oó]n)|como est[aá]|as[ií])",
    this=r"(?:con )?(?:esa|esta|eso|esto|la tuya|tu (?:versi[oó]n|sugerencia)|la nueva|la mejorada|la que sugieres|la otra)",
    nth=r"(?:con )?(?:la |el |n[uú]mero |opci[oó]n )*(?P<n>1|2|3|una|uno|dos|tres|primera|segunda|tercera|1a|2a|3a|[uú]ltima)(?: opci[oó]n)?",
    use=r"usar?|[uú]sa(?:la)?|tomar?|agregar?|poner|pon|me quedo|quedarme|elijo|escojo|prefiero|me gusta|deja|dejar|quiero",
    leave=r"d[eé]jala(?: (?:as[ií]|como est[aá]|igual))?|dejarla(?: (?:as[ií]|como est[aá]|igual))?|qu[eé]date con (?:la m[ií]a|esa)|me quedo con la m[ií]a|as[ií] est[aá] bien",
    again=r"(?:reescrib\w+\b|cambiar?(?:la)?|editar?(?:la)?|corregir(?:la)?|c[aá]mbiala|ed[ií]tala|la escribo (?:otra vez|de otra manera|yo)|otra vez|intentar(?:lo)?(?: de nuevo)?|intento(?: de nuevo)?)",
    drop=r"(?:quitarla|qu[ií]tala|b[oó]rrala|borrarla|elim[ií]nala|eliminarla|desc[aá]rtala|descartarla|olv[ií]dala|no la (?:uses|agregues|pongas|quiero)|mejor no)",
    better=r"usa|[uú]sala|la tuya(?: (?:es|est[aá]) mejor)?|(?:eso|esa) (?:es|est[aá]|suena) (?:mucho )?mejor",
    agreed=r"s[ií]|claro|dale|ok|va|perfecto|genial|bien|me gusta|me parece(?: bien)?|suena bien|mejor|mucho mejor|de acuerdo|h[aá]zlo|por favor|s[ií] por favor",
    refused=r"no|nop|no gracias|para nada|as[ií] est[aá] bien",
    wondered=(
        r"(?:(?:ok|pero|espera|mm+|y|este)[, ]+)*(?:¿?por qu[eé](?: no)?|c[oó]mo as[ií]|qu[eé] quieres decir|a qu[eé] te refieres|qu[eé] significa(?: eso)?|qu[eé] tiene de malo(?: (?:eso|la m[ií]a|mi pregunta))?|"
        r"cu[aá]l es (?:el problema|la diferencia)|no entiendo|est[aá] (?:tan )?mal)"
    ),
)  # fmt: skip
